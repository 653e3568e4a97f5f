"""A ring of sites threaded by a magnetic flux, with leads: transmission probabilities of an electron.

Hopping is −1 on the ring (with the phase 2πf/sites a bond, f in flux quanta) and −1 along each semi-infinite lead and onto the
ring, so that E = −2 cos q, 0 < q < π. `probability[i, j]` is from lead j to lead i. Source of the flux's role: Aharonov and Bohm
1959, 10.1103/PhysRev.115.485; of the symmetry of many leads: Büttiker 1988, IBM J. Res. Dev. 32, 317.
"""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Complexes = NDArray[np.complex128]
Floats = NDArray[np.float64]


def _checked(sites: int, leads: tuple[int, ...], flux: float, wave_number: float, gain: float) -> None:
    require("sites", sites, 3, 40)
    require("leads", leads, 0, sites - 1)
    require("number of leads that differ", len(set(leads)), len(leads), len(leads))
    require("flux", flux, -10.0, 10.0)
    require("wave_number", wave_number, 0.05, np.pi - 0.05)
    require("gain", gain, -0.5, 0.5)


def _ring(sites: int, flux: float, gain: float) -> Complexes:
    bond = -np.exp(2j * np.pi * flux / sites + gain)
    back = -np.exp(-2j * np.pi * flux / sites - gain)
    h = np.zeros((sites, sites), complex)
    for i in range(sites):
        h[(i + 1) % sites, i] += bond
        h[i, (i + 1) % sites] += back
    return h


def scattering_matrix(
    sites: int, leads: tuple[int, ...], flux: float, wave_number: float, gain: float = 0.0
) -> Complexes:
    """S = −1 + 2i sin q · G between the leads, with the leads eliminated into self-energies −e^{iq}.

    `gain` ≠ 0 makes hops one way round stronger than back: an unphysical ring that breaks unitarity, for controls.
    Raises ValueError for arguments out of range. Source: Fisher–Lee relation (textbook).
    """
    _checked(sites, leads, flux, wave_number, gain)
    effective = _ring(sites, flux, gain)
    for lead in leads:
        effective[lead, lead] -= np.exp(1j * wave_number)
    green = np.linalg.inv(-2 * np.cos(wave_number) * np.eye(sites) - effective)
    part = green[np.ix_(leads, leads)]
    return np.asarray(-np.eye(len(leads)) + 2j * np.sin(wave_number) * part)


def transmission_probabilities(sites: int, leads: tuple[int, ...], flux: float, wave_number: float) -> Floats:
    """|S|² of `scattering_matrix`. Raises ValueError for arguments out of range. Source: textbook."""
    return np.asarray(np.abs(scattering_matrix(sites, leads, flux, wave_number)) ** 2)


def transmission_by_packets(
    sites: int, leads: tuple[int, ...], flux: float, wave_number: float, width: float = 40.0, length: int = 420
) -> Floats:
    """The same from wave packets: finite leads, time evolution in the eigenbasis, and what arrives in each lead.

    A packet of `width` sites has a spread of wave numbers 1/2·width, so that the result is an average over that window.
    Raises ValueError for arguments out of range. Source: Schrödinger's equation, no scattering theory.
    """
    _checked(sites, leads, flux, wave_number, 0.0)
    require("width", width, 5.0, length / 8)
    require("length", length, 100, 700)
    size = sites + len(leads) * length
    h = np.zeros((size, size), complex)
    h[:sites, :sites] = _ring(sites, flux, 0.0)
    for number, lead in enumerate(leads):
        first = sites + number * length
        chain = np.concatenate([[lead], np.arange(first, first + length)])
        h[chain[1:], chain[:-1]] = h[chain[:-1], chain[1:]] = -1.0
    energies, states = np.linalg.eigh(h)
    place = np.arange(length)
    middle = length / 2.0
    packet = np.exp(-((place - middle) ** 2) / (4 * width**2) - 1j * wave_number * place)
    packet /= np.linalg.norm(packet)
    time = 2 * middle / (2 * np.sin(wave_number))
    result = np.empty((len(leads), len(leads)))
    for number in range(len(leads)):
        start = np.zeros(size, complex)
        start[sites + number * length : sites + (number + 1) * length] = packet
        end = states @ (np.exp(-1j * energies * time) * (states.conj().T @ start))
        for other in range(len(leads)):
            first = sites + other * length
            result[other, number] = np.sum(np.abs(end[first : first + length]) ** 2)
    return result


def transmission_by_matching(sites: int, leads: tuple[int, ...], flux: float, wave_number: float) -> Floats:
    """The same by matching waves: amplitudes on the ring and on two sites of each lead as one linear system.

    In lead j ψ(n) = δ e^{−iqn} + S e^{iqn}; no Green's function is formed. Raises ValueError for arguments out of range.
    Source: textbook.
    """
    _checked(sites, leads, flux, wave_number, 0.0)
    number = len(leads)
    ring = _ring(sites, flux, 0.0)
    energy = -2 * np.cos(wave_number)
    size = sites + number  # unknown: ring amplitudes and outgoing amplitudes
    matrix = np.zeros((size, size), complex)
    right = np.zeros((size, number), complex)
    matrix[:sites, :sites] = ring - energy * np.eye(sites)
    for j, lead in enumerate(leads):
        matrix[lead, sites + j] = -np.exp(1j * wave_number)  # hop from site 1 of the lead
        right[lead, j] = np.exp(-1j * wave_number)
        matrix[sites + j, lead] = 1.0  # continuity on the ring site: a − S = δ
        matrix[sites + j, sites + j] = -1.0
        right[sites + j, j] = 1.0
    return np.asarray(np.abs(np.linalg.solve(matrix, right)[sites:]) ** 2)

"""Negative energy of Alcubierre's bubble, and the wall that a quantum inequality leaves it. SI units; speed β = v/c of
the bubble.

The shape function falls linearly from 1 to 0 across a wall of thickness Δ, as in Pfenning and Ford.
"""

import numpy as np
from scipy.constants import G, c, hbar, pi
from scipy.optimize import brentq

from referee.physics.bounds import require


def wall_energy_density(speed: float, thickness: float) -> float:
    """Energy density in J/m³ seen by an Eulerian observer at the wall's equator: −c⁴β²/(32πGΔ²). Always negative.

    Raises ValueError unless 0 ≤ speed ≤ 100 and 1e-36 ≤ thickness ≤ 1e12. Source: Pfenning and Ford 1997,
    doi:10.1088/0264-9381/14/7/011.
    """
    require("speed", speed, 0.0, 100.0)
    require("thickness", thickness, 1e-36, 1e12)
    return float(-(c**4) * speed**2 / (32 * pi * G * thickness**2))


def wall_energy_density_numeric(speed: float, thickness: float, radius: float, step: float = 1e-2) -> float:
    """The same density from the Hamiltonian constraint, c⁴/(16πG)(K² − K_ij K^ij), with the shift differenced in space.

    Flat slices and unit lapse: K_ij is the symmetrised gradient of the shift −βf(r)x̂. `radius` of the bubble in
    metres; `step` is the difference step as a fraction of the wall.

    Raises ValueError unless 0 ≤ speed ≤ 100, thickness < 2·radius, and 1e-4 ≤ step ≤ 0.2.
    Source: Hamiltonian constraint of general relativity (textbook).
    """
    require("speed", speed, 0.0, 100.0)
    require("radius", radius, 1e-36, 1e15)
    require("thickness", thickness, 1e-36, 2 * radius)
    require("step", step, 1e-4, 0.2)
    ratio = radius / thickness  # lengths in units of the wall from here on

    def shift(position: np.ndarray) -> np.ndarray:
        height = np.clip(0.5 + ratio - np.linalg.norm(position), 0.0, 1.0)
        return np.array([-speed * height, 0.0, 0.0])

    equator = np.array([0.0, ratio, 0.0])
    gradient = np.array([(shift(equator + step * e) - shift(equator - step * e)) / (2 * step) for e in np.eye(3)])
    extrinsic = 0.5 * (gradient + gradient.T)
    constraint = np.trace(extrinsic) ** 2 - np.sum(extrinsic**2)
    return float(c**4 / (16 * pi * G) * constraint / thickness**2)


def thickest_wall(speed: float, fraction: float = 0.1) -> float:
    """Thickest wall in metres that the scalar Ford–Roman inequality allows: (3/4)√(3/π) β l_P/fraction².

    `fraction` is the sampling time over the least local radius of curvature, 2Δ/(√3β): the flat-space inequality is
    trusted only well below 1.

    Raises ValueError unless 1e-9 ≤ speed ≤ 100 and 1e-30 ≤ fraction ≤ 1. Source: Pfenning and Ford 1997,
    doi:10.1088/0264-9381/14/7/011.
    """
    require("speed", speed, 1e-9, 100.0)
    require("fraction", fraction, 1e-30, 1.0)
    return float(0.75 * np.sqrt(3 / pi) * speed * np.sqrt(hbar * G / c**3) / fraction**2)


def thickest_wall_root(speed: float, fraction: float = 0.1) -> float:
    """The same by root finding: where the wall's energy density meets −3ħ/(32π²c³τ⁴), searched in the logarithm of Δ.

    Raises ValueError unless 1e-9 ≤ speed ≤ 100 and 1e-30 ≤ fraction ≤ 1.
    Source: Alcubierre's density against Ford and Roman 1997, doi:10.1103/PhysRevD.55.2082.
    """
    require("speed", speed, 1e-9, 100.0)
    require("fraction", fraction, 1e-30, 1.0)

    def excess(log_thickness: float) -> float:
        thickness = np.exp(log_thickness)
        tau = fraction * 2 * thickness / (np.sqrt(3) * speed) / c
        needed = np.log(c**4 / (16 * pi * G) * 0.5) + 2 * np.log(speed / thickness)
        allowed = np.log(3 * hbar / (32 * pi**2)) - 3 * np.log(c) - 4 * np.log(tau)
        return float(needed - allowed)

    return float(np.exp(brentq(excess, np.log(1e-60), np.log(1e60), xtol=1e-13)))

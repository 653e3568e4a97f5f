"""Recoil of a two-level atom that exchanges photons with one travelling mode.

H = g(σ₊ a e^{ikx} + σ₋ a† e^{−ikx}) on resonance; the kinetic energy is left out (short interaction, the
Raman–Nath regime). Unit of momentum ħk. Atom + photons conserve momentum.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _check(pulse_area: ArrayLike, excited: float, coherence: float, photon: float, momentum_width: float) -> None:
    require("pulse_area", pulse_area, 0.0, 1e3)
    require("excited", excited, 0.0, 1.0)
    require("coherence", coherence, 0.0, 1.0)
    require("photon", photon, 0.0, 1.0)
    require("momentum_width", momentum_width, 0.0, 1.0)


def recoil_in_full_space(
    pulse_area: ArrayLike,
    excited: float = 0.5,
    coherence: float = 1.0,
    phase: float = np.pi / 2,
    photon: float = 0.0,
    momentum_width: float = 0.0,
    cutoff: int = 10,
    kick: float = 1.0,
) -> tuple[Array, Array]:
    """Mean momentum gained by the atom and by the light, by exact evolution of atom ⊗ momenta ⊗ photons.

    Args:
        pulse_area: gt, any shape.
        excited: population p of the upper level.
        coherence: λ in ρ_ge = λ√(p(1−p)); 1 is a pure superposition, 0 the mixture of equal populations.
        phase: of ⟨e|ρ|g⟩ in rad.
        photon: share x of one photon in the mode, √(1−x)|0⟩ + √x|1⟩.
        momentum_width: σ in the atom's momentum amplitudes exp(−m²/4σ²), in ħk; 0 is a plane wave.
        cutoff: momenta −cutoff … +cutoff are kept.
        kick: photon momentum the *atom* receives, in ħk. 1 is nature; any other value breaks conservation (a control).

    Returns: (atom, light), each of the shape of `pulse_area`, in ħk.
    Raises: ValueError naming the parameter out of bounds.
    Source: textbook Jaynes–Cummings model with recoil.
    """
    _check(pulse_area, excited, coherence, photon, momentum_width)
    require("cutoff", cutoff, 2, 15)
    area = np.asarray(pulse_area, dtype=float)
    momenta = np.arange(-cutoff, cutoff + 1.0)
    shift = np.eye(momenta.size, k=-1)  # |m+1⟩⟨m|: absorbing a photon
    lower = np.diag(np.sqrt([1.0, 2.0]), 1)
    absorb = np.kron(np.kron([[0.0, 0.0], [1.0, 0.0]], shift), lower)
    energies, vectors = np.linalg.eigh(absorb + absorb.T)
    wave = np.exp(-(momenta**2) / (4 * momentum_width**2)) if momentum_width > 0 else (momenta == 0).astype(float)
    wave = wave / np.linalg.norm(wave)
    light = np.array([np.sqrt(1 - photon), np.sqrt(photon), 0.0])
    rest = np.kron(wave, light)
    off = coherence * np.sqrt(excited * (1 - excited)) * np.exp(-1j * phase)
    atom = np.array([[1 - excited, off], [np.conj(off), excited]])
    start = vectors.T @ np.kron(atom, np.outer(rest, rest)) @ vectors
    p_atom = kick * np.kron(np.kron(np.ones(2), momenta), np.ones(3))
    n_light = np.kron(np.ones(2 * momenta.size), np.arange(3.0))
    # only diagonals in the original basis are needed: Σ_ij V_ki ρ_ij e^{−i(E_i−E_j)t} V_kj
    gains = []
    for observable in (p_atom, n_light):
        in_eigenbasis = (vectors.T * observable) @ vectors
        turned = np.exp(-1j * np.multiply.outer(area, energies))
        weights = start * in_eigenbasis.T
        later = np.einsum("...i,ij,...j->...", turned, weights, np.conj(turned), optimize=True).real
        gains.append(later - np.sum(weights).real)
    return gains[0], gains[1]


def recoil_in_closed_form(
    pulse_area: ArrayLike,
    excited: float = 0.5,
    coherence: float = 1.0,
    phase: float = np.pi / 2,
    photon: float = 0.0,
    momentum_width: float = 0.0,
) -> Array:
    """Mean momentum gained by the atom in ħk, from the excitation-number blocks of the same model.

    Δp = −{s²[p(1−x) − (1−p)x] + px sin²(√2gt) + 2·s·cos(gt)·λ√(p(1−p)x(1−x))·C·sin φ}, s = sin gt, with
    C = Σ_m c_m c_{m+1} the overlap of neighbouring momenta: a coherent kick needs a phase in the atom, a phase in the
    light, *and* an atom placed within a wavelength.

    Args and Raises: as in :func:`recoil_in_full_space`.
    Returns: array of the shape of `pulse_area`.
    Source: Jaynes–Cummings blocks solved by hand; textbook for x = 0: −p sin² gt.
    """
    _check(pulse_area, excited, coherence, photon, momentum_width)
    area = np.asarray(pulse_area, dtype=float)
    overlap = 0.0
    if momentum_width > 0:
        grid = np.arange(-40, 41.0)
        wave = np.exp(-(grid**2) / (4 * momentum_width**2))
        overlap = float(np.sum(wave[1:] * wave[:-1]) / np.sum(wave**2))
    one = np.sin(area) ** 2 * (excited * (1 - photon) - (1 - excited) * photon)
    two = np.sin(np.sqrt(2) * area) ** 2 * excited * photon
    fringe = coherence * np.sqrt(excited * (1 - excited) * photon * (1 - photon)) * overlap * np.sin(phase)
    return np.asarray(-(one + two + np.sin(2 * area) * fringe))

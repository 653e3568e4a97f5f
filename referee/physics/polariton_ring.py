"""A polariton condensate on a ring under a sawtooth pump: gain, saturation and the reservoir's potential (rates in 1/ps).

``∂ψ/∂t = [iJ ∂²_θ − i(g|ψ|² + g_R p(θ)) + ½(p(θ)/(1 + |ψ|²) − γ)] ψ`` with ``J = ħ/2mR²``; ψ is in units of the saturation density.
The reservoir is eliminated adiabatically from the equation of Wouters and Carusotto 2007, Phys. Rev. Lett. 99, 140402.
"""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def sawtooth_pump(points: int, strength: float, tooth: float, teeth: int) -> Array:
    """Gain p(θ) in 1/ps at `points` angles: `strength` times 1 + `tooth` times a sawtooth between −1 and 1 with `teeth` rises.

    Raises ValueError for fewer than 8 points, a negative strength, |tooth| > 1 or fewer than one tooth. Source: definition.
    """
    require("points", points, 8)
    require("strength", strength, 0.0)
    require("tooth", tooth, -1.0, 1.0)
    require("teeth", teeth, 1, 8)
    phase = (np.arange(points) + 0.5) * teeth / points
    return np.asarray(strength * (1 + tooth * (2 * (phase % 1.0) - 1)))


def noisy_starts(
    seeds: int, points: int, size: float = 1e-2, harmonics: int = 2, seed: int = 11
) -> NDArray[np.complex128]:
    """Weak random fields, one row a run, made of angular momenta up to `harmonics`; shape (seeds, points).

    Raises ValueError for fewer than one run or a size that is not positive. Source: complex Gaussian amplitudes.
    """
    require("seeds", seeds, 1)
    require("size", size, 1e-12)
    require("harmonics", harmonics, 0, points // 4)
    rng = np.random.default_rng(seed)
    momenta = np.arange(-harmonics, harmonics + 1)
    amplitudes = rng.normal(size=(seeds, momenta.size)) + 1j * rng.normal(size=(seeds, momenta.size))
    angles = 2 * np.pi * np.arange(points) / points
    return np.asarray(size * amplitudes @ np.exp(1j * np.outer(momenta, angles)))


def _check(pump: Array, decay: float, duration: float) -> None:
    require("pump", pump, 0.0)
    require("decay", decay, 0.0)
    require("duration", duration, 1e-12)


def evolve_split_step(
    state: NDArray[np.complex128],
    pump: Array,
    decay: float,
    kinetic: float,
    interaction: float,
    reservoir: float,
    duration: float,
    step: float = 0.1,
) -> NDArray[np.complex128]:
    """Fields after `duration` ps by Strang splitting, all rows at once; same shape as `state`.

    Raises ValueError for negative gains or losses or a duration or step that is not positive. Source: split-step Fourier method.
    """
    _check(pump, decay, duration)
    require("step", step, 1e-9)
    steps = max(1, round(duration / step))
    h = duration / steps
    momenta = np.fft.fftfreq(state.shape[-1], 1 / state.shape[-1])
    hop = np.exp(-1j * kinetic * momenta**2 * h)
    field = state.copy()

    def local(field: NDArray[np.complex128], time: float) -> NDArray[np.complex128]:
        density = field.real**2 + field.imag**2
        rate = 0.5 * (pump / (1 + density) - decay) - 1j * (interaction * density + reservoir * pump)
        return np.asarray(field * np.exp(rate * time))

    field = local(field, h / 2)
    for i in range(steps):
        field = np.fft.ifft(hop * np.fft.fft(field, axis=-1), axis=-1)
        field = local(field, h if i < steps - 1 else h / 2)
    return field


def evolve_modes(
    state: NDArray[np.complex128],
    pump: Array,
    decay: float,
    kinetic: float,
    interaction: float,
    reservoir: float,
    duration: float,
    step: float = 0.02,
) -> NDArray[np.complex128]:
    """The same by RK4 with the second derivative as a dense spectral matrix.

    Raises ValueError as `evolve_split_step`. Source: equation of motion, integrated directly.
    """
    _check(pump, decay, duration)
    require("step", step, 1e-9)
    points = state.shape[-1]
    momenta = np.fft.fftfreq(points, 1 / points)
    waves = np.exp(2j * np.pi * np.outer(np.arange(points), np.arange(points)) / points)
    bend = (waves * -(momenta**2)) @ waves.conj().T / points
    steps = max(1, round(duration / step))
    h = duration / steps

    def slope(field: NDArray[np.complex128]) -> NDArray[np.complex128]:
        density = np.abs(field) ** 2
        local = 0.5 * (pump / (1 + density) - decay) - 1j * (interaction * density + reservoir * pump)
        return np.asarray(1j * kinetic * field @ bend.T + local * field)

    field = state.copy()
    for _ in range(steps):
        k1 = slope(field)
        k2 = slope(field + h / 2 * k1)
        k3 = slope(field + h / 2 * k2)
        k4 = slope(field + h * k3)
        field = field + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    return field


def winding_number(state: NDArray[np.complex128]) -> NDArray[np.int64]:
    """Turns of the phase around the ring, one whole number a row.

    Raises ValueError where the field vanishes at a point. Source: definition.
    """
    require("|ψ|", np.abs(state), 1e-300)
    turns = np.angle(np.roll(state, -1, axis=-1) / state).sum(axis=-1) / (2 * np.pi)
    return np.asarray(np.rint(turns), dtype=np.int64)


def mean_momentum(state: NDArray[np.complex128]) -> Array:
    """Angular momentum per particle in ħ, one number a row.

    Raises ValueError for a row without particles. Source: ⟨ψ|−i∂_θ|ψ⟩/⟨ψ|ψ⟩.
    """
    weights = np.abs(np.fft.fft(state, axis=-1)) ** 2
    require("particles", weights.sum(axis=-1), 1e-300)
    momenta = np.fft.fftfreq(state.shape[-1], 1 / state.shape[-1])
    return np.asarray((weights * momenta).sum(axis=-1) / weights.sum(axis=-1))

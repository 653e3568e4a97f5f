"""The free scalar field: commutators and vacuum correlator from its mode expansion, and in closed form.

Natural units, ħ = c = 1: mass in 1/length, time in length. The ladder operators obey [a_p, a†_q] = (2π)^d δ(p − q)
(Peskin and Schroeder, An Introduction to Quantum Field Theory, section 2.3, the textbook convention).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import erfcinv, j0, k0

from referee.physics.bounds import require

Array = NDArray[np.float64]


def equal_time_commutator_plane_waves(sites: int, spacing: float, mass: float, norm_power: float = 0.0) -> Array:
    """a·[φ_j, π_0]/i on a ring of `sites` from plane waves; shape (sites,), unit 1, the lattice delta if canonical.

    `norm_power` s rescales the ladder operators to [a_p, a†_q] ∝ (2E_p)^s: s = 0 is the convention in which the factor
    1/√(2E_p) belongs in the mode expansion, s = 1 the covariant one, in which it does not.
    Raises ValueError for sites < 4, spacing or mass not positive, norm_power outside [0, 1].
    Source: Peskin and Schroeder, eq. (2.20), (2.25)-(2.30), on a lattice.
    """
    _require_ring(sites, spacing, mass)
    require("norm_power", norm_power, 0.0, 1.0)
    momentum = 2 * np.pi * np.fft.fftfreq(sites, spacing)
    energy = np.hypot(mass, 2 / spacing * np.sin(momentum * spacing / 2))
    phases = np.exp(1j * np.outer(np.arange(sites) * spacing, momentum))
    field, conjugate = 1 / np.sqrt(2 * energy), -1j * np.sqrt(energy / 2)
    ladder = (2 * energy) ** norm_power
    # [φ, π] = Σ_p (φ_p conj(π_p) − conj(φ_p) π_p)[a, a†]; a sum over p/(N a), times a, is a mean over modes.
    forward, backward = phases @ (field * np.conj(conjugate) * ladder), np.conj(phases) @ (field * conjugate * ladder)
    commutator = (forward - backward) / sites
    return np.asarray((commutator / 1j).real)


def equal_time_commutator_normal_modes(sites: int, spacing: float, mass: float, norm_power: float = 0.0) -> Array:
    """The same commutator from real normal modes: eigenvectors of the spring matrix; shape (sites,), unit 1.

    Raises ValueError as `equal_time_commutator_plane_waves`. Source: textbook theory of coupled oscillators.
    """
    _require_ring(sites, spacing, mass)
    require("norm_power", norm_power, 0.0, 1.0)
    shift = np.roll(np.eye(sites), 1, axis=0)
    springs = (mass**2 + 2 / spacing**2) * np.eye(sites) - (shift + shift.T) / spacing**2
    squares, modes = np.linalg.eigh(springs)
    frequency = np.sqrt(squares)
    amplitude, momentum = modes / np.sqrt(2 * frequency), modes * np.sqrt(frequency / 2)
    return np.asarray(2 * (amplitude * (2 * frequency) ** norm_power) @ momentum[0])


def vacuum_correlator_lattice(sites: int, spacing: float, mass: float) -> tuple[Array, Array]:
    """Separations r (length) and ⟨φ(r)φ(0)⟩ (unit 1) in the vacuum of a ring; two arrays of shape (sites//2,).

    Raises ValueError for sites < 4, spacing or mass not positive.
    Source: Peskin and Schroeder, eq. (2.50) at equal times, as a momentum sum in one dimension.
    """
    _require_ring(sites, spacing, mass)
    momentum = 2 * np.pi * np.fft.fftfreq(sites, spacing)
    energy = np.hypot(mass, 2 / spacing * np.sin(momentum * spacing / 2))
    values = np.fft.ifft(1 / (2 * energy)).real / spacing
    return np.asarray(np.arange(sites // 2) * spacing, dtype=float), np.asarray(values[: sites // 2], dtype=float)


def vacuum_correlator_continuum(separation: ArrayLike, mass: float) -> Array:
    """⟨φ(r)φ(0)⟩ = K₀(mr)/2π in 1+1 dimensions; shape of `separation` (length > 0), unit 1.

    Raises ValueError for separation or mass not positive. Source: textbook; DLMF 10.32.9 for the integral.
    """
    require("separation", separation, 1e-12)
    require("mass", mass, 1e-12)
    return np.asarray(k0(mass * np.asarray(separation, dtype=float)) / (2 * np.pi))


def pauli_jordan(x: ArrayLike, t: ArrayLike, mass: float) -> Array:
    """i·[φ(x, t), φ(0, 0)] in 1+1: ½ sgn(t) J₀(m√(t² − x²)) inside the light cone, 0 outside; broadcast shape, unit 1.

    Raises ValueError for a mass that is negative. Source: textbook (Pauli-Jordan function in two dimensions).
    """
    require("mass", mass, 0.0)
    square = np.asarray(t, dtype=float) ** 2 - np.asarray(x, dtype=float) ** 2
    inside = 0.5 * np.sign(t) * j0(mass * np.sqrt(np.maximum(square, 0.0)))
    return np.asarray(np.where(square > 0, inside, 0.0))


def commutator_mode_sum(
    x: ArrayLike, t: ArrayLike, mass: float, width: float, sites: int = 512, spacing: float = 0.25
) -> Array:
    """i·[φ(x, t), φ(0, 0)] in 1+1 from the mode expansion on `sites` momenta, filtered by exp(−p²·width²/2).

    The filter is the smearing of the field over a Gaussian of that width; with width = 0 the sum does not converge
    point by point as the lattice is refined. x and t (length) broadcast; unit 1. Reliable for |x| + |t| well below
    the period sites·spacing. Raises ValueError for negative width or a bad ring.
    Source: Peskin and Schroeder, eq. (2.47), (2.53), in one dimension.
    """
    _require_ring(sites, spacing, mass)
    require("width", width, 0.0)
    momentum = 2 * np.pi * np.fft.rfftfreq(sites, spacing)
    energy = np.hypot(mass, momentum)
    weight = np.where(momentum > 0, 2.0, 1.0) * np.exp(-((momentum * width) ** 2) / 2) / (energy * sites * spacing)
    kept = weight > 1e-18
    momentum, energy, weight = momentum[kept], energy[kept], weight[kept]
    xs, ts = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(t, dtype=float))
    total = (np.sin(ts[..., None] * energy) * np.cos(xs[..., None] * momentum)) @ weight
    return np.asarray(total)


def commutator_light_cone(x: ArrayLike, t: ArrayLike, mass: float, width: float, nodes: int = 400) -> Array:
    """The same filtered commutator as the closed form ½J₀ convolved with a Gaussian of `width` (length > 0).

    Gauss-Legendre over the light cone, so that nothing outside it enters except through the Gaussian's tail.
    x and t broadcast; unit 1. Raises ValueError for width not positive or nodes < 8.
    Source: convolution theorem applied to the textbook Pauli-Jordan function.
    """
    require("mass", mass, 0.0)
    require("width", width, 1e-9)
    require("nodes", nodes, 8)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    xs, ts = np.broadcast_arrays(np.asarray(x, dtype=float), np.asarray(t, dtype=float))
    y = ts[..., None] * node
    cone = 0.5 * j0(mass * np.abs(ts[..., None]) * np.sqrt(1 - node**2))
    kernel = np.exp(-(((xs[..., None] - y) / width) ** 2) / 2) / (width * np.sqrt(2 * np.pi))
    return np.asarray(ts * ((cone * kernel) @ weight))


def commutator_mode_sum_3d(r: ArrayLike, t: ArrayLike, mass: float, width: float, nodes: int = 800) -> Array:
    """i·[φ(x, t), φ(0, 0)] in 3+1 at |x| = r > 0, from the momentum integral filtered by exp(−p²·width²/2); 1/length².

    r and t (length) broadcast. Raises ValueError for r or width not positive or mass negative.
    Source: Peskin and Schroeder, eq. (2.47), (2.53), after the angular integral.
    """
    require("r", r, 1e-9)
    require("mass", mass, 0.0)
    require("width", width, 1e-9)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    cutoff = 9.0 / width  # the filter is exp(−40) there
    momentum, weight = cutoff * (node + 1) / 2, cutoff * weight / 2
    energy = np.hypot(mass, momentum)
    rs, ts = np.broadcast_arrays(np.asarray(r, dtype=float), np.asarray(t, dtype=float))
    factor = weight * momentum * np.exp(-((momentum * width) ** 2) / 2) / energy
    total = (np.sin(rs[..., None] * momentum) * np.sin(ts[..., None] * energy)) @ factor
    return np.asarray(total / (2 * np.pi**2 * rs))


def commutator_light_cone_3d(r: ArrayLike, t: ArrayLike, mass: float, width: float, nodes: int = 400) -> Array:
    """The same filtered commutator in 3+1 as −(1/2πr)∂_r of the smeared two-dimensional closed form; unit 1/length².

    The derivative falls on the Gaussian, so that the delta function on the cone needs no care. r and t broadcast.
    Raises ValueError for r or width not positive or mass negative.
    Source: textbook descent from three dimensions to one.
    """
    require("r", r, 1e-9)
    require("mass", mass, 0.0)
    require("width", width, 1e-9)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    rs, ts = np.broadcast_arrays(np.asarray(r, dtype=float), np.asarray(t, dtype=float))
    gap = rs[..., None] - ts[..., None] * node
    slope = gap / width**2 * np.exp(-((gap / width) ** 2) / 2) / (width * np.sqrt(2 * np.pi))
    cone = 0.5 * j0(mass * np.abs(ts[..., None]) * np.sqrt(1 - node**2))
    return np.asarray(ts * ((cone * slope) @ weight) / (2 * np.pi * rs))


def spacelike_margin(width: float, level: float = 1e-8) -> float:
    """Distance beyond the light cone (unit of `width`) at which the commutator filtered with `width` is below `level`.

    From |½J₀| ≤ ½: the filtered commutator at |x| = |t| + d is at most ¼ erfc(d/(√2·width)).
    Raises ValueError for width not positive or level outside (0, 0.25). Source: derived here from the closed form.
    """
    require("width", width, 1e-12)
    require("level", level, 1e-300, 0.25)
    return float(np.sqrt(2.0) * width * erfcinv(4 * level))


def _require_ring(sites: int, spacing: float, mass: float) -> None:
    require("sites", sites, 4)
    require("spacing", spacing, 1e-9)
    require("mass", mass, 1e-9)

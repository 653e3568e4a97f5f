"""Fusion by contact: two hydrogen nuclei bound in a molecule, on the Born–Oppenheimer potential of its two electrons.

Lengths are in Bohr radii a₀, energies in hartree and masses in electron masses, all of the *lepton that binds*: for leptons of
mass λ m_e the same numbers hold with a₀/λ, λ hartree and a nuclear mass divided by λ. The radial equation is
u″ = 2M(V − E)u with M the reduced mass of the nuclei, and |ψ(0)|² = u′(0)²/4π.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, fine_structure, physical_constants
from scipy.integrate import solve_ivp
from scipy.interpolate import CubicSpline
from scipy.linalg import eigh_tridiagonal, solve_banded, solveh_banded
from scipy.optimize import brentq

from referee.physics.bounds import require

Array = NDArray[np.float64]

# Kołos and Wolniewicz 1965 (10.1063/1.1697142) to 2.0 a₀, Sims and Hagstrom 2006 beyond; total energies, limit −1.
_RADIUS = np.array([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0, 3.0, 4.0, 6.0])
_ENERGY = np.array(
    [
        -0.1202028,
        -0.5266270,
        -0.7696253,
        -0.9220185,
        -1.0200487,
        -1.0836362,
        -1.1245331,
        -1.1500512,
        -1.1649294,
        -1.1723414,
        -1.1744699,
        -1.1728492,
        -1.1685773,
        -1.1624521,
        -1.1550616,
        -1.1468425,
        -1.1381236,
        -1.0573262689,
        -1.0163902529,
        -1.0008357077,
    ]
)
_HELIUM = -2.903724  # electronic energy of the united atom (textbook value of helium's ground state)
_LONGEST = 12.0

# Inside 1.7 a₀ the *electronic* energy is splined, with zero slope at the united atom; outside, the logarithm of the binding.
_inner = CubicSpline(
    np.concatenate([[0.0], _RADIUS[:17]]),
    np.concatenate([[_HELIUM], _ENERGY[:17] - 1 / _RADIUS[:17]]),
    bc_type=((1, 0.0), "not-a-knot"),
)
_outer = CubicSpline(_RADIUS[9:], np.log(-1 - _ENERGY[9:]))
_DECAY = float(_outer(6.0, 1))


def born_oppenheimer_potential(radius: ArrayLike) -> Array:
    """Energy of the H₂ ground state X¹Σg⁺ in hartree, nuclear repulsion included, zero for separated atoms.

    Args:
        radius: distance of the nuclei in a₀, from 1e-15 to 12. Between 0.4 and 6 it follows the published tables; inside
            it is interpolated to the united atom and outside extrapolated exponentially.

    Raises: ValueError naming `radius`.
    Source: Kołos and Wolniewicz 1965; Sims and Hagstrom 2006.
    """
    require("radius", radius, 1e-15, _LONGEST)
    r = np.asarray(radius, dtype=float)
    inner = _inner(np.minimum(r, 1.7)) + 1 / r + 1
    outer = -np.exp(_outer(np.clip(r, 1.7, 6.0)) + _DECAY * np.maximum(r - 6.0, 0.0))
    return np.asarray(np.where(r < 1.7, inner, outer))


def _grid_matrix(reduced_mass: float, points: int) -> tuple[Array, Array, Array, Array]:
    """Grid, root of the lumped mass, diagonal and off-diagonal of the symmetric matrix on R = 12(i/N)²."""
    r = _LONGEST * (np.arange(points + 1) / points) ** 2
    step = np.diff(r)
    mass = (step[1:] + step[:-1]) / 2
    root = np.sqrt(mass)
    diagonal = (1 / step[1:] + 1 / step[:-1]) / (2 * reduced_mass) / mass + born_oppenheimer_potential(r[1:-1])
    return r, root, diagonal, -1 / step[1:-1] / (2 * reduced_mass) / (root[1:] * root[:-1])


def contact_density_matrix(reduced_mass: float, points: int = 24_000) -> tuple[float, float]:
    """Zero-point level above the bottom of the well, in hartree, and log₁₀ of |ψ(0)|² a₀³, from a matrix.

    Linear finite elements with lumped mass on the grid R = 12(i/N)². The ground state is found by inverse iteration with a
    shift below it: the matrix is then an M-matrix, every number in the elimination is positive, and the amplitude at
    contact, thirty decades below the well's, keeps its relative accuracy.

    Args:
        reduced_mass: M of the nuclei in masses of the binding lepton, 4 to 4000.
        points: of the grid, 1000 to 200 000; the error falls with its square.

    Raises: ValueError naming the parameter out of bounds.
    Source: Koonin and Nauenberg 1989, 10.1038/339690a0 (the problem).
    """
    require("reduced_mass", reduced_mass, 4.0, 4000.0)
    require("points", points, 1000, 200_000)
    bottom = float(np.min(_ENERGY)) + 1
    _, _, diagonal, off = _grid_matrix(reduced_mass, 1000)  # a coarse grid locates the level well enough for a shift
    level = float(eigh_tridiagonal(diagonal, off, eigvals_only=True, select="i", select_range=(0, 0))[0])
    shift = level - 0.1 * (level - bottom)
    r, root, diagonal, off = _grid_matrix(reduced_mass, points)
    banded = np.zeros((2, diagonal.size))
    banded[0, 1:], banded[1] = off, diagonal - shift
    vector = root * np.exp(-((r[1:-1] - 1.4) ** 2) * 4)
    vector /= np.linalg.norm(vector)
    growth = 1.0
    for _ in range(24):
        vector = solveh_banded(banded, vector)
        growth = float(np.linalg.norm(vector))
        vector /= growth
    slope = vector[0] / root[0] / r[1]  # u/R at the first point; ∫u² dR = 1
    return shift + 1 / growth - bottom, float(2 * np.log10(slope) - np.log10(4 * np.pi))


def contact_density_riccati(reduced_mass: float, tolerance: float = 1e-9) -> tuple[float, float]:
    """The same from the Riccati equation of y = u′/u, integrated from contact and from outside to the well.

    Args:
        reduced_mass: M of the nuclei in masses of the binding lepton, 4 to 4000.
        tolerance: relative, of the integration.

    Raises: ValueError naming the parameter out of bounds.
    Source: Koonin and Nauenberg 1989, 10.1038/339690a0 (the problem).
    """
    require("reduced_mass", reduced_mass, 4.0, 4000.0)
    require("tolerance", tolerance, 1e-12, 1e-4)
    twice, start, middle = 2 * reduced_mass, 1e-6, 1.4

    def potential(radius: float) -> float:
        if radius < 1.7:
            return float(_inner(radius)) + 1 / radius + 1
        return -float(np.exp(_outer(min(radius, 6.0)) + _DECAY * max(radius - 6.0, 0.0)))

    def flow(radius: float, state: Array, energy: float) -> list[float]:
        slope = state[0]
        return [twice * (potential(radius) - energy) - slope * slope, slope]

    def outward(energy: float) -> Array:
        # u = R + M R² near contact: y = 1/R + M; ln u = ln R
        first = [1 / start + reduced_mass, np.log(start)]
        return solve_ivp(flow, (start, middle), first, "LSODA", args=(energy,), rtol=tolerance, atol=tolerance).y[:, -1]

    def inward(energy: float) -> Array:
        first = [-np.sqrt(twice * max(potential(_LONGEST) - energy, 1e-9)), 0.0]
        return solve_ivp(flow, (_LONGEST, middle), first, "LSODA", args=(energy,), rtol=tolerance, atol=tolerance).y[
            :, -1
        ]

    bottom = float(np.min(_ENERGY)) + 1
    ceiling = min(-1e-4, bottom + 1.05 * np.sqrt(0.37 / reduced_mass) / 2)
    level = brentq(lambda e: outward(e)[0] - inward(e)[0], bottom, ceiling, xtol=1e-13)
    # the norm: ∂y/∂E at the matching point is ∓2M ∫u²/u_m² on either side
    nudge = 1e-6 * abs(ceiling - bottom) + 1e-8
    left = (outward(level - nudge)[0] - outward(level + nudge)[0]) / (2 * nudge)
    right = (inward(level + nudge)[0] - inward(level - nudge)[0]) / (2 * nudge)
    norm = (left + right) / twice
    logarithm = -outward(level)[1] - np.log(norm) / 2  # ln of u′(0) over √∫u²
    return float(level - bottom), float((2 * logarithm - np.log(4 * np.pi)) / np.log(10))


def free_contact_integrated(reduced_mass: float, tolerance: float = 1e-10) -> tuple[float, float, int]:
    """Two unbound atoms at zero energy: log₁₀ of |ψ(0)|² over |ψ|² far away, scattering length / a₀, and nodes.

    u starts as R + MR² and is carried through barrier and well to where it is a straight line, u = C(R − a); then
    |ψ(0)|² = 1/C². The nodes of u count the bound states.

    Args:
        reduced_mass: M of the nuclei in masses of the binding lepton, 4 to 4000.
        tolerance: relative, of the integration, 1e-12 to 1e-6.

    Raises: ValueError naming the parameter out of bounds. Source: scattering at zero energy (textbook).
    """
    require("reduced_mass", reduced_mass, 4.0, 4000.0)
    require("tolerance", tolerance, 1e-12, 1e-6)
    start = 1e-6

    def flow(radius: float, state: Array) -> list[float]:
        if radius < 1.7:
            potential = float(_inner(radius)) + 1 / radius + 1
        else:
            potential = -float(np.exp(_outer(min(radius, 6.0)) + _DECAY * max(radius - 6.0, 0.0)))
        return [state[1], 2 * reduced_mass * potential * state[0]]

    def crossing(radius: float, state: Array) -> float:
        return float(state[0])

    first = [start + reduced_mass * start**2, 1 + 2 * reduced_mass * start]
    found = solve_ivp(flow, (start, _LONGEST), first, "DOP853", rtol=tolerance, atol=1e-30, events=crossing)
    value, slope = found.y[:, -1]
    return float(-2 * np.log10(abs(slope))), float(_LONGEST - value / slope), int(found.t_events[0].size)


def free_contact_stepped(reduced_mass: float, points: int = 20_000) -> tuple[float, float, int]:
    """The same by stepping linear finite elements outward on R = 12(i/N)²: one forward substitution.

    Args, Raises: as in :func:`free_contact_integrated`; `points` 4000 to 40 000 (finer grids
    lose the potential to rounding). Source: textbook.
    """
    require("reduced_mass", reduced_mass, 4.0, 4000.0)
    require("points", points, 4000, 40_000)
    r = _LONGEST * (np.arange(points + 1) / points) ** 2
    step = np.diff(r)
    force = 2 * reduced_mass * born_oppenheimer_potential(r[1:-1]) * (step[1:] + step[:-1]) / 2
    bands = np.ones((3, points + 1))  # rows: u₀ = 0, u₁ = r₁, then the elements' three-term rule
    bands[0, 2:] = 1 / step[1:]
    bands[1, 1:-1] = -(1 / step[1:] + 1 / step[:-1] + force)
    bands[1, 0], bands[2] = 0.0, 0.0
    bands[2, :-2] = 1 / step[:-1]
    right = np.zeros(points + 1)
    right[1] = r[1] + reduced_mass * r[1] ** 2
    wave = solve_banded((2, 0), bands, right)
    slope = (wave[-1] - wave[-2]) / step[-1]
    nodes = int(np.count_nonzero(wave[2:] * wave[1:-1] < 0))
    return float(-2 * np.log10(abs(slope))), float(_LONGEST - wave[-1] / slope), nodes


def barrier_exponent(reduced_mass: float, energy: ArrayLike, nodes: int = 400) -> Array:
    """2G = 2∫√(2M(V − E)) dR from contact to the inner turning point: bare tunnelling goes as e^{−2G}.

    Args:
        reduced_mass: M of the nuclei in masses of the binding lepton, 4 to 4000.
        energy: E in hartree, zero for separated atoms, from −0.17 to 10⁴.
        nodes: of the Gauss–Legendre rule in θ, R = R_t sin²θ, which removes both end singularities.

    Raises: ValueError naming the parameter out of bounds. Source: Gamow 1928, WKB (textbook).
    """
    require("reduced_mass", reduced_mass, 4.0, 4000.0)
    require("energy", energy, -0.17, 1e4)
    require("nodes", nodes, 20, 20_000)
    node, weight = np.polynomial.legendre.leggauss(nodes)
    theta = np.pi / 4 * (node + 1)
    values = []
    for e in np.atleast_1d(np.asarray(energy, dtype=float)):
        turning = brentq(lambda r, e=e: float(born_oppenheimer_potential(r)) - e, 1e-6, 1.4, xtol=1e-14)
        r = turning * np.sin(theta) ** 2
        wave = np.sqrt(2 * reduced_mass * np.maximum(born_oppenheimer_potential(r) - e, 0.0))
        values.append(2 * np.sum(weight * wave * turning * np.sin(2 * theta)) * np.pi / 4)
    return np.asarray(values).reshape(np.shape(energy))


def barrier_growth(reduced_mass: float, energy: float, tolerance: float = 1e-9) -> float:
    """2 ln[u(R_t)/u′(0)a₀] from the Riccati equation: the same exponent with the prefactors that WKB leaves out.

    Args, Raises: as in :func:`barrier_exponent` for one energy; `tolerance` of the integration. Source: textbook.
    """
    require("reduced_mass", reduced_mass, 4.0, 4000.0)
    require("energy", energy, -0.17, 1e4)
    require("tolerance", tolerance, 1e-12, 1e-4)
    start = 1e-7
    turning = brentq(lambda r: float(_inner(r)) + 1 / r + 1 - energy, 1e-6, 1.4, xtol=1e-14)

    def flow(radius: float, state: Array) -> list[float]:
        return [2 * reduced_mass * (float(_inner(radius)) + 1 / radius + 1 - energy) - state[0] ** 2, state[0]]

    first = [1 / start + reduced_mass, np.log(start)]
    return float(2 * solve_ivp(flow, (start, turning), first, "LSODA", rtol=tolerance, atol=tolerance).y[1, -1])


def contact_coefficient(s_factor: float, reduced_mass_u: float, charges: float = 1.0) -> float:
    """A = S/(πα Z₁Z₂ μc) in m³/s: a pair fuses at the rate A|ψ(0)|².

    Args:
        s_factor: S at zero energy in keV·barn.
        reduced_mass_u: μ in atomic mass units.
        charges: Z₁Z₂.

    Raises: ValueError naming the parameter out of bounds.
    Source: Koonin and Nauenberg 1989, 10.1038/339690a0; from σ = S e^{−2πη}/E and |ψ(0)|² = 2πη e^{−2πη}.
    """
    require("s_factor", s_factor, 1e-30, 1e9)
    require("reduced_mass_u", reduced_mass_u, 1e-3, 300.0)
    require("charges", charges, 1.0, 1e4)
    keV = physical_constants["electron volt"][0] * 1e3
    unit = physical_constants["atomic mass constant"][0]
    return float(s_factor * keV * 1e-28 / (np.pi * fine_structure * charges * reduced_mass_u * unit * c))

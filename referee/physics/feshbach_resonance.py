"""A Feshbach resonance from two coupled square wells: exact scattering length, its molecule, and the textbook hyperbola.

Two channels share a well of radius R = 1; the open one has depth v_o, the closed one depth v_c below its own threshold, which
lies `threshold` above the open one and moves with the field. They are coupled inside by w. Energies are in ħ²/(2μR²), lengths
in R: inside u″ = −(K + E)u with the matrix K = [[v_o, w], [w, v_c − threshold]]; outside the closed channel decays.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import brentq

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _checked(open_depth: float, closed_depth: float, coupling: float) -> None:
    require("open_depth", open_depth, 0.0, 400.0)
    require("closed_depth", closed_depth, 0.0, 400.0)
    require("coupling", coupling, 0.0, 20.0)


def _matching(top: ArrayLike, open_depth: float, closed_depth: float, coupling: float) -> tuple[Array, Array]:
    """Value and slope of the open channel at R, once the closed one decays: a = 1 − value/slope."""
    top = np.asarray(top, dtype=float)
    mean, half = (open_depth + closed_depth - top) / 2, (open_depth - closed_depth + top) / 2
    split = np.sqrt(half**2 + coupling**2)
    angle = np.arctan2(coupling, half) / 2
    cos, sin = np.cos(angle), np.sin(angle)
    upper, lower = (np.emath.sqrt(mean + s * split).astype(complex) for s in (1, -1))
    f1, g1 = np.sin(upper) / upper, np.cos(upper)
    f2, g2 = np.sin(lower) / lower, np.cos(lower)
    kappa = np.sqrt(top)
    # u = A f1 (cos, sin) + B f2 (−sin, cos); the closed component obeys u′ = −κu at R
    a, b = cos * (g2 + kappa * f2), -sin * (g1 + kappa * f1)
    return (a * cos * f1 - b * sin * f2).real, (a * cos * g1 - b * sin * g2).real


def scattering_length_wells(threshold: ArrayLike, open_depth: float, closed_depth: float, coupling: float) -> Array:
    """Scattering length a/R at zero energy, exact: sines inside, matched to 1 − r/a and e^{−κr}, κ = √threshold.

    Args:
        threshold: of the closed channel, 0.01 to 400, any shape.
        open_depth, closed_depth: v_o and v_c, 0 to 400.
        coupling: w, 0 to 20.

    Raises: ValueError naming the parameter out of bounds.
    Source: square-well model of a Feshbach resonance, Chin et al. 2010, 10.1103/RevModPhys.82.1225, section II.
    """
    _checked(open_depth, closed_depth, coupling)
    require("threshold", threshold, 0.01, 400.0)
    value, slope = _matching(threshold, open_depth, closed_depth, coupling)
    return np.asarray(1 - value / slope)


def _stepped(k: Array, steps: int) -> tuple[Array, Array]:
    """Values and slopes at R of the two solutions of u″ = −K u that vanish at zero, by Numerov's matrix rule."""
    step = 1.0 / steps
    weight = np.eye(2) + step**2 / 12 * k
    ratio = np.linalg.solve(weight, 2 * np.eye(2) - 10 * step**2 / 12 * k)
    # x_{n+1} = ratio x_n − x_{n−1}: the recurrence is stepped at once by powers of its transfer matrix
    transfer = np.block([[ratio, -np.eye(2)], [np.eye(2), np.zeros((2, 2))]])
    origin = np.vstack([np.eye(2) * step - k * step**3 / 6 + k @ k * step**5 / 120, np.zeros((2, 2))])
    last = np.linalg.matrix_power(transfer, steps) @ origin  # one step beyond R, at R
    beyond, here = last[:2], last[2:]
    before = ratio @ here - beyond
    # centred difference with its h² error removed by u‴ = −K u′
    slope = np.linalg.solve(np.eye(2) - step**2 / 6 * k + step**4 / 120 * k @ k, (beyond - before) / (2 * step))
    return here, slope


def scattering_length_integrated(
    threshold: float, open_depth: float, closed_depth: float, coupling: float, steps: int = 400
) -> float:
    """The same by stepping the coupled equations outward with Numerov's matrix rule.

    Args, Raises: as in :func:`scattering_length_wells` for one threshold; `steps` of the grid, 40 to 100 000.
    Source: Numerov's rule (textbook).
    """
    _checked(open_depth, closed_depth, coupling)
    require("threshold", threshold, 0.01, 400.0)
    require("steps", steps, 40, 100_000)
    k = np.array([[open_depth, coupling], [coupling, closed_depth - threshold]])
    here, slope = _stepped(k, steps)
    closed = slope[1] + np.sqrt(threshold) * here[1]
    mix = np.array([closed[1], -closed[0]])
    return float(1 - (here[0] @ mix) / (slope[0] @ mix))


def resonance_formula(field: ArrayLike, background: float, width: float, centre: float) -> Array:
    """a_bg[1 − Δ/(B − B₀)], in the unit of a_bg.

    Args:
        field: B, any shape, different from `centre`.
        background, width, centre: a_bg, Δ and B₀ in matching units.

    Raises: ValueError if a field lies on the resonance. Source: Chin et al. 2010, 10.1103/RevModPhys.82.1225, eq. (1).
    """
    require("|field − centre|", np.abs(np.asarray(field, dtype=float) - centre), 1e-300)
    return np.asarray(background * (1 - width / (np.asarray(field, dtype=float) - centre)))


def resonance_parameters(
    open_depth: float, closed_depth: float, coupling: float, low: float, high: float
) -> tuple[float, float, float]:
    """(a_bg, Δ, B₀) in R and in units of the threshold: the pole and the zero of 1/a in [low, high] and the length half-way.

    Raises: ValueError naming a parameter out of bounds or an interval without one pole and one zero.
    Source: Chin et al. 2010, 10.1103/RevModPhys.82.1225, eq. (1).
    """
    require("high − low", high - low, 1e-9)

    def length(x: float) -> float:
        return float(scattering_length_wells(x, open_depth, closed_depth, coupling))

    grid = np.linspace(low, high, 4001)
    values = scattering_length_wells(grid, open_depth, closed_depth, coupling)
    inverse = 1 / values
    poles = [i for i in np.flatnonzero(inverse[1:] * inverse[:-1] < 0) if abs(values[i]) > 1 and abs(values[i + 1]) > 1]
    zeros = [i for i in np.flatnonzero(values[1:] * values[:-1] < 0) if abs(values[i]) < 1 or abs(values[i + 1]) < 1]
    if len(poles) != 1 or not zeros:
        raise ValueError(f"low, high = {low}, {high} do not enclose one resonance with its zero")

    def slope(x: float) -> float:
        return float(_matching(x, open_depth, closed_depth, coupling)[1])

    centre = brentq(slope, grid[poles[0]], grid[poles[0] + 1], xtol=1e-14)
    nearest = min(zeros, key=lambda i: abs(grid[i] - centre))
    zero = brentq(length, grid[nearest], grid[nearest + 1], xtol=1e-14)
    width = zero - centre
    near = centre - abs(width) / 20
    return length(near) / (1 - width / (near - centre)), width, centre


def molecule_energy(threshold: float, open_depth: float, closed_depth: float, coupling: float) -> float:
    """Binding energy ε > 0 of the shallowest two-channel molecule, in ħ²/2μR².

    Raises: ValueError naming the parameter out of bounds, or if no molecule is bound below the open threshold.
    Source: as :func:`scattering_length_wells`, at negative energy.
    """
    _checked(open_depth, closed_depth, coupling)
    require("threshold", threshold, 0.01, 400.0)

    def mismatch(energy: float) -> float:
        k = np.array([[open_depth, coupling], [coupling, closed_depth - threshold]]) - energy * np.eye(2)
        values, vectors = np.linalg.eigh(k)
        root = np.emath.sqrt(values).astype(complex)
        sine = (vectors * (np.sin(root) / root)) @ vectors.T
        cosine = (vectors * np.cos(root)) @ vectors.T
        decay = np.diag([np.sqrt(energy), np.sqrt(energy + threshold)])
        return float(np.linalg.det((cosine + decay @ sine).real))

    grid = np.geomspace(1e-13, 60.0, 900)
    signs = np.array([mismatch(e) for e in grid])
    change = np.flatnonzero(signs[1:] * signs[:-1] < 0)
    if change.size == 0:
        raise ValueError(f"threshold = {threshold} leaves no molecule below the open channel")
    return float(brentq(mismatch, grid[change[0]], grid[change[0] + 1], xtol=1e-15))


def closed_share(threshold: float, open_depth: float, closed_depth: float, coupling: float, nodes: int = 400) -> float:
    """Share of the closed channel in the shallowest molecule, from its wave function.

    Args, Raises: as in :func:`molecule_energy`; `nodes` of the Gauss–Legendre rule, 20 to 10 000.
    Source: definition of Z, Chin et al. 2010, 10.1103/RevModPhys.82.1225, section II.
    """
    require("nodes", nodes, 20, 10_000)
    energy = molecule_energy(threshold, open_depth, closed_depth, coupling)
    k = np.array([[open_depth, coupling], [coupling, closed_depth - threshold]]) - energy * np.eye(2)
    values, vectors = np.linalg.eigh(k)
    root = np.emath.sqrt(values).astype(complex)
    sine = ((vectors * (np.sin(root) / root)) @ vectors.T).real
    cosine = ((vectors * np.cos(root)) @ vectors.T).real
    decay = np.array([np.sqrt(energy), np.sqrt(energy + threshold)])
    mix = np.linalg.svd(cosine + decay[:, None] * sine)[2][-1]
    node, weight = np.polynomial.legendre.leggauss(nodes)
    r = (node + 1) / 2
    waves = vectors @ ((np.sin(np.outer(root, r)) / root[:, None]).real * (vectors.T @ mix)[:, None])
    inside = waves**2 @ weight / 2
    outside = (sine @ mix) ** 2 / (2 * decay)
    total = inside + outside
    return float(total[1] / total.sum())


def closed_share_from_slope(
    threshold: float, open_depth: float, closed_depth: float, coupling: float, step: float = 1e-3
) -> float:
    """The same as the slope of the binding energy with the closed threshold, −dε/d(threshold) (Hellmann and Feynman).

    The levels are found anew, by Numerov's rule inside the wells.

    Args, Raises: as in :func:`molecule_energy`; `step` of the five-point difference, 1e-9 to 0.1.
    Source: Hellmann–Feynman theorem (textbook).
    """
    _checked(open_depth, closed_depth, coupling)
    require("threshold", threshold, 0.01, 400.0)
    require("step", step, 1e-9, 0.1)

    def level(top: float) -> float:
        def mismatch(energy: float) -> float:
            k = np.array([[open_depth, coupling], [coupling, closed_depth - top]]) - energy * np.eye(2)
            here, slope = _stepped(k, 400)
            return float(np.linalg.det(slope + np.diag([np.sqrt(energy), np.sqrt(energy + top)]) @ here))

        grid = np.geomspace(1e-13, 60.0, 160)
        signs = np.array([mismatch(e) for e in grid])
        change = np.flatnonzero(signs[1:] * signs[:-1] < 0)
        if change.size == 0:
            raise ValueError(f"threshold = {top} leaves no molecule below the open channel")
        return float(brentq(mismatch, grid[change[0]], grid[change[0] + 1], xtol=1e-16))

    at = [level(threshold + k * step) for k in (-2, -1, 1, 2)]
    return float(-(at[0] - 8 * at[1] + 8 * at[2] - at[3]) / (12 * step))

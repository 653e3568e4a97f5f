"""Landau levels with an oscillator on CPᴺ and on its non-compact sister L_N: closed form, and a radial solver.

Energies are in ħ²/2mR², where R is the radius for which CP¹ is the round sphere; the field is `b` = eBR²/ħ, half the number of
flux quanta through CP¹ (2b is whole there, any number on L_N). The oscillator is V = λ tan²(θ/2) on CPᴺ and λ tanh²(τ/2) on
L_N. A radial sector has the degree l ≥ |m| of its harmonic on S²ᴺ⁻¹ and its charge m, l − |m| even; for N = 1, l = |m|.
"""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def _checked(dimension: int, l: int, m: int, field: float, oscillator: float) -> None:  # noqa: E741
    require("dimension", dimension, 1, 6)
    require("m", m, -200, 200)
    require("l", l, abs(m), 200)
    require("field", field, 0.0, 200.0)
    require("oscillator", oscillator, 0.0, 1e4)
    require("(l − |m|) mod 2", (l - abs(m)) % 2, 0, 0)
    if dimension == 1:
        require("l − |m| on a surface", l - abs(m), 0, 0)


def sphere_level(
    n: int,
    l: int,  # noqa: E741
    m: int,
    field: float,
    oscillator: float = 0.0,
    dimension: int = 1,
) -> float:
    """Level n of a sector on CPᴺ: L(L+N) − b² − λ with L = n + l/2 + ½√((m−2b)² + 4λ).

    Raises ValueError for a sector that does not exist or a 2b that is not whole. Sources: Wu and Yang 1976,
    10.1016/0550-3213(76)90143-7 (N = 1, λ = 0); Karabali and Nair 2002, hep-th/0203264 (λ = 0); Bellucci, Nersessian and
    Yeranyan 2004, hep-th/0406184 (oscillator).
    """
    _checked(dimension, l, m, field, oscillator)
    require("n", n, 0, 1000)
    require("2·field − whole number", 2 * field - round(2 * field), 0.0, 0.0)
    label = n + l / 2 + 0.5 * np.sqrt((m - 2 * field) ** 2 + 4 * oscillator)
    return float(label * (label + dimension) - field**2 - oscillator)


def hyperbolic_threshold(field: float, oscillator: float = 0.0, dimension: int = 1) -> float:
    """Edge of the continuum on L_N: b² + λ + N²/4. Raises ValueError for arguments out of range.

    Source: Comtet 1987, 10.1016/0003-4916(87)90098-4 (N = 1, λ = 0).
    """
    _checked(dimension, 0, 0, field, oscillator)
    return field**2 + oscillator + dimension**2 / 4


def hyperbolic_levels(
    l: int,  # noqa: E741
    m: int,
    field: float,
    oscillator: float = 0.0,
    dimension: int = 1,
) -> Floats:
    """All bound levels of a sector on L_N, ascending: b² + λ + N²/4 − (q − n − l/2 − N/2)², q = ½√((m+2b)² + 4λ).

    Only n with q − n − l/2 − N/2 > 0 are bound, so that the list is finite and may be empty. Raises ValueError for a
    sector that does not exist. Sources: Comtet 1987, 10.1016/0003-4916(87)90098-4; Bellucci et al. 2004, hep-th/0406184.
    """
    _checked(dimension, l, m, field, oscillator)
    gap = 0.5 * np.sqrt((m + 2 * field) ** 2 + 4 * oscillator) - (l + dimension) / 2
    decay = gap - np.arange(max(int(np.ceil(gap)), 0))
    return np.asarray(hyperbolic_threshold(field, oscillator, dimension) - decay**2)


def radial_levels(
    curvature: int,
    count: int,
    l: int,  # noqa: E741
    m: int,
    field: float,
    oscillator: float = 0.0,
    dimension: int = 1,
    kappa: float | None = None,
    step: float = 0.02,
) -> Floats:
    """The lowest `count` levels (fewer where fewer are bound) by shooting from both ends; knows no closed form.

    Curvature +1 is CPᴺ, −1 is L_N. With `kappa` the wave function is not regular at the pole but goes as ln x − κ, where
    x is sin²(θ/2) or sinh²(τ/2); that is possible on a surface with m = 0 only. The radial equation is written in t = ln tan(θ/2) or ln sinh(τ/2), integrated by
    Runge–Kutta for a whole row of energies from the pole and from the far end, and matched by the Wronskian in the middle.
    Raises ValueError for arguments out of range. Source: textbook.
    """
    _checked(dimension, l, m, field, oscillator)
    require("curvature·curvature", curvature * curvature, 1, 1)
    require("count", count, 1, 12)
    require("step", step, 1e-3, 0.1)
    sector = _Sector(curvature, l, m, field, oscillator, dimension, step)
    if kappa is None:
        return sector.roots(count, 1.0, float(l), -1.0371)  # off the whole numbers, where levels like to lie
    require("kappa", kappa, -4.0, 40.0)
    require("dimension with a point condition", dimension, 1, 1)
    require("l with a point condition", l, 0, 0)
    start = -(field**2) - 10.0 - 8.0 * np.exp(-kappa)
    return sector.roots(count, 2.0 * sector.first - kappa, 2.0, start)


class _Sector:
    """The radial equation ψ″ = −c(t)ψ′ + (p(t) − E·g(t))ψ of one sector, and the mismatch of its two ends."""

    def __init__(
        self,
        curvature: int,
        l: int,  # noqa: E741
        m: int,
        field: float,
        oscillator: float,
        dimension: int,
        step: float,
    ) -> None:
        self.curvature, self.dimension = curvature, dimension
        self.edge = hyperbolic_threshold(field, oscillator, dimension) if curvature < 0 else np.inf
        self.far = np.sqrt((m - 2 * field) ** 2 + 4 * oscillator)
        half = 9.0
        steps = 2 * int(np.ceil(half / step))
        self.grids = (np.linspace(-half, 0.0, steps + 1), np.linspace(half if curvature > 0 else 5.0, 0.0, steps + 1))
        self.first = float(self.grids[0][0])
        self.coefficients = []
        for t in self.grids:
            x = np.exp(2 * t)  # tan² or sinh² of the half angle
            s2, c2 = (x / (1 + x), 1 / (1 + x)) if curvature > 0 else (x, 1 + x)
            ratio = s2 / c2
            well = (l * (l + 2 * dimension - 2) - m * m) / (4 * s2) + (m - 2 * field * s2) ** 2 / (4 * s2 * c2)
            well = well + oscillator * ratio
            if curvature > 0:
                speed, drag = 4 * s2 * c2, (2 * dimension - 2) * c2
            else:
                speed, drag = 4 * ratio, (2 * dimension - 2) + 2 * ratio
            self.coefficients.append((drag, speed * well, speed))

    def _end(self, side: int, energy: Floats, start: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
        """ψ and ψ′ at t = 0 for a row of energies; the solution is rescaled on the way."""
        t = self.grids[side]
        drag, well, speed = self.coefficients[side]
        psi, slope = start
        h = t[2] - t[0]
        for j in range(0, len(t) - 2, 2):
            k = [(well[i] - energy * speed[i], drag[i]) for i in (j, j + 1, j + 2)]
            a1, b1 = slope, k[0][0] * psi - k[0][1] * slope
            p, s = psi + h / 2 * a1, slope + h / 2 * b1
            a2, b2 = s, k[1][0] * p - k[1][1] * s
            p, s = psi + h / 2 * a2, slope + h / 2 * b2
            a3, b3 = s, k[1][0] * p - k[1][1] * s
            p, s = psi + h * a3, slope + h * b3
            a4, b4 = s, k[2][0] * p - k[2][1] * s
            psi = psi + h / 6 * (a1 + 2 * a2 + 2 * a3 + a4)
            slope = slope + h / 6 * (b1 + 2 * b2 + 2 * b3 + b4)
            if j % 32 == 0:
                size = np.hypot(psi, slope)
                psi, slope = psi / size, slope / size
        size = np.hypot(psi, slope)
        return psi / size, slope / size

    def mismatch(self, energy: Floats, value: float, slope: float) -> Floats:
        """Wronskian of the two ends at t = 0, from ψ and ψ′ near the pole; it vanishes at a level."""
        one = np.ones_like(energy)
        left = self._end(0, energy, (value * one, slope * one))
        if self.curvature > 0:
            rate = self.far * one
        else:
            rate = self.dimension + np.sqrt(4 * np.maximum(self.edge - energy, 0.0))
        right = self._end(1, energy, (one, -rate))
        return np.asarray(left[1] * right[0] - left[0] * right[1])

    def roots(self, count: int, value: float, slope: float, start: float) -> Floats:
        """The lowest `count` zeros of the mismatch above `start`: a scan for changes of sign, then Ridders in rows."""
        found: list[float] = []
        width = 0.25
        while len(found) < count and start < min(self.edge - 1e-9, 1e5):
            row = np.linspace(start, min(start + 128 * width, self.edge - 1e-9), 129)
            miss = self.mismatch(row, value, slope)
            cells = np.flatnonzero(np.sign(miss[:-1]) * np.sign(miss[1:]) < 0)
            if cells.size:
                found += list(self._refine(row[cells], row[cells + 1], miss[cells], miss[cells + 1], value, slope))
            start = float(row[-1])
        return np.array(found[:count])

    def _refine(self, a: Floats, b: Floats, fa: Floats, fb: Floats, value: float, slope: float) -> Floats:
        pick = np.arange(a.size)
        for _ in range(4):
            c = (a + b) / 2
            fc = self.mismatch(c, value, slope)
            d = c + (c - a) * np.sign(fa - fb) * fc / np.sqrt(np.maximum(fc * fc - fa * fb, 1e-300))
            points, values = np.stack([a, c, d, b]), np.stack([fa, fc, self.mismatch(d, value, slope), fb])
            order = np.argsort(points, axis=0)
            points, values = np.take_along_axis(points, order, 0), np.take_along_axis(values, order, 0)
            change = np.argmax(np.sign(values[:-1]) * np.sign(values[1:]) <= 0, axis=0)
            a, b = points[change, pick], points[change + 1, pick]
            fa, fb = values[change, pick], values[change + 1, pick]
        return np.where(np.abs(fa) < np.abs(fb), a, b)

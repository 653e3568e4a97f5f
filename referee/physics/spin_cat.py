"""A single large spin whose phase is shaken: a cat of its two outermost states against the coherent spin state along x.

Two noises, as Lindblad operators: √γ₁ Iz (a fluctuating magnetic field) and √γ₂ Iz² (a fluctuating light shift of a
linearly polarised trap). Spins are given as `twice_spin` = 2j, so that ¹⁷³Yb (j = 5/2) is 5. Rates in 1/s, times in s.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _refuse(times: ArrayLike, linear: float, quadratic: float, twice_spin: int) -> None:
    require("times", times, 0.0)
    require("linear", linear, 0.0)
    require("quadratic", quadratic, 0.0)
    require("twice_spin", twice_spin, 1, 40)


def dephasing_rate(m: ArrayLike, n: ArrayLike, linear: float, quadratic: float) -> Array:
    """Rate at which the coherence between levels m and n falls: γ₁(m − n)²/2 + γ₂(m² − n²)²/2, in the unit of the rates.

    The diagonal Lindblad operator L damps ρ_mn at (L_m − L_n)²/2 (textbook). Broadcasts over `m` and `n`.

    Raises
    ------
    ValueError
        If a rate is negative or an m is not finite.
    """
    require("m", m)
    require("n", n)
    require("linear", linear, 0.0)
    require("quadratic", quadratic, 0.0)
    a, b = np.asarray(m, dtype=float), np.asarray(n, dtype=float)
    return np.asarray(0.5 * linear * (a - b) ** 2 + 0.5 * quadratic * (a**2 - b**2) ** 2)


def cat_contrast_closed(times: ArrayLike, linear: float, quadratic: float, twice_spin: int = 5) -> Array:
    """Contrast of the cat at each time, twice the modulus of ρ(j, −j): exp(−γ₁(2j)²t/2), since the two ends have the same m².

    Raises
    ------
    ValueError
        If a time or rate is negative or `twice_spin` is outside [1, 40].
    """
    _refuse(times, linear, quadratic, twice_spin)
    end = twice_spin / 2
    return np.asarray(np.exp(-dephasing_rate(end, -end, linear, quadratic) * np.asarray(times, dtype=float)))


def coherent_contrast_closed(times: ArrayLike, linear: float, quadratic: float, twice_spin: int = 5) -> Array:
    """Contrast ⟨Ix⟩/j of the coherent spin state along x: Σ_k C(2j−1, k) 2^{1−2j} exp(−rate of the k-th step).

    Each pair of neighbouring levels carries a binomial share of the transverse spin and dies at its own rate; the pair
    (½, −½), where there is one, does not feel the light shift. Errors as `cat_contrast_closed`.
    """
    _refuse(times, linear, quadratic, twice_spin)
    steps = twice_spin
    shares = np.ones(1)
    for _ in range(steps - 1):  # Pascal's triangle, halved at each row, so that the shares sum to one
        shares = 0.5 * (np.append(shares, 0.0) + np.append(0.0, shares))
    upper = twice_spin / 2 - np.arange(steps)
    rates = dephasing_rate(upper, upper - 1.0, linear, quadratic)
    return np.asarray(np.exp(-np.multiply.outer(np.asarray(times, dtype=float), rates)) @ shares)


def _lindblad(times: ArrayLike, start: qutip.Qobj, watched: qutip.Qobj, linear: float, quadratic: float) -> Array:
    """⟨watched⟩ under the two noises (QuTiP `mesolve`, a stiff solver: the two rates differ widely); the grid starts at zero."""
    iz = qutip.jmat((start.shape[0] - 1) / 2, "z")
    noises = [np.sqrt(linear) * iz, np.sqrt(quadratic) * iz * iz]
    options = {"method": "bdf", "atol": 1e-12, "rtol": 1e-10, "nsteps": 200_000, "progress_bar": ""}
    run = qutip.mesolve(0 * iz, start, np.asarray(times, dtype=float), noises, e_ops=[watched], options=options)
    return np.real(np.asarray(run.expect[0])).astype(np.float64)


def cat_contrast_lindblad(times: ArrayLike, linear: float, quadratic: float, twice_spin: int = 5) -> Array:
    """The cat's contrast from the master equation, as the mean of the operator that swaps its ends; `times` shape (T,) from zero.

    Errors as `cat_contrast_closed`.
    """
    _refuse(times, linear, quadratic, twice_spin)
    top, bottom = qutip.basis(twice_spin + 1, 0), qutip.basis(twice_spin + 1, twice_spin)
    return _lindblad(
        times, (top + bottom).unit(), top * bottom.dag() + bottom * top.dag(), float(linear), float(quadratic)
    )


def coherent_contrast_lindblad(times: ArrayLike, linear: float, quadratic: float, twice_spin: int = 5) -> Array:
    """The coherent state's contrast ⟨Ix⟩/j from the master equation; `times` shape (T,) from zero.

    Errors as `cat_contrast_closed`.
    """
    _refuse(times, linear, quadratic, twice_spin)
    ix = qutip.jmat(twice_spin / 2, "x")
    start = ix.eigenstates()[1][-1]
    return _lindblad(times, start, ix / (twice_spin / 2), float(linear), float(quadratic))

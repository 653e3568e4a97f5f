"""The work that a qubit's coherence is worth beside a heat bath, and how much of it machines without a clock reach."""

from math import log

import numpy as np
from numpy.typing import ArrayLike
from scipy.constants import Boltzmann
from scipy.special import gammaln, xlogy

from referee.physics.bounds import require


def _refuse(excited: float, coherence: float, temperature: float) -> None:
    require("excited", excited, 0.0, 1.0)
    require("coherence", abs(coherence), 0.0, float(np.sqrt(excited * (1 - excited))) + 1e-12)
    require("temperature", temperature, 0.0)


def work_entropic(excited: float, coherence: float, temperature: float) -> float:
    """kT[S(diag ρ) − S(ρ)] in joules for the qubit with excited population and off-diagonal element `coherence`.

    Kammerlander & Anders, Sci. Rep. 6, 22174 (2016), 10.1038/srep22174; the same difference is the relative entropy of
    coherence of Baumgratz et al. 2014 (10.1103/PhysRevLett.113.140401).

    Raises
    ------
    ValueError
        If the population is outside [0, 1], |coherence| > √(p(1 − p)) or the temperature (kelvin) is negative.
    """
    _refuse(excited, coherence, temperature)
    radius = np.hypot(excited - 0.5, coherence)
    populations = np.array([excited, 1.0 - excited])
    spectrum = np.clip([0.5 + radius, 0.5 - radius], 0.0, 1.0)
    difference = np.sum(xlogy(spectrum, spectrum)) - np.sum(xlogy(populations, populations))
    return float(Boltzmann * temperature * difference)


def work_isotherm(
    excited: float, coherence: float, temperature: float, splitting: float = 1e-20, steps: int = 20_000
) -> float:
    """The same work in joules, stroke by stroke: rotate, quench, expand isothermally in `steps`, quench back.

    The levels are moved so that each step's Gibbs state is the next point on the geodesic √p from the eigenvalues of ρ
    to its populations; at every step the levels jump (work) and the bath then restores the Gibbs state (heat). The
    splitting (joule) of the qubit is put in and must drop out. A finite number of steps loses kT ℓ²/2 `steps`, with ℓ
    the thermodynamic length of the path (textbook).

    Raises
    ------
    ValueError
        As `work_entropic`; if splitting is negative or `steps` is outside [1, 10⁷].
    """
    _refuse(excited, coherence, temperature)
    require("splitting", splitting, 0.0)
    require("steps", steps, 1, 10_000_000)
    thermal = Boltzmann * temperature
    matrix = np.array([[excited, coherence], [coherence, 1.0 - excited]])
    spectrum = np.clip(np.linalg.eigvalsh(matrix)[::-1], 0.0, 1.0)
    spectrum = spectrum / spectrum.sum()
    # Rotation into the energy basis: the larger eigenvalue goes to the level with the larger population.
    levels = np.array([splitting, 0.0]) if excited >= 0.5 else np.array([0.0, splitting])
    target = np.array([excited, 1.0 - excited]) if excited >= 0.5 else np.array([1.0 - excited, excited])
    work = float((target - spectrum) @ levels)

    root, end = np.sqrt(spectrum), np.sqrt(target)
    angle0, angle1 = np.arctan2(root[1], root[0]), np.arctan2(end[1], end[0])
    angle = np.linspace(angle0, angle1, int(steps) + 1)
    # sin² from the angle itself, so that a nearly empty level keeps its relative accuracy.
    gibbs = np.stack([np.cos(angle) ** 2, np.sin(angle) ** 2])
    with np.errstate(divide="ignore"):
        gap = -thermal * np.log(gibbs)  # level energies that make each point a Gibbs state (partition sum 1)

    def stroke(populations: np.ndarray, before: np.ndarray, after: np.ndarray) -> float:
        filled = populations > 0  # moving an empty level costs nothing, even from infinity
        return float(np.sum(populations[filled] * (before[filled] - after[filled])))

    work += stroke(gibbs[:, 0], levels, gap[:, 0])
    filled = gibbs[:, :-1] > 0
    drop = np.where(filled, gap[:, :-1], 0.0) - np.where(filled, gap[:, 1:], 0.0)
    work += float(np.sum(gibbs[:, :-1] * drop))
    work += stroke(gibbs[:, -1], gap[:, -1], levels)
    return work


def unlocked_work_binomial(copies: ArrayLike, temperature: float) -> np.ndarray:
    """Work per copy in joules that thermal operations reach in |+⟩⊗ⁿ: kT[ln 2 − H(binomial(n, ½))/n].

    Machines without a phase reference see only the coherence between states of equal energy (work locking, Lostaglio
    et al. 2015, 10.1038/ncomms7383): |+⟩⊗ⁿ becomes a mixture of Dicke states with binomial weights, of entropy H.
    One copy gives zero, many give kT ln 2 each. `copies` of any shape, whole numbers ≥ 1.

    Raises
    ------
    ValueError
        If a number of copies is outside [1, 10⁶] or the temperature is negative.
    """
    require("copies", copies, 1, 1_000_000)
    require("temperature", temperature, 0.0)
    numbers = np.atleast_1d(np.asarray(copies, dtype=int))
    entropy = np.empty(numbers.shape)
    for place, n in np.ndenumerate(numbers):
        k = np.arange(n + 1)
        weight = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) - n * log(2.0)
        entropy[place] = -np.sum(np.exp(weight) * weight)
    per_copy = Boltzmann * temperature * (log(2.0) - entropy / numbers)
    return per_copy.reshape(np.shape(copies))


def unlocked_work_blocks(copies: int, temperature: float) -> float:
    """The same work per copy from the 2ⁿ × 2ⁿ density matrix: dephase between energies, diagonalise, compare entropies.

    Raises
    ------
    ValueError
        If `copies` is outside [1, 9] (the matrix has 4ⁿ elements) or the temperature is negative.
    """
    require("copies", copies, 1, 9)
    require("temperature", temperature, 0.0)
    size = 2**copies
    energy = np.array([bin(index).count("1") for index in range(size)])
    plus = np.full((size, size), 1.0 / size)
    blocks = np.where(energy[:, None] == energy[None, :], plus, 0.0)
    spectrum = np.clip(np.linalg.eigvalsh(blocks), 0.0, 1.0)
    populations = np.diag(plus)
    difference = np.sum(xlogy(spectrum, spectrum)) - np.sum(xlogy(populations, populations))
    return float(Boltzmann * temperature * difference / copies)

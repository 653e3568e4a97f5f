"""A driven, damped oscillator with a Kerr term: the textbook jump, and what is left of it when quanta are few.

``H = −Δ a†a + (U/2) a†a†aa + F (a + a†)``, loss γ; all rates in units of γ = 1.
"""

import numpy as np
import qutip
import scipy.sparse.linalg
from numpy.typing import NDArray

from referee.physics.bounds import require


def bistable_window(detuning: float) -> tuple[float, float]:
    """The two values of U F² between which the classical oscillator has two stable amplitudes.

    Raises ValueError for Δ ≤ √3/2, where there is no window. Source: U F² = x[1/4 + (Δ − x)²], x = U n (cubic, analytic).
    """
    require("detuning", detuning, np.sqrt(3) / 2 + 1e-9)
    root = np.sqrt(detuning**2 / 9 - 1 / 12)
    x = np.array([2 * detuning / 3 + root, 2 * detuning / 3 - root])
    low, high = x * (0.25 + (detuning - x) ** 2)
    return float(low), float(high)


def quanta_exact(detuning: float, kerr: float, drive: float, terms: int = 400) -> float:
    """Mean number of quanta in the steady state, from the exact solution as a quotient of ₀F₂ series.

    Raises ValueError for a Kerr term that is not positive. Source: Drummond and Walls 1980, J. Phys. A 13.
    """
    require("kerr", kerr, 1e-6)
    require("terms", terms, 10)
    c = -2 * (detuning + 0.5j) / kerr
    z = 8 * (drive / kerr) ** 2
    k = np.arange(terms)

    def series(start: complex) -> float:
        ratio = np.concatenate([[0.0], np.log(z) - np.log(k[1:]) - 2 * np.log(np.abs(start + k[1:] - 1))])
        return float(np.logaddexp.reduce(np.cumsum(ratio)))

    return float((2 * drive / kerr) ** 2 / abs(c) ** 2 * np.exp(series(c + 1) - series(c)))


def _liouvillian(detuning: float, kerr: float, drive: float, dimension: int) -> qutip.Qobj:
    a = qutip.destroy(dimension)
    n = a.dag() * a
    hamiltonian = -detuning * n + kerr / 2 * n * (n - 1) + drive * (a + a.dag())
    return qutip.liouvillian(hamiltonian, [a])


def quanta_steady_state(detuning: float, kerr: float, drive: float, dimension: int) -> float:
    """Mean number of quanta from the null vector of the Liouvillian in a Fock space of `dimension`.

    Raises ValueError for a dimension below 4 or a Kerr term that is not positive. Source: Lindblad equation (textbook).
    """
    require("kerr", kerr, 1e-6)
    require("dimension", dimension, 4)
    state = qutip.steadystate(_liouvillian(detuning, kerr, drive, dimension))
    return float(qutip.expect(qutip.num(dimension), state))


def slowest_rates(detuning: float, kerr: float, drive: float, dimension: int, count: int = 2) -> NDArray[np.float64]:
    """Decay rates of the `count` eigenvalues of the Liouvillian next to zero, ascending, in units of γ.

    Where the oscillator is bistable the first is the real, slow rate of switching. Raises ValueError for a dimension below 4
    or a Kerr term that is not positive. Source: Lindblad equation (textbook).
    """
    require("kerr", kerr, 1e-6)
    require("dimension", dimension, 4)
    matrix = _liouvillian(detuning, kerr, drive, dimension).to("csr").data_as("csr_matrix").tocsc()
    start = np.random.default_rng(1).normal(size=matrix.shape[0]) + 0j
    values = scipy.sparse.linalg.eigs(matrix, k=count + 1, sigma=1e-3, v0=start, return_eigenvectors=False)
    return np.sort(-values.real)[1:]


def relaxation_rate(detuning: float, kerr: float, drive: float, dimension: int, wait: float = 12.0) -> float:
    """Rate at which two starts, empty and displaced, forget their difference in mean quanta, between `wait` and 1.5 `wait`.

    Raises ValueError for a dimension below 4 or a wait that is not positive. Source: time evolution of the Lindblad equation.
    """
    require("dimension", dimension, 4)
    require("wait", wait, 0.1)
    matrix = _liouvillian(detuning, kerr, drive, dimension).to("csr").data_as("csr_matrix").tocsc()
    empty = qutip.operator_to_vector(qutip.fock_dm(dimension, 0)).full().ravel()
    filled = qutip.operator_to_vector(qutip.fock_dm(dimension, round(detuning / kerr))).full().ravel()
    path = scipy.sparse.linalg.expm_multiply(matrix, filled - empty, start=wait, stop=1.5 * wait, num=2)
    number = qutip.operator_to_vector(qutip.num(dimension)).full().ravel().conj()
    late, later = (path @ number).real
    return float(np.log(late / later) / (0.5 * wait))

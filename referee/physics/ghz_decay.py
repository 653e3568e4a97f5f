"""Coherence shared by N qubits that dephase independently: the GHZ state and the W state.

Each qubit alone keeps the share exp(−t/T₂) of its coherence. What N of them share depends on how it is shared.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy.linalg import expm

from referee.physics.bounds import require

_LARGEST = 6  # a density matrix of 64 × 64 is the most that stays quick


def ghz_log_coherence_closed(parties: ArrayLike, time: ArrayLike, coherence_time: ArrayLike) -> NDArray[np.float64]:
    """Natural logarithm of the coherence that a GHZ state of N qubits has kept: −N t/T₂.

    The coherence is 2|⟨0…0|ρ|1…1⟩|, one at the start. The logarithm is returned because the number itself is below
    the smallest float for most N of interest. Broadcasts; `time` and `coherence_time` (T₂) in the same unit. Textbook.

    Raises
    ------
    ValueError
        If `parties` is below 1, `time` is negative or `coherence_time` is not positive.
    """
    require("parties", parties, 1.0)
    require("time", time, 0.0)
    require("coherence_time", coherence_time, np.finfo(float).tiny)
    return -np.asarray(parties, dtype=float) * np.asarray(time, dtype=float) / np.asarray(coherence_time, dtype=float)


def ghz_log_coherence_channel(parties: float, time: float, coherence_time: float) -> float:
    """The same logarithm from the channel of one qubit: the exponential of its Liouvillian, taken N times.

    Independent channels multiply on the element |0…0⟩⟨1…1|. The channel is a semigroup: it is computed for one T₂ and
    raised to the power t/T₂, so that the factor neither underflows nor drowns in the round-off of one. Arguments and
    errors as in `ghz_log_coherence_closed`, scalars only.
    """
    require("parties", parties, 1.0)
    require("time", time, 0.0)
    require("coherence_time", coherence_time, np.finfo(float).tiny)
    sigma_z = np.diag([1.0, -1.0])
    generator = (np.kron(sigma_z, sigma_z) - np.eye(4)) / (2.0 * coherence_time)
    factor = expm(generator * coherence_time)[1, 1]
    return float(parties * (time / coherence_time) * np.log(factor))


def _dephased(start: qutip.Qobj, parties: int, time: float, coherence_time: float) -> NDArray[np.complex128]:
    """Density matrix after `time` of independent dephasing, by QuTiP's `mesolve`."""
    jumps = []
    for site in range(parties):
        factors = [qutip.qeye(2)] * parties
        factors[site] = qutip.sigmaz()
        jumps.append(np.sqrt(0.5 * time / coherence_time) * qutip.tensor(factors))
    # Default tolerances leave 7e-6, which would pass for physics.
    options = {"atol": 1e-12, "rtol": 1e-10, "nsteps": 100_000, "progress_bar": ""}
    run = qutip.mesolve(0 * jumps[0], start.proj(), [0.0, 1.0], jumps, options=options)
    return np.asarray(run.states[-1].full())


def _refuse(parties: int, time: float, coherence_time: float, fewest: int) -> None:
    require("parties", parties, fewest, _LARGEST)
    require("time", time, 0.0)
    require("coherence_time", coherence_time, np.finfo(float).tiny)


def ghz_coherence_master_equation(parties: int, time: float, coherence_time: float) -> float:
    """Coherence 2|⟨0…0|ρ|1…1⟩| of a GHZ state from the Lindblad equation of all `parties` qubits (1 to 6).

    One jump operator √(1/2T₂) σz on each qubit. `time` and `coherence_time` in the same unit.

    Raises
    ------
    ValueError
        If `parties` is outside 1…6, `time` is negative or `coherence_time` is not positive.
    """
    _refuse(parties, time, coherence_time, 1)
    zeros, ones = (qutip.tensor([qutip.basis(2, level)] * parties) for level in (0, 1))
    state = _dephased((zeros + ones).unit(), parties, time, coherence_time)
    return float(2.0 * abs(state[0, -1]))


def w_coherence_closed(time: ArrayLike, coherence_time: ArrayLike) -> NDArray[np.float64]:
    """Share of the coherence between any two sites of a W state that is left: exp(−2t/T₂), whatever the number of sites.

    Only the two sites between which the quantum is shared enter. Broadcasts; same unit for both. Textbook.

    Raises
    ------
    ValueError
        If `time` is negative or `coherence_time` is not positive.
    """
    require("time", time, 0.0)
    require("coherence_time", coherence_time, np.finfo(float).tiny)
    return np.asarray(np.exp(-2.0 * np.asarray(time, dtype=float) / np.asarray(coherence_time, dtype=float)))


def w_coherence_master_equation(parties: int, time: float, coherence_time: float) -> float:
    """The same share, N|⟨10…0|ρ|0…01⟩|, from the Lindblad equation of all `parties` qubits (2 to 6).

    Arguments and errors as in `ghz_coherence_master_equation`.
    """
    _refuse(parties, time, coherence_time, 2)
    state = _dephased(qutip.w_state(parties), parties, time, coherence_time)
    return float(parties * abs(state[1, 2 ** (parties - 1)]))

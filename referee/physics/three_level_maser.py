"""The three-level maser as a heat engine: a hot bath pumps 1–3, a cold bath empties 3–2, a driven field takes the work.

Rates are in units of the hot coupling Γ_h = Γ_c = 1, energies in ħ; n_h and n_c are the baths' thermal occupations at their
transitions, `drive` the coupling λ of the resonant field (its Hamiltonian is ``λ(|1⟩⟨2| + |2⟩⟨1|)`` in the rotating frame) and
`dephasing` an extra decay rate of the coherence between 1 and 2.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike, NDArray
from scipy.constants import hbar, k

from referee.physics.bounds import require

Array = NDArray[np.float64]


def thermal_occupation(angular_frequency: ArrayLike, temperature: ArrayLike) -> Array:
    """1/(e^{ħω/kT} − 1) for ω in rad/s and T in K; broadcast shape.

    Raises ValueError for a frequency or temperature that is not positive. Source: Planck (textbook).
    """
    require("angular_frequency", angular_frequency, 1.0)
    require("temperature", temperature, 1e-9)
    ratio = hbar * np.asarray(angular_frequency, dtype=float) / (k * np.asarray(temperature, dtype=float))
    return np.asarray(1 / np.expm1(ratio))


def maser_flux_closed(hot: ArrayLike, cold: ArrayLike, drive: ArrayLike, dephasing: ArrayLike = 0.0) -> Array:
    """Quanta a unit of time that the field gains: R(n_h − n_c)/Z, from the spanning trees of the three-state cycle.

    R = 4λ²/(n_h + n_c + 2γ) is the stimulated rate that is left when the coherence is eliminated. Broadcast shape.
    Raises ValueError for negative arguments or a vanishing sum n_h + n_c + 2γ.
    Source: cycle of Scovil and Schulz-DuBois 1959, 10.1103/PhysRevLett.2.262; matrix-tree theorem (textbook).
    """
    for name, value in (("hot", hot), ("cold", cold), ("drive", drive), ("dephasing", dephasing)):
        require(name, value, 0.0)
    h, c = np.asarray(hot, dtype=float), np.asarray(cold, dtype=float)
    width = h + c + 2 * np.asarray(dephasing, dtype=float)
    require("hot + cold + 2·dephasing", width, 1e-12)
    rate = 4 * np.asarray(drive, dtype=float) ** 2 / width
    up_1, down_1, up_2, down_2 = h, h + 1, c, c + 1
    trees = (
        (rate * down_1 + up_2 * down_1 + down_2 * rate)
        + (rate * down_2 + up_1 * down_2 + down_1 * rate)
        + (up_1 * up_2 + rate * up_2 + rate * up_1)
    )
    return np.asarray(rate * (h - c) / trees)


def maser_flux_steady_state(
    hot: float, cold: float, drive: float, dephasing: float = 0.0
) -> tuple[float, float, float]:
    """Flux into the field, quanta taken from the hot bath and quanta given to the cold one, from QuTiP's steady state.

    Raises ValueError for negative arguments or a drive that is not positive. Source: Lindblad equation (textbook).
    """
    require("hot", hot, 0.0)
    require("cold", cold, 0.0)
    require("drive", drive, 1e-9)
    require("dephasing", dephasing, 0.0)
    one, two, three = (qutip.basis(3, n) for n in range(3))
    hamiltonian = drive * (one * two.dag() + two * one.dag())
    hot_up, hot_down = three * one.dag(), one * three.dag()
    cold_up, cold_down = three * two.dag(), two * three.dag()
    jumps = [
        np.sqrt(hot) * hot_up,
        np.sqrt(hot + 1) * hot_down,
        np.sqrt(cold) * cold_up,
        np.sqrt(cold + 1) * cold_down,
        np.sqrt(dephasing / 2) * (one * one.dag() - two * two.dag()),
    ]
    state = qutip.steadystate(hamiltonian, jumps)
    p1, p2, p3 = (float(qutip.expect(ket * ket.dag(), state).real) for ket in (one, two, three))
    current = 1j * drive * (two * one.dag() - one * two.dag())  # what the field alone adds to the population of 1
    flux = float(qutip.expect(current, state).real)
    return flux, hot * p1 - (hot + 1) * p3, (cold + 1) * p3 - cold * p2

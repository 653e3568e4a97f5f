"""A displaced thermal mode under dephasing and loss: how many photons are left, and how many of them are coherent."""

from typing import NamedTuple

import numpy as np
import qutip
from scipy.special import gammaln

from referee.physics.bounds import require


class Photons(NamedTuple):
    """Mean photon number ⟨a†a⟩ and its coherent part |⟨a⟩|²."""

    total: float
    coherent: float


def _refuse(alpha: float, thermal: float, dephasing: float, loss: float) -> None:
    require("alpha", abs(alpha), 0.0, 3.0)
    require("thermal", thermal, 0.0, 1.0)
    require("dephasing", dephasing, 0.0)
    require("loss", loss, 0.0, 1.0)


def photons_closed(alpha: float, thermal: float, dephasing: float, loss: float) -> Photons:
    """⟨a†a⟩ = (1 − η)(n_th + |α|²) and |⟨a⟩|² = (1 − η)|α|² e^{−λ}: first moments under both channels (textbook).

    `dephasing` λ damps ρ_nm by e^{−λ(n−m)²/2} in the Fock basis, `loss` η is the share of energy lost to an empty bath.

    Raises
    ------
    ValueError
        If |α| > 3, `thermal` or `loss` is outside [0, 1], or `dephasing` is negative.
    """
    _refuse(alpha, thermal, dephasing, loss)
    kept = 1.0 - loss
    return Photons(kept * (thermal + alpha**2), kept * alpha**2 * float(np.exp(-dephasing)))


def photons_fock(alpha: float, thermal: float, dephasing: float, loss: float, levels: int = 90) -> Photons:
    """The same two numbers from the density matrix: displaced, damped off the diagonal, and sent through loss by Kraus
    operators, one for each number of photons lost. `levels` Fock states are kept. Errors as in `photons_closed`.
    """
    _refuse(alpha, thermal, dephasing, loss)
    require("levels", levels, 10, 200)
    size = int(levels)
    shift = qutip.displace(size, alpha).full()
    state = shift @ qutip.thermal_dm(size, thermal).full() @ shift.conj().T
    n = np.arange(size)
    state = state * np.exp(-0.5 * dephasing * (n[:, None] - n[None, :]) ** 2)
    if 0.0 < loss < 1.0:
        after = np.zeros_like(state)
        for lost in range(size):
            stay = n[lost:]
            chance = gammaln(stay + 1) - gammaln(lost + 1) - gammaln(stay - lost + 1)
            amplitude = np.exp(0.5 * (chance + lost * np.log(loss) + (stay - lost) * np.log1p(-loss)))
            after[: size - lost, : size - lost] += amplitude[:, None] * state[lost:, lost:] * amplitude[None, :]
        state = after
    elif loss == 1.0:
        state = np.zeros_like(state)
        state[0, 0] = 1.0
    mean = np.sum(np.sqrt(n[1:]) * np.diag(state, -1))  # ⟨a⟩ = Σ √n ρ_{n,n−1}
    return Photons(float(np.real(n @ np.diag(state))), float(abs(mean) ** 2))

"""An even cat state |α⟩ + |−α⟩ of one mode that loses photons at rate κ: how fast its parity dies.

Textbook model (damped mode at zero temperature, Lindblad operator √κ a).
"""

import numpy as np
import qutip as qt
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require


def cat_parity(time: ArrayLike, alpha: float, loss_rate: float = 1.0) -> NDArray[np.float64]:
    """⟨(−1)^(a†a)⟩ at `time`, in closed form: (e^(−2η|α|²) + e^(−2(1−η)|α|²))/(1 + e^(−2|α|²)), η = e^(−κt).

    `time` in s and `loss_rate` κ in 1/s (or a reciprocal pair); shape of `time`. As |α| → 0 the vacuum keeps parity 1.

    Raises ValueError for negative times or rates. Source: coherent states stay coherent under loss (textbook).
    """
    require("time", time, 0.0)
    require("alpha", alpha, 0.0, 1e4)
    require("loss_rate", loss_rate, 0.0)
    kept = np.exp(-loss_rate * np.asarray(time, dtype=float))
    n = alpha**2
    return (np.exp(-2 * kept * n) + np.exp(-2 * (1 - kept) * n)) / (1 + np.exp(-2 * n))


def cat_parity_fock(
    time: ArrayLike, alpha: float, loss_rate: float = 1.0, levels: int = 40, tolerance: float = 1e-10
) -> NDArray[np.float64]:
    """The same parity by a master equation in `levels` number states; `time` a scalar or an increasing array from ≥ 0.

    Raises ValueError for negative times or rates, and when |α|² + 8|α| + 8 exceeds `levels`.
    Source: textbook Lindblad equation, QuTiP `mesolve`.
    """
    require("time", time, 0.0)
    require("alpha", alpha, 0.0, 4.0)
    require("loss_rate", loss_rate, 0.0)
    require("levels", levels, alpha**2 + 8 * alpha + 8, 300)
    t = np.atleast_1d(np.asarray(time, dtype=float))
    lower = qt.destroy(int(levels))
    cat = (qt.coherent(levels, alpha, method="analytic") + qt.coherent(levels, -alpha, method="analytic")).unit()
    parity = qt.Qobj(np.diag((-1.0) ** np.arange(levels)))
    moments = np.concatenate([[0.0], t])
    options = {"atol": tolerance * 1e-2, "rtol": tolerance, "nsteps": 100_000, "progress_bar": ""}
    result = qt.mesolve(
        0 * lower.dag() * lower, cat, moments, c_ops=[np.sqrt(loss_rate) * lower], e_ops=[parity], options=options
    )
    return np.real(result.expect[0][1:]).reshape(np.shape(time))


def parity_decay_rate(alpha: float, loss_rate: float = 1.0) -> float:
    """Initial rate −d⟨parity⟩/dt = 2κ⟨a†a⟩ = 2κ|α|² tanh|α|² (1/s): each lost photon flips the parity.

    Raises ValueError for a negative rate. Source: textbook; the energy itself decays at κ only.
    """
    require("alpha", alpha, 0.0, 1e6)
    require("loss_rate", loss_rate, 0.0)
    return float(2 * loss_rate * alpha**2 * np.tanh(alpha**2))

"""The energy that dephasing brings, or takes, when its axis is not the axis of the qubit's energy.

H = ½ħω σz; the apparatus erases all coherence of the qubit with respect to n·σ (an unread measurement of n·σ).
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike

from referee.physics.bounds import require


def _unit(axis: ArrayLike) -> np.ndarray:
    direction = np.asarray(axis, dtype=float)
    require("axis", direction)
    length = np.linalg.norm(direction, axis=-1, keepdims=True)
    if np.any(length < 1e-12):
        raise ValueError(f"axis = {axis!r} has no direction")
    return direction / length


def energy_brought_bloch(bloch: ArrayLike, axis: ArrayLike, splitting: float) -> np.ndarray:
    """E_after − E_before = ½ħω[(r·n)n_z − r_z] in the unit of `splitting`; geometry of the Bloch ball.

    `bloch` and `axis` have shape (…, 3) and broadcast; the axis need not be normalised. That a measurement which does
    not commute with H changes the energy: Jordan, Elouard & Auffèves, arXiv:1911.06838.

    Raises
    ------
    ValueError
        If the Bloch vector is longer than 1, the axis has no direction or the splitting is negative.
    """
    require("splitting", splitting, 0.0)
    vector = np.asarray(bloch, dtype=float)
    require("bloch", np.linalg.norm(vector, axis=-1), 0.0, 1.0 + 1e-12)
    normal = _unit(axis)
    kept = np.sum(vector * normal, axis=-1)
    return 0.5 * splitting * (kept * normal[..., 2] - vector[..., 2])


def energy_brought_lindblad(bloch: ArrayLike, axis: ArrayLike, splitting: float, strength: float = 20.0) -> float:
    """The same energy for one qubit, from a Lindblad run: jump operator n·σ held on until e^{−strength} of it is left.

    The dephasing is taken as fast against ω (H does not turn the qubit meanwhile), as in an impulsive measurement.
    `strength` = 2 × rate × time, so the error is at most ħω e^{−strength}. Shapes (3,); unit of `splitting`; errors as
    above.
    """
    require("splitting", splitting, 0.0)
    require("strength", strength, 0.0, 200.0)
    vector = np.asarray(bloch, dtype=float)
    require("bloch", float(np.linalg.norm(vector)), 0.0, 1.0 + 1e-12)
    direction = np.asarray(axis, dtype=float)
    require("axis", float(np.linalg.norm(direction)), 1e-12)
    direction = direction / np.linalg.norm(direction)
    paulis = (qutip.sigmax(), qutip.sigmay(), qutip.sigmaz())
    state = 0.5 * (qutip.qeye(2) + sum(float(v) * s for v, s in zip(vector, paulis, strict=True)))
    jump = sum(float(v) * s for v, s in zip(direction, paulis, strict=True))
    energy = 0.5 * splitting * qutip.sigmaz()
    options = {"atol": 1e-13, "rtol": 1e-11, "nsteps": 100_000, "progress_bar": ""}
    # The transverse part decays as e^{−2κt} under the jump operator √κ n·σ; here κ = 1.
    run = qutip.mesolve(0 * energy, state, [0.0, strength / 2.0], [jump], e_ops=[energy], options=options)
    return float(run.expect[0][-1] - run.expect[0][0])

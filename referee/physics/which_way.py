"""Waves and particles in one interferometer: visibility and which-way knowledge, and the energy that changes hands.

A quantum goes both ways with equal weight; a detector qubit is left in |d⟩ on one way and turned by `angle` on the other.
"""

import numpy as np
import qutip

from referee.physics.bounds import require


def visibility_and_knowledge(angle: float, purity: float = 1.0) -> tuple[float, float]:
    """(V, D) = (|⟨d|d′⟩|, …): cos(α/2) and p sin(α/2) for a detector that starts in a mixture of Bloch length p.

    Raises ValueError for an angle outside [0, π] or a purity outside [0, 1]. Source: Englert 1996,
    10.1103/PhysRevLett.77.2154; V is that of a pure detector turned about an axis across its Bloch vector.
    """
    require("angle", angle, 0.0, np.pi)
    require("purity", purity, 0.0, 1.0)
    return float(np.cos(angle / 2)), float(purity * np.sin(angle / 2))


def visibility_and_knowledge_states(angle: float, purity: float = 1.0) -> tuple[float, float]:
    """The same from density matrices: coherence left between the ways, and the trace distance of the detector's two states.

    Raises ValueError as above. Source: as above.
    """
    require("angle", angle, 0.0, np.pi)
    require("purity", purity, 0.0, 1.0)
    turn = (-0.5j * angle * qutip.sigmay()).expm()
    detector = (qutip.qeye(2) + purity * qutip.sigmaz()) / 2
    ways = (qutip.basis(2, 0) + qutip.basis(2, 1)).unit().proj()
    mark = qutip.tensor(qutip.basis(2, 0).proj(), qutip.qeye(2)) + qutip.tensor(qutip.basis(2, 1).proj(), turn)
    joint = mark * qutip.tensor(ways, detector) * mark.dag()
    visibility = 2 * abs(joint.ptrace(0).full()[0, 1])
    knowledge = qutip.tracedist(detector, turn * detector * turn.dag())
    return float(visibility), float(knowledge)


def energy_moved(angle: float, splitting: float, purity: float = 1.0) -> float:
    """Mean energy given to the detector in the marking, with its levels split by `splitting` (ħω): p ω(1 − cos α)/4.

    The detector starts towards its lower level. Raises ValueError as above or for a negative splitting. Source: textbook.
    """
    require("angle", angle, 0.0, np.pi)
    require("purity", purity, 0.0, 1.0)
    require("splitting", splitting, 0.0)
    return float(purity * splitting * (1 - np.cos(angle)) / 4)


def energy_moved_states(angle: float, splitting: float, purity: float = 1.0) -> float:
    """The same as the difference of the detector's mean energies before and after. Raises ValueError as above."""
    require("angle", angle, 0.0, np.pi)
    require("purity", purity, 0.0, 1.0)
    require("splitting", splitting, 0.0)
    turn = (-0.5j * angle * qutip.sigmay()).expm()
    detector = (qutip.qeye(2) + purity * qutip.sigmaz()) / 2
    after = (detector + turn * detector * turn.dag()) / 2
    energy = -splitting * qutip.sigmaz() / 2
    return float(np.real(qutip.expect(energy, after) - qutip.expect(energy, detector)))

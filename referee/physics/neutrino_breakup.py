"""The least energy of a neutrino that breaks a nucleus apart and flies on. Energies and masses in MeV, nuclei at rest."""

import numpy as np
from scipy.optimize import brentq

from referee.physics.bounds import require


def _check(target: float, fragments: tuple[float, ...]) -> None:
    require("target", target, 1.0, 1e6)
    require("fragments", fragments, 0.1, 1e6)
    require("sum of fragments over target", sum(fragments) / target, 1.0, 2.0)


def breakup_threshold_closed(target: float, fragments: tuple[float, ...]) -> float:
    """Threshold ((Σm)² − M²)/2M of ν + M → ν + fragments for a massless neutrino.

    Raises ValueError for masses out of bounds or fragments lighter than the target. Source: relativistic kinematics.
    """
    _check(target, fragments)
    total = sum(fragments)
    return (total - target) * (total + target) / (2 * target)


def breakup_threshold_boosted(target: float, fragments: tuple[float, ...]) -> float:
    """The same, found as the energy at which the fragments move together and the neutrino is left with nothing.

    Solves energy balance E + M = √((Σm)² + E²), all momentum in the fragments. Raises ValueError as above. Source: textbook.
    """
    _check(target, fragments)
    total = sum(fragments)

    def surplus(energy: float) -> float:
        # √(total² + E²) − E − M in a form that keeps its digits
        return float(total - target + energy**2 / (np.sqrt(total**2 + energy**2) + total)) - energy

    if total == target:
        return 0.0
    return float(brentq(surplus, 0.0, 10 * total, xtol=1e-13))

"""How fast a ring may spin before its own tension breaks it."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def rim_speed(strength: ArrayLike, density: float) -> Array:
    """v = √(σ/ρ) in m/s for a thin ring.

    Args:
        strength: tensile strength σ in Pa, 1 to 1e13.
        density: ρ in kg/m³, 1 to 1e5.

    Raises: ValueError naming the parameter out of bounds. Source: hoop stress (textbook).
    """
    require("strength", strength, 1.0, 1e13)
    require("density", density, 1.0, 1e5)
    return np.asarray(np.sqrt(np.asarray(strength, dtype=float) / density))


def rim_speed_polygon(strength: float, density: float, links: int = 720) -> float:
    """The same for a chain of equal masses on a circle, each held by its two neighbours; from the sum of the forces.

    Args, Raises: as in :func:`rim_speed`; `links` 6 to 100 000. Source: Newton's second law (textbook).
    """
    require("strength", strength, 1.0, 1e13)
    require("density", density, 1.0, 1e5)
    require("links", links, 6, 100_000)
    angle = 2 * np.pi * np.arange(links) / links
    place = np.stack([np.cos(angle), np.sin(angle)])
    ahead, behind = np.roll(place, -1, axis=1) - place, np.roll(place, 1, axis=1) - place
    pull = strength * (ahead / np.linalg.norm(ahead, axis=0) + behind / np.linalg.norm(behind, axis=0))
    mass = density * 2 * np.pi / links  # unit section and radius
    inward = -np.sum(pull * place, axis=0)
    return float(np.sqrt(np.mean(inward) / mass))

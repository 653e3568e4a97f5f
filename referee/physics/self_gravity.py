"""Newtonian pull among a ship, the field it carries, and a distant body: who moves whom. SI units, one dimension.

A field of energy U pulls with the mass U/c²; for light or a magnetic field Einstein's source is up to twice that,
which the
caller may put into the mass.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import G

from referee.physics.bounds import require


def pull(mass: ArrayLike, distance: ArrayLike) -> NDArray[np.float64]:
    """Acceleration Gm/d² in m/s² towards a `mass` (kg) at `distance` (m); the inputs broadcast.

    Raises ValueError unless mass ≥ 0 and distance ≥ 1e-9. Source: Newton's law (textbook).
    """
    require("mass", mass, low=0.0)
    require("distance", distance, low=1e-9)
    return np.asarray(G * np.asarray(mass, dtype=float) / np.asarray(distance, dtype=float) ** 2)


def craft_acceleration(ship: float, field: float, gap: float, outside: float, distance: float) -> float:
    """Acceleration in m/s² of the centre of mass of ship and field (masses in kg, `gap` in metres apart) towards an
    outside body.

    The outside body lies `distance` metres beyond the ship, on the field's side. The pull between ship and field is
    internal and drops out; what is left is the outside body's.

    Raises ValueError unless ship > 0, field ≥ 0, outside ≥ 0, gap > 0 and distance > gap. Source: Newton's third law
    (textbook).
    """
    _require_bodies(ship, field, gap, outside, distance)
    return float((ship * pull(outside, distance) + field * pull(outside, distance - gap)) / (ship + field))


def craft_acceleration_trajectory(
    ship: float, field: float, gap: float, outside: float, distance: float, steps: int = 100
) -> float:
    """The same from a trajectory: the three bodies are moved by velocity Verlet and the craft's centre read off, 2x/t².

    Ship and field are joined by a rod (a constraint force shared oppositely), so that they keep their `gap`; the
    time is short against any fall.

    Raises ValueError as ``craft_acceleration`` does, or unless 2 ≤ steps ≤ 10000. Source: velocity Verlet (textbook).
    """
    _require_bodies(ship, field, gap, outside, distance)
    require("steps", steps, 2, 10_000)
    masses = np.array([ship, field, outside])
    start = np.array([0.0, gap, distance])
    slowest = 1e-3 * np.sqrt(distance**3 / (G * masses.sum()))
    step = slowest / steps
    # Displacements, not positions, are integrated: they are many digits smaller than the distances.
    moved, speed = np.zeros(3), np.zeros(3)
    force = _rigid_forces(masses, start)
    for _ in range(steps):
        speed = speed + 0.5 * step * force
        moved = moved + step * speed
        force = _rigid_forces(masses, start + moved)
        speed = speed + 0.5 * step * force
    centre = (ship * moved[0] + field * moved[1]) / (ship + field)
    return float(2.0 * centre / slowest**2)


def _rigid_forces(masses: NDArray[np.float64], position: NDArray[np.float64]) -> NDArray[np.float64]:
    """Accelerations of three bodies under pairwise gravity, the first two joined by a rigid rod."""
    force = np.zeros(3)
    for i in range(3):
        for j in range(i + 1, 3):
            gap = position[j] - position[i]
            strength = G * masses[i] * masses[j] * gap / abs(gap) ** 3
            force[i] += strength
            force[j] -= strength
    together = (force[0] + force[1]) / (masses[0] + masses[1])
    outside = force[2] / masses[2] if masses[2] > 0 else 0.0
    return np.array([together, together, outside])


def _require_bodies(ship: float, field: float, gap: float, outside: float, distance: float) -> None:
    require("ship", ship, low=1e-9)
    require("field", field, low=0.0)
    require("outside", outside, low=0.0)
    require("gap", gap, low=1e-9)
    require("distance", distance, low=gap * (1 + 1e-9))

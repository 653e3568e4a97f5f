"""Charged particles against a slab of uniform magnetic field, parallel to its faces: how many come through.

One number decides, D = qBd/p: the slab's depth in gyroradii. Inside, the momentum along the face grows by qBx with the
depth x and that along B is kept; a particle turns back where the two use up p. Under a Lambertian flux the two
components parallel to the face are uniform on the unit disc, so the transmitted share is the overlap of two unit discs
whose centres lie D apart, over π. The slab closes at D = 2: a particle that grazes the wrong way needs a full diameter.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, elementary_charge
from scipy.integrate import quad

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def rigidity(kinetic_energy: ArrayLike, mass: ArrayLike, charge_number: ArrayLike = 1.0) -> Floats:
    """Magnetic rigidity p/q / (T·m) of kinetic energy / J, mass / kg (0 for light) and charge number (> 0).

    Raises ``ValueError`` for a negative energy or mass, or a charge number below 10⁻³⁰.
    Source: textbook, pc = √(T² + 2Tmc²).
    """
    require("kinetic_energy", kinetic_energy, 0.0)
    require("mass", mass, 0.0)
    require("charge_number", charge_number, 1e-30)
    energy, rest = np.asarray(kinetic_energy, float), np.asarray(mass, float) * c**2
    # The factors keep their exponents apart, so that a slow grain and a fast nucleus both survive in floats.
    momentum = np.sqrt(energy) * np.sqrt(energy + 2.0 * rest) / c
    return np.asarray(momentum / (np.asarray(charge_number, float) * elementary_charge))


def depth_in_gyroradii(field: ArrayLike, thickness: ArrayLike, particle_rigidity: ArrayLike) -> Floats:
    """D = Bd/(p/q): field / T, thickness / m, rigidity / (T·m). Infinite rigidity (no charge) gives D = 0.

    Raises ``ValueError`` for a negative field or thickness or a rigidity ≤ 0. Source: definition.
    """
    require("field", field, 0.0)
    require("thickness", thickness, 0.0)
    require("inverse rigidity", 1.0 / np.asarray(particle_rigidity, float), 0.0)
    return np.asarray(np.asarray(field, float) * np.asarray(thickness, float) / np.asarray(particle_rigidity, float))


def lambertian_transmission(depth: ArrayLike) -> Floats:
    """T(D) = [2 arcsin U − U D]/π with U = √(1 − D²/4), and 0 beyond D = 2; `depth` of any shape.

    Raises ``ValueError`` for D < 0.
    Source: derived in the module's docstring (area of two overlapping discs, textbook).
    """
    require("depth", depth, 0.0)
    d = np.minimum(np.asarray(depth, float), 2.0)
    u = np.sqrt(1.0 - d * d / 4.0)
    return np.asarray((2.0 * np.arctan2(u, d / 2.0) - u * d) / np.pi)  # arctan2: arcsin U loses digits near D = 0


def lambertian_transmission_quadrature(depth: float) -> float:
    """The same by adding strips of the disc, (1/π)∫max(0, 2√(1 − s²) − D) ds; error about 10⁻⁹.

    Raises ``ValueError`` for D < 0. Source: derived in the module's docstring.
    """
    require("depth", depth, 0.0)
    if depth >= 2.0:
        return 0.0
    edge = float(np.arccos(depth / 2.0))  # s = sin a takes the root's edge away
    return float(quad(lambda a: (2.0 * np.cos(a) - depth) * np.cos(a), -edge, edge)[0] / np.pi)


def lambertian_transmission_traced(depth: float, directions: int = 4096, turn: float = 0.02) -> float:
    """The same from full orbits: Boris pushes of `turn` rad a step, Lambertian directions on a Fibonacci disc.

    A particle counts as transmitted if it leaves by the far face first. Error ≲ `turn`/10 + 1/√directions/5, no noise.
    Raises ``ValueError`` for D outside [0, 20] or turn outside [10⁻³, 0.5].
    Source: Qin et al. 2013, DOI 10.1063/1.4818428.
    """
    require("depth", depth, 0.0, 20.0)
    require("directions", directions, 16, 1e6)
    require("turn", turn, 1e-3, 0.5)
    if depth == 0.0:
        return 1.0
    k = np.arange(directions) + 0.5
    radius, angle = np.sqrt(k / directions), k * np.pi * (3.0 - np.sqrt(5.0))
    across = radius * np.sin(angle)  # along z; the part along B is kept and changes nothing
    into = np.sqrt(1.0 - radius**2)
    x, vx, vz = np.zeros(directions), into, across
    t = np.tan(turn / 2.0)  # exact angle of rotation for each push
    s = 2.0 * t / (1.0 + t * t)
    inside, passed = np.ones(directions, bool), 0
    for _ in range(int(2.0 * np.pi / turn) + 2):  # a whole turn decides every orbit
        x = x + vx * turn / 2.0
        ux, uz = vx - t * vz, vz + t * vx
        vx, vz = vx - s * uz, vz + s * ux
        x = x + vx * turn / 2.0
        passed += int(np.count_nonzero(inside & (x >= depth)))
        inside &= (x > 0.0) & (x < depth)
        if not inside.any():
            break
    return passed / directions

"""A ring of charge that circulates: its energy, its forces, its light and its angular momentum.

The wire's thickness a enters through the softened distance √(d² + a²), which is a thin tube to within a factor of order one in a. SI units.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.constants import c, epsilon_0, mu_0
from scipy.special import ellipe, ellipkm1, jv, jvp

from referee.physics.bounds import require

Array = NDArray[np.float64]


def _check(charge: float, radius: float, wire: float) -> None:
    require("charge", charge)
    require("radius", radius, 1e-30)
    require("wire", wire, 1e-9 * radius, radius)


def ring_energies(charge: float, radius: float, wire: float, speed: float) -> tuple[float, float]:
    """Electric and magnetic energy in J of a ring with `charge` in C that circulates with `speed` in units of c.

    Raises ValueError for a wire outside [1e-9, 1] of the radius or a speed outside [0, 1]. Source: Neumann integrals in complete elliptic
    integrals (textbook).
    """
    _check(charge, radius, wire)
    require("speed", speed, 0.0, 1.0)
    long2 = 4 * radius**2 + wire**2
    whole = ellipkm1(wire**2 / long2)
    electric = charge**2 / (8 * np.pi * epsilon_0) * 2 / np.pi * whole / np.sqrt(long2)
    bend = (1 + wire**2 / (2 * radius**2)) * 4 * whole / np.sqrt(long2)
    bend -= 2 * np.sqrt(long2) * ellipe(4 * radius**2 / long2) / radius**2
    current = charge * speed * c / (2 * np.pi * radius)
    return float(electric), float(0.25 * mu_0 * current**2 * radius**2 * bend)


def ring_energies_summed(
    charge: float, radius: float, wire: float, speed: float, points: int = 16384
) -> tuple[float, float]:
    """The same, summed over pairs of elements.

    Raises ValueError as `ring_energies`, and for a wire below 1e-3 of the radius. Source: definition.
    """
    _check(charge, radius, wire)
    require("speed", speed, 0.0, 1.0)
    require("wire", wire, 1e-3 * radius)
    angle = 2 * np.pi * np.arange(points) / points
    inverse = 1 / np.sqrt(4 * radius**2 * np.sin(angle / 2) ** 2 + wire**2)
    current = charge * speed * c / (2 * np.pi * radius)
    electric = charge**2 / (8 * np.pi * epsilon_0) * inverse.mean()
    magnetic = 0.5 * mu_0 * current**2 * radius**2 * np.pi * (np.cos(angle) * inverse).mean()
    return float(electric), float(magnetic)


def outward_forces(charge: float, radius: float, wire: float, speed: float) -> tuple[float, float]:
    """Total radial force in N on the ring, electric and magnetic, by virtual work: −dU_E/dR at fixed charge, ½I² dL/dR.

    Raises ValueError as `ring_energies`. Source: virtual work (textbook).
    """
    step = 1e-5 * radius
    more, less = (ring_energies(charge, r, wire, speed) for r in (radius + step, radius - step))
    electric = -(more[0] - less[0]) / (2 * step)
    # at fixed current the energy ½LI² grows with L; `ring_energies` lets I fall as 1/R, which is put back here
    raised = more[1] * ((radius + step) / radius) ** 2 - less[1] * ((radius - step) / radius) ** 2
    return float(electric), float(raised / (2 * step))


def outward_forces_summed(
    charge: float, radius: float, wire: float, speed: float, points: int = 16384
) -> tuple[float, float]:
    """The same from Coulomb's and Ampère's forces between elements, along the ring.

    Raises ValueError as `ring_energies_summed`. Source: Coulomb and Biot–Savart, element by element.
    """
    _check(charge, radius, wire)
    require("speed", speed, 0.0, 1.0)
    require("wire", wire, 1e-3 * radius)
    square = np.sin(np.pi * np.arange(points) / points) ** 2
    kernel = square / (4 * radius**2 * square + wire**2) ** 1.5
    current = charge * speed * c / (2 * np.pi * radius)
    electric = charge**2 / (2 * np.pi * epsilon_0) * radius * kernel.mean()
    magnetic = mu_0 * current**2 * radius**3 * 2 * np.pi * kernel.mean()
    return float(electric), float(magnetic)


def _harmonic_numbers(elements: int, speed: float) -> Array:
    require("elements", elements, 1, 400)
    require("speed", speed, 0.01, 0.95)
    top = 22 / (1 - speed**2) ** 1.5 + 20
    return elements * np.arange(1.0, max(2, int(top / elements) + 2))


def radiated_share(elements: int, speed: float) -> float:
    """Power of `elements` equal charges spaced evenly on the ring, over that of the whole charge in one place.

    Only harmonics m·N survive: Σ_m p(mN)/Σ_n p(n), p(n) = nβ²J′_{2n}(2nβ) − n²(1 − β²)∫₀^β J_{2n}(2nξ)dξ, whose sum is β³γ⁴/3. Raises
    ValueError for `elements` outside [1, 400] or a speed outside [0.01, 0.95]. Source: Landau and Lifshitz, Classical Theory of
    Fields, § 74 (Schott's formula).
    """
    n = _harmonic_numbers(elements, speed).astype(float)
    node, weight = np.polynomial.legendre.leggauss(120)
    xi = speed * (node + 1) / 2
    area = jv(2 * n[:, None], 2 * n[:, None] * xi) @ weight * speed / 2
    power = n * speed**2 * jvp(2 * n, 2 * n * speed) - n**2 * (1 - speed**2) * area
    return float(power.sum() / (speed**3 / (3 * (1 - speed**2) ** 2)))


def radiated_share_angles(elements: int, speed: float, nodes: int = 120) -> float:
    """The same from the intensity in every direction, summed over the sphere, the single charge included.

    Raises ValueError as `radiated_share`. Source: Landau and Lifshitz, Classical Theory of Fields, § 74, intensity per solid angle.
    """

    def power(numbers: Array) -> float:
        n = numbers.astype(float)[:, None]
        sine, weight = np.polynomial.legendre.leggauss(nodes)
        cosine = np.sqrt(1 - sine**2)
        pattern = (sine / cosine * jv(n, n * speed * cosine)) ** 2 + (speed * jvp(n, n * speed * cosine)) ** 2
        return float(np.sum(n[:, 0] ** 2 * (pattern @ weight)))

    return power(_harmonic_numbers(elements, speed)) / power(_harmonic_numbers(1, speed))


def winding_momentum(aspect: float, windings: int) -> float:
    """Angular momentum about the axis, in E R/c, of charge that runs at c along a helix of `windings` turns on a torus.

    `aspect` a is the torus's minor over its major radius. With S = 1 + a²n² it is (1 + a²/2)/[√S (1 + a⁴n²/4S²)], up to terms a⁴.
    Raises ValueError for an aspect outside [0, 0.3] or windings outside [1, 50]. Source: length and swept area of the helix (expansion).
    """
    require("aspect", aspect, 0.0, 0.3)
    require("windings", windings, 1, 50)
    stretch = 1 + (aspect * windings) ** 2
    return float((1 + aspect**2 / 2) / (np.sqrt(stretch) * (1 + aspect**4 * windings**2 / (4 * stretch**2))))


def winding_momentum_traced(aspect: float, windings: int, points: int = 20000) -> float:
    """The same by tracing the curve: ∮ (r × dr)_z over its length, without approximation in the aspect.

    Raises ValueError as `winding_momentum`. Source: definition; the elements move at c, so time is length.
    """
    require("aspect", aspect, 0.0, 0.3)
    require("windings", windings, 1, 50)
    phi = 2 * np.pi * np.arange(points + 1) / points
    ring = 1 + aspect * np.cos(windings * phi)
    curve = np.array([ring * np.cos(phi), ring * np.sin(phi), aspect * np.sin(windings * phi)])
    step, middle = np.diff(curve), (curve[:, 1:] + curve[:, :-1]) / 2
    length = np.linalg.norm(step, axis=0).sum()
    return float((middle[0] * step[1] - middle[1] * step[0]).sum() / length)

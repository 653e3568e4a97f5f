"""Second-harmonic light from a small sphere whose surface alone lacks inversion symmetry (first Born approximation).

The isotropic part of the surface response makes a normal polarisation ``P = χ (E·E) n`` on the sphere; the pump is a plane wave, and
the medium has the same index at both frequencies, so that the momentum transfer is ``q = 2k(ω) − k(2ω)``. Lengths in metres.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import spherical_jn

from referee.physics.bounds import require

Array = NDArray[np.float64]


def momentum_transfer(angle: ArrayLike, wavelength: float, index: float = 1.33) -> Array:
    """|q| = (8π n/λ) sin(θ/2) in 1/m for scattering angle θ in rad and pump wavelength λ in m; same shape as `angle`.

    Raises ValueError for an angle outside [0, π] or a wavelength or index that is not positive. Source: elastic triangle of 2k and k′.
    """
    require("angle", angle, 0.0, np.pi)
    require("wavelength", wavelength, 1e-9)
    require("index", index, 1.0, 4.0)
    return np.asarray(8 * np.pi * index / wavelength * np.sin(np.asarray(angle, dtype=float) / 2))


def surface_form_factor(size: ArrayLike) -> Array:
    """|∮ n e^{iq·r} dΩ| = 4π j₁(qR) for the unit normal n on a sphere, against qR; same shape.

    Raises ValueError for a negative size. Source: plane-wave expansion (textbook).
    """
    require("size", size, 0.0)
    return np.asarray(np.abs(4 * np.pi * spherical_jn(1, np.asarray(size, dtype=float))))


def surface_form_factor_quadrature(size: float, points: int = 64) -> float:
    """The same integral summed over Gauss–Legendre latitudes and equidistant longitudes of the sphere.

    The direction of q is taken oblique, so that all three components of n count. Raises ValueError for a negative size or fewer than 8
    points. Source: definition.
    """
    require("size", size, 0.0)
    require("points", points, 8)
    cosine, weight = np.polynomial.legendre.leggauss(points)
    azimuth = np.arange(2 * points) * np.pi / points
    sine = np.sqrt(1 - cosine**2)
    normal = np.stack(
        [np.outer(sine, np.cos(azimuth)), np.outer(sine, np.sin(azimuth)), np.outer(cosine, np.ones(2 * points))]
    )
    direction = np.array([2.0, -1.0, 3.0]) / np.sqrt(14)
    phase = np.exp(1j * size * np.tensordot(direction, normal, 1))
    vector = np.einsum("cij,ij,i->c", normal, phase, weight) * np.pi / points
    return float(np.linalg.norm(vector))


def radiated_pattern(angle: ArrayLike, radius: float, wavelength: float, index: float = 1.33) -> Array:
    """Second-harmonic intensity against angle, in units of that of the same surface with all its dipoles in phase.

    |j₁(qR)|² cos²(θ/2): the source lies along q, and light leaves across it. Raises ValueError for a radius that is not positive.
    Source: first Born approximation; compare Dadap et al. 1999, Phys. Rev. Lett. 83, 4045.
    """
    require("radius", radius, 1e-10)
    theta = np.asarray(angle, dtype=float)
    form = surface_form_factor(momentum_transfer(theta, wavelength, index) * radius) / (4 * np.pi)
    return np.asarray(form**2 * np.cos(theta / 2) ** 2)

"""The most that a beam can hand from one disc to another, and the height from which two stations see each other.

The best field between two coaxial discs (paraxial, scalar, any amplitude and phase over the first disc) is the lowest
circular prolate function; its share depends on p = A_t A_r/(λL)² only, with c = 2√p in Slepian's notation.
"""

import numpy as np
from numpy.polynomial.legendre import leggauss
from scipy.optimize import brentq
from scipy.special import j0

from referee.physics.bounds import require


def area_product(area_sender: float, area_receiver: float, wavelength: float, distance: float) -> float:
    """p = A_t A_r/(λL)², areas in m², `wavelength` and `distance` in m; the Friis share when p is small.

    Raises ValueError for non-positive arguments. Source: textbook (Friis transmission formula for full apertures).
    """
    for name, value in (("area_sender", area_sender), ("area_receiver", area_receiver)):
        require(name, value, 1e-30)
    require("wavelength", wavelength, 1e-15)
    require("distance", distance, 1e-15)
    return float(area_sender * area_receiver / (wavelength * distance) ** 2)


def best_capture_integral(product: float, nodes: int = 80) -> float:
    """Largest share between the discs: squared largest singular value of c J₀(cxy)√(xy) on `nodes` Gauss points.

    Raises ValueError for p outside [1e-12, 400]. Source: textbook (Fresnel–Hankel transform of a focused disc).
    """
    require("product", product, 1e-12, 400.0)
    require("nodes", nodes, 8, 400)
    c = 2 * np.sqrt(product)
    x, w = leggauss(nodes)
    x, w = (x + 1) / 2, w / 2
    root = np.sqrt(w * x)
    kernel = c * root[:, None] * j0(c * np.outer(x, x)) * root[None, :]
    return float(np.linalg.svd(kernel, compute_uv=False)[0] ** 2)


def best_capture_prolate(product: float, terms: int = 60) -> float:
    """The same from the differential operator that commutes with the integral one, tridiagonal in P_n(2x² − 1).

    d/dx(1−x²)d/dx + 1/(4x²) − c²x² has the same eigenfunctions √x R(x); then ∫R x dx = βR(0) gives the share c²β².
    Raises ValueError for p outside [1e-12, 400]. Source: textbook (circular prolate functions of D. Slepian, order 0).
    """
    require("product", product, 1e-12, 400.0)
    require("terms", terms, 8, 400)
    c2 = 4 * product
    n = np.arange(terms)
    step = np.arange(1, terms) / np.sqrt(4.0 * np.arange(1, terms) ** 2 - 1)
    square = 0.5 * (np.eye(terms) + np.diag(step, 1) + np.diag(step, -1))
    operator = np.diag((2 * n + 0.5) * (2 * n + 1.5)) + c2 * square
    lowest = np.linalg.eigh(operator)[1][:, 0]
    at_zero = np.sum(lowest * np.sqrt(2 * (2 * n + 1)) * (-1.0) ** n)
    return float(c2 * (lowest[0] / np.sqrt(2) / at_zero) ** 2)


def product_for_capture(share: float) -> float:
    """The p at which the best beam hands over `share` in [0.001, 0.999]; inverse of `best_capture_prolate`.

    Raises ValueError outside the bounds.
    """
    require("share", share, 0.001, 0.999)
    root = brentq(lambda log: best_capture_prolate(float(np.exp(log))) - share, np.log(1e-4), np.log(100.0))
    return float(np.exp(root))


def sight_height(distance: float, radius: float) -> float:
    """R(sec(L/2R) − 1): height in m of two equal stations a ground distance L apart whose line of sight grazes a sphere.

    No refraction, flat country. Raises ValueError unless 0 ≤ L < πR. Source: geometry.
    """
    require("radius", radius, 1.0)
    require("distance", distance, 0.0, 0.99 * np.pi * radius)
    half = distance / (2 * radius)
    return float(radius * 2 * np.sin(half / 2) ** 2 / np.cos(half))


def sight_height_search(distance: float, radius: float) -> float:
    """The same by search: the height at which the straight line between the stations comes down to the radius.

    Raises ValueError unless 0 < L < πR. Source: coordinates of two points and the distance of a line from the centre.
    """
    require("radius", radius, 1.0)
    require("distance", distance, 1e-3 * radius**0.5, 0.99 * np.pi * radius)
    angle = distance / radius

    def clearance(height: float) -> float:
        a = (radius + height) * np.array([1.0, 0.0])
        b = (radius + height) * np.array([np.cos(angle), np.sin(angle)])
        cross = a[0] * b[1] - a[1] * b[0]
        return float(abs(cross) / np.hypot(*(b - a)) - radius)

    return float(brentq(clearance, 0.0, 200 * radius, xtol=1e-9, rtol=1e-15))

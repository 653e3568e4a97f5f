"""Which motions of S³ and H³ leave the analogue of a uniform magnetic field alone, and what they do to its potential.

The space is X² = ±1 in four dimensions with the axial coordinate last. The field is the two-form B y·(dy × dy)/2|y|³ of the three
transverse coordinates, the potential A = −B(cos r − 1) dφ (on H³ B(cosh r − 1) dφ).
"""

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import expm, null_space

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def _generators(curvature: int) -> Floats:
    """The six generators of SO(4), or of SO(3,1) with the third coordinate timelike; shape (6, 4, 4)."""
    metric = np.diag([1.0, 1.0, float(curvature), 1.0])
    basis = []
    for i in range(4):
        for j in range(i):
            turn = np.zeros((4, 4))
            turn[i, j], turn[j, i] = 1.0, -1.0
            basis.append(turn @ metric)
    return np.array(basis)


def symmetries_by_flow(curvature: int, field: float, seed: int = 1) -> int:
    """Number of independent motions that keep the field: nullity of its Lie derivative at 40 random points.

    The derivative is a central difference along the finite motions. Raises ValueError for arguments out of range.
    Source: Killing's equation (textbook).
    """
    require("curvature·curvature", curvature * curvature, 1, 1)
    require("field", field, 0.0, 1e3)
    rng = np.random.default_rng(seed)
    y = rng.normal(size=(40, 4))
    if curvature < 0:
        y[:, 2] = np.sqrt(1 + y[:, 0] ** 2 + y[:, 1] ** 2 + y[:, 3] ** 2)
    else:
        y /= np.linalg.norm(y, axis=1)[:, None]
    u, v = rng.normal(size=(2, 40, 4))

    def form(x: Floats, a: Floats, b: Floats) -> Floats:
        volume = np.sum(x[:, :3] * np.cross(a[:, :3], b[:, :3]), axis=1)
        size = curvature * (x[:, 0] ** 2 + x[:, 1] ** 2 + curvature * x[:, 2] ** 2)
        return np.asarray(field * volume / size**1.5)

    h = 1e-4
    columns = []
    for generator in _generators(curvature):
        ahead, back = expm(h * generator).T, expm(-h * generator).T
        columns.append((form(y @ ahead, u @ ahead, v @ ahead) - form(y @ back, u @ back, v @ back)) / (2 * h))
    values = np.linalg.svd(np.array(columns).T, compute_uv=False)
    return int(np.sum(values < 1e-5 * max(field, 1e-3)))


def symmetries_of_the_axis(curvature: int, field: float) -> int:
    """The same number by algebra: all six if there is no field, else those generators that annihilate the axial direction.

    Raises ValueError for arguments out of range. Source: the stabiliser of a vector (textbook).
    """
    require("curvature·curvature", curvature * curvature, 1, 1)
    require("field", field, 0.0, 1e3)
    action = _generators(curvature)[:, :, 3].T
    return 6 if field == 0 else int(null_space(action).shape[1])


def _loop(points: int, tilt: float, turn: float) -> Floats:
    """A closed loop on S³ away from the string, moved by a rotation within the transverse space and tilted into the axis."""
    s = 2 * np.pi * np.arange(points) / points
    r, phi, z = 0.8 + 0.2 * np.cos(2 * s), s, 0.3 * np.sin(s)
    x = np.stack(
        [np.cos(z) * np.sin(r) * np.cos(phi), np.cos(z) * np.sin(r) * np.sin(phi), np.cos(z) * np.cos(r), np.sin(z)], 1
    )
    c, d = np.cos(turn), np.sin(turn)
    inside = np.array([[c, 0, d, 0], [0, 1, 0, 0], [-d, 0, c, 0], [0, 0, 0, 1.0]])
    c, d = np.cos(tilt), np.sin(tilt)
    outside = np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, c, d], [0, 0, -d, c]])
    return np.asarray(x @ inside.T @ outside.T)


def circulation_of_potential(field: float, turn: float, tilt: float, points: int = 400) -> float:
    """∮A over the moved loop on S³ by quadrature of B(1 − cos r) dφ.

    `turn` ≤ 0.3 rad rotates within the transverse sphere and changes A by a gauge; `tilt` ≤ 0.6 rad mixes the axis in.
    Raises ValueError for arguments out of range. Source: potential of Kudryashov et al. 2010, 10.3842/SIGMA.2010.004.
    """
    _check_loop(field, turn, tilt, points)
    x = _loop(points, tilt, turn)
    k = 1j * np.fft.fftfreq(points, 1 / points)
    slope = np.real(np.fft.ifft(k[:, None] * np.fft.fft(x, axis=0), axis=0))
    wide = np.linalg.norm(x[:, :3], axis=1)
    rate = (x[:, 0] * slope[:, 1] - x[:, 1] * slope[:, 0]) / (x[:, 0] ** 2 + x[:, 1] ** 2)
    return float(field * np.mean((1 - x[:, 2] / wide) * rate) * 2 * np.pi)


def circulation_by_flux(field: float, turn: float, tilt: float, points: int = 400) -> float:
    """The same as B times the solid angle of the loop seen from the centre, summed over triangles; no potential is used.

    Extrapolated from `points` and twice as many. Raises ValueError for arguments out of range.
    Source: Van Oosterom and Strackee's formula for the solid angle of a triangle (textbook).
    """
    _check_loop(field, turn, tilt, points)

    def angle(count: int) -> float:
        n = _loop(count, tilt, turn)[:, :3]
        n = n / np.linalg.norm(n, axis=1)[:, None]
        a, b = n, np.roll(n, -1, axis=0)
        pole = np.array([0.0, 0.0, 1.0])
        volume = np.cross(a, b) @ pole
        rest = 1 + np.sum(a * b, axis=1) + a @ pole + b @ pole
        return float(np.sum(2 * np.arctan2(volume, rest)))

    return field * (4 * angle(2 * points) - angle(points)) / 3


def _check_loop(field: float, turn: float, tilt: float, points: int) -> None:
    require("field", field, 0.0, 1e3)
    require("turn", turn, -0.3, 0.3)
    require("tilt", tilt, -0.6, 0.6)
    require("points", points, 50, 100000)

"""The surface on which a charge trapped in a dipole field moves: is it one-sided?

Lengths in the radius of the start, fields in the field there, time in gyro-radians: |v| = `gyroradius`. B has the sense of the
Earth's: r̂-component −2 sin λ/r³, λ-component cos λ/r³ (northward at the equator). The shell is r = cos²λ, all longitudes.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def traced_orbit(
    gyroradius: float = 0.05, pitch: float = 60.0, charge: int = 1
) -> tuple[Floats, Floats, Floats, Floats]:
    """Longitude, latitude (rad, unwrapped), radius and gyrophase along a full orbit, until it has gone once round the dipole.

    Starts at the equator with its gyration outward. Raises ValueError for a gyroradius outside [0.01, 0.06], a pitch angle
    outside [30, 90]° or a charge other than ±1. Source: Lorentz force in a dipole field (textbook).
    """
    require("gyroradius", gyroradius, 0.01, 0.06)
    require("pitch", pitch, 30.0, 90.0)
    if charge not in (-1, 1):
        raise ValueError(f"charge = {charge} is not ±1")

    def motion(_: float, s: Floats) -> list[float]:
        x, y, z, u, v, w = s
        r2 = x * x + y * y + z * z
        r5 = r2 * r2 * r2**0.5
        # the moment points to −z as the Earth's does: the field is northward at the equator
        bx, by, bz = -3 * z * x / r5, -3 * z * y / r5, (r2 - 3 * z * z) / r5
        return [u, v, w, charge * (v * bz - w * by), charge * (w * bx - u * bz), charge * (u * by - v * bx)]

    angle = np.radians(pitch)
    start = [1.0, 0.0, 0.0, gyroradius * np.sin(angle), 0.0, gyroradius * np.cos(angle)]
    rate = 1.5 * gyroradius**2 * (0.7 + 0.3 * np.sin(angle))  # the drift to be expected, rad per gyro-radian
    answer = solve_ivp(motion, (0.0, 10.0 / rate), start, "DOP853", rtol=1e-7, atol=1e-9, max_step=0.8)
    x, y, z, u, v, _ = answer.y
    longitude = np.unwrap(np.arctan2(y, x))
    done = int(np.argmax(np.abs(longitude) >= 2 * np.pi))
    if done == 0:
        raise ValueError(f"gyroradius = {gyroradius}: the orbit has not gone round once")
    kept = slice(0, done + 1)
    latitude, radius = np.arctan2(z, np.hypot(x, y)), np.sqrt(x * x + y * y + z * z)
    return longitude[kept], latitude[kept], radius[kept], np.unwrap(np.arctan2(v, u))[kept]


def traced_transport(gyroradius: float = 0.05, pitch: float = 60.0, charge: int = 1) -> dict[str, float]:
    """What a normal of the shell, carried along `traced_orbit` by continuity, has become when the charge has gone round.

    Returned are `side` (+1 if the normal comes back as it left, −1 if reversed), `drift` (−1 westward, +1 eastward),
    `turns` of the gyration, `mirror` (greatest latitude / rad) and `shell` (spread of r/cos²λ). Raises ValueError as there.
    Source: the gradient of r/cos²λ is the normal (textbook).
    """
    longitude, latitude, radius, phase = traced_orbit(gyroradius, pitch, charge)
    radial = np.stack([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])
    north = np.stack([-np.sin(latitude) * np.cos(longitude), -np.sin(latitude) * np.sin(longitude), np.cos(latitude)])
    normal = radial + 2 * np.tan(latitude) * north
    normal /= np.linalg.norm(normal, axis=0)
    kept_sign = np.sign(np.sum(normal[:, 1:] * normal[:, :-1], axis=0))
    return {
        "side": float(np.prod(kept_sign) * np.sign(normal[:, -1] @ normal[:, 0])),
        "drift": float(np.sign(longitude[-1])),
        "turns": float(abs(phase[-1] - phase[0]) / (2 * np.pi)),
        "mirror": float(np.max(np.abs(latitude))),
        "shell": float(np.ptp(radius / np.cos(latitude) ** 2)),
    }


def band_sides(across: int = 6, around: int = 24, twisted: bool = False) -> int:
    """Sides of a band of `across` × `around` squares whose last column is glued to the first, reversed if `twisted`.

    A consistent sense of circulation is spread from square to square; 2 if it closes, 1 if it meets itself reversed. For
    the drift shell the rows are latitudes and field lines keep their north end, so that the gluing is not reversed.
    Raises ValueError for fewer than 2 × 3 squares. Source: orientability of a triangulated surface (textbook).
    """
    require("across", across, 2, 200)
    require("around", around, 3, 2000)

    def corner(i: int, j: int) -> tuple[int, int]:
        if j == around:
            return (across - i if twisted else i, 0)
        return (i, j)

    edges: dict[tuple[tuple[int, int], tuple[int, int]], list[tuple[int, int]]] = {}
    for j in range(around):
        for i in range(across):
            loop = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
            for a, b in zip(loop, loop[1:] + loop[:1], strict=True):
                key, sense = ((a, b), 1) if a < b else ((b, a), -1)
                edges.setdefault(key, []).append((j * across + i, sense))
    neighbours: dict[int, list[tuple[int, int]]] = {}
    for shared in edges.values():
        if len(shared) == 2:
            (one, s), (two, t) = shared
            same = -s * t  # two neighbours circulate alike if they run along their common edge in opposite senses
            neighbours.setdefault(one, []).append((two, same))
            neighbours.setdefault(two, []).append((one, same))
    sign = {0: 1}
    queue = [0]
    while queue:
        face = queue.pop()
        for other, same in neighbours[face]:
            if other not in sign:
                sign[other] = sign[face] * same
                queue.append(other)
            elif sign[other] != sign[face] * same:
                return 1
    return 2

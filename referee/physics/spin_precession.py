"""The spin of a charge on a circle in a magnetic field: how often it turns, and what it does to the orbit (nothing).

Bargmann, Michel and Telegdi, Phys. Rev. Lett. 2, 435 (1959), 10.1103/PhysRevLett.2.435. a = (g − 2)/2.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.constants import c, e, hbar, m_e
from scipy.integrate import solve_ivp

from referee.physics.bounds import require

Floats = NDArray[np.float64]


def spin_tune(anomaly: ArrayLike, gamma: ArrayLike) -> Floats:
    """aγ: turns of the spin against the momentum for each turn of the orbit, field across the orbit. Broadcast shape.

    Raises ValueError for |a| > 10 or γ < 1. Source: Bargmann, Michel and Telegdi 1959.
    """
    require("anomaly", anomaly, -10.0, 10.0)
    require("gamma", gamma, 1.0)
    return np.asarray(np.asarray(anomaly, dtype=float) * np.asarray(gamma, dtype=float))


def spin_tune_traced(anomaly: float, gamma: float, tolerance: float = 1e-10) -> tuple[float, float]:
    """The same tune from the covariant equation stepped over one turn, and the change of γ, relative, over that turn.

    du/ds = F·u and dS/ds = (g/2) F·S + (g/2 − 1)(S·F·u) u with (q/m)F a unit field along z and s the proper time; the spin
    starts along the motion, and its angle against the velocity is followed in the particle's rest frame. Raises
    ValueError for |a| > 10, γ outside [1.0001, 10⁵] or a tolerance outside [10⁻¹³, 10⁻⁴]. Source: as above, eq. (7).
    """
    require("anomaly", anomaly, -10.0, 10.0)
    require("gamma", gamma, 1.0001, 1e5)
    require("tolerance", tolerance, 1e-13, 1e-4)
    half_g = 1 + anomaly
    speed = np.sqrt(1 - 1 / gamma**2)

    def motion(_: float, y: Floats) -> list[float]:
        # y = (u^0, u^x, u^y, S^0, S^x, S^y); F·w = (0, w_y, −w_x) for the unit field, and S·F·u is a Minkowski product
        u0, ux, uy, _, sx, sy = y
        work = -(sx * uy - sy * ux)
        k = (half_g - 1) * work
        return [0.0, uy, -ux, k * u0, half_g * sy + k * ux, -half_g * sx + k * uy]

    start = [gamma, gamma * speed, 0.0, gamma * speed, gamma, 0.0]
    times = np.linspace(0.0, 2 * np.pi, 65 + 16 * int(abs(anomaly) * gamma + 1))
    path = solve_ivp(motion, (0.0, times[-1]), start, "DOP853", t_eval=times, rtol=tolerance, atol=tolerance).y
    u0, ux, uy, _, sx, sy = path
    length = np.hypot(ux, uy)
    along = (sx * ux + sy * uy) / length
    rest_along = along / u0  # length contraction of the component along the motion: S·u = 0 makes it along/γ
    across = (sy * ux - sx * uy) / length
    turned = np.unwrap(np.arctan2(across, rest_along))
    return float(abs(turned[-1] - turned[0]) / (2 * np.pi)), float(abs(u0[-1] / gamma - 1))


def magic_gamma(anomaly: ArrayLike) -> Floats:
    """√(1 + 1/a): the γ at which a transverse electric field does not turn the spin against the motion. Broadcast shape.

    Raises ValueError for a outside [10⁻⁹, 10]. Source: as above; used for the muon's anomaly.
    """
    require("anomaly", anomaly, 1e-9, 10.0)
    return np.asarray(np.sqrt(1 + 1 / np.asarray(anomaly, dtype=float)))


def quantum_parameter(gamma: ArrayLike, field: ArrayLike, mass: ArrayLike = m_e) -> Floats:
    """χ = √(γ² − 1) B/B_c with B_c = m²c²/(eħ), across the field: small where a classical orbit is fair. Broadcast shape.

    `field` / T, `mass` / kg. Raises ValueError for γ < 1, a negative field or mass ≤ 0. Source: textbook (Schwinger field).
    """
    require("gamma", gamma, 1.0)
    require("field", field, 0.0)
    require("mass", mass, 1e-40)
    critical = np.asarray(mass, dtype=float) ** 2 * c**2 / (e * hbar)
    return np.asarray(np.sqrt(np.asarray(gamma, dtype=float) ** 2 - 1) * np.asarray(field, dtype=float) / critical)


def quantum_parameter_tensor(gamma: float, field: float, mass: float = m_e) -> float:
    """The same as the invariant (eħ/m³c⁴)·√(−(F^{μν}p_ν)²)·c, with the field tensor and the momentum as arrays.

    Raises ValueError as `quantum_parameter`. Source: Ritus; textbook (strong-field QED).
    """
    require("gamma", gamma, 1.0)
    require("field", field, 0.0)
    require("mass", mass, 1e-40)
    metric = np.diag([1.0, -1.0, -1.0, -1.0])
    tensor = np.zeros((4, 4))
    tensor[1, 2], tensor[2, 1] = -field, field  # B along z
    momentum = np.array([gamma, np.sqrt((gamma - 1) * (gamma + 1)), 0.0, 0.0])  # in mc
    force = tensor @ metric @ momentum
    return float(e * hbar / (mass * c) ** 2 * np.sqrt(-force @ metric @ force))

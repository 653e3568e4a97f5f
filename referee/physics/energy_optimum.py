"""Where dE/dα = 0 leads for ``E/ħω = n(α) − |α|²``: by Wirtinger calculus, by differences and by search.

The photon number that goes with a displacement is ``n(α) = n₀ + s|α|² + k|α|⁴``. Three readings: fixed (s = k = 0),
that of a displaced mode (s = 1, k = 0), and fixed within a budget ``0 ≤ |α|² ≤ N``. A cost k > 0 is what an author
would have to add for an optimum at finite α.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize_scalar

from referee.physics.bounds import require


def reduced_energy(
    alpha: ArrayLike, n_fixed: float, growth: float = 0.0, saturation: float = 0.0
) -> NDArray[np.float64]:
    """``n₀ + (s − 1)|α|² + k|α|⁴``, that is E/ħω, for complex `alpha` of any shape.

    Raises ValueError for n₀ < 0 or k < 0. Source: definition.
    """
    require("n_fixed", n_fixed, 0.0)
    require("growth", growth)
    require("saturation", saturation, 0.0)
    photons = np.abs(np.asarray(alpha, dtype=complex)) ** 2
    return n_fixed + (growth - 1) * photons + saturation * photons**2


def wirtinger_gradient(alpha: ArrayLike, growth: float = 0.0, saturation: float = 0.0) -> NDArray[np.complex128]:
    """``∂E/∂α = (s − 1 + 2k|α|²)α*`` in ħω, α and ``α*`` independent; complex array of the shape of `alpha`. Source:
    textbook calculus.

    Raises ValueError for a negative or infinite saturation.
    """
    require("growth", growth)
    require("saturation", saturation, 0.0)
    value = np.asarray(alpha, dtype=complex)
    return (growth - 1 + 2 * saturation * np.abs(value) ** 2) * value.conj()


def central_gradient(
    alpha: ArrayLike, n_fixed: float, growth: float = 0.0, saturation: float = 0.0, step: float = 1e-4
) -> NDArray[np.complex128]:
    """½(∂/∂x − i∂/∂y)E in ħω at α = x + iy by central differences of width `step`: the same derivative without
    calculus.

    Writes E out again, so that it shares nothing with the Wirtinger form. Raises ValueError unless 1e-8 ≤ step ≤ 0.1.
    Source: textbook (central differences; the error is of order step²).
    """
    require("n_fixed", n_fixed, 0.0)
    require("step", step, 1e-8, 0.1)
    x, y = np.real(alpha), np.imag(alpha)

    def energy(u: NDArray[np.float64], v: NDArray[np.float64]) -> NDArray[np.float64]:
        return n_fixed + (growth - 1) * (u * u + v * v) + saturation * (u * u + v * v) ** 2

    along_x = (energy(x + step, y) - energy(x - step, y)) / (2 * step)
    along_y = (energy(x, y + step) - energy(x, y - step)) / (2 * step)
    return np.asarray((along_x - 1j * along_y) / 2, dtype=complex)


def stationary_photons(growth: float = 0.0, saturation: float = 0.0) -> float:
    """Largest ``|α|²`` that dE/dα = 0 singles out: (1 − s)/2k if that is positive, else 0 (the vacuum of displacement).

    At s = 1, k = 0 every α is stationary and none is singled out: 0 too. Raises ValueError for k < 0. Source:
    textbook calculus.
    """
    require("growth", growth)
    require("saturation", saturation, 0.0)
    if saturation == 0.0 or growth >= 1.0:
        return 0.0
    return (1 - growth) / (2 * saturation)


def searched_stationary_photons(
    n_fixed: float, growth: float = 0.0, saturation: float = 0.0, reach: float = 100.0
) -> float:
    """The same ``|α|²`` by search: the minimum of E up to `reach` if it lies inside, else 0 (no valley but the centre).

    Bounded scalar minimisation of E without derivatives. A flat or monotone E has no interior minimum.
    Raises ValueError for n₀ < 0, k < 0 or reach ≤ 0. Source: textbook (golden section with parabolic steps).
    """
    require("n_fixed", n_fixed, 0.0)
    require("saturation", saturation, 0.0)
    require("reach", reach, 1e-9)

    def energy(photons: float) -> float:
        return n_fixed + (growth - 1) * photons + saturation * photons**2

    found = float(minimize_scalar(energy, bounds=(0.0, reach), method="bounded", options={"xatol": 1e-9}).x)
    scale = 1e-9 * max(1.0, abs(energy(found)))  # an interior valley lies lower than both ends by more than round-off
    return found if energy(found) < min(energy(0.0), energy(reach)) - scale else 0.0

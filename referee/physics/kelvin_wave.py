"""A helical wave on a vortex line: is its frequency that of a harmonic oscillator, whatever its amplitude?

Frequencies over that of an infinitesimal wave; the amplitude enters as the slope s = wave number × amplitude.
"""

import numpy as np

from referee.physics.bounds import require


def kelvin_frequency_closed(slope: float) -> float:
    """Frequency of a helical wave on a vortex line over that of an infinitesimal one: 1/√(1 + s²), s = k × amplitude.

    Raises ValueError for a slope outside [0, 10]. Source: local induction, exact helix (textbook).
    """
    require("slope", slope, 0.0, 10.0)
    return float(1 / np.sqrt(1 + slope**2))


def kelvin_frequency_simulated(slope: float, points: int = 16, steps: int = 60) -> float:
    """The same by following the line: i ∂w/∂t = −∂_z(w′/√(1 + |w′|²)), spectral derivatives, Runge–Kutta, w = x + iy.

    Raises ValueError for a slope outside [1e-6, 10], or too few points or steps. Source: Hamiltonian of the line's length.
    """
    require("slope", slope, 1e-6, 10.0)
    require("points", points, 8, 128)
    require("steps", steps, max(20.0, points**2 / 19), 5000)  # the fastest wave must stay inside Runge–Kutta's region
    z = 2 * np.pi * np.arange(points) / points
    wave = 1j * np.fft.fftfreq(points, 1 / points)
    wave[points // 2] = 0

    def derivative(w: np.ndarray) -> np.ndarray:
        return np.fft.ifft(wave * np.fft.fft(w))

    def speed(w: np.ndarray) -> np.ndarray:
        tangent = derivative(w)
        return 1j * derivative(tangent / np.sqrt(1 + np.abs(tangent) ** 2))

    w = slope * np.exp(1j * z)
    start, dt = w.copy(), 0.5 / steps
    for _ in range(steps):
        k1 = speed(w)
        k2 = speed(w + dt / 2 * k1)
        k3 = speed(w + dt / 2 * k2)
        w = w + dt / 6 * (k1 + 2 * k2 + 2 * k3 + speed(w + dt * k3))
    return float(abs(np.angle(np.vdot(start, w)))) / 0.5

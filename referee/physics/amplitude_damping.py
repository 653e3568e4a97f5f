"""What a decaying qubit radiates: spontaneous emission, with or without a resonant drive.

Frame rotating at the qubit's frequency: H = ½Ω σy, one jump operator √γ σ₋, zero temperature, weak coupling.
"""

import numpy as np
import qutip
from numpy.typing import ArrayLike
from scipy.linalg import expm

from referee.physics.bounds import require


def _refuse(excited: float, coherence: float, splitting: float, rate: float, time: float, drive: float) -> None:
    require("excited", excited, 0.0, 1.0)
    require("coherence", abs(coherence), 0.0, float(np.sqrt(excited * (1 - excited))) + 1e-12)
    require("splitting", splitting, 0.0)
    require("rate", rate, 0.0)
    require("time", time, 0.0)
    require("drive", drive)


def emitted_energy_closed(excited: ArrayLike, splitting: float, rate: float, time: ArrayLike) -> np.ndarray:
    """Energy radiated up to `time` by an undriven qubit: ħω p_e (1 − e^{−γt}), in the unit of `splitting` (ħω).

    Coherence does not enter. Broadcasts `excited` (excited population p_e) against `time`; textbook (Wigner–Weisskopf).

    Raises
    ------
    ValueError
        If the population is outside [0, 1] or another argument is negative.
    """
    require("excited", excited, 0.0, 1.0)
    require("splitting", splitting, 0.0)
    require("rate", rate, 0.0)
    require("time", time, 0.0)
    return -splitting * np.asarray(excited, dtype=float) * np.expm1(-rate * np.asarray(time, dtype=float))


def emitted_energy_master_equation(
    excited: float, coherence: float, splitting: float, rate: float, time: float, drive: float = 0.0, points: int = 401
) -> float:
    """Energy radiated up to `time`, ħω γ∫⟨σ₊σ₋⟩dt, from the Lindblad equation (QuTiP `mesolve`), unit of `splitting`.

    `excited` is p_e, `coherence` the real off-diagonal element ρ_eg, `drive` the Rabi frequency Ω. The flux is
    integrated by Simpson's rule on `points` (odd) instants.

    Raises
    ------
    ValueError
        If p_e is outside [0, 1], |ρ_eg| exceeds √(p_e(1 − p_e)), or splitting, rate or time is negative.
    """
    _refuse(excited, coherence, splitting, rate, time, drive)
    require("points", points, 3)
    if time == 0.0:
        return 0.0
    lower = qutip.basis(2, 1) * qutip.basis(2, 0).dag()  # |g⟩⟨e|, with |e⟩ = basis(2, 0)
    state = qutip.Qobj([[excited, coherence], [coherence, 1.0 - excited]])
    count = int(points) | 1
    # The run is made in units of `time`, so that no time is too short or too long for the solver's first step.
    instants = np.linspace(0.0, 1.0, count)
    options = {"atol": 1e-12, "rtol": 1e-10, "nsteps": 100_000, "progress_bar": ""}
    watched = [lower.dag() * lower]
    jumps = [np.sqrt(rate * time) * lower]
    run = qutip.mesolve(0.5 * drive * time * qutip.sigmay(), state, instants, jumps, e_ops=watched, options=options)
    population = run.expect[0]
    weights = np.ones(count)
    weights[1:-1:2], weights[2:-1:2] = 4.0, 2.0
    return float(splitting * rate * (weights @ np.real(population)) * time / (count - 1) / 3.0)


def emitted_energy_bloch(
    excited: float, coherence: float, splitting: float, rate: float, time: float, drive: float = 0.0
) -> float:
    """The same energy from the optical Bloch equations, the emitted quanta carried as a further variable.

    One matrix exponential of d(x, z, 1, N)/dt with ẋ = −γx/2 + Ωz, ż = −Ωx − γ(1 + z), Ṅ = γ(1 + z)/2;
    x = 2ρ_eg, z = 2p_e − 1 (textbook). Arguments, unit and errors as in `emitted_energy_master_equation`.
    """
    _refuse(excited, coherence, splitting, rate, time, drive)
    generator = np.array(
        [
            [-rate / 2, drive, 0.0, 0.0],
            [-drive, -rate, -rate, 0.0],
            [0.0, 0.0, 0.0, 0.0],
            [0.0, rate / 2, rate / 2, 0.0],
        ]
    )
    start = np.array([2.0 * coherence, 2.0 * excited - 1.0, 1.0, 0.0])
    return float(splitting * (expm(generator * time) @ start)[3])

"""The plasmoid: radial oscillations of shells, and attraction by the exchange of sound."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass, e, epsilon_0, m_e

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.acoustic_exchange import exchange_shift_closed, exchange_shift_matrix, plasma_frequency
from referee.physics.plasmoid_shell import (
    crossing_periods,
    inner_turn,
    period_from_path,
    shell_paths,
    shell_period,
)
from referee.verdict import Verdict

KEV = 1e3 * e


def radial_oscillations(
    density: Annotated[float, Input(1e18, 1e43, "1/m^3", "ions per volume at rest")] = 1e25,
    amplitude: Annotated[float, Input(0.05, 0.45, "1", "outward displacement at the centre, over the radius")] = 0.4,
    energy: Annotated[float, Input(1.0, 100.0, "keV", "energy of a thermal ion that fuses")] = 10.0,
) -> Outcome:
    """How close do radial oscillations bring the ions, and how long do the shells keep in step?"""
    inner = float(inner_turn(amplitude))
    spacing = density ** (-1 / 3) * inner
    turning_point = e**2 / (4 * np.pi * epsilon_0 * energy * KEV)
    period = float(shell_period(amplitude))
    crossing = crossing_periods(amplitude)
    return Outcome(
        quantities=(
            Quantity("frequency_shift", 2 * np.pi / period - 1, "1", "of a shell, over its small-swing frequency"),
            Quantity("periods_in_step", crossing, "1", "plasma periods before two shells cross", digits=3),
            Quantity("compression", inner**-3, "1", "largest density over the density at rest", digits=3),
            Quantity("spacing", spacing, "m", "between ions at the largest compression", digits=3),
            Quantity("turning_point", turning_point, "m", "distance to which protons of that energy come", digits=3),
            Quantity("spacing_over_turning_point", spacing / turning_point, "1", "one, where fusion begins", digits=3),
        ),
        checks=(Check("period", period, period_from_path(amplitude), 1e-6, "energy integral", "RK4 path"),),
    )


RADIAL_OSCILLATIONS = Finding(
    id="radial-oscillations",
    tests=("B16",),
    question="Can radial plasma oscillations carry a fusion generator?",
    argument=radial_oscillations,
    physics=(
        "plasmoid_shell.inner_turn",
        "plasmoid_shell.shell_period",
        "plasmoid_shell.period_from_path",
        "plasmoid_shell.crossing_periods",
    ),
    criteria=(
        Criterion(
            claims=("QF-091",),
            measured="spacing_over_turning_point",
            operator="<=",
            threshold=1.0,
            reason="ions that are no closer than a thermal ion's turning point gain nothing from the compression",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At the densities of dead stars, squeezed nuclei do fuse."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Radial oscillations exist and are classical. They compress by a small factor, fall out of step, and leave "
                "the ions far outside one another's reach.",
            ),
            reversal=Witness({"density": 1e42}, "matter as dense as in the inner crust of a neutron star"),
        ),
    ),
)


def sound_exchange(
    ion_density: Annotated[float, Input(1e18, 1e27, "1/m^3", "ions per volume")] = 1e23,
    neutral_density: Annotated[float, Input(1e22, 1e27, "1/m^3", "neutral particles per volume")] = 2.5e25,
    sound_speed: Annotated[float, Input(100.0, 1e4, "m/s", "speed of sound in the neutral gas")] = 1000.0,
    ion_mass: Annotated[float, Input(1.0, 60.0, "1", "mass of an ion in atomic units")] = 28.0,
) -> Outcome:
    """Does the exchange of a sound wave pull two oscillating ions together?"""
    ion = float(plasma_frequency(ion_density, ion_mass * atomic_mass))
    electron = float(plasma_frequency(ion_density, m_e))
    shortest = np.pi * neutral_density ** (1 / 3)  # sound has no wavelength below two spacings of the gas
    mode = sound_speed * shortest
    coupling = 0.05
    sample = [0.5, 0.8, 1.25, 2.0]
    closed = [exchange_shift_closed(1.0, ratio, coupling) for ratio in sample]
    matrix = [exchange_shift_matrix(1.0, ratio, coupling) for ratio in sample]
    return Outcome(
        quantities=(
            Quantity(
                "ion_window", mode / ion, "1", "highest sound frequency over the ions' plasma frequency", digits=3
            ),
            Quantity("electron_window", mode / electron, "1", "the same for the electrons", digits=3),
            Quantity("shift_at_double", closed[-1], "1", "squared-frequency shift at twice the frequency", digits=3),
            Quantity("shift_at_half", closed[0], "1", "squared-frequency shift at half the frequency", digits=3),
            Quantity("reach", 1 / shortest, "m", "shortest length that the exchanged wave resolves", digits=3),
            Quantity(
                "decades_above_nuclear", float(np.log10(1 / shortest / 1e-14)), "decade", "from there to ten fermi"
            ),
        ),
        checks=(Check("shift by the exchange", closed, matrix, 1e-9, "quadratic equation", "eigenvectors of 3×3"),),
    )


SOUND_EXCHANGE = Finding(
    id="sound-exchange",
    tests=("B16",),
    question="Can the exchange of sound attract ions and pair them?",
    argument=sound_exchange,
    physics=(
        "acoustic_exchange.exchange_shift_closed",
        "acoustic_exchange.exchange_shift_matrix",
        "acoustic_exchange.plasma_frequency",
    ),
    criteria=(
        Criterion(
            claims=("QF-092",),
            measured="ion_window",
            operator=">",
            threshold=1.0,
            reason="the exchange attracts only where the sound is faster than the source, c k > ω",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "For slow ions and short waves the exchange attracts, as Dvornikov says. The pairs are nanometres wide and "
                "have no nuclear scale.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Here every sound wave is slower than the source: the exchange repels."),
            reversal=Witness({"ion_density": 1e26}, "so dense a plasma that its ions outrun all sound"),
        ),
    ),
)

FINDINGS = (RADIAL_OSCILLATIONS, SOUND_EXCHANGE)


def draw_shells() -> Drawing:
    """Radii of shells against time until they cross."""
    rest = np.linspace(0.1, 1.0, 10)
    steps, periods = 6000, 72.0
    duration = periods * 2 * np.pi
    radii = rest[:, None] * shell_paths(0.4 * (1 - rest**2), duration, steps)
    time = np.linspace(0, periods, steps + 1)
    figure, axes = plt.subplots(1, 2, figsize=(7.2, 3.8), sharey=True)
    data: dict[str, np.ndarray] = {}
    for ax, (start, end), name in zip(axes, ((0.0, 3.0), (68.0, 71.0)), ("early", "late"), strict=True):
        window = (time >= start) & (time <= end)
        data[f"plasma periods, {name}"] = time[window][::4]
        for number in range(3, 9):
            data[f"shell {number + 1}, {name}"] = radii[number, window][::4]
            ax.plot(time[window], radii[number, window], lw=1.5)
        ax.set(xlabel="plasma periods", xlim=(start, end), xticks=np.arange(start, end))
    axes[0].set_ylabel("radius of shell / radius of ball")
    crossing = crossing_periods(0.4)
    caption = (
        "Six electron shells of an oscillating ball. At first they breathe together (left). A shell's frequency rises with its "
        f"amplitude, so they fall out of step and cross after {crossing:.0f} plasma periods (right): the order of the "
        "oscillation turns into heat, with no nucleus involved."
    )
    alt = (
        "Two panels of six wavy lines of radius against time: in step during the first three periods, and out of step and "
        f"touching near period {crossing:.0f}."
    )
    return Drawing(figure, data, caption, alt)


def draw_exchange_sign() -> Drawing:
    """Shift of the pair's frequency against the sound's frequency."""
    left, right = np.linspace(0.2, 0.93, 60), np.linspace(1.07, 3.0, 80)
    figure, ax = plt.subplots(figsize=(6.4, 3.6))
    data: dict[str, np.ndarray] = {}
    for name, ratio, colour in (("slower sound", left, "C1"), ("faster sound", right, "C0")):
        shift = np.array([exchange_shift_closed(1.0, r, 0.05) for r in ratio]) / 0.05**2
        data[f"c k/ω, {name}"], data[f"shift, {name}"] = ratio, shift
        ax.plot(ratio, shift, color=colour)
    ax.axhline(0, color="k", lw=1)
    ax.axvline(1, color="0.5", ls="--", lw=1.2)
    ax.text(0.25, 5.5, "repels", color="C1")
    ax.text(1.6, -5.0, "attracts", color="C0")
    ax.set(
        xlabel="frequency of the sound over that of the source, $c_sk/\\omega$",
        ylabel="shift of $\\omega^2$ / coupling²",
    )
    value = float(np.interp(2.0, right, data["shift, faster sound"]))
    caption = (
        "Sound that is faster than the oscillating ions ($c_sk>\\omega$) lowers the frequency of their common motion and so "
        f"attracts them, by {-value:.2f} coupling units at twice the frequency; slower sound repels. The sign is that of the "
        "propagator $1/(\\omega^2-c_s^2k^2)$."
    )
    alt = (
        f"Curve that is positive and rises steeply to the left of one, negative to the right of it, {value:.2f} at two."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_shells, draw_exchange_sign)

"""The dynamical Casimir effect: what was observed, and what a sliding magnet would give."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import elementary_charge, hbar, pi
from scipy.constants import k as boltzmann
from scipy.integrate import simpson

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dynamical_casimir import (
    dce_photon_rate,
    dce_spectrum,
    dce_spectrum_moore,
    two_mode_negativity,
    two_mode_negativity_covariance,
)
from referee.verdict import Verdict

YEAR = 365.25 * 86400.0


def observed_pairs(
    speed: Annotated[
        float, Input(0.001, 0.4, "1", "greatest speed of the electrical mirror over light's in the line")
    ] = 0.1,
    drive: Annotated[
        float, Input(1e9, 3e10, "Hz", "frequency of the drive", "about 11 GHz: Wilson et al. 2011")
    ] = 1.1e10,
    temperature: Annotated[float, Input(0.005, 4.0, "K", "of the line, a dilution refrigerator's")] = 0.025,
) -> Outcome:
    """A mirror without mass, shaken at 11 GHz: are the photons it makes entangled in spite of the line's warmth?"""
    fraction = np.linspace(0.0, 1.0, 41)
    parabola, moore = dce_spectrum(fraction, speed), dce_spectrum_moore(fraction, speed)
    squeezing = float(np.arctanh(speed / 2))  # β√(x(1−x)) at half the drive is tanh r to this order
    thermal = 1 / np.expm1(hbar * pi * drive / (boltzmann * temperature))
    negativity = float(two_mode_negativity(squeezing, thermal))
    return Outcome(
        quantities=(
            Quantity(
                "photons_per_second", float(dce_photon_rate(speed, 2 * pi * drive)), "Hz", "into one side", digits=3
            ),
            Quantity(
                "peak", float(dce_spectrum(0.5, speed)), "1", "photons per second and bandwidth at half the drive"
            ),
            Quantity("thermal", float(thermal), "1", "photons of the line's warmth in the same mode", digits=3),
            Quantity("negativity", negativity, "ebit", "logarithmic negativity of the pair of sidebands", floor=1e-12),
        ),
        checks=(
            Check(
                "spectrum of the photons over the square of the speed",
                parabola / speed**2,
                moore / speed**2,
                0.05,
                "parabola to second order in the speed",
                "exact rays, all sidebands",
            ),
            Check(
                "logarithmic negativity",
                negativity,
                two_mode_negativity_covariance(squeezing, thermal),
                1e-9,
                "closed form",
                "symplectic eigenvalues of the covariances",
            ),
            Check(
                "integral of the spectrum",
                float(simpson(parabola, x=fraction)),
                float(dce_photon_rate(speed, 2 * pi)),
                1e-6,
                "Simpson's rule",
                "closed form",
                relative=True,
            ),
        ),
    )


OBSERVED_PAIRS = Finding(
    id="observed-pairs",
    tests=("B5",),
    question="Was the dynamical Casimir effect observed, and can it have been?",
    argument=observed_pairs,
    physics=(
        "dynamical_casimir.dce_spectrum",
        "dynamical_casimir.dce_spectrum_moore",
        "dynamical_casimir.two_mode_negativity",
        "dynamical_casimir.two_mode_negativity_covariance",
    ),
    criteria=(
        Criterion(
            claims=("QF-060",),
            measured="negativity",
            operator=">",
            threshold=0.0,
            reason="above zero the two sidebands are entangled, which no classical noise can do",
            exact=True,
            met=Ruling(
                Verdict.HOLDS,
                "At the parameters of the experiment, vacuum pairs stand out of the warmth, squeezed as reported.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In a line this warm there is radiation, but nothing in it is beyond amplified noise.",
            ),
            reversal=Witness({"temperature": 1.0}, "the same circuit at one kelvin"),
        ),
    ),
)


def sliding_magnets(
    slide_speed: Annotated[
        float, Input(0.01, 1.2e8, "m/s", "speed of the sliding magnets, or of an electrical mirror")
    ] = 100.0,
    frequency: Annotated[float, Input(1.0, 3e10, "Hz", "strokes a second")] = 1e3,
) -> Outcome:
    """How many photon pairs a year do sliding magnets shake out of the vacuum, if they are perfect mirrors?"""
    speed = slide_speed / 299792458.0
    omega = 2 * pi * frequency
    fraction = np.linspace(0.0, 1.0, 201)
    rate = float(dce_photon_rate(speed, omega))
    from_rays = float(simpson(dce_spectrum_moore(fraction, max(speed, 1e-3)), x=fraction)) * omega / (2 * pi)
    return Outcome(
        quantities=(
            Quantity("photons_per_second", rate, "Hz", "into one side", digits=3),
            Quantity("photons_per_year", rate * YEAR, "1", "into one side", digits=1),
            Quantity("year_decades", float(np.log10(rate * YEAR)), "decade", "log10 of photons a year", digits=3),
            Quantity("photon_energy", hbar * omega / 2 / elementary_charge, "eV", "of a typical one", digits=3),
            Quantity("power", rate * hbar * omega / 2, "W", "radiated to one side", digits=3),
        ),
        checks=(
            Check(
                "rate over the square of the speed",
                rate / speed**2 / omega,
                from_rays / max(speed, 1e-3) ** 2 / omega,
                0.05,
                "closed form",
                "exact rays at this speed, or at a thousandth of light's if it is less",
                relative=True,
            ),
        ),
    )


SLIDING_MAGNETS = Finding(
    id="sliding-magnets",
    tests=("B5",),
    question="Do sliding magnets drive a dynamical Casimir effect?",
    argument=sliding_magnets,
    physics=("dynamical_casimir.dce_photon_rate", "dynamical_casimir.dce_spectrum_moore"),
    criteria=(
        Criterion(
            claims=("QF-019", "QF-028"),
            measured="year_decades",
            operator=">=",
            threshold=0.0,
            reason="at zero decades there is one photon a year",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this speed the boundary makes photon pairs that can be counted."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Any moving mirror makes pairs; at the speed of sliding parts there is not one in a year, and pairs are all it makes: no fields are merged.",
            ),
            reversal=Witness(
                {"slide_speed": 3e7, "frequency": 1.1e10},
                "an electrical mirror without mass, as in the observation of 2011",
            ),
        ),
    ),
)


FINDINGS = (OBSERVED_PAIRS, SLIDING_MAGNETS)


def draw_dce_parabola() -> Drawing:
    """Photons per bandwidth against frequency: parabola and exact rays, and the warmth of the line."""
    fraction = np.linspace(0.0, 1.0, 81)
    speeds = (0.1, 0.4)
    data = {"frequency / drive": fraction}
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    for number, speed in enumerate(speeds):
        parabola, moore = dce_spectrum(fraction, speed) / speed**2, dce_spectrum_moore(fraction, speed) / speed**2
        data[f"parabola, speed {speed} c / speed^2"] = parabola
        data[f"exact rays, speed {speed} c / speed^2"] = moore
        ax.plot(fraction, moore, color=f"C{number}", ls=("-", "--")[number], label=f"exact, $\\beta={speed}$")
    ax.plot(
        fraction[::5], data["parabola, speed 0.1 c / speed^2"][::5], "o", color="k", ms=5, mfc="none", label="parabola"
    )
    ax.legend(loc="lower center", fontsize=10)
    ax.set(xlabel="frequency / drive", ylabel="photons per bandwidth / $\\beta^2$", xlim=(0, 1), ylim=(0, 0.3))
    gap = float(np.max(np.abs(data["exact rays, speed 0.4 c / speed^2"] - data["parabola, speed 0.4 c / speed^2"])))
    caption = (
        "Light from the vacuum. A mirror that swings at $\\omega_d$ makes photons in pairs that share its quantum, so the spectrum is "
        f"a parabola about half the drive (circles). Exact ray tracing agrees at a tenth of light's speed; at four tenths it departs by {gap:.3f}."
    )
    alt = (
        "Spectrum over the square of the speed, a parabola from zero at zero frequency to a quarter at half the drive and back to zero; "
        f"exact curves for two speeds, the faster differing by at most {gap:.3f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_dce_parabola,)

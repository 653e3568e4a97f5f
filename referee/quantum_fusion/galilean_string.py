"""The string in the tube: its oscillators and its dimension."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.critical_dimension import (
    dimension_from_sum,
    lorentz_anomaly,
    regularised_sum,
    vacuum_anomaly_closed,
    vacuum_anomaly_fock,
)
from referee.physics.kelvin_wave import kelvin_frequency_closed, kelvin_frequency_simulated
from referee.verdict import Verdict


def string_oscillators(
    slope: Annotated[float, Input(1e-3, 3.0, "1", "steepness of the wave: wave number times amplitude")] = 0.1,
) -> Outcome:
    """Is a wave on a vortex line a harmonic oscillator? Its frequency against its amplitude."""
    closed = kelvin_frequency_closed(slope)
    return Outcome(
        quantities=(
            Quantity("frequency_shift", 1 - closed, "1", "loss of frequency with amplitude", floor=1e-9),
            Quantity("largest_slope", float(np.sqrt(1 / 0.99**2 - 1)), "1", "steepness at which one per cent is lost"),
        ),
        checks=(
            Check(
                "frequency of a helical wave",
                closed,
                kelvin_frequency_simulated(slope),
                1e-6,
                "exact helix of the line's motion",
                "the line followed in time",
            ),
        ),
    )


STRING_OSCILLATORS = Finding(
    id="string-oscillators",
    tests=("B7",),
    question="Can a string be modelled as a system of harmonic oscillators?",
    argument=string_oscillators,
    physics=("kelvin_wave.kelvin_frequency_closed", "kelvin_wave.kelvin_frequency_simulated"),
    criteria=(
        Criterion(
            claims=("QF-004",),
            measured="frequency_shift",
            operator="<=",
            threshold=0.05,
            reason="within a twentieth the levels of a mode are evenly spaced for the lowest few quanta",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Small waves on a vortex line are harmonic oscillators, one for each wave number, as on any string.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "At this steepness the wave's frequency falls with its amplitude."),
            reversal=Witness({"slope": 2.0}, "a wave as steep as a corkscrew"),
        ),
    ),
)


def string_dimension(
    pairing: Annotated[
        float,
        Input(
            0.0,
            1.0,
            "1",
            "share of pair terms in the generators: 0 for a first-order (Galilean) action, 1 for a relativistic one",
        ),
    ] = 0.0,
    dimension: Annotated[float, Input(3.0, 30.0, "1", "dimension of space-time")] = 4.0,
) -> Outcome:
    """The anomaly that forces the relativistic string into twenty-six dimensions, with and without Lorentz symmetry."""
    fine = regularised_sum(0.02)
    anomaly = abs(lorentz_anomaly(dimension, pairing, 2))
    modes = (2, 3, 5, 8)
    return Outcome(
        quantities=(
            Quantity("anomaly", anomaly, "1", "what spoils the algebra at the second mode", floor=1e-12),
            Quantity(
                "relativistic_anomaly", abs(lorentz_anomaly(dimension, 1.0, 2)), "1", "the same with Lorentz symmetry"
            ),
            Quantity("regularised_sum", fine, "1", "1 + 2 + 3 + … less its divergence"),
            Quantity("critical_dimension", dimension_from_sum(fine), "1", "dimension that the sum demands", digits=3),
        ),
        checks=(
            Check(
                "central terms of four modes, for the given string and the relativistic one",
                [vacuum_anomaly_closed(share, m) for share in (pairing, 1.0) for m in modes],
                [vacuum_anomaly_fock(share, m) for share in (pairing, 1.0) for m in modes],
                1e-9,
                "Virasoro's formula",
                "operators applied to kets in Fock space",
            ),
            Check(
                "anomaly of the Lorentz algebra",
                [lorentz_anomaly(dimension, share, 2) for share in (pairing, 1.0)],
                [
                    share**2 * (dimension_from_sum(fine) - dimension * 2 * vacuum_anomaly_fock(1.0, 2)) / 6
                    for share in (pairing, 1.0)
                ],
                1e-2,
                "coefficient of Goddard, Goldstone, Rebbi and Thorn",
                "dimension from the regularised sum, central charge of a coordinate from Fock space",
            ),
            Check(
                "regularised sum",
                [fine, regularised_sum(0.01, "gaussian")],
                -1 / 12,
                1e-4,
                "exponential and Gaussian cutoff, term by term",
                "Riemann's ζ(−1)",
            ),
        ),
    )


STRING_DIMENSION = Finding(
    id="string-dimension",
    tests=("B7",),
    question="Is a non-relativistic string free of the critical dimension?",
    argument=string_dimension,
    physics=(
        "critical_dimension.regularised_sum",
        "critical_dimension.dimension_from_sum",
        "critical_dimension.lorentz_anomaly",
        "critical_dimension.vacuum_anomaly_closed",
        "critical_dimension.vacuum_anomaly_fock",
    ),
    criteria=(
        Criterion(
            claims=("QF-054",),
            measured="anomaly",
            operator="<=",
            threshold=1e-6,
            reason="the algebra closes or it does not; rounding apart, the anomaly is zero or a fraction of one",
            exact=True,
            met=Ruling(
                Verdict.HOLDS,
                "The demand for extra dimensions comes from Lorentz symmetry. A Galilean line has no such anomaly, in "
                "three dimensions or any other.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "A string that obeys Lorentz symmetry needs its critical dimension."),
            reversal=Witness({"pairing": 1.0}, "a relativistic string in the same four dimensions"),
        ),
    ),
)


FINDINGS = (STRING_OSCILLATORS, STRING_DIMENSION)


def draw_string_anomaly() -> Drawing:
    """The regularised sum against the cutoff, and the anomaly against the dimension for both kinds of string."""
    cutoff = np.geomspace(0.02, 0.5, 40)
    exponential = np.array([regularised_sum(e) for e in cutoff])
    gaussian = np.array([regularised_sum(e, "gaussian") for e in cutoff])
    dimension = np.arange(3.0, 31.0)
    relativistic = np.array([lorentz_anomaly(d, 1.0, 2) for d in dimension])
    galilean = np.array([lorentz_anomaly(d, 0.0, 2) for d in dimension])
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6))
    left.plot(cutoff, exponential, color="C0")
    left.plot(cutoff, gaussian, color="C1", ls="--")
    left.axhline(-1 / 12, color="k", lw=1, ls=":")
    left.text(0.02, -0.0837, "−1/12", va="top", fontsize=10)
    left.text(0.3, -0.0824, "$e^{-\\epsilon n}$", color="C0", ha="center")
    left.text(0.3, -0.0856, "$e^{-(\\epsilon n)^2}$", color="C1", ha="center")
    left.set(xlabel="cutoff $\\epsilon$", ylabel="$1+2+3+\\ldots$, divergence removed", ylim=(-0.0885, -0.0805))
    right.plot(dimension, relativistic, "o-", color="C0", ms=3.5)
    right.plot(dimension, galilean, "s-", color="C2", ms=3.5)
    right.text(13, 2.6, "relativistic", color="C0", fontsize=10)
    right.text(4, -0.45, "Galilean", color="C2", fontsize=10)
    right.plot([26], [0], "o", ms=11, mfc="none", mec="k")
    right.text(26, 0.45, "26", ha="center")
    right.set(xlabel="dimension of space-time", ylabel="anomaly of the algebra", ylim=(-1, 4.2))
    caption = (
        "Left: the sum of the whole numbers, its divergent part removed, under two unrelated cutoffs: both end at minus one "
        f"twelfth ({exponential[0]:.6f} and {gaussian[0]:.6f} at the left edge). Right: the anomaly that this leaves in the "
        f"Lorentz algebra. It is {relativistic[1]:.2f} in four dimensions and vanishes at {dimension[relativistic == 0][0]:.0f} "
        "alone; a Galilean line has none in any dimension."
    )
    alt = (
        "Left: two curves of regularised sums that meet at minus one twelfth. Right: a falling line of anomaly against "
        "dimension that crosses zero at 26, and a flat line at zero for the Galilean string."
    )
    data = {
        "cutoff": cutoff,
        "sum, exponential": exponential,
        "sum, Gaussian": gaussian,
        "dimension": dimension,
        "anomaly, relativistic": relativistic,
        "anomaly, Galilean": galilean,
    }
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_string_anomaly,)

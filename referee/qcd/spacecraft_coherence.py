"""How long a spacecraft as a whole stays in two places at once, in the light of the cosmic background (T13)."""

from typing import Annotated

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.collisional_localisation import (
    geometric_decoherence_rate,
    geometric_decoherence_rate_quadrature,
    thermal_length,
    total_scattering_rate,
)
from referee.verdict import Verdict

BACKGROUND = 2.725  # K, the cosmic microwave background
HULL = 300.0  # K, a hull at room temperature


def spacecraft_superposition(
    radius: Annotated[float, Input(0.1, 10.0, "m", "radius of the spacecraft, taken as a sphere")] = 1.5,
    separation: Annotated[float, Input(1e-12, 10.0, "m", "distance between the two places in superposition")] = 1.5,
    required_time: Annotated[float, Input(1e-9, 1e9, "s", "how long the coherence must last")] = 1e-8,
) -> Outcome:
    """How much longer a spacecraft's coherence would have to last than the cosmic background allows.

    The fair reading is generous: a perfectly cold and isolated hull, no gas, no dust, no sunlight and no forward
    diffraction; and a coherence that need last no longer than light takes to cross a hull of 3 m. Beyond the thermal
    length the rate saturates at the total scattering rate: the long-wavelength formula is not valid for this body.
    """
    closed = float(geometric_decoherence_rate(radius, separation, BACKGROUND))
    quadrature = geometric_decoherence_rate_quadrature(radius, separation, BACKGROUND)
    return Outcome(
        quantities=(
            Quantity("decoherence_time", 1 / closed, "s", "in the cosmic background alone"),
            Quantity(
                "required_over_available", required_time * closed, "1", "required coherence time over the available one"
            ),
            Quantity(
                "own_emission_rate",
                float(total_scattering_rate(radius, HULL)),
                "1/s",
                "photons a black hull at 300 K emits",
            ),
            Quantity("thermal_length", thermal_length(BACKGROUND), "m", "ħc/kT of the background"),
        ),
        checks=(
            Check(
                "decoherence rate",
                a=quadrature,
                b=closed,
                tolerance=1e-5,
                relative=True,
                method_a="quadrature over Planck's spectrum",
                method_b="closed form with the digamma function",
            ),
        ),
    )


_NANOMETRE = Witness(
    {"separation": 1e-9},
    "the two places differ by a nanometre only: the background's photons are too long to tell them apart in time",
)
SPACECRAFT_SUPERPOSITION = Finding(
    id="spacecraft-superposition",
    tests=("T13", "T2"),
    question="Can a spacecraft as a whole stay coherent long enough to use it?",
    argument=spacecraft_superposition,
    physics=(
        "collisional_localisation.geometric_decoherence_rate",
        "collisional_localisation.geometric_decoherence_rate_quadrature",
        "collisional_localisation.total_scattering_rate",
        "collisional_localisation.thermal_length",
    ),
    criteria=(
        Criterion(
            claims=("QCD-02",),
            measured="required_over_available",
            operator="<=",
            threshold=1.0,
            exact=True,
            reason="coherence can be used only while it lasts",
            met=Ruling(
                Verdict.HOLDS,
                "At this separation quantum mechanics carries over to the whole body for the time required.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "No law sets a size at which quantum mechanics stops, and superpositions of very many atoms "
                "are made. What does not carry over is "
                "their lifetime: for a spacecraft in two distinct places the cosmic background alone ends it "
                "before light has crossed the hull.",
            ),
            reversal=_NANOMETRE,
        ),
        Criterion(
            claims=("QCD-42",),
            measured="required_over_available",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="above one the coherence ends before it can be used",
            met=Ruling(
                Verdict.HOLDS,
                "The authors are right that sustaining coherence in space is hard: the faintest light there is "
                "suffices to end it.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "At this separation space is quiet enough."),
            reversal=_NANOMETRE,
        ),
        Criterion(
            claims=("QCD-X5",),
            measured="required_over_available",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="the manuscript contradicts itself if what it says is maintained lasts for less than it must",
            met=Ruling(
                Verdict.CONTRADICTED,
                "The contradiction is real for a ship as a whole: its body reports coherence as maintained, "
                "its list of challenges as hard to "
                "sustain, and the number is on the side of the list.",
            ),
            unmet=Ruling(
                Verdict.HOLDS,
                "At this separation what is said to be maintained lasts long enough, so nothing is contradicted.",
            ),
            reversal=_NANOMETRE,
        ),
    ),
)

FINDINGS = (SPACECRAFT_SUPERPOSITION,)
FIGURES = ()

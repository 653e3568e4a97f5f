"""Does a quantum Hall effect make helium superfluid, and can the superfluid carry the sliding magnets?"""

from typing import Annotated

import numpy as np
from scipy import constants

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.slider_bearing import slider_pressure_closed, slider_pressure_differences
from referee.physics.vortex_filling import vortices_per_area_feynman, vortices_per_area_landau
from referee.verdict import Verdict

HELIUM = 6.6464731e-27


def helium_filling(
    rotation: Annotated[float, Input(1.0, 1e12, "rad/s", "rate of turning of the tube")] = 1e5,
    sheet_density: Annotated[
        float, Input(1e8, 1e21, "m^-2", "helium atoms per area across the field", "a monolayer: 8e18")
    ] = 8e18,
) -> Outcome:
    """Neutral helium in a turning frame: the field it feels, and how many atoms there are for each vortex."""
    vortices = vortices_per_area_feynman(rotation, HELIUM)
    filling = sheet_density / vortices
    return Outcome(
        quantities=(
            Quantity("filling", filling, "1", "atoms for each vortex", digits=3),
            Quantity(
                "decades_above", float(np.log10(filling / 6)), "decade", "filling over that at which vortices melt"
            ),
            Quantity(
                "effective_field", 2 * HELIUM * rotation / constants.e, "T", "2mΩ/e: what the turning frame amounts to"
            ),
            Quantity("vortex_density", vortices, "m^-2", "2Ω/κ", digits=3),
        ),
        checks=(
            Check(
                "vortices per area",
                vortices,
                vortices_per_area_landau(rotation, HELIUM),
                1e-9,
                "Feynman's rule 2Ω/κ",
                "states of the lowest Landau level of the turning frame inside a circle, summed",
                relative=True,
            ),
        ),
    )


HELIUM_FILLING = Finding(
    id="helium-filling",
    tests=("B6",),
    question="Can a quantum Hall effect make helium superfluid?",
    argument=helium_filling,
    physics=("vortex_filling.vortices_per_area_feynman", "vortex_filling.vortices_per_area_landau"),
    criteria=(
        Criterion(
            claims=("QF-040a",),
            measured="filling",
            operator=">=",
            threshold=6.0,
            reason="above about six atoms a vortex the superfluid with its vortex lattice is stable (Cooper et al. 2001)",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A neutral atom feels no Hall field; a turning frame supplies one, and here it is far too weak for any "
                "quantum Hall state. Helium is superfluid without it.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "In the quantum Hall regime of a turning Bose gas the superfluid has melted: the effect ends it.",
            ),
            reversal=Witness(
                {"rotation": 1e3, "sheet_density": 1e9}, "a gas so thin that there are fewer atoms than vortices"
            ),
        ),
    ),
)


def helium_film(
    viscosity: Annotated[
        float, Input(0.0, 1.0, "Pa*s", "viscosity of the film", "normal part of superfluid helium, order of magnitude")
    ] = 1.5e-6,
    film: Annotated[float, Input(1e-7, 1e-3, "m", "film at its narrow end")] = 1e-5,
    speed: Annotated[float, Input(1e-3, 100.0, "m/s", "speed of the magnet")] = 1.0,
    field: Annotated[float, Input(0.01, 2.0, "T", "field between the magnets, which pulls them together")] = 0.5,
) -> Outcome:
    """What a helium film bears under a magnet a centimetre long, against the pull between the magnets."""
    length = 1e-2
    pressure = slider_pressure_closed(viscosity, speed, length, film)
    pull = field**2 / (2 * constants.mu_0)
    weight = 7500 * constants.g * length  # a magnet as high as it is long
    return Outcome(
        quantities=(
            Quantity("film_pressure", pressure, "Pa", "mean pressure that the film bears", floor=1e-9),
            Quantity("magnet_pull", pull, "Pa", "B²/2μ₀"),
            Quantity("magnet_weight", weight, "Pa", "weight of a magnet of a centimetre, per area"),
            Quantity("film_over_pull", pressure / pull, "1", "pressure of the film over the pull", floor=1e-15),
            Quantity("film_over_weight", pressure / weight, "1", "pressure of the film over the weight", floor=1e-15),
        ),
        checks=(
            Check(
                "pressure of the film over the pull",
                pressure / pull,
                slider_pressure_differences(viscosity, speed, length, film) / pull,
                1e-3 * pressure / pull + 1e-12,
                "Reynolds's closed form",
                "Reynolds's equation by finite differences",
            ),
        ),
    )


HELIUM_FILM = Finding(
    id="helium-film",
    tests=("B6",),
    question="Does superfluid helium serve as a lubricant for sliding magnets?",
    argument=helium_film,
    physics=("slider_bearing.slider_pressure_closed", "slider_bearing.slider_pressure_differences"),
    criteria=(
        Criterion(
            claims=("QF-040b",),
            measured="film_over_pull",
            operator=">=",
            threshold=1.0,
            reason="at one the film keeps the magnets from touching",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The film bears the pull of the magnets."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A film bears load in proportion to its viscosity. Superfluid helium has almost none and bears almost "
                "nothing: an excellent coolant, a poor lubricant.",
            ),
            reversal=Witness({"viscosity": 0.5}, "a common oil, at room temperature"),
        ),
    ),
)

FINDINGS = (HELIUM_FILLING, HELIUM_FILM)
FIGURES = ()

"""What the field operator of section 2.2 forbids the relay of section 2.5."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import scalar_field_lattice as lattice
from referee.verdict import Verdict

LEVEL = 1e-8


def message_against_the_field(
    distance: Annotated[
        float,
        Input(
            6.0, 24.0, "1", "how far the message goes, from edge to edge of the smeared regions, in Compton lengths 1/m"
        ),
    ] = 16.0,
    delay: Annotated[float, Input(0.01, 30.0, "1", "how long it takes, in Compton times 1/m")] = 1.0,
    width: Annotated[
        float, Input(0.6, 1.5, "1", "width of the Gaussian over which the field is smeared, in 1/m")
    ] = 0.6,
) -> Outcome:
    """Can an act on the field of L26 here be felt there, before the message is due?"""
    times = np.linspace(0.0, delay, 121)
    # Sender and receiver are smeared regions; between their edges lies `distance`, between their centres a margin more.
    margin = lattice.spacelike_margin(width, LEVEL)
    centres = distance + margin
    summed = lattice.commutator_mode_sum(centres, times, 1.0, width)
    closed = lattice.commutator_light_cone(centres, times, 1.0, width)
    space = lattice.commutator_mode_sum_3d(centres, times, 1.0, width)
    space_closed = lattice.commutator_light_cone_3d(centres, times, 1.0, width)
    return Outcome(
        quantities=(
            Quantity(
                "commutator_until_arrival",
                float(np.max(np.abs(summed))),
                "1",
                "largest filtered commutator between sender and receiver up to the arrival",
                floor=1e-12,
            ),
            Quantity(
                "commutator_until_arrival_3d",
                float(np.max(np.abs(space))),
                "1",
                "the same in three dimensions, in units of m²",
                floor=1e-12,
            ),
            Quantity("message_speed", distance / delay, "speed_of_light", "speed of the message, from edge to edge"),
            Quantity(
                "margin",
                margin,
                "1",
                "how far beyond the cone, in 1/m, the smeared commutator falls below the threshold",
            ),
        ),
        checks=(
            Check(
                "commutator on the way, 1+1",
                summed,
                closed,
                1e-10,
                "mode sum with Gaussian filter",
                "½J₀ smeared by quadrature",
            ),
            Check(
                "commutator on the way, 3+1",
                space,
                space_closed,
                1e-10,
                "momentum integral",
                "derivative of the smeared closed form",
            ),
        ),
    )


_REASON = "the edges of sender and receiver are drawn where the tail of their smearing falls below this"
_LATER = Witness(
    {"delay": 24.0}, "a message that takes longer than light lies inside the cone, where the field does respond"
)

MESSAGE_AGAINST_THE_FIELD = Finding(
    id="message-against-the-field",
    tests=("T7", "T12"),
    question="Does the manuscript's own field allow the message of its relay?",
    argument=message_against_the_field,
    physics=(
        "scalar_field_lattice.commutator_mode_sum",
        "scalar_field_lattice.commutator_light_cone",
        "scalar_field_lattice.commutator_mode_sum_3d",
        "scalar_field_lattice.commutator_light_cone_3d",
        "scalar_field_lattice.spacelike_margin",
    ),
    criteria=(
        Criterion(
            claims=("QCD-X3",),
            measured="commutator_until_arrival",
            operator="<=",
            threshold=LEVEL,
            reason=_REASON,
            met=Ruling(
                Verdict.CONTRADICTED,
                "The two statements exclude each other: where the relay sends its message, everything measured "
                "on the field of L26 commutes.",
            ),
            unmet=Ruling(Verdict.HOLDS, "No contradiction: a message as slow as this one is allowed by the field."),
            reversal=_LATER,
        ),
        Criterion(
            claims=("QCD-30",),
            measured="commutator_until_arrival",
            operator="<=",
            threshold=LEVEL,
            reason=_REASON,
            met=Ruling(
                Verdict.CONTRADICTED,
                "The manuscript's own field operator keeps the limit of the speed of light, and any device built "
                "of such fields keeps it too.",
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "A message inside the light cone is possible; it bypasses no limit."),
            reversal=_LATER,
        ),
    ),
)


def draw_light_cone() -> Drawing:
    """The commutator of the manuscript's field over space and time, with the relay's message drawn in."""
    x, t = np.linspace(-20.0, 20.0, 81), np.linspace(0.0, 16.0, 49)
    grid_x, grid_t = np.meshgrid(x, t)
    signed = lattice.commutator_mode_sum(grid_x, grid_t, 1.0, 0.6)
    values = np.abs(signed)
    margin = lattice.spacelike_margin(0.6, LEVEL)
    outside = values[np.abs(grid_x) > grid_t + margin]
    largest = float(np.max(outside))
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    # Both signs are contoured in turn, and the haze by its logarithm: no contour then sits on a kink or a steep step.
    ax.contourf(x, t, np.log10(np.maximum(values, 1e-12)), levels=[np.log10(LEVEL), 0.0], colors=["#d9d9d9"])
    steps = np.array([0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4])
    shades = plt.get_cmap("cividis")(np.linspace(0.1, 1.0, steps.size - 1))
    for sign in (1, -1):
        filled = ax.contourf(x, t, sign * signed, levels=steps, colors=shades)
    bar = figure.colorbar(filled, ax=ax, pad=0.02, spacing="uniform")
    bar.set_label(r"$|[\phi(x,t),\,\phi(0,0)]|$")
    ax.plot([-16, 0, 16], [16, 0, 16], "--", color="C1", linewidth=2.0)
    ax.annotate(
        "",
        (18.0, 1.1),
        (0.0, 0.0),
        arrowprops={"arrowstyle": "-|>", "color": "C1", "linewidth": 2.5, "shrinkA": 0, "shrinkB": 0},
    )
    ax.text(9.5, 2.0, "the relay's\nmessage", color="C1", ha="left", va="bottom", fontsize=11)
    ax.text(-13.0, 3.2, "blank: below $10^{-8}$", ha="center", fontsize=11)
    ax.text(
        0.0,
        10.8,
        "the field responds",
        ha="center",
        va="center",
        bbox={"color": "white", "alpha": 0.85, "linewidth": 0},
    )
    ax.text(-17.5, 12.2, "light", color="C1", ha="center", fontsize=11)
    ax.set(xlabel=r"distance $x$ / (1/$m$)", ylabel=r"time $t$ / (1/$m$)", xlim=(-20, 20), ylim=(0, 16))
    ax.grid(False)
    return Drawing(
        figure,
        data={
            "x / (1/m)": grid_x.ravel(),
            "t / (1/m)": grid_t.ravel(),
            "commutator / 1": np.where(values < LEVEL, 0.0, values).ravel(),
        },
        caption=(
            "The commutator of the manuscript's own field with itself, smeared over a Gaussian of width $0.6/m$. "
            "Beyond the light cone "
            f"(dashed), from a margin of ${margin:.1f}/m$ on, it is below $10^{{-8}}$ and left blank; grey is the "
            f"tail of the smearing and the zeros in between. The relay's message would have to "
            "cross the blank."
        ),
        alt=(
            f"Map of the commutator over distance from -20 to 20 and time from 0 to 16, in Compton units. Inside "
            f"the light cone it reaches "
            f"{values.max():.2f}; outside, beyond a margin of {margin:.1f}, it stays below "
            f"{max(largest, 1e-9):.0e} and is blank. An arrow for the "
            "message runs almost flat through the blank."
        ),
    )


FINDINGS = (MESSAGE_AGAINST_THE_FIELD,)
FIGURES = (draw_light_cone,)

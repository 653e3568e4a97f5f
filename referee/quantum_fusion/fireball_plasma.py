"""Ball lightning as matter: its source in print, its electrons, its ions, and the lightning that is to make it."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atm, atomic_mass, c, e, epsilon_0, m_e

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.branched_channel import ring_current_circuit, ring_current_closed
from referee.physics.current_shell import axis_field, axis_field_series
from referee.physics.dimensional_analysis import determined_by_matching, determined_by_rank, incidence
from referee.physics.electron_slowing import orbit_energy, slowing_time, slowing_time_stepped, synchrotron_time
from referee.physics.magnetised_ions import (
    current_decay_time,
    current_decay_time_grid,
    drift_angle_tangent,
    mean_free_path,
    mean_free_path_averaged,
    turns_between_collisions,
)
from referee.verdict import Verdict

CHARGE, RADIUS, CURRENT, FIELD = 1e-5, 0.17, 1.4e5, 0.5
# What L324–328 print of the source; a reader can follow a reference by any one of these.
IDENTIFIERS = {"DOI": 0, "ISSN or ISBN": 0, "archive number": 0, "link": 0}
# Relations that L352–359 print between the numbers of the model; "radius formula" (L359) is announced and absent.
RELATIONS: dict[str, tuple[str, ...]] = {"L353–354: breakdown of the air at the surface": ("radius", "charge")}
UNKNOWNS = ("radius", "charge")


def source_of_the_model(
    identifiers_supplied: Annotated[int, Input(0, 4, "1", "identifiers supplied for the paper")] = 0,
    relations_supplied: Annotated[int, Input(0, 1, "1", "1: the absent radius formula is supplied")] = 0,
) -> Outcome:
    """Can the source be followed, and do the printed relations fix the radius?"""
    system: dict[str, tuple[str, ...]] = dict(RELATIONS)
    if relations_supplied:
        system["L359: radius formula, supplied"] = ("radius",)
    pattern = incidence(system, UNKNOWNS)
    fixed = determined_by_matching(pattern)
    printed = list(IDENTIFIERS.values())
    return Outcome(
        quantities=(
            Quantity(
                "identifiers", float(sum(printed) + identifiers_supplied), "1", "by which the source can be found"
            ),
            Quantity("relations", float(len(system)), "1", "printed between radius and charge"),
            Quantity("formulas_missing", float(1 - relations_supplied), "1", "announced and not printed"),
            Quantity("radius_open", float(not fixed[0]), "1", "1 if nothing fixes the radius"),
        ),
        checks=(
            Check(
                "what is fixed",
                fixed.astype(float),
                determined_by_rank(pattern).astype(float),
                0.5,
                "bipartite matching",
                "rank with random coefficients",
            ),
        ),
    )


SOURCE_OF_THE_MODEL = Finding(
    id="source-of-the-model",
    tests=("B18",),
    question="Can the source of the model be found, and does the text derive the radius?",
    argument=source_of_the_model,
    physics=(
        "dimensional_analysis.incidence",
        "dimensional_analysis.determined_by_matching",
        "dimensional_analysis.determined_by_rank",
    ),
    criteria=(
        Criterion(
            claims=("QF-104",),
            measured="identifiers",
            operator=">=",
            threshold=1.0,
            reason="one identifier is enough to find a paper",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The paper can be found and read."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "The paper of 2001 is named without an identifier, and we did not find it; the text follows a page of a "
                "wiki. Its formulas would have to be produced first.",
            ),
            reversal=Witness({"identifiers_supplied": 1}, "one identifier of the paper is supplied"),
        ),
        Criterion(
            claims=("QF-110", "QF-113b"),
            measured="radius_open",
            operator="<=",
            threshold=0.0,
            reason="a diameter that follows from first principles is fixed by the relations that are given",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With the formula supplied the radius is fixed."),
            unmet=Ruling(
                Verdict.NOT_TESTABLE,
                "One relation joins radius and charge, and the formula for the radius is not printed: it would have to be "
                "given first.",
            ),
            reversal=Witness({"relations_supplied": 1}, "the absent formula is supplied"),
        ),
    ),
)


def shell_current(
    air_share: Annotated[float, Input(1e-12, 1.0, "1", "density inside over that of air; 0.03 is hot air")] = 0.03,
    conductivity: Annotated[
        float, Input(1e2, 1e5, "S/m", "conductivity of the plasma", "order of hot air plasma")
    ] = 1e4,
) -> Outcome:
    """How long does a current of fast electrons last, and how long one in a conducting plasma?"""
    energy = orbit_energy(CHARGE / (4 * np.pi * epsilon_0 * RADIUS))
    slowing = slowing_time(energy, 1.2 * air_share)
    decay = current_decay_time(conductivity, RADIUS)
    speed = c * np.sqrt(1 - (1 + energy / (m_e * c**2)) ** -2)
    return Outcome(
        quantities=(
            Quantity("electron_energy", energy / e / 1e3, "keV", "on a circle around the stated charge", digits=3),
            Quantity("slowing_time", slowing, "s", "until collisions have stopped the electrons", digits=3),
            Quantity("turns", slowing * speed / (2 * np.pi * RADIUS), "1", "around the ball in that time", digits=2),
            Quantity("radiation_time", synchrotron_time(energy, FIELD), "s", "if they only radiated", digits=3),
            Quantity("decay_time", decay, "s", "of a current in a resistive plasma", digits=3),
            Quantity("lifetime", max(slowing, decay), "s", "the longer of the two", digits=3),
            Quantity(
                "charge_in_shell", CURRENT * 2 * np.pi * RADIUS / speed, "C", "that carries the current", digits=3
            ),
        ),
        checks=(
            Check(
                "slowing time",
                slowing,
                slowing_time_stepped(energy, 1.2 * air_share),
                1e-5,
                "Gauss–Legendre in log energy",
                "small losses in turn",
                relative=True,
            ),
            Check(
                "decay time",
                decay,
                current_decay_time_grid(conductivity, RADIUS),
                1e-3,
                "closed form",
                "lowest mode on a grid",
                relative=True,
            ),
        ),
    )


SHELL_CURRENT = Finding(
    id="shell-current",
    tests=("B18",),
    question="Can electrons carry 140 kA around a ball in air for as long as ball lightning lasts?",
    argument=shell_current,
    physics=(
        "electron_slowing.orbit_energy",
        "electron_slowing.slowing_time",
        "electron_slowing.slowing_time_stepped",
        "electron_slowing.synchrotron_time",
        "magnetised_ions.current_decay_time",
        "magnetised_ions.current_decay_time_grid",
    ),
    criteria=(
        Criterion(
            claims=("QF-105",),
            measured="lifetime",
            operator=">=",
            threshold=1.0,
            reason="ball lightning is reported to last for seconds; one is the least",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "In so thin a gas the electrons keep circling."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Collisions stop fast electrons in a fraction of a microsecond, and a resistive plasma loses its current in some "
                "tens of microseconds.",
            ),
            reversal=Witness({"air_share": 1e-10}, "a vacuum in place of the hot air"),
        ),
    ),
)


def ions_in_the_ball(
    pressure: Annotated[float, Input(1e-4, 1e6, "Pa", "pressure of the gas in the ball")] = atm,
    temperature: Annotated[float, Input(1e3, 1e5, "K", "temperature of the ions")] = 1.0e4,
    concentration: Annotated[float, Input(0.0, 5.0, "1", "power p of the shell's current K ∝ sin^p θ")] = 0.0,
    cross_section: Annotated[
        float, Input(1e-20, 1e-17, "m^2", "for collisions of an ion", "order of a molecule's")
    ] = 4e-19,
) -> Outcome:
    """Does the field grow towards the poles, and are the ions free to feel it?"""
    ratio = axis_field(CURRENT, RADIUS, concentration, 0.8) / axis_field(CURRENT, RADIUS, concentration, 0.0)
    series = axis_field_series(CURRENT, RADIUS, concentration, 0.8) / axis_field_series(
        CURRENT, RADIUS, concentration, 0.0
    )
    path = mean_free_path(pressure, temperature, cross_section)
    mass = 14 * atomic_mass
    turns = turns_between_collisions(path, temperature, mass, FIELD)
    gyro = path / turns
    return Outcome(
        quantities=(
            Quantity(
                "mirror_ratio", ratio, "1", "field at four fifths of the radius over that at the centre", digits=4
            ),
            Quantity("free_path", path, "m", "of an ion between collisions", digits=3),
            Quantity("path_over_diameter", path / (2 * RADIUS), "1", "free path over the ball's diameter", digits=3),
            Quantity("gyration", turns, "1", "radians that an ion turns between collisions", digits=3),
            Quantity("gyro_radius", gyro, "m", "of an ion in half a tesla", digits=3),
        ),
        checks=(
            Check("mirror ratio", ratio, series, 1e-6, "loops summed", "Gegenbauer series"),
            Check(
                "free path",
                path,
                mean_free_path_averaged(pressure, temperature, cross_section),
                1e-3,
                "kinetic theory",
                "average over pairs of speeds",
                relative=True,
            ),
            Check(
                "gyration",
                turns,
                drift_angle_tangent(path, temperature, mass, FIELD),
                1e-9,
                "frequency times free time",
                "tangent of the drift angle",
                relative=True,
            ),
        ),
    )


IONS_IN_THE_BALL = Finding(
    id="ions-in-the-ball",
    tests=("B18",),
    question="Does a magnetic bottle hold the ions, and do their orbits make luminous shells?",
    argument=ions_in_the_ball,
    physics=(
        "current_shell.axis_field",
        "current_shell.axis_field_series",
        "magnetised_ions.mean_free_path",
        "magnetised_ions.mean_free_path_averaged",
        "magnetised_ions.turns_between_collisions",
        "magnetised_ions.drift_angle_tangent",
    ),
    criteria=(
        Criterion(
            claims=("QF-108",),
            measured="mirror_ratio",
            operator=">",
            threshold=1.0,
            reason="a bottle has necks of stronger field",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With equal current everywhere the field does grow towards the poles."),
            unmet=Ruling(
                Verdict.CONTRADICTED, "With this distribution of the current the field does not grow: no bottle."
            ),
            reversal=Witness({"concentration": 2.0}, "a current that is stronger at the equator"),
        ),
        Criterion(
            claims=("QF-108",),
            measured="path_over_diameter",
            operator=">=",
            threshold=1.0,
            reason="a bottle returns only ions that reach its necks without a collision",
            met=Ruling(Verdict.HOLDS, "The ions pass from neck to neck."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The field has the shape of a bottle, and the ions do not feel it: they collide long before they reach a neck.",
            ),
            reversal=Witness({"pressure": 1e-3}, "a vacuum instead of air"),
        ),
        Criterion(
            claims=("QF-109",),
            measured="gyration",
            operator=">=",
            threshold=1.0,
            reason="ordered ion flows need about a radian of turn between collisions",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The ions circle, and shells of crossing flows can form."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Between collisions an ion turns by a small fraction of a degree: there are no two flows that could cross.",
            ),
            reversal=Witness({"pressure": 1.0}, "a hundred thousandth of the air's pressure"),
        ),
    ),
)


def current_of_the_branches(
    stroke: Annotated[float, Input(1e3, 4e5, "A", "current of the stroke", "order of a first return stroke")] = 3e4,
    share: Annotated[float, Input(0.5, 1.0, "1", "part of it that runs in one of the two branches")] = 1.0,
) -> Outcome:
    """What circulates in the ring of two branches when the main channel is cut off?"""
    closed = ring_current_closed(stroke, share)
    circuit = ring_current_circuit(stroke, share, 5e-7, 0.5)
    inductance = 1e-6
    return Outcome(
        quantities=(
            Quantity("ring_current", closed, "A", "that is left in the ring", digits=3, floor=1e-9),
            Quantity("over_stated", closed / CURRENT, "1", "over the stated shell current", digits=3, floor=1e-12),
            Quantity("stroke_needed", 2 * CURRENT, "A", "if all of it runs in one branch", digits=3),
            Quantity("decay", inductance / 1.0, "s", "of the ring's current, at a microhenry and an ohm", digits=2),
        ),
        checks=(
            Check(
                "current in the ring over the stroke",
                closed / stroke,
                circuit / stroke,
                0.01,
                "flux kept",
                "circuit equation, cut off in ten nanoseconds",
            ),
        ),
    )


CURRENT_OF_THE_BRANCHES = Finding(
    id="current-of-the-branches",
    tests=("B18",),
    question="Do two branches of a lightning stroke leave a ring with the stated current?",
    argument=current_of_the_branches,
    physics=("branched_channel.ring_current_closed", "branched_channel.ring_current_circuit"),
    criteria=(
        Criterion(
            claims=("QF-107",),
            measured="over_stated",
            operator=">=",
            threshold=1.0,
            reason="the ring starts with the current that the model gives its shell",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A very strong stroke, all in one branch, could leave such a current."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Branches that close do keep a ring current: half of the difference between them. It falls short of the "
                "stated one, and resistance ends it within microseconds.",
            ),
            reversal=Witness({"stroke": 3e5}, "ten times the current, a stroke of the rarest kind"),
        ),
    ),
)

FINDINGS = (SOURCE_OF_THE_MODEL, SHELL_CURRENT, IONS_IN_THE_BALL, CURRENT_OF_THE_BRANCHES)


def draw_ball_times() -> Drawing:
    """Lifetimes in the ball on a logarithmic axis."""
    outcome, branches = SHELL_CURRENT.run(), CURRENT_OF_THE_BRANCHES.run()
    ions = IONS_IN_THE_BALL.run()
    free_time = ions.value("gyration") / (e * FIELD / (14 * atomic_mass))
    names = [
        "an ion's free flight",
        "fast electrons, stopped",
        "ring current of the branches",
        "current in a resistive plasma",
        "ball lightning as reported",
    ]
    times = np.array(
        [free_time, outcome.value("slowing_time"), branches.value("decay"), outcome.value("decay_time"), 1.0]
    )
    figure, ax = plt.subplots(figsize=(6.8, 3.3))
    places = np.arange(len(names))[::-1]
    ax.hlines(places, 1e-11, times, color=["C0"] * 4 + ["C1"], lw=5)
    ax.plot(times, places, "o", color="k", ms=5)
    for place, value in zip(places, times, strict=True):
        ax.text(value * 2.2, place, f"$10^{{{np.log10(value):.1f}}}$ s", va="center", fontsize=10)
    ax.set_yticks(places, names)
    ax.set(xscale="log", xlabel="time / s", xlim=(1e-11, 300), ylim=(-0.6, 4.6))
    ax.grid(axis="y", visible=False)
    missing = -float(np.log10(times[3]))
    caption = (
        "Times in the ball. Every process that the model relies on ends long before a second: even the most lasting, a "
        f"current in a resistive plasma, is {missing:.1f} decades short."
    )
    alt = (
        "Horizontal lines on a logarithmic time axis: "
        + ", ".join(f"{name} {value:.1e} s" for name, value in zip(names, times, strict=True))
        + "."
    )
    return Drawing(figure, {"process": names, "log10 of time in s": np.log10(times)}, caption, alt)


FIGURES = (draw_ball_times,)

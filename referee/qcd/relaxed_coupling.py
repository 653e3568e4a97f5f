"""Follow the joules, II: couplings that do not commute with the qubit's energy."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dephasing_ledger import ledger_schrodinger, ledger_spectral
from referee.physics.rotated_dephasing import energy_brought_bloch, energy_brought_lindblad
from referee.verdict import Verdict

TIMES = np.linspace(0.0, 8.0, 41)
FREQUENCIES, COUPLINGS = (0.7, 1.3), (0.2, 0.25)
LEVELS = 9


def tilted_coupling(
    tilt: Annotated[float, Input(0.0, 90.0, "degree", "angle between the coupling's axis and the energy's")] = 45.0,
) -> Outcome:
    """Does coherence change the energy that the surroundings receive when the coupling is tilted against the energy?

    Qubit and two modes, exact; the states with opposite phases, plus and minus, against the even mixture.
    """
    angle = np.radians(tilt)
    plus, mixed, minus = (
        ledger_schrodinger(TIMES, 1.0, FREQUENCIES, COUPLINGS, (x, 0.0, 0.0), angle, LEVELS) for x in (1.0, 0.0, -1.0)
    )
    spectral = [
        ledger_spectral(TIMES, 1.0, FREQUENCIES, COUPLINGS, (x, 0.0, 0.0), angle, LEVELS).bath for x in (1.0, 0.0, -1.0)
    ]
    extra = plus.bath - mixed.bath
    drift = np.ptp(plus.system + plus.bath + plus.interaction)
    return Outcome(
        quantities=(
            Quantity(
                "coherence_contribution",
                float(np.max(np.abs(extra))),
                "ħω",
                "largest change of the modes' energy by coherence",
                floor=1e-6,
            ),
            Quantity("most_gained", float(np.max(extra)), "ħω", "most that the modes gain by it", floor=1e-6),
            Quantity("most_lost", float(np.min(extra)), "ħω", "most that they lose by it", floor=1e-6),
            Quantity(
                "phase_average",
                float(np.max(np.abs(plus.bath + minus.bath - 2 * mixed.bath))) / 2,
                "ħω",
                "the same, averaged over two opposite phases",
                floor=1e-6,
            ),
            Quantity("ledger_drift", float(drift), "ħω", "drift of the total", floor=1e-6),
        ),
        checks=(
            Check(
                "energy of the modes",
                [plus.bath, mixed.bath, minus.bath],
                spectral,
                1e-6,
                "Schrödinger equation, QuTiP",
                "eigenvectors of H, NumPy",
            ),
        ),
    )


TILTED_COUPLING = Finding(
    id="tilted-coupling",
    tests=("T5",),
    question="Does coherence steer energy when the coupling does not commute with the qubit's energy?",
    argument=tilted_coupling,
    physics=("dephasing_ledger.ledger_schrodinger", "dephasing_ledger.ledger_spectral"),
    criteria=(
        Criterion(
            claims=("QCD-18",),
            measured="coherence_contribution",
            operator=">",
            threshold=1e-3,
            reason="the same thousandth of a quantum as for the commuting coupling",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With a tilted coupling coherence shifts energy between qubit, coupling and surroundings, in either "
                "direction by "
                "its phase; over all phases the shift is zero.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Coherence leaves the energy of the surroundings as it is."),
            reversal=Witness({"tilt": 0.0}, "a coupling that commutes with the qubit's energy"),
        ),
    ),
)


def rotated_dephasing(
    tilt: Annotated[float, Input(0.0, 180.0, "degree", "angle between the axis of dephasing and the energy's")] = 45.0,
    phase: Annotated[float, Input(0.0, 360.0, "degree", "phase of the initial superposition")] = 180.0,
) -> Outcome:
    """Does an apparatus that dephases about a tilted axis take energy out of a superposition?

    An unread measurement of a tilted spin component on an equal superposition with the given phase.
    """
    angle, turn = np.radians(tilt), np.radians(phase)
    axis = (np.sin(angle), 0.0, np.cos(angle))
    state = (np.cos(turn), np.sin(turn), 0.0)
    brought = float(energy_brought_bloch(state, axis, 1.0))
    phases = turn + np.radians(np.arange(0, 360, 30))
    circle = np.stack([np.cos(phases), np.sin(phases), np.zeros(12)], axis=-1)
    average = float(np.mean(energy_brought_bloch(circle, axis, 1.0)))
    return Outcome(
        quantities=(
            Quantity(
                "released",
                -brought,
                "ħω",
                "energy that the apparatus takes from the qubit; negative: it brings",
                floor=1e-7,
            ),
            Quantity("phase_average", -average, "ħω", "the same, averaged over the phase", floor=1e-7),
        ),
        checks=(
            Check(
                "energy brought",
                brought,
                energy_brought_lindblad(state, axis, 1.0),
                1e-7,
                "geometry of the Bloch ball",
                "Lindblad equation, QuTiP",
            ),
        ),
    )


ROTATED_DEPHASING = Finding(
    id="rotated-dephasing",
    tests=("T5",),
    question="Can dephasing about another axis take energy from a superposition?",
    argument=rotated_dephasing,
    physics=("rotated_dephasing.energy_brought_bloch", "rotated_dephasing.energy_brought_lindblad"),
    criteria=(
        Criterion(
            claims=("QCD-18",),
            measured="released",
            operator=">",
            threshold=1e-3,
            reason="the same thousandth of a quantum as for the commuting coupling",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "An apparatus with a tilted axis and the right phase takes energy from the superposition; with the "
                "opposite phase "
                "it must bring the same amount, and the account is the apparatus's.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Nothing is released: the energy stays, or the apparatus has to bring some."
            ),
            reversal=Witness({"phase": 0.0}, "the opposite phase: the same dephasing now costs the apparatus energy"),
        ),
    ),
)


def draw_tilted_coupling() -> Drawing:
    """The energy that coherence adds to the surroundings against the tilt of the coupling, for three phases."""
    tilt = np.linspace(0.0, 90.0, 31)
    moment = 4.5
    columns = np.array(
        [
            [ledger_spectral([moment], 1.0, FREQUENCIES, COUPLINGS, (x, 0, 0), np.radians(t), 8).bath[0] for t in tilt]
            for x in (1.0, 0.0, -1.0)
        ]
    )
    plus, minus = np.round(columns[0] - columns[1], 9) + 0.0, np.round(columns[2] - columns[1], 9) + 0.0
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.plot(tilt, plus, color="C0", marker="o", markevery=5)
    ax.plot(tilt, minus, color="C1", marker="s", markevery=5)
    ax.plot(tilt, (plus + minus) / 2, color="k", ls="--")
    ax.set(
        xlabel="tilt of the coupling / degree",
        ylabel="energy added by coherence / $\\hbar\\omega$",
        xticks=range(0, 91, 15),
    )
    top = float(np.max(np.abs(plus)))
    sign = np.sign(plus[np.argmax(np.abs(plus))])
    ax.text(45, sign * top * 1.12, "phase 0°, $|+\\rangle$", color="C0", ha="center", va="center")
    ax.text(45, -sign * top * 1.12, "phase 180°, $|-\\rangle$", color="C1", ha="center", va="center")
    ax.text(45, 0.06 * top, "averaged over phases", ha="center", va="bottom")
    ax.set_ylim(-1.3 * top, 1.3 * top)
    caption = (
        "Where coherence does move energy: the modes' energy after $\\omega t=4.5$ with a superposition, less that "
        "with the mixture. It is "
        "zero at 0° (commuting) and at 90° (parity), and in between the two phases cancel exactly."
    )
    alt = (
        "Two mirror-image arcs over the tilt angle: coherence with phase 0 shifts the modes' energy by up to "
        f"{sign * top:.3f} quanta near "
        f"{tilt[np.argmax(np.abs(plus))]:.0f} degrees, the opposite phase by the opposite amount; both vanish at 0 "
        "and 90 degrees."
    )
    data = {"tilt / degree": tilt, "energy added, phase 0 / ħω": plus, "energy added, phase 180 degree / ħω": minus}
    return Drawing(figure, data, caption, alt, tolerance=1e-5)


def draw_rotated_dephasing() -> Drawing:
    """The energy that dephasing takes from a qubit against the tilt of its axis, for four states."""
    tilt = np.linspace(0.0, 90.0, 46)
    axis = np.stack([np.sin(np.radians(tilt)), np.zeros(46), np.cos(np.radians(tilt))], axis=-1)
    states = {"|+⟩": (1, 0, 0), "|−⟩": (-1, 0, 0), "mixture": (0, 0, 0), "|g⟩": (0, 0, -1)}
    data = {"tilt / degree": tilt}
    for name, bloch in states.items():
        data[f"released, {name} / ħω"] = np.round(-energy_brought_bloch(bloch, axis, 1.0), 12) + 0.0
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    looks = (("C0", "o", "-"), ("C1", "s", "-"), ("k", "", "--"), ("C2", "^", "-"))
    for values, (colour, marker, line) in zip(list(data.values())[1:], looks, strict=True):
        ax.plot(tilt, values, color=colour, marker=marker or None, ls=line, markevery=9)
    ax.text(45, 0.275, "$|-\\rangle$: the apparatus takes energy", color="C1", ha="center")
    ax.text(24, -0.285, "$|+\\rangle$: it brings as much", color="C0", ha="center", va="top")
    ax.text(45, 0.02, "mixture: nothing", ha="center")
    ax.text(69, -0.39, "ground state", color="C2")
    ax.set(
        xlabel="tilt of the dephasing axis / degree",
        ylabel="energy released / $\\hbar\\omega$",
        ylim=(-0.54, 0.34),
        xticks=range(0, 91, 15),
    )
    best = float(np.max(data["released, |−⟩ / ħω"]))
    caption = (
        f"An unread measurement along a tilted axis. One phase gives up to {best:.2f} $\\hbar\\omega$, the opposite "
        "phase costs the same, and "
        "even the ground state is heated. The energy passes through the apparatus."
    )
    alt = (
        f"Released energy over tilt: a hump up to {best:.2f} quanta for the minus state, its mirror image for the "
        "plus state, zero for the "
        f"mixture, and a fall to {data['released, |g⟩ / ħω'][-1]:.2f} for the ground state at 90 degrees."
    )
    return Drawing(figure, data, caption, alt)


FINDINGS = (
    TILTED_COUPLING,
    ROTATED_DEPHASING,
)
FIGURES = (
    draw_tilted_coupling,
    draw_rotated_dephasing,
)

"""Frequency hopping for atoms: what the radio relies on, and what random hops do to a wave of matter."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.frequency_hopping import (
    hop_bit_error,
    hop_bit_error_simulated,
    hopped_atom_closed,
    hopped_atom_density,
)
from referee.verdict import Verdict


def hopping_atoms(
    hops: Annotated[int, Input(0, 200, "1", "hops of an atom between tubes")] = 20,
    known: Annotated[float, Input(0.0, 1.0, "1", "share of the hops whose phases the receiver knows")] = 0.9,
    channels: Annotated[int, Input(8, 256, "1", "tubes, and radio channels")] = 50,
    interferers: Annotated[int, Input(0, 20, "1", "other radios that hop over the same channels")] = 3,
) -> Outcome:
    """Bit errors of a hopping radio, and the visibility of an atom that hops in the same way."""
    visibility, _ = hopped_atom_closed(channels, hops, known)
    radio = hop_bit_error(channels, interferers, 20.0)
    return Outcome(
        quantities=(
            Quantity("bit_error", radio, "1", "of the radio at a signal-to-noise ratio of twenty", digits=3),
            Quantity("visibility", visibility, "1", "of the atom's interference after its hops", digits=3, floor=1e-12),
        ),
        checks=(
            Check(
                "visibility",
                visibility,
                hopped_atom_density(channels, hops, known)[0],
                1e-9,
                "power law",
                "density matrix hop by hop",
            ),
            Check(
                "bit error",
                radio,
                hop_bit_error_simulated(channels, interferers, 20.0, 60000),
                0.012,
                "formula",
                "Monte Carlo with a seed",
            ),
        ),
    )


HOPPING_ATOMS = Finding(
    id="hopping-atoms",
    tests=("B14",),
    question="Can atoms be sent like the bits of a frequency-hopping radio?",
    argument=hopping_atoms,
    physics=(
        "frequency_hopping.hop_bit_error",
        "frequency_hopping.hop_bit_error_simulated",
        "frequency_hopping.hopped_atom_closed",
        "frequency_hopping.hopped_atom_density",
    ),
    criteria=(
        Criterion(
            claims=("QF-075",),
            measured="visibility",
            operator=">=",
            threshold=0.5,
            reason="below one half more than half of the wave's phase information is lost on the way",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "If the receiver knows the hops, they are a switch between guides, and the wave arrives whole.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "A radio bit survives because the receiver knows the code and the bit can be sent again. A wave of "
                "matter that hops at random has neither.",
            ),
            reversal=Witness({"known": 0.99}, "a receiver that knows all but one hop in a hundred"),
        ),
    ),
)


def hopped_equilibrium(
    channels: Annotated[int, Input(4, 48, "1", "tubes in a ring")] = 16,
    hops: Annotated[int, Input(0, 1500, "1", "hops")] = 400,
) -> Outcome:
    """Do random hops lead to a steady occupation, and what is left of the wave there?"""
    visibility, distance = hopped_atom_closed(channels, hops, 0.9)
    matrix = hopped_atom_density(channels, hops, 0.9)
    return Outcome(
        quantities=(
            Quantity("distance", distance, "1", "half the summed distance from equal occupation", digits=3, floor=1e-9),
            Quantity("visibility", visibility, "1", "interference that is left", digits=3, floor=1e-12),
            Quantity("entropy_bits", float(np.log2(channels)), "1", "entropy of equal occupation, in bits", digits=3),
        ),
        checks=(
            Check(
                "visibility and distance",
                [visibility, distance],
                matrix,
                1e-8,
                "eigenvalues of the walk",
                "density matrix hop by hop",
            ),
        ),
    )


HOPPED_EQUILIBRIUM = Finding(
    id="hopped-equilibrium",
    tests=("B14",),
    question="Does random hopping reach a dynamic equilibrium?",
    argument=hopped_equilibrium,
    physics=("frequency_hopping.hopped_atom_closed", "frequency_hopping.hopped_atom_density"),
    criteria=(
        Criterion(
            claims=("QF-076",),
            measured="distance",
            operator="<=",
            threshold=0.01,
            reason="within one per cent the occupation is even for any practical purpose",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "An equilibrium is reached: it is the even mixture of a random walk, the state of most disorder.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "So few hops have not evened out the occupation."),
            reversal=Witness({"hops": 10}, "ten hops on the same ring"),
        ),
    ),
)

FINDINGS = (HOPPING_ATOMS, HOPPED_EQUILIBRIUM)


def draw_hopping() -> Drawing:
    """Visibility and distance from equilibrium against hops."""
    hops = np.arange(0, 161, 2)
    data: dict[str, np.ndarray] = {"hops": hops.astype(float)}
    figure, ax = plt.subplots(figsize=(6.4, 3.7))
    for known, style in ((1.0, "-"), (0.99, "--"), (0.9, "-."), (0.5, ":")):
        values = np.array([hopped_atom_closed(16, int(n), known)[0] for n in hops])
        data[f"visibility, {known:g} known"] = values
        ax.plot(hops, values, style, color="C0")
    for place, height, text in (
        (100, 1.02, "all known"),
        (100, 0.41, "99% known"),
        (13, 0.30, "90%"),
    ):
        ax.text(place, height, text, color="C0", fontsize=10)
    ax.annotate("50%", (2.5, 0.2), (14, 0.62), color="C0", fontsize=10, arrowprops={"arrowstyle": "-", "color": "C0"})
    distance = np.array([hopped_atom_closed(16, int(n), 0.9)[1] for n in hops])
    data["distance from equal occupation"] = distance
    ax.plot(hops, distance, color="C1", lw=3)
    ax.text(42, 0.12, "distance from equal occupation", color="C1", fontsize=10)
    ax.set(xlabel="random hops among 16 tubes", ylabel="visibility, distance", ylim=(0, 1.12), xlim=(0, 160))
    at_twenty = float(data["visibility, 0.9 known"][10])
    caption = (
        "Random hops even out the occupation (orange), whatever is known of them: that is an equilibrium. The interference "
        f"of the atom (blue) lives on only where the hops are known; with nine in ten known, twenty hops leave {at_twenty:.2f}."
    )
    alt = (
        "Curves against the number of hops: visibility stays at one if all hops are known and falls faster the fewer are "
        f"known, to {at_twenty:.2f} after twenty hops at nine tenths; the distance from equal occupation falls to "
        f"{float(distance[-1]):.3f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_hopping,)

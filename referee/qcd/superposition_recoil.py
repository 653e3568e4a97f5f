"""Recoil: what coherence adds to the push that an atom gets from its own light."""

from typing import Annotated, Any

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.recoil import recoil_in_closed_form, recoil_in_full_space
from referee.verdict import Verdict


def recoil_of_a_superposition(
    photon: Annotated[float, Input(0.0, 1.0, "1", "share of one photon already in the mode, in superposition")] = 0.0,
    momentum_width: Annotated[
        float, Input(0.0, 1.0, "ħk", "spread of the atom's momentum; a spread places the atom")
    ] = 0.0,
    excited: Annotated[float, Input(0.0, 1.0, "1", "population of the upper level")] = 0.5,
    phase: Annotated[float, Input(-7.0, 7.0, "rad", "phase of the superposition")] = np.pi / 2,
) -> Outcome:
    """Ask whether a superposition recoils otherwise than the mixture with the same populations."""
    area = np.linspace(0.0, 2 * np.pi, 61)
    setting: dict[str, Any] = {"excited": excited, "phase": phase, "photon": photon, "momentum_width": momentum_width}
    atom, light = recoil_in_full_space(area, coherence=1.0, **setting)
    mixed, _ = recoil_in_full_space(area, coherence=0.0, **setting)
    closed = [recoil_in_closed_form(area, coherence=share, **setting) for share in (1.0, 0.0)]
    return Outcome(
        quantities=(
            Quantity(
                "recoil_of_coherence",
                float(np.max(np.abs(atom - mixed))),
                "ħk",
                "largest difference between superposition and mixture",
                floor=1e-10,
            ),
            Quantity("largest_recoil", float(np.max(np.abs(atom))), "ħk", "largest mean momentum of the atom"),
            Quantity(
                "momentum_created",
                float(np.max(np.abs(atom + light))),
                "ħk",
                "largest change of the total momentum",
                floor=1e-10,
            ),
        ),
        checks=(
            Check(
                "recoil of superposition and mixture",
                np.array([atom, mixed]),
                np.array(closed),
                1e-7,
                "atom ⊗ momenta ⊗ photons, 126 states",
                "closed form block by block",
            ),
        ),
    )


def _momentum_with_a_softened_kick() -> float:
    """Momentum created if the atom took only half of the momentum that the light gives up."""
    atom, light = recoil_in_full_space(np.pi / 2, kick=0.5)
    return float(abs(atom + light))


RECOIL_OF_A_SUPERPOSITION = Finding(
    id="recoil-of-a-superposition",
    tests=("T9",),
    question="Does coherence add recoil?",
    argument=recoil_of_a_superposition,
    physics=("recoil.recoil_in_full_space", "recoil.recoil_in_closed_form"),
    criteria=(
        Criterion(
            claims=("QCD-01",),
            measured="recoil_of_coherence",
            operator=">",
            threshold=1e-3,
            reason="a thousandth of a photon's kick is far above round-off and below anything useful",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Coherence moves the atom where a light field with a phase is already there to push on.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The superposition and the mixture recoil alike: coherence by itself drives nothing.",
            ),
            reversal=Witness(
                {"photon": 0.5, "momentum_width": 0.7},
                "light with a phase, and an atom placed within a wavelength: coherence then decides who gives "
                "momentum to whom",
            ),
        ),
        Criterion(
            claims=("QCD-11",),
            measured="recoil_of_coherence",
            operator=">",
            threshold=1e-3,
            reason="a thousandth of a photon's kick is far above round-off and below anything useful",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "With a light field that carries a phase, coherence is a handle on momentum."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Coherence can be kept, but it is no ground for propulsion: recoil follows the populations alone.",
            ),
            reversal=Witness(
                {"photon": 0.5, "momentum_width": 0.7}, "light with a phase, and an atom placed within a wavelength"
            ),
        ),
        Criterion(
            claims=("QCD-22",),
            measured="momentum_created",
            operator="<=",
            threshold=1e-9,
            exact=True,
            reason="total momentum is conserved; the bound is the round-off of 126 states",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A release of energy propels as recoil only: what the atom gains the light carries away.",
            ),
            unmet=Ruling(Verdict.HOLDS, "Energy alone would propel, with nothing thrown out."),
            reversal=Control(
                "conservation of momentum",
                _momentum_with_a_softened_kick,
                "the atom takes half of the kick that the light gives",
            ),
        ),
    ),
)

FINDINGS = (RECOIL_OF_A_SUPERPOSITION,)


def draw_recoil() -> Drawing:
    """Recoil of a superposition and of the mixture, without and with a light field that holds a phase."""
    area = np.linspace(0.0, 2 * np.pi, 121)
    reference: dict[str, Any] = {"photon": 0.5, "momentum_width": 0.7}
    curves = {
        f"{state}, {where} / ħk": recoil_in_full_space(area, coherence=share, **setting)[0]
        for where, setting in (("empty mode", {}), ("mode with a phase", reference))
        for state, share in (("superposition", 1.0), ("mixture", 0.0))
    }
    light = recoil_in_full_space(area)[1]
    alone, mixed, led, unled = curves.values()
    fig, axes = plt.subplots(1, 2, sharey=True, figsize=(6.4, 3.8))
    for ax, pure, blend, title in ((axes[0], alone, mixed, "empty mode"), (axes[1], led, unled, "mode with a phase")):
        ax.plot(area, pure, "C0")
        ax.plot(area, blend, "C1", ls=(0, (3, 3)))
        ax.set(xlabel="pulse area $gt$", xticks=[0, np.pi, 2 * np.pi], xticklabels=["0", "π", "2π"])
        ax.set_title(title)
    axes[0].plot(area, light, "C2", lw=1.2)
    axes[0].text(np.pi, 0.51, "light", color="C2", ha="center")
    axes[0].text(
        np.pi, -0.57, "atom: superposition (line)\n= mixture (dashes)", color="C0", ha="center", va="top", fontsize=10
    )
    axes[1].text(0.9, -0.47, "superposition", color="C0", fontsize=10)
    axes[1].text(3.2, 0.06, "mixture", color="C1", fontsize=10)
    axes[0].set(ylabel="mean momentum gained / $\\hbar k$", ylim=(-0.8, 0.62))
    gap = float(np.max(np.abs(led - unled)))
    return Drawing(
        fig,
        {"pulse area": area, **curves, "light, empty mode / ħk": light},
        caption="Recoil of an atom in an equal superposition (line) and in the mixture (dashes). Left: into an "
        "empty mode the two agree, and the light takes what the atom gets. Right: where the mode already holds "
        f"light with a phase and the atom is placed within a wavelength, they differ by up to ${gap:.2f}\\,\\hbar "
        "k$, borrowed from that light.",
        alt="Two panels of momentum against pulse area. Left, superposition and mixture coincide, down to "
        f"{np.min(alone):.2f} photon momenta, mirrored by the light. Right, with a phase in the light they differ by "
        f"up to {gap:.2f} photon momenta.",
    )


FIGURES = (draw_recoil,)

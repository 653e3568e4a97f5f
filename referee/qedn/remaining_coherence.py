"""What stays coherent when a node is lost or served, and why bulk power is steady."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.party_loss import (
    click_concurrence_simulated,
    dicke_pair_concurrence,
    loss_concurrence_reduced,
    loss_concurrence_simulated,
)
from referee.physics.photon_shot_noise import mode_scatter, photons_in, poisson_scatter
from referee.verdict import Verdict


def w_after_loss(
    nodes: Annotated[int, Input(4, 9, "1", "nodes that share the state")] = 6,
    ghz_share: Annotated[
        float, Input(0.0, 1.0, "1", "weight of a GHZ state in a superposition with the W state")
    ] = 0.0,
) -> Outcome:
    """Does a pair of nodes stay entangled when all others are lost?

    The manuscript names no state; the fair reading takes the one that survives best, the W state.
    """
    reduced, simulated = loss_concurrence_reduced(nodes, ghz_share), loss_concurrence_simulated(nodes, ghz_share)
    ghz = [loss_concurrence_reduced(nodes, 1.0), loss_concurrence_simulated(nodes, 1.0)]
    return Outcome(
        quantities=(
            Quantity("pair_concurrence", reduced, "1", "concurrence of a pair after the loss", floor=1e-6),
            Quantity("ghz_concurrence", ghz[0], "1", "the same for the GHZ state", floor=1e-6),
        ),
        checks=(
            Check("concurrence", [reduced, ghz[0]], [simulated, ghz[1]], 1e-6, "closed form", "partial trace, QuTiP"),
        ),
    )


W_AFTER_LOSS = Finding(
    id="w-after-loss",
    tests=("T12",),
    question="Does the rest of a network stay coherent when nodes are lost?",
    argument=w_after_loss,
    physics=("party_loss.loss_concurrence_reduced", "party_loss.loss_concurrence_simulated"),
    criteria=(
        Criterion(
            claims=("QEDN-27",),
            measured="pair_concurrence",
            operator=">",
            threshold=1e-3,
            reason="a concurrence of a thousandth is far above round-off",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In a W state every pair stays entangled, with concurrence 2/N, whoever else is lost.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "In a GHZ state the loss of a single party ends all entanglement of the rest."
            ),
            reversal=Witness({"ghz_share": 1.0}, "a GHZ state"),
        ),
    ),
)


def coherence_after_delivery(
    nodes: Annotated[int, Input(4, 8, "1", "nodes that share the state")] = 6,
    quanta: Annotated[int, Input(1, 4, "1", "quanta that they share")] = 2,
) -> Outcome:
    """Does the rest stay entangled in the very run in which one node has taken its quantum?

    The symmetric (Dicke) state of the given number of quanta.
    """
    left = dicke_pair_concurrence(nodes - 1, quanta - 1)
    simulated = click_concurrence_simulated(nodes, quanta)
    return Outcome(
        quantities=(
            Quantity("before", dicke_pair_concurrence(nodes, quanta), "1", "concurrence of a pair before", floor=1e-7),
            Quantity("after_delivery", left, "1", "concurrence of a pair of the rest after", floor=1e-7),
        ),
        checks=(Check("concurrence after", left, simulated, 1e-6, "closed form", "projected state vector, QuTiP"),),
    )


COHERENCE_AFTER_DELIVERY = Finding(
    id="coherence-after-delivery",
    tests=("T12",),
    question="Does the rest stay coherent after a delivery?",
    argument=coherence_after_delivery,
    physics=("party_loss.dicke_pair_concurrence", "party_loss.click_concurrence_simulated"),
    criteria=(
        Criterion(
            claims=("QEDN-27",),
            measured="after_delivery",
            operator=">",
            threshold=1e-3,
            reason="a concurrence of a thousandth is far above round-off",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With more than one quantum in the state, the rest stays entangled after a delivery.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "When the only quantum is delivered, nothing is left to be coherent."),
            reversal=Witness({"quanta": 1}, "a W state, whose only quantum is taken"),
        ),
    ),
)


def bulk_photon_noise(
    energy: Annotated[float, Input(1e-17, 1e12, "J", "energy delivered; the default is a kilowatt hour")] = 3.6e6,
    wavelength: Annotated[float, Input(1e-7, 1e7, "m", "wavelength of the photons")] = 1.55e-6,
    coherence: Annotated[float, Input(0.0, 1.0, "1", "coherence between photon numbers")] = 1.0,
) -> Outcome:
    """How much does a bulk delivery of photons scatter, and does coherence steady it?"""
    photons = float(photons_in(energy, wavelength))
    closed, modes = float(poisson_scatter(photons)), mode_scatter(photons, 4.0, coherence)
    dephased = mode_scatter(photons, 4.0, 0.0)
    return Outcome(
        quantities=(
            Quantity("photons", photons, "photon", "photons delivered"),
            Quantity("scatter", closed, "1", "relative scatter of the energy"),
            Quantity(
                "coherence_contribution", abs(modes / dephased - 1), "1", "what coherence changes in it", floor=1e-9
            ),
            Quantity("decades_short", float(np.log10(closed / 1e-3)), "decade", "scatter over the tolerance"),
        ),
        checks=(Check("scatter", closed, modes, 1e-8, "Poisson", "modes in Fock space, QuTiP", relative=True),),
    )


BULK_PHOTON_NOISE = Finding(
    id="bulk-photon-noise",
    tests=("T12",),
    question="Is power delivered by quanta steady, and thanks to what?",
    argument=bulk_photon_noise,
    physics=("photon_shot_noise.photons_in", "photon_shot_noise.poisson_scatter", "photon_shot_noise.mode_scatter"),
    criteria=(
        Criterion(
            claims=("QEDN-28",),
            measured="scatter",
            operator="<=",
            threshold=1e-3,
            reason="a tenth of a percent is steadier than mains power has to be",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Bulk delivery is steady because the quanta are many; with or without coherence the scatter is the "
                "same.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "So few quanta scatter visibly: the delivery is not steady."),
            reversal=Witness({"energy": 1e-15}, "a few thousand photons"),
        ),
    ),
)

FINDINGS = (W_AFTER_LOSS, COHERENCE_AFTER_DELIVERY, BULK_PHOTON_NOISE)


def draw_remaining_coherence() -> Drawing:
    """Concurrence of a pair after loss or delivery, against the number of nodes."""
    nodes = np.arange(4, 13)
    w = np.array([loss_concurrence_reduced(int(n), 0.0) for n in nodes])
    ghz = np.round([loss_concurrence_reduced(int(n), 1.0) for n in nodes], 6) + 0.0
    served = np.array([dicke_pair_concurrence(int(n) - 1, 1) for n in nodes])
    data = {
        "nodes / 1": nodes,
        "W, others lost / 1": w,
        "GHZ, others lost / 1": ghz,
        "two quanta, one served / 1": served,
    }
    figure, axes = plt.subplots(figsize=(6.4, 3.8))
    axes.plot(nodes, served, "^--", color="C2")
    axes.plot(nodes, w, "o-", color="C0")
    axes.plot(nodes, ghz, "s-", color="C1")
    axes.text(5.2, 0.56, "two quanta, one delivered: $2/(N-1)$", color="C2")
    axes.text(4.2, 0.2, "W, others lost:\n$2/N$", color="C0")
    axes.text(7.0, 0.03, "GHZ after any loss; W after its delivery", color="C1")
    axes.set(xlabel="nodes $N$", ylabel="concurrence of a pair", ylim=(-0.02, 0.75))
    caption = (
        f"What is left. A pair of a W state keeps a concurrence of {w[2]:.2f} at six nodes after all others are lost, "
        f"and a state of two quanta {served[2]:.2f} after a delivery; GHZ keeps nothing."
    )
    alt = (
        f"Concurrence against nodes: W falls from {w[0]:.2f} to {w[-1]:.2f}, two quanta after a delivery from "
        f"{served[0]:.2f} to {served[-1]:.2f}; GHZ stays at {ghz[0]:.0f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_remaining_coherence,)

"""What bounds teleported energy: nothing without the message, and never as much as was paid."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.energy_teleportation import (
    best_unitary_extraction,
    blind_channel_bound,
    conditional_term,
    energy_injected,
    energy_teleported,
    simulate_teleportation,
)
from referee.verdict import Verdict

Ratio = Annotated[float, Input(0.05, 50.0, "1", "coupling k over local field h")]
BEST_RATIO = 1.2  # near the coupling at which E_B is largest for a given field


def blind_bob(
    ratio: Ratio = BEST_RATIO,
    reliability: Annotated[float, Input(0.0, 1.0, "1", "0: no message; 1: the right bit always")] = 0.0,
) -> Outcome:
    """After Alice has measured and put energy in, what can Bob take out if she does not tell him the outcome?

    Every local unitary is allowed, and by a dual bound every local operation with any ancilla.
    """
    best = best_unitary_extraction(1.0, ratio, reliability)
    closed = float(energy_teleported(1.0, ratio, reliability))
    bound = blind_channel_bound(1.0, ratio)
    return Outcome(
        quantities=(
            Quantity("taken", best, "1", "most that a local unitary takes, in units of h", floor=1e-10),
            Quantity("bound", bound, "1", "bound on any local operation without a message", floor=1e-10),
            Quantity("waiting", float(energy_injected(1.0, ratio)), "1", "energy above the ground state, from Alice"),
        ),
        checks=(
            Check(
                "Bob's best unitary",
                best,
                closed,
                1e-9,
                "lowest eigenvalue of a quadratic form in quaternions",
                "closed form with an unreliable message",
            ),
        ),
    )


BLIND_BOB = Finding(
    id="blind-bob",
    tests=("T8",),
    question="Does the measurement alone, without a message, leave anything for Bob to take?",
    argument=blind_bob,
    physics=(
        "energy_teleportation.best_unitary_extraction",
        "energy_teleportation.blind_channel_bound",
        "energy_teleportation.energy_teleported",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-15",),
            measured="taken",
            operator="<=",
            threshold=1e-6,
            reason="a millionth of the field energy is far above rounding and a hundred-thousandth of the yield when told",
            met=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "By itself the measurement makes nothing available elsewhere: whatever blind Bob does costs him "
                "energy or leaves it as it is.",
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "Told the outcome over an ordinary channel, Bob takes energy out."),
            reversal=Witness({"reliability": 1.0}, "the bit is sent"),
        ),
    ),
)


def teleportation_balance(ratio: Ratio = BEST_RATIO) -> Outcome:
    """Does any choice of coupling give Bob as much as Alice's measurement pays?

    Bob's net yield less her price, and the largest share that Hotta's protocol reaches for any coupling.
    """
    injected, taken = float(energy_injected(1.0, ratio)), float(energy_teleported(1.0, ratio))
    simulated = simulate_teleportation(1.0, ratio)
    scan = np.logspace(-3, 5, 400)
    return Outcome(
        quantities=(
            Quantity("net_balance", taken - injected, "1", "E_B − E_A in units of h"),
            Quantity("share", taken / injected, "1", "E_B/E_A"),
            Quantity(
                "largest_share",
                float(np.max(energy_teleported(1.0, scan) / energy_injected(1.0, scan))),
                "1",
                "supremum over the coupling, approached at strong coupling; of this protocol",
            ),
            Quantity(
                "bare_share",
                float(conditional_term(1.0, ratio)) / injected,
                "1",
                "what quoting the message-dependent term alone would claim",
            ),
        ),
        checks=(
            Check("E_B − E_A", taken - injected, simulated[1] - simulated[0], 1e-8, "closed form", "state vector"),
        ),
    )


def _rotation_for_free() -> float:
    """Bob's rotation also stirs his own qubit; leave out that payment at k = 2h and he beats Alice."""
    return float(conditional_term(1.0, 2.0) - energy_injected(1.0, 2.0))


TELEPORTATION_BALANCE = Finding(
    id="teleportation-balance",
    tests=("T8",),
    question="What is the best that measuring and redistributing can do?",
    argument=teleportation_balance,
    physics=(
        "energy_teleportation.energy_injected",
        "energy_teleportation.energy_teleported",
        "energy_teleportation.conditional_term",
        "energy_teleportation.simulate_teleportation",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-49c",),
            measured="net_balance",
            operator="<",
            threshold=0.0,
            reason="below zero the protocol consumes more than it delivers",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Measuring, telling and rotating is a real field with an optimal algorithm in closed form; what it "
                "redistributes is a fraction of what it costs.",
            ),
            unmet=Ruling(Verdict.HOLDS, "Redistribution returns more than the measurement costs."),
            reversal=Control(
                "conservation of energy: Bob's rotation is paid from his own field and coupling",
                _rotation_for_free,
                "the message-dependent term is quoted alone at k = 2h, as if the rotation cost nothing",
            ),
        ),
    ),
)

FINDINGS = (BLIND_BOB, TELEPORTATION_BALANCE)


def draw_teleported_share() -> Drawing:
    """Share of Alice's price that reaches Bob, against coupling over field."""
    ratio = np.logspace(-1.3, 1, 100)
    share = energy_teleported(1.0, ratio) / energy_injected(1.0, ratio)
    absolute = np.asarray(energy_teleported(1.0, ratio))
    data = {"k/h / 1": ratio, "E_B/E_A / 1": share, "E_B / h": absolute}
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.semilogx(ratio, 100 * share, color="C0", lw=2.6)
    ax.semilogx(ratio, 100 * absolute, color="C1", lw=2, ls="--")
    ax.axhline(25, color="k", lw=1, ls=":")
    ax.text(0.055, 25.7, "one quarter: never reached", fontsize=10)
    ax.text(1.35, 15.0, "share of Alice's\nprice, $E_B/E_A$", color="C0", va="center", fontsize=10)
    ax.text(2.9, 9.2, "energy itself, $E_B/h$", color="C1", fontsize=10)
    ax.set(xlabel="coupling over local field, $k/h$", ylabel="per cent", ylim=(0, 29), xlim=(0.05, 10))
    caption = (
        f"At most a quarter comes through. The share climbs to {100 * share[-1]:.1f} % at the right edge and tends to "
        f"a quarter; the energy itself peaks at {np.max(absolute):.3f} $h$ near $k={ratio[np.argmax(absolute)]:.1f}\\,h$ "
        "and fades, because strong coupling leaves Alice little to pay."
    )
    alt = (
        f"Two curves against coupling over field. The share of the price rises from {100 * share[0]:.2f} to "
        f"{100 * share[-1]:.1f} per cent, below a line at 25; the energy in units of h peaks at {np.max(absolute):.3f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_teleported_share,)

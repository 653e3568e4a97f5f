"""Energy in superposition: how much there is, whom it serves, who steers it and how fast."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.born_allocation import (
    best_dispatch,
    expected_served_amplitudes,
    expected_served_binomial,
    served_if_found_everywhere,
)
from referee.physics.born_rule import fringe, fringe_visibility
from referee.physics.path_interferometer import routed_share_closed, routed_share_density
from referee.physics.speed_limits import evolved_orthogonality_time, mandelstam_tamm_time, margolus_levitin_time
from referee.verdict import Verdict

DEMAND = np.array([3, 2, 1])


def superposed_quantum(
    share: Annotated[float, Input(0.0, 1.0, "1", "chance to find the quantum at the first of two nodes")] = 0.5,
    mixing: Annotated[float, Input(0.0, 1.0, "1", "share of the state that has lost its phase")] = 0.0,
) -> Outcome:
    """Can one quantum of energy be at two nodes in superposition, and how much energy is there then?

    The fair reading: a single excitation with an amplitude at each node. Interference tells it from a mixture.
    """
    off = np.sqrt(share * (1 - share)) * (1 - mixing)
    rho = np.array([[share, off], [off, 1 - share]])
    signal = fringe(rho, np.array([0.0, np.pi]))
    return Outcome(
        quantities=(
            Quantity(
                "visibility",
                float(fringe_visibility(share, mixing)),
                "1",
                "contrast of the interference between the two nodes",
                floor=1e-10,
            ),
            Quantity("total_energy", float(np.trace(rho)), "ħω", "mean energy at both nodes together"),
            Quantity("energy_at_first", float(share), "ħω", "mean energy at the first node"),
        ),
        checks=(
            Check(
                "contrast",
                float(fringe_visibility(share, mixing)),
                float(np.ptp(signal) / 2),
                1e-10,
                "closed form",
                "fringe of the density matrix, QuTiP",
            ),
        ),
    )


SUPERPOSED_QUANTUM = Finding(
    id="superposed-quantum",
    tests=("T9",),
    question="Can energy be in several states at once?",
    argument=superposed_quantum,
    physics=("born_rule.fringe", "born_rule.fringe_visibility"),
    criteria=(
        Criterion(
            claims=("QEDN-11",),
            measured="visibility",
            operator=">",
            threshold=0.01,
            reason="a contrast of one in a hundred is readily seen in an interferometer",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A quantum can have amplitudes at several nodes, and interference shows it; all nodes together hold "
                "the energy of that one quantum.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Without phase it is at one node or the other, and only our knowledge is shared."
            ),
            reversal=Witness({"mixing": 1.0}, "a mixture of the two nodes shows no interference"),
        ),
    ),
)


def _policies() -> np.ndarray:
    steps = np.arange(21)
    grid = np.array([(i, j, 20 - i - j) for i in steps for j in steps if i + j <= 20])
    return grid / 20


def born_lottery(
    quanta: Annotated[int, Input(1, 6, "1", "quanta in the network, for a demand of 3, 2 and 1")] = 4,
    bias: Annotated[float, Input(0.0, 4.0, "1", "chance of a node goes as its demand to this power")] = 1.0,
) -> Outcome:
    """Does a superposition over the nodes serve demand better than a dispatcher who sends the same quanta?

    Each quantum has amplitudes at three nodes, with the best or the given chances; found once, it is used there or
    not at all.
    """
    chances = DEMAND**bias / np.sum(DEMAND**bias)
    served = expected_served_binomial(chances, DEMAND, quanta)
    amplitudes = expected_served_amplitudes(np.sqrt(chances), DEMAND, quanta)
    dispatched = best_dispatch(DEMAND, quanta)
    policies = _policies()
    scan = np.array([expected_served_binomial(policy, DEMAND, quanta) for policy in policies])
    top = int(np.argmax(scan))
    best = expected_served_amplitudes(np.sqrt(policies[top]), DEMAND, quanta)
    return Outcome(
        quantities=(
            Quantity("served", served, "quantum", "mean demand served by the superposition"),
            Quantity("best_served", float(scan[top]), "quantum", "the same, for the best of all chances"),
            Quantity("dispatched", dispatched, "quantum", "demand served by the dispatcher"),
            Quantity(
                "advantage",
                float(scan[top] - dispatched),
                "quantum",
                "best superposition less dispatcher",
                floor=1e-8,
            ),
            Quantity("regret_share", float(1 - served / dispatched), "1", "share lost to chance", floor=1e-10),
            Quantity("holevo_bits", float(np.log2(DEMAND.size)), "bit", "most that one quantum can say of its address"),
        ),
        checks=(
            Check("mean served", served, amplitudes, 1e-10, "binomial marginals", "all amplitudes of the joint state"),
            Check("best mean served", scan[top], best, 1e-10, "scan over chances", "all amplitudes at the best"),
            Check("dispatch", dispatched, float(min(quanta, DEMAND.sum())), 1e-8, "linear programme", "by hand"),
        ),
    )


def _found_everywhere() -> float:
    return served_if_found_everywhere(DEMAND, 4) - best_dispatch(DEMAND, 4)


BORN_LOTTERY = Finding(
    id="born-lottery",
    tests=("T9",),
    question="Does superposition deliver energy to demand better than dispatch?",
    argument=born_lottery,
    physics=(
        "born_allocation.expected_served_binomial",
        "born_allocation.expected_served_amplitudes",
        "born_allocation.best_dispatch",
        "born_allocation.served_if_found_everywhere",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-12",),
            measured="advantage",
            operator=">",
            threshold=0.0,
            reason="to optimise delivery it must serve more than sending the same quanta where they are wanted",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The superposition serves more demand than the dispatcher."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "No choice of amplitudes serves more than a dispatcher with the same quanta: where a quantum is found "
                "is left to chance, and chance does not know the demand.",
            ),
            reversal=Control(
                "a quantum is found once",
                _found_everywhere,
                "a quantum that can be used at every node at which it has an amplitude",
            ),
        ),
    ),
)


def phase_routing(
    coupler: Annotated[float, Input(0.0, np.pi / 2, "rad", "angle of a coupler between the nodes")] = 0.0,
    phase: Annotated[float, Input(-np.pi, np.pi, "rad", "phase between the two paths")] = 0.0,
) -> Outcome:
    """How much of the delivery is due to phase, when nodes simply measure, or when paths first meet in a coupler?

    An even superposition of two paths against dice with the same chances.
    """
    coherent, mixed = (float(routed_share_closed(coupler, phase, v)) for v in (1.0, 0.0))
    dense = [routed_share_density(coupler, phase, v) for v in (1.0, 0.0)]
    return Outcome(
        quantities=(
            Quantity("share_with_phase", coherent, "1", "share of quanta at the first node", floor=1e-10),
            Quantity("share_of_dice", mixed, "1", "the same for a mixture"),
            Quantity("phase_contribution", abs(coherent - mixed), "1", "what the phase has moved", floor=1e-10),
        ),
        checks=(Check("shares", [coherent, mixed], dense, 1e-9, "closed form", "density matrices, QuTiP"),),
    )


PHASE_ROUTING = Finding(
    id="phase-routing",
    tests=("T9",),
    question="Does measuring a superposition at the nodes optimise delivery in real time?",
    argument=phase_routing,
    physics=("path_interferometer.routed_share_closed", "path_interferometer.routed_share_density"),
    criteria=(
        Criterion(
            claims=("QEDN-29",),
            measured="phase_contribution",
            operator=">",
            threshold=0.01,
            reason="one quantum in a hundred moved by the phase would be worth an operator's attention",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With a coupler the phase steers the quantum, as it steers light in an optical switch; somebody must "
                "set it.",
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Measured at the nodes, the superposition delivers what dice with the same chances deliver; whatever "
                "follows the demand is the classical message that sets the chances.",
            ),
            reversal=Witness({"coupler": 0.7}, "an interferometer, before anything is measured"),
        ),
    ),
)


def real_time_speed(
    energy: Annotated[float, Input(1e-33, 1e9, "J", "mean energy, and energy spread, of the state")] = 1.0,
    deadline: Annotated[float, Input(1e-6, 1.0, "s", "a twentieth of a cycle of the mains")] = 1e-3,
) -> Outcome:
    """Do the speed limits of quantum mechanics stand in the way of control in real time?"""
    limits = [float(mandelstam_tamm_time(energy)), float(margolus_levitin_time(energy))]
    evolved = evolved_orthogonality_time(energy)
    return Outcome(
        quantities=(
            Quantity("shortest_time", max(limits), "s", "least time to a distinguishable state"),
            Quantity(
                "decades_short", float(np.log10(max(limits) / deadline)), "decade", "time needed over time allowed"
            ),
        ),
        checks=(
            Check(
                "time to an orthogonal state",
                limits,
                [evolved] * 2,
                1e-6,
                "Mandelstam–Tamm and Margolus–Levitin",
                "evolution of two levels",
                relative=True,
            ),
        ),
    )


REAL_TIME_SPEED = Finding(
    id="real-time-speed",
    tests=("T9",),
    question="Is quantum evolution fast enough for control in real time?",
    argument=real_time_speed,
    physics=(
        "speed_limits.mandelstam_tamm_time",
        "speed_limits.margolus_levitin_time",
        "speed_limits.evolved_orthogonality_time",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-29",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="the state must be able to change within the time that the grid allows",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Quantum speed limits never bind at the energies of a grid."),
            unmet=Ruling(Verdict.CONTRADICTED, "The state cannot change in the time allowed."),
            reversal=Witness({"energy": 1e-32}, "an energy far below that of a single microwave photon"),
        ),
    ),
)

FINDINGS = (SUPERPOSED_QUANTUM, BORN_LOTTERY, PHASE_ROUTING, REAL_TIME_SPEED)


def draw_born_lottery() -> Drawing:
    """Share of demand left unserved by the lottery as the number of quanta grows."""
    scale = np.unique(np.round(np.logspace(0, 4.0, 17)).astype(int))
    matched, even = [], []
    for factor in scale:
        demand = factor * DEMAND
        total = int(demand.sum())
        matched.append(1 - expected_served_binomial(DEMAND / 6, demand, total) / total)
        even.append(1 - expected_served_binomial(np.full(3, 1 / 3), demand, total) / total)
    data = {
        "quanta / 1": 6 * scale,
        "unserved, chances follow demand / 1": np.array(matched),
        "unserved, even chances / 1": np.array(even),
    }
    figure, axes = plt.subplots(figsize=(6.4, 3.8))
    axes.loglog(6 * scale, even, "s--", color="C1")
    axes.loglog(6 * scale, matched, "o-", color="C0")
    axes.text(6 * scale[7], 0.26, "even chances: never right", color="C1")
    axes.text(
        1500, 0.045, "chances set to demand:\nonly averaging helps,\n$\\propto 1/\\sqrt{M}$", color="C0", va="center"
    )
    axes.text(6.5, 1.4e-3, "dispatcher: zero, at any number", color="C6")
    axes.set(xlabel="quanta $M$ (demand 3:2:1, equal to $M$)", ylabel="share of demand unserved", ylim=(1e-3, 0.5))
    caption = (
        "What chance costs. With as many quanta as are wanted, a superposition whose chances follow the demand leaves "
        f"{100 * matched[0]:.0f} % unserved at six quanta and {100 * matched[-1]:.2f} % at {6 * scale[-1]}; the loss "
        "falls because large numbers average, as they do for dice. Even chances stay wrong "
        f"({100 * even[-1]:.0f} %). A dispatcher leaves nothing."
    )
    alt = (
        f"Log-log plot of unserved share against quanta: the matched lottery falls from {matched[0]:.2f} to "
        f"{matched[-1]:.4f}, the even one stays near {even[-1]:.2f}; the dispatcher is at zero."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_born_lottery,)

"""Fixed pathways: what currents do by themselves, and what line limits cost."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.line_congestion import cut_capacity, throughput_by_angles, throughput_by_loops
from referee.physics.resistive_network import least_loss_flows, line_losses, mesh_flows, nodal_flows
from referee.verdict import Verdict

LINES = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 4), (3, 4), (3, 5), (4, 5), (1, 4)]
RESISTANCES = np.array([1.0, 1.5, 0.8, 1.2, 1.0, 0.7, 1.3, 0.9, 2.0])
PATTERN = np.array([0.6, -0.4, 0.1, -0.7, 0.8, -0.2, 0.5, -0.6, 0.3])
LIMITS = np.array([1.0, 0.9, 0.5, 0.6, 1.0, 0.5, 0.9, 0.9, 0.6])
PLACES = np.array([[0.0, 0.5], [1.0, 1.0], [1.0, 0.0], [2.0, 1.0], [2.0, 0.0], [3.0, 0.5]])


def _injections(moved: float) -> np.ndarray:
    return np.array([2.0, 0.5, 0.0, -0.5 - 1.2 * moved, -0.8, -1.2 + 1.2 * moved])


def _excess(spread: float, moved: float) -> float:
    flows = nodal_flows(LINES, RESISTANCES * np.exp(spread * PATTERN), _injections(moved))
    least = least_loss_flows(LINES, RESISTANCES, _injections(moved))
    return line_losses(RESISTANCES, flows) / line_losses(RESISTANCES, least) - 1


def thomson_principle(
    reactance_spread: Annotated[
        float, Input(0.0, 1.5, "1", "spread of the lines' ratio of reactance to resistance, on a log scale")
    ] = 0.0,
    moved: Annotated[float, Input(0.0, 1.0, "1", "share of one load that moves to another node")] = 0.5,
) -> Outcome:
    """How much do currents in a network waste beyond the least possible, before and after the demand has moved?

    Six nodes and nine lines; impedances drive the flows, resistances waste. With alike lines the two are proportional.
    """
    impedances = RESISTANCES * np.exp(reactance_spread * PATTERN)
    nodal, mesh, thomson, searched = [], [], [], []
    for step in (0.0, moved):
        nodal.append(nodal_flows(LINES, impedances, _injections(step)))
        mesh.append(mesh_flows(LINES, impedances, _injections(step)))
        thomson.append(mesh_flows(LINES, RESISTANCES, _injections(step)))
        searched.append(least_loss_flows(LINES, RESISTANCES, _injections(step)))
    excess = [
        line_losses(RESISTANCES, flow) / line_losses(RESISTANCES, least) - 1
        for flow, least in zip(nodal, searched, strict=True)
    ]
    return Outcome(
        quantities=(
            Quantity("excess_loss", excess[0], "1", "loss of the currents over the least loss, less one", floor=1e-7),
            Quantity("excess_after_change", excess[1], "1", "the same after the demand has moved", floor=1e-7),
            Quantity("excess_of_mixed_lines", _excess(0.5, 0.0), "1", "the same for lines of mixed make", digits=2),
        ),
        checks=(
            Check("flows", np.array(nodal), np.array(mesh), 1e-9, "potentials of the nodes", "currents of the loops"),
            Check("flows of least loss", np.array(searched), np.array(thomson), 1e-4, "SLSQP", "Thomson's principle"),
        ),
    )


THOMSON_PRINCIPLE = Finding(
    id="thomson-principle",
    tests=("T10",),
    question="Do fixed paths waste energy, and does a network need quantum help to find the best ones?",
    argument=thomson_principle,
    physics=(
        "resistive_network.nodal_flows",
        "resistive_network.mesh_flows",
        "resistive_network.least_loss_flows",
        "resistive_network.line_losses",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-13",),
            measured="excess_loss",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of the losses is below what a utility could meter",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Currents take all paths at once and split so that the loss is least; there is nothing left to save "
                "by a better path.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With lines of mixed make the currents waste more than need be: fixed paths cost.",
            ),
            reversal=Witness(
                {"reactance_spread": 1.0}, "alternating current splits by reactance while resistance wastes"
            ),
        ),
        Criterion(
            claims=("QEDN-16",),
            measured="excess_after_change",
            operator="<=",
            threshold=1e-3,
            reason="after the change the network should again be at its optimum",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "A network of alike lines is back at its optimum as soon as the demand has moved, by Kirchhoff's laws.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "With mixed lines the network does not find its optimum without a controller."
            ),
            reversal=Witness(
                {"reactance_spread": 1.0}, "alternating current splits by reactance while resistance wastes"
            ),
        ),
    ),
)


def congested_lines(
    shift: Annotated[
        float, Input(0.0, 5.0, "1", "range of a flow controller on every line, in impedance times flow")
    ] = 2.0,
) -> Outcome:
    """How much transfer do fixed paths cost when lines have limits, and how much does classical flow control recover?

    From the first node to the last of the same network; the cut is a ceiling for any carrier that uses the lines.
    """
    fixed = [f(LINES, RESISTANCES, LIMITS, 0, 5, 0.0) for f in (throughput_by_angles, throughput_by_loops)]
    steered = [f(LINES, RESISTANCES, LIMITS, 0, 5, shift) for f in (throughput_by_angles, throughput_by_loops)]
    free = throughput_by_loops(LINES, RESISTANCES, LIMITS, 0, 5, 1e3)
    cut = cut_capacity(LINES, LIMITS, 0, 5)
    return Outcome(
        quantities=(
            Quantity("fixed_share", fixed[0] / cut, "1", "transfer of fixed paths as a share of the ceiling"),
            Quantity("cost_of_fixed_paths", 1 - fixed[0] / cut, "1", "share that fixed paths leave unused"),
            Quantity("left_over", 1 - steered[0] / cut, "1", "share that flow control leaves unused", floor=1e-5),
        ),
        checks=(
            Check("transfer of fixed paths", fixed[0], fixed[1], 1e-7, "angles", "loops"),
            Check("transfer with flow control", steered[0], steered[1], 1e-7, "angles", "loops"),
            Check("ceiling", free, cut, 1e-4, "linear programme, free flows", "maximum flow"),
        ),
    )


CONGESTED_LINES = Finding(
    id="congested-lines",
    tests=("T10",),
    question="Where fixed paths do cost, what recovers the loss?",
    argument=congested_lines,
    physics=(
        "line_congestion.throughput_by_angles",
        "line_congestion.throughput_by_loops",
        "line_congestion.cut_capacity",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-13",),
            measured="left_over",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of the transfer is within any operator's margin",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Fixed paths do cost transfer when lines are full, and classical flow control recovers all of it.",
            ),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "Fixed paths cost transfer, and the controllers do not recover it."),
            reversal=Witness({"shift": 0.0}, "no flow control"),
        ),
    ),
)

FINDINGS = (THOMSON_PRINCIPLE, CONGESTED_LINES)


def draw_flow_maps() -> Drawing:
    """The network with its own currents and with the currents of least loss, and the transfer under line limits."""
    own = nodal_flows(LINES, RESISTANCES, _injections(0.0))
    least = least_loss_flows(LINES, RESISTANCES, _injections(0.0))
    shifts = np.linspace(0.0, 2.0, 21)
    cut = cut_capacity(LINES, LIMITS, 0, 5)
    share = np.array([throughput_by_angles(LINES, RESISTANCES, LIMITS, 0, 5, s) for s in shifts]) / cut
    data: dict[str, np.ndarray | list[str]] = {
        "line / 1": [f"{a + 1}-{b + 1}" for a, b in LINES],
        "own current / 1": np.round(own, 4) + 0.0,
        "least-loss current / 1": np.round(least, 4) + 0.0,
        "flow control / 1": shifts,
        "transfer over cut / 1": np.round(share, 6),
    }
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.8), width_ratios=(1.5, 1.0))
    for (start, end), a, b in zip(LINES, own, least, strict=True):
        x, y = PLACES[[start, end]].T
        left.plot(x, y, color="C4", lw=1.5 + 7 * abs(a), solid_capstyle="round", alpha=0.6)
        left.plot(x, y, color="C1", lw=1.0 + 2.0 * abs(b), ls=(0, (3, 2)))
    left.plot(*PLACES.T, "o", color="k", ms=15)
    for number, (x, y) in enumerate(PLACES):
        left.text(x, y, str(number + 1), color="w", ha="center", va="center_baseline", fontsize=10)
    left.text(1.5, 1.22, "blue: Kirchhoff's currents", color="C0", ha="center", fontsize=10)
    left.text(1.5, -0.3, "orange: searched, least loss", color="C1", ha="center", fontsize=10)
    left.set(xlim=(-0.2, 3.2), ylim=(-0.42, 1.4))
    left.axis("off")
    right.plot(shifts, 100 * share, color="C0")
    right.axhline(100.0, color="k", ls="--", lw=1)
    right.set(xlabel="range of flow control", ylabel="transfer / % of the cut", ylim=(min(50, 95 * share[0]), 105))
    caption = (
        "Left: the currents that Kirchhoff's laws give and those that a search for the least loss finds are the same "
        f"(largest difference {max(np.max(np.abs(own - least)), 1e-4):.0e} of a unit). Right: with full lines fixed "
        f"paths carry {100 * share[0]:.0f} % of what the cut allows, and classical flow control the rest."
    )
    alt = (
        "Left, a network of six nodes whose own currents and least-loss currents coincide on all nine lines. Right, "
        f"the transfer rises from {100 * share[0]:.0f} to {100 * share[-1]:.0f} percent of the cut with flow control."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-3)


FIGURES = (draw_flow_maps,)

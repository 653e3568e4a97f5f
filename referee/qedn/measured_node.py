"""A node that measures: what happens to the others' share, and who pays for usable energy."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.measured_qubit import measured_bloch, measured_density, record_erasure_energy
from referee.physics.w_state import shares_closed, shares_simulated
from referee.physics.zeno_sink import fastest_drain, transfer_time_closed, transfer_time_liouvillian
from referee.verdict import Verdict


def w_click(
    nodes: Annotated[int, Input(2, 8, "1", "nodes that share one quantum")] = 4,
    efficiency: Annotated[float, Input(0.0, 1.0, "1", "efficiency of the detector at one node")] = 1.0,
    discarded: Annotated[float, Input(0.0, 1.0, "1", "share of the clicks struck from the record")] = 0.0,
) -> Outcome:
    """What does a measurement at one node do to the mean energy at another, outcome by outcome and on average?

    One quantum in a W state, the most favourable shared state; an absorbing detector at one node.
    """
    closed = shares_closed(nodes, efficiency, discarded)
    simulated = shares_simulated(nodes, efficiency, discarded)
    return Outcome(
        quantities=(
            Quantity("share_before", closed.before, "ħω", "mean energy at another node before"),
            Quantity("share_after_click", closed.after_click, "ħω", "after a click", floor=1e-12),
            Quantity("share_after_silence", closed.after_silence, "ħω", "after no click"),
            Quantity(
                "rise_after_silence", closed.after_silence - closed.before, "ħω", "what silence adds", floor=1e-12
            ),
            Quantity(
                "average_shift",
                closed.average - closed.before,
                "ħω",
                "what the measurement moves on average",
                floor=1e-12,
            ),
        ),
        checks=(Check("shares", [*closed], [*simulated], 1e-10, "Bayes' rule", "state vector and Kraus operators"),),
    )


def _clicks_are_forgotten() -> float:
    kept = shares_closed(4, 1.0, 1.0)
    return kept.average - kept.before


W_CLICK = Finding(
    id="w-click",
    tests=("T11",),
    question="Does measuring one node redistribute energy over the others?",
    argument=w_click,
    physics=("w_state.shares_closed", "w_state.shares_simulated"),
    criteria=(
        Criterion(
            claims=("QEDN-15",),
            measured="rise_after_silence",
            operator=">",
            threshold=1e-3,
            reason="a thousandth of the quantum could be seen in many runs",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In the runs without a click the share of every other node does rise: conditionally the intuition is "
                "right.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Not even in single runs does another node's share change."),
            reversal=Witness({"efficiency": 0.0}, "a detector that detects nothing"),
        ),
        Criterion(
            claims=("QEDN-15",),
            measured="average_shift",
            operator=">",
            threshold=1e-6,
            reason="a supply is an average; a millionth of the quantum is far above round-off",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Among selected runs the other nodes hold more: selecting is not moving, and the struck runs paid.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Over all runs the mean energy at every other node is what it was before: the measurement moves "
                "nothing.",
            ),
            reversal=Witness({"discarded": 1.0}, "all runs with a click are struck from the record"),
        ),
        Criterion(
            claims=("QEDN-16",),
            measured="average_shift",
            operator=">",
            threshold=1e-6,
            reason="a network that optimises itself must change its averages",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Averages change, for those who select runs."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Shares that do not change on average cannot follow a changing demand, so measurement gives no "
                "self-optimisation.",
            ),
            reversal=Control(
                "the record of all runs counts",
                _clicks_are_forgotten,
                "an account from which every delivered quantum is struck",
            ),
        ),
    ),
)


def collapse_to_usable(
    nodes: Annotated[int, Input(2, 1000, "1", "nodes that share one quantum")] = 4,
    coherence: Annotated[float, Input(0.0, 1.0, "1", "coherence that the node itself can see")] = 0.0,
    thermal_energy: Annotated[
        float, Input(0.0, 2.0, "ħω", "kT of the memory; 0.04 is ten millikelvin at five gigahertz")
    ] = 0.04,
) -> Outcome:
    """Does measuring a node turn its energy into a usable form, once the memory of the result is paid for?

    Usable is what a cyclic unitary can extract (ergotropy). The node sees its reduced state: 1/N of a quantum.
    """
    population = 1 / nodes
    closed, simulated = (f(population, coherence, 0.0) for f in (measured_bloch, measured_density))
    bill = record_erasure_energy(population, thermal_energy)
    return Outcome(
        quantities=(
            Quantity("held", closed.held, "ħω", "mean energy at the node"),
            Quantity("usable_before", closed.usable, "ħω", "usable before the measurement", floor=1e-10),
            Quantity("usable_after", closed.usable_after, "ħω", "usable with the result in hand"),
            Quantity(
                "usable_gain", closed.usable_after - closed.usable, "ħω", "what collapse has made usable", floor=1e-9
            ),
            Quantity("memory_bill", bill, "ħω", "least cost of erasing the result"),
            Quantity("net_usable", closed.usable_after - bill, "ħω", "usable less the memory's bill"),
        ),
        checks=(
            Check("energies", [*closed], [*simulated], 1e-9, "Bloch vectors", "meter, unitary and eigenvalues, QuTiP"),
        ),
    )


COLLAPSE_TO_USABLE = Finding(
    id="collapse-to-usable",
    tests=("T11",),
    question="Does collapse make energy usable?",
    argument=collapse_to_usable,
    physics=(
        "measured_qubit.measured_bloch",
        "measured_qubit.measured_density",
        "measured_qubit.record_erasure_energy",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-14",),
            measured="usable_gain",
            operator=">",
            threshold=1e-3,
            reason="a thousandth of the quantum is far above round-off",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With the result in hand the node's mean energy becomes usable where none was before; it is the energy "
                "that was already there, and the memory is paid for.",
            ),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "All was usable before the measurement; collapse has added nothing."),
            reversal=Witness({"coherence": 1.0}, "a superposition at the node itself is wholly usable by a pulse"),
        ),
        Criterion(
            claims=("QEDN-26",),
            measured="net_usable",
            operator=">",
            threshold=0.0,
            reason="what is usable must exceed the memory's bill",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A cold memory leaves most of the node's mean energy as the net of the collapse.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Erasing the result costs more than the collapse makes usable."),
            reversal=Witness({"thermal_energy": 1.0}, "a memory as warm as the quantum"),
        ),
    ),
)


def meter_pays(
    axis: Annotated[float, Input(0.1, 3.0, "rad", "angle between the measured and the energy axis")] = np.pi / 2,
    frequency: Annotated[float, Input(1e9, 1e15, "Hz", "frequency of the qubit")] = 5e9,
    rate: Annotated[float, Input(1.0, 1e9, "1/s", "measurements a second at each qubit")] = 1e6,
    qubits: Annotated[float, Input(1.0, 1e20, "1", "qubits measured side by side")] = 1.0,
    demand: Annotated[float, Input(1.0, 1e6, "W", "power of a household")] = 1000.0,
) -> Outcome:
    """How much usable energy does a measurement put into a qubit in its ground state, and who paid it?"""
    closed, simulated = (f(0.0, 0.0, axis) for f in (measured_bloch, measured_density))
    power = closed.usable_after * constants.h * frequency * rate * qubits
    return Outcome(
        quantities=(
            Quantity("energy_added", closed.held_after - closed.held, "ħω", "energy that the measurement brings"),
            Quantity("usable_after", closed.usable_after, "ħω", "usable with the result in hand"),
            Quantity("power", power, "W", "usable power, all of it supplied by the meter"),
            Quantity("decades_short", float(np.log10(demand / power)), "decade", "demand over that power"),
        ),
        checks=(
            Check("energies", [*closed], [*simulated], 1e-9, "Bloch vectors", "meter, unitary and eigenvalues, QuTiP"),
        ),
    )


METER_PAYS = Finding(
    id="meter-pays",
    tests=("T11",),
    question="How much energy can a designed collapse hand out?",
    argument=meter_pays,
    physics=("measured_qubit.measured_bloch", "measured_qubit.measured_density"),
    criteria=(
        Criterion(
            claims=("QEDN-26",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="usable power against the demand of one household",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The collapses supply a household; every joule came from the meter."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The collapse does leave usable energy, paid by the meter, and too little for a household by many "
                "decades.",
            ),
            reversal=Witness(
                {"frequency": 5e14, "rate": 1e9, "qubits": 1e16}, "a vast array of optical qubits with as many meters"
            ),
        ),
    ),
)


def zeno_drain(
    drain: Annotated[float, Input(0.1, 100.0, "1", "rate of measurement at the node, over its coupling J")] = 20.0,
) -> Outcome:
    """Does a node that draws harder receive its quantum sooner?"""
    step = 1e-3
    drains = drain * np.array([np.exp(-step), 1.0, np.exp(step)])
    closed = transfer_time_closed(1.0, drains)
    solved = np.array([transfer_time_liouvillian(1.0, float(k)) for k in drains])
    best = float(fastest_drain(1.0))
    response = (drain / 4 - 2 / drain) / (drain / 4 + 2 / drain)
    return Outcome(
        quantities=(
            Quantity("response", -response, "1", "relative change of speed for a relative change of draw"),
            Quantity("slowdown", float(closed[1] / transfer_time_closed(1.0, best)), "1", "time over the least time"),
            Quantity("best_drain", best, "1", "draw of the least time, over the coupling"),
        ),
        checks=(
            Check("mean time", closed, solved, 1e-8, "closed form", "Liouvillian, QuTiP", relative=True),
            Check("response", response, np.log(solved[2] / solved[0]) / (2 * step), 1e-5, "closed form", "differences"),
        ),
    )


ZENO_DRAIN = Finding(
    id="zeno-drain",
    tests=("T11",),
    question="Does measurement at a node draw energy to it?",
    argument=zeno_drain,
    physics=("zeno_sink.transfer_time_closed", "zeno_sink.transfer_time_liouvillian", "zeno_sink.fastest_drain"),
    criteria=(
        Criterion(
            claims=("QEDN-16",),
            measured="response",
            operator=">",
            threshold=0.0,
            reason="a network that adapts must deliver sooner to a node that draws harder",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Below the optimum a stronger measurement does draw the quantum faster."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Above the optimum a stronger measurement holds the quantum back: the node that draws harder waits "
                "longer.",
            ),
            reversal=Witness({"drain": 1.0}, "a weak measurement"),
        ),
    ),
)

FINDINGS = (W_CLICK, COLLAPSE_TO_USABLE, METER_PAYS, ZENO_DRAIN)


def draw_click() -> Drawing:
    """Share of another node before, after a click, after silence and on average, against the number of nodes."""
    nodes = np.arange(2, 11)
    shares = [shares_closed(int(n)) for n in nodes]
    data = {
        "nodes / 1": nodes,
        "before / ħω": np.array([s.before for s in shares]),
        "after a click / ħω": np.array([s.after_click for s in shares]),
        "after silence / ħω": np.array([s.after_silence for s in shares]),
        "average / ħω": np.array([s.average for s in shares]),
    }
    figure, axes = plt.subplots(figsize=(6.4, 3.8))
    axes.plot(nodes, data["after silence / ħω"], "^-", color="C2")
    axes.plot(nodes, data["before / ħω"], "-", color="C0")
    axes.plot(nodes, data["average / ħω"], "o", mfc="white", color="C1", ms=8)
    axes.plot(nodes, data["after a click / ħω"], "v-", color="C3")
    axes.text(3.2, 0.55, "after silence: $1/(N-1)$", color="C2")
    axes.text(5.3, 0.29, "line: before, circles: average of all runs", color="C0")
    axes.text(5.2, 0.03, "after a click: nothing", color="C3")
    axes.set(xlabel="nodes $N$", ylabel="mean energy elsewhere / $\\hbar\\omega$", ylim=(-0.03, 1.05))
    caption = (
        "What a measurement at one node tells about another. Silence raises its share, from "
        f"{shares[2].before:.2f} to {shares[2].after_silence:.2f} at four nodes; a click ends it. The average of all "
        "runs (circles) lies on the line of before."
    )
    alt = (
        f"Energy at another node against nodes: at four nodes {shares[2].before:.2f} before, "
        f"{shares[2].after_silence:.2f} after silence, {shares[2].after_click:.0f} after a click and "
        f"{shares[2].average:.2f} on average."
    )
    return Drawing(figure, data, caption, alt)


def draw_zeno_drain() -> Drawing:
    """Mean time of delivery against the strength of the measurement at the node."""
    drains = np.logspace(-0.7, 2, 55)
    times = transfer_time_closed(1.0, drains)
    points = np.array([0.3, 1.0, 3.0, 10.0, 30.0, 90.0])
    solved = np.array([transfer_time_liouvillian(1.0, float(k)) for k in points])
    best = float(fastest_drain(1.0))
    least = float(transfer_time_closed(1.0, best))
    data = {"κ/J / 1": drains, "Jτ / 1": times, "solved κ/J / 1": points, "solved Jτ / 1": solved}
    figure, axes = plt.subplots(figsize=(6.4, 3.8))
    axes.loglog(drains, times, color="C0")
    axes.loglog(points, solved, "o", mfc="white", color="C1")
    axes.loglog([best], [least], "*", color="C2", ms=14)
    axes.text(best, 0.84 * least, "fastest: $\\kappa=2\\sqrt{2}\\,J$", color="C2", ha="center", va="top")
    axes.text(0.42, 8.0, "measured too little", color="C0")
    axes.text(3.2, 14.0, "measured too much:\nthe quantum stays away", color="C0")
    axes.set(xlabel="measurement at the node $\\kappa/J$", ylabel="mean time of delivery $J\\tau$", ylim=(0.8, 40))
    caption = (
        "Drawing harder is not drawing faster. The mean time to deliver a quantum is least, "
        f"{least:.2f}$/J$, at $\\kappa={best:.2f}\\,J$ and grows on both sides; circles from the Liouvillian."
    )
    alt = (
        f"Log-log curve with a minimum of {least:.2f} at a draw of {best:.2f}, rising to {times[-1]:.0f} at "
        f"{drains[-1]:.0f}; solved points lie on it."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_click, draw_zeno_drain)

"""The ladder: how many powers of ten are missing in each claim of the chapter, and what would turn its verdict."""

from types import ModuleType

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Control, Criterion, Finding
from referee.qedn import (
    ablation,
    beamed_power,
    coherence_records,
    coherent_transport,
    cryogenics,
    electron_channel,
    energy_teleported,
    error_correction,
    factories,
    headline_energy,
    loss_blind,
    losses,
    macroscopic_coherence,
    measured_node,
    pair_work,
    remaining_coherence,
    repeaters,
    security,
    spin_cat_lifetime,
    storage,
    superposed_energy,
    synchronisation,
    teleportation_distance,
    unlimited_energy,
)
from referee.verdict import Verdict

SHORT, SHORT_OF_ONE_QUANTUM = "decades_short", "pair_decades_short"
MODULES: tuple[ModuleType, ...] = (
    ablation,
    beamed_power,
    coherence_records,
    coherent_transport,
    cryogenics,
    electron_channel,
    energy_teleported,
    error_correction,
    factories,
    headline_energy,
    loss_blind,
    losses,
    macroscopic_coherence,
    measured_node,
    pair_work,
    remaining_coherence,
    repeaters,
    security,
    spin_cat_lifetime,
    storage,
    superposed_energy,
    synchronisation,
    teleportation_distance,
    unlimited_energy,
)
# what each rung asks for, and the claim whose criterion it is read against
RUNGS = {
    ("teleportation-distance", SHORT): ("energy teleported far along a chain", "QEDN-05"),
    ("ebits-for-a-home", SHORT): ("a pair a second for a home", "QEDN-34"),
    ("factory-coherence", SHORT): ("a part in two places", "QEDN-36"),
    ("meter-pays", SHORT): ("a measured node", "QEDN-26"),
    ("one-coherence", SHORT): ("one coherence for a kilowatt-hour", "QEDN-09"),
    ("energy-teleportation", SHORT): ("energy teleported next door", "QEDN-05"),
    ("headline-energy", SHORT): ("a joule in the headline", "QEDN-03"),
    ("ebit-exchange", SHORT): ("an exchange of ebits", "QEDN-43"),
    ("standing-loss", SHORT): ("a quantum battery that keeps", "QEDN-50"),
    ("grid-ablation", SHORT): ("the quantum layer of a grid", "QEDN-10"),
    ("gravity-in-the-trapped-cat", SHORT): ("gravity in the headline", "QEDN-02"),
    ("guide-against-wire", SHORT): ("light in a guide against wire", "QEDN-05"),
    ("coherent-walk", SHORT): ("a coherent walk over the nodes", "QEDN-17"),
    ("where-1400-s-comes-from", SHORT): ("the headline's time, in orbit", "QEDN-01"),
    ("cold-energy-node", SHORT): ("a cold node for energy", "QEDN-18"),
    ("line-of-sight", SHORT): ("a beam past the horizon", "QEDN-06"),
    ("disordered-network", SHORT): ("coherent, through disorder", "QEDN-09"),
    ("loss-ceiling", SHORT): ("halved cost from saved losses", "QEDN-39"),
    ("beamed-power", SHORT): ("power by a beam", "QEDN-06"),
    ("fair-shares", SHORT): ("a refrigerator at each home", "QEDN-48"),
    ("wireless-charging", SHORT): ("charging without a plug", "QEDN-35"),
    ("superconducting-line", SHORT): ("a superconducting line", "QEDN-41"),
    ("five-qubit-code", SHORT): ("error correction", "QEDN-20"),
    ("cost-of-entry", SHORT): ("a cooler as cost of entry", "QEDN-48"),
    ("repeater-memory", SHORT): ("memory for a repeater", "QEDN-49b"),
    ("key-at-distance", SHORT): ("a key at a distance", "QEDN-25"),
    ("phasor-clock", SHORT): ("clocks for the grid", "QEDN-24"),
    ("one-coherence", SHORT_OF_ONE_QUANTUM): ("one shared quantum", "QEDN-17"),
    ("thermoelectric-channel", SHORT): ("heat, one channel", "QEDN-38"),
    ("bulk-photon-noise", SHORT): ("steadiness in bulk", "QEDN-28"),
    ("real-time-speed", SHORT): ("control in real time", "QEDN-29"),
    ("repeater-beats-plob", SHORT): ("a repeater against bare fibre", "QEDN-23"),
}


def rungs() -> list[tuple[str, str, float, Verdict, str]]:
    """Run every finding of the chapter that measures decades, and sort them from the most missing to the most in hand.

    Each rung is the label, the claim, the decades short (negative where there is more than is needed), the verdict of
    the criterion that decides the claim, and what turns that verdict.
    """
    found = []
    for finding in (finding for module in MODULES for finding in module.FINDINGS):
        outcome = finding.run()
        for name in (quantity.name for quantity in outcome.quantities if quantity.name.endswith(SHORT)):
            label, claim = RUNGS[finding.id, name]
            criterion = _criterion(finding, claim, name)
            verdict = criterion.rule(outcome.value(criterion.measured)).verdict
            found.append((label, claim, float(outcome.value(name)), verdict, _turned_by(finding, criterion)))
    return sorted(found, key=lambda rung: -rung[2])


def _criterion(finding: Finding, claim: str, name: str) -> Criterion:
    """The criterion that decides `claim`: the one on the decades themselves where there is one."""
    deciding = [criterion for criterion in finding.criteria if claim in criterion.claims]
    return next((criterion for criterion in deciding if criterion.measured == name), deciding[0])


def _turned_by(finding: Finding, criterion: Criterion) -> str:
    """Inputs of the executed witness, or the law that the control breaks, as one short line."""
    if isinstance(criterion.reversal, Control):
        return criterion.reversal.law
    units = {name: finding.inputs[name].unit.replace("^2", "²") for name in criterion.reversal.inputs}
    return ", ".join(
        f"{name.replace('_', ' ')} = {_number(value)} {units[name]}".removesuffix(" 1")
        for name, value in criterion.reversal.inputs.items()
    )


def _number(value: float) -> str:
    """Plain if it is short, else a power of ten with superscripts."""
    if value == 0 or 1e-3 <= abs(value) < 1e5:
        return f"{value:g}"
    mantissa, exponent = f"{value:.2e}".split("e")
    power = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"10{power}" if float(mantissa) == 1 else f"{float(mantissa):g}×10{power}"


def draw_decades_short_ladder() -> Drawing:
    """Draw the decades missing in every claim that has a size, sorted, with what would turn its verdict."""
    ladder = rungs()
    short = np.array([rung[2] for rung in ladder])
    heights = np.arange(len(ladder), 0, -1)
    figure, axes = plt.subplots(figsize=(6.4, 0.43 * len(ladder) + 1.2))
    axes.axvline(0, color="black", lw=1.2, zorder=1)
    for height, (label, claim, decades, verdict, turned) in zip(heights, ladder, strict=True):
        axes.barh(height - 0.16, decades, height=0.32, color=verdict.colour, alpha=0.9)
        axes.text(
            decades + (0.6 if decades >= 0 else -0.6),
            height - 0.17,
            f"{decades + 0.0:.1f}".replace("-0.0", "0.0").replace("-", "−"),
            ha="left" if decades >= 0 else "right",
            va="center",
            fontsize=9,
        )
        axes.text(
            -37.5,
            height + 0.2,
            f"{verdict.sign} {label} ({claim})",
            va="center",
            fontsize=9,
            color=verdict.colour,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.5},
        )
        axes.text(56.5, height + 0.2, turned, ha="right", va="center", fontsize=9, color="0.3")
    seen = sorted({rung[3] for rung in ladder}, key=lambda verdict: verdict.severity)
    for place, verdict in enumerate(seen):  # beside the short bars, where there is room
        axes.text(
            13, 0.6 * len(ladder) - 0.8 * place, f"{verdict.sign} {verdict.word}", fontsize=9.5, color=verdict.colour
        )
    top = len(ladder) + 0.75
    axes.text(-37.5, top, "what is asked (claim)", fontsize=9.5, fontweight="bold")
    axes.text(56.5, top, "what turns the verdict", ha="right", fontsize=9.5, fontweight="bold")
    axes.set(xlim=(-38, 57), ylim=(0.2, len(ladder) + 1.4), yticks=[], xticks=[-30, -20, -10, 0, 10, 20, 30, 40, 50])
    axes.set_xlabel("decades short, log₁₀ (required / available)")
    axes.grid(axis="y", visible=False)
    axes.spines["left"].set_visible(False)
    missing, ample = int(np.sum(short > 3.0)), int(np.sum(short <= 0.0))
    return Drawing(
        figure,
        data={
            "what is asked": [rung[0] for rung in ladder],
            "claim": [rung[1] for rung in ladder],
            "short / decade": short,
            "verdict": [rung[3].word for rung in ladder],
            "turned by": [rung[4] for rung in ladder],
        },
        caption=(
            f"The ladder: decades between what is required and what is available, for each of the {len(ladder)} "
            f"sizes that this chapter computes. More than three decades are missing in {missing}; nothing is missing in "
            f"{ample}. Colour and sign give the verdict on the claim in brackets; on the right, the input at which the "
            "verdict turns, as it was executed. Bars to the left of zero have more than they need."
        ),
        alt=(
            f"Horizontal bars for {len(ladder)} sizes, in decades short, from {short[0]:.1f} to {short[-1]:.1f}: "
            + "; ".join(f"{label} {decades:.1f}, {verdict.word}" for label, _, decades, verdict, _ in ladder)
            + f". More than three decades are missing in {missing}; nothing is missing in {ample}."
        ),
    )


FINDINGS: tuple[Finding, ...] = ()
FIGURES = (draw_decades_short_ladder,)

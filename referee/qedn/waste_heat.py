"""Waste heat, I: the three-level maser as an engine, and what its coherence does."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import hbar, k

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.thermoelectric_bound import power_bound, step_power_quadrature
from referee.physics.three_level_maser import maser_flux_closed, maser_flux_steady_state, thermal_occupation
from referee.verdict import Verdict

Hot = Annotated[float, Input(310.0, 1500.0, "K", "temperature of the waste heat", "assumed: warm exhaust")]
Cold = Annotated[float, Input(250.0, 305.0, "K", "temperature of the surroundings")]
Drive = Annotated[float, Input(0.01, 50.0, "1", "coupling to the field that takes the work, in bath rates")]


def _occupations(hot: float, cold: float, share: float) -> tuple[float, float, float]:
    """Thermal occupations of the two transitions, and the efficiency, for a share of Carnot's efficiency."""
    efficiency = share * (1 - cold / hot)
    pump = k * hot / hbar  # ħω_h = kT_h, where a heat engine of this kind has much to pump
    occupied = float(thermal_occupation(pump, hot)), float(thermal_occupation(pump * (1 - efficiency), cold))
    return *occupied, efficiency


def maser_engine(
    share: Annotated[float, Input(0.05, 1.5, "1", "efficiency asked for, as a share of Carnot's")] = 0.8,
    hot: Hot = 400.0,
    cold: Cold = 300.0,
    drive: Drive = 1.0,
) -> Outcome:
    """Does a quantum heat engine turn waste heat into work, and up to what efficiency?

    The three-level maser: hot bath on one transition, cold bath on another, the work leaves by a coherent field on the third.
    """
    occupied_hot, occupied_cold, efficiency = _occupations(hot, cold, share)
    closed = float(maser_flux_closed(occupied_hot, occupied_cold, drive))
    flux, taken, given = maser_flux_steady_state(occupied_hot, occupied_cold, drive)
    return Outcome(
        quantities=(
            Quantity(
                "flux", closed, "quantum", "quanta of work won in one bath time; negative: work is spent", digits=3
            ),
            Quantity("efficiency", efficiency, "1", "quantum of work over quantum of heat"),
            Quantity("carnot", 1 - cold / hot, "1", "Carnot's efficiency between the two temperatures"),
        ),
        checks=(
            Check("flux", closed, flux, 1e-8, "spanning trees of the cycle", "Lindblad equation, QuTiP steady state"),
            Check("one quantum in, one out", taken, given, 1e-8, "from the hot bath", "to the cold bath"),
        ),
    )


MASER_ENGINE = Finding(
    id="maser-engine",
    tests=("T22",),
    question="Can a quantum engine recover waste heat?",
    argument=maser_engine,
    physics=(
        "three_level_maser.thermal_occupation",
        "three_level_maser.maser_flux_closed",
        "three_level_maser.maser_flux_steady_state",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-38",),
            measured="flux",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="an engine gives work; what takes work is a refrigerator",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "A quantum engine does recover work from waste heat, up to Carnot's efficiency."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Beyond Carnot's efficiency the engine runs backwards and takes work."),
            reversal=Witness({"share": 1.2}, "a fifth more than Carnot's efficiency is asked for"),
        ),
    ),
)


def coherence_in_the_engine(
    drive: Drive = 0.1,
    dephasing: Annotated[float, Input(0.0, 100.0, "1", "extra dephasing of the working transition, bath rates")] = 5.0,
    share: Annotated[float, Input(0.05, 0.95, "1", "efficiency, as a share of Carnot's")] = 0.8,
    hot: Hot = 400.0,
    cold: Cold = 300.0,
) -> Outcome:
    """What does the engine lose if its coherence is spoilt by dephasing, at the same field and temperatures?

    The fair reading is the case in which coherence helps most: a weak field. Efficiency is a ratio of two frequencies.
    """
    occupied_hot, occupied_cold, efficiency = _occupations(hot, cold, share)
    with_it, without = (float(maser_flux_closed(occupied_hot, occupied_cold, drive, d)) for d in (0.0, dephasing))
    steady = [maser_flux_steady_state(occupied_hot, occupied_cold, drive, d) for d in (0.0, dephasing)]
    ratios = [efficiency * flux / taken for flux, taken, _ in steady]  # work over heat, each from its own state
    return Outcome(
        quantities=(
            Quantity(
                "power_gain", with_it / without - 1, "1", "power with coherence over power without, less one", digits=3
            ),
            Quantity(
                "efficiency_gain",
                abs(ratios[0] - ratios[1]),
                "1",
                "difference of the two efficiencies, from the steady states",
                floor=1e-6,
            ),
            Quantity("efficiency", efficiency, "1", "of both engines"),
        ),
        checks=(
            Check(
                "flux with and without",
                [with_it, without],
                [flux for flux, _, _ in steady],
                1e-9,
                "spanning trees of the cycle",
                "Lindblad equation, QuTiP steady state",
            ),
        ),
    )


COHERENCE_IN_THE_ENGINE = Finding(
    id="coherence-in-the-engine",
    tests=("T22",),
    question="What does coherence add to the recovery of waste heat?",
    argument=coherence_in_the_engine,
    physics=("three_level_maser.maser_flux_closed", "three_level_maser.maser_flux_steady_state"),
    criteria=(
        Criterion(
            claims=("QEDN-38",),
            measured="power_gain",
            operator=">",
            threshold=0.05,
            reason="five per cent more power would be worth the trouble",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In a small engine with a weak field coherence does raise the power; the efficiency stays as it was.",
            ),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY, "The engine gives the same power without coherence: the baths set the pace."
            ),
            reversal=Witness(
                {"drive": 30.0}, "a strong field: the baths are then the bottleneck, and coherence drops out"
            ),
        ),
    ),
)


def draw_waste_heat() -> Drawing:
    """Flux of work of the maser against the efficiency asked for; right: power and efficiency of one electron channel."""
    share = np.linspace(0.05, 1.4, 55)
    data: dict[str, np.ndarray] = {"efficiency / Carnot": share}
    for name, drive, dephasing in (
        ("coherent", 0.3, 0.0),
        ("dephased", 0.3, 5.0),
        ("strong field, dephased", 10.0, 5.0),
    ):
        works: list[float] = []
        for s in share:
            hot, cold, efficiency = _occupations(400.0, 300.0, float(s))
            works.append(efficiency * float(maser_flux_closed(hot, cold, drive, dephasing)))
        data[f"{name} / heat quanta a bath time"] = np.array(works)
    coarse = share[::6]
    steady = []
    for s in coarse:
        hot, cold, efficiency = _occupations(400.0, 300.0, float(s))
        steady.append(efficiency * maser_flux_steady_state(hot, cold, 0.3, 0.0)[0])
    edge = np.linspace(0.0, 4.0, 41)
    step = np.array([step_power_quadrature(400.0, 300.0, float(x), float(x) * 0.25)[0] for x in edge])
    data |= {
        "efficiency / Carnot, steady state": coarse,
        "coherent, steady state / heat quanta a bath time": np.array(steady),
        "edge of the step / kT": edge,
        "power of one channel / nW": step * 1e9,
    }
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.9), width_ratios=(1.35, 1))
    lines = list(data.items())
    for (_, values), colour, style in zip(lines[1:4], ("C0", "C1", "C2"), ("-", "--", "-."), strict=True):
        left.plot(share, 1e3 * values, style, color=colour)
    left.plot(coarse, 1e3 * np.array(steady), "o", color="C0", ms=5)
    left.axhline(0.0, color="k", lw=0.8)
    left.axvline(1.0, color="C6", ls=":", lw=1.4)
    left.set(xlabel="efficiency / Carnot's", ylabel="work won, $10^{-3}\\,kT_h$ a bath time", xlim=(0, 1.4))
    right.plot(edge, step * 1e9, color="C0")
    right.axhline(float(power_bound(400.0, 300.0)) * 1e9, color="k", ls="--", lw=1.2)
    right.text(2.0, float(power_bound(400.0, 300.0)) * 1e9 * 1.03, "Whitney's bound", ha="center", fontsize=9)
    right.set(xlabel="edge of the step / $kT_h$", ylabel="power of one channel / nW", ylim=(0, 1.1))
    top = 1e3 * max(float(values.max()) for _, values in lines[1:4])
    left.set_ylim(-0.9 * top, 1.18 * top)
    left.text(1.03, 0.5 * top, "takes\nwork", fontsize=9, color="C6")
    left.text(0.03, 1.05 * top, "strong field, dephased", color="C2", fontsize=9)
    left.text(0.03, -0.32 * top, "coherent (circles:\nQuTiP)", color="C0", fontsize=9)
    left.text(0.03, -0.62 * top, "weak field, dephased", color="C1", fontsize=9)
    peaks = [1e3 * float(values.max()) for _, values in lines[1:4]]
    return Drawing(
        figure,
        data,
        caption=(
            "Waste heat at 400 K against 300 K. Left: work of a three-level maser against the efficiency that is asked of it. Dephasing "
            "costs power in a weak field and hardly any in a strong one; all reverse at Carnot's efficiency. Right: power of one electron "
            "channel with a step at the marked energy, and the bound."
        ),
        alt=(
            f"Left: three humps of work with heights {peaks[0]:.2g} (coherent), {peaks[1]:.2g} (dephased) and {peaks[2]:.2g} (strong field, "
            "dephased) thousandths of kT in a bath time, all crossing zero at Carnot's efficiency. Right: power of one channel peaks at "
            f"{step.max() * 1e9:.2f} nW, on the dashed bound."
        ),
    )


FINDINGS = (MASER_ENGINE, COHERENCE_IN_THE_ENGINE)
FIGURES = (draw_waste_heat,)

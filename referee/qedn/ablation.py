"""Distributed generation with the quantum layer and without it, and what no number of physics decides."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.correlation_work import correlation_work_pair
from referee.physics.distributed_grid import (
    central_energy_linear_programme,
    central_energy_self_consumption,
    sharing_spread_corners,
    sharing_spread_linear_programme,
)
from referee.verdict import Verdict

WEATHER = np.array([1.2, 0.5, 1.4, 0.9, 0.4, 1.3, 1.3])
ROOFS = np.array([2.0, 2.0, 1.5, 1.0, 1.0, 0.5, 0.0, 0.0])
HOME, BATH, STORING = 1200.0, 300.0, 0.9


def _homes(load: float, solar: float) -> tuple[np.ndarray, np.ndarray]:
    """Demand and solar generation in W of eight homes over a week of hours; roofs differ, habits are shifted."""
    clock = np.arange(24) + 0.5
    demand = np.empty((ROOFS.size, 24))
    for home in range(ROOFS.size):
        shift = 0.5 * (home - 3.5)
        morning = np.exp(-0.5 * ((clock - 7.5 - shift) / 1.5) ** 2)
        evening = np.exp(-0.5 * ((clock - 19.0 - shift) / 2.0) ** 2)
        demand[home] = 0.6 + 0.9 * morning + 1.6 * evening
    demand *= load / demand.mean(axis=1, keepdims=True)
    sun = np.maximum(np.sin(np.pi * (clock - 6) / 12), 0.0)
    week = np.multiply.outer(WEATHER / WEATHER.mean(), sun / sun.mean()).ravel()
    return np.tile(demand, WEATHER.size), solar * load * np.multiply.outer(ROOFS / ROOFS.mean(), week)


def _needs(demand: np.ndarray, made: np.ndarray, capacity: float, line: float) -> tuple[np.ndarray, np.ndarray]:
    """Central energy of the homes one by one and of their pool (last), by linear programme and by the rule."""
    rows = [*zip(demand, made, strict=True), (demand.sum(axis=0), made.sum(axis=0))]
    stores = np.append(np.full(len(demand), capacity), capacity * len(demand))
    programme = [
        central_energy_linear_programme(need, roof, float(store), STORING, line)
        for (need, roof), store in zip(rows, stores, strict=True)
    ]
    need, roof = (np.array([row[index] for row in rows]) for index in (0, 1))
    return np.array(programme), central_energy_self_consumption(need, roof, stores, STORING, line)


def grid_ablation(
    ebit_rate: Annotated[
        float, Input(1.0, 1e25, "ebit / s", "ebits that reach each home, all turned into work", "assumed, generous")
    ] = 1e9,
    solar: Annotated[float, Input(0.5, 3.0, "1", "solar generation over demand, in the week", "assumed")] = 1.2,
    storage_hours: Annotated[float, Input(0.0, 24.0, "hour", "storage, in hours of mean demand", "assumed")] = 6.0,
    line_loss: Annotated[float, Input(0.001, 0.5, "1", "on the way from the plant", "EIA FAQ 105, 2018–2022")] = 0.05,
) -> Outcome:
    """Ask how much of the benefit of distributed generation is lost when the quantum layer is deleted.

    Eight homes with roofs and batteries share a week. The layer is given, at no cost of cooling, the most work that its
    ebits are worth beside a bath.
    """
    line = 1.0 - line_loss
    layer = ebit_rate * correlation_work_pair(1.0, 1.0, BATH)
    capacity = storage_hours * HOME
    demand, made = _homes(HOME, solar)
    need = demand.sum(axis=0)
    base = float(need.sum()) / line
    programme, rule = [], []
    for part in (1.0, 0.5):
        for extra in (0.0, layer):
            roof, store = part * made.sum(axis=0) + ROOFS.size * extra * part, part * capacity * ROOFS.size
            programme.append(central_energy_linear_programme(need, roof, store, STORING, line))
            rule.append(float(central_energy_self_consumption(need, roof, store, STORING, line)))
    without, with_layer, half_without, half_with = programme
    worth = ROOFS.size * layer * need.size / line
    return Outcome(
        quantities=(
            Quantity("central_share", without / base, "1", "of the former central generation, still needed"),
            Quantity("benefit", 1.0 - without / base, "1", "share of central generation saved without the layer"),
            Quantity(
                "layer_share",
                (without - with_layer) / (base - with_layer),
                "1",
                "of the benefit, due to the quantum layer",
                floor=1e-9,
            ),
            Quantity(
                "layer_share_halfway",
                (half_without - half_with) / (base - half_with),
                "1",
                "the same when half of the roofs, stores and links are built",
                floor=1e-9,
            ),
            Quantity(
                "optimum_change",
                abs(without - with_layer) / base,
                "1",
                "of the optimum when the layer is deleted, over the former generation",
                floor=1e-9,
            ),
            Quantity("layer_power", layer, "W", "most that the layer gives to a home"),
            Quantity(
                "decades_short",
                float(np.log10(0.01 * (base - without) / worth)),
                "decade",
                "from the layer's energy to one per cent of the benefit",
            ),
        ),
        checks=(
            Check(
                "central energy over the former, with and without the layer, whole and half built",
                np.array(programme) / base,
                np.array(rule) / base,
                1e-8,
                "linear programme with foresight",
                "hour by hour, no foresight",
            ),
        ),
    )


GRID_ABLATION = Finding(
    id="grid-ablation",
    tests=("T23",),
    question="What is left of distributed generation when the quantum layer is deleted?",
    argument=grid_ablation,
    physics=(
        "distributed_grid.central_energy_linear_programme",
        "distributed_grid.central_energy_self_consumption",
        "correlation_work.correlation_work_pair",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-10",),
            measured="layer_share",
            operator=">=",
            threshold=0.01,
            reason="one per cent of the benefit is the least that would be noticed",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The quantum layer replaces a share of the central plant."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Roofs, batteries and wires replace most of the central plant; entangled nodes add nothing to it.",
            ),
            reversal=Witness({"ebit_rate": 1e23}, "ebits enough to be worth hundreds of watts at each home"),
        ),
        Criterion(
            claims=("QEDN-47",),
            measured="layer_share_halfway",
            operator=">=",
            threshold=0.01,
            reason="a transition is worth its trouble if the new layer adds a noticeable share on the way",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Halfway through the transition the quantum layer already pays."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Integration is a sound concern, and the whole gain of the transition is that of classical parts, "
                "halfway as at its end.",
            ),
            reversal=Witness({"ebit_rate": 1e23}, "ebits enough to be worth hundreds of watts at each home"),
        ),
        Criterion(
            claims=("QEDN-49d",),
            measured="optimum_change",
            operator=">=",
            threshold=1e-3,
            reason="an economic model needs a quantum term if deleting it moves the optimum by a thousandth",
            met=Ruling(Verdict.HOLDS, "The economic model needs the quantum term."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "The economic model of this grid has the same optimum with the quantum term deleted.",
            ),
            reversal=Witness({"ebit_rate": 1e23}, "ebits enough to be worth hundreds of watts at each home"),
        ),
    ),
)


def neighbourhood_pooling(
    ebit_rate: Annotated[
        float, Input(1.0, 1e25, "ebit / s", "ebits that reach each home, all turned into work", "assumed, generous")
    ] = 1e9,
    solar: Annotated[float, Input(0.5, 3.0, "1", "solar generation over demand, in the week", "assumed")] = 1.2,
    storage_hours: Annotated[float, Input(0.0, 12.0, "hour", "storage, in hours of mean demand", "assumed")] = 6.0,
) -> Outcome:
    """Ask what neighbours gain who pool roofs and batteries, and how much of the gain needs entangled nodes."""
    layer = ebit_rate * correlation_work_pair(1.0, 1.0, BATH)
    demand, made = _homes(HOME, solar)
    base = float(demand.sum())
    plain, plain_rule = _needs(demand, made, storage_hours * HOME, 1.0)
    extra, extra_rule = _needs(demand, made + layer, storage_hours * HOME, 1.0)
    gain = float(plain[:-1].sum() - plain[-1]) / base
    with_layer = float(extra[:-1].sum() - extra[-1]) / base
    return Outcome(
        quantities=(
            Quantity("alone", float(plain[:-1].sum()) / base, "1", "share of demand imported, each home for itself"),
            Quantity("pooled", plain[-1] / base, "1", "share of demand imported by the pool"),
            Quantity("gain", gain, "1", "share of demand that pooling saves"),
            Quantity(
                "layer_share", abs(with_layer - gain) / gain, "1", "change of the gain by the quantum layer", floor=1e-9
            ),
        ),
        checks=(
            Check(
                "imports of eight homes and their pool over the demand, with and without the layer",
                np.concatenate([plain, extra]) / base,
                np.concatenate([plain_rule, extra_rule]) / base,
                1e-8,
                "linear programme with foresight",
                "hour by hour, no foresight",
            ),
        ),
    )


NEIGHBOURHOOD_POOLING = Finding(
    id="neighbourhood-pooling",
    tests=("T23",),
    question="Do neighbours gain by pooling, and does the gain need entanglement?",
    argument=neighbourhood_pooling,
    physics=(
        "distributed_grid.central_energy_linear_programme",
        "distributed_grid.central_energy_self_consumption",
        "correlation_work.correlation_work_pair",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-31",),
            measured="layer_share",
            operator=">=",
            threshold=0.01,
            reason="one per cent of the gain is the least that would be noticed",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The quantum layer changes what neighbours gain by pooling."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Neighbours do gain by pooling roofs and batteries; a wire and a meter are all that it takes.",
            ),
            reversal=Witness({"ebit_rate": 1e23}, "ebits enough to be worth hundreds of watts at each home"),
        ),
    ),
)


def fair_shares(
    loss_spread: Annotated[
        float, Input(0.0, 0.5, "1", "difference of loss between the nearest and the farthest home")
    ] = 0.0,
    homes: Annotated[int, Input(2, 40, "1", "homes that share")] = 8,
    refrigerator: Annotated[
        float, Input(100.0, 1e5, "W", "drawn by a dilution refrigerator", "order of magnitude, assumed")
    ] = 1e4,
    home_load: Annotated[float, Input(100.0, 1e4, "W", "mean demand of a home", "assumed")] = HOME,
) -> Outcome:
    """Ask whether physics prefers one way to share the same energy, or one owner of it, to another."""
    line = 0.95 - loss_spread * np.linspace(0.0, 1.0, homes)
    return Outcome(
        quantities=(
            Quantity(
                "delivery_spread",
                sharing_spread_linear_programme(line),
                "1",
                "most less least that arrives of a unit sent, over all ways to share it",
                floor=1e-9,
            ),
            Quantity("largest_share", 1.0, "1", "that one home can take without any change in what arrives"),
            Quantity("entry_ratio", refrigerator / home_load, "1", "power of one refrigerator over a home's demand"),
            Quantity(
                "decades_short",
                float(np.log10(refrigerator / home_load)),
                "decade",
                "from a home's demand to the power of its refrigerator",
            ),
        ),
        checks=(
            Check(
                "spread of what arrives",
                sharing_spread_linear_programme(line),
                sharing_spread_corners(line),
                1e-9,
                "linear programme over all sharings",
                "corners of the simplex",
            ),
        ),
    )


_FAR_HOMES = Witness({"loss_spread": 0.1}, "homes at the end of lossy lines: there an equal share costs energy")
FAIR_SHARES = Finding(
    id="fair-shares",
    tests=("T23",),
    question="Does physics prefer one way of sharing the same energy?",
    argument=fair_shares,
    physics=("distributed_grid.sharing_spread_linear_programme", "distributed_grid.sharing_spread_corners"),
    criteria=tuple(
        Criterion(
            claims=(claim,),
            measured="delivery_spread",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="physics has a say only where the choice changes what arrives",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, met),
            unmet=Ruling(Verdict.NOT_PHYSICS, unmet),
            reversal=_FAR_HOMES,
        )
        for claim, met, unmet in (
            (
                "QEDN-40",
                "Where lines differ, the place of the generators matters, and so may that of their owners.",
                "The energy that arrives is the same with one owner or with many; whether a monopoly ends is for law "
                "and markets.",
            ),
            (
                "QEDN-48",
                "Where lines differ, equal access costs energy, and physics can say how much.",
                "That access should be fair is right to ask and not for physics to answer; the number it adds is the "
                "cost of entry, a refrigerator.",
            ),
            (
                "QEDN-49e",
                "Where lines differ, a framework for sharing can lean on a computed cost.",
                "An ethical framework chooses among sharings that physics cannot tell apart.",
            ),
        )
    ),
)

FINDINGS = (GRID_ABLATION, NEIGHBOURHOOD_POOLING, FAIR_SHARES)


def draw_ablation() -> Drawing:
    """Central generation that is still needed as parts are added to the grid, the quantum layer last."""
    demand, made = _homes(HOME, 1.2)
    base = float(demand.sum())
    stores = np.full(ROOFS.size, 6.0 * HOME)
    layer = 1e9 * correlation_work_pair(1.0, 1.0, BATH)
    pool, roof = demand.sum(axis=0), made.sum(axis=0)
    roofs_alone = float(central_energy_self_consumption(demand, made, 0.0, STORING, 1.0).sum())
    batteries = float(central_energy_self_consumption(demand, made, stores, STORING, 1.0).sum())
    pooled = float(central_energy_self_consumption(pool, roof, stores.sum(), STORING, 1.0))
    quantum = float(central_energy_self_consumption(pool, roof + ROOFS.size * layer, stores.sum(), STORING, 1.0))
    needed = 100 * np.array([base, roofs_alone, batteries, pooled, quantum]) / base
    names = ["central plant alone", "+ roofs", "+ batteries", "+ wires between neighbours", "+ entangled nodes"]
    figure, ax = plt.subplots(figsize=(6.4, 3.6))
    bars = ax.barh(names[::-1], needed[::-1], color=["C3", "C0", "C0", "C0", "C6"], height=0.62)
    bars[0].set_hatch("//")
    bars[0].set_edgecolor("white")
    for place, value in enumerate(needed[::-1]):
        note = "  the same" if place == 0 else ""
        ax.text(value + 1.2, place, f"{value:.0f} %{note}", va="center", color="C3" if place == 0 else "k")
    ax.set(xlabel="central generation still needed / %", xlim=(0, 112))
    ax.grid(axis="y", visible=False)
    gap = max(abs(needed[4] - needed[3]) / 100, 1e-9)
    return Drawing(
        figure,
        data={"step": names, "central generation / %": np.round(needed, 7)},
        caption=(
            f"A week of eight homes, one part at a time. Roofs, batteries and wires lower the central generation from "
            f"{needed[0]:.0f} to {needed[3]:.0f} per cent. A thousand million ebits a second at every home, all turned "
            "into work, then change nothing that could be drawn."
        ),
        alt=(
            f"Bars of central generation still needed: {needed[0]:.0f} per cent at first, {needed[1]:.0f} with roofs, "
            f"{needed[2]:.0f} with batteries, {needed[3]:.0f} with wires between neighbours, and {needed[4]:.0f} with "
            f"entangled nodes, equal to within {gap:.0e} of the former generation."
        ),
    )


FIGURES = (draw_ablation,)

"""A shared pair at a charging station: what it is worth in work, with a message and with a heat bath."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.correlation_work import correlation_work_entropies, correlation_work_pair
from referee.physics.daemonic_ergotropy import pair_work_closed, pair_work_numeric, shared_pair
from referee.verdict import Verdict


def message_releases_work(
    visibility: Annotated[float, Input(0.0, 1.0, "1", "visibility of the pair")] = 1.0,
    axis: Annotated[
        float, Input(0.0, 1.5708, "rad", "Alice's measurement axis: 0 is the energy basis, π/2 across it")
    ] = 0.0,
) -> Outcome:
    """How much work does Alice's message release at Bob's from a Bell pair, and had he the energy already?

    Two qubits with energies 0 and ħω each; the same is asked of a shared coin, correlated but not entangled.
    """
    bell, coin = pair_work_closed(visibility, 1.0, axis), pair_work_closed(visibility, 0.0, axis)
    numeric = [pair_work_numeric(visibility, c, axis) for c in (1.0, 0.0)]
    return Outcome(
        quantities=(
            Quantity("alone", bell.alone, "ħω", "work Bob takes without the message", floor=1e-12),
            Quantity("with_message", bell.daemonic, "ħω", "work Bob takes with Alice's outcome", floor=1e-12),
            Quantity("joint", bell.joint, "ħω", "work from both qubits brought to one place", floor=1e-12),
            Quantity("energy_at_bob", bell.energy_bob, "ħω", "mean energy at Bob's before anything is done"),
            Quantity(
                "beyond_bob",
                bell.daemonic - bell.energy_bob,
                "ħω",
                "work with the message less the energy that Bob held",
                floor=1e-12,
            ),
            Quantity(
                "gain_over_coin",
                bell.daemonic - coin.daemonic,
                "ħω",
                "work with the message, Bell pair less shared coin",
                floor=1e-9,
            ),
        ),
        checks=(
            Check(
                "works of pair and coin",
                [*bell, *coin],
                [*numeric[0], *numeric[1]],
                1e-10,
                "closed form",
                "density matrix and sorted eigenvalues",
            ),
        ),
    )


def _energy_that_travels() -> float:
    """Credit Bob with the work of both halves, as if the correlation had carried Alice's to him."""
    bell = pair_work_closed(1.0, 1.0, 0.0)
    return bell.joint - bell.energy_bob


MESSAGE_RELEASES_WORK = Finding(
    id="message-releases-work",
    tests=("T7",),
    question="Does an entangled pair bring energy to the charging station?",
    argument=message_releases_work,
    physics=("daemonic_ergotropy.pair_work_closed", "daemonic_ergotropy.pair_work_numeric"),
    criteria=(
        Criterion(
            claims=("QEDN-34",),
            measured="beyond_bob",
            operator="<=",
            threshold=0.0,
            reason="energy that came through the pair would exceed what the station held before",
            exact=True,
            met=Ruling(
                Verdict.CONTRADICTED,
                "The message unlocks work, never more than the energy the station already held: the pair delivers "
                "nothing.",
            ),
            unmet=Ruling(Verdict.HOLDS, "More work comes out than the station held, so energy arrived."),
            reversal=Control(
                "energy is local: work taken at Bob's comes from what is at Bob's",
                _energy_that_travels,
                "Alice's half of the energy is credited to Bob as well, as if the correlation had carried it",
            ),
        ),
        Criterion(
            claims=("QEDN-08",),
            measured="gain_over_coin",
            operator="<=",
            threshold=1e-6,
            reason="a millionth of a quantum is far above rounding and far below any use",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "A shared coin and the same message release as much: the work needs correlation, not entanglement.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Across the energy basis only an entangled pair keeps its correlation, so here the message is worth "
                "more.",
            ),
            reversal=Witness({"axis": 1.5708}, "Alice measures across the energy basis, where a coin says nothing"),
        ),
    ),
)


def ebits_for_a_home(
    pair_rate: Annotated[
        float, Input(1e-3, 1e26, "Hz", "entangled pairs delivered", "about 1 Hz by satellite: Yin et al. 2017, order")
    ] = 1.0,
    temperature: Annotated[float, Input(1.0, 1000.0, "K", "temperature of the bath at the station")] = 300.0,
    demand: Annotated[
        float, Input(1.0, 1e6, "W", "mean demand of a household", "round number, order of a kilowatt")
    ] = 1000.0,
    visibility: Annotated[float, Input(0.1, 1.0, "1", "visibility of the pairs")] = 1.0,
) -> Outcome:
    """With a heat bath a pair can be turned into work, at most kT times its mutual information. How far is a home?"""
    closed = correlation_work_pair(visibility, 1.0, temperature)
    numeric = correlation_work_entropies(shared_pair(visibility, 1.0), temperature)
    power = closed * pair_rate
    return Outcome(
        quantities=(
            Quantity("work_per_pair", closed, "J", "most work from one pair and the bath"),
            Quantity("power", power, "W", "at the given rate of pairs"),
            Quantity("pairs_per_second", demand / closed, "Hz", "pairs that would serve the household", digits=3),
            Quantity("decades_short", float(np.log10(demand / power)), "decade", "demand over power"),
        ),
        checks=(
            Check(
                "work per pair",
                closed,
                numeric,
                1e-9,
                "closed spectrum",
                "entropies of the state and of its halves",
                relative=True,
            ),
        ),
    )


EBITS_FOR_A_HOME = Finding(
    id="ebits-for-a-home",
    tests=("T7",),
    question="How much power is a stream of entangled pairs, with the help of a heat bath?",
    argument=ebits_for_a_home,
    physics=("correlation_work.correlation_work_pair", "correlation_work.correlation_work_entropies"),
    criteria=(
        Criterion(
            claims=("QEDN-34",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="at zero decades the pairs serve the household",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this rate of pairs and with the bath's heat the demand is met."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A pair is worth something to whoever has a heat bath, and the heat is the bath's; at the rate of "
                "real pairs it is far below a household.",
            ),
            reversal=Witness({"pair_rate": 1e25}, "a rate of pairs that no source comes near"),
        ),
    ),
)

FINDINGS = (MESSAGE_RELEASES_WORK, EBITS_FOR_A_HOME)


def draw_pair_ledger() -> Drawing:
    """Work from one pair by Bob alone, with the message, and jointly: Bell pair and shared coin."""
    bell, coin = pair_work_numeric(1.0, 1.0, 0.0), pair_work_numeric(1.0, 0.0, 0.0)
    works = {
        "Bell pair": [bell.alone, bell.daemonic, bell.joint],
        "shared coin": [coin.alone, coin.daemonic, coin.joint],
    }
    names = ["Bob alone", "Bob, with the message", "both at one place"]
    data = {
        "who": np.array(names),
        "work, Bell pair / ħω": np.round(works["Bell pair"], 9) + 0.0,
        "work, shared coin / ħω": np.round(works["shared coin"], 9) + 0.0,
        "energy at Bob's / ħω": np.full(3, bell.energy_bob),
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    places = np.arange(3)
    for shift, name, colour, hatch in ((-0.19, "Bell pair", "C0", ""), (0.19, "shared coin", "C1", "//")):
        values = data[f"work, {name} / ħω"]
        ax.bar(places + shift, values, 0.36, color=colour, hatch=hatch, edgecolor="white", label=name)
        for place, value in zip(places, values, strict=True):
            ax.text(place + shift, value + 0.02, f"{value:g}", ha="center", fontsize=10)
    ax.axhline(bell.energy_bob, color="k", lw=1.2, ls="--")
    ax.text(-0.42, bell.energy_bob + 0.03, "energy already at Bob's", fontsize=10)
    ax.set_xticks(places, ["Bob alone", "Bob, with\nthe message", "both at\none place"])
    ax.set(ylabel="work / $\\hbar\\omega$", ylim=(0, 1.15), xlim=(-0.5, 2.5))
    ax.legend(loc="upper left", frameon=False, fontsize=10)
    caption = (
        f"The message unlocks, and delivers nothing. Bob alone takes {bell.alone:.0f} $\\hbar\\omega$; told Alice's "
        f"outcome he takes {bell.daemonic:g} $\\hbar\\omega$, exactly the energy that stood at his end all along "
        "(dashed). A shared coin does as much. Entanglement shows only where both halves are brought together."
    )
    alt = (
        "Bars of work in quanta for a Bell pair and a shared coin: Bob alone "
        f"{bell.alone:.0f} and {coin.alone:.0f}, with the message {bell.daemonic:g} and {coin.daemonic:g}, "
        f"jointly {bell.joint:g} and {coin.joint:g}; a dashed line at {bell.energy_bob:g} marks the energy at Bob's."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_pair_ledger,)

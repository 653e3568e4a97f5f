"""The three laws of kinetics: what follows from equal rates, and what a magnetic field does to them."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.flux_ring import (
    scattering_matrix,
    transmission_by_matching,
    transmission_by_packets,
    transmission_probabilities,
)
from referee.physics.kinetic_network import (
    largest_net_flux,
    random_network,
    stationary_by_elimination,
    stationary_by_relaxation,
)
from referee.verdict import Verdict

SITES = 3


def equal_rates(
    one_way: Annotated[
        float, Input(0.0, 5.0, "Hz", "circulation added round all states: rates that differ by direction")
    ] = 0.0,
    states: Annotated[int, Input(3, 40, "1", "states of the network")] = 8,
) -> Outcome:
    """Does equality of direct and reverse rates bring the first and the third law with it?

    The rates are random in [0.5, 1.5] Hz and symmetric; the circulation keeps every row sum equal to its column sum.
    """
    rates = random_network(states, one_way, 7)
    solved = stationary_by_elimination(rates)
    relaxed = stationary_by_relaxation(rates)
    return Outcome(
        quantities=(
            Quantity(
                "net_flux", largest_net_flux(rates, solved), "Hz", "largest net flux between two states", floor=1e-12
            ),
            Quantity(
                "unevenness",
                float(np.max(np.abs(states * solved - 1.0))),
                "1",
                "largest |p/p_uniform − 1|",
                floor=1e-12,
            ),
            Quantity(
                "rate_difference", float(np.max(np.abs(rates - rates.T))), "Hz", "largest |W_ij − W_ji|", floor=1e-12
            ),
        ),
        checks=(
            Check(
                "stationary distribution",
                solved,
                relaxed,
                1e-10,
                "linear system Wp = 0, Σp = 1",
                "relaxation from one occupied state",
            ),
        ),
    )


EQUAL_RATES = Finding(
    id="equal-rates",
    tests=("B19",),
    question="Do the first and the third law of kinetics follow from the second?",
    argument=equal_rates,
    physics=(
        "kinetic_network.random_network",
        "kinetic_network.stationary_by_elimination",
        "kinetic_network.stationary_by_relaxation",
        "kinetic_network.largest_net_flux",
    ),
    criteria=(
        Criterion(
            claims=("QF-010b",),
            measured="net_flux",
            operator="<=",
            threshold=1e-9,
            reason="nine decades below the rates: no process runs round; the identity is exact",
            met=Ruling(
                Verdict.HOLDS, "Equal direct and reverse rates leave a uniform equilibrium without any net flux."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The distribution is uniform and yet a flux runs round: the third law does not bring the first.",
            ),
            reversal=Witness(
                {"one_way": 1.0}, "rates that differ by direction, with all row and column sums still equal"
            ),
        ),
    ),
)


def fixed_field(
    flux: Annotated[float, Input(-0.5, 0.5, "1", "flux through the ring, in flux quanta h/e")] = 0.25,
    wave_number: Annotated[float, Input(1.0, 2.1, "1", "wave number times the spacing of sites")] = 1.3,
    leads: Annotated[int, Input(2, 3, "1", "leads on the ring of three sites")] = 3,
) -> Outcome:
    """Are direct and reverse transition probabilities equal in a ring that encloses a flux?"""
    places = tuple(range(leads))
    forth = transmission_probabilities(SITES, places, flux, wave_number)
    reversed_field = transmission_probabilities(SITES, places, -flux, wave_number)
    matched = transmission_by_matching(SITES, places, flux, wave_number)
    centre = transmission_probabilities(SITES, (0, 1, 2), 0.25, np.pi / 2)
    packets = transmission_by_packets(SITES, places, flux, wave_number, 18.0, 150)
    return Outcome(
        quantities=(
            Quantity("into_2_from_1", float(forth[1, 0]), "1", "probability from lead 1 to lead 2"),
            Quantity("into_1_from_2", float(forth[0, 1]), "1", "probability from lead 2 to lead 1"),
            Quantity(
                "asymmetry",
                float(np.max(np.abs(forth - forth.T))),
                "1",
                "largest |P_ij − P_ji| at this field",
                floor=1e-12,
            ),
            Quantity(
                "circulator",
                float(centre[1, 0]),
                "1",
                "from 1 to 2 with three leads, a quarter of a quantum, mid-band",
                digits=6,
            ),
            Quantity(
                "asymmetry_field_reversed",
                float(np.max(np.abs(forth - reversed_field.T))),
                "1",
                "largest |P_ij(B) − P_ji(−B)|",
                floor=1e-12,
            ),
            Quantity(
                "row_defect",
                float(np.max(np.abs(forth.sum(axis=1) - 1.0))),
                "1",
                "how far equal filling of all leads is from staying as it is",
                floor=1e-12,
            ),
        ),
        checks=(
            Check("probabilities", forth, matched, 1e-10, "Green's function and self-energies", "matching of waves"),
            Check(
                "probabilities",
                packets,
                forth,
                0.02,
                "wave packets sent down finite leads (their spread averages over energies)",
                "Green's function and self-energies",
            ),
        ),
    )


def _one_way_ring(law: str) -> float:
    """Numbers of a ring whose hops are stronger one way round than back: no Hermitian Hamiltonian has that."""
    forth = np.abs(scattering_matrix(SITES, (0, 1, 2), 0.25, 1.3, 0.1)) ** 2
    back = np.abs(scattering_matrix(SITES, (0, 1, 2), -0.25, 1.3, 0.1)) ** 2
    return (
        float(np.max(np.abs(forth - back.T))) if law == "reversal" else float(np.max(np.abs(forth.sum(axis=1) - 1.0)))
    )


FIXED_FIELD = Finding(
    id="fixed-field",
    tests=("B19",),
    question="Do the three laws hold in a magnetic field?",
    argument=fixed_field,
    physics=(
        "flux_ring.transmission_probabilities",
        "flux_ring.transmission_by_matching",
        "flux_ring.transmission_by_packets",
        "flux_ring.scattering_matrix",
    ),
    criteria=(
        Criterion(
            claims=("QF-009",),
            measured="asymmetry",
            operator="<=",
            threshold=1e-6,
            reason="far above rounding, far below any probability that is measured; the second law says zero",
            met=Ruling(
                Verdict.HOLDS, "Without a flux, or with two leads only, direct and reverse probabilities are equal."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "At a fixed magnetic field and with three leads the second law fails, and the first with it; both need a "
                "field that is reversed along with the motion, or none. The third survives by unitarity.",
            ),
            reversal=Witness({"flux": 0.0}, "no flux through the ring"),
        ),
        Criterion(
            claims=("QF-010a",),
            measured="asymmetry_field_reversed",
            operator="<=",
            threshold=1e-6,
            reason="as above; time symmetry equates a process with its reverse in the reversed field",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Time symmetry gives equal probabilities once the field is reversed too; the three laws follow in its absence.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Direct and reverse processes differ even with the field reversed."),
            reversal=Control(
                "microscopic reversibility",
                lambda: _one_way_ring("reversal"),
                "hops that are stronger one way round than back",
            ),
        ),
        Criterion(
            claims=("QF-118",),
            measured="row_defect",
            operator="<=",
            threshold=1e-6,
            reason="as above; equal filling is stationary if every lead receives as much as it sends",
            met=Ruling(
                Verdict.HOLDS, "Equal probability of all states is kept by every unitary evolution, in a field or not."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Equal probabilities would not stay equal."),
            reversal=Control(
                "unitarity", lambda: _one_way_ring("unitarity"), "the same ring, which makes and loses particles"
            ),
        ),
    ),
)

FINDINGS = (EQUAL_RATES, FIXED_FIELD)


def draw_second_law_in_a_field() -> Drawing:
    """Transmission between two of the leads, both ways, against the flux: three leads, and two as a control."""
    flux = np.linspace(-0.5, 0.5, 101)
    figure, axes = plt.subplots(1, 2, figsize=(6.8, 3.8), sharey=True)
    data: dict[str, np.ndarray] = {"flux / (h/e)": flux}
    for ax, leads, words in ((axes[0], 3, "three leads"), (axes[1], 2, "two leads")):
        rows = np.array([transmission_probabilities(SITES, tuple(range(leads)), float(f), 1.3) for f in flux])
        forth, back = rows[:, 1, 0], rows[:, 0, 1]
        data |= {f"P from 1 to 2, {words}": forth, f"P from 2 to 1, {words}": back}
        ax.plot(flux, forth, color="C0")
        ax.plot(flux, back, color="C1", ls="--")
        ax.set_title(words)
        ax.set(xlabel="flux / $(h/e)$", xlim=(-0.5, 0.5), ylim=(0, 1.05), xticks=[-0.5, -0.25, 0, 0.25, 0.5])
        ax.set_xticklabels(["−½", "−¼", "0", "¼", "½"])
    axes[0].text(0.16, 0.86, "1 → 2", color="C0", ha="right")
    axes[0].text(-0.16, 0.86, "2 → 1", color="C1")
    axes[1].text(0.0, 0.48, "1 → 2 and 2 → 1\nare one line", ha="center", va="top", fontsize=10)
    axes[0].set_ylabel("transition probability")
    peak = int(np.argmax(data["P from 1 to 2, three leads"]))
    return Drawing(
        figure,
        data,
        caption=(
            "The second law at a fixed magnetic field. A ring of three sites with three leads (left) sends an electron from lead 1 to lead 2 with "
            f"probability {data['P from 1 to 2, three leads'][peak]:.2f} at a flux of {flux[peak]:.2f} quanta, and back with {data['P from 2 to 1, three leads'][peak]:.2f}. "
            "Reverse the field and the two curves change places. With two leads (right) unitarity alone makes both ways equal."
        ),
        alt=(
            f"Two panels of probability against flux. Three leads: the curve from 1 to 2 peaks at {data['P from 1 to 2, three leads'][peak]:.2f} for positive flux, "
            "the curve from 2 to 1 is its mirror image; they meet at zero flux. Two leads: the two curves coincide and are even in the flux."
        ),
    )


FIGURES = (draw_second_law_in_a_field,)

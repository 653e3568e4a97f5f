"""Small magnets: switched by light, cited with care, and chained."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.speed_limits import evolved_orthogonality_time, margolus_levitin_time
from referee.physics.spin_chain_gap import extrapolated_gap, ring_gap_momenta, ring_gap_products
from referee.verdict import Verdict


def femtosecond_switch(
    duration: Annotated[float, Input(1e-16, 1e-9, "s", "time of the switch", "Li et al. 2013: about 120 fs")] = 1.2e-13,
    photon_energy: Annotated[float, Input(0.1, 10.0, "eV", "energy of a photon of the pulse")] = 1.55,
) -> Outcome:
    """Is the switching of magnetic order within femtoseconds allowed by the speed limit of quantum mechanics?"""
    energy = photon_energy * constants.e
    limit = float(margolus_levitin_time(energy))
    return Outcome(
        quantities=(
            Quantity("time_over_limit", duration / limit, "1", "time of the switch over the least that is possible"),
            Quantity("least_time", limit * 1e15, "fs", "πħ/2E"),
            Quantity(
                "field_for_a_turn",
                np.pi / 2 / duration / (2 * constants.physical_constants["Bohr magneton"][0] / constants.hbar),
                "T",
                "field that would turn a spin by a right angle in this time",
            ),
        ),
        checks=(
            Check(
                "least time",
                limit,
                evolved_orthogonality_time(energy),
                1e-5,
                "Margolus and Levitin",
                "evolution of two levels",
                relative=True,
            ),
        ),
    )


FEMTOSECOND_SWITCH = Finding(
    id="femtosecond-switch",
    tests=("B9",),
    question="Can light switch magnetic order within femtoseconds?",
    argument=femtosecond_switch,
    physics=("speed_limits.margolus_levitin_time", "speed_limits.evolved_orthogonality_time"),
    criteria=(
        Criterion(
            claims=("QF-031a",),
            measured="time_over_limit",
            operator=">=",
            threshold=1.0,
            reason="faster than the quantum speed limit is not possible with this energy",
            exact=True,
            met=Ruling(
                Verdict.HOLDS,
                "The switch was observed, by the groups that the manuscript names, and lies within what a photon's energy allows.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "No photon of this energy can turn a state so fast."),
            reversal=Witness({"duration": 1e-16}, "a tenth of a femtosecond"),
        ),
    ),
)

# What L76–82 say, and what the publication and its laboratories say: (statement, manuscript, source).
PROVENANCE = (
    ("group in Greece", "University of Crete, FORTH", "University of Crete, FORTH"),
    (
        "group in the United States, L79–82",
        "Ames Laboratory, Iowa State University",
        "Ames Laboratory, Iowa State University",
    ),
    ("partner, L76–78", "Ames Research Center of NASA", "Ames Laboratory, Iowa State University"),
    ("what was done, L76–78", "creates small magnets", "switches the magnetic order of a crystal"),
)


def magnet_sources(
    corrected: Annotated[int, Input(0, 2, "1", "statements that a revision sets right")] = 0,
) -> Outcome:
    """How many of the statements on the source of femto-magnetism agree with the source?"""
    rows = list(PROVENANCE)
    wrong = [row for row in rows if row[1] != row[2]]
    for row in wrong[:corrected]:
        rows[rows.index(row)] = (row[0], row[2], row[2])
    at_odds = sum(said != found for _, said, found in rows)
    kept = {(name, said) for name, said, _ in rows} & {(name, found) for name, _, found in rows}
    return Outcome(
        quantities=(
            Quantity("at_odds", float(at_odds), "1", "statements that the source does not bear out"),
            Quantity("statements", float(len(rows)), "1", "statements compared"),
        ),
        checks=(
            Check(
                "statements at odds",
                float(at_odds),
                float(len(rows) - len(kept)),
                0.5,
                "row by row",
                "intersection of what is said and what is found",
            ),
        ),
    )


MAGNET_SOURCES = Finding(
    id="magnet-sources",
    tests=("B9",),
    question="Is the source of femto-magnetism quoted as it is?",
    argument=magnet_sources,
    criteria=(
        Criterion(
            claims=("QF-031b",),
            measured="at_odds",
            operator="<=",
            threshold=0.0,
            reason="a citation is right or it is not",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The source is quoted as it is."),
            unmet=Ruling(
                Verdict.MISATTRIBUTED,
                "Ames Laboratory in Iowa, not NASA's Ames; and it switched the order of a crystal rather than making "
                "magnets. The slip is a newspaper's, taken over.",
            ),
            reversal=Witness({"corrected": 2}, "both statements set right"),
        ),
    ),
)


def haldane_gap(
    twice_spin: Annotated[int, Input(1, 2, "1", "twice the spin of each magnet")] = 2,
) -> Outcome:
    """The gap of a ring of magnets, extrapolated from six, eight and ten of them to the endless chain."""
    sizes = np.array([6, 8, 10])
    gaps = np.array([ring_gap_momenta(int(n), twice_spin) for n in sizes])
    products = np.array([ring_gap_products(int(n), twice_spin) for n in sizes])
    return Outcome(
        quantities=(
            Quantity(
                "gap", extrapolated_gap(sizes, gaps), "1", "gap of the endless chain, in J, extrapolated", digits=2
            ),
            Quantity("gap_of_ten", float(gaps[-1]), "1", "gap of a ring of ten, in J"),
        ),
        checks=(
            Check(
                "gaps of three rings",
                gaps,
                products,
                1e-7,
                "blocks of crystal momentum",
                "Kronecker products and Lanczos",
            ),
            Check(
                "extrapolated gap",
                extrapolated_gap(sizes, gaps),
                float(np.polynomial.Polynomial.fit(1 / sizes, products, 2).convert().coef[0]),
                1e-6,
                "Lagrange's formula",
                "least squares of a parabola",
            ),
        ),
    )


HALDANE_GAP = Finding(
    id="haldane-gap",
    tests=("B9",),
    question="Do chains of small magnets have properties that topology decides?",
    argument=haldane_gap,
    physics=(
        "spin_chain_gap.ring_gap_momenta",
        "spin_chain_gap.ring_gap_products",
        "spin_chain_gap.extrapolated_gap",
    ),
    criteria=(
        Criterion(
            claims=("QF-032",),
            measured="gap",
            operator=">=",
            threshold=0.03,
            reason="three times what this extrapolation leaves of the gap of the spin-½ chain, which is known to be zero",
            met=Ruling(
                Verdict.HOLDS, "Whole spins keep a gap that half spins lose: Haldane's discovery, quoted correctly."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The gap closes as the chain grows."),
            reversal=Witness({"twice_spin": 1}, "a chain of spins ½, whose gap closes"),
        ),
    ),
)

FINDINGS = (FEMTOSECOND_SWITCH, MAGNET_SOURCES, HALDANE_GAP)


def draw_ring_gaps() -> Drawing:
    """Gaps of rings of four to twelve spins, whole and half, against the inverse size."""
    sizes = np.array([4, 6, 8, 10, 12])
    whole = np.array([ring_gap_momenta(int(n), 2) for n in sizes])
    half = np.array([ring_gap_momenta(int(n), 1) for n in sizes])
    figure, ax = plt.subplots(figsize=(6.4, 3.9))
    ax.plot(1 / sizes, whole, "o-", color="C0")
    ax.plot(1 / sizes, half, "s--", color="C1")
    ends = []
    for gaps, colour, marker in ((whole, "C0", "o"), (half, "C1", "s")):
        end = extrapolated_gap(sizes[-3:], gaps[-3:])
        ends.append(end)
        ax.plot([0, 1 / sizes[-1]], [end, gaps[-1]], ":", color=colour, lw=1.2)
        ax.plot([0], [end], marker, color=colour, mfc="white", clip_on=False, zorder=5)
    ax.axhline(0.41050, color="k", lw=1, ls=":")
    ax.text(0.255, 0.422, "endless chain (White and Huse)", ha="right", fontsize=9)
    ax.text(0.205, 0.93, "spin 1", color="C0", ha="right", fontsize=11)
    ax.text(0.19, 0.67, "spin ½", color="C1", fontsize=11)
    ax.set(xlabel="1 / number of magnets", ylabel="gap / J", xlim=(0, 0.26), ylim=(0, 1.05))
    caption = (
        "Gap of rings of four to twelve magnets. Spins ½ run straight to zero; spins 1 bend away and keep a gap. Open marks: "
        f"extrapolated from the three largest rings, {ends[0]:.2f} J and {ends[1]:.3f} J. The first still lies below the "
        "accurate value for the endless chain (dotted): twelve magnets are only twice as many as the gap's own length."
    )
    alt = (
        f"Gap against inverse size for spin one and spin one half; extrapolated values {ends[0]:.2f} and {ends[1]:.3f}, dotted "
        "reference at 0.41."
    )
    data = {
        "magnets": sizes.astype(float),
        "gap of spin 1 / J": whole,
        "gap of spin ½ / J": half,
        "extrapolated / J": np.array(ends),
    }
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_ring_gaps,)

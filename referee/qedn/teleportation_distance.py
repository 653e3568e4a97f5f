"""How teleported energy falls with distance: a critical ring, a gapped ring, and a kilometre."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import h as planck

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.ising_ring_teleportation import (
    teleport_critical,
    teleport_determinants,
    teleport_exact,
    teleported_share,
)
from referee.verdict import Verdict

LONG = 200_000
GAPPED_FIELD = 1.5


def teleportation_distance(
    sites_away: Annotated[
        float, Input(1.0, 1e9, "1", "sites between Alice and Bob; the default is a kilometre at a millimetre each")
    ] = 1e6,
    half_ring: Annotated[int, Input(3, 7, "1", "half the sites of the ring that is diagonalised")] = 6,
    frequency: Annotated[float, Input(1e6, 1e15, "Hz", "splitting of each site, 2J over Planck's constant")] = 5e9,
    shots: Annotated[float, Input(1.0, 1e10, "Hz", "complete rounds a second")] = 1e9,
    demand: Annotated[float, Input(1.0, 1e6, "W", "mean demand of a household", "round number")] = 1000.0,
) -> Outcome:
    """What share of Alice's price can Bob take out, net, when the two are far apart on a critical chain?

    The critical Ising chain is the fair choice: its correlations fall more slowly than those of any gapped chain.
    """
    ring_sites = 2 * half_ring
    distances = range(1, half_ring + 1)
    exact = [teleport_exact(ring_sites, d) for d in distances]
    closed = [teleport_critical(ring_sites, d) for d in distances]
    gapped = [teleport_exact(ring_sites, d, GAPPED_FIELD) for d in distances]
    fermions = [teleport_determinants(ring_sites, d, GAPPED_FIELD) for d in distances]
    far = teleport_determinants(200, 10, GAPPED_FIELD)
    share = float(teleported_share(sites_away))
    price = 2 / np.pi * planck * frequency / 2
    power = share * price * shots
    long = [teleport_critical(LONG, d) for d in (20, 40)]
    exponent = float(np.log(long[0].extracted / long[1].extracted) / np.log(2))
    return Outcome(
        quantities=(
            Quantity("share", share, "1", "Bob's net energy over Alice's price at the given distance", digits=3),
            Quantity("share_next_door", float(long_share(1)), "1", "the same for a neighbour", digits=3),
            Quantity("share_ten_away", float(long_share(10)), "1", "the same ten sites away", digits=3),
            Quantity(
                "gapped_ten_away", far.extracted / far.injected, "1", "ten sites away with a gap, field 1.5 J", digits=3
            ),
            Quantity("exponent", exponent, "1", "power of the distance with which the net energy falls", digits=3),
            Quantity("ground_energy", exact[0].ground, "1", "of the diagonalised ring, in units of J", digits=7),
            Quantity("power", power, "W", "Bob's power at the given distance", digits=2),
            Quantity("decades_short", float(np.log10(demand / power)), "decade", "demand of a household over power"),
        ),
        checks=(
            Check(
                "ground energy, price and yield at every distance",
                [[*entry] for entry in exact],
                [[*entry] for entry in closed],
                1e-9,
                "exact diagonalisation, projection and rotation",
                "Cauchy product of free fermions",
            ),
            Check(
                "the same with a gap, field 1.5 J",
                [[*entry] for entry in gapped],
                [[*entry] for entry in fermions],
                1e-9,
                "exact diagonalisation, projection and rotation",
                "determinants of free fermions",
            ),
            Check(
                "share on a long ring, 10 to 40 sites away",
                [1.0] * 3,
                [float(teleported_share(d)) / long_share(d) for d in (10, 20, 40)],
                1e-4,
                "finite product",
                "asymptotic law",
            ),
        ),
    )


def long_share(distance: int) -> float:
    """Share at `distance` on a ring so long that its size no longer shows."""
    found = teleport_critical(LONG, distance)
    return found.extracted / found.injected


TELEPORTATION_DISTANCE = Finding(
    id="teleportation-distance",
    tests=("T8",),
    question="Does teleported energy survive distance?",
    argument=teleportation_distance,
    physics=(
        "ising_ring_teleportation.teleport_exact",
        "ising_ring_teleportation.teleport_critical",
        "ising_ring_teleportation.teleported_share",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-05",),
            measured="share",
            operator=">=",
            threshold=0.01,
            reason="a hundredth of what is paid in is far below the yield of any power line",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "To a neighbouring site some energy is made available."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Even where nothing sets a scale of length, the yield falls with more than the fourth power of the "
                "distance.",
            ),
            reversal=Witness({"sites_away": 1.0}, "Bob is the next site on the chain"),
        ),
    ),
)

FINDINGS = (TELEPORTATION_DISTANCE,)


def draw_fall_with_distance() -> Drawing:
    """Share of Alice's price that Bob takes out, against distance: critical and gapped, with the diagonalised ring."""
    near = np.unique(np.round(np.logspace(0, 2.4, 40))).astype(int)
    critical = np.array([long_share(int(d)) for d in near])
    gap_near = np.arange(1, 31)
    gapped_runs = [teleport_determinants(400, int(d), GAPPED_FIELD) for d in gap_near]
    gapped = np.array([run.extracted / run.injected for run in gapped_runs])
    ring = np.arange(1, 8)
    exact_runs = [teleport_exact(14, int(d)) for d in ring]
    exact = np.array([run.extracted / run.injected for run in exact_runs])
    # Published in decades, so that a comparison of columns sees the small shares as well as the large.
    data = {
        "distance, critical / site": near,
        "log10 share, critical / 1": np.log10(critical),
        "distance, gapped / site": gap_near,
        "log10 share, gapped / 1": np.log10(gapped),
        "distance, ring of 14 / site": ring,
        "log10 share, ring of 14 / 1": np.log10(exact),
    }
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.loglog(near, critical, color="C0", lw=2.6)
    ax.loglog(gap_near, gapped, color="C1", lw=2.2, ls="--")
    ax.loglog(ring, exact, "o", mfc="white", color="k", ms=6)
    ax.text(26, 3e-8, "critical chain: $d^{-9/2}$", color="C0")
    ax.text(9.0, 1e-14, "gapped chain:\nexponential", color="C1", ha="right")
    ax.text(4.6, 1.2e-4, "circles: ring of 14,\ndiagonalised", fontsize=10)
    ax.set(xlabel="distance from Alice to Bob / sites", ylabel="share of Alice's price, $E_B/E_A$", ylim=(1e-16, 0.3))
    caption = (
        f"Each tenfold of distance costs four and a half decades. A neighbour on the critical chain takes {100 * critical[0]:.1f} % of Alice's price; "
        f"at {near[-1]} sites the share is $10^{{{np.log10(critical[-1]):.1f}}}$. A gap in the spectrum makes it "
        "exponential. The circles bend up near the far side of their small ring, where Bob is reached from both ways."
    )
    alt = (
        f"Share of Alice's price against distance, both logarithmic. Critical chain: {critical[0]:.1e} at one site to "
        f"{critical[-1]:.1e} at {near[-1]}, a straight line; gapped chain drops to {gapped[-1]:.1e} at {gap_near[-1]} "
        f"sites; circles of the diagonalised ring from {exact[0]:.1e} to {exact[-1]:.1e}."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-5)


FIGURES = (draw_fall_with_distance,)

"""Can energy ride coherence, IV: noise that helps an excitation to its trap."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import exciton_transport as exciton
from referee.verdict import Verdict

NOISE = np.concatenate([[0.0], np.geomspace(1e-3, 100.0, 21)])
SEEDS = range(1, 13)
CHECKED = (0, 9, 15, 21)


def chain_shares(disorder: float, trap: float, loss: float, noise: ArrayLike) -> NDArray[np.float64]:
    """Share trapped at the end of a seven-site chain, averaged over twelve draws of disorder, at each noise."""
    chains = [exciton.chain_hamiltonian(7, 1.0, disorder, seed) for seed in SEEDS]
    return np.array(
        [np.mean([exciton.trapped_share_linear(h, float(g), trap, loss, 0, 6) for h in chains]) for g in np.asarray(noise)]
    )


def noise_assisted_chain(
    disorder: Annotated[float, Input(0.0, 10.0, "1", "width of the site energies, in units of the hopping J")] = 4.0,
    trap: Annotated[float, Input(0.1, 10.0, "1", "rate of the trap at the far end, in J")] = 1.0,
    loss: Annotated[float, Input(1e-3, 1.0, "1", "rate at which every site loses the excitation, in J")] = 0.01,
) -> Outcome:
    """Does more coherence bring more of the energy to the far end of a row of unequal sites?

    Seven sites, twelve draws of their energies, dephasing from none to a hundred times the hopping.
    """
    shares = chain_shares(disorder, trap, loss, NOISE)
    first = exciton.chain_hamiltonian(7, 1.0, disorder, SEEDS[0])
    some = [float(NOISE[i]) for i in CHECKED]
    best = 1 + int(np.argmax(shares[1:]))
    return Outcome(
        quantities=(
            Quantity("coherent_share", float(shares[0]), "1", "share that arrives with perfect coherence"),
            Quantity("best_noisy_share", float(shares[best]), "1", "largest share that arrives with dephasing"),
            Quantity("best_noise", float(NOISE[best]), "1", "dephasing at which it does, in J", digits=2),
            Quantity(
                "noise_gain",
                float(shares[best] - shares[0]),
                "1",
                "gain of the share when coherence is disturbed",
                floor=1e-9,
            ),
        ),
        checks=(
            Check(
                "share trapped, one chain, four strengths of noise",
                [exciton.trapped_share_linear(first, g, trap, loss, 0, 6) for g in some],
                [exciton.trapped_share_propagated(first, g, trap, loss, 0, 6) for g in some],
                1e-6,
                "linear solve with the 49 × 49 Liouvillian",
                "propagation in real coordinates, matrix exponential",
            ),
        ),
    )


NOISE_ASSISTED_CHAIN = Finding(
    id="noise-assisted-chain",
    tests=("T6",),
    question="Does energy reach the far end best when coherence is perfect?",
    argument=noise_assisted_chain,
    physics=(
        "exciton_transport.chain_hamiltonian",
        "exciton_transport.trapped_share_linear",
        "exciton_transport.trapped_share_propagated",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-05",),
            measured="noise_gain",
            operator="<=",
            threshold=0.0,
            reason="if coherence is what brings the energy, disturbing it may not bring more",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "On a row of equal sites coherence brings the most: noise only harms."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "More of the energy arrives when part of the coherence is destroyed: on unequal sites noise helps.",
            ),
            reversal=Witness({"disorder": 0.0}, "between equal sites nothing has to be bridged, and noise only delays"),
        ),
    ),
)


def noise_assisted_complex(
    trap: Annotated[float, Input(0.1, 100.0, "ps^-1", "rate of the trap at site 3")] = 1.0,
    loss: Annotated[float, Input(1e-4, 10.0, "ps^-1", "rate of loss at every site: one per nanosecond")] = 1e-3,
) -> Outcome:
    """Does the light-harvesting complex hand on most of its excitation when coherence is perfect?

    Seven sites of the Fenna–Matthews–Olson complex, start at site 1, pure dephasing in place of the protein.
    """
    h = exciton.fmo_hamiltonian() * exciton.RAD_PER_PS
    noise = np.concatenate([[0.0], np.geomspace(1e-2, 1e4, 31)])
    shares = np.array([exciton.trapped_share_linear(h, float(g), trap, loss, 0, 2) for g in noise])
    some = noise[[0, 10, 20, 31]]
    best = 1 + int(np.argmax(shares[1:]))
    return Outcome(
        quantities=(
            Quantity("coherent_share", float(shares[0]), "1", "share trapped with perfect coherence"),
            Quantity("best_noisy_share", float(shares[best]), "1", "largest share trapped with dephasing"),
            Quantity("best_noise", float(noise[best]), "ps^-1", "dephasing at which it is", digits=2),
            Quantity(
                "noise_gain", float(shares[best] - shares[0]), "1", "gain when coherence is disturbed", floor=1e-9
            ),
            Quantity(
                "coherence_time",
                1000.0 / float(noise[best]),
                "fs",
                "life of the coherences at that dephasing",
                digits=2,
            ),
        ),
        checks=(
            Check(
                "share trapped, four strengths of noise",
                [exciton.trapped_share_linear(h, float(g), trap, loss, 0, 2) for g in some],
                [exciton.trapped_share_propagated(h, float(g), trap, loss, 0, 2) for g in some],
                1e-6,
                "linear solve with the 49 × 49 Liouvillian",
                "propagation in real coordinates, matrix exponential",
            ),
        ),
    )


NOISE_ASSISTED_COMPLEX = Finding(
    id="noise-assisted-complex",
    tests=("T6",),
    question="Is perfect coherence best in the complex that is the textbook case of coherent transport?",
    argument=noise_assisted_complex,
    physics=(
        "exciton_transport.fmo_hamiltonian",
        "exciton_transport.trapped_share_linear",
        "exciton_transport.trapped_share_propagated",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-05",),
            measured="noise_gain",
            operator="<=",
            threshold=0.0,
            reason="if coherence is what brings the energy, disturbing it may not bring more",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "In a race against fast loss the coherent first arrival wins; most of the energy is lost all the same.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "In the model of the light-harvesting complex, too, the best transport needs coherence to be disturbed.",
            ),
            reversal=Witness(
                {"loss": 1.0, "trap": 50.0},
                "with loss a thousand times faster and a faster trap only what arrives at once counts, and noise delays it",
            ),
        ),
    ),
)

FINDINGS = (NOISE_ASSISTED_CHAIN, NOISE_ASSISTED_COMPLEX)


def draw_noise_helps() -> Drawing:
    """Share that arrives against dephasing, for the complex and for chains."""
    rates = np.geomspace(1e-4, 1e4, 65)
    h = exciton.fmo_hamiltonian() * exciton.RAD_PER_PS
    data: dict[str, np.ndarray] = {"dephasing / ps⁻¹": rates}
    for site in (1, 6):
        data[f"FMO from site {site} / 1"] = np.array(
            [exciton.trapped_share_linear(h, float(g), 1.0, 1e-3, site - 1, 2) for g in rates]
        )
    noise = np.geomspace(1e-3, 100.0, 41)
    data["dephasing / J"] = noise
    for disorder in (0.0, 4.0, 8.0):
        data[f"chain, disorder {disorder:g} J / 1"] = chain_shares(disorder, 1.0, 0.01, noise)
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.9), sharey=True)
    left.semilogx(rates, data["FMO from site 1 / 1"], color="C0")
    left.semilogx(rates, data["FMO from site 6 / 1"], color="C2", ls="--")
    left.text(1.5e-4, 0.93, "from site 1", color="C0")
    left.text(0.02, 0.68, "from site 6", color="C2")
    left.set(xlabel="dephasing / ps$^{-1}$", ylabel="share that arrives", ylim=(0, 1.03))
    left.text(0.5, 0.04, "light-harvesting\ncomplex", transform=left.transAxes, ha="center", va="bottom")
    for disorder, colour, style in ((0.0, "C1", "-."), (4.0, "C0", "-"), (8.0, "C3", ":")):
        right.semilogx(noise, data[f"chain, disorder {disorder:g} J / 1"], color=colour, ls=style)
    right.text(0.0012, 0.94, "equal sites", color="C1")
    right.set(xlabel="dephasing / $J$")
    for disorder, colour in ((4.0, "C0"), (8.0, "C3")):
        y = float(data[f"chain, disorder {disorder:g} J / 1"][0])
        right.text(0.0012, y - 0.065, f"disorder {disorder:g} $J$", color=colour)
    right.text(0.97, 0.9, "chains", transform=right.transAxes, ha="right")
    fmo, chain = data["FMO from site 6 / 1"], data["chain, disorder 4 J / 1"]
    flat = data["chain, disorder 0 J / 1"]
    caption = (
        "Noise helps. In the model of the complex the share that reaches the trap from site 6 rises from "
        f"{fmo[0]:.2f} to {fmo.max():.2f} when coherence is disturbed, then falls. Chains of unequal sites do the same "
        f"({chain[0]:.2f} to {chain.max():.2f} at disorder 4 $J$), whatever the entries of the matrix. Only on equal sites is the "
        f"least noise best ({flat[0]:.2f})."
    )
    alt = (
        f"Two panels of share against dephasing on a logarithmic axis. Left, the complex: humps reaching {fmo.max():.3f}, from "
        f"{data['FMO from site 1 / 1'][0]:.2f} (site 1) and {fmo[0]:.2f} (site 6) at little noise. Right, chains: equal sites start at "
        f"{flat[0]:.2f} and only fall; disorder 4 J climbs from {chain[0]:.2f} to {chain.max():.2f} before it falls."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_noise_helps,)

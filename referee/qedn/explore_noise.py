"""An exploration: how much energy reaches the trap at one chosen strength of noise.

The finding looks for the best noise; here the reader chooses it, and the same chains and equations answer.
"""

from dataclasses import replace
from typing import Annotated

from referee.exploration import Exploration, Slider, View
from referee.finding import Check, Input, Outcome, Quantity, Ruling
from referee.physics import exciton_transport as exciton
from referee.qedn.noise_assisted import NOISE_ASSISTED_CHAIN, chain_shares
from referee.verdict import Verdict


def share_at_one_noise(
    dephasing: Annotated[float, Input(0.0, 100.0, "1", "strength of the dephasing γ, in units of the hopping J")] = 0.5,
    disorder: Annotated[float, Input(0.0, 10.0, "1", "width of the site energies, in units of the hopping J")] = 4.0,
    trap: Annotated[float, Input(0.1, 10.0, "1", "rate of the trap at the far end, κ, in J")] = 1.0,
) -> Outcome:
    """What arrives at the far end of a row of unequal sites at this noise, and at none?"""
    coherent, noisy = chain_shares(disorder, trap, 0.01, [0.0, dephasing])
    first = exciton.chain_hamiltonian(7, 1.0, disorder, 1)
    return Outcome(
        quantities=(
            Quantity("share", noisy, "1", "share that arrives at this noise"),
            Quantity("coherent_share", coherent, "1", "share that arrives with perfect coherence"),
            Quantity("noise_gain", noisy - coherent, "1", "gain of the share by the noise", floor=1e-9),
        ),
        checks=(
            Check(
                "share trapped, one chain",
                exciton.trapped_share_linear(first, dephasing, trap, 0.01, 0, 6),
                exciton.trapped_share_propagated(first, dephasing, trap, 0.01, 0, 6),
                1e-6,
                "linear solve with the 49 × 49 Liouvillian",
                "propagation in real coordinates, matrix exponential",
            ),
        ),
    )


AT_ONE_NOISE = replace(
    NOISE_ASSISTED_CHAIN,
    id="share-at-one-noise",
    question="Does this much noise bring less than perfect coherence does?",
    argument=share_at_one_noise,
    criteria=(
        replace(
            NOISE_ASSISTED_CHAIN.criteria[0],
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this noise no more arrives than with perfect coherence."),
            unmet=Ruling(Verdict.CONTRADICTED, "More arrives at this noise than with perfect coherence."),
        ),
    ),
)

THE_NOISE_DIAL = Exploration(
    module=__name__,
    name="the_noise_dial",
    title="The noise dial.",
    attempt="Turn the noise up from nothing; then make the sites alike; then change the trap.",
    notice="On unequal sites some noise brings more than perfect coherence, and too much freezes everything; on equal sites noise only harms.",
    sliders=(
        Slider("dephasing", (0.0, 0.01, 0.1, 0.5, 1.0, 3.0, 10.0, 100.0), "dephasing γ/J"),
        Slider("disorder", (0.0, 1.0, 2.0, 4.0, 7.0, 10.0), "disorder W/J"),
        Slider("trap", (0.1, 1.0, 10.0), "trap κ/J"),
    ),
    views=(
        View(AT_ONE_NOISE, ("share", "coherent_share"), "share that arrives", ("noise_gain",), published=NOISE_ASSISTED_CHAIN),
    ),
)

FINDINGS = ()
FIGURES = (THE_NOISE_DIAL,)

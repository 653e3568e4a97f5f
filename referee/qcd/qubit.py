"""The qubit of the manuscript: its state, its probabilities and its fringes."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import born_rule, coherence
from referee.verdict import Verdict

SEED = 20140401
SHOTS = 100_000


def superposition_fringe(
    weight: Annotated[float, Input(0.05, 0.95, "1", "population of the first state")] = 0.5,
    mixing: Annotated[float, Input(0.0, 1.0, "1", "share of the mixture with the same populations")] = 0.0,
) -> Outcome:
    """Does a coherent state interfere where a mixture with the same populations does not?"""
    phases = np.linspace(0.0, 2 * np.pi, 25)
    ket = np.sqrt([weight, 1 - weight])
    rho = (1 - mixing) * np.outer(ket, ket) + mixing * np.diag(ket**2)
    signal = born_rule.fringe(rho, phases)
    contrast = float(born_rule.fringe_visibility(weight, mixing))
    mixture = float(np.ptp(born_rule.fringe(np.diag(ket**2), phases)) / 2)
    return Outcome(
        quantities=(
            Quantity("visibility", contrast, "1", "contrast of the fringe of the state", floor=1e-12),
            Quantity(
                "mixture_visibility", mixture, "1", "contrast for the mixture with the same populations", floor=1e-12
            ),
            Quantity(
                "l1_coherence", float(coherence.l1_coherence(rho)), "1", "the l1 coherence of the state", floor=1e-12
            ),
        ),
        checks=(
            Check(
                "signal over the phase",
                signal,
                contrast * np.cos(phases),
                1e-9,
                "expectation values",
                "closed contrast",
            ),
            Check("coherence", coherence.l1_coherence(rho), contrast, 1e-9, "l1 norm of the matrix", "closed contrast"),
        ),
    )


SUPERPOSITION_FRINGE = Finding(
    id="superposition-fringe",
    tests=("T1",),
    question="Is coherence what tells a superposition from a mixture?",
    argument=superposition_fringe,
    physics=("born_rule.fringe", "born_rule.fringe_visibility", "coherence.l1_coherence"),
    criteria=(
        Criterion(
            claims=("QCD-06",),
            measured="visibility",
            operator=">=",
            threshold=0.01,
            reason="a contrast of one part in a hundred is routine in an interferometer",
            met=Ruling(
                Verdict.HOLDS, "the state interferes, with a contrast equal to its l1 coherence; the mixture does not"
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED, "the state has both outcomes and no fringe: it is a mixture, not a superposition"
            ),
            reversal=Witness({"mixing": 1.0}, "the same populations without coherence show no fringe"),
        ),
    ),
)


def qubit_state_vector(
    length: Annotated[float, Input(0.0, 1.0, "1", "length of the Bloch vector, 1 for a pure state")] = 1.0,
) -> Outcome:
    """How much of an arbitrary state of a two-level system is left out by its best vector α, β?"""
    directions = np.random.default_rng(SEED).normal(size=(200, 3))
    bloch = length * directions / np.linalg.norm(directions, axis=1)[:, None]
    x, y, z = bloch.T
    rho = np.array([[1 + z, x - 1j * y], [x + 1j * y, 1 - z]]).transpose(2, 0, 1) / 2
    left_out = 1 - np.linalg.eigvalsh(rho)[:, -1]
    return Outcome(
        quantities=(
            Quantity(
                "share_left_out",
                float(left_out.max()),
                "1",
                "worst share of a state outside its best vector",
                floor=1e-12,
            ),
        ),
        checks=(
            Check(
                "share left out", left_out, (1 - length) / 2, 1e-9, "eigenvalues", "half of 1 minus the Bloch length"
            ),
        ),
    )


QUBIT_STATE_VECTOR = Finding(
    id="qubit-state-vector",
    tests=("T1",),
    question="Does α|0⟩ + β|1⟩ describe every pure state of a two-level system?",
    argument=qubit_state_vector,
    criteria=(
        Criterion(
            claims=("QCD-07",),
            measured="share_left_out",
            operator="<=",
            threshold=1e-6,
            reason="well above round-off, well below any infidelity reached in a laboratory",
            met=Ruling(Verdict.HOLDS, "two normalised amplitudes describe every pure state of a qubit"),
            unmet=Ruling(Verdict.HOLDS_IN_SCOPE, "only pure states are vectors; a mixed state needs a density matrix"),
            reversal=Witness({"length": 0.5}, "a partly mixed qubit, such as any real one, is no vector"),
        ),
    ),
)


def born_frequencies(
    weight: Annotated[float, Input(0.05, 0.45, "1", "|α|²")] = 0.3,
    exponent: Annotated[float, Input(0.5, 4.0, "1", "power of |α| in the rule that is tested; 2 is Born's")] = 2.0,
    seed: Annotated[int, Input(0, 10**6, "1", "seed of the generator")] = 1,
) -> Outcome:
    """Do the outcomes of simulated projective measurements occur with the probabilities of the rule?"""
    ket = np.array([np.sqrt(weight), 1j * np.sqrt(1 - weight)])
    counts = born_rule.sample_outcomes(ket, SHOTS, seed)
    rule = born_rule.power_rule(ket, exponent)
    chi, exact = (
        born_rule.chi_squared_p_value(counts, rule),
        born_rule.exact_p_value(int(counts[0]), SHOTS, float(rule[0])),
    )
    return Outcome(
        quantities=(
            Quantity(
                "p_value", chi, "1", "chance of a fit at least this bad if the rule were true", digits=3, floor=1e-12
            ),
            Quantity("frequency", counts[0] / SHOTS, "1", "observed frequency of the first outcome", digits=4),
            Quantity("predicted", float(rule[0]), "1", "its probability by the rule", digits=4),
        ),
        checks=(
            Check("p-value", chi, exact, 0.02, "Pearson's χ²", "exact binomial test"),
            Check(
                "frequency",
                counts[0] / SHOTS,
                weight,
                5 * np.sqrt(0.25 / SHOTS),
                "sampled projections",
                "squared modulus",
            ),
        ),
    )


BORN_FREQUENCIES = Finding(
    id="born-frequencies",
    tests=("T1",),
    question="Are |α|² and |β|² the probabilities of the outcomes?",
    argument=born_frequencies,
    physics=(
        "born_rule.sample_outcomes",
        "born_rule.power_rule",
        "born_rule.chi_squared_p_value",
        "born_rule.exact_p_value",
    ),
    criteria=(
        Criterion(
            claims=("QCD-08",),
            measured="p_value",
            operator=">=",
            threshold=1e-3,
            reason="a true rule fails this once in a thousand runs; a wrong one fails it always",
            met=Ruling(Verdict.HOLDS, "the sampled frequencies fit the squared moduli"),
            unmet=Ruling(Verdict.CONTRADICTED, "the sampled frequencies refuse this rule"),
            reversal=Witness({"exponent": 1.0}, "a rule linear in the modulus does not fit the same outcomes"),
        ),
    ),
)


FINDINGS = (SUPERPOSITION_FRINGE, QUBIT_STATE_VECTOR, BORN_FREQUENCIES)


def draw_fringe() -> Drawing:
    """The fringe of a superposition beside the flat line of a mixture with the same populations."""
    phases = np.linspace(0.0, 360.0, 121)
    pure = born_rule.fringe(np.full((2, 2), 0.5), np.radians(phases))
    mixed = born_rule.fringe(np.eye(2) / 2, np.radians(phases))
    figure, ax = plt.subplots()
    ax.plot(phases, pure, "C0-")
    ax.plot(phases, mixed, "C1--")
    ax.text(48, -0.75, "superposition\n" r"$(|0\rangle+|1\rangle)/\sqrt{2}$", color="C0", ha="center")
    ax.text(180, 0.08, "mixture, half of each", color="C1", ha="center")
    ax.set(xlabel="phase / degree", ylabel=r"$\langle\sigma_\phi\rangle$", xticks=range(0, 361, 60), ylim=(-1.1, 1.1))
    return Drawing(
        figure,
        data={"phase / degree": phases, "superposition": pure, "mixture": mixed},
        caption="The two states give the same populations. Only the coherent one interferes.",
        alt=(
            f"Signal against phase: a full cosine from {pure.max():.0f} to {pure.min():.0f} for the superposition,"
            f" a flat line at {mixed.max():.0f} for the mixture."
        ),
    )


FIGURES = (draw_fringe,)

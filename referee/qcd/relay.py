"""The quantum communication relay of section 2.5: can Bob read what Alice does?"""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import chi2_contingency

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import chsh
from referee.physics import no_signalling as ns
from referee.verdict import Verdict

Visibility = Annotated[float, Input(0.0, 1.0, "1", "weight of the singlet in an otherwise random pair")]
Struck = Annotated[
    float, Input(0.0, 1.0, "1", "share of Alice's −1 outcomes that a classical list tells Bob to strike out")
]
CHANNELS = 4000


def alice_writes_bob_reads(visibility: Visibility = 1.0, struck: Struck = 0.0) -> Outcome:
    """How many bits can Alice's choice of a local act put into Bob's half?"""
    state = chsh.werner_state(visibility)
    channels = ns.random_channels(CHANNELS, seed=12)
    after = ns.bob_states_numpy(state, channels)
    settings = ns.struck_out_states(state, [0.0, np.pi, np.pi / 2], struck)
    far = after[int(np.argmax(np.abs(after - after[0]).sum(axis=(1, 2))))]
    capacity = max(ns.holevo_information(after[0], far), ns.holevo_information(settings[0], settings[1]))
    up = (1 - ns.struck_out_polarisation(visibility, struck)) / 2
    return Outcome(
        quantities=(
            Quantity(
                "capacity",
                capacity,
                "bit",
                "most that Alice's choice can tell Bob, for each pair that counts",
                floor=1e-12,
            ),
            Quantity(
                "largest_distance",
                ns.largest_trace_distance(after),
                "1",
                "largest trace distance between Bob's states under the random channels",
                digits=1,
                floor=1e-12,
            ),
            Quantity("channels", CHANNELS, "1", "random local acts of Alice that were tried"),
        ),
        checks=(
            Check(
                "Bob's state under 200 channels",
                after[:200].view(float),
                ns.bob_states_qutip(state, channels[:200]).view(float),
                1e-12,
                "index contraction, NumPy",
                "tensor products and partial trace, QuTiP",
            ),
            Check(
                "capacity",
                capacity,
                ns.blahut_arimoto([[up, 1 - up], [1 - up, up]]),
                1e-7,
                "Holevo bound on Bob's states",
                "Blahut–Arimoto on Bob's outcomes",
            ),
        ),
    )


def _cloner_capacity() -> float:
    """UNPHYSICAL: what two perfect copies would tell Bob of Alice's basis."""
    return ns.holevo_information(*ns.cloned_states([0.0, np.pi / 2], copies=2))


_MILLIONTH = "a millionth of a bit for each pair: less than one bit in a million pairs is no relay"

ALICE_WRITES_BOB_READS = Finding(
    id="alice-writes-bob-reads",
    tests=("T12",),
    question="Can Bob read, at his end alone, what Alice does at hers?",
    argument=alice_writes_bob_reads,
    physics=(
        "no_signalling.random_channels",
        "no_signalling.bob_states_numpy",
        "no_signalling.bob_states_qutip",
        "no_signalling.holevo_information",
        "no_signalling.blahut_arimoto",
        "no_signalling.struck_out_states",
        "no_signalling.struck_out_polarisation",
        "no_signalling.cloned_states",
    ),
    criteria=(
        Criterion(
            claims=("QCD-29",),
            measured="capacity",
            operator=">",
            threshold=1e-6,
            reason=_MILLIONTH,
            met=Ruling(Verdict.HOLDS, "Bob reads Alice's choice at his end."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "The correlation stands, the message does not follow: whatever Alice does, Bob's half stays as it was.",
            ),
            reversal=Witness(
                {"struck": 1.0},
                "with a list of Alice's outcomes Bob can sort his own and read her setting; the list is an "
                "ordinary message, no faster than light",
            ),
        ),
        Criterion(
            claims=("QCD-30",),
            measured="capacity",
            operator=">",
            threshold=1e-6,
            reason=_MILLIONTH,
            met=Ruling(Verdict.HOLDS, "A message arrives without a carrier, and nothing bounds its speed."),
            unmet=Ruling(
                Verdict.CONTRADICTED, "Without a carrier nothing arrives; with one, the limit is the speed of light."
            ),
            reversal=Control(
                "no-cloning (linearity of quantum mechanics)",
                _cloner_capacity,
                "with two perfect copies of his half Bob could tell Alice's basis; no such copier can exist",
            ),
        ),
    ),
)


def finite_sample_signal(
    visibility: Visibility = 1.0,
    struck: Struck = 0.0,
    runs: Annotated[int, Input(1000, 200_000, "1", "pairs measured")] = 20_000,
    seed: Annotated[int, Input(0, 100_000, "1", "seed of the random numbers")] = 3,
) -> Outcome:
    """Would an experimenter at Bob's end see a signal in a finite run?"""
    alice, bob = ns.sample_outcomes(visibility, [0.0, np.pi / 2], 0.3, runs, seed, struck)
    raw, corrected = ns.mutual_information(alice, bob)
    shuffled = ns.permutation_p_value(alice, bob, 4000, seed)
    table = np.bincount(2 * alice + bob, minlength=4).reshape(2, 2)
    tabulated = float(chi2_contingency(table, correction=False).pvalue)
    return Outcome(
        quantities=(
            Quantity("p_value", shuffled, "1", "share of shuffled records that look at least as dependent", digits=2),
            Quantity("information_raw", raw, "bit", "estimated information per pair, as counted", digits=2),
            Quantity("information_corrected", corrected, "bit", "the same less the bias of a finite sample", digits=2),
            Quantity(
                "information_bias",
                raw - corrected,
                "bit",
                "what a finite sample shows of nothing, on average",
                digits=2,
            ),
        ),
        checks=(Check("p-value", shuffled, tabulated, 0.03, "4000 shuffles", "χ² with one degree of freedom"),),
    )


FINITE_SAMPLE_SIGNAL = Finding(
    id="finite-sample-signal",
    tests=("T12",),
    question="Is there a signal in the record of a finite run?",
    argument=finite_sample_signal,
    physics=("no_signalling.sample_outcomes", "no_signalling.mutual_information", "no_signalling.permutation_p_value"),
    criteria=(
        Criterion(
            claims=("QCD-29",),
            measured="p_value",
            operator="<=",
            threshold=0.001,
            reason="one false alarm in a thousand such runs",
            met=Ruling(Verdict.HOLDS, "Bob's record depends on Alice's setting."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Bob's record is what chance gives; what little information it seems to hold is the bias of a "
                "finite sample.",
            ),
            reversal=Witness(
                {"struck": 0.5}, "a classical list that strikes out half of one outcome makes the dependence plain"
            ),
        ),
    ),
)


def draw_alice_and_bob() -> Drawing:
    """Joint correlations against the angle between the analysers, and Bob's own record against Alice's setting."""
    angle = np.linspace(0.0, 2 * np.pi, 73)
    state = chsh.werner_state(1.0)
    joint = chsh.correlation(state, angle, 0.0)
    coarse = np.arange(0, 73, 6)
    alone = np.real(ns.struck_out_states(state, angle, 0.0)[:, 0, 0])
    sorted_out = np.real(ns.struck_out_states(state, angle, 1.0)[:, 0, 0])
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.6))
    degrees = np.degrees(angle)
    left.plot(degrees, joint, color="C0")
    left.text(180, -0.5, "records brought\ntogether", color="C0", ha="center", va="top")
    left.set(
        xlabel="Alice's angle / degree", ylabel="joint correlation", ylim=(-1.1, 1.1), xticks=[0, 90, 180, 270, 360]
    )
    right.plot(degrees, sorted_out, "--", color="C1", linewidth=1.5)
    right.plot(degrees[coarse], alone[coarse], "o-", color="C0")
    right.text(180, 0.42, "Bob alone: flat", color="C0", ha="center", va="top")
    right.text(180, 0.16, "with Alice's list", color="C1", ha="center", va="top")
    right.set(
        xlabel="Alice's angle / degree", ylabel="Bob's share of +1", ylim=(-0.05, 1.05), xticks=[0, 90, 180, 270, 360]
    )
    return Drawing(
        figure,
        data={
            "Alice's angle / degree": degrees,
            "joint correlation": joint,
            "Bob's share of +1": alone,
            "with Alice's list": sorted_out,
        },
        caption=(
            "The same pairs, seen twice. Left: with both records on one desk the correlation follows a cosine. "
            "Right: Bob's own record does "
            "not know Alice's setting (dots), until her list of outcomes, an ordinary message, tells him which "
            "runs to keep (dashed)."
        ),
        alt=(
            f"Left: joint correlation from {joint.min():.0f} to {joint.max():.0f} along a cosine of Alice's "
            f"angle. Right: Bob's share of plus one stays at "
            f"{alone.mean():.2f} for every angle; with Alice's list it swings from {sorted_out.min():.0f} to "
            f"{sorted_out.max():.0f}."
        ),
    )


FINDINGS = (ALICE_WRITES_BOB_READS, FINITE_SAMPLE_SIGNAL)
FIGURES = (draw_alice_and_bob,)

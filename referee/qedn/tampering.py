"""Security, II: tampering with entanglement, which shows, and hacking of devices, which does not."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.intercept_attacks import (
    blinded_receiver_enumerated,
    blinded_receiver_sampled,
    intercept_closed,
    intercept_density_matrix,
)
from referee.physics.key_rate import (
    bb84_rate,
    devetak_winter_rate,
    device_independent_rate,
    six_state_rate,
    zero_rate_error,
    zero_rate_error_bisected,
)
from referee.verdict import Verdict


def entanglement_manipulation(
    share: Annotated[float, Input(0.0, 1.0, "1", "share of the pairs that an intruder measures in transit")] = 0.1,
    honest_error: Annotated[float, Input(0.001, 0.1, "1", "error rate of the undisturbed link", "assumed")] = 0.01,
    tested: Annotated[int, Input(100, 1_000_000, "1", "pairs given up for the test")] = 100_000,
) -> Outcome:
    """Does manipulation of the entanglement show in a test, and is a key left after it?"""
    error, chsh = (float(value) for value in intercept_closed(share))
    error_again, chsh_again = intercept_density_matrix(share)
    spread = float(np.sqrt(honest_error * (1 - honest_error) / tested))
    rng = np.random.default_rng(25)
    simulated = float(np.std(rng.binomial(tested, honest_error, 20_000) / tested))

    def product(e: float) -> list[float]:
        return [(1 - e) ** 2, e * (1 - e), e * (1 - e), e * e]

    bb84, six = zero_rate_error(bb84_rate), zero_rate_error(six_state_rate)
    bisected = (
        zero_rate_error_bisected(product),
        zero_rate_error_bisected(lambda e: [1 - 1.5 * e, e / 2, e / 2, e / 2]),
    )
    untrusted = zero_rate_error(lambda e: device_independent_rate(e, 2 * np.sqrt(2) * (1 - 2 * e)), high=0.14)
    return Outcome(
        quantities=(
            Quantity("deviations", error / spread, "1", "added errors in standard deviations of the test", digits=3),
            Quantity("error", error, "1", "errors that the intruder adds"),
            Quantity("chsh", chsh, "1", "CHSH value that is left, of 2.828"),
            Quantity(
                "key_left", float(bb84_rate(error)), "bit", "key per pair that is left after the intrusion", digits=3
            ),
            Quantity("bb84_zero", bb84, "1", "error at which BB84 gives no key"),
            Quantity("six_state_zero", six, "1", "error at which the six-state protocol gives no key"),
            Quantity(
                "device_independent_zero", untrusted, "1", "error at which no key is left without trust in devices"
            ),
        ),
        checks=(
            Check(
                "error and CHSH value", [error, chsh], [error_again, chsh_again], 1e-9, "closed form", "4×4 matrices"
            ),
            Check("key", float(bb84_rate(error)), devetak_winter_rate(product(error)), 1e-9, "formula", "spectra"),
            Check("zeros", (bb84, six), bisected, 1e-6, "root of the formula", "bisection on spectra"),
            Check("spread", spread, simulated, 0.05, "binomial formula", "20 000 drawn tests", relative=True),
        ),
    )


ENTANGLEMENT_MANIPULATION = Finding(
    id="entanglement-manipulation",
    tests=("T18",),
    question="Does tampering with the entanglement show?",
    argument=entanglement_manipulation,
    physics=(
        "intercept_attacks.intercept_closed",
        "intercept_attacks.intercept_density_matrix",
        "key_rate.bb84_rate",
        "key_rate.six_state_rate",
        "key_rate.device_independent_rate",
        "key_rate.devetak_winter_rate",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-46",),
            measured="deviations",
            operator=">=",
            threshold=5.0,
            reason="five standard deviations, the custom of discovery",
            met=Ruling(
                Verdict.HOLDS, "Right: tampering is a real threat, and physics shows it before any key is used."
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "So slight an intrusion hides in the noise of the test and must be paid for blindly.",
            ),
            reversal=Witness(
                {"share": 0.002}, "one pair in five hundred measured: the test of this size cannot see it"
            ),
        ),
    ),
)


def detector_blinding(
    share: Annotated[float, Input(0.0, 1.0, "1", "share of the rounds in which the detectors are blinded")] = 1.0,
) -> Outcome:
    """Does an attack on the devices, instead of the photons, break a key without any error to show for it?"""
    error, known, clicks = blinded_receiver_enumerated(share)
    drawn = blinded_receiver_sampled(share, 400_000, 18)
    return Outcome(
        quantities=(
            Quantity("leaked", known, "1", "share of the sifted key that the intruder has"),
            Quantity("error", error, "1", "errors that the test shows", floor=1e-12),
            Quantity("apparent_key", float(bb84_rate(error)), "bit", "key per sifted bit that the formula promises"),
            Quantity(
                "clicks", clicks, "1", "share of clicks left, which an intruder can hide in the loss of the fibre"
            ),
        ),
        checks=(
            Check(
                "error, leak, clicks", (error, known, clicks), drawn, 0.01, "all cases counted", "400 000 drawn rounds"
            ),
        ),
    )


DETECTOR_BLINDING = Finding(
    id="detector-blinding",
    tests=("T18",),
    question="Is quantum hacking a real threat?",
    argument=detector_blinding,
    physics=("intercept_attacks.blinded_receiver_enumerated", "intercept_attacks.blinded_receiver_sampled"),
    criteria=(
        Criterion(
            claims=("QEDN-46",),
            measured="leaked",
            operator=">",
            threshold=0.01,
            reason="more of the key known to another than any use of it would accept",
            met=Ruling(Verdict.HOLDS, "Right again: the devices can be hacked without a trace in the errors."),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "With detectors that cannot be blinded this threat is empty."),
            reversal=Witness(
                {"share": 0.0}, "detectors that are watched, or left out of the trust, leak nothing this way"
            ),
        ),
    ),
)


FINDINGS = (ENTANGLEMENT_MANIPULATION, DETECTOR_BLINDING)
FIGURES = ()

"""The entangled pair of section 2.5: its state, its correlations and what they are good for."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import chsh, key_rate
from referee.verdict import Verdict

MICIUS = "Yin et al. 2017, 10.1126/science.aan3211"
STORZ = "Storz et al. 2023, 10.1038/s41586-023-05885-0"


def singlet_correlations(
    visibility: Annotated[float, Input(0.0, 1.0, "1", "weight of the singlet in an otherwise random pair")] = 1.0,
    mixing: Annotated[float, Input(-np.pi / 2, np.pi / 2, "rad", "angle θ of cos θ |01⟩ − sin θ |10⟩")] = np.pi / 4,
) -> Outcome:
    """Is the state of L53 the singlet, and are its correlations beyond any local cause?"""
    state = chsh.werner_state(visibility, mixing)
    by_tensor, by_operator = chsh.chsh_numpy(state), chsh.chsh_qutip(visibility, mixing)
    spin, spin_projector = chsh.total_spin_squared(state), chsh.total_spin_squared_qutip(visibility, mixing)
    return Outcome(
        quantities=(
            Quantity("chsh", by_tensor, "1", "CHSH value at the settings best for the singlet"),
            Quantity("total_spin_squared", spin, "1", "⟨S²⟩ in ħ²: 0 for the singlet, 2 for a triplet", floor=1e-9),
            Quantity("chsh_satellite", 2.37, "1", "measured over 1203 km", uncertainty=0.09, source=MICIUS),
            Quantity(
                "chsh_loophole_free",
                2.0747,
                "1",
                "measured over 30 m, superconducting circuits",
                uncertainty=0.0033,
                source=STORZ,
            ),
        ),
        checks=(
            Check("CHSH value", by_tensor, by_operator, 1e-9, "correlation tensor, NumPy", "Bell operator, QuTiP"),
            Check("total spin", spin, spin_projector, 1e-9, "Pauli matrices", "projector on the singlet"),
        ),
    )


SINGLET_CORRELATIONS = Finding(
    id="singlet-correlations",
    tests=("T12",),
    question="Is the relay's state entangled, and how strongly is it correlated?",
    argument=singlet_correlations,
    physics=(
        "chsh.werner_state",
        "chsh.chsh_numpy",
        "chsh.chsh_qutip",
        "chsh.total_spin_squared",
        "chsh.total_spin_squared_qutip",
    ),
    criteria=(
        Criterion(
            claims=("QCD-28",),
            measured="total_spin_squared",
            operator="<=",
            threshold=1e-6,
            reason="the singlet is the one state of two spins with no total spin; round-off lies far below",
            met=Ruling(Verdict.HOLDS, "The state is the singlet, normalised, with the right sign."),
            unmet=Ruling(Verdict.CONTRADICTED, "A state with total spin is not the singlet."),
            reversal=Witness({"mixing": -np.pi / 4}, "with a plus sign the state is a triplet"),
        ),
        Criterion(
            claims=("QCD-27",),
            measured="chsh",
            operator=">",
            threshold=2.0,
            exact=True,
            reason="no local cause gives more than 2",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Right for correlations: they exceed every local cause, at any distance; nothing is said to "
                "travel, and nothing does.",
            ),
            unmet=Ruling(Verdict.CLASSICAL_ALREADY, "At this quality shared random numbers do as well."),
            reversal=Witness({"visibility": 0.6}, "below a visibility of 1/√2 a local model gives the same value"),
        ),
    ),
)


def key_from_correlations(
    chsh_value: Annotated[float, Input(2.0, 2 * np.sqrt(2), "1", "measured CHSH value of the pairs", MICIUS)] = 2.37,
) -> Outcome:
    """What are the correlations good for, at the quality measured between satellite stations?"""
    error = (1 - chsh_value / (2 * np.sqrt(2))) / 2
    rate = float(key_rate.bb84_rate(error))
    near = np.clip(chsh_value + np.array([-0.09, 0.09]), 2.0, 2 * np.sqrt(2))  # the uncertainty of the satellite value
    spread = float(np.ptp(key_rate.bb84_rate((1 - near / (2 * np.sqrt(2))) / 2)) / 2)
    explicit = key_rate.devetak_winter_rate(_bb84_weights(error))
    zeros = key_rate.zero_rate_error(key_rate.bb84_rate), key_rate.zero_rate_error(key_rate.six_state_rate)
    bisected = key_rate.zero_rate_error_bisected(_bb84_weights), key_rate.zero_rate_error_bisected(_six_state_weights)
    untrusted = key_rate.zero_rate_error(
        lambda e: key_rate.device_independent_rate(e, 2 * np.sqrt(2) * (1 - 2 * e)), high=0.14
    )
    return Outcome(
        quantities=(
            Quantity(
                "key_rate",
                rate,
                "bit",
                "secret key for each sifted pair, without losses and finite-size terms",
                uncertainty=spread,
            ),
            Quantity("error", error, "1", "error rate of a randomly depolarised pair with this CHSH value", digits=2),
            Quantity("bb84_zero", zeros[0], "1", "error at which BB84 gives no key", digits=5),
            Quantity("six_state_zero", zeros[1], "1", "the same for the six-state protocol"),
            Quantity("device_independent_zero", untrusted, "1", "the same with devices that are not trusted", digits=2),
        ),
        checks=(
            Check("key rate", rate, explicit, 1e-9, "1 − 2h(e)", "I(A:B) − χ(A:E) from matrices"),
            Check("errors of zero rate", zeros, bisected, 1e-8, "Brent on the formula", "bisection on matrices"),
        ),
    )


def _bb84_weights(error: float) -> tuple[float, ...]:
    return (1 - error) ** 2, error * (1 - error), error * (1 - error), error**2


def _six_state_weights(error: float) -> tuple[float, ...]:
    return 1 - 1.5 * error, error / 2, error / 2, error / 2


KEY_FROM_CORRELATIONS = Finding(
    id="key-from-correlations",
    tests=("T12",),
    question="What remains: are the correlations of use for secrets?",
    argument=key_from_correlations,
    physics=(
        "key_rate.bb84_rate",
        "key_rate.six_state_rate",
        "key_rate.device_independent_rate",
        "key_rate.devetak_winter_rate",
        "key_rate.zero_rate_error",
        "key_rate.zero_rate_error_bisected",
    ),
    criteria=(
        Criterion(
            claims=("QCD-27",),
            measured="key_rate",
            operator=">",
            threshold=0.0,
            exact=True,
            reason="a key rate is of use if it is positive",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "The correlations over a distance are good enough for secret keys, with a classical channel "
                "beside them.",
            ),
            unmet=Ruling(Verdict.TRUE_BUT_INERT, "The correlations are there, and too noisy for a key."),
            reversal=Witness({"chsh_value": 2.1}, "noisier pairs still violate the inequality and yield no key"),
        ),
    ),
)


FINDINGS = (SINGLET_CORRELATIONS, KEY_FROM_CORRELATIONS)

"""What quantum error correction restores: a code's errors, and the energy of encoded states (T15)."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.damping_code_energy import (
    bare_qubit_fidelity,
    damped_energy_kraus,
    damped_energy_thinning,
    four_qubit_code,
    four_qubit_fidelity_gram,
    recovered_four_qubit_code,
)
from referee.physics.five_qubit_code import (
    logical_error_density_matrix,
    logical_error_enumerated,
    pseudo_threshold_density_matrix,
    pseudo_threshold_enumerated,
)
from referee.verdict import Verdict


def five_qubit_code(
    physical_error: Annotated[
        float, Input(1e-4, 0.75, "1", "probability of an error on each qubit between corrections, X, Y, Z alike")
    ] = 0.01,
) -> Outcome:
    """Does the five-qubit code keep a qubit better than no code, with corrections that are themselves free of faults?"""
    logical = float(logical_error_enumerated(physical_error))
    threshold = pseudo_threshold_enumerated()
    return Outcome(
        quantities=(
            Quantity("physical_error", physical_error, "1", "chance of an error on a bare qubit"),
            Quantity("logical_error", logical, "1", "chance that an error is left after correction"),
            Quantity("gain", physical_error / logical, "1", "bare over encoded"),
            Quantity("pseudo_threshold", threshold, "1", "error below which the code helps"),
            Quantity(
                "decades_short", float(np.log10(physical_error / threshold)), "decade", "error over pseudo-threshold"
            ),
        ),
        checks=(
            Check(
                "logical error",
                logical,
                logical_error_density_matrix(physical_error),
                1e-11,
                "all 4⁵ Pauli errors enumerated",
                "density matrix with a reference qubit",
            ),
            Check(
                "pseudo-threshold",
                threshold,
                pseudo_threshold_density_matrix(1e-6),
                2e-6,
                "root of the enumeration",
                "bisection on the density matrix",
            ),
        ),
    )


FIVE_QUBIT_CODE = Finding(
    id="five-qubit-code",
    tests=("T15",),
    question="Does error correction keep quantum information?",
    argument=five_qubit_code,
    physics=(
        "five_qubit_code.logical_error_enumerated",
        "five_qubit_code.logical_error_density_matrix",
        "five_qubit_code.pseudo_threshold_enumerated",
        "five_qubit_code.pseudo_threshold_density_matrix",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-20",),
            measured="gain",
            operator=">=",
            threshold=1.0,
            reason="a code that errs more often than a bare qubit is no protection",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Below its pseudo-threshold the code keeps the qubit better than no code."),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "Above its pseudo-threshold the code makes matters worse."),
            reversal=Witness({"physical_error": 0.3}, "an error on three qubits in ten"),
        ),
    ),
)


def _states() -> list[np.ndarray]:
    """Encoded states of the [[4,1]] code, six cardinal ones, and GHZ, W, a product and three random states."""
    zero, one = four_qubit_code()
    encoded = [zero, one, zero + one, zero - one, zero + 1j * one, zero - 1j * one]
    ghz, w = np.zeros(16), np.zeros(16)
    ghz[[0, 15]], w[[1, 2, 4, 8]] = 1.0, 1.0
    draws = np.random.default_rng(7).normal(size=(3, 2, 16))
    return [*encoded, ghz, w, np.ones(16), *(real + 1j * imaginary for real, imaginary in draws)]


def encoded_energy(
    damping: Annotated[float, Input(1e-3, 0.9, "1", "probability γ that a quantum is lost from its qubit")] = 0.1,
    bath: Annotated[
        float, Input(0.0, 0.5, "1", "share of the upper state that the surroundings would settle at")
    ] = 0.0,
) -> Outcome:
    """Does an encoded state keep more of its energy than an unprotected one, before recovery?"""
    states = _states()
    start = np.array([damped_energy_kraus(state, 0.0) for state in states])
    kraus = np.array([damped_energy_kraus(state, damping, bath) for state in states])
    thinned = np.array([damped_energy_thinning(state, damping, bath) for state in states])
    fidelity, restored = recovered_four_qubit_code(damping)
    left = (1.0 - damping) * 2.0
    return Outcome(
        quantities=(
            Quantity(
                "departure",
                float(np.max(np.abs(kraus - (1.0 - damping) * start))),
                "ħω",
                "largest distance of the energy from (1 − γ) times its first value, over all states",
                floor=1e-9,
            ),
            Quantity("energy_before", float(start[0]), "ħω", "energy of the encoded qubit"),
            Quantity("energy_left", float(kraus[0]), "ħω", "energy after damping, before recovery"),
            Quantity("energy_pumped", restored - left, "ħω", "energy that the recovery has to put back (cold bath)"),
            Quantity("code_fidelity", fidelity, "1", "entanglement fidelity after recovery (cold bath)"),
            Quantity("bare_fidelity", float(bare_qubit_fidelity(damping)), "1", "entanglement fidelity with no code"),
            Quantity("code_error", 1.0 - fidelity, "1", "what the code leaves of the error"),
            Quantity("bare_error", 1.0 - float(bare_qubit_fidelity(damping)), "1", "the error with no code"),
        ),
        checks=(
            Check(
                "energy of twelve states",
                kraus,
                thinned,
                1e-10,
                "Kraus operators on density matrices",
                "thinning of the counted quanta",
            ),
            Check(
                "fidelity of the [[4,1]] code",
                fidelity,
                four_qubit_fidelity_gram(damping),
                1e-8,
                "recovery applied",
                "Gram matrix of the error spaces",
            ),
        ),
    )


ENCODED_ENERGY = Finding(
    id="encoded-energy",
    tests=("T15",),
    question="Does error correction keep energy?",
    argument=encoded_energy,
    physics=(
        "damping_code_energy.damped_energy_kraus",
        "damping_code_energy.damped_energy_thinning",
        "damping_code_energy.recovered_four_qubit_code",
        "damping_code_energy.four_qubit_fidelity_gram",
        "damping_code_energy.bare_qubit_fidelity",
        "damping_code_energy.four_qubit_code",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-20",),
            measured="departure",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of a quantum is far above round-off and below any use",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "For information. Of the energy every state keeps the same share, encoded or not; what the recovery "
                "adds it has to bring.",
            ),
            unmet=Ruling(Verdict.HOLDS, "The energy that is kept differs from the share that damping alone leaves."),
            reversal=Witness({"bath": 0.3}, "warm surroundings give energy back: theirs, not the code's"),
        ),
    ),
)

FINDINGS = (FIVE_QUBIT_CODE, ENCODED_ENERGY)


def draw_five_qubit_code() -> Drawing:
    """The logical error of the five-qubit code against the error of a bare qubit."""
    errors = np.logspace(-4, np.log10(0.75), 60)
    logical = logical_error_enumerated(errors)
    dots = np.logspace(-3.5, -0.2, 10)
    simulated = np.array([logical_error_density_matrix(value) for value in dots])
    threshold = pseudo_threshold_enumerated()
    data: dict[str, np.ndarray | list[str]] = {
        "physical error / 1": np.concatenate([errors, dots]),
        "logical error / 1": np.concatenate([logical, simulated]),
        "method": ["enumeration"] * errors.size + ["density matrix"] * dots.size,
    }
    figure, ax = plt.subplots(figsize=(6.4, 3.9))
    ax.fill_between(errors, logical, errors, where=errors > logical, color="C2", alpha=0.15)
    ax.loglog(errors, errors, color="k", lw=1.0, ls="--")
    ax.loglog(errors, logical, color="C0", lw=2.2)
    ax.loglog(dots, simulated, ls="none", marker="o", mfc="white", color="C0", ms=5.5)
    ax.axvline(threshold, color="C1", lw=1.2, ls=":")
    ax.text(3e-4, 7e-4, "bare qubit", rotation=25)
    ax.text(1.4e-3, 6e-6, "five-qubit code", color="C0", rotation=0)
    ax.text(2.2e-4, 9e-5, "the code helps", color="C2")
    ax.text(threshold * 0.88, 2e-7, f"pseudo-threshold\n{threshold:.3f}", color="C1", ha="right")
    ax.set(xlabel="error probability of each qubit", ylabel="error probability of the kept qubit", ylim=(1e-7, 1.5))
    caption = (
        "Error correction works, for information. Below an error probability of "
        f"{threshold:.4f} a qubit kept in five errs less often than one kept in one, by a factor of "
        f"{0.01 / float(logical_error_enumerated(0.01)):.1f} at one per cent. Line: all 1024 Pauli errors; circles: density matrix."
    )
    alt = (
        f"Logical against physical error on logarithmic axes. The code's line rises as the square, from {logical[0]:.1e} at "
        f"{errors[0]:.0e}, and meets the diagonal at {threshold:.3f}; circles lie on it."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-7)


def draw_encoded_energy() -> Drawing:
    """Error and energy of the encoded qubit over the strength of damping."""
    damping = np.linspace(0.01, 0.5, 50)
    states = _states()
    start = np.array([damped_energy_kraus(state, 0.0) for state in states])
    coarse = damping[4::9]
    kept = np.array([[damped_energy_kraus(state, value) for state in states] for value in coarse]) / start
    recovered = [recovered_four_qubit_code(value) for value in damping]
    code = np.array([1.0 - fidelity for fidelity, _ in recovered])
    restored = np.array([energy for _, energy in recovered]) / 2.0
    bare = 1.0 - bare_qubit_fidelity(damping)
    none = np.zeros(0)
    columns: dict[str, tuple[np.ndarray, np.ndarray]] = {
        "energy kept": (np.repeat(coarse, len(states)), np.round(kept.ravel(), 9)),
        "energy after recovery": (damping, np.round(restored, 9)),
        "error with the code": (damping, code),
        "error without": (damping, bare),
    }
    data: dict[str, np.ndarray | list[str]] = {
        "damping / 1": np.concatenate([none, *(x for x, _ in columns.values())]),
        "value / 1": np.concatenate([none, *(y for _, y in columns.values())]),
        "curve": [name for name, (x, _) in columns.items() for _ in range(x.size)],
    }
    figure, (top, low) = plt.subplots(2, 1, figsize=(6.4, 5.2), sharex=True)
    top.plot(damping, bare, color="k", lw=1.4, ls="--")
    top.plot(damping, code, color="C0", lw=2.2)
    top.set(ylabel="error (1 − fidelity)", ylim=(0, 0.4))
    top.text(0.22, 0.165, "bare qubit", ha="right")
    top.text(0.23, 0.045, "[[4,1]] code, after recovery", color="C0")
    low.plot(damping, 1.0 - damping, color="C1", lw=1.4)
    low.plot(*columns["energy kept"], ls="none", marker="o", mfc="white", color="C1", ms=6)
    low.plot(damping, restored, color="C2", lw=2.0, ls="-.")
    low.set(xlabel=r"damping $\gamma$", ylabel="energy / energy before", ylim=(0.4, 1.1))
    low.text(0.3, 0.56, "before recovery: twelve states,\nall on $1-\\gamma$", color="C1", ha="right")
    low.annotate("", (0.45, 0.99), (0.45, 0.56), arrowprops={"arrowstyle": "->", "color": "C2", "lw": 1.6})
    low.text(0.44, 0.83, "brought by\nthe recovery", color="C2", ha="right")
    place = int(np.argmin(np.abs(damping - 0.1)))
    spread = float(np.max(np.abs(kept - (1.0 - coarse)[:, None])))
    caption = (
        f"The state is restored, the joules are brought. At $\\gamma={damping[place]:.1f}$ the code's error is {code[place]:.3f} "
        f"against {bare[place]:.3f} for a bare qubit (above); yet of the energy every state, encoded or not, has kept exactly "
        "$1-\\gamma$ (circles), and the recovery fills it up from elsewhere."
    )
    alt = (
        f"Two panels over damping up to {damping[-1]:.1f}. Above, the code's error stays below the bare qubit's up to "
        f"{damping[np.flatnonzero(code < bare)[-1]]:.2f}. Below, the energies of {len(states)} states lie on one line falling to "
        f"{1 - damping[-1]:.1f}, within {max(spread, 1e-9):.0e}; after recovery the energy is back at {restored[-1]:.1f}."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-7)


FIGURES = (draw_five_qubit_code, draw_encoded_energy)

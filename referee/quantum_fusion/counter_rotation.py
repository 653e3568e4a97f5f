"""Two counter-rotating magnetic fields laid over each other: what they sum to, and what a spin feels of the difference."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.bloch_siegert import bloch_siegert_shift, bloch_siegert_shift_floquet, counter_rotating_sum
from referee.verdict import Verdict


def counter_rotating_fields(
    strength: Annotated[
        float,
        Input(0.001, 0.5, "1", "Rabi over drive frequency: half the linear field's amplitude over the static field"),
    ] = 0.01,
    mismatch: Annotated[float, Input(0.0, 1.0, "1", "by how much one of the two fields is weaker")] = 0.0,
) -> Outcome:
    """What is the sum of the two fields, and by how much does the second one shift a spin's resonance?"""
    phase = np.linspace(0.0, 2 * np.pi, 97)
    x, y = counter_rotating_sum(phase, 1.0, 1.0 - mismatch)
    axes = np.linalg.svd(np.stack([x, y])[:, :-1], compute_uv=False)
    closed = (2.0 - mismatch, mismatch)
    shift = float(bloch_siegert_shift(strength))
    floquet = bloch_siegert_shift_floquet(strength)
    return Outcome(
        quantities=(
            Quantity("ellipticity", float(axes[1] / axes[0]), "1", "minor over major axis of the sum", floor=1e-12),
            Quantity("amplitude", float(axes[0] * np.sqrt(2 / 96)), "1", "of the sum, over one field's"),
            Quantity("shift", shift, "1", "of the resonance, over the drive frequency", digits=3),
            Quantity("shift_size", abs(floquet), "1", "its size, from the quasi-energies", digits=3),
        ),
        checks=(
            Check(
                "axes of the sum",
                np.sort(np.asarray(closed)),
                np.sort(axes * np.sqrt(2 / 96)),
                1e-9,
                "sum and difference of the amplitudes",
                "singular values of the traced field",
            ),
            Check(
                "Bloch–Siegert shift over the square of the strength",
                shift / strength**2,
                floquet / strength**2,
                0.05,
                "second order",
                "quasi-energies of one driven period",
            ),
        ),
    )


COUNTER_ROTATING_FIELDS = Finding(
    id="counter-rotating-fields",
    tests=("B5",),
    question="What do overlapping counter-rotating fields make?",
    argument=counter_rotating_fields,
    physics=(
        "bloch_siegert.counter_rotating_sum",
        "bloch_siegert.bloch_siegert_shift",
        "bloch_siegert.bloch_siegert_shift_floquet",
    ),
    criteria=(
        Criterion(
            claims=("QF-013",),
            measured="shift_size",
            operator="<=",
            threshold=0.01,
            reason="a resonance moved by less than a hundredth of its frequency is still the resonance of the linear field",
            met=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Two counter-rotating fields are one field that swings on a line; a spin follows one half and hardly feels the other.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Driven this hard, a spin feels both rotations: a quantum shift that is seen."
            ),
            reversal=Witness({"strength": 0.45}, "the drive is as strong as the static field"),
        ),
    ),
)

FINDINGS = (COUNTER_ROTATING_FIELDS,)


def draw_counter_rotation() -> Drawing:
    """Left: tips of the fields; right: the shift of the resonance against the strength, second order and Floquet."""
    phase = np.linspace(0, 2 * np.pi, 97)
    one = counter_rotating_sum(phase, 1.0, 0.0)
    equal = counter_rotating_sum(phase, 1.0, 1.0)
    unequal = counter_rotating_sum(phase, 1.0, 0.6)
    strength = np.geomspace(0.02, 0.5, 16)
    closed = -bloch_siegert_shift(strength)
    floquet = np.array([-bloch_siegert_shift_floquet(s, 256) for s in strength])
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6), width_ratios=(1.35, 1))
    left.plot(*one, color="0.5", ls=":", lw=1.4)
    left.plot(*unequal, color="C1", ls="--")
    left.plot(*equal, color="C0", lw=3)
    left.set_aspect("equal")
    left.text(0, 1.22, "one field", color="0.4", fontsize=10, ha="center")
    left.text(0, -0.76, "unequal", color="C1", fontsize=10, ha="center")
    left.text(0, 0.1, "both, equal", color="C0", fontsize=10, ha="center")
    left.set(xlabel="$B_x/B_1$", ylabel="$B_y/B_1$", xlim=(-2.2, 2.2), ylim=(-1.7, 1.7))
    right.loglog(strength, floquet, "o", color="C0", ms=6, label="quasi-energies")
    right.loglog(strength, closed, color="k", lw=1.4, label="$\\Omega^2/4\\omega^2$")
    right.legend(loc="upper left", fontsize=10)
    right.set(xlabel="$\\Omega/\\omega$", ylabel="shift of the resonance / $\\omega$")
    right.set_xticks([0.02, 0.05, 0.1, 0.2, 0.5], ["0.02", "0.05", "0.1", "0.2", "0.5"])
    right.minorticks_off()
    data = {
        "phase / rad": phase,
        "one field, x": one[0],
        "one field, y": one[1],
        "equal, x": equal[0],
        "equal, y": np.round(equal[1], 12) + 0.0,
        "unequal, x": unequal[0],
        "unequal, y": unequal[1],
        "strength": strength,
        "shift, second order": closed,
        "shift, quasi-energies": floquet,
    }
    caption = (
        "Two fields that rotate against each other make one that swings on a line (left); only unequal ones leave an ellipse. The quantum "
        f"trace of the second rotation is a shift of the spin's resonance (right): {closed[0]:.4f} of the frequency at a strength of "
        f"{strength[0]:.2f}, and {floquet[-1]:.3f} at one half."
    )
    alt = (
        "Left: a circle for one rotating field, a straight line for two equal ones, an ellipse for unequal ones. Right: shift against "
        f"strength on logarithmic axes, from {floquet[0]:.1e} to {floquet[-1]:.3f}, the points on a line of slope two."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_counter_rotation,)

"""Lagrange's equation in a turning frame: its form, and its Lagrangian."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.rotating_frame import laboratory_path, to_laboratory, turning_frame_path
from referee.verdict import Verdict

START, THROW = (1.0, 0.0), (-0.4, 0.9)  # any start shows the same


def rotating_lagrangian(
    rotation: Annotated[float, Input(1e-3, 5.0, "1", "turn of the frame in radian per unit of time")] = 1.0,
    binding: Annotated[float, Input(0.0, 3.0, "1", "frequency ω of the bound mass; 0 is a free one")] = 0.5,
) -> Outcome:
    """Do the Euler–Lagrange equations of the turning frame give the laboratory's motion, and with which Lagrangian?"""
    times = np.linspace(0.0, 6.0, 121)
    truth = laboratory_path(START, THROW, binding, times)
    frame = turning_frame_path(START, THROW, binding, rotation, times)
    back = to_laboratory(frame, rotation, times)
    naive = to_laboratory(
        turning_frame_path(START, THROW, binding, rotation, times, transformed=False), rotation, times
    )
    size = float(np.max(np.hypot(*truth.T)))
    apart = float(np.max(np.hypot(*(back - truth).T))) / size
    wrong = float(np.max(np.hypot(*(naive - truth).T))) / size
    return Outcome(
        quantities=(
            Quantity("separation", apart, "1", "greatest distance of the two paths, over the path's size", floor=1e-8),
            Quantity("untransformed_error", wrong, "1", "the same if L is taken over into the frame unchanged"),
        ),
        checks=(
            Check(
                "path in the laboratory",
                truth,
                back,
                1e-7,
                "closed form in the laboratory",
                "Euler–Lagrange in the turning frame, stepped and turned back",
            ),
        ),
    )


def _untransformed_separation() -> float:
    """UNPHYSICAL: the laboratory's Lagrangian used as it stands in the turning frame."""
    times = np.linspace(0.0, 6.0, 121)
    naive = turning_frame_path(START, THROW, 0.5, 1.0, times, transformed=False)
    return float(np.max(np.abs(to_laboratory(naive, 1.0, times) - laboratory_path(START, THROW, 0.5, times))))


ROTATING_LAGRANGIAN = Finding(
    id="rotating-lagrangian",
    tests=("B10",),
    question="Does Lagrange's equation keep its form in a turning frame, and its Lagrangian?",
    argument=rotating_lagrangian,
    physics=(
        "rotating_frame.laboratory_path",
        "rotating_frame.turning_frame_path",
        "rotating_frame.to_laboratory",
    ),
    criteria=(
        Criterion(
            claims=("QF-036",),
            measured="separation",
            operator="<=",
            threshold=1e-6,
            reason="one motion seen from two frames is one path; a millionth of its size is left to the integrator",
            met=Ruling(
                Verdict.HOLDS,
                "The same equation in the turning frame, with the frame's own Lagrangian, gives the path.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The form of the equation would lead to another motion in the frame."),
            reversal=Control(
                "the Lagrangian is a scalar: it is carried over with v₀ = v + Ω × r",
                _untransformed_separation,
                "the laboratory's Lagrangian is used in the frame as it stands",
            ),
        ),
        Criterion(
            claims=("QF-037",),
            measured="untransformed_error",
            operator=">=",
            threshold=0.01,
            reason="one per cent of the path's size shows in any plot of it",
            met=Ruling(Verdict.HOLDS, "The Lagrangian gains a Coriolis and a centrifugal term; without them it fails."),
            unmet=Ruling(Verdict.TRUE_BUT_INERT, "So slow a turn changes the Lagrangian by less than a path can show."),
            reversal=Witness({"rotation": 0.001}, "a frame that turns by a thousandth of a radian in a unit of time"),
        ),
    ),
)

FINDINGS = (ROTATING_LAGRANGIAN,)


def draw_two_frames() -> Drawing:
    """One throw: straight in the laboratory, curled in the turning frame, and turned back."""
    times = np.linspace(0.0, 6.0, 121)
    truth = laboratory_path(START, THROW, 0.0, times)
    frame = turning_frame_path(START, THROW, 0.0, 1.0, times)
    back = to_laboratory(frame, 1.0, times)
    naive = to_laboratory(turning_frame_path(START, THROW, 0.0, 1.0, times, transformed=False), 1.0, times)
    data = {"time": times}
    for name, path in (("laboratory", truth), ("turning frame", frame), ("turned back", back), ("L unchanged", naive)):
        data |= {f"x, {name}": np.round(path[:, 0], 9) + 0.0, f"y, {name}": np.round(path[:, 1], 9) + 0.0}
    figure, ax = plt.subplots(figsize=(6.4, 4.6))
    ax.plot(*truth.T, color="C0", lw=5, alpha=0.35)
    ax.plot(*back[::8].T, "o", color="C0", ms=5)
    ax.plot(*frame.T, color="C1", ls="-")
    ax.plot(*naive.T, color="C2", ls="--")
    ax.plot(*START, "k*", ms=11, zorder=5)
    ax.annotate("start", START, (8, -12), textcoords="offset points", fontsize=10)
    ax.annotate(
        "laboratory (band)\nand turned back (dots)",
        truth[80],
        (8, 6),
        textcoords="offset points",
        color="C0",
        fontsize=10,
    )
    ax.annotate("turning frame", frame[100], (6, -14), textcoords="offset points", color="C1", fontsize=10)
    ax.annotate(
        "L taken over\nunchanged", naive[60], (-12, 22), textcoords="offset points", color="C2", fontsize=10, ha="right"
    )
    ax.set(xlabel="x", ylabel="y", aspect="equal")
    apart = float(np.max(np.hypot(*(naive - truth).T)))
    inside = "coincides" if np.max(np.abs(back - truth)) < 1e-6 else "does not coincide"
    caption = (
        "One free throw. In the turning frame it curls; solved there with the transformed Lagrangian and turned back (dots) it "
        f"{inside} with the straight line of the laboratory. With the laboratory's Lagrangian taken over unchanged (dashed) the "
        f"path is off by up to {apart:.1f} units."
    )
    alt = (
        "A straight line from the start, with dots upon it; a curve that spirals outwards, the same motion in the turning "
        f"frame; and a dashed curve that bends away from the line by up to {apart:.1f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_two_frames,)

"""The ship in one diagram: which claims feed which, what the drive's dimensions reach, and the meanings of α."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

from referee.figure import Drawing
from referee.physics.dimensional_analysis import dimension_vector

# Place (column, row) and words of each box.
BOXES = {
    "06": (0, 4, "superposition\nL15–18"),
    "12": (0, 3, "quantum fields\nL24–27"),
    "18": (0, 2, "decoherence\nL33–36"),
    "23": (0, 1, "magnetic force\nL42–45"),
    "27": (0, 0, "entanglement\nL51–53"),
    "09": (1, 4, "QCCS: maintain,\namplify L20"),
    "15": (1, 3, "QFO: modulate,\nbend space L29"),
    "21": (1, 2, "CEF: start and\nstop it L38"),
    "25": (1, 1, "composite\nfield L47, L71"),
    "29": (1, 0, "instant\nmessages L55"),
    "11": (2, 4, "best energy\nL20, L60–62"),
    "17": (2, 3, "space-time\npropels L29"),
    "36": (2, 2, "ΔE propels\nL38, L67"),
    "26": (2, 1, "protection\nL47, L72"),
    "40": (2, 0, "no light-speed\nlimit L77"),
    "01": (3, 3, "THRUST\nL5, L76"),
}
# From, into, and whether a displayed equation carries the step.
FEEDS = (
    ("06", "09", False), ("12", "15", False), ("18", "21", True), ("23", "25", True), ("27", "29", False),
    ("09", "11", True), ("15", "17", False), ("21", "36", True), ("25", "26", False), ("29", "40", False),
    ("11", "01", False), ("17", "01", False), ("36", "01", False),
)  # fmt: skip


def draw_the_ship() -> Drawing:
    """The claims as boxes and the steps between them as arrows: solid with an equation, dashed in words only."""
    fig, ax = plt.subplots(figsize=(6.4, 5.2))
    wide, high = 0.84, 0.62
    for column, row, words in BOXES.values():
        last = column == 3
        ax.add_patch(
            Rectangle(
                (column - wide / 2, row - high / 2),
                wide,
                high,
                facecolor="white",
                edgecolor="C1" if last else "C0",
                lw=1.6,
            )
        )
        ax.text(column, row, words, ha="center", va="center", fontsize=9, fontweight="bold" if last else "normal")
    for start, end, equation in FEEDS:
        (x0, y0, _), (x1, y1, _) = BOXES[start], BOXES[end]
        colour = "C0" if equation else "C1"
        style = {"arrowstyle": "->", "color": colour, "lw": 2.0, "linestyle": "-" if equation else (0, (2, 1.5))}
        ax.annotate("", (x1 - wide / 2, y1 + 0.15 * np.sign(y0 - y1)), (x0 + wide / 2, y0), arrowprops=style)
    for column, words in enumerate(("principle", "device", "effect", "ship")):
        ax.text(column, 4.62, words, ha="center", color="C6", fontsize=10)
    ax.plot([], [], color="C0", label="with an equation")
    ax.plot([], [], color="C1", linestyle=(0, (2, 1.5)), label="in words only")
    ax.legend(loc="lower right", bbox_to_anchor=(1.03, -0.02), fontsize=9, handlelength=2.6)
    ax.text(3, 2.1, "no equation\narrives here", color="C1", ha="center", va="center", fontsize=10)
    ax.set(xlim=(-0.5, 3.5), ylim=(-0.45, 4.85))
    ax.axis("off")
    carried = sum(equation for *_, equation in FEEDS)
    arriving = [equation for _, end, equation in FEEDS if end == "01"]
    return Drawing(
        fig,
        data={
            "from": [start for start, _, _ in FEEDS],
            "into": [end for _, end, _ in FEEDS],
            "carried by": ["equation" if equation else "words" for *_, equation in FEEDS],
        },
        caption=(
            f"The manuscript in one diagram: from principle to device to effect to ship. Of {len(FEEDS)} steps "
            f"{carried} lean on a displayed equation; of the {len(arriving)} that arrive at a thrust, "
            f"{sum(arriving)} do."
        ),
        alt=(
            f"Boxes in four columns joined by {len(FEEDS)} arrows, {carried} solid (with an equation) and "
            f"{len(FEEDS) - carried} dashed (words only). All {len(arriving)} arrows into the box named thrust are "
            "dashed."
        ),
    )


def draw_dimensions() -> Drawing:
    """Powers of length and time of what one power of ħ can make, and where momentum and force lie."""
    names = ["action ħ", "energy ħω", "power ħω²", "momentum ħω/c", "force ħω²/c"]
    units = ["joule * second", "joule", "watt", "kilogram * meter / second", "newton"]
    places = np.array([dimension_vector(unit)[[0, 2]] for unit in units])
    fig, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.axvline(2.0, color="C0", linewidth=10, alpha=0.25)
    ax.text(2.06, -0.42, "all that ħ and ω reach", color="C0", ha="left", va="center")
    for name, (x, y), reached in zip(names, places, [True] * 3 + [False] * 2, strict=True):
        ax.plot(x, y, "o" if reached else "X", color="C0" if reached else "C1", markersize=11)
        ax.text(x + (0.1 if reached else -0.1), y, name, ha="left" if reached else "right", va="center")
    for start, end in ((1, 3), (2, 4)):
        style = {"arrowstyle": "->", "color": "C2", "lw": 2, "linestyle": "--", "shrinkA": 8, "shrinkB": 8}
        ax.annotate("", places[end], places[start], arrowprops=style)
    ax.text(1.4, -2.62, "divide by a speed:\nthe missing step", color="C2", ha="right", va="top")
    ax.set(xlabel="power of length", ylabel="power of time", xlim=(0.0, 3.2), ylim=(-3.5, -0.2))
    ax.set(xticks=[0, 1, 2, 3], yticks=[-3, -2, -1])
    return Drawing(
        fig,
        data={"name": names, "power of length": places[:, 0], "power of time": places[:, 1]},
        caption=(
            "Dimensions that hold one power of mass. Whatever is made of $\\hbar$, $\\omega$, $n$ and $\\alpha$ has "
            "two powers "
            "of length; a momentum and a force have one. Dividing by a speed would join them, and gives a photon "
            "rocket."
        ),
        alt=(
            f"Plane of powers of length and time. Action, energy and power lie on the line of length power "
            f"{places[0, 0]:.0f}; "
            f"momentum and force at length power {places[3, 0]:.0f}, off the line, joined to it by arrows named "
            f"divide by a speed."
        ),
    )


def draw_three_alphas() -> Drawing:
    """The energy formula against |α| under the three meanings of α."""
    alpha = np.linspace(0.0, 1.0, 51)
    qubit, mode, varied = 1 - 2 * alpha**2, 0 * alpha, 1 - alpha**2
    fig, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.plot(alpha, varied, color="C2", linestyle="-.")
    ax.plot(alpha, mode, color="C1", linestyle="--")
    ax.plot(alpha, qubit, color="C0")
    ax.text(0.62, 0.72, "a variable, n = 1 held", color="C2", ha="left")
    ax.text(0.05, 0.06, "a displacement: n = |α|²", color="C1")
    ax.text(0.66, -0.35, "a qubit's amplitude:\nn = |β|²", color="C0", ha="right", va="center")
    ax.plot([1.0, 1.0], [qubit[-1], mode[-1]], "o", color="C6", clip_on=False)
    ax.annotate("", (1.0, mode[-1]), (1.0, qubit[-1]), arrowprops={"arrowstyle": "<->", "color": "C6", "lw": 2})
    ax.text(0.76, -0.85, "L60 pushes here:\none quantum apart", color="C6", ha="right", va="center")
    ax.annotate("", (0.985, -0.85), (0.77, -0.85), arrowprops={"arrowstyle": "->", "color": "C6", "lw": 1.2})
    ax.set(xlabel="|α|", ylabel="E / ħω", xlim=(0, 1.02), ylim=(-1.1, 1.1))
    return Drawing(
        fig,
        data={
            "amplitude": alpha,
            "E as qubit amplitude / quantum": qubit,
            "E as displacement / quantum": mode,
            "E as variable / quantum": varied,
        },
        caption=(
            "One formula, one $|\\alpha|$, three meanings. As a displacement of the state it names, it is zero "
            "throughout; as a "
            "qubit's amplitude it falls below zero; as a variable at fixed $n$ it falls to zero where $|\\alpha|$ "
            "is largest."
        ),
        alt=(
            f"Three curves against amplitude 0 to 1. Qubit: from {qubit[0]:.0f} to {qubit[-1]:.0f} quantum; "
            f"displacement: "
            f"flat at {mode[0]:.0f}; variable: from {varied[0]:.0f} to {varied[-1]:.0f}."
        ),
    )


FINDINGS = ()
FIGURES = (draw_the_ship, draw_dimensions, draw_three_alphas)

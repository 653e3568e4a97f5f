"""Landau levels with an oscillator on CPᴺ and L_N: how many are bound, and the limits at zero oscillator."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.curved_landau import hyperbolic_levels, hyperbolic_threshold, radial_levels, sphere_level
from referee.verdict import Verdict

SHOWN = 3


def curved_landau(
    flux_quanta: Annotated[int, Input(0, 20, "1", "flux quanta 2b through the sphere; b is the field in ħ/eR²")] = 8,
    oscillator: Annotated[float, Input(0.0, 20.0, "1", "strength λ of the oscillator, in ħ²/2mR²")] = 1.0,
    dimension: Annotated[int, Input(1, 3, "1", "complex dimension N of CPᴺ and L_N")] = 2,
) -> Outcome:
    """Levels of the sectors l = 0 and l = m = 1 on CPᴺ and L_N in ħ²/2mR²: closed form against shooting."""
    field = flux_quanta / 2
    closed, shot = [], []
    for degree in (0, 1):
        closed += [sphere_level(n, degree, degree, field, oscillator, dimension) for n in range(SHOWN)]
        shot += list(radial_levels(1, SHOWN, degree, degree, field, oscillator, dimension))
    bound = hyperbolic_levels(0, 0, field, oscillator, dimension)
    # A level within a hundredth of the edge decays too slowly for a finite grid; such a one is counted, not shot at.
    edge = hyperbolic_threshold(field, oscillator, dimension)
    steady = bound[bound < edge - 0.05][:SHOWN]
    if steady.size:
        closed += list(steady)
        shot += list(radial_levels(-1, steady.size, 0, 0, field, oscillator, dimension))
    lowest = float(bound[0]) if bound.size else edge
    return Outcome(
        quantities=(
            Quantity("sphere_ground", closed[0], "1", "lowest level on CPᴺ with m = 0, in ħ²/2mR²"),
            Quantity("hyperbolic_lowest", lowest, "1", "bottom of the spectrum on L_N with m = 0, in ħ²/2mR²"),
            Quantity("hyperbolic_edge", edge, "1", "edge of the continuum on L_N, in ħ²/2mR²"),
            Quantity("bound_levels", float(bound.size), "1", "bound levels on L_N with m = 0"),
            Quantity("levels_checked", float(len(closed)), "1", "levels that were computed twice"),
        ),
        checks=(
            Check(
                "levels on CPᴺ and L_N",
                np.array(shot),
                np.array(closed),
                1e-4,
                "shooting from both ends of the radial equation",
                "closed form",
                relative=True,
            ),
        ),
    )


CURVED_LANDAU = Finding(
    id="curved-landau",
    tests=("B12",),
    question="Has the oscillator on CPᴺ and L_N a spectrum of levels in a magnetic field?",
    argument=curved_landau,
    physics=(
        "curved_landau.sphere_level",
        "curved_landau.hyperbolic_levels",
        "curved_landau.hyperbolic_threshold",
        "curved_landau.radial_levels",
    ),
    criteria=(
        Criterion(
            claims=("QF-064a",),
            measured="bound_levels",
            operator=">=",
            threshold=1.0,
            reason="an energy spectrum of an oscillator needs at least one level on the non-compact space too",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Both spaces have levels, finitely many of them on the non-compact one."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "On the non-compact space field and oscillator are too weak to bind: only the compact one has levels.",
            ),
            reversal=Witness(
                {"flux_quanta": 1, "oscillator": 0.1}, "a weak field and a weak oscillator: √(b² + λ) is below N/2"
            ),
        ),
    ),
)

FINDINGS = (CURVED_LANDAU,)


def draw_curved_landau_levels() -> Drawing:
    """Landau levels on the plane, the sphere and the hyperbolic plane against the field, without an oscillator."""
    field = np.linspace(0.0, 6.0, 121)
    dots = np.arange(1.0, 6.5)
    figure, axes = plt.subplots(1, 2, figsize=(6.8, 4.2), sharey=True)
    data: dict[str, np.ndarray] = {"field b": field, "field b of the dots": dots}
    for n in range(4):
        flat, sphere = field * (2 * n + 1), field * (2 * n + 1) + n * (n + 1)
        exists = field > n + 0.5
        plane = field[exists] * (2 * n + 1) - n * (n + 1)
        data |= {
            f"flat level {n}": flat,
            f"sphere level {n}": sphere,
            f"hyperbolic field b, level {n}": field[exists],
            f"hyperbolic level {n}": plane,
        }
        for ax in axes:
            ax.plot(field, flat, color="C6", lw=1.0, ls=":")
        axes[0].plot(field, sphere, color="C0")
        axes[1].plot(field[exists], plane, color="C1")
        axes[0].text(6.2, sphere[-1], f"$n={n}$", color="C0", va="center", fontsize=10)
        axes[1].text(
            6.2, plane[-1] + (0.0 if n < 2 else 0.5 * (n - 2)), f"$n={n}$", color="C1", va="center", fontsize=10
        )
    edge = field**2 + 0.25
    data["hyperbolic edge"] = edge
    inside = edge < 57
    axes[1].fill_between(field[inside], edge[inside], 57, color="C1", alpha=0.15, lw=0)
    axes[1].text(1.2, 38, "continuum", color="C1", fontsize=10)
    shot_sphere = np.array([radial_levels(1, 4, 0, 0, float(b)) for b in dots])
    places, values = [], []
    for b in dots:
        number = int(np.sum(b - 0.5 - np.arange(8) > 0.4))
        if number:
            shot = radial_levels(-1, min(number, 4), 0, 0, float(b))
            places += [b] * shot.size
            values += list(shot)
    for n in range(4):
        data[f"sphere level {n}, shooting"] = shot_sphere[:, n]
        axes[0].plot(dots, shot_sphere[:, n], "o", color="C0", ms=4)
    data |= {"hyperbolic field b, shooting": np.array(places), "hyperbolic level, shooting": np.array(values)}
    axes[1].plot(places, values, "o", color="C1", ms=4)
    axes[0].text(0.3, 50, "sphere", color="C0")
    axes[1].text(0.3, 50, "hyperbolic plane", color="C1")
    axes[0].set(ylabel="energy / $(\\hbar^2/2mR^2)$", ylim=(0, 57))
    for ax in axes:
        ax.set(xlabel="field $b=eBR^2/\\hbar$", xlim=(0, 7.2), xticks=[0, 2, 4, 6])
    return Drawing(
        figure,
        data,
        caption=(
            "What curvature does to Landau levels. Dotted: the plane, $b(2n+1)$. On the sphere curvature adds $n(n+1)$, on "
            "the hyperbolic plane it takes as much away, and level $n$ exists only for $b>n+\\frac12$: it is born at the "
            f"edge of the continuum. Lines are the closed forms, the {dots.size * 4 + len(values)} dots come from shooting."
        ),
        alt=(
            "Energy against field, two panels. Sphere: four lines that start at 0, 2, 6 and 12 and rise above the dotted flat "
            f"levels, reaching {data['sphere level 3'][-1]:.0f} at field 6. Hyperbolic plane: four lines below the flat ones, "
            f"touching the shaded continuum from below, level 3 reaching {data['hyperbolic level 3'][-1]:.0f}. Dots lie on all lines."
        ),
    )


FIGURES = (draw_curved_landau_levels,)

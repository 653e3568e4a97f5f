"""Generic boundary conditions at the pole: the family of spectra, where it exists, and whether phase space gives it."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.curved_landau import radial_levels, sphere_level
from referee.physics.point_condition import (
    point_levels_digamma,
    square_integrable_by_exponent,
    square_integrable_by_norm,
)
from referee.verdict import Verdict


def boundary_family(
    kappa: Annotated[float, Input(-2.0, 12.0, "1", "the boundary condition: near the pole ψ goes as ln x − κ")] = 0.0,
    flux_quanta: Annotated[int, Input(2, 12, "1", "flux quanta 2b through the sphere")] = 6,
    oscillator: Annotated[float, Input(0.0, 20.0, "1", "strength λ of the oscillator, in ħ²/2mR²")] = 1.0,
    dimension: Annotated[int, Input(1, 3, "1", "complex dimension N of CPᴺ")] = 1,
) -> Outcome:
    """How far does the free boundary condition move the lowest level, with one and the same classical Hamiltonian?"""
    field = flux_quanta / 2
    regular = sphere_level(0, 0, 0, field, oscillator, dimension)
    shot_regular = float(radial_levels(1, 1, 0, 0, field, oscillator, dimension)[0])
    closed, shot = [regular], [shot_regular]
    free = square_integrable_by_exponent(dimension, 0, 0, field, oscillator) == 2
    if free:
        closed += list(point_levels_digamma(1, 2, field, oscillator, kappa))
        closed += list(point_levels_digamma(-1, 1, field, oscillator, kappa))
        shot += list(radial_levels(1, 2, 0, 0, field, oscillator, 1, kappa))
        shot += list(radial_levels(-1, 1, 0, 0, field, oscillator, 1, kappa))
    ground = closed[1] if free else regular
    return Outcome(
        quantities=(
            Quantity("regular_ground", regular, "1", "lowest level with m = 0, regular at the pole, in ħ²/2mR²"),
            Quantity("family_ground", ground, "1", "the same with the condition κ, where a condition is free"),
            Quantity("level_shift", abs(ground - regular), "1", "distance of the two, in ħ²/2mR²", floor=1e-9),
        ),
        checks=(
            Check(
                "levels on sphere and hyperbolic plane",
                np.array(shot),
                np.array(closed),
                1e-4,
                "shooting, ψ = ln x − κ at the pole",
                "digamma condition and closed form",
                relative=True,
            ),
        ),
    )


BOUNDARY_FAMILY = Finding(
    id="boundary-family",
    tests=("B12",),
    question="Does one classical system have a whole family of quantum spectra?",
    argument=boundary_family,
    physics=(
        "curved_landau.sphere_level",
        "curved_landau.radial_levels",
        "point_condition.point_levels_digamma",
        "point_condition.square_integrable_by_exponent",
    ),
    criteria=(
        Criterion(
            claims=("QF-064a",),
            measured="level_shift",
            operator=">=",
            threshold=1e-3,
            reason="a thousandth of ħ²/2mR² is ten times the error of the shooting and far below the shift of a generic κ",
            met=Ruling(Verdict.HOLDS, "On a curved surface each κ has its own levels: the family of spectra is real."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Here the pole leaves no condition free, so that the family has one member."
            ),
            reversal=Witness({"dimension": 2}, "CP², where the singular solution cannot be normalised"),
        ),
        Criterion(
            claims=("QF-064b",),
            measured="level_shift",
            operator="<=",
            threshold=1e-3,
            reason="what phase space fixes cannot differ between two systems with the same phase space and Hamiltonian",
            met=Ruling(Verdict.HOLDS, "The classical Hamiltonian leaves nothing open here."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "All members of the family share one phase space and one classical Hamiltonian, so that phase space cannot "
                "be what gives the boundary condition.",
            ),
            reversal=Witness({"dimension": 2}, "CP², where the Hamiltonian has one self-adjoint form at the pole"),
        ),
    ),
)


def free_conditions(
    dimension: Annotated[int, Input(1, 4, "1", "complex dimension N of CPᴺ and L_N")] = 2,
    flux_quanta: Annotated[int, Input(0, 20, "1", "flux quanta 2b through a CP¹")] = 4,
    oscillator: Annotated[float, Input(0.0, 20.0, "1", "strength λ of the oscillator, in ħ²/2mR²")] = 1.0,
) -> Outcome:
    """In which radial sectors do the pole of CPᴺ and L_N, and the far end of CPᴺ, leave a boundary condition free?"""
    field = flux_quanta / 2
    pole = [(degree, degree) for degree in range(3)]
    far = [(charge, charge) for charge in range(max(flux_quanta - 1, 0), flux_quanta + 2)]
    exponent_pole = [square_integrable_by_exponent(dimension, *sector, field, oscillator) - 1 for sector in pole]
    exponent_far = [square_integrable_by_exponent(dimension, *sector, field, oscillator, True) - 1 for sector in far]
    norm = [
        square_integrable_by_norm(curvature, dimension, *sector, field, oscillator) - 1
        for curvature in (1, -1)
        for sector in pole
    ] + [square_integrable_by_norm(1, dimension, *sector, field, oscillator, True) - 1 for sector in far]
    return Outcome(
        quantities=(
            Quantity(
                "free_conditions",
                float(sum(exponent_pole)),
                "1",
                "sectors l = 0, 1, 2 with a free condition at the pole",
            ),
            Quantity(
                "free_at_far_end",
                float(sum(exponent_far)),
                "1",
                "sectors near m = 2b with a free one at the far end of CPᴺ",
            ),
            Quantity("real_dimension", 2.0 * dimension, "1", "dimension of the space"),
        ),
        checks=(
            Check(
                "free conditions, sector by sector: poles of CPᴺ and L_N, far end of CPᴺ",
                np.array(exponent_pole * 2 + exponent_far, dtype=float),
                np.array(norm, dtype=float),
                0.5,
                "Frobenius exponents",
                "norm of integrated solutions at E = i",
            ),
        ),
    )


FREE_CONDITIONS = Finding(
    id="free-conditions",
    tests=("B12",),
    question="Is a boundary condition free at the pole for every N?",
    argument=free_conditions,
    physics=("point_condition.square_integrable_by_exponent", "point_condition.square_integrable_by_norm"),
    criteria=(
        Criterion(
            claims=("QF-064a",),
            measured="free_conditions",
            operator=">=",
            threshold=1.0,
            reason="a family needs at least one sector in which both solutions are square-integrable (Weyl's alternative)",
            exact=True,
            met=Ruling(Verdict.HOLDS, "On a surface the sector m = 0 leaves one condition free."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "From N = 2 on the pole leaves no freedom, and L_N, which is complete, has none anywhere: a family exists on "
                "the surfaces, and at the far end of CPᴺ if the oscillator is weak, λ below a quarter.",
            ),
            reversal=Witness({"dimension": 1}, "the surfaces CP¹ and L₁"),
        ),
    ),
)

FINDINGS = (BOUNDARY_FAMILY, FREE_CONDITIONS)


def draw_boundary_family() -> Drawing:
    """Levels with m = 0 against the boundary parameter, on the sphere and on the hyperbolic plane."""
    field, oscillator = 3.0, 1.0
    kappa = np.linspace(-2.0, 10.0, 97)
    few = np.linspace(-2.0, 10.0, 5)
    figure, axes = plt.subplots(1, 2, figsize=(6.8, 3.9))
    data: dict[str, np.ndarray] = {"kappa": kappa, "kappa of the dots": few}
    for ax, curvature, name, colour, count in (
        (axes[0], 1, "sphere", "C0", 3),
        (axes[1], -1, "hyperbolic plane", "C1", 3),
    ):
        lines = np.array([point_levels_digamma(curvature, count, field, oscillator, float(k)) for k in kappa])
        dots = np.array([radial_levels(curvature, count, 0, 0, field, oscillator, 1, float(k)) for k in few])
        for n in range(count):
            data[f"{name}, level {n}"] = lines[:, n]
            data[f"{name}, level {n}, shooting"] = dots[:, n]
            ax.plot(kappa, lines[:, n], color=colour)
            ax.plot(few, dots[:, n], "o", color=colour, ms=4)
        limits = (
            np.array([sphere_level(n, 0, 0, field, oscillator) for n in range(count)])
            if curvature > 0
            else radial_levels(-1, count, 0, 0, field, oscillator)
        )
        data[f"{name}, regular"] = limits
        for limit in limits:
            ax.axhline(limit, color="C6", lw=1.0, ls=":")
        ax.text(
            10.2,
            limits[0] + 0.012 * (limits[-1] - limits[0]),
            "regular",
            color="C6",
            ha="right",
            va="bottom",
            fontsize=9,
        )
        ax.set_title(name, color=colour)
        ax.set(xlabel="boundary parameter $\\kappa$", xlim=(-2.3, 10.3), xticks=[0, 5, 10])
    axes[0].set_ylabel("energy / $(\\hbar^2/2mR^2)$")
    edge = field**2 + oscillator + 0.25
    axes[1].axhspan(edge, edge + 1.5, color="C1", alpha=0.15, lw=0)
    axes[1].text(4.0, edge + 0.45, "continuum", color="C1", ha="center", fontsize=10)
    axes[1].set_ylim(top=edge + 1.5)
    return Drawing(
        figure,
        data,
        caption=(
            f"One classical system, many spectra: levels with $m=0$ at $b={field:g}$, $\\lambda={oscillator:g}$ when the wave "
            "function goes as $\\ln x-\\kappa$ at the pole. Lines are roots of the digamma condition, dots come from shooting, "
            "dotted lines are the regular levels, which the family approaches slowly, as $1/\\kappa$. At negative $\\kappa$ the pole binds."
        ),
        alt=(
            "Three levels rising with the boundary parameter on the sphere, the lowest from "
            f"{data['sphere, level 0'][0]:.1f} to {data['sphere, level 0'][-1]:.1f}, and three on the hyperbolic plane, the lowest "
            f"from {data['hyperbolic plane, level 0'][0]:.1f} to {data['hyperbolic plane, level 0'][-1]:.1f}, below a shaded continuum."
        ),
    )


FIGURES = (draw_boundary_family,)

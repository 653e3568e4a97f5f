"""Bending space: modulated fields, and the curvature that their energy makes."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import c

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.curvature import (
    bertotti_robinson_energy_density,
    curvature_radius,
    energy_density_for_radius,
    light_energy_density,
    magnetic_energy_density,
)
from referee.physics.mode_excitation import pair_correlation, photon_statistics_fock, photons_created
from referee.verdict import Verdict

_LASER = 1e27  # W/m²
_MAGNET = 45.5  # T


def modulated_field(
    displacement: Annotated[float, Input(0.0, 4.0, "1", "displacement made by a classical source")] = 1.5,
    squeezing: Annotated[float, Input(0.0, 1.2, "1", "squeezing made by a modulated length")] = 0.5,
) -> Outcome:
    """What a classical source and a modulated length leave in one mode of a field that was in its vacuum."""
    closed = float(photons_created(displacement, squeezing))
    pairs = float(pair_correlation(squeezing))
    number, fock_pairs, top = photon_statistics_fock(displacement, squeezing, levels=400)
    from_source = float(photons_created(displacement, 0.0))
    return Outcome(
        quantities=(
            Quantity("photons", closed, "photon", "mean number of photons in the mode"),
            Quantity("from_source", from_source, "photon", "made by the source, as a coherent state"),
            Quantity("from_modulation", closed - from_source, "photon", "made in pairs out of the vacuum", floor=1e-12),
            Quantity("pair_correlation", pairs, "1", "the pair amplitude, larger than the number of pair photons"),
            Quantity("weight_at_the_truncation", top, "1", "weight of the ten highest levels", floor=1e-12),
        ),
        checks=(
            Check(
                "photon number and pair amplitude",
                a=np.array([closed, pairs]),
                b=np.array([number, fock_pairs]),
                tolerance=1e-8,
                method_a="closed form, |α|² + sinh²r and sinh r cosh r",
                method_b="both drives exponentiated in Fock space, 400 levels",
            ),
        ),
    )


MODULATED_FIELD = Finding(
    id="modulated-field",
    tests=("T8",),
    question="Can a local quantum field be modulated?",
    argument=modulated_field,
    physics=(
        "mode_excitation.photons_created",
        "mode_excitation.pair_correlation",
        "mode_excitation.photon_statistics_fock",
    ),
    criteria=(
        Criterion(
            claims=("QCD-15",),
            measured="from_source",
            operator=">=",
            threshold=1e-2,
            reason="a hundredth of a photon in the mode is measured routinely by averaging over many runs",
            met=Ruling(
                Verdict.HOLDS, "A classical source changes the state of a field mode: it makes a coherent state."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The source leaves the mode in its vacuum."),
            reversal=Witness({"displacement": 0.0}, "a source that is switched off makes no photon"),
        ),
        Criterion(
            claims=("QCD-15",),
            measured="from_modulation",
            operator=">=",
            threshold=1e-2,
            reason="a hundredth of a photon in the mode is measured routinely by averaging over many runs",
            met=Ruling(
                Verdict.HOLDS,
                "A modulated length makes photon pairs out of the vacuum, as the dynamical Casimir effect shows.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The modulation leaves the mode in its vacuum."),
            reversal=Witness({"squeezing": 0.0}, "a length that is not modulated makes no pair"),
        ),
    ),
)


def curvature_of_fields(
    field: Annotated[float, Input(0.0, 1e16, "T", "steady magnetic field", "Hahn 2019")] = _MAGNET,
    intensity: Annotated[float, Input(0.0, 1e50, "W/m^2", "intensity at a laser focus", "Yoon 2021")] = _LASER,
    radius: Annotated[float, Input(1e-3, 1e20, "m", "radius of curvature that is asked for")] = 1e3,
) -> Outcome:
    """How much energy density bends space-time to a given radius, and how much the strongest laboratory fields have."""
    magnet, laser = float(magnetic_energy_density(field)), float(light_energy_density(intensity))
    best = max(magnet, laser)
    needed = float(energy_density_for_radius(radius))
    share = best / needed
    return Outcome(
        quantities=(
            Quantity("needed", needed, "J/m^3", "energy density that makes the radius"),
            Quantity("magnet", magnet, "J/m^3", "energy density of the magnetic field", source="Hahn 2019"),
            Quantity("laser", laser, "J/m^3", "energy density at the laser focus", source="Yoon 2021"),
            Quantity("attained_share", share, "1", "best laboratory field over what is needed"),
            Quantity(
                "shortfall",
                -np.log10(max(share, 1e-300)),
                "decade",
                "by how much the best laboratory field falls short",
            ),
            Quantity(
                "radius_of_magnet", float(curvature_radius(max(magnet, 1e-200))), "m", "curvature the magnet makes"
            ),
            Quantity("radius_of_laser", float(curvature_radius(max(laser, 1e-200))), "m", "curvature the focus makes"),
        ),
        checks=(
            Check(
                "energy density for the radius",
                a=needed,
                b=bertotti_robinson_energy_density(radius),
                tolerance=1e-6,
                relative=True,
                method_a="Einstein's equation read as c⁴/(8πGR²)",
                method_b="Einstein tensor of the exact magnetic universe of that radius, by finite differences",
            ),
        ),
    )


CURVATURE_OF_FIELDS = Finding(
    id="curvature-of-fields",
    tests=("T8",),
    question="Do the strongest fields of any laboratory bend space-time to a radius of one kilometre?",
    argument=curvature_of_fields,
    physics=(
        "curvature.energy_density_for_radius",
        "curvature.bertotti_robinson_energy_density",
        "curvature.curvature_radius",
        "curvature.magnetic_energy_density",
        "curvature.light_energy_density",
    ),
    criteria=(
        Criterion(
            claims=("QCD-16",),
            measured="attained_share",
            operator=">=",
            threshold=1.0,
            reason="at 1 the best laboratory field makes the radius asked for; the radius is an input",
            met=Ruling(Verdict.HOLDS, "A laboratory field bends space-time to the radius asked for."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Every field bends space-time; those of laboratories miss a kilometre's radius by many decades.",
            ),
            reversal=Witness(
                {"radius": 2e12},
                "ask for a radius between the orbits of Saturn and Uranus, and today's laser focus makes it",
            ),
        ),
    ),
)


FINDINGS = (MODULATED_FIELD, CURVATURE_OF_FIELDS)


def draw_curvature() -> Drawing:
    """Energy density against radius of curvature, with what laboratories reach and what a kilometre needs."""
    radius = np.logspace(0, 18, 73)
    density = energy_density_for_radius(radius)
    names = ["45.5 T magnet", "laser focus", "rest energy of water"]
    points = np.array([magnetic_energy_density(_MAGNET), light_energy_density(_LASER), 1000 * c**2])
    where = curvature_radius(points)
    needed = float(energy_density_for_radius(1e3))
    decades = np.log10(needed / points[1])
    fig, ax = plt.subplots(figsize=(6.4, 4.4))
    ax.loglog(radius, density, color="C0")
    ax.text(1e7, 1e31, "$u = c^4/8\\pi G R^2$", color="C0", fontsize=11)
    for name, x, y, marker, colour in zip(names, where, points, "os^", ("C2", "C1", "C6"), strict=True):
        ax.plot(x, y, marker, color=colour, markersize=9)
        align, shift = ("right", 0.3) if name != "rest energy of water" else ("left", 2.5)
        ax.text(x * shift, y * (0.6 if align == "right" else 1.2), name, color=colour, ha=align, va="center")
    ax.axvline(1e3, color="C3", linestyle="--")
    ax.plot(1e3, needed, "D", color="C3", markersize=9)
    ax.text(2.5e3, needed * 6, "1 km", color="C3", ha="left")
    ax.annotate("", (1e3, points[1]), (1e3, needed), arrowprops={"arrowstyle": "<->", "color": "C3", "lw": 2})
    ax.text(1.6e3, 1e26, f"{decades:.0f} decades\nmissing", color="C3", va="center")
    ax.set(xlabel="radius of curvature / m", ylabel="energy density / J m$^{-3}$", ylim=(1e5, 1e44))
    return Drawing(
        fig,
        data={
            "radius / m": radius,
            "energy density / J/m3": density,
            "point": names,
            "point energy density / J/m3": points,
            "point radius / m": where,
        },
        caption=(
            "Energy density against the radius to which it bends space-time. All energy does it; the strongest laser "
            f"focus stays {decades:.1f} decades below what a radius of one kilometre needs, and below the rest energy "
            "of water."
        ),
        alt=(
            f"Log-log line falling as the inverse square. Points: magnet at {where[0]:.1e} m, laser focus at "
            f"{where[1]:.1e} m, water at {where[2]:.1e} m. A radius of 1 km needs {needed:.1e} J/m3, "
            f"{decades:.1f} decades above the laser."
        ),
    )


FIGURES = (draw_curvature,)

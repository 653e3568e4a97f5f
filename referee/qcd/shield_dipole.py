"""A dipole magnet as a shelter from cosmic rays: Störmer's torus, and the magnet that it takes."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import electron_volt, m_p

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import magnetic_slab as slab
from referee.physics import stormer
from referee.verdict import Verdict

MEV = 1e6 * electron_volt
RECORD = 45.5  # T, the strongest steady field (Hahn 2019)
STORM_ENERGY = 30.0  # MeV, a proton of a solar storm


def dipole_shelter(
    kinetic_energy: Annotated[float, Input(1.0, 1e4, "MeV", "energy of the protons to be kept out")] = 1000.0,
    shelter_radius: Annotated[float, Input(1.0, 50.0, "m", "outer radius of the sheltered torus")] = 5.0,
    coil_radius: Annotated[
        float, Input(0.1, 20.0, "m", "radius inside which the magnet sits; less than the shelter's")
    ] = 1.0,
    specific_strength: Annotated[
        float, Input(1e4, 5e6, "J/kg", "strength of the coil's structure over its density")
    ] = 1e6,
) -> Outcome:
    """What must a magnet be for a dipole to shelter a crew from protons of a given energy?"""
    rigidity = float(slab.rigidity(kinetic_energy * MEV, m_p))
    moment = float(stormer.moment_for_shield(shelter_radius, rigidity))
    length = float(stormer.stormer_length(moment, rigidity))
    energy = stormer.exterior_energy(moment, coil_radius)
    at_edge = float(stormer.dipole_field(moment, shelter_radius))
    storm = float(stormer.moment_for_shield(shelter_radius, slab.rigidity(STORM_ENERGY * MEV, m_p)))
    angles = np.radians([0.0, 30.0, 60.0, 80.0])
    roots = [stormer.shielded_radius_potential(float(a)) for a in angles]
    return Outcome(
        quantities=(
            Quantity("rigidity", rigidity, "T*m", "momentum over charge of the proton"),
            Quantity("moment", moment, "A*m^2", "dipole moment that is needed"),
            Quantity("stormer_length", length, "m", "Störmer length of that moment"),
            Quantity(
                "field_at_shelter",
                float(stormer.dipole_field(moment, shelter_radius)),
                "T",
                "field at the edge of the shelter",
            ),
            Quantity(
                "field_at_coil",
                float(stormer.dipole_field(moment, coil_radius)),
                "T",
                "dipole field at the coil's radius",
            ),
            Quantity(
                "energy_beyond_shelter",
                stormer.exterior_energy(moment, shelter_radius),
                "J",
                "field energy outside the shelter",
            ),
            Quantity("energy_beyond_coil", energy, "J", "field energy outside the coil's radius: a lower bound"),
            Quantity(
                "coil_radius_at_record", (at_edge / RECORD) ** (1 / 3) * shelter_radius, "m", "coil at the record field"
            ),
            Quantity("storm_moment", storm, "A*m^2", "dipole moment that keeps out solar protons of 30 MeV"),
            Quantity(
                "storm_field_at_coil", float(stormer.dipole_field(storm, coil_radius)), "T", "its field at the coil"
            ),
            Quantity(
                "storm_energy", stormer.exterior_energy(storm, coil_radius), "J", "its energy outside the coil's radius"
            ),
            Quantity("structure", energy / specific_strength, "kg", "least mass that holds the field (virial theorem)"),
            Quantity(
                "radius_at_80_degrees",
                float(stormer.shielded_radius(angles[3])) * length,
                "m",
                "reach of the shelter near the axis",
            ),
        ),
        checks=(
            Check(
                "shielded torus",
                stormer.shielded_radius(angles),
                roots,
                1e-8,
                "Störmer's closed form",
                "root of the potential",
            ),
            Check(
                "reach at the equator",
                float(stormer.shielded_radius()),
                stormer.shielded_radius_traced(1e-3),
                1e-3,
                "closed form",
                "orbits",
            ),
            Check(
                "field energy",
                energy,
                stormer.exterior_energy_quadrature(moment, coil_radius),
                1e-9,
                "closed form",
                "quadrature",
                relative=True,
            ),
        ),
    )


DIPOLE_SHELTER = Finding(
    id="dipole-shelter",
    tests=("T11",),
    question="Could a magnet be built that shelters a crew from protons of cosmic rays?",
    argument=dipole_shelter,
    physics=(
        "stormer.stormer_length",
        "stormer.shielded_radius",
        "stormer.shielded_radius_potential",
        "stormer.shielded_radius_traced",
        "stormer.moment_for_shield",
        "stormer.dipole_field",
        "stormer.exterior_energy",
        "stormer.exterior_energy_quadrature",
    ),
    criteria=(
        Criterion(
            claims=("QCD-26",),
            measured="field_at_coil",
            operator="<=",
            threshold=RECORD,
            reason="the strongest steady field on record (Hahn 2019)",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Against these charged particles the field at the coil is within what has been made.",
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The principle is sound for charged particles, but the compact magnet would need a steady field "
                "beyond the record.",
            ),
            reversal=Witness(
                {"kinetic_energy": 30.0, "coil_radius": 1.5},
                "protons of a solar storm and a coil of one and a half metres",
            ),
        ),
    ),
)

FINDINGS = (DIPOLE_SHELTER,)


def draw_storm_shelter() -> Drawing:
    """The shielded torus of a dipole in cross-section, for protons of three energies and one moment."""
    moment = float(stormer.moment_for_shield(5.0, slab.rigidity(1000 * MEV, m_p)))
    latitude = np.linspace(-np.pi / 2, np.pi / 2, 121)
    energies = (1000.0, 10_000.0, 100.0)
    figure, ax = plt.subplots(figsize=(6.4, 3.6))
    data: dict[str, np.ndarray] = {"latitude / degree": np.degrees(latitude)}
    styles = (("C0", "-", "1 GeV"), ("C1", "--", "10 GeV"), ("C2", "-.", "100 MeV"))
    reach = []
    for energy, (colour, line, name) in zip(energies, styles, strict=True):
        radius = stormer.stormer_length(moment, slab.rigidity(energy * MEV, m_p)) * stormer.shielded_radius(latitude)
        data[f"radius {name} / m"] = radius
        reach.append(float(radius.max()))
        for side in (-1.0, 1.0):
            ax.plot(side * radius * np.cos(latitude), radius * np.sin(latitude), color=colour, ls=line)
            if name == "1 GeV":
                ax.fill(side * radius * np.cos(latitude), radius * np.sin(latitude), color=colour, alpha=0.15)
        ax.annotate(name, (reach[-1], 0.0), (4, 3), textcoords="offset points", color=colour)
    ax.plot([0, 0], [-0.5, 0.5], "k", lw=5, solid_capstyle="butt")
    for end in (1.0, -1.0):
        ax.annotate("", (0.0, end * 0.9), (0.0, end * 4.8), arrowprops={"arrowstyle": "->", "color": "C3", "lw": 2})
    ax.text(0.0, 5.0, "open along the axis at every energy", color="C3", ha="center", va="bottom")
    ax.set(xlabel="distance from the axis / m", ylabel="height / m", xlim=(-10.6, 13.0), ylim=(-5.2, 6.0))
    ax.set_aspect("equal")
    return Drawing(
        figure,
        data=data,
        caption="Cross-section of the region that no proton from afar can reach, round one dipole (black bar) "
        "sized to shelter "
        f"{reach[0]:.0f} m from protons of 1 GeV (shaded). At 10 GeV the same magnet shelters {reach[1]:.1f} m. "
        "Whatever comes along the axis comes in.",
        alt=f"Störmer's shielded torus for one dipole moment: equatorial reach {reach[0]:.1f} m for protons of 1 GeV, "
        f"{reach[1]:.1f} m for 10 GeV, {reach[2]:.1f} m for 100 MeV; the reach is zero on the axis, where two "
        "arrows show the open poles.",
    )


FIGURES = (draw_storm_shelter,)

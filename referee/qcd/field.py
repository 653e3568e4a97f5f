"""The field operator of section 2.2: its commutators, its vacuum and its quanta."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import anharmonic_mode as mode
from referee.physics import scalar_field_lattice as lattice
from referee.verdict import Verdict

SITES, SPACING = 512, 0.25


def field_operator(
    mass: Annotated[float, Input(0.5, 1.5, "1", "mass of the field, in units of the inverse length unit")] = 1.0,
    norm_power: Annotated[
        float,
        Input(0.0, 1.0, "1", "power s in [a, a†] ∝ (2E)^s: 0 is the convention that L26 needs, 1 the covariant one"),
    ] = 0.0,
) -> Outcome:
    """Is the mode expansion of L26 a quantised field: canonical, with the right vacuum and the right commutator?"""
    waves = lattice.equal_time_commutator_plane_waves(SITES, SPACING, mass, norm_power)
    springs = lattice.equal_time_commutator_normal_modes(SITES, SPACING, mass, norm_power)
    delta = np.eye(SITES)[0]
    separation, coarse = lattice.vacuum_correlator_lattice(SITES, SPACING, mass)
    _, fine = lattice.vacuum_correlator_lattice(2 * SITES, SPACING / 2, mass)
    at = np.arange(4, 24, 4)  # r = 1 … 5
    bessel = lattice.vacuum_correlator_continuum(separation[at], mass)
    extrapolated = (4 * fine[2 * at] - coarse[at]) / 3  # the error of the lattice falls with the square of its spacing
    x, t = np.linspace(0.0, 14.0, 57), np.array([[3.0], [6.0], [9.0]])
    summed, closed = lattice.commutator_mode_sum(x, t, mass, 0.6), lattice.commutator_light_cone(x, t, mass, 0.6)
    r = x[1:]
    summed_3d, closed_3d = (
        lattice.commutator_mode_sum_3d(r, t, mass, 0.6),
        lattice.commutator_light_cone_3d(r, t, mass, 0.6),
    )
    return Outcome(
        quantities=(
            Quantity(
                "delta_defect",
                float(np.max(np.abs(waves - delta))),
                "1",
                "largest departure of a[φ, π]/i from the lattice delta",
                floor=1e-9,
            ),
            Quantity(
                "correlator_gap",
                float(np.max(np.abs(coarse[at] / bessel - 1))),
                "1",
                "relative departure of the raw lattice correlator from K₀(mr)/2π",
                digits=2,
            ),
            Quantity(
                "correlator_gap_extrapolated",
                float(np.max(np.abs(extrapolated / bessel - 1))),
                "1",
                "the same after extrapolation to zero spacing",
                digits=1,
            ),
            Quantity("sites", SITES, "1", "sites of the lattice, one mode each"),
            Quantity(
                "commutator_peak",
                float(np.max(np.abs(summed))),
                "1",
                "largest filtered commutator inside the light cone",
            ),
        ),
        checks=(
            Check(
                "equal-time commutator",
                waves,
                springs,
                1e-9,
                "plane waves with ladder operators",
                "real normal modes of the springs",
            ),
            Check(
                "vacuum correlator over K₀(mr)/2π",
                extrapolated / bessel,
                np.ones(at.size),
                2e-3,
                "lattice sum, extrapolated",
                "Bessel function",
            ),
            Check(
                "commutator in 1+1", summed, closed, 1e-9, "mode sum with Gaussian filter", "½J₀ smeared by quadrature"
            ),
            Check(
                "commutator in 3+1",
                summed_3d,
                closed_3d,
                1e-9,
                "momentum integral",
                "derivative of the smeared closed form",
            ),
        ),
    )


FIELD_OPERATOR = Finding(
    id="field-operator",
    tests=("T7",),
    question="Is the mode expansion of the scalar field right?",
    argument=field_operator,
    physics=(
        "scalar_field_lattice.equal_time_commutator_plane_waves",
        "scalar_field_lattice.equal_time_commutator_normal_modes",
        "scalar_field_lattice.vacuum_correlator_lattice",
        "scalar_field_lattice.vacuum_correlator_continuum",
        "scalar_field_lattice.commutator_mode_sum",
        "scalar_field_lattice.commutator_light_cone",
        "scalar_field_lattice.commutator_mode_sum_3d",
        "scalar_field_lattice.commutator_light_cone_3d",
    ),
    criteria=(
        Criterion(
            claims=("QCD-13",),
            measured="delta_defect",
            operator="<=",
            threshold=1e-6,
            reason=(
                "round-off of a sum over 512 modes lies far below; a wrong normalisation misses by the order of one"
            ),
            met=Ruling(
                Verdict.HOLDS,
                "The expansion is the standard one: with [a, a†] = (2π)³δ³ it is canonical, and its commutator "
                "and vacuum are right.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With this normalisation of the ladder operators the factor 1/√(2E) is one too many or too few.",
            ),
            reversal=Witness(
                {"norm_power": 1.0},
                "in the covariant convention the same formula is no longer canonical; L27 does not say which is meant",
            ),
        ),
    ),
)


def one_mode_of_the_field(
    coupling: Annotated[
        float, Input(0.0, 2.0, "1", "quartic self-coupling λ of the mode, in units of its frequency")
    ] = 0.0,
) -> Outcome:
    """Do two quanta of the field of L26 know of each other?"""
    fock, grid = mode.levels_fock(coupling), mode.levels_grid(coupling)
    return Outcome(
        quantities=(
            Quantity(
                "interaction_energy",
                float(abs(fock[2] - 2 * fock[1] + fock[0])),
                "ħω",
                "energy of two quanta less twice that of one",
                floor=1e-8,
            ),
            Quantity("quantum_energy", float(fock[1] - fock[0]), "ħω", "energy of one quantum"),
        ),
        checks=(
            Check("lowest three levels", fock, grid, 1e-8, "ladder operators, 120 states", "sinc grid in position"),
        ),
    )


ONE_MODE = Finding(
    id="one-mode-of-the-field",
    tests=("T7",),
    question="Does the displayed field hold quanta, and do they interact?",
    argument=one_mode_of_the_field,
    physics=("anharmonic_mode.levels_fock", "anharmonic_mode.levels_grid"),
    criteria=(
        Criterion(
            claims=("QCD-14",),
            measured="interaction_energy",
            operator="<=",
            threshold=1e-6,
            reason="equal rungs are what makes a and a† ladder operators; both diagonalisations agree far below this",
            met=Ruling(
                Verdict.HOLDS,
                "The rungs are equal: a† adds one quantum of the mode's energy each time, as is said of a, a† and E.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With a coupling the rungs are uneven: a and a† are ladder operators of the free part only.",
            ),
            reversal=Witness({"coupling": 0.1}, "a quartic self-coupling makes the rungs uneven"),
        ),
        Criterion(
            claims=("QCD-12",),
            measured="interaction_energy",
            operator=">",
            threshold=1e-6,
            reason="an interaction shows as an energy of two quanta that is not twice that of one",
            met=Ruling(Verdict.HOLDS, "The field fixes what its quanta are and how they act on each other."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "True of quantum field theory; the field displayed is free, so that it shows the particles and "
                "none of their interactions.",
            ),
            reversal=Witness({"coupling": 0.1}, "one more term in the Hamiltonian, and the quanta interact"),
        ),
    ),
)


def draw_field_checks() -> Drawing:
    """Vacuum correlator and commutator of the manuscript's field, from its modes and in closed form."""
    separation, values = lattice.vacuum_correlator_lattice(SITES, SPACING, 1.0)
    separation, values = separation[2:25:2], values[2:25:2]
    smooth = np.linspace(0.4, 6.2, 60)
    bessel = lattice.vacuum_correlator_continuum(smooth, 1.0)
    x = np.linspace(0.0, 14.0, 29)
    line = np.linspace(0.0, 14.0, 113)
    summed, closed = lattice.commutator_mode_sum(x, 9.0, 1.0, 0.6), lattice.commutator_light_cone(line, 9.0, 1.0, 0.6)
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.4, 3.6))
    left.semilogy(smooth, bessel, color="C0")
    left.semilogy(separation, values, "o", color="C1", markersize=5)
    left.text(2.1, 0.035, "$K_0(mr)/2\\pi$", color="C0")
    left.text(0.6, 0.0006, "dots: 512 modes", color="C1")
    left.set(xlabel="distance $r$ / (1/$m$)", ylabel=r"$\langle\phi(r)\phi(0)\rangle$")
    right.plot(line, closed, color="C0")
    right.plot(x, summed, "o", color="C1", markersize=5)
    right.axvline(9.0, color="C6", linestyle=":", linewidth=1.2)
    right.text(9.3, 0.1, "light\ncone", color="C6")
    right.text(10.4, 0.015, "nothing", color="C6")
    right.set(xlabel="distance $x$ / (1/$m$)", ylabel=r"$i[\phi(x,9),\phi(0,0)]$")
    return Drawing(
        figure,
        data={
            "r / (1/m)": separation,
            "lattice correlator / 1": values,
            "r of the line / (1/m)": smooth,
            "K0 / 2 pi": bessel,
            "x / (1/m)": x,
            "mode sum / 1": summed,
            "x of the line / (1/m)": line,
            "smeared half J0": closed,
        },
        caption=(
            "Two properties of the manuscript's field, from a sum over its modes (dots) and in closed form "
            "(lines): the correlation of the "
            "vacuum at equal times, and the commutator nine Compton times after an act at the origin."
        ),
        alt=(
            f"Left: the vacuum correlator falls from {values[0]:.3f} at r = {separation[0]:.1f} to "
            f"{values[-1]:.5f} at r = {separation[-1]:.1f}, dots on the "
            f"Bessel curve. Right: the commutator oscillates between {closed.min():.2f} and {closed.max():.2f} "
            f"within nine Compton lengths and is zero beyond."
        ),
    )


FINDINGS = (FIELD_OPERATOR, ONE_MODE)
FIGURES = (draw_field_checks,)

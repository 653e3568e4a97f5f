"""Can the electrons of hydrogen set the tube turning?"""

from typing import Annotated

from scipy import constants

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.einstein_de_haas import spin_flip_rotation, spin_flip_rotation_from_moment
from referee.physics.hydrogen_centrifugal import centrifugal_energy_closed, centrifugal_energy_from_momenta
from referee.physics.vortex_rotation import vortex_rate_closed, vortex_rate_integrated
from referee.verdict import Verdict

HARTREE = constants.physical_constants["Hartree energy in eV"][0]
HELIUM = 6.6464731e-27


def electron_centrifugal(
    principal: Annotated[int, Input(2, 6, "1", "shell used for comparison")] = 2,
    orbital: Annotated[int, Input(0, 1, "1", "orbital quantum number: 0 in the ground state")] = 0,
) -> Outcome:
    """Centrifugal energy of hydrogen's electron; shell one for the s state, `principal` for a p state."""
    shell = 1 if orbital == 0 else principal
    closed = centrifugal_energy_closed(shell, orbital)
    return Outcome(
        quantities=(
            Quantity("centrifugal_energy", closed * HARTREE, "eV", "⟨L²/2mr²⟩", floor=1e-9),
            Quantity("kinetic_energy", HARTREE / (2 * shell**2), "eV", "whole kinetic energy, for comparison"),
        ),
        checks=(
            Check(
                "centrifugal energy in hartree, with the 2p, 3d and 4f states for comparison",
                [closed, *(centrifugal_energy_closed(n, n - 1) for n in (2, 3, 4))],
                [
                    centrifugal_energy_from_momenta(shell, orbital),
                    *(centrifugal_energy_from_momenta(n, n - 1) for n in (2, 3, 4)),
                ],
                1e-10,
                "l(l + 1)⟨1/r²⟩/2",
                "kinetic energy less its radial part, by quadrature",
            ),
        ),
    )


ELECTRON_CENTRIFUGAL = Finding(
    id="electron-centrifugal",
    tests=("B6",),
    question="Has the electron of a hydrogen atom an angular momentum and a centrifugal force?",
    argument=electron_centrifugal,
    physics=(
        "hydrogen_centrifugal.centrifugal_energy_closed",
        "hydrogen_centrifugal.centrifugal_energy_from_momenta",
    ),
    criteria=(
        Criterion(
            claims=("QF-038",),
            measured="centrifugal_energy",
            operator=">",
            threshold=1e-6,
            reason="a microelectronvolt is the hyperfine scale; below it there is no centrifugal term at all",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "An excited p state has a centrifugal energy; in the atom, not in the tube."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The ground state has no orbital angular momentum and no centrifugal energy, and the atom's internal "
                "forces sum to zero.",
            ),
            reversal=Witness({"orbital": 1}, "an atom that light has lifted to a 2p state"),
        ),
    ),
)


def spin_flip_kick(
    radius: Annotated[float, Input(1e-9, 1.0, "m", "radius of the tube")] = 1e-6,
    nucleons_per_spin: Annotated[
        float, Input(1.0, 1000.0, "1", "mass of tube and hydrogen per electron spin, in atomic mass units")
    ] = 13.0,
    core: Annotated[float, Input(1e-10, 5e-10, "m", "core of the vortex")] = 1e-10,
) -> Outcome:
    """The largest turn that electrons can hand over once: every spin flipped, against the rate that one vortex needs."""
    mass = nucleons_per_spin * constants.atomic_mass
    rate = spin_flip_rotation(radius, mass)
    vortex = vortex_rate_closed(radius, core, HELIUM)
    return Outcome(
        quantities=(
            Quantity("kick_rate", rate, "rad/s", "rate of turning after all spins have been flipped", digits=3),
            Quantity("vortex_rate", vortex, "rad/s", "rate at which the first vortex enters helium", digits=3),
            Quantity("kick_over_vortex", rate / vortex, "1", "the first over the second", digits=3),
        ),
        checks=(
            Check(
                "rate after the flip",
                rate,
                spin_flip_rotation_from_moment(radius, mass),
                1e-5,
                "ħ a spin over the moment of inertia",
                "change of magnetic moment over the gyromagnetic ratio, inertia summed over the wall",
                relative=True,
            ),
            Check(
                "rate of the first vortex",
                vortex,
                vortex_rate_integrated(radius, core, HELIUM),
                1e-6,
                "logarithm of the radius over the core",
                "energy over angular momentum of the flow, integrated",
                relative=True,
            ),
        ),
    )


SPIN_FLIP_KICK = Finding(
    id="spin-flip-kick",
    tests=("B6",),
    question="If every electron spin in the tube were flipped, would the tube turn fast enough for one vortex?",
    argument=spin_flip_kick,
    physics=(
        "einstein_de_haas.spin_flip_rotation",
        "einstein_de_haas.spin_flip_rotation_from_moment",
        "vortex_rotation.vortex_rate_closed",
        "vortex_rotation.vortex_rate_integrated",
    ),
    criteria=(
        Criterion(
            claims=("QF-038",),
            measured="kick_over_vortex",
            operator=">=",
            threshold=1.0,
            reason="at one the tube turns just fast enough for the vortex that it is to make",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The flip of the spins turns the tube fast enough for a vortex."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Electrons can turn a body, once: the Einstein–de Haas effect. Even with every spin flipped a "
                "tube of carbon stays too slow for the first vortex, at any radius.",
            ),
            reversal=Witness(
                {"nucleons_per_spin": 1.008, "radius": 2e-9},
                "a tube of two nanometres made of polarised atomic hydrogen alone, without its carbon wall",
            ),
        ),
    ),
)

FINDINGS = (ELECTRON_CENTRIFUGAL, SPIN_FLIP_KICK)
FIGURES = ()

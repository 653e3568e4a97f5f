"""What the manuscript's energy formula measures: the part of a mode's energy that has no mean field."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import bosonic_energy, ergotropy
from referee.verdict import Verdict

Alpha = Annotated[float, Input(0.0, 4.0, "1", "displacement of the mode")]
Thermal = Annotated[float, Input(0.0, 1.0, "1", "mean thermal photon number")]
Squeezing = Annotated[float, Input(-1.0, 1.0, "1", "squeezing parameter r")]


def coherent_state_energy(alpha: Alpha = 2.0, n_thermal: Thermal = 0.0, squeezing: Squeezing = 0.0) -> Outcome:
    """What does the formula give for a coherent state, and what does it leave out of the energy above the vacuum?"""
    amplitudes = np.linspace(0.0, alpha, 5)
    states = [bosonic_energy.displaced_squeezed_thermal_state(a, n_thermal, squeezing) for a in amplitudes]
    fock = np.array([bosonic_energy.photon_numbers_fock(rho) for rho in states])
    gauss = np.array([bosonic_energy.photon_numbers_gaussian(a, n_thermal, squeezing) for a in amplitudes])
    coherent, incoherent = fock[-1]
    work = ergotropy.ergotropy(states[-1], np.diag(np.arange(len(states[-1]))))
    closed_work = ergotropy.gaussian_ergotropy(alpha, n_thermal, squeezing)
    return Outcome(
        quantities=(
            Quantity("mean_energy", coherent + incoherent, "ħω", "energy above the vacuum", floor=1e-6),
            Quantity("formula_energy", incoherent, "ħω", "what the formula gives", floor=1e-6),
            Quantity("missing_energy", coherent, "ħω", "what the formula leaves out, |α|²", floor=1e-6),
            Quantity(
                "largest_formula_energy", fock[:, 1].max(), "ħω", "the formula's largest value from 0 to α", floor=1e-6
            ),
            Quantity("ergotropy", float(work), "ħω", "the most work that a cyclic unitary can take", floor=1e-6),
        ),
        checks=(
            Check("coherent and incoherent photons", fock, gauss, 1e-5, "Fock space", "Gaussian moments"),
            Check("ergotropy", work, closed_work, 1e-5, "sorted eigenvalues", "Gaussian closed form"),
        ),
    )


COHERENT_STATE_ENERGY = Finding(
    id="coherent-state-energy",
    tests=("T3",),
    question="Is E = ħω(n − |α|²) the energy of a coherent state?",
    argument=coherent_state_energy,
    physics=(
        "bosonic_energy.displaced_squeezed_thermal_state",
        "bosonic_energy.photon_numbers_fock",
        "bosonic_energy.photon_numbers_gaussian",
        "ergotropy.ergotropy",
        "ergotropy.gaussian_ergotropy",
    ),
    criteria=(
        Criterion(
            claims=("QCD-19",),
            measured="missing_energy",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of a quantum is far below the one quantum that the formula is meant to resolve",
            met=Ruling(Verdict.HOLDS, "with no displacement the formula is the energy above the vacuum"),
            unmet=Ruling(
                Verdict.CONTRADICTED, "the formula subtracts the whole energy of the displacement and leaves the rest"
            ),
            reversal=Witness({"alpha": 0.0}, "a number state or a thermal state has no displacement to lose"),
        ),
        Criterion(
            claims=("QCD-X1",),
            measured="largest_formula_energy",
            operator="<=",
            threshold=1e-3,
            reason="the same thousandth of a quantum, at every α that was tried",
            met=Ruling(Verdict.CONTRADICTED, "for a coherent state n is |α|², so the formula is zero whatever α is"),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "the state is not a coherent one, and the formula gives its incoherent photons"
            ),
            reversal=Witness({"n_thermal": 0.2}, "thermal photons are counted in n and not in |α|²"),
        ),
    ),
)


def unextractable_energy(alpha: Alpha = 1.0, n_thermal: Thermal = 0.2, squeezing: Squeezing = 0.0) -> Outcome:
    """Read generously, is the formula the part of the energy that no unitary can extract?"""
    rho = bosonic_energy.displaced_squeezed_thermal_state(alpha, n_thermal, squeezing)
    coherent, incoherent = bosonic_energy.photon_numbers_fock(rho)
    locked = coherent + incoherent - float(ergotropy.ergotropy(rho, np.diag(np.arange(len(rho)))))
    gaussian = bosonic_energy.photon_numbers_gaussian(alpha, n_thermal, squeezing)
    closed_locked = sum(gaussian) - float(ergotropy.gaussian_ergotropy(alpha, n_thermal, squeezing))
    return Outcome(
        quantities=(
            Quantity("formula_energy", incoherent, "ħω", "what the formula gives", floor=1e-6),
            Quantity(
                "locked_energy", locked, "ħω", "energy above the vacuum that no cyclic unitary extracts", floor=1e-6
            ),
            Quantity("distance", abs(incoherent - locked), "ħω", "between the two", floor=1e-6),
        ),
        checks=(
            Check("formula", incoherent, gaussian[1], 1e-5, "Fock space", "Gaussian moments"),
            Check("locked energy", locked, closed_locked, 1e-5, "sorted eigenvalues", "Gaussian closed form"),
        ),
    )


UNEXTRACTABLE_ENERGY = Finding(
    id="unextractable-energy",
    tests=("T3",),
    question="Is the formula the energy that cannot be extracted as work?",
    argument=unextractable_energy,
    physics=COHERENT_STATE_ENERGY.physics,
    criteria=(
        Criterion(
            claims=("QCD-19",),
            measured="distance",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of a quantum, as for the formula itself",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "for a displaced thermal mode the formula is exactly the energy beyond reach"
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "part of what the formula counts can be extracted in full"),
            reversal=Witness(
                {"squeezing": 0.5}, "squeezed photons have no mean field, yet a unitary extracts them all"
            ),
        ),
    ),
)


def photon_energy(
    alpha: Annotated[float, Input(0.5, 4.0, "1", "displacement of the mode")] = 2.0,
    kerr: Annotated[float, Input(0.0, 0.2, "1", "shift of the frequency per photon, in units of ω")] = 0.0,
) -> Outcome:
    """Is the energy above the vacuum the mean photon number times one quantum?"""
    rho = bosonic_energy.displaced_squeezed_thermal_state(alpha)
    number = sum(bosonic_energy.photon_numbers_fock(rho))
    fock, wick = bosonic_energy.kerr_energy_fock(rho, kerr), bosonic_energy.kerr_energy_gaussian(alpha, kerr=kerr)
    return Outcome(
        quantities=(
            Quantity("photons", number, "1", "mean photon number n"),
            Quantity("energy_per_photon", fock / number, "ħω", "energy above the vacuum over n"),
            Quantity("excess", abs(fock / number - 1), "ħω", "distance of that from one quantum", floor=1e-9),
        ),
        checks=(Check("energy above the vacuum", fock, wick, 1e-6, "Fock space", "Wick's theorem"),),
    )


PHOTON_ENERGY = Finding(
    id="photon-energy",
    tests=("T3",),
    question="Does each of n photons carry ħω?",
    argument=photon_energy,
    physics=(
        "bosonic_energy.kerr_energy_fock",
        "bosonic_energy.kerr_energy_gaussian",
        "bosonic_energy.photon_numbers_fock",
    ),
    criteria=(
        Criterion(
            claims=("QCD-20",),
            measured="excess",
            operator="<=",
            threshold=1e-6,
            reason="the relation is exact for a linear mode; this is well above round-off",
            met=Ruling(Verdict.HOLDS, "in a linear mode the energy above the vacuum is n quanta of ħω"),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "in a nonlinear mode the energy of a photon depends on how many there are"
            ),
            reversal=Witness({"kerr": 0.1}, "a Kerr shift makes the quanta unequal"),
        ),
    ),
)

FINDINGS = (COHERENT_STATE_ENERGY, UNEXTRACTABLE_ENERGY, PHOTON_ENERGY)


def draw_where_the_energy_goes() -> Drawing:
    """Energy of five states split into what the formula counts and what it leaves out, with the extractable work."""
    four_photons = np.diag(np.eye(12)[4])
    squeezing = float(np.arcsinh(1.0))
    states = [
        ("coherent\n" + r"$\alpha=2$", bosonic_energy.displaced_squeezed_thermal_state(2.0)),
        ("displaced\nthermal", bosonic_energy.displaced_squeezed_thermal_state(np.sqrt(3.0), 1.0)),
        ("displaced\nsqueezed", bosonic_energy.displaced_squeezed_thermal_state(np.sqrt(3.0), 0.0, squeezing)),
        ("thermal\n" + r"$n=1$", bosonic_energy.displaced_squeezed_thermal_state(0.0, 1.0)),
        ("number\n" + r"$n=4$", four_photons),
    ]
    numbers = np.array([bosonic_energy.photon_numbers_fock(rho) for _, rho in states])
    coherent, formula = np.round(numbers, 7).T + 0.0
    work = np.round([float(ergotropy.ergotropy(rho, np.diag(np.arange(len(rho))))) for _, rho in states], 7) + 0.0
    place = np.arange(len(states))
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.bar(place, formula, 0.6, color="C1", hatch="//", edgecolor="w", label=r"formula, $n-|\alpha|^2$")
    ax.bar(place, coherent, 0.6, bottom=formula, color="C0", label=r"left out, $|\alpha|^2$")
    ax.plot(place, work, "kD", ms=8, mfc="w", mew=1.8, ls="none", label="extractable work", zorder=5, clip_on=False)
    ax.text(0, 0.12, "formula\ngives 0", color="w", ha="center", fontsize=10)
    ax.set_xticks(place, [name for name, _ in states])
    ax.set(ylabel=r"energy above the vacuum / $\hbar\omega$", ylim=(0, 4.4))
    ax.grid(axis="x", visible=False)
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3, columnspacing=1.0, handletextpad=0.5)
    return Drawing(
        figure,
        data={
            "state": [name.replace("\n", " ").replace("$", "").replace("\\alpha", "α") for name, _ in states],
            "left out / ħω": coherent,
            "formula / ħω": formula,
            "extractable work / ħω": work,
        },
        caption="Five states of one mode. The manuscript's formula is the hatched part; the diamond marks the "
        "most work that a"
        " unitary can extract. For the coherent state the formula counts nothing and all of the energy is extractable.",
        alt=(
            f"Stacked bars. Coherent state: formula {formula[0]:.0f}, left out {coherent[0]:.0f}, work {work[0]:.0f}."
            f" Displaced thermal: {formula[1]:.0f}, {coherent[1]:.0f}, {work[1]:.0f}. Displaced squeezed: "
            f"{formula[2]:.0f},"
            f" {coherent[2]:.0f}, {work[2]:.0f}. Thermal: {formula[3]:.0f}, {coherent[3]:.0f}, {work[3]:.0f}."
            f" Number state: {formula[4]:.0f}, {coherent[4]:.0f}, {work[4]:.0f}. Unit: quanta."
        ),
    )


FIGURES = (draw_where_the_energy_goes,)

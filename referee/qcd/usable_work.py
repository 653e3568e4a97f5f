"""Follow the joules, IV: usable work (ergotropy) before and after dephasing, and beside a mixture of equal energy."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dephased_ergotropy import (
    coherent_ergotropy_matrix,
    coherent_ergotropy_poisson,
    qubit_ergotropy_closed,
    qubit_ergotropy_search,
)
from referee.verdict import Verdict


def dephasing_destroys_work(
    alpha: Annotated[float, Input(0.0, 5.0, "1", "displacement of the mode")] = 2.0,
    dephasing: Annotated[float, Input(0.0, 60.0, "1", "dephasing λ; coherences fall as exp(−λ(n−m)²/2)")] = 60.0,
) -> Outcome:
    """Does decoherence make work available, or does it take work away?

    Ergotropy (all that a cyclic unitary can extract) of a coherent state, and of the qubit state |+⟩, before and after.
    """
    before, after = coherent_ergotropy_matrix(alpha, np.array([0.0, dephasing]))
    kept = float(np.exp(-dephasing / 2))
    qubits = [float(qubit_ergotropy_closed((x, 0.0, 0.0))) for x in (1.0, kept)]
    checks = [
        Check(
            "ergotropy of the qubit",
            qubits,
            [qubit_ergotropy_search((x, 0.0, 0.0)) for x in (1.0, kept)],
            1e-7,
            "½ħω(z + r)",
            "search over unitaries",
        ),
        Check("ergotropy before", before, alpha**2, 1e-7, "eigenvalues, N = 80", "a pure state gives all: α²"),
        Check(
            "ergotropy after complete dephasing",
            coherent_ergotropy_matrix(alpha, np.array([np.inf])),
            coherent_ergotropy_poisson([alpha]),
            1e-7,
            "eigenvalues, N = 80",
            "ranks of Poisson weights",
        ),
    ]
    return Outcome(
        quantities=(
            Quantity("work_before", before, "ħω", "work in the coherent state", floor=1e-9),
            Quantity("work_after", after, "ħω", "work in it after dephasing", floor=1e-9),
            Quantity("work_lost", before - after, "ħω", "what dephasing destroyed", floor=1e-9),
            Quantity("qubit_work_before", qubits[0], "ħω", "work in the qubit state with even populations"),
            Quantity("qubit_work_after", qubits[1], "ħω", "the same after dephasing", floor=1e-9),
            Quantity(
                "work_after_at_one_photon",
                float(coherent_ergotropy_poisson(1.0)),
                "ħω",
                "work left in a dephased coherent state of one photon on average",
                floor=1e-12,
            ),
        ),
        checks=tuple(checks),
    )


DEPHASING_DESTROYS_WORK = Finding(
    id="dephasing-destroys-work",
    tests=("T5",),
    question="Does decoherence make work available, or take it away?",
    argument=dephasing_destroys_work,
    physics=(
        "dephased_ergotropy.coherent_ergotropy_matrix",
        "dephased_ergotropy.coherent_ergotropy_poisson",
        "dephased_ergotropy.qubit_ergotropy_closed",
        "dephased_ergotropy.qubit_ergotropy_search",
    ),
    criteria=(
        Criterion(
            claims=("QCD-36",),
            measured="work_lost",
            operator="<=",
            threshold=1e-3,
            reason="a source must not lose usable work by the very step that is to deliver it; a thousandth of a "
            "quantum is allowed",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The step leaves the usable work as it was."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Dephasing keeps the energy and destroys the work: less can be done with it after than before.",
            ),
            reversal=Witness({"dephasing": 0.0}, "no decoherence, no loss"),
        ),
    ),
)


def ergotropy_at_equal_energy(
    excited: Annotated[float, Input(0.01, 0.99, "1", "excited population of both states")] = 0.5,
) -> Outcome:
    """Between a pure and a mixed state of the same mean energy, what does coherence add to the usable work?"""
    z = 2.0 * excited - 1.0
    x = float(np.sqrt(1.0 - z**2))
    pure, mixed, inverted = (float(qubit_ergotropy_closed(r)) for r in ((x, 0.0, z), (0.0, 0.0, z), (0.0, 0.0, 1.0)))
    searched = [qubit_ergotropy_search(r) for r in ((x, 0.0, z), (0.0, 0.0, z), (0.0, 0.0, 1.0))]
    return Outcome(
        quantities=(
            Quantity(
                "coherence_share", (pure - mixed) / pure, "1", "share of the pure state's work that coherence supplies"
            ),
            Quantity("pure_work", pure, "ħω", "work in the pure state"),
            Quantity("mixed_work", mixed, "ħω", "work in the mixture of the same energy", floor=1e-12),
            Quantity("inverted_work", inverted, "ħω", "work in the excited state, which has no coherence"),
        ),
        checks=(Check("ergotropy", [pure, mixed, inverted], searched, 1e-7, "½ħω(z + r)", "search over unitaries"),),
    )


ERGOTROPY_AT_EQUAL_ENERGY = Finding(
    id="ergotropy-at-equal-energy",
    tests=("T6",),
    question="At equal mean energy, does coherence supply the usable work?",
    argument=ergotropy_at_equal_energy,
    physics=("dephased_ergotropy.qubit_ergotropy_closed", "dephased_ergotropy.qubit_ergotropy_search"),
    criteria=(
        Criterion(
            claims=("QCD-22",),
            measured="coherence_share",
            operator=">=",
            threshold=0.5,
            reason="a majority: above half of the work coherence is the main supplier",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Among states of the same mean energy coherence supplies the usable work; the excited state, at "
                "higher energy, has "
                "more and needs none.",
            ),
            unmet=Ruling(Verdict.CLASSICAL_ALREADY, "Most of the usable work is in the populations."),
            reversal=Witness({"excited": 0.95}, "a nearly inverted qubit: the populations hold the work"),
        ),
    ),
)


def draw_work_destroyed() -> Drawing:
    """Energy, and usable work before and after dephasing, of a coherent state against its mean photon number."""
    photons = np.linspace(0.0, 4.0, 161)
    after = coherent_ergotropy_poisson(np.sqrt(photons))
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.plot(photons, photons, color="C0")
    ax.plot(photons, after, color="C1")
    ax.fill_between(photons, after, photons, color="C6", alpha=0.15)
    marks = slice(None, None, 10)
    ax.plot(photons[marks], photons[marks], ls="none", marker="x", color="C3", ms=7)
    ax.axvline(1.0, ymax=0.3, color="k", lw=0.8, ls=":")
    ax.set(xlabel="mean photon number $|\\alpha|^2$", ylabel="energy / $\\hbar\\omega$", xlim=(0, 4), ylim=(-0.12, 4.2))
    ax.text(2.05, 3.35, "work before = energy,\nbefore and after", color="C0", ha="right", va="center")
    ax.text(2.1, 3.95, "crosses: the manuscript's $E$ after", color="C3", ha="right", va="center", fontsize=10)
    ax.text(2.95, 0.45, "work after", color="C1", ha="left")
    ax.text(2.7, 1.6, "destroyed", ha="center", fontsize=10)
    ax.text(0.97, 0.04, "exactly zero", color="C1", ha="right", va="bottom", fontsize=9.5)
    caption = (
        "What dephasing does to a coherent state. The energy stays (upper line), the usable work falls to the lower "
        "line: from "
        f"{photons[-1]:.0f} to {after[-1]:.2f} $\\hbar\\omega$ at the right edge, and to exactly zero for "
        "$|\\alpha|^2\\leq 1$. The manuscript's "
        "own $E$ goes the other way: from zero before to the crosses after."
    )
    alt = (
        f"Over the mean photon number from 0 to {photons[-1]:.0f}: a straight line, energy and work before dephasing, "
        "and a lower curve, work "
        f"after, which is zero up to 1 photon and reaches {after[-1]:.2f} at {photons[-1]:.0f}. Crosses, the "
        "manuscript's energy after, lie on the straight line."
    )
    data = {
        "mean photon number / 1": photons,
        "energy, work before, manuscript's E after / ħω": photons,
        "work after / ħω": after,
    }
    return Drawing(figure, data, caption, alt)


FINDINGS = (
    DEPHASING_DESTROYS_WORK,
    ERGOTROPY_AT_EQUAL_ENERGY,
)
FIGURES = (draw_work_destroyed,)

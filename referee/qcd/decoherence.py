"""Follow the joules, I: what the energy ledger shows when coherence is lost."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.dephased_displaced_mode import photons_closed, photons_fock
from referee.physics.dephasing_ledger import ledger_closed, ledger_schrodinger
from referee.verdict import Verdict

TIMES = np.linspace(0.0, 8.0, 81)
FREQUENCIES = np.array([0.6, 1.0, 1.7])
PROFILE = np.array([0.85, 1.0, 1.0])
PLUS, MIXTURE = (1.0, 0.0, 0.0), (0.0, 0.0, 0.0)
LEVELS = 10


def dephasing_ledger(
    coupling: Annotated[float, Input(0.0, 0.3, "1", "strength of the coupling to each mode, in units of ω")] = 0.3,
    coherence: Annotated[float, Input(0.0, 1.0, "1", "length of the initial Bloch vector along x")] = 1.0,
) -> Outcome:
    """Does a qubit that loses its coherence hand more energy to its surroundings than one that never had any?

    Qubit and three modes, nothing left out, coupled through σz; the state |+⟩ against the even mixture.
    """
    couplings = coupling * PROFILE
    start = (coherence, 0.0, 0.0)
    run = ledger_schrodinger(TIMES, 1.0, FREQUENCIES, couplings, start, levels=LEVELS)
    mixed = ledger_schrodinger(TIMES, 1.0, FREQUENCIES, couplings, MIXTURE, levels=LEVELS)
    closed = ledger_closed(TIMES, 1.0, FREQUENCIES, couplings, start)
    left = np.min(np.hypot(run.sigma_x, run.sigma_y))
    total = run.system + run.bath + run.interaction
    return Outcome(
        quantities=(
            Quantity(
                "coherence_contribution",
                float(np.max(np.abs(run.bath - mixed.bath))),
                "ħω",
                "largest difference between the energies that the modes receive from |+⟩ and from the mixture",
                floor=1e-6,
            ),
            Quantity("bath_gain", float(np.max(run.bath)), "ħω", "most energy found in the modes, from either state"),
            Quantity(
                "interaction_loss", float(np.min(run.interaction)), "ħω", "lowest energy of the coupling: it pays"
            ),
            Quantity(
                "qubit_loss",
                float(np.max(np.abs(run.system - run.system[0]))),
                "ħω",
                "largest change of the qubit's own energy",
                floor=1e-6,
            ),
            Quantity("coherence_left", float(left), "1", "smallest coherence on the way", digits=3, floor=1e-6),
            Quantity("ledger_drift", float(np.ptp(total)), "ħω", "drift of the total", floor=1e-6),
        ),
        checks=(
            Check(
                "energy of the modes",
                run.bath,
                closed.bath,
                5e-6,
                "Schrödinger equation, QuTiP",
                "displaced oscillators",
            ),
            Check("coherence", run.sigma_x, closed.sigma_x, 5e-6, "Schrödinger equation, QuTiP", "cos ωt · exp(−Γ)"),
        ),
    )


def _bath_that_feels_coherence() -> float:
    """A coupling that grows by a tenth with the coherence itself: nonlinear, which quantum mechanics is not."""
    plain = ledger_closed(TIMES, 1.0, FREQUENCIES, 0.3 * PROFILE, MIXTURE)
    feeling = ledger_closed(TIMES, 1.0, FREQUENCIES, 0.33 * PROFILE, PLUS)
    return float(np.max(np.abs(feeling.bath - plain.bath)))


DEPHASING_LEDGER = Finding(
    id="dephasing-ledger",
    tests=("T5",),
    question="Does pure dephasing release energy because coherence is lost?",
    argument=dephasing_ledger,
    physics=("dephasing_ledger.ledger_schrodinger", "dephasing_ledger.ledger_closed"),
    criteria=(
        Criterion(
            claims=("QCD-18",),
            measured="coherence_contribution",
            operator=">",
            threshold=1e-3,
            reason="a thousandth of the qubit's quantum is far above the solver's error and far below any use",
            met=Ruling(
                Verdict.HOLDS, "The surroundings receive more energy from the state that had coherence to lose."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Most of the coherence is lost, and the surroundings receive the same energy as from a state that "
                "never had any.",
            ),
            reversal=Control(
                "the evolution of a quantum state is linear",
                _bath_that_feels_coherence,
                "a coupling that grows with the coherence of the state; for a commuting coupling no linear theory can "
                "do this",
            ),
        ),
    ),
)


def manuscript_energy_difference(
    alpha: Annotated[float, Input(0.0, 2.5, "1", "displacement of the mode")] = 2.0,
    dephasing: Annotated[float, Input(0.0, 60.0, "1", "dephasing λ; coherences fall as exp(−λ(n−m)²/2)")] = 40.0,
    loss: Annotated[float, Input(0.0, 1.0, "1", "share of the energy that leaves to a cold bath")] = 0.0,
    n_thermal: Annotated[float, Input(0.0, 1.0, "1", "mean thermal photon number before")] = 0.0,
) -> Outcome:
    """What is the manuscript's ΔE, with its own E, when a coherent state of light decoheres?

    E is read in the only way that is defined for every state, ħω(⟨a†a⟩ − |⟨a⟩|²), and set beside the mean energy.
    """
    before, after = photons_closed(alpha, n_thermal, 0.0, 0.0), photons_closed(alpha, n_thermal, dephasing, loss)
    start, end = photons_fock(alpha, n_thermal, 0.0, 0.0), photons_fock(alpha, n_thermal, dephasing, loss)
    formula = (before.total - before.coherent) - (after.total - after.coherent)
    energy = before.total - after.total
    return Outcome(
        quantities=(
            Quantity("formula_difference", formula, "ħω", "E before less E after, E as in the manuscript", floor=1e-9),
            Quantity("energy_difference", energy, "ħω", "mean energy before less mean energy after", floor=1e-9),
            Quantity("formula_gap", abs(formula - energy), "ħω", "distance between the two differences", floor=1e-9),
        ),
        checks=(
            Check(
                "photons and coherent photons, before and after",
                [*before, *after],
                [*start, *end],
                1e-5,
                "moments",
                "density matrix and Kraus operators, N = 90",
            ),
        ),
    )


MANUSCRIPT_ENERGY_DIFFERENCE = Finding(
    id="manuscript-energy-difference",
    tests=("T5",),
    question="Which sign has ΔE, by the manuscript's own formula?",
    argument=manuscript_energy_difference,
    physics=("dephased_displaced_mode.photons_closed", "dephased_displaced_mode.photons_fock"),
    criteria=(
        Criterion(
            claims=("QCD-36",),
            measured="formula_difference",
            operator=">",
            threshold=0.0,
            reason="a source must give: E before must exceed E after",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "E falls, so there is something to give away: heat, by loss to a cold bath."
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "By the manuscript's own E, decoherence raises the energy: ΔE is negative, and a source of that sign "
                "is a cost.",
            ),
            reversal=Witness(
                {"alpha": 0.0, "dephasing": 0.0, "loss": 0.5, "n_thermal": 1.0},
                "a thermal mode that leaks into a cold bath gives energy away, with no coherence anywhere",
            ),
        ),
        Criterion(
            claims=("QCD-35",),
            measured="formula_gap",
            operator="<=",
            threshold=1e-3,
            reason="a thousandth of a quantum separates a definition that agrees with the energy from one that does "
            "not",
            met=Ruling(Verdict.HOLDS, "The difference of the two E is the difference of the two energies."),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "As a definition ΔE is sound for the mean energy; with the E of L35 it is not a difference of "
                "energies.",
            ),
            reversal=Witness({"alpha": 0.0}, "without a displacement E is the energy above the ground state"),
        ),
    ),
)

FINDINGS = (DEPHASING_LEDGER, MANUSCRIPT_ENERGY_DIFFERENCE)


def draw_dephasing_ledger() -> Drawing:
    """The energies of qubit, modes and coupling while coherence falls, with coherence and without."""
    couplings = 0.3 * PROFILE
    plus = ledger_schrodinger(TIMES, 1.0, FREQUENCIES, couplings, PLUS, levels=LEVELS)
    mixture = ledger_schrodinger(TIMES, 1.0, FREQUENCIES, couplings, MIXTURE, levels=LEVELS)
    coherence = np.hypot(plus.sigma_x, plus.sigma_y)
    # A solver's last digits are no data: energies that are zero by the theorem are published as rounded.
    data: dict[str, np.ndarray] = {"time / (1/ω)": TIMES, "coherence of |+⟩ / 1": np.round(coherence, 6)}
    for name, ledger in (("|+⟩", plus), ("mixture", mixture)):
        total = ledger.system + ledger.bath + ledger.interaction
        for part, values in (
            ("qubit", ledger.system),
            ("modes", ledger.bath),
            ("coupling", ledger.interaction),
            ("total", total),
        ):
            data[f"{part}, {name} / ħω"] = np.round(values, 6) + 0.0
    figure, (top, low) = plt.subplots(2, 1, figsize=(6.4, 5.2), sharex=True, height_ratios=(1.0, 1.9))
    top.plot(TIMES, data["coherence of |+⟩ / 1"], color="C3")
    top.fill_between(TIMES, data["coherence of |+⟩ / 1"], color="C3", alpha=0.15)
    top.set(ylabel="coherence", ylim=(0, 1.05))
    top.text(2.0, 0.62, "coherence of $|+\\rangle$ is lost …", color="C3")
    shift = {"qubit": (5.1, -0.125), "modes": (3.3, 0.80), "coupling": (3.15, -0.95), "total": (6.1, 0.09)}
    for place, (part, (x, y)) in enumerate(shift.items()):
        colour = ("C6", "C0", "C1", "k")[place]
        style = {"qubit": 2.0, "modes": 2.4, "coupling": 2.4, "total": 1.2}[part]
        low.plot(TIMES, data[f"{part}, |+⟩ / ħω"], color=colour, lw=style)
        low.plot(TIMES[::4], data[f"{part}, mixture / ħω"][::4], ls="none", marker="o", mfc="white", color=colour, ms=5)
        low.text(
            x, y, {"qubit": "qubit", "modes": "modes", "coupling": "coupling", "total": "total"}[part], color=colour
        )
    low.set(xlabel="time $\\omega t$", ylabel="energy / $\\hbar\\omega$", ylim=(-1.08, 1.08))
    low.text(0.1, 0.86, "line: $|+\\rangle$\ncircles: mixture", fontsize=9.5, va="center")
    gap = float(np.max(np.abs(data["modes, |+⟩ / ħω"] - data["modes, mixture / ħω"])))
    caption = (
        f"… and the ledger does not notice. While the coherence of $|+\\rangle$ falls to {np.min(coherence):.2f}, the "
        "modes gain up to "
        f"{np.max(plus.bath):.2f} $\\hbar\\omega$; the coupling pays all of it, and the mixture, which has no "
        "coherence to lose, draws "
        "the same curves (circles on lines). The qubit's own energy and the total stay at zero."
    )
    alt = (
        f"Two panels over time. Above, coherence falls from {coherence[0]:.2f} to a lowest {np.min(coherence):.2f}. "
        "Below, the energy of the "
        f"modes rises to {np.max(plus.bath):.2f} and that of the coupling falls to {np.min(plus.interaction):.2f} "
        "quanta; qubit and total "
        f"stay flat; circles for the mixture lie on the lines for the superposition to {max(gap, 1e-6):.0e} quanta."
    )
    return Drawing(figure, data, caption, alt, tolerance=1e-4)


FIGURES = (draw_dephasing_ledger,)

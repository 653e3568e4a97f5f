"""The Bargmann–Michel–Telegdi equation: how a spin turns, and that it does not accelerate."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import physical_constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.spin_precession import (
    magic_gamma,
    quantum_parameter,
    spin_tune,
    spin_tune_traced,
)
from referee.verdict import Verdict

MUON = physical_constants["muon mag. mom. anomaly"][0]


ELECTRON = physical_constants["electron mag. mom. anomaly"][0]


def spin_precession(
    gamma: Annotated[float, Input(1.01, 300.0, "1", "Lorentz factor of the muon")] = 29.3,
    field: Annotated[float, Input(1e-3, 1e15, "T", "field across the orbit")] = 1.45,
) -> Outcome:
    """How does a spin turn in the field that bends its particle's path, and does the spin speed the particle up?"""
    mass = physical_constants["muon mass"][0]
    tune = float(spin_tune(MUON, gamma))
    traced, change = spin_tune_traced(MUON, gamma)
    strength = float(quantum_parameter(gamma, field, mass))
    return Outcome(
        quantities=(
            Quantity("spin_turns", tune, "1", "turns of the spin against the motion in one turn of the orbit"),
            Quantity("energy_change", change, "1", "relative change of energy over that turn", floor=1e-12),
            Quantity(
                "magic_gamma",
                float(magic_gamma(MUON)),
                "1",
                "Lorentz factor at which an electric field does not turn it",
            ),
            Quantity(
                "quantum_parameter",
                strength,
                "1",
                "field in the particle's frame over the field at which its orbit ceases to be classical",
                digits=2,
            ),
        ),
        checks=(Check("spin tune", tune, traced, 1e-7, "closed form aγ", "covariant equation stepped over one turn"),),
    )


SPIN_PRECESSION = Finding(
    id="spin-precession",
    tests=("B10",),
    question="Is the Bargmann–Michel–Telegdi equation the right one for spins of accelerated charges?",
    argument=spin_precession,
    physics=(
        "spin_precession.spin_tune",
        "spin_precession.spin_tune_traced",
        "spin_precession.magic_gamma",
        "spin_precession.quantum_parameter",
        "spin_precession.quantum_parameter_tensor",
    ),
    criteria=(
        Criterion(
            claims=("QF-034",),
            measured="quantum_parameter",
            operator="<=",
            threshold=0.01,
            reason="below a hundredth of the critical field the classical orbit that the equation presupposes is secure",
            met=Ruling(
                Verdict.HOLDS,
                "It is the equation in use for charges in rings and tubes; the magnet does no work on them.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW, "In such a field there is no classical orbit for the spin to ride on."
            ),
            reversal=Witness(
                {"field": 1e13}, "a field beyond that of any magnetar, at which the muon's orbit is quantum"
            ),
        ),
    ),
)

FINDINGS = (SPIN_PRECESSION,)


def draw_spin_tune() -> Drawing:
    """Turns of the spin for each turn of the orbit against γ, electron and muon: line and stepped equation."""
    gamma = np.geomspace(1.2, 3e3, 60)
    steps = np.array([1.5, 10.0, 29.3, 200.0, 1000.0])
    data = {
        "γ": gamma,
        "aγ, electron": spin_tune(ELECTRON, gamma),
        "aγ, muon": spin_tune(MUON, gamma),
        "γ, stepped": steps,
        "aγ stepped, muon": np.array([spin_tune_traced(MUON, g)[0] for g in steps]),
    }
    magic = float(magic_gamma(MUON))
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ax.loglog(gamma, data["aγ, muon"], color="C0")
    ax.loglog(steps, data["aγ stepped, muon"], "o", color="C1")
    ax.axhline(1.0, color="k", ls=":", lw=1.2)
    ax.text(1.3, 1.15, "one extra turn", fontsize=10)
    ax.axvline(magic, color="C6", ls="--", lw=1.2)
    ax.text(magic * 0.88, 2.2, f"γ = {magic:.1f}", color="C6", fontsize=10, ha="right")
    ax.text(60.0, 0.025, "dots: equation stepped\nover one orbit", color="C1", fontsize=10)
    ax.annotate(
        "aγ (muon; the electron's\nlies within the line)",
        (5.0, 5.0 * MUON),
        (-6, 40),
        textcoords="offset points",
        color="C0",
        fontsize=10,
        ha="center",
    )
    ax.set(xlabel="Lorentz factor γ", ylabel="spin turns per orbit, aγ", ylim=(8e-4, 6))
    caption = (
        "The spin turns aγ times against the motion in each orbit, whatever the field's strength. Dots: the covariant equation "
        f"stepped over one orbit. At γ = {magic:.1f} an electric field leaves the muon's spin alone, which is how muons are stored "
        "for the measurement of a. The energy does not change: precession is not acceleration."
    )
    alt = (
        f"Log-log plot: spin turns per orbit rise in proportion to γ from {data['aγ, muon'][0]:.4f} to "
        f"{data['aγ, muon'][-1]:.1f}; five dots lie on the line; a dashed line marks γ = {magic:.1f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_spin_tune,)

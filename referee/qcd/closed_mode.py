"""Energy conservation read literally: how far the energy of a mode drifts in quantum mechanics and classically."""

from typing import Annotated

import numpy as np

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import driven_mode
from referee.verdict import Verdict


def closed_mode_drift(
    alpha: Annotated[float, Input(0.5, 2.0, "1", "displacement of the mode at the start")] = 2.0,
    kerr: Annotated[float, Input(0.0, 1.0, "1", "nonlinearity, in units of the inverse time")] = 0.1,
    drive: Annotated[
        float, Input(0.0, 0.2, "1", "strength of an outside drive, in the same units; 0 closes the mode")
    ] = 0.0,
) -> Outcome:
    """Does the energy of a closed mode drift less in quantum mechanics than for the classical oscillator?"""
    times = np.linspace(0.1, 5.0, 50)
    quantum = driven_mode.quantum_photons(alpha, kerr, drive, times)
    classical = driven_mode.classical_photons(alpha, kerr, drive, times)
    spectral = driven_mode.quantum_photons_spectral(alpha, kerr, drive, times)
    split = driven_mode.classical_photons_split(alpha, kerr, drive, times)
    quantum_drift, classical_drift = (float(np.abs(n - alpha**2).max()) for n in (quantum, classical))
    return Outcome(
        quantities=(
            Quantity("quantum_drift", quantum_drift, "photon", "largest change of the energy, in quanta", floor=1e-6),
            Quantity("classical_drift", classical_drift, "photon", "the same for the classical oscillator", floor=1e-6),
            Quantity(
                "advantage", classical_drift - quantum_drift, "photon", "by how much the first is smaller", floor=1e-6
            ),
        ),
        checks=(
            Check("quantum mode", quantum, spectral, 1e-5, "Schrödinger's equation", "eigenvectors"),
            Check("classical mode", classical, split, 1e-5, "adaptive integration", "operator splitting"),
        ),
    )


CLOSED_MODE_DRIFT = Finding(
    id="closed-mode-drift",
    tests=("T4",),
    question="Does quantum mechanics conserve the energy of a closed mode better?",
    argument=closed_mode_drift,
    physics=(
        "driven_mode.quantum_photons",
        "driven_mode.quantum_photons_spectral",
        "driven_mode.classical_photons",
        "driven_mode.classical_photons_split",
    ),
    criteria=(
        Criterion(
            claims=("QCD-41",),
            measured="advantage",
            operator=">=",
            threshold=1e-2,
            reason="a hundredth of a photon, out of the few that the mode holds",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "under an outside drive the quantum mode changes its energy by less"),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "a closed mode conserves its energy exactly, in quantum mechanics as classically",
            ),
            reversal=Witness(
                {"drive": 0.1}, "an outside drive exchanges energy with the mode, which is then not closed"
            ),
        ),
    ),
)

FINDINGS = (CLOSED_MODE_DRIFT,)

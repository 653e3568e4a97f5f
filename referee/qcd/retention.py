"""Energy conservation read as retention: what a mode keeps under loss, and which states keep more."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
import qutip

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import photon_loss
from referee.verdict import Verdict

LEVELS = 30


def _mode_states(photons: int) -> list[np.ndarray]:
    """A coherent state, an even cat, a number state and a thermal state, of `photons` quanta or (the cat) nearly so."""
    amplitude = np.sqrt(photons)
    cat = (qutip.coherent(LEVELS, amplitude) + qutip.coherent(LEVELS, -amplitude)).unit()
    kets = [qutip.coherent(LEVELS, amplitude), cat, qutip.fock(LEVELS, photons)]
    return [ket.proj().full() for ket in kets] + [qutip.thermal_dm(LEVELS, photons).full()]


def retention_under_loss(
    kappa_t: Annotated[float, Input(0.1, 3.0, "1", "loss rate times time")] = 1.0,
    photons: Annotated[int, Input(1, 4, "1", "mean photon number of the mode")] = 2,
    overlap: Annotated[
        float, Input(0.0, 1.0, "1", "how alike two emitters see the field: 0 independent, 1 at one point")
    ] = 0.0,
) -> Outcome:
    """Does any coherent state keep a larger share of its energy than an incoherent one of the same energy?"""
    modes = [float(photon_loss.simulated_retained_share(rho, kappa_t)[0]) for rho in _mode_states(photons)]
    phases = np.array([0.0, np.pi])
    pair = [photon_loss.simulated_pair_retained_share(kappa_t, overlap, phase) for phase in phases]
    simulated = np.array(modes + pair)
    closed = np.append(
        np.full(4, photon_loss.retained_share(kappa_t)), photon_loss.pair_retained_share(kappa_t, overlap, phases)
    )
    return Outcome(
        quantities=(
            Quantity("retained", simulated[0], "1", "share that the coherent state keeps"),
            Quantity("mode_spread", float(np.ptp(simulated[:4])), "1", "coherent, cat, number, thermal", floor=1e-5),
            Quantity("spread", float(np.ptp(simulated)), "1", "the same with both states of the pair", floor=1e-5),
            Quantity("subradiant", simulated[5], "1", "share that the antisymmetric pair keeps"),
        ),
        checks=(Check("retained shares", simulated, closed, 1e-5, "master equations", "closed exponentials"),),
    )


RETENTION_UNDER_LOSS = Finding(
    id="retention-under-loss",
    tests=("T4",),
    question="Does coherence keep more energy from being lost?",
    argument=retention_under_loss,
    physics=(
        "photon_loss.retained_share",
        "photon_loss.simulated_retained_share",
        "photon_loss.pair_retained_share",
        "photon_loss.simulated_pair_retained_share",
    ),
    criteria=(
        Criterion(
            claims=("QCD-34",),
            measured="spread",
            operator=">=",
            threshold=1e-2,
            reason="one per cent of the energy is the least that an engineer would call better",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "the state matters, for emitters that share their field"),
            unmet=Ruling(Verdict.DOES_NOT_FOLLOW, "every α keeps the same share, so no choice of α conserves more"),
            reversal=Witness({"overlap": 0.9}, "two emitters close together lose at two different rates"),
        ),
        Criterion(
            claims=("QCD-41",),
            measured="spread",
            operator=">=",
            threshold=1e-2,
            reason="the same one per cent",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "an antisymmetric pair of emitters keeps more than independent ones do"),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "coherent, cat, number and thermal states keep exactly the same share of their energy",
            ),
            reversal=Witness({"overlap": 0.9}, "subradiance: the antisymmetric state of a close pair decays slowly"),
        ),
    ),
)

FINDINGS = (RETENTION_UNDER_LOSS,)


def draw_retained_energy() -> Drawing:
    """Share of energy kept against time: four states of a mode on one curve, and the pair that leaves it."""
    times = np.linspace(0.0, 3.0, 31)
    shares = [np.append(1.0, photon_loss.simulated_retained_share(rho, times[1:])) for rho in _mode_states(2)]
    dark, bright = (photon_loss.pair_retained_share(times, 0.9, phase) for phase in (np.pi, 0.0))
    figure, ax = plt.subplots()
    names = ("coherent", "cat", "number", "thermal")
    for k, (name, share, marker) in enumerate(zip(names, shares, "os^x", strict=True)):
        ax.plot(times, share, f"C{k}{marker}", ls="-" if k == 0 else "none", markevery=(2 + 2 * k, 8), ms=8, label=name)
    ax.plot(times, dark, "C5--")
    ax.plot(times, bright, "C6:")
    ax.text(2.15, 0.89, "antisymmetric pair of emitters", ha="center", va="bottom")
    ax.text(0.95, 0.02, "symmetric pair", color="C6", ha="right")
    ax.legend(title="one mode, two photons", loc="center right", bbox_to_anchor=(1.0, 0.52))
    ax.set(xlabel=r"loss rate $\times$ time", ylabel="share of the energy kept", xlim=(0, 3), ylim=(0, 1.05))
    return Drawing(
        figure,
        data={
            "loss rate × time": times,
            **dict(zip(names, shares, strict=True)),
            "antisymmetric pair": dark,
            "symmetric pair": bright,
        },
        caption="Four states of one lossy mode with two photons (the cat with slightly fewer) fall on one "
        "exponential, whatever their "
        "coherence. A pair of"
        " emitters that share nine tenths of their field leaves it: its antisymmetric state keeps more, its "
        "symmetric one less.",
        alt=(
            f"At three decay times the coherent, cat, number and thermal states keep {shares[0][-1]:.3f}, "
            f"{shares[1][-1]:.3f},"
            f" {shares[2][-1]:.3f} and {shares[3][-1]:.3f} of their energy; the antisymmetric pair keeps "
            f"{dark[-1]:.2f}, the"
            f" symmetric pair {bright[-1]:.3f}."
        ),
        tolerance=1e-4,
    )


FIGURES = (draw_retained_energy,)

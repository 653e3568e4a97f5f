"""Can energy ride coherence, I: what loss takes from a state of light, and how far a guide carries it."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import beam_splitter_loss as loss
from referee.physics import line_attenuation as line
from referee.verdict import Verdict

LEVELS = 20
AMPLITUDE = 1.4


def linear_loss_is_blind(
    transmittance: Annotated[float, Input(0.01, 1.0, "1", "share of the energy that a linear channel passes")] = 0.3,
    two_photon: Annotated[
        float, Input(0.0, 1.0, "1", "two-photon absorption κ₂t on the way; zero in a linear channel")
    ] = 0.0,
) -> Outcome:
    """Does a state with quantum properties keep more of its energy on a lossy way than a classical wave?

    Four states of light, coherent (the classical wave), number state, cat and squeezed vacuum, go through the same loss.
    """
    numbers = np.array([loss.number_distribution(kind, AMPLITUDE, LEVELS) for kind in loss.KINDS])
    kets = np.array([loss.state_qutip(kind, AMPLITUDE, LEVELS) for kind in loss.KINDS])
    linear = -float(np.log(transmittance))
    counted = loss.lossy_distribution(numbers, linear, two_photon)
    evolved = loss.lossy_distribution_qutip(kets, linear, two_photon)
    photons = np.arange(LEVELS)
    kept = (counted @ photons) / (numbers @ photons)
    thinned = np.array([loss.thinned_distribution(row, transmittance) for row in numbers])
    return Outcome(
        quantities=(
            Quantity(
                "departure",
                float(np.max(np.abs(kept - kept[1]))),
                "1",
                "largest distance of a state's share from that of the classical wave",
                floor=1e-9,
            ),
            Quantity(
                "kept_by_classical_wave", float(kept[1]), "1", "share of its energy that the coherent state keeps"
            ),
            Quantity("kept_by_number_state", float(kept[0]), "1", "share that the number state keeps"),
            Quantity("kept_by_cat", float(kept[2]), "1", "share that the cat keeps"),
            Quantity("kept_by_squeezed", float(kept[3]), "1", "share that the squeezed vacuum keeps"),
        ),
        checks=(
            Check(
                "photon numbers behind the loss",
                counted,
                evolved,
                1e-7,
                "rate equation of the photon numbers",
                "density matrix and Lindblad equation, QuTiP",
            ),
            Check(
                "photon numbers behind a beam splitter",
                thinned,
                loss.beam_splitter_qutip(kets, transmittance),
                1e-9,
                "each photon passes or not, binomial",
                "two-mode unitary, QuTiP",
            ),
        ),
    )


_MILLIONTH = "a millionth of the energy is far above the error of either method and below any use"
_ABSORBER = Witness(
    {"two_photon": 0.3},
    "a material that absorbs photons in pairs does ask for the state; fibre and air at these powers are linear",
)

LINEAR_LOSS_IS_BLIND = Finding(
    id="linear-loss-is-blind",
    tests=("T4",),
    question="Do quantum states lose less energy on the way than a classical wave?",
    argument=linear_loss_is_blind,
    physics=(
        "beam_splitter_loss.number_distribution",
        "beam_splitter_loss.state_qutip",
        "beam_splitter_loss.lossy_distribution",
        "beam_splitter_loss.lossy_distribution_qutip",
        "beam_splitter_loss.thinned_distribution",
        "beam_splitter_loss.beam_splitter_qutip",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-07",),
            measured="departure",
            operator=">",
            threshold=1e-6,
            reason=_MILLIONTH,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "In a channel that is not linear the state decides what is lost."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Number state, cat and squeezed vacuum lose exactly the share of energy that the classical wave loses.",
            ),
            reversal=_ABSORBER,
        ),
        Criterion(
            claims=("QEDN-05",),
            measured="departure",
            operator=">",
            threshold=1e-6,
            reason=_MILLIONTH,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With such an absorber on the way, a choice of state saves energy."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Coherence protects no energy: the share that arrives is a property of the channel alone.",
            ),
            reversal=_ABSORBER,
        ),
    ),
)


def noon_under_loss(
    photons: Annotated[int, Input(1, 8, "1", "photons N in the superposition of two ways")] = 4,
    transmittance: Annotated[float, Input(0.0, 1.0, "1", "share of the energy that each way passes")] = 0.5,
) -> Outcome:
    """Does the coherence of an entangled state outlast its energy on a lossy way?

    Coherence is that between all N photons on one way and all on the other, with nothing selected afterwards.
    """
    coherence = loss.noon_coherence(photons, transmittance)
    return Outcome(
        quantities=(
            Quantity("coherence_left", coherence, "1", "share of the coherence that is left", floor=1e-12),
            Quantity("energy_left", transmittance, "1", "share of the energy that is left"),
            Quantity(
                "coherence_excess",
                coherence - transmittance,
                "1",
                "share of the coherence less share of the energy",
                floor=1e-12,
            ),
        ),
        checks=(
            Check(
                "coherence left",
                coherence,
                loss.noon_coherence_kraus(photons, transmittance),
                1e-12,
                "η to the power N",
                "Kraus operators of both ways",
            ),
        ),
    )


NOON_UNDER_LOSS = Finding(
    id="noon-under-loss",
    tests=("T4",),
    question="Which goes first on a lossy way, the entanglement or the energy?",
    argument=noon_under_loss,
    physics=("beam_splitter_loss.noon_coherence", "beam_splitter_loss.noon_coherence_kraus"),
    criteria=(
        Criterion(
            claims=("QEDN-07",),
            measured="coherence_excess",
            operator=">=",
            threshold=0.0,
            reason="to be the thing that is preserved, coherence must last at least as well as the energy does",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "One photon on two ways keeps its coherence as well as its energy."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The entangled state degrades faster than the wave: its coherence falls as the N-th power of what the "
                "energy does.",
            ),
            reversal=Witness({"photons": 1}, "a single photon has no second one whose loss could tell the way"),
        ),
    ),
)


def guide_against_wire(
    distance: Annotated[float, Input(1.0, 5000.0, "km", "length of the way")] = 1000.0,
    fibre: Annotated[
        float,
        Input(
            0.0,
            0.5,
            "1/km",
            "attenuation of the guide in decibels",
            source="hollow-core fibre, Petrovich et al. 2025: 0.091",
        ),
    ] = 0.091,
    wire: Annotated[
        float,
        Input(
            0.1,
            20.0,
            "percent",
            "loss of a high-voltage direct-current line in 1000 km",
            source="a dial: about 3 is commonly quoted, without a primary source; converter stations come on top",
        ),
    ] = 3.0,
) -> Outcome:
    """How much energy arrives through the best guide for quantum states of light, and how much through a wire?

    Losses of lasers, of photovoltaic receivers and of converter stations are left out on both sides.
    """
    wire_decibel = line.share_as_decibel(wire / 100) / 1000
    logs = [-a * distance / 10 for a in (fibre, wire_decibel)]
    through_wire = float(line.decibel_transmission(wire_decibel, distance))
    return Outcome(
        quantities=(
            Quantity("through_guide", float(10 ** logs[0]), "1", "share that the guide hands over"),
            Quantity("through_wire", through_wire, "1", "share that the wire hands over"),
            Quantity("wire_decibel", 1000 * wire_decibel, "1", "decibels that the wire loses in 1000 km", digits=3),
            Quantity(
                "decades_short", logs[1] - logs[0], "decade", "log₁₀ of the wire's share over the guide's", floor=1e-12
            ),
        ),
        checks=(
            Check(
                "log₁₀ of the shares",
                np.log10([line.decibel_transmission(a, distance) for a in (fibre, wire_decibel)]),
                [line.log10_transmission_ode(a, distance) for a in (fibre, wire_decibel)],
                1e-6,
                "decibels",
                "absorption law, integrated in sections",
            ),
        ),
    )


GUIDE_AGAINST_WIRE = Finding(
    id="guide-against-wire",
    tests=("T4",),
    question="Does a coherent carrier bring more of its energy over a vast distance than a wire does?",
    argument=guide_against_wire,
    physics=(
        "line_attenuation.decibel_transmission",
        "line_attenuation.log10_transmission_ode",
        "line_attenuation.share_as_decibel",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-05",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="the carrier must bring at least what the wire brings",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The guide brings at least as much of the energy as the wire."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The best guide for quantum states of light loses decades of energy where a wire loses per cents.",
            ),
            reversal=Witness(
                {"fibre": 1e-4},
                "a guide almost a thousand times clearer than the best one would do as well as the wire",
            ),
        ),
    ),
)

FINDINGS = (LINEAR_LOSS_IS_BLIND, NOON_UNDER_LOSS, GUIDE_AGAINST_WIRE)


def draw_energy_and_coherence_under_loss() -> Drawing:
    """Share of energy of four states, and of coherence of NOON states, against transmittance."""
    eta = np.linspace(0.0, 1.0, 41)
    photons = np.arange(LEVELS)
    data: dict[str, np.ndarray] = {"transmittance / 1": eta}
    names = {"fock": "number state", "coherent": "coherent state", "cat": "cat", "squeezed": "squeezed vacuum"}
    for kind, name in names.items():
        numbers = loss.number_distribution(kind, AMPLITUDE, LEVELS)
        data[f"energy kept, {name} / 1"] = np.array(
            [loss.thinned_distribution(numbers, float(e)) @ photons for e in eta]
        ) / (numbers @ photons)
    for n in (2, 4, 8):
        data[f"coherence kept, N = {n} / 1"] = np.array([loss.noon_coherence(n, float(e)) for e in eta])
    figure, ax = plt.subplots(figsize=(6.4, 4.4))
    marks = {"fock": "o", "coherent": "s", "cat": "^", "squeezed": "D"}
    ax.plot(eta, eta, color="k", lw=1)
    for place, (kind, name) in enumerate(names.items()):
        where = slice(1 + place * 2, None, 8)
        values = data[f"energy kept, {name} / 1"]
        ax.plot(eta[where], values[where], ls="none", marker=marks[kind], color="C0", ms=7, label=f"energy, {name}")
    for n, style in ((2, "-"), (4, "--"), (8, ":")):
        values = data[f"coherence kept, N = {n} / 1"]
        ax.plot(eta, values, ls=style, color="C1", label=f"coherence, N = {n}")
    ax.legend(loc="upper left")
    ax.set(xlabel="share $\\eta$ that the way passes", ylabel="share kept", xlim=(0, 1), ylim=(0, 1.02))
    spread = max(float(np.max(np.abs(data[f"energy kept, {name} / 1"] - eta))) for name in names.values())
    half = {n: float(data[f"coherence kept, N = {n} / 1"][20]) for n in (2, 4, 8)}
    caption = (
        "Loss does not ask what it takes. The energies of four states of light lie on one line, $\\eta$, whether the "
        f"state is classical or not. Coherence between two ways falls faster: at $\\eta=1/2$ two photons keep {half[2]:.2f} of "
        f"it, four {half[4]:.3f}, eight {half[8]:.4f}."
    )
    alt = (
        f"Share kept against transmittance. Markers of four states lie on the diagonal (largest departure below "
        f"{max(spread, 1e-9):.0e}). Three curves for two, four and eight photons sag below it, at half transmittance to "
        f"{half[2]:.3f}, {half[4]:.3f} and {half[8]:.4f}."
    )
    return Drawing(figure, data, caption, alt)


def draw_share_over_distance() -> Drawing:
    """Share of the energy against distance for two fibres and a wire."""
    km = np.linspace(0.0, 1000.0, 101)
    wire = line.share_as_decibel(0.03) / 1000
    decibels = {"standard fibre": 0.2, "hollow-core fibre": 0.091, "direct-current line": wire}
    data: dict[str, np.ndarray] = {"distance / km": km}
    for name, value in decibels.items():
        data[f"{name} / 1"] = line.decibel_transmission(value, km)
    data["coherence, N = 4, hollow core / 1"] = line.decibel_transmission(4 * 0.091, km)
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    labels = (
        ("direct-current line / 1", "C2", "-", 560, 1.6, "direct-current line: energy"),
        ("hollow-core fibre / 1", "C0", "-", 480, 1.1e-4, "hollow core: energy of any state"),
        ("standard fibre / 1", "C4", "--", 330, 4e-6, "standard fibre"),
        ("coherence, N = 4, hollow core / 1", "C1", ":", 12, 2.5e-12, "hollow core:\ncoherence, N = 4"),
    )
    for column, colour, style, x, y, text in labels:
        ax.semilogy(km, data[column], color=colour, ls=style, lw=2.4)
        ax.text(x, y, text, color=colour, va="bottom")
    ax.set(xlabel="distance / km", ylabel="share that arrives", xlim=(0, 1000), ylim=(1e-12, 20))
    end = {name: float(data[f"{name} / 1"][-1]) for name in decibels}
    caption = (
        "A wire loses per cents where the clearest guide loses decades. Drawn with 0.2 dB/km, 0.091 dB/km and 3 % in "
        f"1000 km (a dial). After 1000 km the line hands over {end['direct-current line']:.2f} of the energy; the "
        "guides are for messages, which can be repeated, and not for joules, which cannot. Dotted: the coherence of four "
        "entangled photons, gone four times as fast on this scale."
    )
    alt = (
        "Logarithmic share against distance up to 1000 km. The direct-current line stays near one and ends at "
        f"{end['direct-current line']:.2f}. Hollow-core fibre falls straight to {end['hollow-core fibre']:.1e}, standard "
        f"fibre to {end['standard fibre']:.1e}, and the coherence of four photons faster still."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_energy_and_coherence_under_loss, draw_share_over_distance)

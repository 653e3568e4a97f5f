"""The gates: what a thrust from coherence must pass, one after the other, and the first gate that stays shut."""

from collections.abc import Callable
from typing import Annotated, Any

import matplotlib.pyplot as plt
import numpy as np
from numpy.typing import NDArray
from scipy.constants import Boltzmann, atomic_mass, electron_volt, physical_constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.amplitude_damping import emitted_energy_bloch, emitted_energy_closed
from referee.physics.collisional_localisation import geometric_decoherence_rate, geometric_decoherence_rate_quadrature
from referee.physics.dephasing_ledger import Ledger, ledger_schrodinger, ledger_spectral
from referee.physics.photon_rocket import speed_from_store, speed_from_store_integrated
from referee.physics.recoil import recoil_in_closed_form, recoil_in_full_space
from referee.verdict import Verdict

GATES = ("energy", "momentum", "magnitude", "survival")
TIMES, FREQUENCIES, COUPLINGS, LEVELS = np.linspace(0.0, 8.0, 41), [0.7, 1.6], [0.3, 0.4], 10
AREAS = np.linspace(0.0, 2 * np.pi, 61)
CARBON = 12.0
ROOM_TEMPERATURE_WORK = Boltzmann * 300.0 * np.log(2.0) / electron_volt  # eV, kT ln 2: all the work of one qubit
FARADAY = physical_constants["Faraday constant"][0]
BACKGROUND, HULL_RADIUS = 2.725, 1.5
LEAST = (1e-3, 1e-3)  # ħω and ħk: far above round-off, far below any use
ESCAPE_SPEED = 11_186.0
ROUND_OFF = (1e-6, 1e-9, 0.0, 0.0)
ALL_OPEN = {"tilt": 45.0, "photon": 0.5, "momentum_width": 0.7, "quantum": 3e6, "separation": 1e-9}


def thrust_chain(
    tilt: Annotated[float, Input(0.0, 90.0, "degree", "angle between the coupling's axis and the energy's")] = 0.0,
    photon: Annotated[float, Input(0.0, 1.0, "1", "share of one photon already in the light, in superposition")] = 0.0,
    momentum_width: Annotated[float, Input(0.0, 1.0, "ħk", "spread of the atom's momentum; it places the atom")] = 0.0,
    quantum: Annotated[float, Input(1e-6, 1e8, "eV", "work that each carbon atom of the store gives")] = (
        ROOM_TEMPERATURE_WORK
    ),
    separation: Annotated[float, Input(1e-12, 10.0, "m", "between the two places of the ship's superposition")] = 1.5,
    required_time: Annotated[float, Input(1e-9, 1e9, "s", "how long the ship's coherence must last")] = 1e-8,
    exhaust_speed: Annotated[float, Input(100.0, 1e7, "m/s", "of the thruster without coherence")] = 30_400.0,
    propellant: Annotated[float, Input(0.01, 0.95, "1", "share of that thruster's ship that is propellant")] = 0.5,
) -> Outcome:
    """Does coherence give energy, does it give momentum, is that enough to leave a planet, and does it last?

    Energy and momentum are what a superposition gives beyond the mixture with the same populations. Magnitude is the
    speed of a ship that is nothing but its store, beamed out whole. Survival is the ship in two places at once.
    """
    store, per_mole = quantum * electron_volt / (CARBON * atomic_mass), quantum * FARADAY / (1e-3 * CARBON)
    first = [
        _energy_of_coherence(ledger_schrodinger, tilt),
        float(np.max(np.abs(np.diff(_recoils(photon, momentum_width)[0], axis=0)))),
        float(speed_from_store(store)),
        1.0 / float(geometric_decoherence_rate(HULL_RADIUS, separation, BACKGROUND)),
    ]
    second = [
        _energy_of_coherence(ledger_spectral, tilt),
        float(np.max(np.abs(np.diff(_recoils(photon, momentum_width)[1], axis=0)))),
        speed_from_store_integrated(per_mole),
        1.0 / geometric_decoherence_rate_quadrature(HULL_RADIUS, separation, BACKGROUND),
    ]
    required = np.array([*LEAST, ESCAPE_SPEED, required_time])
    margins, others = (np.log10(np.maximum(values, ROUND_OFF) / required) for values in (first, second))
    plain, plain_again = _without_coherence(exhaust_speed, propellant)
    expelled = _jet_speed(float(np.sqrt(2 * store)), propellant)  # kinetic energy of the jet is all of the store
    plain_margins = np.log10(np.array(plain) / required[:3])
    shut = np.flatnonzero(margins < 0)
    return Outcome(
        quantities=(
            Quantity("gates_passed", float(np.sum(margins >= 0)), "1", "gates that open, of four"),
            Quantity(
                "first_failed_gate",
                float(shut[0] + 1) if shut.size else 5.0,
                "1",
                "the first that stays shut: 1 energy, 2 momentum, 3 magnitude, 4 survival; 5 if all open",
            ),
            Quantity(
                "gates_passed_at_a_tenth", float(np.sum(margins >= -1)), "1", "were each requirement ten times smaller"
            ),
            Quantity(
                "gates_without_coherence",
                float(np.sum(plain_margins >= 0)) + 1.0,
                "1",
                "gates that open for populations and an ion jet; nothing has to stay coherent, so the fourth does",
            ),
            Quantity("energy_of_coherence", first[0], "ħω", "energy set free because of coherence", floor=1e-6),
            Quantity("recoil_of_coherence", first[1], "ħk", "recoil because of coherence", floor=1e-9),
            Quantity("speed_of_store", first[2], "m/s", "of a ship that is nothing but its store"),
            Quantity("speed_if_expelled", expelled, "m/s", "the same if the spent carriers are the exhaust"),
            Quantity(
                "expelled_margin",
                float(np.log10(expelled / ESCAPE_SPEED)),
                "decade",
                "magnitude gate in that kinder reading",
                digits=3,
            ),
            Quantity("lifetime", first[3], "s", "of the ship's superposition in the cosmic background"),
            Quantity("energy_of_populations", plain[0], "ħω", "what the mixture radiates"),
            Quantity("recoil_of_populations", plain[1], "ħk", "recoil of the mixture"),
            Quantity("speed_of_jet", plain[2], "m/s", "of a ship that expels its propellant"),
            *(
                Quantity(
                    f"{gate}_margin",
                    float(margin),
                    "decade",
                    "available over required; zero opens the gate"
                    + ("; at round-off an upper bound" if bound and margin < 0 else ""),
                    digits=3,
                )
                for gate, margin, bound in zip(GATES, margins, ROUND_OFF, strict=True)
            ),
        ),
        checks=(
            Check(
                "margins of the four gates, in decades",
                margins,
                others,
                1e-3,
                "Schrödinger equation, full space, rapidity, digamma function",
                "eigenvectors, blocks by hand, two thousand flashes, quadrature",
            ),
            Check(
                "energy, recoil and jets without coherence",
                np.array([*plain, expelled]),
                np.array([*plain_again, _jet_speed_by_throws(float(np.sqrt(2 * per_mole)), propellant)]),
                1e-6,
                "closed decay, blocks by hand, rocket equation",
                "Bloch equations, full space, ten million throws",
                relative=True,
            ),
        ),
    )


def _energy_of_coherence(ledger: Callable[..., Ledger], tilt: float) -> float:
    """The most that the surroundings gain from the superposition beyond what they gain from the mixture, in ħω."""
    plus, mixture = (
        ledger(TIMES, 1.0, FREQUENCIES, COUPLINGS, (x, 0.0, 0.0), np.radians(tilt), LEVELS).bath for x in (1.0, 0.0)
    )
    return float(np.max(plus - mixture))


def _recoils(photon: float, width: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Atom's momentum against pulse area, superposition and mixture, in the full space and block by block."""
    setting: dict[str, Any] = {"photon": photon, "momentum_width": width}
    full = [recoil_in_full_space(AREAS, coherence=share, **setting)[0] for share in (1.0, 0.0)]
    closed = [recoil_in_closed_form(AREAS, coherence=share, **setting) for share in (1.0, 0.0)]
    return np.array(full), np.array(closed)


def _without_coherence(exhaust_speed: float, propellant: float) -> tuple[list[float], list[float]]:
    """Energy, recoil and speed where populations and a jet do the work, each by two methods."""
    closed, full = recoil_in_closed_form(AREAS, coherence=0.0), recoil_in_full_space(AREAS, coherence=0.0)[0]
    first = [
        float(emitted_energy_closed(0.5, 1.0, 1.0, 6.0)),
        float(np.max(np.abs(closed))),
        _jet_speed(exhaust_speed, propellant),
    ]
    second = [
        emitted_energy_bloch(0.5, 0.0, 1.0, 1.0, 6.0),
        float(np.max(np.abs(full))),
        _jet_speed_by_throws(exhaust_speed, propellant),
    ]
    return first, second


def _jet_speed(exhaust_speed: float, propellant: float) -> float:
    """The rocket equation, in m/s."""
    return -exhaust_speed * float(np.log1p(-propellant))


def _jet_speed_by_throws(exhaust_speed: float, propellant: float, throws: int = 10_000_000) -> float:
    """The same, throw by throw: each sheds the same share of what is left, and the kicks add up."""
    shed = 1.0 - (1.0 - propellant) ** (1.0 / throws)
    return throws * exhaust_speed * shed


THRUST_CHAIN = Finding(
    id="thrust-chain",
    tests=("T9", "T14"),
    question="How many of the four gates between coherence and a moving ship open, and which is the first to stay shut?",
    argument=thrust_chain,
    physics=(
        "dephasing_ledger.ledger_schrodinger",
        "dephasing_ledger.ledger_spectral",
        "recoil.recoil_in_full_space",
        "recoil.recoil_in_closed_form",
        "photon_rocket.speed_from_store",
        "photon_rocket.speed_from_store_integrated",
        "collisional_localisation.geometric_decoherence_rate",
        "collisional_localisation.geometric_decoherence_rate_quadrature",
        "amplitude_damping.emitted_energy_closed",
        "amplitude_damping.emitted_energy_bloch",
    ),
    criteria=(
        Criterion(
            claims=("QCD-01",),
            measured="gates_passed",
            operator=">=",
            threshold=4.0,
            exact=True,
            reason="a chain holds if each of its links does",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "Under conditions that are named, and that something else must pay for, each gate opens.",
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Coherence exists, and nothing leads from it to a moving ship: energy, momentum, magnitude and "
                "survival are all needed, and the chain breaks.",
            ),
            reversal=Witness(
                ALL_OPEN,
                "a tilted coupling with the right phase; light with a phase and an atom placed within a wavelength; a "
                "nuclear quantum in every atom; two places a nanometre apart",
            ),
        ),
        Criterion(
            claims=("QCD-36",),
            measured="first_failed_gate",
            operator=">",
            threshold=1.0,
            exact=True,
            reason="the first gate is the source itself: if it stays shut, the later ones have nothing to pass on",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "With a tilted coupling and the right phase the surroundings gain energy through coherence; the "
                "apparatus that holds the phase keeps the account.",
            ),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "The chain breaks at its source: losing coherence gives the surroundings no energy that the mixture "
                "does not give.",
            ),
            reversal=Witness({"tilt": 45.0}, "a coupling tilted against the qubit's energy, at the right phase"),
        ),
    ),
)


def draw_gates() -> Drawing:
    """Draw what each gate has against what it needs: as proposed, with its control, and without coherence."""
    proposed, control = THRUST_CHAIN.run(), THRUST_CHAIN.run(ALL_OPEN)
    margins, opened = ([run.value(f"{gate}_margin") for gate in GATES] for run in (proposed, control))
    plain = [
        proposed.value("energy_of_populations") / LEAST[0],
        proposed.value("recoil_of_populations") / LEAST[1],
        proposed.value("speed_of_jet") / ESCAPE_SPEED,
    ]
    without = list(np.log10(plain))
    first = int(proposed.value("first_failed_gate")) - 1
    rows = np.arange(len(GATES), 0, -1)
    figure, axes = plt.subplots(figsize=(6.4, 5.0))
    axes.axvspan(0, 6.5, color="C2", alpha=0.10, lw=0)
    axes.axvline(0, color="black", lw=1.2)
    notes = ("tilted coupling", "light with a phase", "3 MeV in every atom", "places 1 nm apart")
    for row, gate, margin, good, note, floor in zip(rows, GATES, margins, opened, notes, ROUND_OFF, strict=True):
        axes.barh(row, margin, height=0.26, color="C1", alpha=0.85)
        axes.plot(good, row + 0.27, "o", color="C2", mec="black", mew=0.6)
        axes.text(good + 0.25, row + 0.27, note, va="center", fontsize=9, color="#005f45")
        bound = "≤ " if floor and margin < 0 else ""
        label = f"{bound}{margin:.1f}".replace("-", "−")
        axes.text(margin - 0.2, row, label, ha="right", va="center", fontsize=9.5)
        axes.text(-13.6, row + 0.27, f"{rows[0] - row + 1}  {gate}", va="center", fontsize=11, fontweight="bold")
    for row, value in zip(rows, without, strict=False):
        axes.plot(value, row - 0.27, "s", color="C0", mec="black", mew=0.6)
        axes.text(value + 0.25, row - 0.27, "no coherence", va="center", fontsize=9, color="C0")
    kinder, magnitude = proposed.value("expelled_margin"), rows[GATES.index("magnitude")]
    axes.plot(kinder, magnitude - 0.27, "D", color="C1", mec="black", mew=0.6)
    axes.text(
        kinder - 0.3, magnitude - 0.27, "spent store as exhaust", ha="right", va="center", fontsize=9, color="#8f3f00"
    )
    axes.text(0.15, rows[-1] - 0.27, "no coherence: none to keep", va="center", fontsize=9, color="C0")
    axes.annotate(
        "first gate that stays shut",
        xy=(margins[first] - 1.9, rows[first]),
        xytext=(-13.6, rows[first]),
        va="center",
        fontsize=9.5,
        color="C1",
        arrowprops={"arrowstyle": "->", "color": "C1"},
    )
    axes.text(-0.2, 4.62, "shut ", ha="right", fontsize=10)
    axes.text(0.2, 4.62, "open", ha="left", fontsize=10)
    axes.set(xlim=(-14, 6.5), ylim=(0.45, 4.85), yticks=[], xlabel="log₁₀ (available / required), decades")
    axes.grid(axis="y", visible=False)
    axes.spines["left"].set_visible(False)
    passed, plain_passed = proposed.value("gates_passed"), proposed.value("gates_without_coherence")
    return Drawing(
        figure,
        data={
            "gate": list(GATES),
            "as proposed / decade": np.array(margins),
            "with its control / decade": np.array(opened),
            "without coherence / decade": np.array(without),
            "magnitude, spent store as exhaust / decade": np.array([kinder]),
        },
        caption=(
            "The four gates between coherence and a moving ship. Bars: what the proposal has over what it needs "
            f"({passed:.0f} of four open; ≤ marks a value at round-off). Circles: the same gate under the condition "
            "that opens it, named beside it. "
            "Diamond: the third gate if the spent store is thrown overboard as exhaust. "
            f"Squares: populations and an ion jet, with no coherence anywhere ({plain_passed:.0f} of four open)."
        ),
        alt=(
            "Horizontal bars of available over required in decades for four gates. As proposed: energy at most "
            f"{margins[0]:.1f}, momentum at most {margins[1]:.1f}, magnitude {margins[2]:.1f}, survival {margins[3]:.1f}; "
            f"the first that stays shut is {GATES[first]}. "
            f"With the spent store as exhaust magnitude is {kinder:.1f}. With controls: {opened[0]:.1f}, {opened[1]:.1f}, "
            f"{opened[2]:.1f} and {opened[3]:.1f}. Without coherence: {without[0]:.1f}, {without[1]:.1f} and "
            f"{without[2]:.1f}, and nothing that would have to stay coherent."
        ),
    )


FINDINGS = (THRUST_CHAIN,)
FIGURES = (draw_gates,)

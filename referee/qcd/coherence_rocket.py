"""Follow the joules, VII: what a ship would have to carry to fly on coherence."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass, speed_of_light

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.photon_rocket import (
    beam_energy_closed,
    beam_energy_integrated,
    kinetic_energy,
    speed_from_store,
    speed_from_store_integrated,
)
from referee.physics.specific_energy import (
    coherence_per_mole,
    coherence_per_particle,
    fission_per_particle,
    hydrogen_oxygen_per_mole,
)
from referee.verdict import Verdict

CARBON, ROOM = 12.0, 300.0


def coherence_rocket(
    payload: Annotated[float, Input(1.0, 1e6, "kg", "mass that arrives")] = 1000.0,
    beta: Annotated[float, Input(1e-13, 0.9, "1", "final speed in units of c")] = 0.1,
) -> Outcome:
    """What does it take to bring a probe to a tenth of the speed of light, in joules, in qubits and in carbon?

    The best rocket that light allows, every joule of it from coherence at room temperature.
    """
    energy = float(beam_energy_closed(payload, beta))
    store = float(coherence_per_particle(ROOM, CARBON))
    carriers = energy / store
    speed, chemical = float(speed_from_store(store)), float(speed_from_store(hydrogen_oxygen_per_mole()))
    per_qubit = store * CARBON * atomic_mass
    return Outcome(
        quantities=(
            Quantity("beam_energy", energy, "J", "energy of the light"),
            Quantity(
                "kinetic_floor",
                float(kinetic_energy(payload, beta)),
                "J",
                "kinetic energy at arrival: the floor for any drive",
            ),
            Quantity("qubits", energy / per_qubit, "qubit", "qubits that hold this energy as coherence"),
            Quantity("carrier_mass", carriers, "kg", "their mass, were each one carbon atom"),
            Quantity("mass_ratio", carriers / payload, "1", "that mass over the payload"),
            Quantity("own_speed", speed, "m/s", "speed of a ship that is nothing but this store"),
            Quantity("chemical_speed", chemical, "m/s", "the same for hydrogen and oxygen turned into light"),
        ),
        checks=(
            Check(
                "energy of the light",
                energy,
                beam_energy_integrated(payload, beta),
                1e-8,
                "four-momentum",
                "integrated flight",
                relative=True,
            ),
            Check(
                "speed from the store",
                speed,
                speed_from_store_integrated(store),
                1e-9,
                "rapidity",
                "two thousand flashes",
                relative=True,
            ),
            Check(
                "joules per kilogram of carriers",
                store,
                float(coherence_per_mole(ROOM, CARBON)),
                1e-7,
                "per particle",
                "per mole",
                relative=True,
            ),
        ),
    )


COHERENCE_ROCKET = Finding(
    id="coherence-rocket",
    tests=("T6",),
    question="Could a ship carry the coherence that would propel it?",
    argument=coherence_rocket,
    physics=(
        "photon_rocket.beam_energy_closed",
        "photon_rocket.beam_energy_integrated",
        "photon_rocket.kinetic_energy",
        "photon_rocket.speed_from_store",
        "photon_rocket.speed_from_store_integrated",
        "specific_energy.coherence_per_particle",
        "specific_energy.coherence_per_mole",
    ),
    criteria=(
        Criterion(
            claims=("QCD-22",),
            measured="mass_ratio",
            operator="<=",
            threshold=1.0,
            reason="carriers as heavy as the payload are the most that a ship could call a fuel tank of its own size",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "The carriers weigh no more than the payload."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The carriers of the coherence outweigh the payload, before they have moved themselves.",
            ),
            reversal=Witness({"beta": 1e-12}, "a final speed of a third of a millimetre a second"),
        ),
    ),
)


def draw_coherence_rocket() -> Drawing:
    """The speed that a ship reaches when it is nothing but a store of energy, all beamed out as light."""
    store = np.logspace(4, 16.6, 64)
    speed = speed_from_store(store)
    names = ["coherence, 300 K", "hydrogen + oxygen", "fission"]
    points = np.array([coherence_per_particle(ROOM, CARBON), hydrogen_oxygen_per_mole(), fission_per_particle()])
    reached = speed_from_store(points)
    target = 0.1 * speed_of_light
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.loglog(store, speed, color="C6")
    ax.axhline(target, color="k", lw=1.0, ls="--")
    ax.text(1.5e4, target * 1.6, "a tenth of the speed of light", fontsize=10)
    for name, x, y, colour, marker, away in zip(
        names, points, reached, ("C0", "C1", "C2"), "osD", ((10, -4), (10, -6), (-10, 6)), strict=True
    ):
        ax.plot(x, y, ls="none", marker=marker, color=colour, ms=9)
        ax.annotate(
            name,
            (x, y),
            away,
            textcoords="offset points",
            color=colour,
            ha="left" if away[0] > 0 else "right",
            va="center",
        )
    ax.set(xlabel="store / (J/kg)", ylabel="speed of the ship / (m/s)", ylim=(1e-5, 1e10))
    caption = (
        f"A ship that is all store, turned into light without loss. Coherence brings it to {1e3 * reached[0]:.2f} "
        "mm/s, burning hydrogen "
        f"to {1e2 * reached[1]:.1f} cm/s, fission to {1e-3 * reached[2]:.0f} km/s: the spent carriers stay on board "
        "as ballast."
    )
    alt = (
        f"A rising line on logarithmic axes, speed against energy per kilogram. Coherence reaches {reached[0]:.1e} "
        "m/s, hydrogen and oxygen "
        f"{reached[1]:.1e}, fission {reached[2]:.1e}; a dashed line at {target:.1e} m/s marks a tenth of the speed of "
        "light, far above the first two."
    )
    data: dict[str, np.ndarray | list[str]] = {
        "store / (J/kg)": store,
        "speed / (m/s)": speed,
        "named store": names,
        "named store / (J/kg)": points,
        "named speed / (m/s)": reached,
    }
    return Drawing(figure, data, caption, alt)


FINDINGS = (COHERENCE_ROCKET,)
FIGURES = (draw_coherence_rocket,)

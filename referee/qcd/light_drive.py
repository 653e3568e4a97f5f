"""The light drive: how far and how soon released energy moves the ship that carries it."""

from typing import Annotated

import numpy as np
from scipy.constants import atomic_mass, c, electron_volt, year

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.radiation_thrust import photon_rocket_speed, photon_rocket_speed_integrated
from referee.verdict import Verdict


def discharge_speed(
    quantum: Annotated[float, Input(1e-6, 1e8, "eV", "energy that each carrier releases")] = 1.0,
    mass_number: Annotated[float, Input(1.0, 300.0, "1", "mass of a carrier in atomic units")] = 12.0,
    carriers: Annotated[float, Input(1e-6, 1.0, "1", "share of the ship that is carriers")] = 1.0,
) -> Outcome:
    """Ask how fast a ship gets that releases one quantum from every atom as a perfect beam of light."""
    share = carriers * quantum * electron_volt / (mass_number * atomic_mass * c**2)
    speed = float(photon_rocket_speed(share))
    return Outcome(
        quantities=(
            Quantity("speed_gain", speed, "m/s", "from one discharge of the whole ship"),
            Quantity("share_of_rest_energy", share, "1", "of the ship that is shone away"),
            Quantity(
                "discharges_to_escape",
                11_186.0 / speed,
                "1",
                "full discharges to gather the escape speed of Earth",
                digits=3,
            ),
        ),
        checks=(
            Check(
                "speed",
                speed,
                photon_rocket_speed_integrated(share),
                1e-9,
                "relativistic rocket equation",
                "momentum balance integrated",
                relative=True,
            ),
        ),
    )


def _discharge_criterion(claim: str, sentence: str) -> Criterion:
    return Criterion(
        claims=(claim,),
        measured="speed_gain",
        operator=">=",
        threshold=11_186.0,
        reason="the escape speed of Earth in m/s, the least that a ship between worlds must gather",
        met=Ruling(Verdict.HOLDS, "One discharge suffices to leave a planet."),
        unmet=Ruling(Verdict.TRUE_BUT_INERT, sentence),
        reversal=Witness(
            {"quantum": 3e6},
            "a nuclear quantum of some MeV in every atom: a million times what a superposition of electrons holds",
        ),
    )


DISCHARGE_SPEED = Finding(
    id="discharge-speed",
    tests=("T9",),
    question="Granted the energy, how far does it push the ship that carries it?",
    argument=discharge_speed,
    physics=("radiation_thrust.photon_rocket_speed", "radiation_thrust.photon_rocket_speed_integrated"),
    criteria=(
        _discharge_criterion(
            "QCD-22",
            "Even with every atom of the ship discharged at once into a perfect beam, the push is real and falls "
            "short by the printed decades.",
        ),
        _discharge_criterion(
            "QCD-36",
            "Granted as a source of energy, a quantum an atom is a source too small for a ship by the printed decades.",
        ),
    ),
)


def light_drive_time(
    specific_power: Annotated[
        float, Input(1.0, 1e9, "W/kg", "power of the beam for each kilogram of the whole ship")
    ] = 100.0,
    target: Annotated[float, Input(1e-4, 0.5, "1", "speed to be reached, in units of c")] = 0.1,
) -> Outcome:
    """Ask how long a ship that lives on its own light needs to interstellar speed."""
    # power and mass shrink together at fixed specific power, so the fuel share is the proper time times p/c²
    rate = specific_power / c**2
    time = float(np.arctanh(target)) / rate
    slices = np.linspace(0.0, target, 20_001)
    inverse = 1 / (1 - slices**2)
    share = -float(np.expm1(-np.arctanh(target)))  # of the rest energy, with exhaust at c
    summed = float(np.sum((inverse[1:] + inverse[:-1]) / 2) * (slices[1] - slices[0])) / rate
    return Outcome(
        quantities=(
            Quantity("acceleration", specific_power / c, "m/s**2", "of the ship in its own frame"),
            Quantity("years", time / year, "year", "ship's time until the speed is reached", digits=3),
            Quantity(
                "power_for_a_century",
                specific_power * time / (100 * year),
                "W/kg",
                "that would do it in a hundred years",
                digits=3,
            ),
            Quantity("share_shone_away", share, "1", "of the ship's rest energy that leaves as light", digits=3),
        ),
        checks=(
            Check(
                "speed from the share shone away",
                target,
                photon_rocket_speed_integrated(share) / c,
                1e-9,
                "rocket equation with exhaust at c, inverted",
                "momentum balance integrated",
            ),
            Check(
                "time",
                time,
                summed,
                1e-6,
                "rapidity at constant proper acceleration",
                "sum over slices of speed",
                relative=True,
            ),
        ),
    )


LIGHT_DRIVE_TIME = Finding(
    id="light-drive-time",
    tests=("T9",),
    question="How long does a ship need that drives itself with a perfect beam?",
    argument=light_drive_time,
    physics=("radiation_thrust.photon_rocket_speed_integrated",),
    criteria=(
        Criterion(
            claims=("QCD-01",),
            measured="years",
            operator="<=",
            threshold=100.0,
            reason="a human lifetime; the manuscript speaks of travel between stars (L9)",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "A beam of that power drives a ship within a lifetime, coherent or not."
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "A perfect beam does drive a ship, and takes longer than a lifetime by the printed decades.",
            ),
            reversal=Witness({"specific_power": 1e7}, "ten megawatts of light for every kilogram of ship"),
        ),
    ),
)

FINDINGS = (DISCHARGE_SPEED, LIGHT_DRIVE_TIME)
FIGURES = ()

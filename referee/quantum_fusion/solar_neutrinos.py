"""Solar neutrinos in a litre of helium or neon: what they leave there."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy import constants

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.neutrino_breakup import breakup_threshold_boosted, breakup_threshold_closed
from referee.physics.neutrino_electron_scattering import (
    ELECTRON,
    END_POINT,
    electrons_per_litre,
    energy_transfer,
    pp_average_closed,
    pp_recoils,
    pp_spectrum,
    scattering_cross_section,
)
from referee.verdict import Verdict

LIQUIDS = {"helium": (125.0, 2, 4.0026), "neon": (1207.0, 10, 20.180)}  # kg/m³ at the boiling point, protons, g/mol
YEAR = constants.Julian_year
MEV = 1e6 * constants.e
ALPHA, PROTON, TRITON = (
    constants.physical_constants[f"{name} mass energy equivalent in MeV"][0]
    for name in ("alpha particle", "proton", "triton")
)

# nuclear masses in MeV from the mass excesses of AME 2020 (neon-20: −7.04193, sodium-20: 6.8506) less their electrons
UNIT = constants.physical_constants["atomic mass constant energy equivalent in MeV"][0]
NEON, SODIUM = 20 * UNIT - 7.04193 - 10 * ELECTRON, 20 * UNIT + 6.8506 - 11 * ELECTRON


def neutrino_heat(
    flux: Annotated[
        float, Input(1e4, 1e40, "m^-2/s", "pp neutrinos", "standard solar model, about 6e10 a square centimetre")
    ] = 5.98e14,
    survival: Annotated[
        float, Input(0.0, 1.0, "1", "share still of electron kind on arrival", "about 0.55 at these energies")
    ] = 0.55,
) -> Outcome:
    """Scatterings and heat of pp neutrinos in a litre of liquid helium and of liquid neon."""
    electrons = {name: electrons_per_litre(*values) for name, values in LIQUIDS.items()}
    own, other = pp_average_closed(), pp_average_closed("other")
    sigma = survival * own + (1 - survival) * other
    (own_2, recoil), (other_2, recoil_other) = pp_recoils(), pp_recoils("other")
    sigma_2 = survival * own_2 + (1 - survival) * other_2
    heat = flux * (survival * own_2 * recoil + (1 - survival) * other_2 * recoil_other) * MEV
    # the same heat from the closed moments of the recoil, by Gauss–Legendre over the spectrum
    x, w = np.polynomial.legendre.leggauss(80)
    q = (x + 1) * END_POINT / 2
    moment = survival * energy_transfer(q) + (1 - survival) * energy_transfer(q, "other")
    heat_2 = flux * float(np.sum(w * pp_spectrum(q) * moment)) * END_POINT / 2 * MEV
    events = {name: flux * sigma * count * YEAR for name, count in electrons.items()}
    power = heat * electrons["neon"]
    return Outcome(
        quantities=(
            Quantity("events_helium", events["helium"], "1/year", "scatterings in a litre of helium", digits=3),
            Quantity("events_neon", events["neon"], "1/year", "scatterings in a litre of neon", digits=3),
            Quantity(
                "events_neon_unoscillated",
                flux * own * electrons["neon"] * YEAR,
                "1/year",
                "the same if all were still of electron kind",
                digits=3,
            ),
            Quantity("power_neon", power, "W", "heat in a litre of neon", digits=3),
            Quantity("mean_recoil", recoil * 1e3, "keV", "mean energy of an electron that was struck", digits=3),
            Quantity("decades_short", float(np.log10(1.0 / power)), "decade", "short of one watt a litre"),
        ),
        checks=(
            Check(
                "cross-section over the pp spectrum",
                sigma,
                sigma_2,
                2e-3,
                "closed cross-section, Gauss–Legendre over energies",
                "recoil spectrum by the midpoint rule",
                relative=True,
            ),
            Check(
                "electrons in a litre of neon",
                electrons["neon"],
                LIQUIDS["neon"][0] * 1e-3 / (LIQUIDS["neon"][2] * constants.atomic_mass) * 10,
                1e-6,
                "Avogadro's number",
                "atomic mass unit",
                relative=True,
            ),
            Check(
                "heat per electron",
                heat,
                heat_2,
                2e-3,
                "recoil spectrum by the midpoint rule",
                "closed first moment of the recoil",
                relative=True,
            ),
        ),
    )


NEUTRINO_HEAT = Finding(
    id="neutrino-heat",
    tests=("B8",),
    question="What do solar neutrinos leave in a litre of liquid helium or neon?",
    argument=neutrino_heat,
    physics=(
        "neutrino_electron_scattering.electrons_per_litre",
        "neutrino_electron_scattering.energy_transfer",
        "neutrino_electron_scattering.pp_spectrum",
        "neutrino_electron_scattering.pp_average_closed",
        "neutrino_electron_scattering.pp_recoils",
    ),
    criteria=(
        Criterion(
            claims=("QF-030",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="one watt a litre would warm the liquid like a small lamp, far less than any reactor",
            exact=False,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this flux the liquid is heated by a watt a litre."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "Neutrinos do interact with both liquids, less than once a year in a litre: a detector, and a good one; "
                "not a reactor.",
            ),
            reversal=Witness({"flux": 1e39}, "the heart of a collapsing star"),
        ),
    ),
)


def neutrino_fusion(
    energy: Annotated[
        float, Input(0.1, 100.0, "MeV", "energy of the neutrino", "the hardest that the sun sends: hep, 18.77 MeV")
    ] = 18.77,
) -> Outcome:
    """Can a solar neutrino rearrange a helium nucleus? Its energy against the least that breaks ⁴He into t + p."""
    threshold = breakup_threshold_closed(ALPHA, (TRITON, PROTON))
    neon = breakup_threshold_closed(NEON, (SODIUM, ELECTRON))
    return Outcome(
        quantities=(
            Quantity("energy_over_threshold", energy - threshold, "MeV", "energy beyond the threshold"),
            Quantity("threshold", threshold, "MeV", "least energy of a neutrino that breaks helium"),
            Quantity("neon_threshold", neon, "MeV", "least energy that turns neon-20 into sodium-20"),
            Quantity("pp_end_point", END_POINT * 1e3, "keV", "largest energy of a pp neutrino"),
        ),
        checks=(
            Check(
                "thresholds of helium and neon",
                [threshold, neon],
                [
                    breakup_threshold_boosted(ALPHA, (TRITON, PROTON)),
                    breakup_threshold_boosted(NEON, (SODIUM, ELECTRON)),
                ],
                1e-6,
                "invariant mass",
                "energy balance with all momentum in the fragments",
            ),
        ),
    )


NEUTRINO_FUSION = Finding(
    id="neutrino-fusion",
    tests=("B8",),
    question="Can solar neutrinos start a nuclear reaction in helium?",
    argument=neutrino_fusion,
    physics=("neutrino_breakup.breakup_threshold_closed", "neutrino_breakup.breakup_threshold_boosted"),
    criteria=(
        Criterion(
            claims=("QF-030",),
            measured="energy_over_threshold",
            operator=">=",
            threshold=0.0,
            reason="below the threshold the reaction cannot happen at all",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "A neutrino this hard can break helium; it still brings no nuclei together."
            ),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Not even the hardest neutrino of the sun can touch the helium nucleus beyond a nudge, and none lowers "
                "the Coulomb barrier between two.",
            ),
            reversal=Witness({"energy": 30.0}, "a neutrino from a supernova"),
        ),
    ),
)

FINDINGS = (NEUTRINO_HEAT, NEUTRINO_FUSION)


def draw_neutrino_events() -> Drawing:
    """Spectrum of pp neutrinos and of the scatterings they cause in a litre of neon in a year."""
    energy = np.linspace(1e-3, END_POINT, 160)
    spectrum = pp_spectrum(energy)
    per_year = 5.98e14 * electrons_per_litre(*LIQUIDS["neon"]) * YEAR
    own = per_year * spectrum * scattering_cross_section(energy)
    mixed = (
        per_year
        * spectrum
        * (0.55 * scattering_cross_section(energy) + 0.45 * scattering_cross_section(energy, "other"))
    )
    figure, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.6))
    left.plot(energy * 1e3, spectrum / 1e3, color="C0")
    left.set(xlabel="neutrino energy / keV", ylabel="spectrum / keV$^{-1}$", xlim=(0, 450), ylim=(0, None))
    right.plot(energy * 1e3, own / 1e3, color="C1", ls="--")
    right.plot(energy * 1e3, mixed / 1e3, color="C2")
    right.text(120, 2.55e-3, "all of\nelectron kind", color="C1", fontsize=9, ha="center")
    right.text(330, 0.45e-3, "as they\narrive", color="C2", fontsize=9, ha="center")
    right.set(xlabel="neutrino energy / keV", ylabel="events / keV, litre of neon, year", xlim=(0, 450), ylim=(0, None))
    right.ticklabel_format(axis="y", style="sci", scilimits=(0, 0))
    sums = [float(np.trapezoid(rate, energy)) for rate in (own, mixed)]
    caption = (
        f"Left: pp neutrinos by energy, from the β decay spectrum with its end point at {END_POINT * 1e3:.0f} keV. Right: "
        f"scatterings on electrons in a litre of liquid neon. Summed over a year they are {sums[0]:.2f} if all neutrinos were "
        f"still of electron kind and {sums[1]:.2f} as they arrive: about one every two years in a bottle."
    )
    alt = (
        "Left: a bell-shaped spectrum up to 420 keV. Right: two curves of event rate, with oscillations below the one without; "
        f"areas {sums[1]:.2f} and {sums[0]:.2f} events a year."
    )
    data = {
        "energy / keV": energy * 1e3,
        "spectrum / per keV": spectrum / 1e3,
        "events unoscillated / per keV litre year": own / 1e3,
        "events oscillated / per keV litre year": mixed / 1e3,
    }
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_neutrino_events,)

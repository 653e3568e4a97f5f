"""Does anything fuse? The rate of a pair of nuclei from a condensate's nanokelvin to a plasma's keV, and the power balance."""

from functools import cache
from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import elementary_charge
from scipy.constants import k as boltzmann

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.contact_fusion import contact_density_matrix, contact_density_riccati
from referee.physics.fusion_power_balance import (
    bremsstrahlung_power,
    gain_of_pairs,
    least_triple_product,
    triple_product,
)
from referee.physics.fusion_reactivity import (
    gamow_constant,
    log10_reactivity_quadrature,
    log10_reactivity_saddle,
    reactivity_average,
    reactivity_fit,
)
from referee.physics.hydrogen_fuels import log10_pair_rate, pair_reduced_mass, s_factor
from referee.verdict import Verdict

KEV = elementary_charge * 1e3
DT_MASS, DT_S0, DT_ENERGY = 1124656.0, s_factor("d–t"), 17589.0  # keV, keV·b, keV
MUON = 206.768  # electron masses
FIT_FROM = 0.4  # keV: below it the Gamow integral with a constant S takes over


def _plasma_log(kt: float) -> tuple[float, float]:
    """log₁₀⟨σv⟩ of D–T by two routes: the published fit and the average of σ, or below it saddle point and quadrature."""
    if kt >= FIT_FROM:
        return float(np.log10(reactivity_fit("dt", kt))), float(np.log10(reactivity_average("dt", kt)))
    gamow = gamow_constant(1.0, DT_MASS)
    return (
        float(log10_reactivity_saddle(DT_S0, gamow, DT_MASS, kt)),
        float(log10_reactivity_quadrature(DT_S0, gamow, DT_MASS, kt)),
    )


@cache
def _contact_densities(lepton_mass: float) -> tuple[float, float]:
    """log₁₀ of the bound d–t pair's density at contact, twice; it knows nothing of the plasma, and dials turn often."""
    in_leptons = pair_reduced_mass("d–t", lepton_mass)
    return contact_density_riccati(in_leptons)[1], contact_density_matrix(in_leptons)[1]


def _radiation_over_heat(density: float, kt: float, time: float) -> float:
    """Bremsstrahlung over 3nT/τ; a gas below the fit's range is not ionised and is spared."""
    if kt < FIT_FROM:
        return 0.0
    return float(bremsstrahlung_power(density, kt)) * time / (3 * density * kt * KEV)


def does_anything_fuse(
    temperature: Annotated[
        float, Input(1e-8, 1.16e9, "K", "temperature of the fuel; 100 nK is the manuscript's ultracold tube")
    ] = 1e-7,
    density: Annotated[float, Input(1e10, 1e32, "1/m^3", "nuclei, half deuterium and half tritium")] = 1e20,
    confinement_time: Annotated[
        float, Input(1e-12, 1e10, "s", "how long the sample keeps its heat; the default is hours")
    ] = 1e4,
    lepton_mass: Annotated[
        float, Input(1.0, 206.768, "1", "mass of the particle that binds two nuclei, in electron masses")
    ] = 1.0,
) -> Outcome:
    """Fusion power over the power that keeps the sample, on the best of all fuels, D–T."""
    kt = boltzmann * temperature / KEV
    fit, average = _plasma_log(kt)
    riccati, matrix = _contact_densities(lepton_mass)
    plasma = np.log10(density) + fit
    bound = log10_pair_rate("d–t", riccati, lepton_mass)
    pair = np.logaddexp(plasma * np.log(10), bound * np.log(10)) / np.log(10)
    unit_gain = float(gain_of_pairs(1.0, DT_ENERGY, kt, confinement_time))
    loss = 1 + _radiation_over_heat(density, kt, confinement_time)
    gain = float(pair + np.log10(unit_gain / loss))
    return Outcome(
        quantities=(
            Quantity("energy_scale", kt * 1e3, "eV", "kT of the fuel"),
            Quantity("plasma_decades", float(plasma), "decade", "log10 of n<sigma v> / (1/s), bare nuclei", digits=5),
            Quantity("molecule_decades", bound, "decade", "log10 of the rate of a bound pair / (1/s)", digits=3),
            Quantity("pair_decades", float(pair), "decade", "log10 of the sum of both", digits=3),
            Quantity(
                "triple_product",
                density * kt * confinement_time,
                "keV*s/m^3",
                "density, temperature and confinement time multiplied",
            ),
            Quantity("gain", 10.0**gain, "1", "fusion power over driving power", digits=1),
            Quantity("gain_decades", gain, "decade", "log10 of fusion power over driving power", digits=3),
        ),
        checks=(
            Check(
                "log10 of the bare nuclei's reactivity, against its own size",
                fit,
                average,
                2e-3,
                "published fit of the reactivity, or saddle point",
                "Maxwell average of the cross section, or quadrature",
                relative=True,
            ),
            Check(
                "log10 of the bound pair's contact density",
                riccati,
                matrix,
                0.02,
                "Riccati equation",
                "finite elements and inverse iteration",
            ),
        ),
    )


DOES_ANYTHING_FUSE = Finding(
    id="does-anything-fuse",
    tests=("B2",),
    question="Does the ultracold tube fuse enough to pay for its own heat?",
    argument=does_anything_fuse,
    physics=(
        "fusion_reactivity.reactivity_fit",
        "fusion_reactivity.reactivity_average",
        "contact_fusion.contact_density_riccati",
        "contact_fusion.contact_density_matrix",
        "fusion_power_balance.gain_of_pairs",
    ),
    criteria=(
        Criterion(
            claims=("QF-005",),
            measured="gain_decades",
            operator=">=",
            threshold=0.0,
            reason="at zero decades fusion just repays the power that keeps the fuel as it is",
            exact=True,
            met=Ruling(Verdict.HOLDS, "The fuel returns more than it needs: a generator."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "At the temperature of a condensate the best of fuels returns nothing, although the heat to be replaced "
                "is the smallest there is.",
            ),
            reversal=Witness(
                {"temperature": 1.62e8, "confinement_time": 10.0},
                "a D–T plasma at 14 keV whose product of density, temperature and time lies above Lawson's",
            ),
        ),
    ),
)


FINDINGS = (DOES_ANYTHING_FUSE,)


def draw_fusion_rate() -> Drawing:
    """log₁₀ of the D–T rate of one nucleus against temperature, with the manuscript's operating point."""
    density = 1e20
    kelvin = np.geomspace(1e-7, 1.16e9, 241)
    plasma = np.array([_plasma_log(boltzmann * t / KEV)[0] for t in kelvin]) + np.log10(density)
    molecule = log10_pair_rate("d–t", contact_density_matrix(pair_reduced_mass("d–t"))[1])
    muon = log10_pair_rate("d–t", contact_density_matrix(pair_reduced_mass("d–t", MUON))[1], MUON)
    total = np.logaddexp(plasma * np.log(10), molecule * np.log(10)) / np.log(10)
    hot = 14 * KEV / boltzmann
    at_hot = float(np.interp(np.log(hot), np.log(kelvin), total))
    figure, ax = plt.subplots(figsize=(6.4, 4.4))
    ax.semilogx(kelvin, total, color="C0", lw=2.4)
    shown = plasma > -88
    ax.semilogx(kelvin[shown], plasma[shown], color="C1", ls="--", lw=1.6)
    ax.plot(1e-7, molecule, "o", color="C0", ms=10, mec="k")
    ax.plot(hot, at_hot, "s", color="C1", ms=9, mec="k")
    ax.annotate(
        "the tube of the manuscript:\n100 nK, bound pairs",
        (1e-7, molecule),
        (2.5e-7, molecule + 9),
        fontsize=10,
        arrowprops={"arrowstyle": "-", "color": "0.4"},
    )
    ax.annotate(
        "D–T plasma\nat 14 keV",
        (hot, at_hot),
        (2.5e4, at_hot + 3.5),
        fontsize=10,
        arrowprops={"arrowstyle": "-", "color": "0.4"},
    )
    ax.text(2e1, -52, "bare nuclei\n(Gamow)", color="C1", fontsize=10, ha="left")
    ax.axhline(muon, color="C2", lw=1.4, ls=":")
    ax.text(2e-7, muon - 5.5, "bound by muons, while they live", color="C2", fontsize=10)
    needed = -float(np.log10(gain_of_pairs(1.0, DT_ENERGY, 14.0, 3.0)))
    ax.axhline(needed, color="0.45", lw=1.0)
    ax.text(2e-7, needed - 5.5, "needed: heat of 14 keV repaid in 3 s", color="0.3", fontsize=10)
    ax.set(xlabel="temperature / K", ylabel="log₁₀ of fusions per nucleus and second", xlim=(3e-8, 3e9), ylim=(-88, 22))
    ax.set_xticks(10.0 ** np.arange(-6, 10, 3))
    data = {
        "temperature / K": kelvin,
        "log10 rate, bound and bare / (1/s)": total,
        "log10 rate, bare nuclei, cut at -88 / (1/s)": np.maximum(plasma, -88.0),
        "log10 rate, bound by muons / (1/s)": np.full(kelvin.size, muon),
    }
    caption = (
        f"Sixteen decades of temperature. Below some $10^4$ K the rate is that of a bound pair, $10^{{{molecule:.0f}}}$ a "
        f"second, whatever the temperature; a D–T plasma of $10^{{20}}$ nuclei per m³ at 14 keV has "
        f"$10^{{{at_hot:.1f}}}$. Between the disc and the square lie {at_hot - molecule:.0f} decades. The dashed curve is "
        "fusion of bare nuclei, which cold extinguishes altogether: at 100 nK its exponent is below minus four hundred thousand."
    )
    alt = (
        f"Rate per nucleus against temperature from 100 nK to 100 keV: flat at 10 to the {molecule:.0f} up to about a "
        f"million kelvin, then rising to 10 to the {at_hot:.1f} at 14 keV; the manuscript's point lies at the far left, "
        f"a horizontal line for muons at 10 to the {muon:.0f}."
    )
    return Drawing(figure, data, caption, alt)


def draw_lawson() -> Drawing:
    """Lawson's product against temperature for gains of 1, 10 and ignition; the cold operating point is off the map."""
    kt = np.geomspace(2.0, 100.0, 121)
    gains = {"gain 1": 1.0, "gain 10": 10.0, "ignition": 1e9}
    curves = {name: triple_product(kt, gain) for name, gain in gains.items()}
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    data: dict[str, np.ndarray] = {"temperature / keV": kt}
    for number, (name, curve) in enumerate(curves.items()):
        drawn = np.minimum(curve, 1e25)
        ax.loglog(kt, drawn, color=f"C{number}", ls=("-", "--", "-.")[number])
        data[f"n T tau, {name}, capped / (keV s/m^3)"] = drawn
    ax.text(66, float(curves["gain 1"][-20]) * 0.45, "gain 1", color="C0", fontsize=10, ha="center")
    ax.annotate(
        "ignition", (11, 3.2e21), (5.6, 1.3e23), color="C2", fontsize=10, arrowprops={"arrowstyle": "-", "color": "C2"}
    )
    ax.annotate(
        "gain 10",
        (28, float(np.interp(28, kt, curves["gain 10"]))),
        (44, 2.4e22),
        color="C1",
        fontsize=10,
        arrowprops={"arrowstyle": "-", "color": "C1"},
    )
    least, best = least_triple_product(1e9)
    ax.plot(best, least, "o", color="C2", mec="k")
    kt_cold = boltzmann * 1e-7 / KEV
    cold = 1e20 * kt_cold * 1e4
    ax.annotate(
        f"100 nK for hours: {np.log10(2.0 / kt_cold):.0f} decades to the left,\n{np.log10(3e19 / cold):.0f} decades down",
        (0.0, 0.0),
        (0.12, 0.045),
        xycoords="axes fraction",
        textcoords="axes fraction",
        fontsize=10,
        arrowprops={"arrowstyle": "->", "color": "k"},
    )
    ax.set(xlabel="temperature / keV", ylabel="$n\\,T\\,\\tau$ / keV s m$^{-3}$", xlim=(2, 100), ylim=(3e19, 1e24))
    ax.set_xticks([2, 5, 10, 20, 50, 100], ["2", "5", "10", "20", "50", "100"])
    ax.minorticks_off()
    caption = (
        f"Lawson's map for D–T. Ignition asks for at least $10^{{{np.log10(least):.2f}}}$ keV s/m³, at {best:.1f} keV. A "
        f"condensate of $10^{{20}}$ atoms per m³ kept for $10^4$ s has $10^{{{np.log10(cold):.0f}}}$, and lies "
        "beyond the corner that the arrow shows: patience cannot replace temperature."
    )
    alt = (
        f"Product of density, temperature and time against temperature, three U-shaped curves for gain 1, 10 and ignition; "
        f"the lowest point of ignition at {best:.1f} keV and {least:.2e} keV s per cubic metre."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_fusion_rate, draw_lawson)

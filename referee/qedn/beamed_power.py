"""Can energy ride coherence, II: power without wires, by beam and by near field."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import beam_splitter_loss as loss
from referee.physics import power_beaming as beam
from referee.physics import resonant_link as link
from referee.verdict import Verdict

EARTH = 6.371e6
# Transmission and distribution lose about 5 of 100 in the United States (EIA, FAQ 105, 2018 to 2022).
GRID = 0.95
LEVELS = 20
Absorber = Annotated[
    float, Input(0.0, 1.0, "1", "two-photon absorption κ₂t on the way; zero in a linear channel such as air")
]


def _state_dependence(share: float, two_photon: float) -> tuple[float, Check]:
    """Largest difference between what four states deliver through a channel of `share`, and its check."""
    linear = -float(np.log(share))
    numbers = np.array([loss.number_distribution(kind, 1.2, LEVELS) for kind in loss.KINDS])
    kets = np.array([loss.state_qutip(kind, 1.2, LEVELS) for kind in loss.KINDS])
    counted = loss.lossy_distribution(numbers, linear, two_photon)
    photons = np.arange(LEVELS)
    kept = (counted @ photons) / (numbers @ photons)
    return float(np.ptp(kept)), Check(
        "photon numbers received",
        counted,
        loss.lossy_distribution_qutip(kets, linear, two_photon),
        1e-7,
        "rate equation of the photon numbers",
        "density matrix and Lindblad equation, QuTiP",
    )


def beamed_power(
    diameter: Annotated[float, Input(0.03, 0.3, "m", "diameter of both discs")] = 0.1,
    distance: Annotated[float, Input(1e3, 5e4, "m", "length of the beam", source="DARPA 2025: 8.6 km")] = 8600.0,
    wavelength: Annotated[float, Input(4e-7, 2e-6, "m", "wavelength; a near-infrared fibre laser")] = 1.07e-6,
    conversion: Annotated[
        float,
        Input(0.01, 1.0, "1", "laser light to electricity", source="DARPA 2025: above 0.2, at shorter distances"),
    ] = 0.2,
    two_photon: Absorber = 0.0,
) -> Outcome:
    """Does the quantum state of a beam decide how much power arrives without wires?

    The best possible field between two discs, no weather, no pointing error.
    """
    area = np.pi * diameter**2 / 4
    product = beam.area_product(area, area, wavelength, distance)
    # Beyond a product of 100 the best beam misses less than the last digit of a double.
    bounded = min(product, 100.0)
    capture = min(beam.best_capture_prolate(bounded), 1.0)
    dependence, check = _state_dependence(capture, two_photon)
    return Outcome(
        quantities=(
            Quantity("area_product", product, "1", "product of the areas over (λL)²"),
            Quantity("capture", capture, "1", "largest share of the light that the second disc can catch"),
            Quantity("delivered", capture * conversion, "1", "share of the laser light that becomes electricity"),
            Quantity("state_dependence", dependence, "1", "spread between the states of light", floor=1e-9),
            Quantity(
                "decades_short",
                float(np.log10(GRID / (capture * conversion))),
                "decade",
                "log₁₀ of what a grid hands over (95 of 100, U.S. average by the EIA) over what the beam does",
            ),
        ),
        checks=(
            Check(
                "best capture",
                capture,
                beam.best_capture_integral(bounded),
                1e-9,
                "commuting differential operator",
                "singular value of the diffraction integral",
            ),
            check,
        ),
    )


_THOUSANDTH = "a thousandth of the power: less would not be noticed beside weather and pointing"
_ABSORBER = Witness(
    {"two_photon": 0.3}, "air that absorbed photons in pairs would tell the states apart; real air is linear here"
)

BEAMED_POWER = Finding(
    id="beamed-power",
    tests=("T5",),
    question="Is it the quantum state that lets power travel without wires?",
    argument=beamed_power,
    physics=(
        "power_beaming.area_product",
        "power_beaming.best_capture_prolate",
        "power_beaming.best_capture_integral",
        "beam_splitter_loss.number_distribution",
        "beam_splitter_loss.state_qutip",
        "beam_splitter_loss.lossy_distribution",
        "beam_splitter_loss.lossy_distribution_qutip",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-06",),
            measured="state_dependence",
            operator=">",
            threshold=1e-3,
            reason=_THOUSANDTH,
            met=Ruling(Verdict.HOLDS, "The state of the light decides how much arrives without wires."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Power does travel without wires; areas, wavelength and distance decide how much, and the quantum "
                "state drops out.",
            ),
            reversal=_ABSORBER,
        ),
        Criterion(
            claims=("QEDN-32",),
            measured="state_dependence",
            operator=">",
            threshold=1e-3,
            reason=_THOUSANDTH,
            met=Ruling(Verdict.HOLDS, "A remote place is served better by a quantum state than by a laser."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "A remote place in sight can be served by an ordinary laser beam, and a quantum state adds nothing.",
            ),
            reversal=_ABSORBER,
        ),
    ),
)


def line_of_sight(
    distance: Annotated[float, Input(1e3, 3e6, "m", "ground distance between the stations")] = 1e6,
    wavelength: Annotated[float, Input(4e-7, 0.2, "m", "wavelength of the beam")] = 1.07e-6,
) -> Outcome:
    """What has to be built for a beam over a vast distance?

    Two equal stations on a smooth Earth without refraction; discs that catch half of the best beam.
    """
    height = beam.sight_height(distance, EARTH)
    product = beam.product_for_capture(0.5)
    return Outcome(
        quantities=(
            Quantity("station_height", height, "m", "height of both stations that just see each other"),
            Quantity(
                "disc_area",
                float(np.sqrt(product)) * wavelength * distance,
                "m^2",
                "area of each disc for half the beam",
            ),
            Quantity("half_product", product, "1", "area product at which half of the best beam is caught"),
            Quantity(
                "decades_short", float(np.log10(height / 200.0)), "decade", "log₁₀ of the height over a mast of 200 m"
            ),
        ),
        checks=(
            Check(
                "height of the stations",
                height,
                beam.sight_height_search(distance, EARTH),
                1e-6,
                "secant of half the angle",
                "line through two points, search for the height",
                relative=True,
            ),
            Check(
                "half a beam", 0.5, beam.best_capture_integral(product), 1e-9, "inverse prolate", "diffraction integral"
            ),
        ),
    )


LINE_OF_SIGHT = Finding(
    id="line-of-sight",
    tests=("T5",),
    question="Does a beam over a vast distance do without infrastructure?",
    argument=line_of_sight,
    physics=(
        "power_beaming.sight_height",
        "power_beaming.sight_height_search",
        "power_beaming.product_for_capture",
        "power_beaming.best_capture_integral",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-06",),
            measured="station_height",
            operator="<=",
            threshold=200.0,
            reason="a mast of 200 m is ordinary; ten times that is no longer a mast",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "Within sight of ordinary masts a beam needs two stations and no line."),
            unmet=Ruling(
                Verdict.DOES_NOT_FOLLOW,
                "Beams are real, but over a vast distance the Earth is in the way: the line is exchanged for relays in "
                "the sky, which are infrastructure too.",
            ),
            reversal=Witness({"distance": 8600.0}, "over the distance of the record the stations see each other"),
        ),
    ),
)


def wireless_charging(
    merit: Annotated[
        float, Input(0.1, 1000.0, "1", "U = k√(Q₁Q₂) at one coil radius; a dial, since it depends on the coils")
    ] = 50.0,
    gap: Annotated[float, Input(0.1, 30.0, "1", "distance in coil radii")] = 1.0,
    two_photon: Absorber = 0.0,
) -> Outcome:
    """Can vehicles be fed in passing, without a plug, and does it take a quantum state?

    Two resonant coils in the near field, the receiver small and on the axis, the load matched.
    """
    here = link.merit_at_distance(merit, gap)
    share = link.matched_efficiency(here)
    dependence, check = _state_dependence(share, two_photon)
    half = float(np.sqrt(max(2 * (merit / np.sqrt(8)) ** (2 / 3) - 1, 0.0)))
    return Outcome(
        quantities=(
            Quantity("efficiency", share, "1", "share that reaches the matched load"),
            Quantity("merit_here", here, "1", "U at the gap"),
            Quantity("half_distance", half, "1", "coil radii at which half arrives (U = √8)"),
            Quantity("state_dependence", dependence, "1", "spread between the states of the field", floor=1e-9),
            Quantity(
                "decades_short",
                float(np.log10(GRID / share)),
                "decade",
                "log₁₀ of what a grid hands over (95 of 100) over what the coils do",
            ),
        ),
        checks=(
            Check(
                "share at the best load",
                share,
                link.matched_efficiency_numeric(here, 3.0),
                1e-8,
                "closed optimum",
                "two coupled modes, load by search",
            ),
            check,
        ),
    )


WIRELESS_CHARGING = Finding(
    id="wireless-charging",
    tests=("T5",),
    question="Does feeding vehicles without a plug take quantum coherence?",
    argument=wireless_charging,
    physics=(
        "resonant_link.matched_efficiency",
        "resonant_link.matched_efficiency_numeric",
        "resonant_link.merit_at_distance",
        "beam_splitter_loss.lossy_distribution",
        "beam_splitter_loss.lossy_distribution_qutip",
    ),
    criteria=(
        Criterion(
            claims=("QEDN-35",),
            measured="state_dependence",
            operator=">",
            threshold=1e-3,
            reason=_THOUSANDTH,
            met=Ruling(Verdict.HOLDS, "The state of the field decides how much a vehicle receives."),
            unmet=Ruling(
                Verdict.CLASSICAL_ALREADY,
                "Vehicles can be fed without a plug by coils under the road; coupling and quality decide how much, and "
                "the quantum state drops out.",
            ),
            reversal=Witness(
                {"two_photon": 0.3}, "a link that swallowed quanta in pairs would tell the states apart; coils do not"
            ),
        ),
    ),
)

FINDINGS = (BEAMED_POWER, LINE_OF_SIGHT, WIRELESS_CHARGING)


def draw_beam_between_discs() -> Drawing:
    """Largest share that one disc can hand to another, against the area product."""
    product = np.geomspace(1e-4, 30.0, 90)
    best = np.array([beam.best_capture_prolate(float(p)) for p in product])
    friis = np.minimum(product, 1.0)
    half = beam.product_for_capture(0.5)
    data = {"area product over (λL)² / 1": product, "best share / 1": best, "far field (Friis), up to one / 1": friis}
    figure, ax = plt.subplots(figsize=(6.4, 4.0))
    ax.loglog(product, best, color="C0", lw=2.6)
    ax.loglog(product[product <= 1], friis[product <= 1], color="C1", ls="--")
    ax.plot([half], [0.5], marker="o", color="C0", ms=8)
    ax.text(half * 1.3, 0.36, f"half, at {half:.2f}", color="C0", va="top")
    ax.text(0.012, 0.0032, "far field: the share is\nthe product itself", color="C1", va="top")
    ax.text(3.2, 1.15, "near field: all", color="C0", ha="left", va="bottom")
    ax.set(
        xlabel="$A_{\\mathrm{t}}A_{\\mathrm{r}}/(\\lambda L)^2$",
        ylabel="largest share that arrives",
        xlim=(1e-4, 30),
        ylim=(1e-4, 2.5),
    )
    caption = (
        "What a beam can do without a wire. Solid: the best field there is between two discs, whatever its quantum state; "
        f"dashed: the far-field rule. Half of the light is caught when the product of the areas is {half:.2f} of "
        "$(\\lambda L)^2$. Nothing on either axis knows of coherence between photons."
    )
    alt = (
        f"Log-log curve of the best share against area product: it follows the diagonal ({best[0]:.1e} at {product[0]:.0e}), "
        f"bends at about one half where the product is {half:.2f}, and saturates at {best[-1]:.4f}."
    )
    return Drawing(figure, data, caption, alt)


def draw_near_field_reach() -> Drawing:
    """Share through the near field against distance in coil radii."""
    gap = np.linspace(0.2, 12.0, 90)
    data: dict[str, np.ndarray] = {"distance / coil radii": gap}
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    ends = []
    for merit, colour, style, at in ((5.0, "C4", ":", 1.6), (50.0, "C0", "-", 4.2), (500.0, "C2", "--", 9.0)):
        share = np.array([link.matched_efficiency(link.merit_at_distance(merit, float(d))) for d in gap])
        data[f"share, U = {merit:.0f} at one radius / 1"] = share
        ax.plot(gap, share, color=colour, ls=style, lw=2.4)
        ax.text(at, float(np.interp(at, gap, share)) + 0.02, f"U = {merit:.0f}", color=colour)
        ends.append(float(np.interp(-0.5, -share, gap)))
    ax.axhline(0.5, color="k", lw=0.8)
    ax.set(xlabel="distance / coil radii", ylabel="share at the best load", xlim=(0, 12), ylim=(0, 1.02))
    caption = (
        "Coils in the near field: the classical way to feed a vehicle without a plug. Even with the best load, half is lost "
        f"at {ends[0]:.1f}, {ends[1]:.1f} and {ends[2]:.1f} coil radii for a figure of merit $U$ of 5, 50 and 500 at one "
        f"radius: a hundred times the merit buys {ends[2] / ends[0]:.1f} times the reach."
    )
    alt = (
        "Three falling curves of efficiency against distance in coil radii; they cross one half at "
        f"{ends[0]:.1f}, {ends[1]:.1f} and {ends[2]:.1f} radii for merit 5, 50 and 500."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_beam_between_discs, draw_near_field_reach)

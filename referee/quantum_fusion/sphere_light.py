"""Second-harmonic light from a small sphere."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.sphere_second_harmonic import (
    momentum_transfer,
    radiated_pattern,
    surface_form_factor,
    surface_form_factor_quadrature,
)
from referee.verdict import Verdict

ANGLES = np.linspace(0.0, np.pi, 721)


def sphere_second_harmonic_light(
    radius: Annotated[float, Input(1e-9, 2e-6, "m", "radius of the sphere")] = 5e-7,
    wavelength: Annotated[float, Input(4e-7, 1.6e-6, "m", "wavelength of the pump")] = 8e-7,
) -> Outcome:
    """How much second-harmonic light does the surface of a sphere send out, and in which direction?"""
    pattern = radiated_pattern(ANGLES, radius, wavelength)
    size = float(momentum_transfer(np.pi / 2, wavelength)) * radius
    small = [float(radiated_pattern(np.pi / 2, r, wavelength)) * r**4 for r in (1e-10, 1.01e-10)]
    return Outcome(
        quantities=(
            Quantity("surviving_share", float(pattern.max()), "1", "brightest direction over all dipoles in phase"),
            Quantity("forward", float(pattern[0]), "1", "intensity straight ahead", floor=1e-20),
            Quantity(
                "brightest_angle", float(np.degrees(ANGLES[pattern.argmax()])), "deg", "from the pump's direction"
            ),
            Quantity(
                "size_exponent",
                float(np.log(small[1] / small[0]) / np.log(1.01)),
                "1",
                "power against radius, small ball",
            ),
        ),
        checks=(
            Check(
                "surface integral at a right angle",
                float(surface_form_factor(size)),
                surface_form_factor_quadrature(size, 220),
                1e-6,
                "spherical Bessel function",
                "sum over the sphere",
            ),
        ),
    )


SPHERE_SECOND_HARMONIC = Finding(
    id="sphere-second-harmonic",
    tests=("B14",),
    question="Does the surface of a sphere radiate the second harmonic?",
    argument=sphere_second_harmonic_light,
    physics=(
        "sphere_second_harmonic.radiated_pattern",
        "sphere_second_harmonic.momentum_transfer",
        "sphere_second_harmonic.surface_form_factor",
        "sphere_second_harmonic.surface_form_factor_quadrature",
    ),
    criteria=(
        Criterion(
            claims=("QF-071",),
            measured="surviving_share",
            operator=">=",
            threshold=0.01,
            reason="at one per cent of the in-phase intensity the cancellation between opposite sides is no longer severe",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "A ball of the size of the wavelength does radiate, from its surface and sideways. It is frequency "
                "doubling of light, and no step towards fusion.",
            ),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT, "On a ball this small opposite sides cancel, and hardly any light is left."
            ),
            reversal=Witness({"radius": 1e-9}, "a ball of a nanometre"),
        ),
    ),
)

FINDINGS = (SPHERE_SECOND_HARMONIC,)


def draw_second_harmonic() -> Drawing:
    """Power against radius, and the pattern for three radii."""
    radii = np.geomspace(1e-9, 2e-6, 121)
    power = np.array([np.trapezoid(radiated_pattern(ANGLES, r, 8e-7) * np.sin(ANGLES), ANGLES) for r in radii])
    power = power * radii**4
    power /= power[0]
    law = (radii / radii[0]) ** 6
    degrees = np.degrees(ANGLES[::8])
    figure, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.6))
    left.loglog(radii * 1e9, power, label="computed")
    left.loglog(radii * 1e9, law, "--", color="0.45", label="$R^6$")
    left.set(xlabel="radius / nm", ylabel="power / power at 1 nm", ylim=(0.3, 1e21))
    left.legend(loc="upper left", frameon=False)
    data = {"radius / nm": radii * 1e9, "power over that at 1 nm": power, "R^6 law": law, "angle / degree": degrees}
    peaks = {}
    for radius, style in ((2e-8, "-"), (1e-7, "--"), (5e-7, ":")):
        pattern = radiated_pattern(ANGLES, radius, 8e-7)
        peaks[radius] = float(np.degrees(ANGLES[pattern.argmax()]))
        data[f"intensity over its maximum, R = {radius * 1e9:.0f} nm"] = (pattern / pattern.max())[::8]
        right.plot(degrees, (pattern / pattern.max())[::8], style, label=f"{radius * 1e9:.0f} nm")
    right.set(
        xlabel="angle from the pump / degree", ylabel="intensity / maximum", xlim=(0, 180), xticks=[0, 60, 120, 180]
    )
    right.legend(loc="upper right", frameon=False)
    caption = (
        "Second-harmonic light from the surface of a ball, pump at 800 nm. Left: the power of a small ball rises with the "
        "sixth power of its radius, since opposite sides cancel. Right: nothing is sent straight ahead; the brightest "
        f"direction moves from {peaks[2e-8]:.0f}° for a small ball to {peaks[5e-7]:.0f}° for a large one."
    )
    alt = (
        "Left, power against radius on logarithmic axes along a sixth-power line that bends off above a hundred nanometres. "
        f"Right, angular patterns that vanish at zero degrees and peak at {peaks[2e-8]:.0f}, {peaks[1e-7]:.0f} and "
        f"{peaks[5e-7]:.0f} degrees."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_second_harmonic,)

"""An exploration: what the pressure of the air can hold in a ball, and when its charge breaks the air down."""

from referee.exploration import Exploration, Slider, View
from referee.quantum_fusion.fireball_balance import BREAKDOWN_OF_AIR, ENERGY_AGAINST_PRESSURE

BALL_LIGHTNING = Exploration(
    module=__name__,
    name="ball_lightning",
    title="Ball lightning in the balance.",
    attempt="Make the ball larger; then put part of its energy into ionisation; then compress the air.",
    notice="A larger ball holds more energy and keeps its charge more easily: the two stated sizes pull in different directions.",
    sliders=(
        Slider("radius", (0.05, 0.08, 0.12, 0.17, 0.2, 0.25, 0.35, 0.5), "radius"),
        Slider("ionisation_share", (0.0, 0.2, 0.4, 0.5, 0.7), "share in ionisation"),
        Slider("energy", (1e3, 3e3, 10.6e3, 3e4), "energy"),
        Slider("charge", (1e-6, 3e-6, 1e-5, 3e-5), "charge"),
    ),
    views=(
        View(ENERGY_AGAINST_PRESSURE, ("over_bound",), "energy over 3PV", ("bound", "ionisation_needed"), log=True),
        View(BREAKDOWN_OF_AIR, ("over_breakdown",), "field over breakdown", ("field",), log=True),
    ),
)

FINDINGS = ()
FIGURES = (BALL_LIGHTNING,)

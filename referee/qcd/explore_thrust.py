"""An exploration: how hard light can be made to push, by emitters, spacing and phase, and beside a jet of ions."""

from referee.exploration import Exploration, Slider, View
from referee.qcd.phased_light import PHASED_LIGHT_THRUST
from referee.qcd.thrust import LIGHT_THRUST_WALL

THE_THRUST_WALL = Exploration(
    module=__name__,
    name="the_thrust_wall",
    title="The thrust wall.",
    attempt="Add emitters, space them, spoil their phases; give the rival lamp a larger mirror; then slow the ion jet.",
    notice="Good phases direct the light, and no setting passes the wall of one over c; a lamp in a mirror stands as close to it.",
    sliders=(
        Slider("emitters", (1, 4, 16, 64, 256), "emitters N"),
        Slider("spacing", (0.05, 0.25, 0.45), "spacing / wavelength"),
        Slider("phase_error", (0.0, 0.25, 0.5, 1.0, 2.0), "phase error"),
        Slider("concentration", (1.0, 20.0, 400.0), "mirror over lamp"),
        Slider("ion_speed", (1e4, 30400.614999999998, 1e5, 1e6, 1e7, 1e8, 2.9e8), "speed of the ion jet"),
    ),
    views=(
        View(
            PHASED_LIGHT_THRUST, ("array_ratio", "lamp_ratio"), "thrust · c / power", ("gain_over_panel", "gain_over_lamp")
        ),
        View(LIGHT_THRUST_WALL, ("light_per_watt", "ion_per_watt"), "newton per watt", ("decades_below_ion",), log=True),
    ),
)

FINDINGS = ()
FIGURES = (THE_THRUST_WALL,)

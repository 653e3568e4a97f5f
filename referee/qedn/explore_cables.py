"""An exploration: a superconducting line against an ordinary one."""

from referee.exploration import Exploration, Slider, View
from referee.qedn.losses import SUPERCONDUCTING_LINE

THE_CABLE_DUEL = Exploration(
    module=__name__,
    name="the_cable_duel",
    title="The cable duel.",
    attempt="Load the line less; then insulate it worse, or cool it at the limit that Carnot sets.",
    notice="The cold costs the same at every load, so the superconducting line wins when it is full and loses when it idles.",
    sliders=(
        Slider("power", (1e8, 3e8, 1e9, 2e9, 3e9, 5e9, 1e10, 2e10), "power"),
        Slider("length", (1e5, 1e6, 3e6), "length"),
        Slider("heat_leak", (0.1, 0.5, 2.0, 5.0, 20.0), "heat leak per metre"),
        Slider("specific_power", (2.9, 15.0, 50.0, 300.0), "watts per watt of cooling"),
    ),
    views=(
        View(
            SUPERCONDUCTING_LINE,
            ("resistive_share", "superconducting_share"),
            "share of the power lost",
            ("power_over_crossing", "crossing_power", "break_even_heat_leak"),
            log=True,
        ),
    ),
)

FINDINGS = ()
FIGURES = (THE_CABLE_DUEL,)

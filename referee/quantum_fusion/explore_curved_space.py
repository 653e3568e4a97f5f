"""An exploration: how many levels a field holds where space is curved, beside an oscillator."""

from referee.exploration import Exploration, Slider, View
from referee.quantum_fusion.curved_levels import CURVED_LANDAU

CURVED_SPACE = Exploration(
    module=__name__,
    name="curved_space",
    title="Levels in curved space.",
    attempt="Weaken the field and count the levels that the hyperbolic space holds; then take a dimension away.",
    notice="On the sphere there is always a ladder of levels; in negatively curved space they leave into the continuum one by one.",
    sliders=(
        Slider("flux_quanta", (0, 2, 4, 6, 8, 12), "flux quanta"),
        Slider("dimension", (1, 2), "complex dimension"),
    ),
    views=(View(CURVED_LANDAU, ("bound_levels",), "bound levels on the hyperbolic side", ("hyperbolic_edge",)),),
)

FINDINGS = ()
FIGURES = (CURVED_SPACE,)

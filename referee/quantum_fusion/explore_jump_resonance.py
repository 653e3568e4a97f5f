"""An exploration: when a loop with saturation jumps, and between which frequencies."""

from referee.exploration import Exploration, Slider, View
from referee.quantum_fusion.jump_resonance import SATURATED_LOOP

THE_JUMP = Exploration(
    module=__name__,
    name="the_jump",
    title="Jump resonance.",
    attempt="Raise the damping until the loop forgets to jump; then drive it harder, or raise its gain.",
    notice="The two folds approach each other and meet: beyond that the response is single-valued, and there is nothing left to jump.",
    sliders=(
        Slider("damping", (0.35, 0.4, 0.5, 0.6, 0.8, 1.0, 1.2), "damping"),
        Slider("drive", (0.4, 0.6, 0.9), "drive"),
        Slider("gain", (3.0, 4.0, 6.0), "loop gain"),
    ),
    views=(View(SATURATED_LOOP, ("jump_down", "jump_up"), "frequency of the folds", ("window", "swept_down", "swept_up")),),
)

FINDINGS = ()
FIGURES = (THE_JUMP,)

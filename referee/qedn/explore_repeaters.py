"""An exploration: plan a line of quantum repeaters."""

from referee.exploration import Exploration, Slider, View
from referee.qedn.repeaters import REPEATER_BEATS_PLOB

THE_REPEATER_PLANNER = Exploration(
    module=__name__,
    name="the_repeater_planner",
    title="The repeater planner.",
    attempt="Lengthen the line and watch the bound for bare fibre fall; add memories; then let them forget sooner.",
    notice="With memories that last for seconds the chain wins by many decades; with a millisecond it yields nothing.",
    sliders=(
        Slider("distance", (50.0, 100.0, 200.0, 400.0, 700.0, 1000.0, 1500.0, 2000.0), "distance"),
        Slider("segments", (2, 4, 8, 16), "segments"),
        Slider("memory", (0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1400.0), "memory T₂"),
    ),
    views=(
        View(
            REPEATER_BEATS_PLOB,
            ("rate", "bound"),
            "ebits for each use",
            ("ahead", "end_fidelity", "waiting", "rate_in_time"),
            log=True,
        ),
    ),
)

FINDINGS = ()
FIGURES = (THE_REPEATER_PLANNER,)

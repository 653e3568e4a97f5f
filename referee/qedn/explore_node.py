"""An exploration: measure one node of a network that shares a quantum."""

from referee.exploration import Exploration, Slider, View
from referee.qedn.measured_node import W_CLICK
from referee.qedn.remaining_coherence import W_AFTER_LOSS

MEASURE_A_NODE = Exploration(
    module=__name__,
    name="measure_a_node",
    title="Measure a node.",
    attempt="Throw clicks away, blind the detector, change the number of nodes; then turn the W state into a GHZ state.",
    notice="A click empties the others and silence fills them, yet the average moves only when clicks are struck from the record.",
    sliders=(
        Slider("discarded", (0.0, 0.25, 0.5, 0.75, 1.0), "share of clicks struck"),
        Slider("efficiency", (0.0, 0.25, 0.5, 0.75, 1.0), "detector efficiency"),
        Slider("ghz_share", (0.0, 0.25, 0.5, 0.75, 1.0), "state", ("W", "¼ GHZ", "½ GHZ", "¾ GHZ", "GHZ")),
        Slider("nodes", (4, 5, 6, 7, 8), "nodes N"),
    ),
    views=(
        View(
            W_CLICK,
            ("share_before", "share_after_click", "share_after_silence"),
            "energy at another node / ħω",
            ("rise_after_silence", "average_shift"),
        ),
        View(W_AFTER_LOSS, ("pair_concurrence", "ghz_concurrence"), "concurrence of a pair left"),
    ),
)

FINDINGS = ()
FIGURES = (MEASURE_A_NODE,)

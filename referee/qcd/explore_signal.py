"""An exploration: try to send a message with entangled pairs."""

from referee.exploration import Exploration, Slider, View
from referee.qcd.entangled_pair import SINGLET_CORRELATIONS
from referee.qcd.relay import ALICE_WRITES_BOB_READS, FINITE_SAMPLE_SIGNAL

SIGNAL_FROM_ENTANGLEMENT = Exploration(
    module=__name__,
    name="signal_from_entanglement",
    title="A signal from entanglement?",
    attempt="Make the pairs as good or as bad as you like, and measure more of them; then let a list strike out outcomes.",
    notice="Bob's record stays flat until the cheat begins, and the cheat has a name: the list of outcomes is an ordinary message.",
    sliders=(
        Slider("struck", (0.0, 0.1, 0.25, 0.5, 1.0), "cheat: share struck by a list"),
        Slider("visibility", (0.0, 0.5, 0.7, 0.9, 1.0), "visibility of the pairs"),
        Slider("runs", (1000, 5000, 20000, 100000), "pairs measured"),
    ),
    views=(
        View(ALICE_WRITES_BOB_READS, ("capacity",), "bit for each pair", ("largest_distance",)),
        View(FINITE_SAMPLE_SIGNAL, ("p_value",), "p-value of Bob's record", ("information_corrected",)),
        View(SINGLET_CORRELATIONS, ("chsh",), "CHSH value"),
    ),
)

FINDINGS = ()
FIGURES = (SIGNAL_FROM_ENTANGLEMENT,)

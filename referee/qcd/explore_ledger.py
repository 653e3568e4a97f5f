"""An exploration: what a qubit gives away when its coherence ends, by coupling, axis and phase."""

from referee.exploration import Exploration, Slider, View
from referee.qcd.decoherence import DEPHASING_LEDGER
from referee.qcd.relaxed_coupling import ROTATED_DEPHASING

THE_LEDGER = Exploration(
    module=__name__,
    name="the_ledger",
    title="The ledger.",
    attempt="Turn the axis of dephasing away from the energy's axis, then turn the phase; then change the coupling.",
    notice="With the axis on the energy's nothing is ever released; off it the phase decides who pays whom, and the average over phases is nothing.",
    sliders=(
        Slider("tilt", tuple(range(0, 181, 15)), "axis of dephasing"),
        Slider("phase", tuple(range(0, 361, 30)), "phase of the qubit"),
        Slider("coupling", (0.0, 0.1, 0.2, 0.3), "coupling to the watchers"),
    ),
    views=(
        View(ROTATED_DEPHASING, ("released", "phase_average"), "energy / ħω"),
        View(DEPHASING_LEDGER, ("coherence_left", "bath_gain", "coherence_contribution"), "share, energy / ħω", ("interaction_loss",)),
    ),
)

FINDINGS = ()
FIGURES = (THE_LEDGER,)

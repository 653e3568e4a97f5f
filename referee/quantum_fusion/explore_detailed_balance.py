"""An exploration: a flux through a ring with leads, and the law of equal direct and reverse probabilities."""

from referee.exploration import Exploration, Slider, View
from referee.quantum_fusion.kinetic_laws import FIXED_FIELD

DETAILED_BALANCE = Exploration(
    module=__name__,
    name="detailed_balance",
    title="Detailed balance in a field.",
    attempt="Turn the flux through zero; then take one lead away; then change the wave.",
    notice="Reversing the flux exchanges the two ways. With two leads they are equal at any flux, and the third law holds throughout.",
    sliders=(
        Slider("flux", (-0.5, -0.375, -0.25, -0.125, 0.0, 0.125, 0.25, 0.375, 0.5), "flux in quanta"),
        Slider("leads", (2, 3), "leads"),
        Slider("wave_number", (1.0, 1.3, 1.6, 1.9), "wave number"),
    ),
    views=(
        View(FIXED_FIELD, ("into_2_from_1", "into_1_from_2"), "probability", ("asymmetry", "asymmetry_field_reversed", "row_defect")),
    ),
)

FINDINGS = ()
FIGURES = (DETAILED_BALANCE,)

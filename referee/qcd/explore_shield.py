"""An exploration: design a magnetic shield, and see what comes through it."""

from referee.exploration import Exploration, Slider, View
from referee.qcd.shield import FORCE_WITHOUT_WORK
from referee.qcd.shield_threats import THREAT_MATRIX

THE_SHIELD_DESIGNER = Exploration(
    module=__name__,
    name="the_shield_designer",
    title="The shield designer.",
    attempt="Give the body a charge; then choose field and depth, change its energy, and charge the grains higher.",
    notice="A strong, deep field turns every charged nucleus, and does nothing at all to a neutral body, whatever the field.",
    sliders=(
        Slider("charge_number", (0.0, 1.0, 26.0), "charge of the body", ("neutral", "proton, +1", "iron, +26")),
        Slider("field", (1.0, 5.0, 20.0, 50.0), "field B"),
        Slider("thickness", (0.5, 5.0, 20.0), "depth d"),
        Slider("kinetic_energy", (10.0, 1000.0, 10000.0), "energy of the body"),
        Slider("potential", (1.0, 10.0, 1000.0), "potential of a grain"),
    ),
    views=(
        View(FORCE_WITHOUT_WORK, ("transmission",), "share that passes", ("depth_in_gyroradii",)),
        View(THREAT_MATRIX, ("leaking_threats", "leaking_nuclei"), "threats that leak", ("dust_transmission",)),
    ),
)

FINDINGS = ()
FIGURES = (THE_SHIELD_DESIGNER,)

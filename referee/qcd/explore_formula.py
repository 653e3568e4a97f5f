"""An exploration: where the manuscript's formula leaves the energy of a mode."""

from referee.exploration import Exploration, Slider, View
from referee.qcd.amplification import AMPLIFIED_AMPLITUDE
from referee.qcd.equation import COHERENT_STATE_ENERGY

WHERE_DID_E_GO = Exploration(
    module=__name__,
    name="where_did_e_go",
    title="Where did E go?",
    attempt="Raise the displacement; then add heat, or squeeze; last, raise the gain of the amplifier.",
    notice="The formula sees heat and squeezing, and never the displacement; the amplifier raises it by noise alone.",
    sliders=(
        Slider("alpha", (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0), "displacement |α|"),
        Slider("n_thermal", (0.0, 0.25, 0.5), "thermal photons"),
        Slider("squeezing", (0.0, 0.25, 0.5), "squeezing r"),
        Slider("gain", (1.0, 1.5, 2.0, 3.0), "gain G"),
    ),
    views=(
        View(COHERENT_STATE_ENERGY, ("mean_energy", "formula_energy", "ergotropy"), "energy / ħω", ("missing_energy",)),
        View(AMPLIFIED_AMPLITUDE, ("photons_out", "manuscript_energy"), "photons, E / ħω", ("added_noise", "unextractable_share"), moved=("gain",)),
    ),
)

FINDINGS = ()
FIGURES = (WHERE_DID_E_GO,)

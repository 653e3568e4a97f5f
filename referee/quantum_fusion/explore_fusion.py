"""An exploration: what temperature, density, patience and the mass of the binding particle do to the gain."""

from referee.exploration import Exploration, Slider, View
from referee.quantum_fusion.fusion_dial import DOES_ANYTHING_FUSE

THE_FUSION_DIAL = Exploration(
    module=__name__,
    name="the_fusion_dial",
    title="The fusion dial.",
    attempt="Raise the temperature from the tube's to a star's; then go back and make the binding particle heavier, up to the muon.",
    notice="In the cold nothing moves the gain but the mass of the binding particle; above some ten million kelvin heat takes over, and density times time decides.",
    sliders=(
        Slider("temperature", (1e-7, 1.0, 300.0, 1e5, 1e6, 1e7, 5e7, 1.5e8, 1e9), "temperature"),
        Slider("lepton_mass", (1.0, 2.0, 5.0, 20.0, 206.768), "mass of the binding particle"),
        Slider("density", (1e20, 1e22, 1e26), "density"),
        Slider("confinement_time", (1.0, 1e4, 1e7), "confinement time"),
    ),
    views=(View(DOES_ANYTHING_FUSE, ("gain_decades",), "log₁₀ of the gain", ("gain", "plasma_decades")),),
)

FINDINGS = ()
FIGURES = (THE_FUSION_DIAL,)

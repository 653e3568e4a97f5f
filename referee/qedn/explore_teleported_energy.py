"""An exploration: a bench for the teleportation of energy."""

from referee.exploration import Exploration, Slider, View
from referee.qedn.energy_teleported import ENERGY_TELEPORTATION

THE_TELEPORTATION_BENCH = Exploration(
    module=__name__,
    name="the_teleportation_bench",
    title="The teleportation bench.",
    attempt="Strengthen the coupling; then let the message fail; then raise the frequency of the qubits.",
    notice="Bob never gets more than a quarter of what Alice pays, nothing at all from a coin, and little power at any frequency.",
    sliders=(
        Slider("ratio", (0.05, 0.2, 0.5, 1.2, 3.0, 10.0, 50.0), "coupling k/h"),
        Slider("reliability", (0.0, 0.25, 0.5, 0.75, 1.0), "reliability of the message"),
        Slider("frequency", (1e6, 5e9, 1e12, 1e15), "frequency of a qubit"),
    ),
    views=(
        View(
            ENERGY_TELEPORTATION,
            ("injected", "taken"),
            "energy / local field h",
            ("share", "power", "years_per_kilowatt_hour", "decades_short"),
        ),
    ),
)

FINDINGS = ()
FIGURES = (THE_TELEPORTATION_BENCH,)

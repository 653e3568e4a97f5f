"""Levitation: what a magnet must do to carry helium, and which do."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import N_A, e, g, m_e

from referee.figure import Drawing
from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.diamagnetic_levitation import (
    BOHR,
    HELIUM_MOLAR_MASS,
    HELIUM_SQUARE_RADIUS,
    best_product,
    best_product_loops,
    lift_condition,
    mass_susceptibility,
    solenoid_field,
)
from referee.verdict import Verdict

LIQUID_HELIUM = 145.0  # kg/m³ near 1.5 K; it cancels


def helium_levitation(
    centre: Annotated[
        float, Input(0.1, 30.0, "T", "field in the magnet's centre", "a strong laboratory magnet")
    ] = 16.0,
    bore: Annotated[float, Input(0.01, 0.2, "m", "radius of the winding")] = 0.025,
    length: Annotated[float, Input(0.02, 0.5, "m", "length of the winding")] = 0.1,
) -> Outcome:
    """A drop of helium has no charge and no moment of its own. Can a magnet carry it?"""
    chi = mass_susceptibility() * LIQUID_HELIUM
    needed = float(lift_condition(chi, LIQUID_HELIUM))
    height, product = best_product(centre, bore, length)
    _, looped = best_product_loops(centre, bore, length)
    return Outcome(
        quantities=(
            Quantity("needed", needed, "T**2/m", "field times gradient that carries helium"),
            Quantity("offered", product, "T**2/m", "largest product on the magnet's axis"),
            Quantity("lift_ratio", product / needed, "1", "lift over weight, at best", digits=3),
            Quantity("height", height, "m", "where, above the centre", digits=3),
            Quantity("susceptibility", chi, "1", "volume susceptibility of the liquid", digits=3),
        ),
        checks=(
            Check("product", product, looped, 2e-3, "closed form", "loops added up, differences", relative=True),
            Check(
                "product needed",
                needed,
                6 * m_e * g * HELIUM_MOLAR_MASS / (e**2 * N_A * HELIUM_SQUARE_RADIUS * BOHR**2),
                1e-9,
                "force balance for a volume",
                "size of the helium atom's cloud, density and susceptibility eliminated",
                relative=True,
            ),
        ),
    )


HELIUM_LEVITATION = Finding(
    id="helium-levitation",
    tests=("B20", "B1"),
    question="Can the system's helium be levitated?",
    argument=helium_levitation,
    physics=(
        "diamagnetic_levitation.mass_susceptibility",
        "diamagnetic_levitation.lift_condition",
        "diamagnetic_levitation.best_product",
        "diamagnetic_levitation.best_product_loops",
    ),
    criteria=(
        Criterion(
            claims=("QF-008a",),
            measured="lift_ratio",
            operator=">=",
            threshold=1.0,
            reason="at one the lift equals the weight",
            exact=True,
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "A strong magnet carries helium by its diamagnetism; it was done in the 1990s."
            ),
            unmet=Ruling(Verdict.TRUE_BUT_INERT, "The lift is there, and far below the weight."),
            reversal=Witness(
                {"centre": 0.5}, "half a tesla, the only strength of a field that the manuscript prints (L356)"
            ),
        ),
    ),
)

FINDINGS = (HELIUM_LEVITATION,)


def draw_lift() -> Drawing:
    """Lift over weight on the axis of magnets of several strengths."""
    height = np.linspace(0.0, 0.14, 141)
    needed = float(lift_condition(mass_susceptibility() * LIQUID_HELIUM, LIQUID_HELIUM))
    data: dict[str, np.ndarray] = {"height / m": height}
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    for centre, colour, style in ((16.0, "C0", "-"), (8.0, "C1", "--"), (0.5, "C2", ":")):
        field = solenoid_field(height, centre, 0.025, 0.1)
        lift = -field * np.gradient(field, height) / needed
        data[f"lift over weight, {centre:g} T"] = lift
        ax.semilogy(height[3:], lift[3:], color=colour, ls=style)
        ax.annotate(
            f"{centre:g} T", (height[100], lift[100]), (4, 4), textcoords="offset points", color=colour, fontsize=10
        )
    ax.axhline(1.0, color="k", lw=1.2)
    ax.text(0.139, 1.12, "carried", fontsize=10, ha="right", va="bottom")
    ax.text(0.139, 0.88, "falls", fontsize=10, ha="right", va="top")
    ax.axvline(0.05, color="C6", ls="--", lw=1.0)
    ax.text(0.051, 2e-5, "end of the winding", color="C6", fontsize=10)
    ax.set(
        xlabel="height above the magnet's centre / m", ylabel="lift / weight of helium", ylim=(1e-5, 5), xlim=(0, 0.14)
    )
    best = [float(np.max(data[f"lift over weight, {c:g} T"])) for c in (16.0, 8.0, 0.5)]
    caption = (
        f"Lift over weight for liquid helium on the axis of a solenoid. It takes {needed:.0f} T²/m; with 16 T in the centre the "
        f"best place offers {best[0]:.2f} times that, with 8 T {best[1]:.2f}, with half a tesla {best[2]:.4f}."
    )
    alt = (
        f"Three humps near the end of the winding, on a logarithmic axis: the one for 16 T rises to {best[0]:.2f}, above the line "
        f"of one; 8 T reaches {best[1]:.2f}, half a tesla {best[2]:.4f}."
    )
    return Drawing(figure, data, caption, alt)


FIGURES = (draw_lift,)

"""The threats that a ship meets, one by one, before the strongest fair magnetic shield."""

from dataclasses import dataclass
from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import atomic_mass, electron_volt, elementary_charge, epsilon_0, m_n, m_p, pi

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics import magnetic_slab as slab
from referee.units import format_number
from referee.verdict import Verdict

CLOSED = 2.5  # gyroradii; beyond two, nothing passes and nothing changes
LEAK = 0.01


@dataclass(frozen=True)
class Threat:
    """Something that flies at the ship: SI energy and mass, charge in elementary charges."""

    name: str
    kinetic_energy: float
    mass: float
    charge_number: float
    nucleus: bool = False

    @property
    def charge_without_neutrality(self) -> float:
        """One elementary charge per nucleon, and one for light: what the control gives to every body."""
        return max(1.0, self.mass / atomic_mass)


def _grain(name: str, radius: float, density: float, speed: float, potential: float) -> Threat:
    """A sphere charged to `potential` / V by sunlight and plasma: q = 4πε₀rV."""
    mass = 4.0 / 3.0 * pi * radius**3 * density
    charge = 4.0 * pi * epsilon_0 * radius * potential / elementary_charge
    return Threat(name, 0.5 * mass * speed**2, mass, charge)


def threats(potential: float = 10.0) -> tuple[Threat, ...]:
    """The rows of the matrix: typical energies, grains charged to `potential` / V."""
    ev = electron_volt
    return (
        Threat("solar wind, 1 keV p", 1e3 * ev, m_p, 1.0, nucleus=True),
        Threat("solar storm, 30 MeV p", 30e6 * ev, m_p, 1.0, nucleus=True),
        Threat("cosmic rays, 1 GeV p", 1e9 * ev, m_p, 1.0, nucleus=True),
        Threat("cosmic iron, 1 GeV/u", 56e9 * ev, 55.9349 * atomic_mass, 26.0, nucleus=True),
        _grain("dust, 0.1 µm, 20 km/s", 1e-7, 3000.0, 2e4, potential),
        _grain("debris, 1 cm, 10 km/s", 5e-3, 2700.0, 1e4, potential),
        Threat("neutrons, 10 MeV", 10e6 * ev, m_n, 0.0),
        Threat("gamma rays, 1 MeV", 1e6 * ev, 0.0, 0.0),
    )


def _rigidities(rows: tuple[Threat, ...], charged: bool = False) -> np.ndarray:
    charges = [row.charge_without_neutrality if charged else row.charge_number for row in rows]
    pairs = zip(rows, charges, strict=True)
    return np.array([slab.rigidity(row.kinetic_energy, row.mass, z) if z else np.inf for row, z in pairs], dtype=float)


def _leaking(field: float, thickness: float, charged: bool = False) -> float:
    depth = slab.depth_in_gyroradii(field, thickness, _rigidities(threats(), charged))
    return float(np.count_nonzero(slab.lambertian_transmission(depth) > LEAK))


def all_threats_at_once(
    field: Annotated[float, Input(1e-6, 50.0, "T", "field of the shield")] = 20.0,
    thickness: Annotated[float, Input(0.01, 20.0, "m", "depth of the field")] = 5.0,
    potential: Annotated[float, Input(0.1, 1e3, "V", "electric potential of dust and debris")] = 10.0,
) -> Outcome:
    """Which of the threats does a generous field keep out?"""
    rows = threats(potential)
    rigidity = _rigidities(rows)
    depth = slab.depth_in_gyroradii(field, thickness, rigidity)
    share = slab.lambertian_transmission(depth)
    traced = [slab.lambertian_transmission_traced(float(min(d, CLOSED))) for d in depth]
    nuclei = np.array([row.nucleus for row in rows])
    return Outcome(
        quantities=(
            Quantity(
                "leaking_threats",
                float(np.count_nonzero(share > LEAK)),
                "1",
                "threats of which more than a hundredth pass",
            ),
            Quantity("threats", float(len(rows)), "1", "threats in the matrix"),
            Quantity("leaking_nuclei", float(np.count_nonzero(share[nuclei] > LEAK)), "1", "charged nuclei among them"),
            Quantity("dust_transmission", float(share[4]), "1", "share of charged dust that passes"),
            Quantity("bending", field * thickness, "T*m", "field times depth"),
            Quantity("dust_rigidity", float(rigidity[4]), "T*m", "momentum over charge of a dust grain"),
            Quantity("debris_rigidity", float(rigidity[5]), "T*m", "momentum over charge of a piece of debris"),
        ),
        checks=(
            Check("transmitted shares", share, traced, 5e-3, "overlap of two discs", "4096 traced orbits a threat"),
        ),
    )


THREAT_MATRIX = Finding(
    id="threat-matrix",
    tests=("T11",),
    question="Does the shield protect from all that flies at the ship?",
    argument=all_threats_at_once,
    physics=(
        "magnetic_slab.rigidity",
        "magnetic_slab.lambertian_transmission",
        "magnetic_slab.lambertian_transmission_traced",
    ),
    criteria=(
        Criterion(
            claims=("QCD-26",),
            measured="leaking_threats",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="the claim names no exception: not one kind of threat may come through",
            met=Ruling(Verdict.HOLDS, "No threat comes through."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Neutrons and gamma rays pass untouched, and dust and debris carry too little charge for "
                "their momentum.",
            ),
            reversal=Control(
                "the neutrality of ordinary matter and of light",
                lambda: _leaking(20.0, 5.0, charged=True),
                "every nucleon and every photon is given one elementary charge: then all threats are turned back",
            ),
        ),
        Criterion(
            claims=("QCD-26",),
            measured="leaking_nuclei",
            operator="<=",
            threshold=0.0,
            exact=True,
            reason="what a magnetic shield is for: not one kind of charged nucleus may come through",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE, "For charged nuclei it holds: a field this deep turns back each of them."
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "The field is too shallow even for charged nuclei."),
            reversal=Witness({"field": 0.01}, "a hundredth of a tesla stops the solar wind only"),
        ),
    ),
)


FINDINGS = (THREAT_MATRIX,)


def draw_threat_matrix() -> Drawing:
    """Momentum over charge of every threat against what the field can turn."""
    field, thickness = 20.0, 5.0
    rows = threats()
    rigidity = _rigidities(rows)
    reach = field * thickness / 2.0
    passes = slab.lambertian_transmission(slab.depth_in_gyroradii(field, thickness, rigidity)) > LEAK
    shown = np.where(np.isfinite(rigidity), rigidity, 1e15)  # the neutral ones stand at the right edge, with an arrow
    figure, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.axvspan(1e-3, reach, color="C2", alpha=0.12)
    ax.axvline(reach, color="C2", lw=1.5)
    for y, (row, x, leaks) in enumerate(zip(rows, shown, passes, strict=True)):
        ax.plot(x, y, marker="X" if leaks else "o", color="C1" if leaks else "C2", markersize=10)
        if not row.charge_number:
            ax.text(x / 8.0, y, "no charge: ∞", ha="right", va="center", color="C1")
            ax.annotate("", (x * 200.0, y), (x * 2.0, y), arrowprops={"arrowstyle": "->", "color": "C1", "lw": 2})
    ax.text(2e-3, -0.85, "turned back", color="C2", va="center")
    ax.text(reach * 4, -0.85, "comes through", color="C1", va="center")
    ax.set_yticks(range(len(rows)), [row.name for row in rows])
    ax.set(xscale="log", xlim=(1e-3, 1e18), ylim=(len(rows) - 0.4, -1.3), xlabel="momentum over charge, $p/q$ / T·m")
    ax.set_xticks([1e-2, 1e2, 1e6, 1e10, 1e14])
    ax.grid(False, axis="y")
    count = int(passes.sum())
    return Drawing(
        figure,
        data={
            "threat": np.array([row.name for row in rows]),
            "inverse rigidity / (1/T/m)": 1.0 / rigidity,
            "passes / 1": passes.astype(float),
        },
        caption=f"Eight threats against a generous field of {field:.0f} T over {thickness:.0f} m. The green "
        "line is the "
        "momentum over charge that it can turn, $Bd/2$. Circles are turned back, crosses come through: "
        f"{count} of {len(rows)}. Dust and debris are charged to 10 V.",
        alt=f"Momentum over charge of eight threats: four kinds of charged nuclei lie below the {reach:.0f} "
        "T·m that the "
        f"field turns, up to {rigidity[3]:.1f} T·m for iron; dust at {format_number(rigidity[4], 2)} T·m and debris at "
        f"{format_number(rigidity[5], 2)} T·m lie above it, and neutrons and gamma rays at infinity: "
        f"{count} of {len(rows)} come through.",
    )


FIGURES = (draw_threat_matrix,)

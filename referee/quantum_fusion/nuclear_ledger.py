"""Who releases what: hydrogen to helium, hydrogen with helium, nuclear matter into light."""

from typing import Annotated

import matplotlib.pyplot as plt
import numpy as np
from scipy.constants import physical_constants

from referee.figure import Drawing
from referee.finding import Check, Control, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.nuclear_energy import best_exit, mass_share_released, q_value, q_value_bare
from referee.verdict import Verdict

P, D, T, HE3, HE4 = (1, 1), (2, 1), (3, 1), (3, 2), (4, 2)
PROTON = physical_constants["proton mass energy equivalent in MeV"][0]
ELECTRON = physical_constants["electron mass energy equivalent in MeV"][0]
NAME = {
    (1, 0): "n",
    P: "p",
    D: "d",
    T: "t",
    HE3: "³He",
    HE4: "⁴He",
    (4, 3): "⁴Li",
    (5, 3): "⁵Li",
    (6, 3): "⁶Li",
    (7, 3): "⁷Li",
}


def hydrogen_to_helium(
    protons: Annotated[int, Input(2, 4, "1", "free protons that enter; the rest of four nucleons are neutrons")] = 4,
) -> Outcome:
    """What do four nucleons release when they become a helium nucleus?"""
    before = (P,) * protons + ((1, 0),) * (4 - protons)
    positrons = protons - 2
    released = q_value(before, (HE4,), positrons)
    bare = q_value_bare(before, (HE4,), positrons)
    annihilated = released + 2 * positrons * ELECTRON
    return Outcome(
        quantities=(
            Quantity("released", released, "MeV", "in kinetic energy of the products, neutrinos included"),
            Quantity("with_annihilation", annihilated, "MeV", "after the positrons have met electrons"),
            Quantity("mass_share", annihilated / 931.494 / 4.03, "1", "of the rest energy of the nucleons", digits=3),
        ),
        checks=(
            Check(
                "energy released / MeV",
                released,
                bare,
                1e-3,
                "atomic mass excesses, positrons at two electron masses",
                "bare nuclear masses",
            ),
        ),
    )


def _no_binding() -> float:
    """Four nucleons weighed as if what they become were their mere sum."""
    return q_value_bare((P,) * 4, (P,) * 4)


HYDROGEN_TO_HELIUM = Finding(
    id="hydrogen-to-helium",
    tests=("B2",),
    question="Does hydrogen release energy on its way to helium?",
    argument=hydrogen_to_helium,
    physics=("nuclear_energy.q_value", "nuclear_energy.q_value_bare"),
    criteria=(
        Criterion(
            claims=("QF-022",),
            measured="with_annihilation",
            operator=">",
            threshold=0.0,
            reason="above zero the helium nucleus is lighter than what made it",
            exact=True,
            met=Ruling(Verdict.HOLDS, "Hydrogen makes helium and releases energy: the sun's trade."),
            unmet=Ruling(Verdict.CONTRADICTED, "Helium is not lighter than its parts; nothing is released."),
            reversal=Control(
                "the strong force binds: mass of a nucleus below that of its parts",
                _no_binding,
                "helium is given the summed mass of four nucleons",
            ),
        ),
    ),
)


def helium_with_hydrogen(
    hydrogen: Annotated[int, Input(1, 3, "1", "nucleons of the hydrogen nucleus: p, d or t")] = 1,
    helium: Annotated[int, Input(3, 4, "1", "nucleons of the helium nucleus")] = 4,
) -> Outcome:
    """Which exit has a hydrogen nucleus that meets a helium nucleus, and what does it release?"""
    first, second = (hydrogen, 1), (helium, 2)
    released, products = best_exit(first, second)
    bare = q_value_bare((first, second), products)
    return Outcome(
        quantities=(
            Quantity(
                "released", released, "MeV", f"of the best exit, {' + '.join(NAME.get(x, str(x)) for x in products)}"
            ),
            Quantity("deuteron_helium3", best_exit(D, HE3)[0], "MeV", "for comparison: d + ³He → p + ⁴He"),
            Quantity("deuteron_helium4", best_exit(D, HE4)[0], "MeV", "for comparison: d + ⁴He → ⁶Li"),
        ),
        checks=(
            Check(
                "energy released / MeV",
                released,
                bare,
                0.02,
                "atomic mass excesses",
                "bare masses and measured separation energies",
            ),
        ),
    )


HELIUM_WITH_HYDROGEN = Finding(
    id="helium-with-hydrogen",
    tests=("B2",),
    question="Can hydrogen and helium fuse with each other at a profit?",
    argument=helium_with_hydrogen,
    physics=("nuclear_energy.best_exit", "nuclear_energy.q_value_bare"),
    criteria=(
        Criterion(
            claims=("QF-021",),
            measured="released",
            operator=">",
            threshold=0.0,
            reason="below zero the nuclei must be paid to react",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "With these isotopes the reaction releases energy."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Ordinary hydrogen and ordinary helium have no exit that releases energy; the nearest nucleus, lithium-5, "
                "is unbound.",
            ),
            reversal=Witness({"hydrogen": 2, "helium": 3}, "deuterium and helium-3, which fuse to ⁴He and a proton"),
        ),
    ),
)


def matter_into_light() -> Outcome:
    """How much of the fusing matter can leave as radiation?"""
    reactions = {
        "four protons": ((P,) * 4, (HE4,), 2),
        "d + t": ((D, T), (HE4, (1, 0)), 0),
        "d + ³He": ((D, HE3), (HE4, P), 0),
        "p + d": ((P, D), (HE3,), 0),
    }
    shares = {name: mass_share_released(*reaction) for name, reaction in reactions.items()}
    bare = [q_value_bare(*reaction) for reaction in reactions.values()]
    masses = [sum(x[0] * 931.494 + 7.5 for x in before) for before, _, _ in reactions.values()]
    best = max(shares.values())
    return Outcome(
        quantities=(
            Quantity("share_released", best, "1", "largest share of the rest energy among four fusions", digits=3),
            Quantity("share_four_protons", shares["four protons"], "1", "four protons to helium", digits=3),
            Quantity("photon_energy", q_value((P, D), (HE3,)), "MeV", "the one photon of p + d → ³He + γ"),
            Quantity(
                "baryons_left", sum(x[0] for x in reactions["four protons"][1]), "1", "nucleons after four have fused"
            ),
            Quantity("rest_of_four", 4 * PROTON / 1e3, "GeV", "what four protons would give as light alone"),
        ),
        checks=(
            Check(
                "share of the rest energy, four reactions",
                list(shares.values()),
                list(np.array(bare) / np.array(masses)),
                1e-4,
                "mass excesses over atomic masses",
                "bare masses over nucleon numbers",
            ),
        ),
    )


def _baryons_vanish() -> float:
    """Four protons into photons: their whole rest energy is released, and four baryons are gone."""
    return q_value_bare((P,) * 4, ()) / (4 * PROTON)


MATTER_INTO_LIGHT = Finding(
    id="matter-into-light",
    tests=("B2",),
    question="Is the matter of the fusing nuclei converted into photons?",
    argument=matter_into_light,
    physics=("nuclear_energy.mass_share_released", "nuclear_energy.q_value", "nuclear_energy.q_value_bare"),
    criteria=(
        Criterion(
            claims=("QF-023",),
            measured="share_released",
            operator=">=",
            threshold=0.5,
            reason="to call the matter converted, at least half of it should be gone",
            met=Ruling(Verdict.HOLDS, "Most of the matter leaves as radiation."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Fusion keeps every nucleon; less than a hundredth of the mass is released, and only part of that as photons.",
            ),
            reversal=Control(
                "conservation of baryon number (and, unless electrons go too, of charge)",
                _baryons_vanish,
                "four protons are turned into photons; no such decay has been seen",
            ),
        ),
    ),
)

FINDINGS = (HYDROGEN_TO_HELIUM, HELIUM_WITH_HYDROGEN, MATTER_INTO_LIGHT)


def draw_energy_released() -> Drawing:
    """Energy released by every pair of hydrogen and helium isotopes, and by the fuels of reactors and stars."""
    pairs = [(P, HE4), (P, HE3), (D, HE4), (T, HE4), (T, HE3), (D, HE3)]
    names, values = [], []
    for first, second in pairs:
        released, products = best_exit(first, second)
        out = " + ".join(NAME[x] for x in products) + (" + γ" if len(products) == 1 else "")
        names.append(f"{NAME[first]} + {NAME[second]} → {out}")
        values.append(released)
    names += ["d + t → ⁴He + n", "4p → ⁴He (sun)"]
    values += [q_value((D, T), (HE4, (1, 0))), q_value((P,) * 4, (HE4,), 2) + 4 * ELECTRON]
    order = np.argsort(values)
    names, numbers = [names[i] for i in order], np.array(values)[order]
    figure, ax = plt.subplots(figsize=(6.4, 3.8))
    colours = ["C1" if x < 0 else "C0" for x in numbers]
    ax.barh(
        np.arange(len(names)), numbers, color=colours, hatch=["//" if x < 0 else "" for x in numbers], edgecolor="white"
    )
    for place, value in enumerate(numbers):
        ax.text(max(value, 0) + 0.4, place, f"{value:+.2f}".replace("-", "−"), va="center", fontsize=10)
    ax.axvline(0, color="k", lw=1)
    ax.set_yticks(np.arange(len(names)), names)
    ax.set(xlabel="energy released / MeV", xlim=(-5, 31))
    ax.grid(axis="y", visible=False)
    caption = (
        "Hydrogen with helium, the pair that the manuscript names. In the ordinary isotopes (p and ⁴He) every exit costs "
        f"energy, at least {-numbers[names.index('p + ⁴He → ⁵Li + γ')]:.2f} MeV; with deuterium and helium-3 it would release "
        f"{numbers[names.index('d + ³He → p + ⁴He')]:.1f} MeV. Hydrogen *to* helium, the sun's chain, gives {numbers[-1]:.1f} MeV."
    )
    alt = (
        "Bars of energy released: " + "; ".join(f"{n}: {v:+.2f} MeV" for n, v in zip(names, numbers, strict=True)) + "."
    )
    return Drawing(figure, {"reaction": np.array(names), "energy released / MeV": numbers}, caption, alt)


FIGURES = (draw_energy_released,)

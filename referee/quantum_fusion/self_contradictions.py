"""Passages that are to stand together: no action at a distance and instant influence; ultracold and very hot."""

from itertools import product
from typing import Annotated

import numpy as np
from scipy.constants import atmosphere, electron_mass, k

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.chsh import chsh_numpy, chsh_qutip, werner_state
from referee.physics.phase_space_density import phase_space_density, phase_space_density_from_levels
from referee.verdict import Verdict

DELFT = 2.42
"""CHSH value of the loophole-free test in Delft (Hensen 2015, 10.1038/nature15759), uncertainty 0.20 as stated there."""


def _counted_bound() -> float:
    """Largest S of instructions carried along: every assignment of ±1 to the four settings, counted out."""
    return float(max(a * b + a * b2 + a2 * b - a2 * b2 for a, a2, b, b2 in product((1, -1), repeat=4)))


def _polished_bound(draws: int = 20_000, seed: int = 1) -> float:
    """Largest S among random local response probabilities, polished by moving each to its better end."""
    p = np.random.default_rng(seed).uniform(-1, 1, (draws, 4))
    a, a2, b, b2 = p.T
    # S is linear in every response, so each is best at an end once the others stand
    b, b2 = np.sign(a + a2), np.sign(a - a2)
    a, a2 = np.sign(b + b2) + (b + b2 == 0), np.sign(b - b2) + (b - b2 == 0)
    return float(np.max(a * b + a * b2 + a2 * b - a2 * b2))


def no_distance_and_instant_influence(
    visibility: Annotated[float, Input(0.0, 1.0, "1", "visibility of the entangled pairs", "Delft 2015: S/2√2")] = DELFT
    / float(np.sqrt(8)),
) -> Outcome:
    """Can the correlations that are invoked (L241–244) be had without the action at a distance that is refused (L10–17)?"""
    value = -chsh_numpy(werner_state(visibility), (0.0, np.pi / 2, np.pi / 4, -np.pi / 4))
    operator = -chsh_qutip(visibility, angles=(0.0, np.pi / 2, np.pi / 4, -np.pi / 4))
    bound = _counted_bound()
    return Outcome(
        quantities=(
            Quantity("chsh", value, "1", "CHSH value of the pairs"),
            Quantity("local_bound", bound, "1", "largest value of particles that carry their answers with them"),
            Quantity("excess", value - bound, "1", "the first less the second", digits=3, floor=1e-9),
        ),
        checks=(
            Check("CHSH value", value, operator, 1e-9, "correlation tensor", "QuTiP's Bell operator"),
            Check(
                "local bound",
                bound,
                _polished_bound(),
                1e-9,
                "all sixteen instructions",
                "random responses, polished",
            ),
        ),
    )


NO_DISTANCE_AND_INSTANT_INFLUENCE = Finding(
    id="no-distance-and-instant-influence",
    tests=("B1",),
    question="Do Einstein's wish and the entanglement that is invoked fit together?",
    argument=no_distance_and_instant_influence,
    physics=("chsh.chsh_numpy", "chsh.chsh_qutip", "chsh.werner_state"),
    criteria=(
        Criterion(
            claims=("QF-X1",),
            measured="excess",
            operator=">",
            threshold=0.0,
            reason="above the local bound no particle that is localised and left alone gives the correlations (Bell's theorem)",
            exact=True,
            met=Ruling(
                Verdict.CONTRADICTED,
                "The correlations that the text invokes exceed what localised particles without action at a distance can "
                "show, so the wish of the opening and the quotation of the middle cannot both be had.",
            ),
            unmet=Ruling(
                Verdict.HOLDS_IN_SCOPE, "Pairs as noisy as these can be explained without action at a distance."
            ),
            reversal=Witness({"visibility": 0.6}, "pairs too noisy to exceed the local bound"),
        ),
    ),
)


def ultracold_and_very_hot(
    temperature: Annotated[
        float, Input(1e-3, 1e5, "K", "temperature of the ball", "very hot ionised air (L330); 10⁴ K assumed")
    ] = 1e4,
    density: Annotated[
        float,
        Input(
            1e18,
            1e31,
            "1/m**3",
            "electrons in a cubic metre",
            "every molecule-sized share of air ionised at one atmosphere",
        ),
    ] = float(f"{atmosphere / (k * 1e4):.3g}"),
) -> Outcome:
    """Is a ball of very hot ionised air a quantum gas? Its lightest particles are asked, which is the generous reading."""
    closed = float(phase_space_density(density, electron_mass, temperature))
    levels = phase_space_density_from_levels(density, electron_mass, temperature)
    return Outcome(
        quantities=(
            Quantity("phase_space_density", closed, "1", "electrons to the cube of their thermal wavelength", digits=3),
            Quantity("decades_short", float(-np.log10(closed)), "decade", "up to one electron in that cube", digits=3),
        ),
        checks=(Check("nλ³", closed, levels, 1e-8, "closed form", "sum over the levels of a box", relative=True),),
    )


ULTRACOLD_AND_VERY_HOT = Finding(
    id="ultracold-and-very-hot",
    tests=("B18",),
    question="Can the carrier be a quantum gas and very hot ionised air at once?",
    argument=ultracold_and_very_hot,
    physics=("phase_space_density.phase_space_density", "phase_space_density.phase_space_density_from_levels"),
    criteria=(
        Criterion(
            claims=("QF-X2",),
            measured="decades_short",
            operator="<=",
            threshold=0.0,
            reason="at one particle to the cube of its wavelength the kind of statistics begins to count",
            exact=True,
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "At this density and temperature the ball is a quantum gas."),
            unmet=Ruling(
                Verdict.CONTRADICTED,
                "Air that is hot enough to be ionised is a classical gas by the printed decades, even in its electrons.",
            ),
            reversal=Witness(
                {"density": 1e30}, "the density of electrons in a white dwarf's outer layers or above a metal's"
            ),
        ),
    ),
)

FINDINGS = (NO_DISTANCE_AND_INSTANT_INFLUENCE, ULTRACOLD_AND_VERY_HOT)

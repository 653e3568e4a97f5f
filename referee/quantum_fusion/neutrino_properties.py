"""How neutrinos pass through matter, and how they spin."""

from typing import Annotated

import numpy as np
from scipy import constants

from referee.finding import Check, Criterion, Finding, Input, Outcome, Quantity, Ruling, Witness
from referee.physics.neutrino_electron_scattering import pp_average_closed, pp_recoils
from referee.physics.neutrino_helicity import wrong_helicity_share_closed, wrong_helicity_share_spinors
from referee.verdict import Verdict


def neutrino_passage(
    density: Annotated[float, Input(1.0, 1e18, "kg/m^3", "matter on the way", "mean of the Earth")] = 5514.0,
    path: Annotated[float, Input(1.0, 1e10, "m", "length of the way", "diameter of the Earth")] = 1.2742e7,
) -> Outcome:
    """The chance that a pp neutrino is scattered on its way, and the mean free path."""
    electrons = 0.5 * density / constants.atomic_mass
    sigma = pp_average_closed()
    free_path = 1 / (electrons * sigma)
    other = pp_recoils()[0]
    return Outcome(
        quantities=(
            Quantity("scattered_share", float(-np.expm1(-path / free_path)), "1", "share that is scattered", digits=3),
            Quantity("free_path", free_path / 9.4607e15, "lightyear", "mean free path", digits=3),
        ),
        checks=(
            Check(
                "optical depth of the way",
                path / free_path,
                path * electrons * other,
                2e-3,
                "closed cross-section over the spectrum",
                "recoil spectrum on a grid",
                relative=True,
            ),
        ),
    )


NEUTRINO_PASSAGE = Finding(
    id="neutrino-passage",
    tests=("B8",),
    question="Do neutrinos pierce what stands in their way?",
    argument=neutrino_passage,
    physics=("neutrino_electron_scattering.pp_average_closed", "neutrino_electron_scattering.pp_recoils"),
    criteria=(
        Criterion(
            claims=("QF-015a",),
            measured="scattered_share",
            operator="<=",
            threshold=0.01,
            reason="ninety-nine of a hundred that pass unhindered deserve the word",
            met=Ruling(
                Verdict.HOLDS_IN_SCOPE,
                "They pass through matter, nearly all of them. Through space-time they move as everything does.",
            ),
            unmet=Ruling(Verdict.CONTRADICTED, "Here the matter stops them."),
            reversal=Witness({"density": 1e18, "path": 1e6}, "nuclear matter, as in a collapsing star"),
        ),
    ),
)


def neutrino_handedness(
    mass: Annotated[
        float, Input(1e-4, 1.0, "eV", "mass of the neutrino", "oscillations: of the order of 0.05 eV")
    ] = 0.05,
    energy: Annotated[float, Input(0.0501, 1e8, "eV", "energy", "mean of the pp spectrum")] = 2.668e5,
) -> Outcome:
    """The share of right-handed spin in a neutrino that the sun has made left-handed."""
    share = wrong_helicity_share_closed(mass, energy)
    return Outcome(
        quantities=(
            Quantity("right_handed_share", share, "1", "share of the other handedness", digits=3),
            Quantity("decades_short", float(np.log10(0.5 / share)), "decade", "short of an equal share"),
        ),
        checks=(
            Check(
                "right-handed share",
                share,
                wrong_helicity_share_spinors(mass, energy),
                1e-6,
                "(1 − v/c)/2",
                "Dirac spinors",
                relative=True,
            ),
        ),
    )


NEUTRINO_HANDEDNESS = Finding(
    id="neutrino-handedness",
    tests=("B8",),
    question="Do solar neutrinos spin to the left and to the right?",
    argument=neutrino_handedness,
    physics=("neutrino_helicity.wrong_helicity_share_closed", "neutrino_helicity.wrong_helicity_share_spinors"),
    criteria=(
        Criterion(
            claims=("QF-015b",),
            measured="right_handed_share",
            operator=">=",
            threshold=0.01,
            reason="one in a hundred of the other handedness would be an ability to use",
            met=Ruling(Verdict.HOLDS_IN_SCOPE, "A slow neutrino has both handednesses."),
            unmet=Ruling(
                Verdict.TRUE_BUT_INERT,
                "The sun's neutrinos are left-handed; their mass admits the other hand, in a share that nothing shows.",
            ),
            reversal=Witness({"energy": 0.0501}, "a relic of the Big Bang, nearly at rest"),
        ),
    ),
)

FINDINGS = (NEUTRINO_PASSAGE, NEUTRINO_HANDEDNESS)
FIGURES = ()

"""Physical limits of the recoil argument."""

import pytest

from referee.finding import judge
from referee.qcd.superposition_recoil import RECOIL_OF_A_SUPERPOSITION


@pytest.mark.parametrize("excited", [0.0, 1.0])
def test_an_atom_without_superposition_has_no_coherent_recoil(excited):
    setting = {"excited": excited, "photon": 0.5, "momentum_width": 0.7}
    assert RECOIL_OF_A_SUPERPOSITION.run(setting).value("recoil_of_coherence") == 0


def test_light_with_a_phase_moves_a_placed_atom_but_creates_no_momentum():
    outcome = RECOIL_OF_A_SUPERPOSITION.run({"photon": 0.5, "momentum_width": 0.7})
    assert outcome.value("recoil_of_coherence") > 0.1
    assert outcome.value("momentum_created") == 0


def test_verdicts_of_the_superposition_split():
    words = {d.criterion.claims[0]: d.ruling.verdict.word for d in judge(RECOIL_OF_A_SUPERPOSITION).decisions}
    assert words == {"QCD-01": "does not follow", "QCD-11": "does not follow", "QCD-22": "holds in scope"}

"""The magnetic force: limits in which the answer is known without computing."""

import pytest

from referee.finding import judge
from referee.qcd import lorentz
from referee.verdict import Verdict


def test_the_missing_force_is_the_electric_one():
    # E = κ vB in magnitude, so what q v × B leaves out is κ in the unit used.
    for ratio in (0.01, 1.0, 30.0):
        assert lorentz.force_on_a_moving_charge(electric_ratio=ratio).value("missing_force") == pytest.approx(
            ratio, rel=1e-3
        )


def test_a_magnetic_field_does_no_work_and_an_electric_one_does():
    assert lorentz.force_on_a_moving_charge().value("power") == 0.0
    assert lorentz.force_on_a_moving_charge(electric_ratio=1.0).value("power") > 0.5


def test_half_of_the_forces_point_inward_whatever_the_sign_of_the_charge():
    for share in (0.0, 0.5, 1.0):
        assert lorentz.direction_of_the_force(positive_share=share).value("inward_share") == pytest.approx(0.5)


def test_an_electric_field_attracts_the_other_sign():
    assert lorentz.direction_of_the_force(electric_ratio=100.0, positive_share=0.0).value(
        "inward_share"
    ) == pytest.approx(1.0)


def test_the_equation_is_credited_and_the_sentence_is_not():
    assert judge(lorentz.LORENTZ_FORCE_LAW).verdict is Verdict.HOLDS
    assert judge(lorentz.MAGNETIC_REPULSION).verdict is Verdict.CONTRADICTED

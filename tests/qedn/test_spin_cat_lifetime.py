"""Why the cat lasted: limits of the noises, of gravity and of the tower."""

import pytest

from referee.qedn.spin_cat_lifetime import (
    FRAGILITY_OF_THE_CAT,
    GRAVITY_IN_THE_TRAPPED_CAT,
    TIME_TO_FALL,
    WHY_THE_CAT_LASTED,
)


@pytest.mark.parametrize("quadratic", [0.0, 0.03, 0.1])
def test_the_light_shift_never_touches_the_cat(quadratic):
    outcome = WHY_THE_CAT_LASTED.run({"quadratic": quadratic})
    assert outcome.value("cat_lifetime") == pytest.approx(1400.0)
    assert outcome.value("cat_lost_to_the_light") == 0.0


def test_field_noise_alone_makes_the_cat_the_shorter_lived():
    assert WHY_THE_CAT_LASTED.run({"quadratic": 0.0}).value("gain") == pytest.approx(1 / 25)


@pytest.mark.parametrize("twice_spin", [1, 3, 5, 9])
def test_fragility_is_the_square_of_twice_the_spin(twice_spin):
    assert FRAGILITY_OF_THE_CAT.run({"twice_spin": twice_spin}).value("fragility") == pytest.approx(twice_spin**2)


def test_integer_spins_keep_no_protected_pair():
    assert WHY_THE_CAT_LASTED.run({"twice_spin": 4}).value("coherent_state_plateau") == 0.0
    assert WHY_THE_CAT_LASTED.run({"twice_spin": 3}).value("coherent_state_plateau") == pytest.approx(0.5)


def test_gravity_writes_more_into_a_taller_sample_and_none_into_a_flat_one():
    one, two, flat = (GRAVITY_IN_THE_TRAPPED_CAT.run({"height": h}).value("gravity_phase") for h in (0.01, 0.02, 0.0))
    assert two == pytest.approx(2 * one, rel=1e-2)
    assert flat == 0.0


def test_lost_contrast_joins_smoothly():
    small, large = (
        GRAVITY_IN_THE_TRAPPED_CAT.run({"splitting": nu, "height": 1.0}).value("contrast_lost") for nu in (1.0e8, 1.1e8)
    )
    assert large / small == pytest.approx(1.21, rel=0.02)


def test_sensitivity_is_the_square_of_the_time():
    outcome = TIME_TO_FALL.run({"orbit_time": 100.0, "tower": 20.0})
    assert outcome.value("sensitivity_gain") == pytest.approx(outcome.value("time_gain") ** 2, rel=1e-3)


@pytest.mark.parametrize("linear", [1e-5, 1.0])
@pytest.mark.parametrize("quadratic", [0.0, 0.1])
def test_both_methods_agree_at_the_corners(linear, quadratic):
    outcome = WHY_THE_CAT_LASTED.run({"linear": linear, "quadratic": quadratic, "twice_spin": 9})
    assert outcome.value("cat_lifetime") == pytest.approx(2 / (81 * linear), rel=1e-3)

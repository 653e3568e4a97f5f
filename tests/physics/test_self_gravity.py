import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import self_gravity


@pytest.mark.reference(
    "self_gravity.pull",
    "self_gravity.craft_acceleration",
    "self_gravity.craft_acceleration_trajectory",
    source="Earth: 5.9722e24 kg at 6.371e6 m gives 9.82 m/s² (textbook, spherical Earth without rotation)",
)
def test_fall_to_the_earth() -> None:
    assert self_gravity.pull(5.9722e24, 6.371e6) == pytest.approx(9.820, rel=1e-3)
    for method in (self_gravity.craft_acceleration, self_gravity.craft_acceleration_trajectory):
        assert method(1000.0, 41.0, 1.0, 5.9722e24, 6.371e6) == pytest.approx(9.820, rel=1e-3)


@pytest.mark.invariance(
    "self_gravity.craft_acceleration",
    "self_gravity.craft_acceleration_trajectory",
    kind="internal forces cancel: with nothing outside the craft stays where it is, whatever its field",
)
@given(st.floats(0.0, 1e30), st.floats(1e-3, 1e3))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_no_craft_lifts_itself(field: float, gap: float) -> None:
    for method in (self_gravity.craft_acceleration, self_gravity.craft_acceleration_trajectory):
        assert method(1000.0, field, gap, 0.0, 1e7) == 0.0


@pytest.mark.invariance("self_gravity.craft_acceleration_trajectory", kind="step")
def test_step_does_not_matter() -> None:
    few, many = (self_gravity.craft_acceleration_trajectory(1e3, 1e2, 5.0, 6e24, 7e6, steps) for steps in (50, 1000))
    assert few == pytest.approx(many, rel=1e-6)


@pytest.mark.invariance("self_gravity.pull", kind="inverse square")
def test_inverse_square() -> None:
    distance = np.array([1.0, 2.0, 10.0])
    np.testing.assert_allclose(self_gravity.pull(7.0, distance) * distance**2, self_gravity.pull(7.0, 1.0))


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="distance"):
        self_gravity.pull(1.0, 0.0)
    for method in (self_gravity.craft_acceleration, self_gravity.craft_acceleration_trajectory):
        with pytest.raises(ValueError, match="ship"):
            method(-1.0, 1.0, 1.0, 1.0, 10.0)
        with pytest.raises(ValueError, match="distance"):
            method(1.0, 1.0, 5.0, 1.0, 4.0)


@pytest.mark.reference(
    "self_gravity.craft_acceleration_trajectory",
    source="Newton by hand: 1 kg at 2 m and 5 kg at 1 m from 100 kg: G(100/4 + 500)/6",
)
def test_a_long_craft_is_pulled_at_both_its_ends() -> None:
    by_hand = 6.67430e-11 * 525 / 6
    for method in (self_gravity.craft_acceleration, self_gravity.craft_acceleration_trajectory):
        assert method(1.0, 5.0, 1.0, 100.0, 2.0) == pytest.approx(by_hand, rel=1e-5)

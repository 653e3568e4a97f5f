"""Purification: thresholds where the theory puts them."""

import pytest

from referee.qedn import purification


@pytest.mark.parametrize(("fidelity", "sign"), [(0.45, -1), (0.55, 1), (0.9, 1)])
def test_gain_changes_sign_at_one_half(fidelity, sign):
    assert sign * purification.PURIFICATION_GAIN.run({"fidelity": fidelity}).value("gain") > 0


def test_more_rounds_cost_more_and_give_more():
    few, many = (purification.PURIFICATION_GAIN.run({"rounds": n}) for n in (2, 6))
    assert many.value("reached") > few.value("reached") and many.value("pairs") > few.value("pairs")


def test_price_is_a_power_of_the_distance():
    short, long = (purification.SCALABLE_ENTANGLEMENT.run({"segments": n}) for n in (16, 256))
    assert long.value("pairs") == pytest.approx(short.value("pairs") ** 2, rel=0.1)  # 256 = 16²
    assert short.value("exponent") > 1

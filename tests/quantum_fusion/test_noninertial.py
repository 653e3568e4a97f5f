"""Rotating frames: the same motion at every rate, and what a spin does not do."""

import pytest

from referee.quantum_fusion import noninertial


@pytest.mark.parametrize("rotation", [0.05, 0.7, 3.0])
def test_the_frame_never_matters(rotation):
    assert noninertial.ROTATING_LAGRANGIAN.run({"rotation": rotation}).value("separation") == 0.0


def test_the_error_of_an_untransformed_lagrangian_grows_with_the_turn():
    errors = [
        noninertial.ROTATING_LAGRANGIAN.run({"rotation": r}).value("untransformed_error") for r in (0.001, 0.01, 0.1)
    ]
    assert errors == sorted(errors)
    assert errors[1] == pytest.approx(10 * errors[0], rel=0.05)

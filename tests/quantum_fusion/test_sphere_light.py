"""Light from a ball: silent ahead, sixth power, lost on a small ball."""

import pytest

from referee.quantum_fusion import sphere_light as sl


def test_nothing_ahead_and_sixth_power():
    outcome = sl.SPHERE_SECOND_HARMONIC.run()
    assert outcome.value("forward") == 0.0
    assert outcome.value("size_exponent") == pytest.approx(6.0, abs=0.01)


def test_smaller_balls_cancel_more_and_shine_more_sideways():
    shares = [sl.SPHERE_SECOND_HARMONIC.run({"radius": r}).value("surviving_share") for r in (1e-9, 1e-8, 1e-7)]
    angles = [sl.SPHERE_SECOND_HARMONIC.run({"radius": r}).value("brightest_angle") for r in (1e-8, 1e-7, 1e-6)]
    assert shares == sorted(shares) and angles == sorted(angles, reverse=True)

"""Counter-rotating fields: linear when equal, a shift that grows as the square."""

import pytest

from referee.quantum_fusion import counter_rotation as cr


def test_equal_fields_leave_no_ellipse():
    assert cr.COUNTER_ROTATING_FIELDS.run().value("ellipticity") == 0.0
    assert cr.COUNTER_ROTATING_FIELDS.run({"mismatch": 1.0}).value("ellipticity") == pytest.approx(1.0)


def test_shift_grows_as_the_square():
    one, two = (cr.COUNTER_ROTATING_FIELDS.run({"strength": s}).value("shift_size") for s in (0.05, 0.1))
    assert two == pytest.approx(4 * one, rel=0.01)

"""The levers: monotony, and where each would begin to matter."""

import pytest

from referee.quantum_fusion import energy_ladder as el


def test_stronger_fields_open_the_barrier_and_laboratory_fields_do_not():
    left = [el.LEVERS_ON_THE_BARRIER.run({"magnetic_field": b}).value("decades_left") for b in (0.0, 45.0, 1e6, 1e8)]
    assert left == sorted(left, reverse=True)
    assert left[1] == pytest.approx(left[0], abs=0.2)
    assert left[-1] < 0

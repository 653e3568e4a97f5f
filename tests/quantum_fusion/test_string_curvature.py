"""The mark of the tube in space-time."""

import pytest

from referee.quantum_fusion import string_curvature as sc


def test_angle_is_proportional_to_mass():
    light, heavy = (sc.TUBE_CURVATURE.run({"line_mass": m}).value("missing_angle") for m in (1e-15, 1e-12))
    assert heavy == pytest.approx(1000 * light, rel=1e-3)

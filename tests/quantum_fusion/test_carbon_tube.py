"""Phase in a carbon tube."""

import pytest

from referee.quantum_fusion import carbon_tube as ct


def test_phase_length_scales_with_area_over_temperature():
    base = ct.CONDENSATE_IN_A_TUBE.run().value("phase_length")
    assert ct.CONDENSATE_IN_A_TUBE.run({"radius": 2e-9}).value("phase_length") == pytest.approx(4 * base, rel=1e-2)
    assert ct.CONDENSATE_IN_A_TUBE.run({"temperature": 0.1}).value("phase_length") == pytest.approx(10 * base, rel=1e-2)


def test_printed_radius_is_the_border():
    radius = ct.CONDENSATE_IN_A_TUBE.run().value("radius_needed") * 1e-9
    assert ct.CONDENSATE_IN_A_TUBE.run({"radius": radius}).value("phase_over_tube") == pytest.approx(1.0, rel=2e-2)

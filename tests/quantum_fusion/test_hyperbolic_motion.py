"""Radial motion on H³: what reaches infinity."""

from referee.quantum_fusion.hyperbolic_motion import HYPERBOLIC_ESCAPE


def test_less_axial_motion_reaches_farther():
    reach = [HYPERBOLIC_ESCAPE.run({"transverse": share}).value("reach") for share in (0.3, 0.6, 0.9, 0.999)]
    assert reach == sorted(reach)
    assert HYPERBOLIC_ESCAPE.run({"transverse": 1.0}).value("sech_of_reach") == 0.0


def test_a_strong_field_bounds_the_radial_motion_even_without_axial_motion():
    outcome = HYPERBOLIC_ESCAPE.run({"transverse": 1.0, "field": 2.0})
    assert outcome.value("sech_of_reach") > 0.1

"""A slider on a film."""

import pytest

from referee.physics import slider_bearing as sb


@pytest.mark.reference(
    "slider_bearing.slider_pressure_closed",
    "slider_bearing.slider_pressure_differences",
    source="Reynolds: best wedge K = 2.19, load number 0.0267: mean pressure 0.1602 ηUL/h²",
)
def test_best_slider():
    for pressure in (sb.slider_pressure_closed, sb.slider_pressure_differences):
        assert pressure(1.0, 1.0, 1.0, 1e-3, 2.19) == pytest.approx(0.1602e6, rel=2e-3)


@pytest.mark.invariance("slider_bearing.slider_pressure_differences", kind="step")
@pytest.mark.invariance("slider_bearing.slider_pressure_closed", kind="scaling")
def test_scaling():
    assert sb.slider_pressure_closed(2e-6, 1.0, 1e-2, 1e-6) == pytest.approx(
        4 * sb.slider_pressure_closed(2e-6, 1.0, 1e-2, 2e-6)
    )
    assert sb.slider_pressure_differences(1.0, 1.0, 1.0, 1e-3, points=300) == pytest.approx(
        sb.slider_pressure_differences(1.0, 1.0, 1.0, 1e-3, points=5000), rel=1e-4
    )


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="wedge"):
        sb.slider_pressure_closed(1.0, 1.0, 1.0, 1e-3, 1.0)
    with pytest.raises(ValueError, match="gap"):
        sb.slider_pressure_differences(1.0, 1.0, 1.0, 0.0)


def test_both_ways_agree_for_a_short_slider():
    values = (0.02, 3.0, 0.05, 1e-5, 2.0)
    assert sb.slider_pressure_closed(*values) == pytest.approx(sb.slider_pressure_differences(*values), rel=1e-5)

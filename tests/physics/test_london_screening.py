"""Screening in a cylinder."""

import pytest
from scipy import constants

from referee.physics import london_screening as ls


@pytest.mark.reference(
    "london_screening.radius_over_depth", source="n = 2.82e28 /m³ electrons: λ_L = 31.6 nm (by hand from CODATA)"
)
def test_depth():
    assert ls.radius_over_depth(31.63e-9, 2.82e28, constants.m_e, 1.0) == pytest.approx(1.0, abs=2e-3)


@pytest.mark.reference(
    "london_screening.field_on_axis_closed",
    "london_screening.field_on_axis_differences",
    source="tables: I0(1) = 1.2660659, I0(5) = 27.239872",
)
@pytest.mark.parametrize(("ratio", "bessel"), [(1.0, 1.2660659), (5.0, 27.239872)])
def test_bessel(ratio, bessel):
    assert ls.field_on_axis_closed(ratio) == pytest.approx(1 / bessel, rel=1e-6)
    assert ls.field_on_axis_differences(ratio) == pytest.approx(1 / bessel, rel=1e-5)


@pytest.mark.invariance("london_screening.field_on_axis_differences", kind="step")
def test_step():
    assert ls.field_on_axis_differences(3.0, 500) == pytest.approx(ls.field_on_axis_differences(3.0, 8000), rel=1e-4)


@pytest.mark.invariance("london_screening.field_on_axis_closed", "london_screening.radius_over_depth", kind="limits")
def test_no_charge_no_screening():
    assert ls.radius_over_depth(1.0, 1e28, 1e-26, 0.0) == 0.0
    assert ls.field_on_axis_closed(0.0) == 1.0
    assert ls.radius_over_depth(1e-6, 4e28, 1e-26, 2.0) == pytest.approx(
        2 * ls.radius_over_depth(1e-6, 1e28, 1e-26, 2.0)
    )


def test_bad_input_is_named():
    for call, name in (
        (lambda: ls.radius_over_depth(0.0, 1e28, 1e-26, 1.0), "radius"),
        (lambda: ls.field_on_axis_closed(-1.0), "ratio"),
        (lambda: ls.field_on_axis_differences(1.0, 5), "points"),
    ):
        with pytest.raises(ValueError, match=name):
            call()


def test_differences_come_down_with_the_square_of_the_step():
    exact = ls.field_on_axis_closed(3.0)
    coarse, fine = (abs(ls.field_on_axis_differences(3.0, n) - exact) for n in (100, 400))
    assert fine < 2e-6 and fine == pytest.approx(coarse / 16, rel=0.5)


def test_the_parabola_through_the_axis_is_better_than_a_step():
    # from the second and third point instead, the error is six times as large
    error = ls.field_on_axis_differences(1.0, 200) / ls.field_on_axis_closed(1.0) - 1
    assert abs(error) < 1 / (30 * 200**2)

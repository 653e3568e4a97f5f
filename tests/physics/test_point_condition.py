"""The point condition at a pole: special values of the digamma function, and Weyl's alternative."""

import itertools

import numpy as np
import pytest

from referee.physics import curved_landau
from referee.physics import point_condition as pc


@pytest.mark.reference(
    "point_condition.point_levels_digamma",
    source="ψ(1) = −γ: sphere, b = ½, κ = 0 gives E = −½; ψ(3/2) + ψ(1/2) + 2γ = 2 − 4 ln 2: hyperbolic plane, b = ½, "
    "κ = 4 ln 2 − 2 = 0.77258872 gives E = ¼",
)
def test_special_values_of_the_digamma_function():
    assert pc.point_levels_digamma(1, 1, 0.5, 0.0, 0.0)[0] == pytest.approx(-0.5)
    assert pc.point_levels_digamma(-1, 1, 0.5, 0.0, 0.77258872)[0] == pytest.approx(0.25, abs=1e-7)


@pytest.mark.invariance("point_condition.point_levels_digamma", kind="limit and count")
@pytest.mark.parametrize("curvature", [1, -1])
def test_levels_rise_with_kappa_and_do_not_depend_on_how_many_are_asked_for(curvature):
    low, high = (pc.point_levels_digamma(curvature, 3, 3.0, 1.0, kappa) for kappa in (0.0, 5.0))
    assert np.all(high > low)
    assert pc.point_levels_digamma(curvature, 1, 3.0, 1.0, 0.0)[0] == low[0]


@pytest.mark.reference(
    "point_condition.square_integrable_by_exponent",
    "point_condition.square_integrable_by_norm",
    source="the Laplacian off a point is essentially self-adjoint from dimension 4 on, not below (Reed and Simon, vol. II, X.11)",
)
@pytest.mark.invariance(
    "point_condition.square_integrable_by_exponent",
    "point_condition.square_integrable_by_norm",
    kind="field and curvature",
)
@pytest.mark.parametrize(("dimension", "degree", "count"), [(1, 0, 2), (1, 1, 1), (2, 0, 1), (2, 1, 1), (3, 0, 1)])
def test_weyls_alternative_at_the_pole(dimension, degree, count):
    for curvature in (1, -1):
        for field in (0.0, 4.0):
            assert pc.square_integrable_by_exponent(dimension, degree, degree, field, 1.0) == count
            assert pc.square_integrable_by_norm(curvature, dimension, degree, degree, field, 1.0) == count


@pytest.mark.parametrize(("oscillator", "count"), [(0.0, 2), (0.1, 2), (0.24, 2), (0.26, 1), (2.0, 1)])
def test_the_far_end_is_free_below_a_quarter(oscillator, count):
    for dimension in (1, 2, 3):
        assert pc.square_integrable_by_exponent(dimension, 4, 4, 2.0, oscillator, True) == count
        assert pc.square_integrable_by_norm(1, dimension, 4, 4, 2.0, oscillator, True) == count


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("kappa", lambda: pc.point_levels_digamma(1, 1, 1.0, 1.0, -9.0)),
        ("field", lambda: pc.point_levels_digamma(1, 1, 0.0, 0.0, 1.0)),
        ("dimension", lambda: pc.square_integrable_by_exponent(0, 0, 0, 1.0, 1.0)),
        ("degree", lambda: pc.square_integrable_by_norm(1, 1, 0, 2, 1.0, 1.0)),
        ("far end", lambda: pc.square_integrable_by_norm(-1, 1, 0, 0, 1.0, 1.0, True)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize("field", [0.0, 0.4, 1.3])
@pytest.mark.parametrize("oscillator", [0.0, 0.05, 0.6])
def test_exponent_and_norm_count_alike_at_both_ends(field, oscillator):
    for dimension, (degree, charge), far in itertools.product((1, 2), ((0, 0), (1, -1), (2, 0), (2, 2)), (False, True)):
        by_exponent = pc.square_integrable_by_exponent(dimension, degree, charge, field, oscillator, far)
        assert by_exponent == pc.square_integrable_by_norm(1, dimension, degree, charge, field, oscillator, far)


@pytest.mark.parametrize(("field", "oscillator", "kappa"), [(1.0, 0.7, 1.5), (0.5, 1.2, 0.3)])
def test_the_digamma_condition_is_what_shooting_finds_with_an_oscillator(field, oscillator, kappa):
    shot = curved_landau.radial_levels(1, 2, 0, 0, field, oscillator, 1, kappa)
    assert pc.point_levels_digamma(1, 2, field, oscillator, kappa) == pytest.approx(shot, abs=2e-5)

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.collisional_localisation import (
    geometric_decoherence_rate,
    geometric_decoherence_rate_quadrature,
    rayleigh_decoherence_rate,
    rayleigh_localisation_rate,
    thermal_length,
    total_scattering_rate,
)

CMB = 2.725
METRE = 2.289884e-3  # temperature (K) whose thermal length is a metre: ħc/k, CODATA


@pytest.mark.reference("collisional_localisation.thermal_length", source="CODATA second radiation constant over 2π")
def test_thermal_length_of_one_kelvin():
    assert thermal_length(1.0) == pytest.approx(1.438776877e-2 / 6.283185307, rel=1e-9)


@pytest.mark.invariance("collisional_localisation.thermal_length", kind="unit")
def test_thermal_length_falls_with_temperature():
    assert thermal_length(300.0) * 300.0 == pytest.approx(thermal_length(3.0) * 3.0)


@pytest.mark.reference(
    "collisional_localisation.rayleigh_localisation_rate",
    "collisional_localisation.rayleigh_decoherence_rate",
    source="Joos–Zeh prefactor 8!·8ζ(9)/(9π) = 11431.1, by hand",
)
def test_joos_zeh_prefactor():
    expected = 11431.1 * 2.99792458e8 * 0.05**6  # R = 5 cm, thermal length 1 m
    assert rayleigh_localisation_rate(0.04999999, METRE) == pytest.approx(expected, rel=1e-4)
    assert rayleigh_decoherence_rate(0.04999999, 1e-4, METRE) / 1e-8 == pytest.approx(expected, rel=1e-4)


@pytest.mark.reference(
    "collisional_localisation.rayleigh_decoherence_rate", source="total Rayleigh rate: 8·6!ζ(7)/(3π) = 616.26, by hand"
)
def test_far_separation_gives_the_total_rayleigh_rate():
    expected = 616.26 * 2.99792458e8 * 0.04**6
    assert rayleigh_decoherence_rate(0.04, 20.0, METRE, nodes=600) == pytest.approx(expected, rel=2e-3)


@pytest.mark.reference(
    "collisional_localisation.total_scattering_rate",
    "collisional_localisation.geometric_decoherence_rate",
    "collisional_localisation.geometric_decoherence_rate_quadrature",
    source="410.5 background photons a cubic centimetre at 2.725 K (textbook); n c πR²",
)
def test_a_metre_sphere_in_the_background():
    expected = 410.5e6 * 2.99792458e8 * np.pi
    assert total_scattering_rate(1.0, CMB) == pytest.approx(expected, rel=1e-3)
    assert geometric_decoherence_rate(1.0, 1.0, CMB) == pytest.approx(expected, rel=1e-3)
    assert geometric_decoherence_rate_quadrature(1.0, 1.0, CMB) == pytest.approx(expected, rel=1e-3)


@pytest.mark.reference(
    "collisional_localisation.geometric_decoherence_rate", source="small separation: (8ζ(5)/π)R²c(kT/ħc)⁵Δx², 2.64051"
)
def test_small_separation_of_a_large_sphere():
    assert geometric_decoherence_rate(10.1, 0.02, METRE) == pytest.approx(
        2.64051 * 10.1**2 * 2.99792458e8 * 0.02**2, rel=5e-3
    )
    assert geometric_decoherence_rate(1.0, 1e-9, CMB) == pytest.approx(
        geometric_decoherence_rate_quadrature(1.0, 1e-9, CMB), rel=1e-9
    )


@pytest.mark.invariance(
    "collisional_localisation.rayleigh_decoherence_rate",
    "collisional_localisation.geometric_decoherence_rate_quadrature",
    kind="step",
)
def test_quadratures_have_converged():
    assert rayleigh_decoherence_rate(1e-5, 1e-3, CMB, nodes=120) == pytest.approx(
        rayleigh_decoherence_rate(1e-5, 1e-3, CMB), rel=1e-9
    )
    assert geometric_decoherence_rate_quadrature(1.0, 1e-3, CMB, nodes=6000) == pytest.approx(
        geometric_decoherence_rate_quadrature(1.0, 1e-3, CMB), rel=1e-9
    )


@pytest.mark.invariance(
    "collisional_localisation.rayleigh_localisation_rate",
    "collisional_localisation.geometric_decoherence_rate",
    "collisional_localisation.total_scattering_rate",
    kind="limit",
)
@given(st.floats(0.001, 100.0))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_no_separation_decoheres_faster_than_the_photons_arrive(steps):
    separation = steps * thermal_length(CMB)
    rate = geometric_decoherence_rate(1.0, separation, CMB)
    assert rate <= total_scattering_rate(1.0, CMB) * (1 + 1e-12)
    assert rate == pytest.approx(geometric_decoherence_rate_quadrature(1.0, separation, CMB), rel=1e-6)
    # Λ keeps its quadratic law an upper bound on the small sphere's rate
    near = separation / 10
    assert rayleigh_decoherence_rate(1e-6, near, CMB) <= rayleigh_localisation_rate(1e-6, CMB) * near**2 * (1 + 1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: rayleigh_localisation_rate(1.0, CMB), "radius"),  # a spacecraft is not a small sphere
        (lambda: rayleigh_decoherence_rate(1.0, 1.0, CMB), "radius"),
        (lambda: geometric_decoherence_rate(1e-6, 1.0, CMB), "radius"),  # a grain is not a large one
        (lambda: geometric_decoherence_rate_quadrature(1.0, -1.0, CMB), "separation"),
        (lambda: total_scattering_rate(1e-4, CMB), "radius"),
        (lambda: thermal_length(0.0), "temperature"),
    ],
)
def test_regimes_and_bad_input_are_refused(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.invariance("collisional_localisation.geometric_decoherence_rate", kind="series and closed form meet")
def test_the_series_and_the_closed_form_meet_where_one_takes_over():
    # at 2Δx = 0.1 thermal lengths; F grows as its square, so that the two sides differ by 4e-9,
    # and the first term that the series leaves out adds 1e-8
    switch = 0.05 * thermal_length(CMB)
    below, above = (geometric_decoherence_rate(100.0, switch * (1 + side * 1e-9), CMB) for side in (-1, 1))
    assert below == pytest.approx(above, rel=2e-8)


def test_a_short_separation_is_the_localisation_rate_times_its_square():
    localised = rayleigh_localisation_rate(1e-8, 300.0, 0.7) * 1e-8**2
    assert rayleigh_decoherence_rate(1e-8, 1e-8, 300.0, 0.7) == pytest.approx(localised, rel=1e-4)


@pytest.mark.parametrize("share", [0.01, 0.1, 0.9])
def test_the_closed_form_holds_between_its_limits(share):
    separation = share * thermal_length(300.0)
    closed, sampled = (
        way(1e-3, separation, 300.0) for way in (geometric_decoherence_rate, geometric_decoherence_rate_quadrature)
    )
    assert closed == pytest.approx(sampled, rel=1e-9)


def test_a_sphere_as_large_as_the_waves_is_refused():
    with pytest.raises(ValueError, match="radius"):
        rayleigh_localisation_rate(0.5 * thermal_length(300.0), 300.0)


def test_a_sphere_is_hit_as_its_cross_section_grows():
    assert total_scattering_rate(2.0, CMB) == pytest.approx(4 * total_scattering_rate(1.0, CMB))

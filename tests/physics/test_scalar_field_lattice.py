"""The free scalar field against its textbook commutators and correlator."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import scalar_field_lattice as field


@pytest.mark.reference(
    "scalar_field_lattice.equal_time_commutator_plane_waves",
    "scalar_field_lattice.equal_time_commutator_normal_modes",
    source="Peskin and Schroeder, eq. (2.20): [phi(x), pi(y)] = i delta(x - y)",
)
@pytest.mark.parametrize("route", [field.equal_time_commutator_plane_waves, field.equal_time_commutator_normal_modes])
def test_canonical_commutator_is_the_lattice_delta(route):
    assert np.allclose(route(512, 0.25, 1.0), np.eye(512)[0], atol=1e-11)


@pytest.mark.invariance(
    "scalar_field_lattice.equal_time_commutator_plane_waves",
    "scalar_field_lattice.equal_time_commutator_normal_modes",
    kind="spacing and mass",
)
@pytest.mark.parametrize("route", [field.equal_time_commutator_plane_waves, field.equal_time_commutator_normal_modes])
def test_canonical_commutator_knows_neither_spacing_nor_mass(route):
    assert np.allclose(route(64, 0.1, 3.0), route(64, 0.7, 0.2), atol=1e-11)


def test_covariant_normalisation_in_this_expansion_is_not_canonical():
    assert field.equal_time_commutator_plane_waves(64, 0.25, 1.0, 1.0)[0] > 2.0


@pytest.mark.reference(
    "scalar_field_lattice.vacuum_correlator_continuum", source="Abramowitz and Stegun, table 9.8: K0(1), K0(2)"
)
def test_continuum_correlator_is_the_bessel_function():
    values = field.vacuum_correlator_continuum([0.5, 1.0], 2.0)
    assert np.allclose(2 * np.pi * values, [0.42102443824, 0.11389387275], rtol=1e-9)


@pytest.mark.invariance("scalar_field_lattice.vacuum_correlator_continuum", kind="unit")
def test_continuum_correlator_depends_on_mass_times_distance_only():
    assert np.isclose(field.vacuum_correlator_continuum(3.0, 0.5), field.vacuum_correlator_continuum(0.3, 5.0))


@pytest.mark.reference(
    "scalar_field_lattice.vacuum_correlator_lattice", source="Abramowitz and Stegun, table 9.8: K0(1), K0(2)"
)
def test_lattice_correlator_approaches_the_bessel_function():
    separation, values = field.vacuum_correlator_lattice(2048, 0.0625, 1.0)
    assert np.allclose(separation[[16, 32]], [1.0, 2.0])
    assert np.allclose(2 * np.pi * values[[16, 32]], [0.42102443824, 0.11389387275], rtol=5e-4)


@pytest.mark.invariance("scalar_field_lattice.vacuum_correlator_lattice", kind="step")
def test_lattice_correlator_converges_with_the_square_of_the_spacing():
    errors = []
    for sites, spacing in ((256, 0.5), (512, 0.25), (1024, 0.125)):
        _, values = field.vacuum_correlator_lattice(sites, spacing, 1.0)
        at = round(5.0 / spacing)
        errors.append(values[at] - field.vacuum_correlator_continuum(5.0, 1.0))
    assert errors[0] / errors[1] == pytest.approx(4.0, rel=0.1)
    assert errors[1] / errors[2] == pytest.approx(4.0, rel=0.05)


@pytest.mark.reference(
    "scalar_field_lattice.pauli_jordan",
    source="DLMF 10.21: first zero of J0 at 2.404825557695773; J0(1) = 0.7651976866",
)
def test_pauli_jordan_inside_and_outside():
    zero = 2.404825557695773
    values = field.pauli_jordan([0.0, 0.0, 5.0], [1.0, zero, 4.9], 1.0)
    assert np.allclose(values, [0.5 * 0.7651976865579666, 0.0, 0.0], atol=1e-12)


@pytest.mark.invariance("scalar_field_lattice.pauli_jordan", kind="boost")
def test_pauli_jordan_is_lorentz_invariant():
    x, t, rapidity = 1.3, 2.9, 0.8
    boosted = x * np.cosh(rapidity) + t * np.sinh(rapidity), t * np.cosh(rapidity) + x * np.sinh(rapidity)
    assert np.isclose(field.pauli_jordan(x, t, 1.1), field.pauli_jordan(*boosted, 1.1))


@pytest.mark.reference(
    "scalar_field_lattice.commutator_mode_sum",
    "scalar_field_lattice.commutator_light_cone",
    source="textbook: half J0(1) = 0.38259884 on the axis at t = 1/m",
)
@pytest.mark.parametrize("route", [field.commutator_mode_sum, field.commutator_light_cone])
def test_filtered_commutator_tends_to_half_bessel_deep_inside(route):
    # m·width = 0.01: smearing moves the value by about (m·width)².
    extra = {"sites": 4096, "spacing": 0.02} if route is field.commutator_mode_sum else {}
    assert float(route(0.0, 10.0, 0.1, 0.1, **extra)) == pytest.approx(0.38259884, abs=2e-4)


@pytest.mark.invariance("scalar_field_lattice.commutator_mode_sum", kind="truncation")
def test_filtered_sum_does_not_depend_on_the_lattice():
    x, t = np.linspace(0, 12, 25), 8.0
    assert np.allclose(
        field.commutator_mode_sum(x, t, 1.0, 0.7), field.commutator_mode_sum(x, t, 1.0, 0.7, 2048, 0.125), atol=1e-12
    )


def test_raw_sum_keeps_ringing_at_the_cone_however_fine_the_lattice():
    gaps = []
    for sites, spacing in ((512, 0.25), (1024, 0.125), (2048, 0.0625)):
        x = 5.0 + spacing * np.linspace(-4, 4, 401)
        gaps.append(
            np.max(
                np.abs(field.commutator_mode_sum(x, 5.0, 1.0, 0.0, sites, spacing) - field.pauli_jordan(x, 5.0, 1.0))
            )
        )
    assert min(gaps) > 0.2


@pytest.mark.invariance("scalar_field_lattice.commutator_light_cone", kind="quadrature")
def test_closed_form_does_not_depend_on_the_nodes():
    x = np.linspace(0, 12, 25)
    assert np.allclose(
        field.commutator_light_cone(x, 9.0, 1.0, 0.6, 200),
        field.commutator_light_cone(x, 9.0, 1.0, 0.6, 900),
        atol=1e-12,
    )


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0, 20), st.floats(-20, 20), st.floats(0.3, 3.0), st.floats(0.6, 1.5))
def test_two_routes_agree_and_nothing_is_outside_the_cone(x, t, mass, width):
    a, b = field.commutator_mode_sum(x, t, mass, width), field.commutator_light_cone(x, t, mass, width)
    assert abs(a - b) < 1e-9
    if x > abs(t) + field.spacelike_margin(width):
        assert abs(a) < 1.1e-8


@pytest.mark.reference(
    "scalar_field_lattice.commutator_mode_sum_3d",
    "scalar_field_lattice.commutator_light_cone_3d",
    source="massless field: [delta(t - r) - delta(t + r)]/(4 pi r), smeared; 1/(4 pi r sqrt(2 pi) s) at t = r",
)
@pytest.mark.parametrize("route", [field.commutator_mode_sum_3d, field.commutator_light_cone_3d])
def test_massless_field_in_space_lives_on_the_cone(route):
    on, inside = route(4.0, [4.0, 12.0], 0.0, 0.5)
    assert on == pytest.approx(0.015873409, rel=1e-6)
    assert abs(inside) < 1e-10


@pytest.mark.invariance(
    "scalar_field_lattice.commutator_mode_sum_3d",
    "scalar_field_lattice.commutator_light_cone_3d",
    kind="truncation and unit",
)
@pytest.mark.parametrize("route", [field.commutator_mode_sum_3d, field.commutator_light_cone_3d])
def test_space_commutator_is_converged_and_scales_as_inverse_square_length(route):
    r, t = np.array([2.0, 5.0, 7.0]), 6.0
    assert np.allclose(route(r, t, 1.0, 0.5), route(r, t, 1.0, 0.5, nodes=1200), atol=1e-11)
    assert np.allclose(route(3 * r, 3 * t, 1 / 3, 1.5) * 9, route(r, t, 1.0, 0.5), atol=1e-11)


@pytest.mark.reference(
    "scalar_field_lattice.spacelike_margin", source="normal distribution: erfc(3) = 2.209049699858544e-5"
)
def test_margin_inverts_the_error_function():
    assert field.spacelike_margin(1.0, 2.209049699858544e-5 / 4) == pytest.approx(3 * np.sqrt(2))


@pytest.mark.invariance("scalar_field_lattice.spacelike_margin", kind="unit")
def test_margin_scales_with_the_width():
    assert field.spacelike_margin(3.0) == pytest.approx(3 * field.spacelike_margin(1.0))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: field.commutator_light_cone(1.0, 1.0, 1.0, 0.0), "width"),
        (lambda: field.equal_time_commutator_plane_waves(2, 0.25, 1.0), "sites"),
        (lambda: field.vacuum_correlator_lattice(64, 0.25, 0.0), "mass"),
        (lambda: field.spacelike_margin(1.0, 0.5), "level"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.reference("scalar_field_lattice.pauli_jordan", source="textbook: fields at equal times commute")
def test_fields_at_one_time_commute():
    assert field.pauli_jordan([-1.0, 0.0, 2.0], 0.0, 1.0).tolist() == [0.0, 0.0, 0.0]

"""A falling charge: the cycloid without a field, Busch's theorem with one."""

import pytest

from referee.physics import charge_in_fields as cf


@pytest.mark.reference(
    "charge_in_fields.radius_of_free_fall",
    "charge_in_fields.fall_with_field",
    source="cycloid: half the distance is left at η = π/4, a share (2/π)(π/4 + 1/2) = 0.8183099 of the fall",
)
def test_half_way_takes_four_fifths_of_the_time():
    assert cf.radius_of_free_fall(0.8183099) == pytest.approx(0.5, abs=1e-6)
    radius, whirl = cf.fall_with_field(0.0, 0.8183099)
    assert radius == pytest.approx(0.5, abs=1e-6) and whirl == 0.0


@pytest.mark.reference(
    "charge_in_fields.busch_angular_momentum", source="Busch's theorem: at the centre L = ω_c/2, at the start 0"
)
def test_busch_at_the_ends():
    assert cf.busch_angular_momentum(3.0, 0.0) == 1.5
    assert cf.busch_angular_momentum(3.0, 1.0) == 0.0


@pytest.mark.invariance(
    "charge_in_fields.fall_with_field", "charge_in_fields.busch_angular_momentum", kind="conservation, tolerance"
)
@pytest.mark.parametrize("cyclotron", [-3.0, 0.3, 8.0])
def test_the_canonical_angular_momentum_is_kept(cyclotron):
    radius, whirl = cf.fall_with_field(cyclotron)
    assert whirl == pytest.approx(cf.busch_angular_momentum(cyclotron, radius), abs=1e-8)
    assert cf.fall_with_field(cyclotron, tolerance=1e-7)[1] == pytest.approx(whirl, abs=1e-4)
    assert cf.fall_with_field(-cyclotron)[1] == pytest.approx(-whirl, abs=1e-9)


@pytest.mark.invariance("charge_in_fields.radius_of_free_fall", kind="limits")
def test_the_fall_begins_at_one_and_ends_at_nothing():
    assert cf.radius_of_free_fall(0.0) == pytest.approx(1.0)
    assert cf.radius_of_free_fall(1.0) == pytest.approx(0.0, abs=1e-9)
    assert cf.fall_with_field(5.0, 0.0) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cf.fall_with_field(50.0), "cyclotron"),
        (lambda: cf.fall_with_field(1.0, 0.99), "share"),
        (lambda: cf.fall_with_field(1.0, 0.5, 1.0), "tolerance"),
        (lambda: cf.busch_angular_momentum(1.0, -0.1), "radius"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

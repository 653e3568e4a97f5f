"""Speed at which a ring tears."""

import pytest

from referee.physics import rotor_strength as rs


@pytest.mark.reference(
    "rotor_strength.rim_speed",
    "rotor_strength.rim_speed_polygon",
    source="by hand: σ = 3.6 GPa, ρ = 1000 kg/m³: √3.6e6 = 1897.4 m/s",
)
def test_rim():
    assert rs.rim_speed(3.6e9, 1000.0) == pytest.approx(1897.37, abs=0.01)
    assert rs.rim_speed_polygon(3.6e9, 1000.0) == pytest.approx(1897.37, rel=1e-5)


@pytest.mark.invariance("rotor_strength.rim_speed", kind="scaling")
def test_only_specific_strength_counts():
    assert rs.rim_speed(2e9, 2000.0) == pytest.approx(float(rs.rim_speed(1e9, 1000.0)))


@pytest.mark.invariance("rotor_strength.rim_speed_polygon", kind="links")
def test_links():
    assert rs.rim_speed_polygon(1e9, 1000.0, 300) == pytest.approx(rs.rim_speed_polygon(1e9, 1000.0, 3000), rel=1e-4)


@pytest.mark.parametrize(
    ("call", "name"),
    [(lambda: rs.rim_speed(0.0, 1.0), "strength"), (lambda: rs.rim_speed_polygon(1e9, 1000.0, 3), "links")],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

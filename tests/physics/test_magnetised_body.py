"""Neutral matter before a magnet: the hill, the work, the speed that still stops."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import magnetised_body as m


@pytest.mark.reference(
    "magnetised_body.magnetic_hill",
    "magnetised_body.magnetic_hill_work",
    source="B²/2μ₀ = 3.9788736e5 J/m³ at 1 T; superconducting sphere 3/2 of it (Landau–Lifshitz)",
)
def test_a_superconducting_sphere_in_one_tesla():
    assert m.magnetic_hill(-1.0, 1.0) == pytest.approx(1.5 * 3.9788736e5, rel=1e-7)
    assert m.magnetic_hill_work(-1.0, 1.0) == pytest.approx(1.5 * 3.9788736e5, rel=1e-7)


@pytest.mark.reference(
    "magnetised_body.stopping_speed",
    "magnetised_body.stopping_speed_traced",
    source="½ρv² = 3B²/4μ₀: 34.549414 m/s at 1000 kg/m³ in 1 T (energy conservation)",
)
def test_stopping_speed_of_a_superconducting_sphere():
    assert m.stopping_speed(-1.0, 1.0, 1000.0) == pytest.approx(34.549414, rel=1e-6)
    assert m.stopping_speed_traced(-1.0, 1.0, 1000.0) == pytest.approx(34.549414, rel=1e-3)


@pytest.mark.invariance("magnetised_body.magnetic_hill", "magnetised_body.magnetic_hill_work", kind="symmetry")
@given(st.floats(-1.0, 5.0), st.floats(0.1, 50.0))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_hill_is_the_work_and_grows_as_the_square_of_the_field(chi, field):
    hill = float(m.magnetic_hill(chi, field))
    assert float(m.magnetic_hill(chi, 2.0 * field)) == pytest.approx(4.0 * hill, rel=1e-12, abs=1e-300)
    assert m.magnetic_hill_work(chi, field) == pytest.approx(hill, rel=1e-7, abs=1e-300)
    assert m.magnetic_hill_work(chi, field, coil_radius=7.0) == pytest.approx(hill, rel=1e-7, abs=1e-300)


def test_weak_diamagnet_tends_to_the_simple_formula():
    assert m.magnetic_hill(-9e-6, 10.0) == pytest.approx(9e-6 * 3.9788736e7, rel=1e-5)


@pytest.mark.invariance("magnetised_body.stopping_speed", kind="symmetry")
@pytest.mark.invariance("magnetised_body.stopping_speed_traced", kind="tolerance")
def test_stopping_speed_scales_and_does_not_hang_on_the_tolerance():
    assert m.stopping_speed(-9e-6, 20.0, 1000.0) == pytest.approx(2.0 * m.stopping_speed(-9e-6, 10.0, 1000.0))
    assert m.stopping_speed(-9e-6, 10.0, 4000.0) == pytest.approx(0.5 * m.stopping_speed(-9e-6, 10.0, 1000.0))
    coarse, fine = (m.stopping_speed_traced(-9e-6, 10.0, 1000.0, t) for t in (1e-2, 1e-4))
    assert coarse == pytest.approx(fine, rel=1e-2)


def test_a_paramagnet_is_pulled_in():
    assert m.magnetic_hill(1e-3, 1.0) < 0.0
    assert m.stopping_speed(1e-3, 1.0, 1.0) == 0.0
    assert m.stopping_speed_traced(1e-3, 1.0, 1.0) == 0.0


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("susceptibility", lambda: m.magnetic_hill(-1.5, 1.0)),
        ("coil_radius", lambda: m.magnetic_hill_work(-1.0, 1.0, 0.0)),
        ("density", lambda: m.stopping_speed(-1.0, 1.0, 0.0)),
        ("field", lambda: m.stopping_speed_traced(-1.0, np.nan, 1.0)),
        ("tolerance", lambda: m.stopping_speed_traced(-1.0, 1.0, 1.0, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_traced_stop_is_the_closed_one_in_any_field():
    for field in (0.5, 3.0):
        closed, traced = (way(-1e-5, field, 900.0) for way in (m.stopping_speed, m.stopping_speed_traced))
        assert closed == pytest.approx(traced, rel=1e-4)

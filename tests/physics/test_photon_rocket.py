"""The photon rocket: closed form against flight, and both against limits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics.photon_rocket import (
    beam_energy_closed,
    beam_energy_integrated,
    kinetic_energy,
    speed_from_store,
    speed_from_store_integrated,
)

C2 = 8.987551787368176e16  # c² in m²/s²


@pytest.mark.reference(
    "photon_rocket.beam_energy_closed",
    "photon_rocket.beam_energy_integrated",
    source="mass ratio √((1+β)/(1−β)) of the photon rocket, textbook: exactly 2 at β = 0.6",
)
@pytest.mark.parametrize("method", [beam_energy_closed, beam_energy_integrated])
def test_three_fifths_of_light_speed_burns_the_ship_once_more(method):
    assert method(1.0, 0.6) == pytest.approx(C2, rel=1e-9)


@pytest.mark.invariance("photon_rocket.beam_energy_closed", "photon_rocket.beam_energy_integrated", kind="method")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1e-9, 0.99))
def test_flight_agrees_with_the_closed_form(beta):
    energy = float(beam_energy_closed(1000.0, beta))
    assert beam_energy_integrated(1000.0, beta) == pytest.approx(energy, rel=1e-7)
    # Light carries p = E/c: at low speed the bill is mvc, and never less than the kinetic energy.
    assert energy >= 1000.0 * C2 * beta * (1 - 1e-12)
    assert energy > float(kinetic_energy(1000.0, beta))


@pytest.mark.invariance("photon_rocket.beam_energy_integrated", kind="tolerance")
def test_the_tolerance_of_the_flight_does_not_show():
    a, b = (beam_energy_integrated(1000.0, 0.1, tolerance) for tolerance in (1e-8, 1e-12))
    assert a == pytest.approx(b, rel=1e-9)


@pytest.mark.reference("photon_rocket.kinetic_energy", source="γ = 1.25 at β = 0.6, textbook")
def test_kinetic_energy_at_three_fifths():
    assert kinetic_energy(1.0, 0.6) == pytest.approx(C2 / 4, rel=1e-12)


@pytest.mark.invariance("photon_rocket.kinetic_energy", kind="limit")
def test_slow_motion_is_newtons():
    assert kinetic_energy(2.0, 1e-6) == pytest.approx(C2 * 1e-12, rel=1e-9)


@pytest.mark.reference(
    "photon_rocket.speed_from_store",
    "photon_rocket.speed_from_store_integrated",
    source="mass ratio 2 at β = 0.6, textbook: a store of c²/2 reaches 0.6 c; weak store: e/c",
)
@pytest.mark.parametrize("method", [speed_from_store, speed_from_store_integrated])
def test_known_stores(method):
    assert method(C2 / 2) == pytest.approx(0.6 * 299792458.0, rel=1e-9)
    assert method(299792458.0) == pytest.approx(1.0, rel=1e-8)


@pytest.mark.invariance("photon_rocket.speed_from_store_integrated", kind="step")
@pytest.mark.invariance("photon_rocket.speed_from_store", kind="method")
@pytest.mark.parametrize("store", [1e5, 1e7, 8.2e13, 0.3 * C2])
def test_the_number_of_flashes_does_not_matter(store):
    for steps in (1, 100, 5000):
        assert speed_from_store_integrated(store, steps) == pytest.approx(float(speed_from_store(store)), rel=1e-9)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="beta"):
        beam_energy_closed(1.0, 1.0)
    with pytest.raises(ValueError, match="payload"):
        beam_energy_integrated(-1.0, 0.1)
    with pytest.raises(ValueError, match="beta"):
        kinetic_energy(1.0, np.array([0.1, -0.1]))
    for method in (speed_from_store, speed_from_store_integrated):
        with pytest.raises(ValueError, match="specific_energy"):
            method(2 * C2)
    assert beam_energy_integrated(1000.0, 0.0) == 0.0

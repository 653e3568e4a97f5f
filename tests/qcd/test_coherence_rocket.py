"""The rocket on coherence: limits of speed and payload."""

import pytest

from referee.qcd import coherence_rocket


def test_slow_rockets_pay_momentum_times_c():
    outcome = coherence_rocket.COHERENCE_ROCKET.run({"beta": 1e-6})
    assert outcome.value("beam_energy") == pytest.approx(1000.0 * 299792458.0**2 * 1e-6, rel=1e-3)
    assert outcome.value("kinetic_floor") == pytest.approx(outcome.value("beam_energy") * 0.5e-6, rel=2e-3)


def test_the_mass_of_the_carriers_does_not_depend_on_scale():
    small, large = (coherence_rocket.COHERENCE_ROCKET.run({"payload": m}) for m in (1.0, 1e6))
    assert small.value("mass_ratio") == pytest.approx(large.value("mass_ratio"), rel=1e-3)
    assert large.value("qubits") == pytest.approx(1e6 * small.value("qubits"), rel=1e-3)


def test_at_the_ships_own_speed_the_carriers_weigh_as_much_as_the_payload():
    speed = coherence_rocket.COHERENCE_ROCKET.run().value("own_speed")
    outcome = coherence_rocket.COHERENCE_ROCKET.run({"beta": speed / 299792458.0})
    assert outcome.value("mass_ratio") == pytest.approx(1.0, rel=2e-3)

"""Spontaneous emission: populations set the amount."""

import pytest

from referee.qcd import spontaneous_emission


@pytest.mark.parametrize("excited", [0.1, 0.5, 0.9])
def test_radiated_energy_is_the_stored_population(excited):
    outcome = spontaneous_emission.AMPLITUDE_DAMPING.run({"excited": excited, "duration": 8.0})
    assert outcome.value("released") == pytest.approx(excited, rel=1e-3)
    assert outcome.value("coherence_contribution") == 0.0


def test_a_drive_makes_the_phase_count():
    small, large = (
        spontaneous_emission.AMPLITUDE_DAMPING.run({"drive": d}).value("coherence_contribution") for d in (0.05, 0.5)
    )
    assert 0.0 < small < large

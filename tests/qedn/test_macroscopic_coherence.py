import numpy as np
import pytest

from referee.qedn.macroscopic_coherence import one_coherence


def test_a_kilowatt_hour_of_green_light_counts_as_many_photons():
    assert one_coherence().value("quanta") == pytest.approx(3.6e6 / 3.204353268e-19, rel=1e-3)
    assert one_coherence(energy=1e-18, quantum=100.0).value("quanta") == 1.0  # never less than one


def test_larger_quanta_longer_coherence_and_shorter_ways_help():
    reference = one_coherence().value("decades_short")
    for change in ({"quantum": 20.0}, {"coherence_time": 14000.0}, {"distance": 1e5}):
        assert one_coherence(**change).value("decades_short") == pytest.approx(reference - 1.0, abs=0.01)


def test_a_shared_quantum_does_not_feel_the_energy_of_the_store():
    values = {one_coherence(energy=energy).value("pair_lifetime") for energy in (1e-15, 1.0, 1e9)}
    assert values == {700.0}


def test_what_would_just_do_is_the_lifetime_stretched_by_the_shortfall():
    outcome = one_coherence()
    stretched = 1400.0 * 10 ** outcome.value("decades_short") / (365 * 86400)
    assert np.log10(outcome.value("needed_coherence_time") / stretched) == pytest.approx(0.0, abs=0.01)

import pytest

from referee.qcd.spacecraft_coherence import spacecraft_superposition


def test_rate_saturates_beyond_the_thermal_length():
    near, far = (spacecraft_superposition(separation=s).value("decoherence_time") for s in (0.1, 10.0))
    assert near == pytest.approx(far, rel=1e-3)


def test_rate_is_quadratic_in_a_small_separation():
    one, two = (spacecraft_superposition(separation=s).value("decoherence_time") for s in (1e-9, 2e-9))
    assert one == pytest.approx(4 * two, rel=1e-3)


def test_own_heat_radiates_far_more_photons_than_the_background_scatters():
    outcome = spacecraft_superposition()
    ratio = outcome.value("own_emission_rate") * outcome.value("decoherence_time")
    assert ratio == pytest.approx((300 / 2.725) ** 3, rel=1e-3)

"""Shot noise of bulk light."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import photon_shot_noise as noise


@pytest.mark.reference(
    "photon_shot_noise.photons_in",
    "photon_shot_noise.poisson_scatter",
    "photon_shot_noise.mode_scatter",
    source="hc = 1.23984198 eV um and 1 eV = 1.602176634e-19 J (CODATA); Poisson: variance = mean (Loudon, textbook)",
)
def test_one_electronvolt_and_a_million_photons():
    assert float(noise.photons_in(1.602176634e-19, 1.23984198e-6)) == pytest.approx(1.0, rel=1e-8)
    assert float(noise.poisson_scatter(1e6)) == pytest.approx(1e-3)
    assert noise.mode_scatter(1e6, 4.0, 1.0) == pytest.approx(1e-3, rel=1e-9)


@pytest.mark.invariance(
    "photon_shot_noise.photons_in",
    "photon_shot_noise.poisson_scatter",
    "photon_shot_noise.mode_scatter",
    kind="partition",
)
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.floats(1.0, 1e30), st.floats(0.5, 9.0), st.floats(0.0, 1.0))
def test_partition_into_modes_and_coherence_leave_the_scatter_alone(photons, per_mode, coherence):
    expected = float(noise.poisson_scatter(photons))
    assert noise.mode_scatter(photons, per_mode, coherence) == pytest.approx(expected, rel=1e-8)
    assert float(noise.poisson_scatter(4 * photons)) == pytest.approx(expected / 2)
    assert float(noise.photons_in(2.0, 1e-6)) == pytest.approx(float(noise.photons_in(1.0, 2e-6)))


def test_bad_input():
    with pytest.raises(ValueError, match="wavelength"):
        noise.photons_in(1.0, 0.0)
    with pytest.raises(ValueError, match="photons"):
        noise.poisson_scatter(0.0)
    with pytest.raises(ValueError, match="per_mode"):
        noise.mode_scatter(1.0, 50.0, 1.0)

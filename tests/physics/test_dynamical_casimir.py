"""The dynamical Casimir effect: parabola, exact rays, rate, entanglement."""

import numpy as np
import pytest

from referee.physics import dynamical_casimir as dc


@pytest.mark.reference(
    "dynamical_casimir.dce_spectrum",
    "dynamical_casimir.dce_spectrum_moore",
    source="Lambrecht, Jaekel and Reynaud 1996: ω(ω_d − ω)(δL/c)², peak β²/4 at half the drive",
)
def test_parabola():
    assert dc.dce_spectrum([0.0, 0.5, 1.0], 0.1) == pytest.approx([0.0, 0.0025, 0.0])
    assert dc.dce_spectrum_moore([0.25, 0.5], 0.001) / 1e-6 == pytest.approx([3 / 16, 0.25], abs=1e-5)


@pytest.mark.reference("dynamical_casimir.dce_photon_rate", source="by hand: β = 0.1, ω_d = 12π: 0.01 photons a second")
def test_rate():
    assert dc.dce_photon_rate(0.1, 12 * np.pi) == pytest.approx(0.01)


@pytest.mark.reference(
    "dynamical_casimir.two_mode_negativity",
    "dynamical_casimir.two_mode_negativity_covariance",
    source="Vidal and Werner 2002: 2r/ln 2 for a two-mode squeezed vacuum; r = ln 2 / 2 gives one ebit; none at e^{2r} = 2n + 1",
)
def test_negativity():
    for function in (dc.two_mode_negativity, dc.two_mode_negativity_covariance):
        assert function(np.log(2) / 2, 0.0) == pytest.approx(1.0)
        assert function(np.log(2) / 2, 0.5) == pytest.approx(0.0, abs=1e-12)
        assert function(0.1, 3.0) == 0.0


@pytest.mark.invariance("dynamical_casimir.dce_spectrum", kind="symmetry about half the drive")
def test_pairs_share_the_quantum():
    x = np.linspace(0, 1, 11)
    assert dc.dce_spectrum(x, 0.3) == pytest.approx(dc.dce_spectrum(1 - x, 0.3))


@pytest.mark.invariance("dynamical_casimir.dce_spectrum_moore", kind="rays and sidebands")
def test_rays():
    x = np.linspace(0.05, 0.95, 7)
    fine = dc.dce_spectrum_moore(x, 0.4, 1024, 40)
    assert dc.dce_spectrum_moore(x, 0.4) == pytest.approx(fine, rel=1e-6)


@pytest.mark.invariance("dynamical_casimir.dce_photon_rate", kind="integral of the spectrum")
def test_rate_is_the_integral():
    node, weight = np.polynomial.legendre.leggauss(8)
    integral = np.sum(weight * dc.dce_spectrum((node + 1) / 2, 0.2)) / 2 / (2 * np.pi)
    assert dc.dce_photon_rate(0.2, 1.0) == pytest.approx(integral)


@pytest.mark.invariance(
    "dynamical_casimir.two_mode_negativity", "dynamical_casimir.two_mode_negativity_covariance", kind="heat only takes"
)
def test_heat_takes_entanglement():
    for function in (dc.two_mode_negativity, dc.two_mode_negativity_covariance):
        values = [function(0.8, n) for n in (0.0, 0.2, 1.0, 5.0)]
        assert values == sorted(values, reverse=True)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: dc.dce_spectrum(1.5, 0.1), "fraction"),
        (lambda: dc.dce_spectrum_moore(0.5, 0.9), "speed"),
        (lambda: dc.dce_photon_rate(0.1, -1.0), "drive"),
        (lambda: dc.two_mode_negativity(-1.0, 0.0), "squeezing"),
        (lambda: dc.two_mode_negativity_covariance(1.0, -1.0), "thermal"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

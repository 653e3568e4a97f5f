"""The parametric oscillator below threshold: variances, photons, decibels."""

import numpy as np
import pytest

from referee.physics import parametric_oscillator as po


@pytest.mark.reference(
    "parametric_oscillator.quadrature_variances",
    "parametric_oscillator.quadrature_variances_steady",
    source="1/(1 ± σ) inside the resonator: two thirds and two at half the threshold; never below one half (3 dB)",
)
def test_variances():
    assert po.quadrature_variances(0.5) == pytest.approx([2 / 3, 2.0])
    assert po.quadrature_variances_steady(0.5) == pytest.approx([2 / 3, 2.0], abs=1e-8)
    assert po.quadrature_variances(0.999)[0] > 0.5


@pytest.mark.reference("parametric_oscillator.photons_below_threshold", source="by hand at half the threshold: 1/6")
def test_photons():
    assert po.photons_below_threshold(0.5) == pytest.approx(1 / 6)


@pytest.mark.reference(
    "parametric_oscillator.squeezing_for_energy", source="15 dB: e^{2r} = 31.62, cosh 2r = 15.827, energy 7.9135 quanta"
)
def test_decibels():
    assert po.squeezing_for_energy(7.9135, 1.0) == pytest.approx(15.0, abs=1e-3)


@pytest.mark.invariance("parametric_oscillator.quadrature_variances", kind="heat factors out")
def test_heat():
    assert po.quadrature_variances(0.3, 0.5) == pytest.approx(2 * po.quadrature_variances(0.3))


@pytest.mark.invariance("parametric_oscillator.quadrature_variances_steady", kind="truncation")
def test_levels():
    assert po.quadrature_variances_steady(0.5, 0.3, 40) == pytest.approx(
        po.quadrature_variances_steady(0.5, 0.3, 60), abs=2e-4
    )


@pytest.mark.invariance("parametric_oscillator.photons_below_threshold", kind="sum of the variances")
def test_photons_are_the_variances():
    for pump in (0.1, 0.6, 0.9):
        assert po.photons_below_threshold(pump) == pytest.approx((np.sum(po.quadrature_variances(pump)) - 2) / 4)


@pytest.mark.invariance("parametric_oscillator.squeezing_for_energy", kind="unit")
def test_only_the_ratio_counts():
    assert po.squeezing_for_energy(30.0, 2.0) == pytest.approx(float(po.squeezing_for_energy(15.0, 1.0)))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: po.quadrature_variances(1.0), "pump"),
        (lambda: po.quadrature_variances_steady(0.5, 3.0), "thermal"),
        (lambda: po.photons_below_threshold(-0.1), "pump"),
        (lambda: po.squeezing_for_energy(0.1, 1.0), "energy"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

"""Spin precession: the tune aγ, the magic energy, and the limit of the classical picture."""

import numpy as np
import pytest

from referee.physics import spin_precession as sp


@pytest.mark.reference("spin_precession.spin_tune", source="electron rings: a tune of 1 every 440.65 MeV (textbook)")
def test_electron_resonances():
    assert sp.spin_tune(0.00115965218, 440.6486 / 0.51099895) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.reference("spin_precession.spin_tune_traced", source="BMT 1959: aγ; g = 2 keeps the helicity")
def test_helicity_is_kept_for_g_two():
    assert sp.spin_tune_traced(0.0, 7.0)[0] == pytest.approx(0.0, abs=1e-10)
    assert sp.spin_tune_traced(1.0, 2.0)[0] == pytest.approx(2.0, abs=1e-8)


@pytest.mark.reference("spin_precession.magic_gamma", source="muon storage rings: γ = 29.3 for a = 0.00116592")
def test_magic_muon():
    assert sp.magic_gamma(0.00116592) == pytest.approx(29.3, abs=0.01)


@pytest.mark.reference(
    "spin_precession.quantum_parameter",
    "spin_precession.quantum_parameter_tensor",
    source="Schwinger field of the electron: 4.414e9 T; at p = mc, γ = √2, χ is the field over it",
)
def test_schwinger_field():
    assert sp.quantum_parameter(2**0.5, 4.414005e9) == pytest.approx(1.0, abs=1e-5)
    assert sp.quantum_parameter_tensor(2**0.5, 4.414005e9) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.invariance("spin_precession.spin_tune_traced", kind="tolerance")
def test_tolerance_and_energy():
    coarse, fine = (sp.spin_tune_traced(0.3, 4.0, tolerance) for tolerance in (1e-7, 1e-11))
    assert coarse[0] == pytest.approx(fine[0], abs=1e-5)
    assert fine[1] < 1e-12


@pytest.mark.invariance("spin_precession.spin_tune", kind="scaling")
def test_tune_scales_with_energy():
    assert sp.spin_tune(0.1, 20.0) == pytest.approx(2 * sp.spin_tune(0.1, 10.0))


@pytest.mark.invariance("spin_precession.magic_gamma", kind="defining property")
def test_electric_field_leaves_the_spin_alone_there():
    gamma = sp.magic_gamma(0.05)
    assert 0.05 - 1 / (gamma**2 - 1) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance("spin_precession.quantum_parameter", "spin_precession.quantum_parameter_tensor", kind="scaling")
def test_field_and_mass_scale():
    for chi in (sp.quantum_parameter, sp.quantum_parameter_tensor):
        assert chi(10.0, 6.0) == pytest.approx(2 * float(chi(10.0, 3.0)))
        assert np.isclose(chi(3.0, 1.0, 2e-30), chi(3.0, 1.0, 1e-30) / 4)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: sp.spin_tune(0.1, 0.5), "gamma"),
        (lambda: sp.spin_tune_traced(20.0, 2.0), "anomaly"),
        (lambda: sp.spin_tune_traced(0.1, 2.0, 1.0), "tolerance"),
        (lambda: sp.magic_gamma(0.0), "anomaly"),
        (lambda: sp.quantum_parameter(1.0, -1.0), "field"),
        (lambda: sp.quantum_parameter_tensor(0.5, 1.0), "gamma"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize(("anomaly", "gamma"), [(0.5, 2.0), (2.5, 1.3)])
def test_the_traced_tune_is_the_closed_one_for_large_anomalies(anomaly, gamma):
    assert sp.spin_tune_traced(anomaly, gamma)[0] == pytest.approx(sp.spin_tune(anomaly, gamma), rel=1e-8)

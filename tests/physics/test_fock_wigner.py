"""Wigner functions of number states: parity at the origin, known negative volume, normalisation."""

import numpy as np
import pytest

from referee.physics import fock_wigner as fw


@pytest.mark.reference(
    "fock_wigner.lossy_fock_wigner",
    "fock_wigner.lossy_fock_wigner_grid",
    source="W(0) = (−1)ⁿ/π; half of the light lost brings one quantum to zero",
)
def test_origin():
    assert fw.lossy_fock_wigner(1, 1.0, 0.0) == pytest.approx(-0.3183099, abs=1e-7)
    assert fw.lossy_fock_wigner(1, 0.5, 0.0) == pytest.approx(0.0, abs=1e-12)
    assert fw.lossy_fock_wigner_grid(2, 1.0, np.array([0.0, 1.0]))[0, 0] == pytest.approx(0.3183099, abs=1e-7)


@pytest.mark.reference("fock_wigner.negative_volume", source="by hand for one quantum: 2/√e − 1 = 0.2130613")
def test_negative_volume():
    assert fw.negative_volume(1, 1.0) == pytest.approx(0.2130613, abs=1e-6)


@pytest.mark.invariance("fock_wigner.lossy_fock_wigner", "fock_wigner.lossy_fock_wigner_grid", kind="normalisation")
def test_norm():
    r = np.linspace(0, 9, 4001)
    assert 2 * np.pi * np.trapezoid(r * fw.lossy_fock_wigner(4, 0.7, r), r) == pytest.approx(1.0, abs=1e-6)
    x = np.linspace(-7, 7, 141)
    assert fw.lossy_fock_wigner_grid(3, 0.7, x).sum() * 0.01 == pytest.approx(1.0, abs=1e-6)


@pytest.mark.invariance("fock_wigner.negative_volume", kind="truncation and loss")
def test_points_and_loss():
    assert fw.negative_volume(2, 0.9, 2001) == pytest.approx(fw.negative_volume(2, 0.9, 8001), abs=1e-5)
    assert fw.negative_volume(3, 0.5) < 1e-9 < fw.negative_volume(3, 0.8) < fw.negative_volume(3, 1.0)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: fw.lossy_fock_wigner(-1, 1.0, 0.0), "number"),
        (lambda: fw.lossy_fock_wigner(1, 1.1, 0.0), "transmission"),
        (lambda: fw.negative_volume(1, 1.0, 5), "points"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

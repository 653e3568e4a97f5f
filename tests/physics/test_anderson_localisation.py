"""Localisation in one dimension: second order in the disorder, and where second order fails."""

import pytest

from referee.physics import anderson_localisation as anderson


@pytest.mark.reference(
    "anderson_localisation.weak_disorder_length",
    "anderson_localisation.transfer_matrix_length",
    source="textbook: 24(4 - E^2)/W^2, so 90 at E = 0.5, W = 1; at the band centre 105/W^2, not 96 (Kappus-Wegner)",
)
def test_weak_disorder_and_its_anomaly():
    assert anderson.weak_disorder_length(1.0, 0.5) == pytest.approx(90.0)
    assert anderson.transfer_matrix_length(1.0, 0.5) == pytest.approx(90.0, rel=0.03)
    assert anderson.transfer_matrix_length(1.0, 0.0, chains=4000) == pytest.approx(105.2, rel=0.03)


@pytest.mark.invariance(
    "anderson_localisation.transfer_matrix_length",
    "anderson_localisation.weak_disorder_length",
    kind="seed, length, symmetry, scaling",
)
def test_seed_length_and_sign():
    first = anderson.transfer_matrix_length(1.5, 0.7, seed=1)
    assert anderson.transfer_matrix_length(1.5, 0.7, seed=2) == pytest.approx(first, rel=0.03)
    assert anderson.transfer_matrix_length(1.5, 0.7, length=2000, chains=1000) == pytest.approx(first, rel=0.03)
    assert anderson.transfer_matrix_length(1.5, -0.7) == pytest.approx(first, rel=0.03)
    assert anderson.weak_disorder_length(0.5, -0.7) == pytest.approx(4 * anderson.weak_disorder_length(1.0, 0.7))


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="disorder"):
        anderson.weak_disorder_length(0.0, 0.5)
    with pytest.raises(ValueError, match="energy"):
        anderson.transfer_matrix_length(1.0, 2.5)
    with pytest.raises(ValueError, match="length"):
        anderson.transfer_matrix_length(1.0, 0.5, length=5)

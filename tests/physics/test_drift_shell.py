"""Trapped charges: sense of the drift, mirror latitude, and the sides of their surface."""

import numpy as np
import pytest

from referee.physics import drift_shell as ds


@pytest.mark.reference(
    "drift_shell.traced_transport",
    source="radiation belts: protons drift westward, electrons eastward; mirror: cos⁶λ/√(1 + 3 sin²λ) = sin²α (textbook)",
)
def test_drift_and_mirror():
    proton, electron = (ds.traced_transport(0.05, 60.0, q) for q in (1, -1))
    assert proton["drift"] == -1.0 and electron["drift"] == 1.0
    mirror = proton["mirror"]
    assert np.cos(mirror) ** 6 / np.sqrt(1 + 3 * np.sin(mirror) ** 2) == pytest.approx(np.sin(np.pi / 3) ** 2, rel=0.1)
    assert proton["side"] == electron["side"] == 1.0


@pytest.mark.reference("drift_shell.band_sides", source="Möbius and Listing 1858: one side; a cylinder has two")
def test_sides():
    assert ds.band_sides(twisted=False) == 2
    assert ds.band_sides(twisted=True) == 1


@pytest.mark.reference(
    "drift_shell.traced_orbit",
    source="gradient drift at the equator of a dipole: drift rate over gyration rate (3/2)(ρ/r)² (textbook)",
)
def test_equatorial_drift_rate():
    longitude, latitude, _, phase = ds.traced_orbit(0.05, 90.0, 1)
    # the mean drift rate over the gyration rate is (3/2)(ρ/r)² for a small gyroradius
    assert abs(longitude[-1] / (phase[-1] - phase[0])) == pytest.approx(1.5 * 0.05**2, rel=0.12)
    assert np.max(np.abs(latitude)) < 1e-9


@pytest.mark.invariance("drift_shell.band_sides", kind="truncation")
def test_the_mesh_does_not_matter():
    for across, around in ((2, 3), (5, 8), (9, 40)):
        assert ds.band_sides(across, around, False) == 2
        assert ds.band_sides(across, around, True) == 1


@pytest.mark.invariance("drift_shell.traced_transport", kind="scaling")
def test_slower_charges_drift_more_slowly_on_the_same_side():
    fast, slow = (ds.traced_transport(rho, 80.0) for rho in (0.06, 0.04))
    assert slow["turns"] / fast["turns"] == pytest.approx((0.06 / 0.04) ** 2, rel=0.1)
    assert fast["side"] == slow["side"] == 1.0
    assert slow["shell"] < fast["shell"]


@pytest.mark.invariance("drift_shell.traced_orbit", kind="symmetry")
def test_opposite_charges_mirror_each_other():
    one, other = (ds.traced_orbit(0.06, 50.0, q) for q in (1, -1))
    assert one[0][-1] == pytest.approx(-other[0][-1], abs=1e-6)
    assert one[1] == pytest.approx(other[1], abs=1e-6)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ds.traced_orbit(0.5), "gyroradius"),
        (lambda: ds.traced_transport(0.05, 10.0), "pitch"),
        (lambda: ds.traced_transport(0.05, 60.0, 2), "charge"),
        (lambda: ds.band_sides(1, 5), "across"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_gyration_turns_as_often_as_the_drift_is_slow():
    turns = ds.traced_transport(0.05, 89.0)["turns"]
    assert turns == pytest.approx(1 / (1.5 * 0.05**2), rel=0.15)

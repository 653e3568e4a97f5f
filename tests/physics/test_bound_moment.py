"""The bound electron's moment: CODATA for hydrogen, Breit's series, grid."""

import pytest

from referee.physics import bound_moment as bm


@pytest.mark.reference(
    "bound_moment.moment_change_closed",
    "bound_moment.moment_change_wave",
    source="Breit: −α²/3 = −1.77504e-5; CODATA 2018 for hydrogen, with recoil: −1.7705e-5",
)
def test_hydrogen():
    for change in (bm.moment_change_closed, bm.moment_change_wave):
        assert change(1) == pytest.approx(-1.7751e-5, abs=1e-9)
        assert change(1) == pytest.approx(-1.7705e-5, rel=4e-3)


@pytest.mark.invariance("bound_moment.moment_change_closed", "bound_moment.moment_change_wave", kind="series and grid")
def test_light_nuclei_scale_as_the_square():
    assert bm.moment_change_closed(4) == pytest.approx(16 * bm.moment_change_closed(1), rel=1e-3)
    assert bm.moment_change_wave(20, 2000) == pytest.approx(bm.moment_change_wave(20, 6000), rel=1e-5)


@pytest.mark.parametrize(
    ("call", "name"),
    [(lambda: bm.moment_change_closed(0), "charge_number"), (lambda: bm.moment_change_wave(1, 5), "points")],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

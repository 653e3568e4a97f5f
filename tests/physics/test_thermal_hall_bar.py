"""Heat that turns aside, and none that is added."""

import pytest

from referee.physics import thermal_hall_bar as th


@pytest.mark.reference(
    "thermal_hall_bar.transverse_ratio_closed",
    "thermal_hall_bar.slab_heat_flow",
    source="Fourier's law: j_y = 0 makes ∂_yT/∂_xT = h; without h a slab of length 6 passes 1/6",
)
def test_slab():
    assert th.transverse_ratio_closed(-0.3) == pytest.approx(0.3)
    assert th.slab_heat_flow(0.3)[0] == pytest.approx(0.3, abs=1e-3)
    assert th.slab_heat_flow(0.0)[1] == pytest.approx(1 / 6)


@pytest.mark.invariance("thermal_hall_bar.slab_heat_flow", kind="mesh")
def test_mesh():
    coarse, fine = (th.slab_heat_flow(0.5, 6.0, n)[1] for n in (8, 32))
    assert coarse == pytest.approx(fine, rel=1e-2)


@pytest.mark.invariance("thermal_hall_bar.transverse_ratio_closed", kind="symmetry")
def test_field_reversed():
    assert th.transverse_ratio_closed(0.7) == th.transverse_ratio_closed(-0.7)
    assert th.slab_heat_flow(0.7)[1] == pytest.approx(th.slab_heat_flow(-0.7)[1])


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="hall_tangent"):
        th.transverse_ratio_closed(3.0)
    with pytest.raises(ValueError, match="length"):
        th.slab_heat_flow(0.1, 1.0)

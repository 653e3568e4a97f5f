"""Vortices in a turning superfluid."""

import pytest

from referee.physics import vortex_filling as vf

HELIUM = 6.64647e-27


@pytest.mark.reference(
    "vortex_filling.vortices_per_area_feynman",
    "vortex_filling.vortices_per_area_landau",
    source="helium-4: κ = 9.97e-8 m²/s, so 2000 lines a cm² at 1 rad/s (Donnelly: about 2000 Ω lines/cm²)",
)
def test_two_thousand_lines():
    assert vf.vortices_per_area_feynman(1.0, HELIUM) == pytest.approx(2.006e7, rel=1e-3)
    assert vf.vortices_per_area_landau(1.0, HELIUM) == pytest.approx(2.006e7, rel=1e-3)


@pytest.mark.invariance("vortex_filling.vortices_per_area_landau", kind="size of the circle")
@pytest.mark.invariance("vortex_filling.vortices_per_area_feynman", kind="scaling")
def test_circle_and_rate():
    small, large = (vf.vortices_per_area_landau(5.0, HELIUM, x) for x in (20.0, 900.0))
    assert small == pytest.approx(large, rel=1e-10)
    assert vf.vortices_per_area_feynman(6.0, HELIUM) == pytest.approx(3 * vf.vortices_per_area_feynman(2.0, HELIUM))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="rotation"):
        vf.vortices_per_area_feynman(0.0, HELIUM)
    with pytest.raises(ValueError, match="edge"):
        vf.vortices_per_area_landau(1.0, HELIUM, 0.0)

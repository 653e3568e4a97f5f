"""Charged loops: the thin circle, the circle as an ellipse, points."""

import pytest

from referee.physics import charged_loop as cl


@pytest.mark.reference("charged_loop.circle_energy", source="thin ring: ln(8/a); a = 0.02: 5.9915")
def test_thin_circle():
    assert cl.circle_energy(0.02) == pytest.approx(5.9915, abs=1e-3)


@pytest.mark.reference(
    "charged_loop.ellipse_energy",
    "charged_loop.ellipse_energy_parametric",
    source="an ellipse without flattening is the thin ring: ln(8/0.05) = 5.0752",
)
def test_round_ellipse():
    for energy in (cl.ellipse_energy, cl.ellipse_energy_parametric):
        assert energy(0.0, 0.05) == pytest.approx(5.0752, abs=1e-3)


@pytest.mark.invariance(
    "charged_loop.ellipse_energy", "charged_loop.ellipse_energy_parametric", "charged_loop.circle_energy", kind="points"
)
def test_points_and_order():
    for energy in (cl.ellipse_energy, cl.ellipse_energy_parametric):
        assert energy(0.5, 0.05, 600) == pytest.approx(energy(0.5, 0.05, 1000), abs=1e-5)
        assert cl.circle_energy(0.05) < energy(0.2, 0.05) < energy(0.6, 0.05)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cl.circle_energy(0.0), "wire"),
        (lambda: cl.ellipse_energy(1.0, 0.1), "flattening"),
        (lambda: cl.ellipse_energy_parametric(0.5, 1.0), "wire"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

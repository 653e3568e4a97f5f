import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import warp_bubble


@pytest.mark.reference(
    "warp_bubble.thickest_wall",
    "warp_bubble.thickest_wall_root",
    source="Pfenning and Ford 1997, doi:10.1088/0264-9381/14/7/011: at one tenth, walls of order 10² v_b"
    " Planck lengths; (3/4)√(3/π)·100 = 73.29, Planck length 1.616255e-35 m (CODATA 2018)",
)
def test_wall_of_a_hundred_planck_lengths() -> None:
    assert warp_bubble.thickest_wall(1.0, 0.1) == pytest.approx(73.29 * 1.616255e-35, rel=1e-4)
    assert warp_bubble.thickest_wall_root(1.0, 0.1) == pytest.approx(73.29 * 1.616255e-35, rel=1e-4)


@pytest.mark.reference(
    "warp_bubble.wall_energy_density",
    "warp_bubble.wall_energy_density_numeric",
    source="Alcubierre's energy density −(c⁴/8πG)(v²/4c²)(ρ²/r²)f′² (textbook); c⁴/(32πG) = 1.20388e42 N",
)
def test_density_of_a_metre_wall() -> None:
    assert warp_bubble.wall_energy_density(1.0, 1.0) == pytest.approx(-1.20386e42, rel=1e-4)
    assert warp_bubble.wall_energy_density_numeric(1.0, 1.0, 50.0) == pytest.approx(-1.20386e42, rel=1e-4)


@pytest.mark.invariance("warp_bubble.wall_energy_density_numeric", kind="step and bubble radius")
@pytest.mark.parametrize(("step", "radius"), [(1e-1, 50.0), (1e-3, 50.0), (1e-2, 500.0)])
def test_step_and_radius_do_not_matter(step: float, radius: float) -> None:
    reference = warp_bubble.wall_energy_density(2.0, 3.0)
    assert warp_bubble.wall_energy_density_numeric(2.0, 3.0, radius, step) == pytest.approx(reference, rel=1e-6)


@pytest.mark.invariance("warp_bubble.wall_energy_density", kind="never positive, inverse square of the wall")
@given(st.floats(0.0, 100.0), st.floats(1e-10, 1e10))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_never_positive(speed: float, thickness: float) -> None:
    density = warp_bubble.wall_energy_density(speed, thickness)
    assert density <= 0
    assert warp_bubble.wall_energy_density(speed, 10 * thickness) == pytest.approx(density / 100)


@pytest.mark.invariance("warp_bubble.thickest_wall", "warp_bubble.thickest_wall_root", kind="linear in speed")
def test_linear_in_speed() -> None:
    for wall in (warp_bubble.thickest_wall, warp_bubble.thickest_wall_root):
        assert wall(3.0, 0.2) == pytest.approx(3 * wall(1.0, 0.2), rel=1e-9)
        assert wall(1.0, 0.1) == pytest.approx(4 * wall(1.0, 0.2), rel=1e-9)


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="thickness"):
        warp_bubble.wall_energy_density(1.0, 0.0)
    with pytest.raises(ValueError, match="thickness"):
        warp_bubble.wall_energy_density_numeric(1.0, 10.0, 1.0)
    for wall in (warp_bubble.thickest_wall, warp_bubble.thickest_wall_root):
        with pytest.raises(ValueError, match="fraction"):
            wall(1.0, 2.0)

import numpy as np
import pytest

from referee.qcd import negative_energy


@pytest.mark.parametrize("sharpness", [0.5, 2.0, 5.0, 8.0])
def test_floor_lies_between_the_vacuum_and_the_weaker_bound(sharpness: float) -> None:
    outcome = negative_energy.negative_energy(sharpness=sharpness)
    assert outcome.value("third_line") < outcome.value("lowest") < outcome.value("vacuum") < 0
    assert outcome.value("lowest_coherent") > 0


def test_faster_bubbles_may_have_thicker_walls_and_need_more_negative_energy() -> None:
    slow, fast = (negative_energy.warp_wall(speed=speed) for speed in (0.1, 10.0))
    assert fast.value("thickest_wall") == pytest.approx(100 * slow.value("thickest_wall"), rel=1e-3)
    assert fast.value("density_of_a_metre_wall") < slow.value("density_of_a_metre_wall") < 0


def test_electromagnetic_wall_is_thicker_by_the_root_of_two() -> None:
    outcome = negative_energy.warp_wall()
    ratio = outcome.value("thickest_wall_electromagnetic") / outcome.value("thickest_wall")
    assert ratio == pytest.approx(np.sqrt(2), rel=1e-3)

"""One motion from two frames."""

import numpy as np
import pytest

from referee.physics import rotating_frame as rf

TIMES = np.linspace(0.0, 4.0, 41)


@pytest.mark.reference(
    "rotating_frame.laboratory_path", source="textbook: free flight is a straight line; half a period"
)
def test_free_flight_and_half_a_period():
    assert rf.laboratory_path([1, 0], [0, 2], 0.0, [0.0, 3.0])[1] == pytest.approx([1.0, 6.0])
    assert rf.laboratory_path([1, 0], [0, 2], 2.0, [np.pi / 2])[0] == pytest.approx([-1.0, 0.0], abs=1e-12)


@pytest.mark.reference(
    "rotating_frame.turning_frame_path",
    "rotating_frame.to_laboratory",
    source="textbook: a mass at rest in the laboratory circles backwards in the frame, r = (cos Ωt, −sin Ωt)",
)
def test_mass_at_rest_circles_backwards():
    path = rf.turning_frame_path([1, 0], [0, 0], 0.0, 1.5, TIMES)
    assert path == pytest.approx(np.stack([np.cos(1.5 * TIMES), -np.sin(1.5 * TIMES)], -1), abs=1e-9)
    assert rf.to_laboratory(path, 1.5, TIMES) == pytest.approx(np.tile([1.0, 0.0], (41, 1)), abs=1e-9)


@pytest.mark.invariance("rotating_frame.turning_frame_path", kind="tolerance")
@pytest.mark.invariance("rotating_frame.to_laboratory", kind="frame")
def test_no_frame_is_special():
    truth = rf.laboratory_path([0.3, -1], [1, 0.2], 0.7, TIMES)
    for rotation in (-2.0, 0.1, 3.0):
        paths = [rf.turning_frame_path([0.3, -1], [1, 0.2], 0.7, rotation, TIMES, tol) for tol in (1e-8, 1e-11)]
        for path, allowed in zip(paths, (1e-5, 1e-8), strict=True):
            assert rf.to_laboratory(path, rotation, TIMES) == pytest.approx(truth, abs=allowed)


@pytest.mark.invariance("rotating_frame.laboratory_path", kind="conservation")
def test_energy_of_the_bound_mass():
    t = np.linspace(0, 5, 50001)
    path = rf.laboratory_path([1, 0.5], [0.2, 1], 1.3, t)
    speed = np.gradient(path, t, axis=0)[1:-1]
    energy = (speed**2).sum(1) / 2 + 1.3**2 * (path[1:-1] ** 2).sum(1) / 2
    assert np.ptp(energy) < 1e-6


def test_the_untransformed_lagrangian_errs():
    wrong = rf.turning_frame_path([1, 0], [0, 0], 0.0, 1.0, TIMES, transformed=False)
    assert np.max(np.abs(rf.to_laboratory(wrong, 1.0, TIMES) - [1, 0])) > 0.5


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: rf.laboratory_path([0, 0], [0, 0], -1.0, [1.0]), "frequency"),
        (lambda: rf.turning_frame_path([0, 0], [0, 0], 0.0, 1e3, [1.0]), "rotation"),
        (lambda: rf.turning_frame_path([0, 0], [0, 0], 0.0, 1.0, [1.0], tolerance=1.0), "tolerance"),
        (lambda: rf.to_laboratory([1.0, 2.0], 1.0, [0.0]), "path"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

"""Motions that keep the field, and the circulation of its potential."""

import numpy as np
import pytest

from referee.physics import magnetic_symmetry as ms


@pytest.mark.reference(
    "magnetic_symmetry.symmetries_by_flow",
    "magnetic_symmetry.symmetries_of_the_axis",
    source="the field is built on one fixed direction: SO(3) on S³, SO(2,1) on H³, three dimensions each; six without it",
)
@pytest.mark.invariance(
    "magnetic_symmetry.symmetries_by_flow", "magnetic_symmetry.symmetries_of_the_axis", kind="seed and scale"
)
@pytest.mark.parametrize("curvature", [1, -1])
def test_three_motions_are_kept(curvature):
    for field, count in ((0.0, 6), (0.2, 3), (7.0, 3)):
        assert ms.symmetries_of_the_axis(curvature, field) == count
        assert {ms.symmetries_by_flow(curvature, field, seed) for seed in (1, 2)} == {count}


@pytest.mark.reference(
    "magnetic_symmetry.circulation_of_potential",
    "magnetic_symmetry.circulation_by_flux",
    source="∮(1 − cos r)dφ with r = 0.8 + 0.2 cos 2φ: 2π[1 − cos 0.8 J₀(0.2)] = 1.949314",
)
def test_circulation_of_the_loop():
    assert ms.circulation_of_potential(1.0, 0.0, 0.0) == pytest.approx(1.949314, abs=1e-6)
    assert ms.circulation_by_flux(1.0, 0.0, 0.0) == pytest.approx(1.949314, abs=1e-6)


@pytest.mark.invariance(
    "magnetic_symmetry.circulation_of_potential", "magnetic_symmetry.circulation_by_flux", kind="points and scale"
)
def test_circulation_does_not_depend_on_points():
    for tilt in (0.0, 0.4):
        coarse, fine = (ms.circulation_of_potential(1.0, 0.2, tilt, points) for points in (200, 800))
        assert coarse == pytest.approx(fine, abs=1e-10)
        assert ms.circulation_by_flux(3.0, 0.2, tilt, 800) == pytest.approx(3.0 * fine, abs=1e-8)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("curvature", lambda: ms.symmetries_by_flow(0, 1.0)),
        ("field", lambda: ms.symmetries_of_the_axis(1, -1.0)),
        ("turn", lambda: ms.circulation_of_potential(1.0, 1.0, 0.0)),
        ("tilt", lambda: ms.circulation_by_flux(1.0, 0.0, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize(("turn", "tilt"), [(0.25, 0.1), (-0.2, 0.25)])
def test_circulation_is_flux_for_a_loop_that_is_turned_and_tilted(turn, tilt):
    assert ms.circulation_of_potential(0.7, turn, tilt) == pytest.approx(
        ms.circulation_by_flux(0.7, turn, tilt), rel=1e-4
    )


def test_the_loop_stays_on_the_sphere():
    assert np.linalg.norm(ms._loop(50, 0.2, 0.1), axis=1) == pytest.approx(np.ones(50), abs=1e-12)

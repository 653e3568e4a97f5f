"""Ions: free path of air, gyration of a proton, decay of a current in copper."""

import numpy as np
import pytest

from referee.physics import magnetised_ions as mi


@pytest.mark.reference(
    "magnetised_ions.mean_free_path",
    "magnetised_ions.mean_free_path_averaged",
    source="by hand: 1.380649e-23·300/(√2·101325·4e-19) = 7.2263e-8 m, the order of 70 nm known for air",
)
def test_free_path():
    for path in (mi.mean_free_path, mi.mean_free_path_averaged):
        assert path(101325.0, 300.0, 4e-19) == pytest.approx(7.2263e-8, rel=1e-3)


@pytest.mark.reference(
    "magnetised_ions.turns_between_collisions",
    "magnetised_ions.drift_angle_tangent",
    source="proton in 1 T: 9.57883e7 rad/s; 300 K: mean speed 2511.1 m/s; a path of 2.5111 mm takes 1 µs",
)
def test_gyration():
    for turns in (mi.turns_between_collisions, mi.drift_angle_tangent):
        assert turns(2.5111e-3, 300.0, 1.6726219e-27, 1.0) == pytest.approx(95.788, rel=1e-3)


@pytest.mark.reference(
    "magnetised_ions.current_decay_time",
    "magnetised_ions.current_decay_time_grid",
    source="copper ball of one metre: 4π·1e-7·5.96e7/π² = 7.588 s",
)
def test_decay():
    for decay in (mi.current_decay_time, mi.current_decay_time_grid):
        assert decay(5.96e7, 1.0) == pytest.approx(7.588, rel=1e-3)


@pytest.mark.invariance(
    "magnetised_ions.mean_free_path", "magnetised_ions.mean_free_path_averaged", kind="scaling, nodes"
)
def test_path_scaling():
    for path in (mi.mean_free_path, mi.mean_free_path_averaged):
        assert path(2e5, 600.0, 1e-19) == pytest.approx(path(1e5, 300.0, 1e-19))
    assert mi.mean_free_path_averaged(1e5, 300.0, 1e-19, 60) == pytest.approx(
        mi.mean_free_path_averaged(1e5, 300.0, 1e-19, 200), rel=1e-3
    )


@pytest.mark.invariance(
    "magnetised_ions.turns_between_collisions", "magnetised_ions.drift_angle_tangent", kind="proportionality"
)
def test_proportional_to_field_and_path():
    for turns in (mi.turns_between_collisions, mi.drift_angle_tangent):
        assert turns(2e-6, 1e4, 2e-26, 0.5) == pytest.approx(turns(1e-6, 1e4, 2e-26, 1.0))


@pytest.mark.invariance("magnetised_ions.current_decay_time", "magnetised_ions.current_decay_time_grid", kind="grid")
def test_grid():
    exact = mi.current_decay_time(1e4, 0.17)
    coarse, fine = (abs(mi.current_decay_time_grid(1e4, 0.17, n) / exact - 1) for n in (50, 400))
    assert fine < 1e-4 and fine < coarse / 10
    assert mi.current_decay_time(1e4, 0.34) == pytest.approx(4 * exact)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: mi.mean_free_path(0.0, 1.0, 1.0), "pressure"),
        (lambda: mi.mean_free_path_averaged(1.0, 1.0, 0.0), "cross_section"),
        (lambda: mi.turns_between_collisions(1.0, 1.0, 0.0, 1.0), "mass"),
        (lambda: mi.drift_angle_tangent(1.0, 1.0, 1.0, np.nan), "field"),
        (lambda: mi.current_decay_time(1.0, 0.0), "radius"),
        (lambda: mi.current_decay_time_grid(0.0, 1.0), "conductivity"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

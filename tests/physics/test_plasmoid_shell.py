"""Shells: the root by hand, the frequency shift a²/12, steps."""

import numpy as np
import pytest

from referee.physics import plasmoid_shell as ps


@pytest.mark.reference("plasmoid_shell.inner_turn", source="by hand: from twice the radius in to √2 − 1")
def test_inner_turn():
    assert ps.inner_turn(1.0) == pytest.approx(0.41421356)


@pytest.mark.reference(
    "plasmoid_shell.shell_period",
    "plasmoid_shell.period_from_path",
    source="Lindstedt: ξ̈ + ξ − ξ² + 4ξ³/3 = 0 has ω = 1 + a²/12; a = 0.05: T = 6.28188",
)
def test_frequency_shift():
    assert ps.shell_period(0.05) == pytest.approx(6.28188, abs=6e-5)
    assert ps.period_from_path(0.05) == pytest.approx(6.28188, abs=6e-5)


@pytest.mark.reference("plasmoid_shell.shell_paths", source="small swing: x = 1 + a cos t")
def test_small_swing():
    assert ps.shell_paths([1e-4], np.pi)[0, -1] == pytest.approx(0.9999, abs=1e-7)


@pytest.mark.reference(
    "plasmoid_shell.crossing_periods", source="shells at rest never cross: the whole duration 600/2π"
)
def test_rest():
    assert ps.crossing_periods(0.0) == pytest.approx(95.492966)


@pytest.mark.invariance("plasmoid_shell.inner_turn", "plasmoid_shell.shell_paths", kind="energy")
def test_energy_is_kept():
    path = ps.shell_paths([0.7], 20.0, 4000)[0]
    assert path.min() == pytest.approx(float(ps.inner_turn(0.7)), abs=1e-5)


@pytest.mark.invariance("plasmoid_shell.shell_period", "plasmoid_shell.period_from_path", kind="nodes and step")
def test_nodes():
    assert ps.shell_period(2.0, 24) == pytest.approx(ps.shell_period(2.0, 64), rel=1e-10)
    assert ps.period_from_path(0.4, 2000) == pytest.approx(ps.period_from_path(0.4, 8000), abs=1e-6)


@pytest.mark.invariance("plasmoid_shell.crossing_periods", kind="shells, and amplitude")
def test_crossing():
    assert ps.crossing_periods(0.45, 80) == pytest.approx(ps.crossing_periods(0.45, 60), rel=0.05)
    assert ps.crossing_periods(0.45) < ps.crossing_periods(0.4)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ps.inner_turn(-1.0), "amplitude"),
        (lambda: ps.shell_period(0.1, 2), "nodes"),
        (lambda: ps.shell_paths([-0.9], 1.0), "amplitudes"),
        (lambda: ps.crossing_periods(0.8), "amplitude"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

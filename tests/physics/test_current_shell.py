"""The current shell: loop and rotating sphere, virial, series."""

import numpy as np
import pytest

from referee.physics import current_shell as cs


@pytest.mark.reference(
    "current_shell.centre_field",
    "current_shell.axis_field",
    "current_shell.axis_field_series",
    source="loop μ₀I/2R = 0.51744 T and rotating shell μ₀I/3R = 0.34496 T for 140 kA, 17 cm; the latter uniform inside",
)
def test_fields():
    assert cs.centre_field(1.4e5, 0.17, 1e4) == pytest.approx(0.51744, rel=2e-4)
    for height in (0.0, 0.5, 0.8):
        assert cs.axis_field(1.4e5, 0.17, 1.0, height) == pytest.approx(0.34496, rel=1e-4)
        assert cs.axis_field_series(1.4e5, 0.17, 1.0, height) == pytest.approx(0.34496, rel=1e-4)


@pytest.mark.reference(
    "current_shell.shell_energies",
    "current_shell.shell_thrust",
    source="Q²/8πε₀R = 2.6434 J; ³⁄₂ of B²/2μ₀ in the ball with B = 0.34496 T: 1461.6 J",
)
def test_energies():
    for energies in (cs.shell_energies, cs.shell_thrust):
        assert energies(1e-5, 1.4e5, 0.17) == pytest.approx((2.6434, 1461.6), rel=1e-4)


@pytest.mark.invariance(
    "current_shell.centre_field", "current_shell.axis_field", "current_shell.axis_field_series", kind="nodes and mirror"
)
def test_nodes():
    assert cs.axis_field(1.0, 1.0, 0.0, 0.6, 2000) == pytest.approx(cs.axis_field(1.0, 1.0, 0.0, -0.6, 8000), rel=1e-5)
    assert cs.axis_field_series(1.0, 1.0, 3.0, 0.6, 100) == pytest.approx(cs.axis_field_series(1.0, 1.0, 3.0, 0.6, 200))
    assert cs.centre_field(2.0, 2.0, 3.0) == pytest.approx(cs.centre_field(1.0, 1.0, 3.0))


@pytest.mark.invariance("current_shell.shell_energies", "current_shell.shell_thrust", kind="scaling")
def test_scaling():
    for energies in (cs.shell_energies, cs.shell_thrust):
        one, two = np.array(energies(1e-6, 1e3, 0.1)), np.array(energies(2e-6, 2e3, 0.2))
        assert two == pytest.approx(one * [2, 8])


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cs.centre_field(1.0, 0.0, 1.0), "radius"),
        (lambda: cs.axis_field(1.0, 1.0, -1.0, 0.0), "power"),
        (lambda: cs.axis_field_series(1.0, 1.0, 1.0, 1.5), "height"),
        (lambda: cs.shell_energies(np.inf, 1.0, 1.0), "charge"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_closed_sum_and_series_agree_for_a_broken_power():
    centre = cs.centre_field(2.0, 0.3, 1.5)
    assert cs.axis_field(2.0, 0.3, 1.5, 0.0) == pytest.approx(centre, rel=1e-8)
    assert cs.axis_field_series(2.0, 0.3, 1.5, 0.0) == pytest.approx(centre, rel=1e-8)

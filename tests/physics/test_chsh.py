"""CHSH values against Tsirelson's bound and the angular momentum of two spins."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import chsh

ANGLE = st.floats(-np.pi, np.pi)


@pytest.mark.reference(
    "chsh.chsh_numpy", "chsh.chsh_qutip", "chsh.chsh_maximum", source="Cirel'son 1980: 2 sqrt 2 = 2.8284271247"
)
def test_singlet_reaches_tsirelson():
    assert chsh.chsh_numpy(chsh.werner_state(1.0)) == pytest.approx(2.8284271247, abs=1e-9)
    assert chsh.chsh_qutip(1.0) == pytest.approx(2.8284271247, abs=1e-9)
    assert chsh.chsh_maximum(chsh.werner_state(1.0)) == pytest.approx(2.8284271247, abs=1e-9)


@pytest.mark.reference(
    "chsh.werner_state", source="textbook: purity of a Werner state (1 + 3 v^2)/4; 0.4375 at v = 1/2"
)
def test_werner_purity():
    rho = chsh.werner_state(0.5)
    assert np.trace(rho @ rho).real == pytest.approx(0.4375)


@pytest.mark.invariance("chsh.werner_state", kind="symmetry")
def test_werner_state_looks_the_same_from_every_side():
    turn = np.array([[np.cos(0.7), -1j * np.sin(0.7)], [-1j * np.sin(0.7), np.cos(0.7)]])
    both = np.kron(turn, turn)
    assert np.allclose(both @ chsh.werner_state(0.6) @ both.conj().T, chsh.werner_state(0.6))


@pytest.mark.reference("chsh.correlation", source="textbook: singlet correlation -cos(a - b); -1/2 at 60 degrees")
def test_singlet_correlation_is_minus_cosine():
    values = chsh.correlation(chsh.werner_state(1.0), [0.0, 0.0, 0.0], [0.0, np.pi / 3, np.pi / 2])
    assert np.allclose(values, [-1.0, -0.5, 0.0], atol=1e-12)


@pytest.mark.invariance("chsh.correlation", "chsh.chsh_numpy", "chsh.chsh_qutip", kind="symmetry")
def test_turning_all_analysers_changes_nothing():
    turned = np.array(chsh.OPTIMAL_ANGLES) + 0.37
    assert chsh.correlation(chsh.werner_state(0.9), 0.3, 1.1) == pytest.approx(
        chsh.correlation(chsh.werner_state(0.9), 1.3, 2.1)
    )
    assert chsh.chsh_numpy(chsh.werner_state(0.9), turned) == pytest.approx(chsh.chsh_numpy(chsh.werner_state(0.9)))
    assert chsh.chsh_qutip(0.9, angles=turned) == pytest.approx(chsh.chsh_qutip(0.9))


@pytest.mark.invariance("chsh.chsh_maximum", kind="symmetry")
def test_maximum_does_not_change_under_local_rotations():
    turn = np.kron(np.array([[np.cos(0.3), -np.sin(0.3)], [np.sin(0.3), np.cos(0.3)]]), np.eye(2))
    rho = chsh.werner_state(0.8, 0.6)
    assert chsh.chsh_maximum(turn @ rho @ turn.T) == pytest.approx(chsh.chsh_maximum(rho))


def test_werner_state_stops_violating_at_one_over_root_two():
    assert chsh.chsh_maximum(chsh.werner_state(2**-0.5)) == pytest.approx(2.0)


@pytest.mark.reference(
    "chsh.total_spin_squared",
    "chsh.total_spin_squared_qutip",
    source="textbook: S(S+1) is 0 for the singlet, 2 for a triplet",
)
def test_singlet_and_triplet():
    for route in (lambda v, m: chsh.total_spin_squared(chsh.werner_state(v, m)), chsh.total_spin_squared_qutip):
        assert route(1.0, np.pi / 4) == pytest.approx(0.0, abs=1e-12)
        assert route(1.0, -np.pi / 4) == pytest.approx(2.0)
        assert route(0.0, 0.0) == pytest.approx(1.5)


@pytest.mark.invariance("chsh.total_spin_squared", "chsh.total_spin_squared_qutip", kind="linearity")
def test_total_spin_is_linear_in_the_state():
    for route in (lambda v: chsh.total_spin_squared(chsh.werner_state(v)), chsh.total_spin_squared_qutip):
        assert route(0.5) == pytest.approx((route(0.0) + route(1.0)) / 2)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0, 1), ANGLE, ANGLE, ANGLE, ANGLE, ANGLE)
def test_no_setting_beats_the_maximum_and_the_routes_agree(visibility, mixing, a, a2, b, b2):
    rho = chsh.werner_state(visibility, mixing)
    value = chsh.chsh_numpy(rho, (a, a2, b, b2))
    assert abs(value) <= min(chsh.chsh_maximum(rho), 2 * np.sqrt(2)) + 1e-9
    assert value == pytest.approx(chsh.chsh_qutip(visibility, mixing, (a, a2, b, b2)), abs=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: chsh.werner_state(1.1), "visibility"),
        (lambda: chsh.chsh_numpy(np.eye(4)), "trace"),
        (lambda: chsh.chsh_numpy(np.eye(2)), "state"),
        (lambda: chsh.chsh_qutip(1.0, angles=(0.0, 1.0)), "angles"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_each_side_has_its_own_analyser():
    # one spin along z, the other along x
    state = np.kron(np.diag([1.0, 0.0]), np.full((2, 2), 0.5))
    assert chsh.correlation(state, 0.0, np.pi / 2) == pytest.approx(1.0)
    assert chsh.correlation(state, np.pi / 2, 0.0) == pytest.approx(0.0, abs=1e-12)

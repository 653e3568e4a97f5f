"""Work from a shared pair: what the message releases was at Bob's already."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import daemonic_ergotropy as de

UNIT = st.floats(0.0, 1.0)
ROUTES = [de.pair_work_closed, de.pair_work_numeric]


@pytest.mark.reference(
    "daemonic_ergotropy.pair_work_closed",
    "daemonic_ergotropy.pair_work_numeric",
    source="textbook: Bell pair of two qubits with splitting ħω: Bob 0, with the message ħω/2, both together ħω",
)
@pytest.mark.parametrize("route", ROUTES)
def test_bell_pair_and_shared_coin(route):
    assert route(1.0, 1.0, 0.4) == pytest.approx((0.5, 0.0, 0.5, 1.0), abs=1e-12)
    assert route(1.0, 0.0, 0.0) == pytest.approx((0.5, 0.0, 0.5, 0.5), abs=1e-12)
    assert route(1.0, 0.0, np.pi / 2) == pytest.approx((0.5, 0.0, 0.0, 0.5), abs=1e-12)


@pytest.mark.reference("daemonic_ergotropy.shared_pair", source="textbook: a Bell pair is pure, a coin has purity 1/2")
def test_purities_of_pair_and_coin():
    assert np.trace(np.linalg.matrix_power(de.shared_pair(1.0, 1.0), 2)) == pytest.approx(1.0)
    assert np.trace(np.linalg.matrix_power(de.shared_pair(1.0, 0.0), 2)) == pytest.approx(0.5)


@pytest.mark.invariance("daemonic_ergotropy.pair_work_closed", "daemonic_ergotropy.pair_work_numeric", kind="symmetry")
@pytest.mark.parametrize("route", ROUTES)
def test_the_opposite_axis_is_the_same_measurement(route):
    assert route(0.8, 0.5, 0.7) == pytest.approx(route(0.8, 0.5, 0.7 + np.pi), abs=1e-12)


@pytest.mark.invariance("daemonic_ergotropy.shared_pair", kind="symmetry")
def test_the_pair_is_symmetric_and_positive():
    rho = de.shared_pair(0.7, 0.6)
    swap = np.eye(4)[[0, 2, 1, 3]]
    assert np.allclose(swap @ rho @ swap, rho)
    assert np.linalg.eigvalsh(rho)[0] > 0


@settings(deadline=None, max_examples=25, derandomize=True)
@given(UNIT, UNIT, st.floats(-3.2, 3.2))
def test_two_routes_and_the_ceiling(visibility, coherence, axis):
    found = de.pair_work_numeric(visibility, coherence, axis)
    assert found == pytest.approx(de.pair_work_closed(visibility, coherence, axis), abs=1e-12)
    assert -1e-12 <= found.alone <= found.daemonic + 1e-12
    assert found.daemonic <= found.energy_bob + 1e-12


@pytest.mark.parametrize("route", [*ROUTES, de.shared_pair])
def test_bad_input_is_named(route):
    with pytest.raises(ValueError, match="visibility"):
        route(1.1, 1.0)
    with pytest.raises(ValueError, match="coherence"):
        route(1.0, -0.1)

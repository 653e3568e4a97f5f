"""Kirchhoff's flows and the flows of least loss."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import resistive_network as net

BRIDGE = [(0, 1), (0, 2), (1, 2), (1, 3), (2, 3)]


@pytest.mark.reference(
    "resistive_network.nodal_flows",
    "resistive_network.mesh_flows",
    "resistive_network.least_loss_flows",
    "resistive_network.line_losses",
    source="current divider: 3 A through 1 ohm beside 2 ohm give 2 A and 1 A, 6 W; a balanced Wheatstone bridge has no "
    "current in its middle (textbook)",
)
def test_divider_and_bridge():
    for flows in (net.nodal_flows, net.mesh_flows, net.least_loss_flows):
        divided = flows([(0, 1), (0, 1)], [1.0, 2.0], [3.0, -3.0])
        assert divided == pytest.approx([2.0, 1.0], abs=1e-6)
        assert net.line_losses([1.0, 2.0], divided) == pytest.approx(6.0, abs=1e-5)
        balanced = flows(BRIDGE, [1.0, 2.0, 5.0, 3.0, 6.0], [1.0, 0.0, 0.0, -1.0])
        assert balanced == pytest.approx([2 / 3, 1 / 3, 0.0, 2 / 3, 1 / 3], abs=1e-6)


@pytest.mark.invariance("resistive_network.nodal_flows", "resistive_network.mesh_flows", kind="unit")
@pytest.mark.invariance("resistive_network.least_loss_flows", "resistive_network.line_losses", kind="unit")
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.integers(0, 10**6), st.floats(0.1, 10.0))
def test_a_common_factor_of_the_resistances_changes_no_flow(seed, factor):
    generator = np.random.default_rng(seed)
    r, load = generator.uniform(0.5, 3.0, 5), generator.uniform(-1.0, 1.0, 3)
    injections = np.concatenate((load, [-load.sum()]))
    nodal = net.nodal_flows(BRIDGE, r, injections)
    assert net.nodal_flows(BRIDGE, factor * r, injections) == pytest.approx(nodal, abs=1e-9)
    assert net.mesh_flows(BRIDGE, factor * r, injections) == pytest.approx(nodal, abs=1e-9)
    assert net.least_loss_flows(BRIDGE, factor * r, injections) == pytest.approx(nodal, abs=1e-5)
    assert net.line_losses(factor * r, nodal) == pytest.approx(factor * net.line_losses(r, nodal))
    # Thomson: any loop current added to Kirchhoff's flow wastes more.
    loop = np.array([1.0, -1.0, 1.0, 0.0, 0.0]) * generator.normal()
    assert net.line_losses(r, nodal + loop) >= net.line_losses(r, nodal)


def test_bad_input():
    with pytest.raises(ValueError, match="sum of injections"):
        net.nodal_flows(BRIDGE, np.ones(5), [1.0, 0.0, 0.0, 0.0])
    for flows in (net.nodal_flows, net.mesh_flows, net.least_loss_flows):
        with pytest.raises(ValueError, match="sum of injections"):
            flows(BRIDGE, np.ones(5), [3e-10, 0.0, 0.0, 0.0])
    with pytest.raises(ValueError, match="impedances"):
        net.mesh_flows(BRIDGE, np.zeros(5), [1.0, 0.0, 0.0, -1.0])
    with pytest.raises(ValueError, match="impedances"):
        net.least_loss_flows(BRIDGE, np.ones(4), [1.0, 0.0, 0.0, -1.0])
    with pytest.raises(ValueError, match="resistances"):
        net.line_losses([-1.0], [1.0])


@pytest.mark.invariance("resistive_network.least_loss_flows", kind="unit of current")
def test_a_billionth_of_the_current_takes_the_same_ways():
    resistances, currents = [1.0, 2.0, 5.0, 3.0, 4.0], np.array([1.0, 0.5, 0.0, -1.5])
    small = net.least_loss_flows(BRIDGE, resistances, 1e-9 * currents)
    assert 1e9 * small == pytest.approx(net.nodal_flows(BRIDGE, resistances, currents), abs=1e-5)

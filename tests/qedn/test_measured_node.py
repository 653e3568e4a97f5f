"""A measuring node: averages, ledgers and the drain."""

import math

import pytest

from referee.qedn import measured_node


@pytest.mark.parametrize("nodes", [2, 5, 8])
@pytest.mark.parametrize("efficiency", [0.0, 0.4, 1.0])
def test_no_detector_moves_the_average(nodes, efficiency):
    assert measured_node.W_CLICK.run({"nodes": nodes, "efficiency": efficiency}).value("average_shift") == 0.0


@pytest.mark.parametrize("nodes", [2, 10, 100])
def test_collapse_makes_usable_what_the_node_holds_and_no_more(nodes):
    outcome = measured_node.COLLAPSE_TO_USABLE.run({"nodes": nodes})
    assert outcome.value("usable_after") == pytest.approx(outcome.value("held"))


def test_a_passive_node_as_warm_as_its_memory_yields_no_net_work():
    # populations 1/4 and 3/4 are thermal at kT = 1/ln 3: the second law allows nothing
    assert measured_node.COLLAPSE_TO_USABLE.run({"thermal_energy": 1 / math.log(3)}).value("net_usable") < 0.0


def test_the_meters_energy_follows_the_square_of_the_sine():
    added = measured_node.METER_PAYS.run({"axis": math.pi / 6}).value("energy_added")
    assert added == pytest.approx(0.5 * math.sin(math.pi / 6) ** 2)


def test_the_drain_responds_both_ways():
    best = measured_node.ZENO_DRAIN.run().value("best_drain")
    assert abs(measured_node.ZENO_DRAIN.run({"drain": best}).value("response")) < 1e-3
    assert measured_node.ZENO_DRAIN.run({"drain": 0.1}).value("response") > 0.9

"""Entangled nodes: no change without a list."""

import pytest

from referee.qedn import entangled_nodes


@pytest.mark.parametrize("dropped", [0.05, 0.5, 1.0])
def test_any_list_moves_the_sorted_record(dropped):
    none = entangled_nodes.NODE_MEASUREMENT.run({}).value("change_elsewhere")
    some = entangled_nodes.NODE_MEASUREMENT.run({"dropped": dropped}).value("change_elsewhere")
    assert none == 0.0
    assert some > 0.005


def test_the_nodes_are_entangled_at_all():
    assert entangled_nodes.NODE_MEASUREMENT.run({}).value("mean_purity") < 0.7

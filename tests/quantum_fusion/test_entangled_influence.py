"""Correlation without influence."""

import pytest

from referee.quantum_fusion import entangled_influence as ei


def test_correlation_grows_with_visibility():
    values = [ei.CORRELATED_OUTCOMES.run({"visibility": v}).value("chsh_value") for v in (0.2, 0.4)]
    assert values[1] == pytest.approx(2 * values[0], rel=1e-3)


@pytest.mark.parametrize("visibility", [0.0, 0.5, 1.0])
def test_nothing_changes_without_a_message(visibility):
    assert ei.INSTANTANEOUS_INFLUENCE.run({"visibility": visibility}).value("change") == 0.0


def test_a_message_changes_as_much_as_it_tells():
    changes = [ei.INSTANTANEOUS_INFLUENCE.run({"told": t}).value("change") for t in (0.2, 0.6, 1.0)]
    assert changes == sorted(changes) and changes[0] > 0.05

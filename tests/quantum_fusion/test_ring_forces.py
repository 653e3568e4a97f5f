"""Forces of the ring, windings, and the bound moment."""

import pytest

from referee.quantum_fusion import ring_forces as rf


@pytest.mark.parametrize("speed", [0.0, 0.6, 1.0])
def test_straight_fibres(speed):
    assert rf.PARALLEL_FIBRES.run({"speed": speed}).value("cancelled") == pytest.approx(speed**2)


def test_both_forces_push_outward_and_thin_wires_push_more():
    thin, thick = (rf.HOOP.run({"wire": a}) for a in (1e-3, 0.1))
    assert thin.value("magnetic_push") > thick.value("magnetic_push") > 0
    assert thin.value("inward_supplied") < 0


def test_windings_do_not_raise_the_angular_momentum():
    values = [rf.WINDINGS.run({"turns": n}).value("momentum_many") for n in (2, 6, 12)]
    assert values == sorted(values, reverse=True)


def test_a_ring_that_gives_up_energy_gains_moment():
    assert rf.RESIZED_RING.run().value("ring_change") > 0 > rf.RESIZED_RING.run().value("bound_change")
    assert rf.RESIZED_RING.run({"given_up": 0.0}).value("ring_change") == 0.0

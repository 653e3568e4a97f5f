"""Branches of a channel: half the difference stays, and resistance takes it."""

import pytest

from referee.physics import branched_channel as bc


@pytest.mark.reference(
    "branched_channel.ring_current_closed",
    "branched_channel.ring_current_circuit",
    source="flux conservation by hand: 30 kA in one branch leave 15 kA, in equal branches nothing",
)
def test_flux_is_kept():
    for current in (bc.ring_current_closed, lambda i, s: bc.ring_current_circuit(i, s, 1e-6, 0.0)):
        assert current(3e4, 1.0) == pytest.approx(1.5e4)
        assert current(3e4, 0.5) == pytest.approx(0.0, abs=1e-6)


@pytest.mark.invariance(
    "branched_channel.ring_current_closed", "branched_channel.ring_current_circuit", kind="symmetry, step"
)
def test_symmetry():
    assert bc.ring_current_closed(1e4, 0.2) == pytest.approx(bc.ring_current_closed(1e4, 0.8))
    coarse, fine = (bc.ring_current_circuit(1e4, 0.9, 1e-6, 1.0, 1e-7, n) for n in (200, 2000))
    assert coarse == pytest.approx(fine, rel=1e-6)
    assert bc.ring_current_circuit(1e4, 0.9, 1e-6, 5.0, 1e-7) < bc.ring_current_closed(1e4, 0.9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: bc.ring_current_closed(-1.0, 0.5), "stroke"),
        (lambda: bc.ring_current_closed(1.0, 2.0), "share"),
        (lambda: bc.ring_current_circuit(1.0, 0.5, 0.0, 1.0), "inductance"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_resistance_takes_its_share_of_any_stroke_alike():
    single, double = (bc.ring_current_circuit(stroke, 0.9, 1e-6, 5.0, 1e-7) for stroke in (1e4, 2e4))
    assert double == pytest.approx(2 * single, rel=1e-9)

"""Levels on a ring with a flux."""

import pytest

from referee.physics import ring_fermions as rf


@pytest.mark.reference(
    "ring_fermions.ring_levels",
    "ring_fermions.ring_levels_lattice",
    source="(ℓ − ¼)²: 1/16, 9/16, 25/16, 49/16 (Aharonov and Bohm 1959; textbook)",
)
def test_quarter_of_a_quantum():
    for levels in (rf.ring_levels(0.25, 4), rf.ring_levels_lattice(0.25, 4)):
        assert levels == pytest.approx([0.0625, 0.5625, 1.5625, 3.0625], abs=1e-6)


@pytest.mark.invariance(
    "ring_fermions.ring_levels", "ring_fermions.ring_levels_lattice", kind="period of the flux and step"
)
def test_a_whole_quantum_can_be_gauged_away():
    assert rf.ring_levels(1.3, 5) == pytest.approx(rf.ring_levels(0.3, 5))
    assert rf.ring_levels_lattice(1.3, 5, 100) == pytest.approx(rf.ring_levels_lattice(0.3, 5, 200), abs=1e-4)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("flux", lambda: rf.ring_levels(11.0, 3)),
        ("count", lambda: rf.ring_levels(0.0, 0)),
        ("points", lambda: rf.ring_levels_lattice(0.0, 10, 20)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()

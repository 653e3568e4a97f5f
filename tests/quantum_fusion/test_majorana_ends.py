"""Compression of a Majorana pair."""

from referee.quantum_fusion import majorana_ends as me


def test_longer_wire_is_harder_to_grip():
    charges = [me.MAJORANA_GRIP.run({"sites": n}).value("mode_charge") for n in (6, 12, 24)]
    assert charges == sorted(charges, reverse=True)


def test_compression_raises_the_splitting():
    growth = [me.MAJORANA_GRIP.run({"compression": c}).value("growth") for c in (1.0, 2.0, 5.0)]
    assert growth[0] == 0.0 and growth == sorted(growth)


def test_beyond_the_transition_the_mode_is_charged():
    assert me.MAJORANA_GRIP.run({"chemical_potential": 3.0}).value("mode_charge") > 0.9

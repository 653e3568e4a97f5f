"""Switches, sources and chains."""

from referee.quantum_fusion import small_magnets as sm


def test_slower_switch_needs_a_weaker_field():
    fields = [sm.FEMTOSECOND_SWITCH.run({"duration": t}).value("field_for_a_turn") for t in (1e-13, 1e-12, 1e-11)]
    assert fields == sorted(fields, reverse=True)


def test_each_correction_counts_once():
    assert [sm.MAGNET_SOURCES.run({"corrected": n}).value("at_odds") for n in (0, 1, 2)] == [2.0, 1.0, 0.0]


def test_half_spins_lose_the_gap():
    whole, half = (sm.HALDANE_GAP.run({"twice_spin": s}).value("gap") for s in (2, 1))
    assert whole > 0.25 and abs(half) < 0.02

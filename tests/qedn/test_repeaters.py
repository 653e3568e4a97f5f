"""Repeaters: near lines need none, short memories serve none."""

from referee.qedn import repeaters


def test_a_short_line_is_better_without_repeaters():
    near = repeaters.REPEATER_BEATS_PLOB.run({"distance": 50.0, "segments": 2, "fidelity": 0.9})
    assert near.value("decades_short") > 0 > repeaters.REPEATER_BEATS_PLOB.run().value("decades_short")


def test_more_memory_never_hurts():
    rates = [repeaters.REPEATER_BEATS_PLOB.run({"memory": t}).value("rate") for t in (10.0, 100.0, 1400.0)]
    assert rates[0] <= rates[1] <= rates[2] and rates[2] > 0


def test_the_needed_memory_divides_yield_from_none():
    needed = repeaters.REPEATER_MEMORY.run().value("needed")
    assert repeaters.REPEATER_BEATS_PLOB.run({"memory": 1.1 * needed}).value("rate") > 0
    assert repeaters.REPEATER_BEATS_PLOB.run({"memory": 0.9 * needed}).value("rate") == 0


def test_no_memory_mends_links_that_are_too_poor():
    assert repeaters.REPEATER_MEMORY.run({"fidelity": 0.9}).value("decades_short") > 20

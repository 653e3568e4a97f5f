"""Announced equations and promised quantities: what is fixed, and what one relation more would do."""

import pytest

from referee.quantum_fusion import lost_equations


def test_every_announced_equation_is_whole_restored_or_lost():
    outcome = lost_equations.EQUATIONS_AND_PROMISES.run()
    assert sum(outcome.value(name) for name in ("whole", "restored", "lost")) == outcome.value("announced")
    assert {entry.left for entry in lost_equations.ANNOUNCED} == {"whole", "damaged", "absent"}
    lines = [entry.line for entry in lost_equations.ANNOUNCED]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("name", "count", "measured"),
    [("relations_for_products", 1, "open_products"), ("relations_for_the_ball", 2, "open_ball")],
)
def test_each_relation_closes_one_unknown(name, count, measured):
    before = lost_equations.EQUATIONS_AND_PROMISES.run().value(measured)
    after = lost_equations.EQUATIONS_AND_PROMISES.run({name: count})
    assert after.value(measured) == before - count
    assert after.value("fixed") == lost_equations.EQUATIONS_AND_PROMISES.run().value("fixed") + count


def test_the_ring_is_left_open_by_two_equations_for_three_unknowns():
    fixed = lost_equations.EQUATIONS_AND_PROMISES.run().value("fixed")
    # the motion, the occupation and the Fermi energy
    assert fixed == 3


def test_the_figure_marks_the_one_that_nothing_determines():
    data = lost_equations.draw_fate_of_the_equations().data
    assert [line for line, known in zip(data["line"], data["determined"], strict=True) if known == "no"] == [359.0]

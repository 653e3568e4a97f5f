"""Grover's search against its textbook cases."""

import pytest

from referee.physics import quantum_search as qs


@pytest.mark.reference(
    "quantum_search.success_closed",
    "quantum_search.success_statevector",
    source="textbook: one query finds the item among four with certainty; none gives 1/N",
)
def test_four_items():
    for call in (qs.success_closed, qs.success_statevector):
        assert call(4, 1) == pytest.approx(1.0)
        assert call(64, 0) == pytest.approx(1 / 64)


@pytest.mark.reference(
    "quantum_search.break_even", source="by hand: equal clocks: N = (pi/2)^2, time = pi^2/8 = 1.2337 queries"
)
def test_equal_clocks():
    items, time = qs.break_even(1.0, 1.0)
    assert items == pytest.approx(2.4674011) and time == pytest.approx(1.2337006)


@pytest.mark.invariance("quantum_search.success_closed", "quantum_search.success_statevector", kind="two forms")
@pytest.mark.parametrize(("items", "queries"), [(16, 3), (1000, 10), (4096, 50), (4096, 100)])
def test_closed_form_is_the_state_vector(items, queries):
    assert qs.success_closed(items, queries) == pytest.approx(qs.success_statevector(items, queries), abs=1e-10)


@pytest.mark.invariance("quantum_search.break_even", kind="unit")
def test_unit_of_time_drops_out():
    seconds, hours = qs.break_even(1e9, 1e4), qs.break_even(3600e9, 3600e4)
    assert seconds[0] == pytest.approx(hours[0]) and seconds[1] == pytest.approx(3600 * hours[1])


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="items"):
        qs.success_closed(1, 1)
    with pytest.raises(ValueError, match="quantum_rate"):
        qs.break_even(1.0, 0.0)

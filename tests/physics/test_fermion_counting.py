"""Counting electrons in states: small cases by hand, and lists against formulas."""

import numpy as np
import pytest

from referee.physics import fermion_counting as fc


@pytest.mark.reference(
    "fermion_counting.configurations",
    "fermion_counting.configurations_listed",
    source="two in five states: 10; two bosons in five states: 15 (textbook)",
)
@pytest.mark.invariance(
    "fermion_counting.configurations", "fermion_counting.configurations_listed", kind="electrons and holes"
)
def test_configurations():
    assert fc.configurations(5, 2) == fc.configurations_listed(5, 2) == 10
    assert fc.configurations_listed(5, 2, 2) == 15
    assert fc.configurations(7, 3) == fc.configurations(7, 4) == fc.configurations_listed(7, 4)


@pytest.mark.reference(
    "fermion_counting.orderings_of_states",
    "fermion_counting.orderings_by_formula",
    source="4! = 24 orderings, 6 of them differ",
)
@pytest.mark.invariance(
    "fermion_counting.orderings_of_states", "fermion_counting.orderings_by_formula", kind="electrons and holes"
)
def test_orderings():
    assert fc.orderings_of_states(4, 2) == fc.orderings_by_formula(4, 2) == (24, 6)
    assert fc.orderings_of_states(6, 2) == fc.orderings_by_formula(6, 4)


@pytest.mark.reference(
    "fermion_counting.log_configurations", source="ln 6 = 1.7917595; one state half filled: ln(4/π) = 0.2415645"
)
@pytest.mark.invariance("fermion_counting.log_configurations", kind="electrons and holes")
def test_logarithm():
    assert fc.log_configurations(4.0, 2.0) == pytest.approx(1.7917595)
    assert fc.log_configurations(1.0, 0.5) == pytest.approx(0.2415645)
    assert fc.log_configurations(9.0, 2.4) == pytest.approx(fc.log_configurations(9.0, 6.6))


@pytest.mark.reference(
    "fermion_counting.occupations_exhaustive",
    "fermion_counting.log_state_counts",
    source="by hand, four single states at 0, 1, 2, 3: two electrons with energy 3 are {0, 3} or {1, 2}; the neighbours are unique",
)
def test_four_single_states():
    mean, _ = fc.occupations_exhaustive(1, 4, 2, 3)
    assert mean == pytest.approx([0.5] * 4)
    assert np.exp(fc.log_state_counts(1, 4, 2, 3)) == pytest.approx([2, 1, 1, 1, 1])


@pytest.mark.invariance(
    "fermion_counting.occupations_exhaustive", "fermion_counting.log_state_counts", kind="electrons and holes"
)
def test_holes_count_as_electrons_do():
    mean, likeliest = fc.occupations_exhaustive(8, 4, 12, 10)
    holes, _ = fc.occupations_exhaustive(8, 4, 20, 48 - 10)
    assert holes == pytest.approx(8 - mean)
    assert likeliest.sum() == 12 and likeliest @ np.arange(4) == 10
    assert fc.log_state_counts(8, 4, 12, 10)[0] == pytest.approx(fc.log_state_counts(8, 4, 20, 38)[0])


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("electrons", lambda: fc.configurations(3, 4)),
        ("states", lambda: fc.configurations_listed(20, 2)),
        ("states", lambda: fc.orderings_of_states(12, 2)),
        ("electrons", lambda: fc.orderings_by_formula(3, 5)),
        ("electrons", lambda: fc.log_configurations(3.0, -1.0)),
        ("number and energy", lambda: fc.occupations_exhaustive(2, 3, 2, 50)),
        ("levels", lambda: fc.log_state_counts(2, 7, 2, 3)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()

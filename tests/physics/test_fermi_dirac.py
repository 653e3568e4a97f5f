"""Fermi–Dirac from Lagrange's multipliers: two levels by hand, Stirling, entropy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import fermi_dirac as fd

LEVELS = np.arange(4.0)


@pytest.mark.reference("fermi_dirac.occupation", source="at E − E_F = kT ln 3 the occupation is 1/4")
@pytest.mark.invariance("fermi_dirac.occupation", kind="electrons and holes")
def test_occupation():
    assert fd.occupation(np.log(3.0), 0.0, 1.0) == pytest.approx(0.25)
    assert fd.occupation(2.0, 1.0, 0.3) + fd.occupation(0.0, 1.0, 0.3) == pytest.approx(1.0)


@pytest.mark.reference(
    "fermi_dirac.multipliers",
    "fermi_dirac.multipliers_nested",
    source="two levels at 0 and 1 filled 3/4 and 1/4: a = −ln 3, b = 2 ln 3 = 2.1972246",
)
def test_two_levels():
    for solve in (fd.multipliers, fd.multipliers_nested):
        assert solve([1.0, 1.0], [0.0, 1.0], 1.0, 0.25) == pytest.approx((-1.0986123, 2.1972246))


@pytest.mark.invariance("fermi_dirac.multipliers", "fermi_dirac.multipliers_nested", kind="scaling")
@settings(deadline=None, max_examples=20, derandomize=True)
@given(st.floats(0.6, 3.0), st.floats(0.75, 1.2))
def test_only_filling_and_energy_a_state_count(number, share):
    energy = 1.5 * number * share
    for solve in (fd.multipliers, fd.multipliers_nested):
        assert solve(7.0, LEVELS, 7 * number, 7 * energy) == pytest.approx(solve(1.0, LEVELS, number, energy), abs=1e-7)
    assert fd.multipliers(1.0, LEVELS, number, energy) == pytest.approx(
        fd.multipliers_nested(1.0, LEVELS, number, energy), abs=1e-7
    )


@pytest.mark.reference("fermi_dirac.log_ways_stirling", source="g = 4, n = 2: 4 ln 2 = 2.7725887")
@pytest.mark.invariance("fermi_dirac.log_ways_stirling", kind="electrons and holes")
def test_stirling():
    assert fd.log_ways_stirling(4.0, 2.0) == pytest.approx(2.7725887)
    assert fd.log_ways_stirling(9.0, 0.0) == 0.0
    assert fd.log_ways_stirling(9.0, 2.0) == pytest.approx(fd.log_ways_stirling(9.0, 7.0))


@pytest.mark.reference(
    "fermi_dirac.fraction_at_exact_maximum", source="ψ(3) − ψ(2) = ½: three states, x = ½ gives n = 1"
)
@pytest.mark.reference("fermi_dirac.fraction_at_searched_maximum", source="by symmetry ½ at x = 0")
@pytest.mark.invariance(
    "fermi_dirac.fraction_at_exact_maximum", "fermi_dirac.fraction_at_searched_maximum", kind="electrons and holes"
)
def test_maximum():
    assert fd.fraction_at_exact_maximum(3.0, 0.5) == pytest.approx(1 / 3)
    assert fd.fraction_at_searched_maximum(10, 0.0) == pytest.approx(0.5)
    for f in (fd.fraction_at_exact_maximum, fd.fraction_at_searched_maximum):
        assert f(50, 0.7) + f(50, -0.7) == pytest.approx(1.0)


@pytest.mark.reference(
    "fermi_dirac.entropy_of_occupations",
    "fermi_dirac.entropy_from_heat",
    source="half filling at infinite temperature: g ln 2 a level; 60 ln 2 = 41.588831",
)
def test_entropy_at_high_temperature():
    assert fd.entropy_of_occupations(10.0, [0.5] * 6) == pytest.approx(41.588831)
    assert fd.entropy_from_heat(10.0, np.arange(6.0), 30.0, 50.0) == pytest.approx(41.588831, rel=1e-3)


@pytest.mark.invariance("fermi_dirac.entropy_of_occupations", "fermi_dirac.entropy_from_heat", kind="size and unit")
def test_entropy_is_extensive():
    small, large = (fd.entropy_from_heat(g, np.arange(6.0), 3 * g, 0.8) for g in (1.0, 20.0))
    assert large == pytest.approx(20 * small, rel=1e-8)
    assert fd.entropy_from_heat(1.0, 2 * np.arange(6.0), 3.0, 1.6) == pytest.approx(small, rel=1e-8)
    f = fd.occupation(np.arange(6.0), 2.5, 0.8)
    assert fd.entropy_of_occupations(20.0, f) == pytest.approx(20 * fd.entropy_of_occupations(1.0, f))


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("temperature", lambda: fd.occupation(1.0, 0.0, 0.0)),
        ("energy", lambda: fd.multipliers(1.0, LEVELS, 1.0, 9.0)),
        ("electrons", lambda: fd.multipliers_nested(1.0, LEVELS, 5.0, 2.0)),
        ("electrons", lambda: fd.log_ways_stirling(3.0, -1.0)),
        ("slope", lambda: fd.fraction_at_exact_maximum(2.0, 9.0)),
        ("states", lambda: fd.fraction_at_searched_maximum(1, 0.0)),
        ("fractions", lambda: fd.entropy_of_occupations(1.0, 1.5)),
        ("temperature", lambda: fd.entropy_from_heat(1.0, LEVELS, 2.0, 0.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()

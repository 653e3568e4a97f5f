"""Hall integers of the square lattice: links, Kubo's formula and the Diophantine equation."""

import pytest

from referee.physics import hofstadter_chern as hc


@pytest.mark.reference(
    "hofstadter_chern.hall_integer_diophantine",
    "hofstadter_chern.lattice_chern_number",
    "hofstadter_chern.hall_conductance_kubo",
    source="TKNN 1982: p/q = 1/3 carries 1 and -1; 2/5 carries -2, 1, -1, 2; 3/7 carries -2, 3, 1 in its lowest gaps",
)
@pytest.mark.parametrize(
    ("p", "q", "expected"), [(1, 3, (1, -1)), (2, 5, (-2, 1, -1, 2)), (3, 7, (-2, 3, 1, -1, -3, 2))]
)
def test_table_of_hall_integers(p, q, expected):
    for filled, integer in enumerate(expected, 1):
        assert hc.hall_integer_diophantine(p, q, filled) == integer
        assert hc.lattice_chern_number(p, q, filled)[0] == integer
        assert hc.hall_conductance_kubo(p, q, filled) == pytest.approx(integer, abs=5e-3)


@pytest.mark.invariance("hofstadter_chern.lattice_chern_number", kind="grid")
def test_links_give_the_same_integer_on_every_grid():
    assert {hc.lattice_chern_number(2, 5, 1, grid=n)[0] for n in (10, 16, 23, 30)} == {-2}


@pytest.mark.invariance("hofstadter_chern.hall_conductance_kubo", kind="grid")
def test_kubo_approaches_the_integer():
    far, near = (abs(hc.hall_conductance_kubo(1, 4, 1, grid=n) - 1) for n in (8, 32))
    assert near < 1e-3 and near < far / 30


@pytest.mark.invariance("hofstadter_chern.hall_integer_diophantine", kind="symmetry")
def test_holes_carry_the_opposite():
    for filled in (1, 2, 4, 5):
        assert hc.hall_integer_diophantine(2, 7, filled) == -hc.hall_integer_diophantine(2, 7, 7 - filled)


def test_a_steep_ramp_makes_ordinary_bands():
    assert hc.lattice_chern_number(1, 3, 1, 20.0)[0] == 0
    assert abs(hc.hall_conductance_kubo(1, 3, 1, 20.0)) < 1e-6


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="share a factor"):
        hc.lattice_chern_number(2, 4, 1)
    with pytest.raises(ValueError, match="filled"):
        hc.hall_integer_diophantine(1, 3, 3)
    with pytest.raises(ValueError, match="modulation"):
        hc.hall_conductance_kubo(1, 3, 1, -1.0)

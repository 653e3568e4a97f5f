"""Rings of spins: integer spin keeps a gap."""

import pytest

from referee.physics import spin_chain_gap as sg


@pytest.mark.reference(
    "spin_chain_gap.ring_gap_products",
    "spin_chain_gap.ring_gap_momenta",
    source="published ring gaps: S = 1/2: 1, 0.684742, 0.522674 (N = 4, 6, 8); S = 1: 1, 0.720627, 0.593555; 0.484197 at N = 12",
)
def test_ring_gaps():
    for twice, gaps in ((1, (1.0, 0.684742, 0.522674)), (2, (1.0, 0.720627, 0.593555))):
        for sites, gap in zip((4, 6, 8), gaps, strict=True):
            assert sg.ring_gap_products(sites, twice) == pytest.approx(gap, abs=1e-6)
            assert sg.ring_gap_momenta(sites, twice) == pytest.approx(gap, abs=1e-6)
    assert sg.ring_gap_momenta(12, 2) == pytest.approx(0.484197, abs=1e-6)


@pytest.mark.reference(
    "spin_chain_gap.extrapolated_gap", source="by hand: 0.4 + 1/N + 1/N² through N = 4, 6, 8 gives 0.4"
)
def test_extrapolation():
    sizes = [4, 6, 8]
    assert sg.extrapolated_gap(sizes, [0.4 + 1 / n + 1 / n**2 for n in sizes]) == pytest.approx(0.4)


@pytest.mark.invariance("spin_chain_gap.ring_gap_products", "spin_chain_gap.ring_gap_momenta", kind="basis")
def test_basis_does_not_matter():
    assert sg.ring_gap_products(10, 1) == pytest.approx(sg.ring_gap_momenta(10, 1), abs=1e-9)


@pytest.mark.invariance("spin_chain_gap.extrapolated_gap", kind="order")
def test_order_does_not_matter():
    assert sg.extrapolated_gap([6, 8, 10], [3.0, 2.0, 1.5]) == pytest.approx(
        sg.extrapolated_gap([10, 6, 8], [1.5, 3.0, 2.0])
    )


def test_bad_input_is_named():
    for call, name in (
        (lambda: sg.ring_gap_products(5, 1), "odd"),
        (lambda: sg.ring_gap_products(12, 2), "sites"),
        (lambda: sg.ring_gap_momenta(6, 3), "twice_spin"),
        (lambda: sg.extrapolated_gap([4], [1.0]), "sizes"),
    ):
        with pytest.raises(ValueError, match=name):
            call()

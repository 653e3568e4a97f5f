"""End modes of a superconducting wire."""

import numpy as np
import pytest

from referee.physics import majorana_chain as mc


@pytest.mark.reference(
    "majorana_chain.lowest_excitation_closed",
    "majorana_chain.lowest_excitation_bogoliubov",
    source="two sites by hand: 2 × 2 bidiagonal matrix (μ, 2; 0, μ) with μ = 1: singular value √2 − 1 = 0.414214",
)
def test_two_sites():
    assert mc.lowest_excitation_closed(2, 1.0) == pytest.approx(np.sqrt(2) - 1, abs=1e-12)
    assert mc.lowest_excitation_bogoliubov(2, 1.0)[0] == pytest.approx(np.sqrt(2) - 1, abs=1e-12)


@pytest.mark.reference(
    "majorana_chain.mode_charge_from_slope", source="by hand: two sites, E = √(μ² + 1) − 1, slope 1/√2 at μ = 1"
)
def test_charge_of_two_sites():
    assert mc.mode_charge_from_slope(2, 1.0) == pytest.approx(1 / np.sqrt(2), abs=1e-6)
    assert mc.lowest_excitation_bogoliubov(2, 1.0)[1] == pytest.approx(1 / np.sqrt(2), abs=1e-9)


@pytest.mark.invariance("majorana_chain.lowest_excitation_closed", kind="length")
@pytest.mark.invariance("majorana_chain.lowest_excitation_bogoliubov", kind="phase boundary")
def test_splitting_falls_as_the_power_of_the_length():
    one, two = (mc.lowest_excitation_closed(n, 0.8) for n in (30, 40))
    assert one / two == pytest.approx((2 / 0.8) ** 10, rel=1e-6)
    assert mc.lowest_excitation_bogoliubov(30, 3.0)[0] > 0.9


@pytest.mark.invariance("majorana_chain.mode_charge_from_slope", kind="step")
def test_slope_does_not_hang_on_the_step():
    assert mc.mode_charge_from_slope(8, 1.2, 1e-3) == pytest.approx(mc.mode_charge_from_slope(8, 1.2, 1e-5), rel=1e-4)


def test_bad_input_is_named():
    for call, name in (
        (lambda: mc.lowest_excitation_closed(1, 1.0), "sites"),
        (lambda: mc.lowest_excitation_bogoliubov(4, 0.0), "chemical_potential"),
        (lambda: mc.mode_charge_from_slope(4, 1.0, 1.0), "step"),
    ):
        with pytest.raises(ValueError, match=name):
            call()


def test_closed_and_diagonalised_agree_at_a_generic_point():
    assert mc.lowest_excitation_closed(12, 0.5) == pytest.approx(mc.lowest_excitation_bogoliubov(12, 0.5)[0], rel=1e-6)


@pytest.mark.parametrize("potential", [1.9, 2.5, 3.5])
def test_closed_and_diagonalised_agree_on_both_sides_of_the_transition(potential):
    closed, diagonalised = mc.lowest_excitation_closed(12, potential), mc.lowest_excitation_bogoliubov(12, potential)[0]
    assert closed == pytest.approx(diagonalised, rel=1e-9)

"""Casimir forces of a condensate: asymptotic depletion, surface tension, phonons, and where they cross."""

import numpy as np
import pytest
from scipy.constants import c, hbar
from scipy.optimize import brentq

from referee.physics import condensate_casimir as cc
from referee.physics.casimir_pressure import casimir_pressure


@pytest.mark.reference(
    "condensate_casimir.slab_depletion",
    "condensate_casimir.slab_depletion_relaxed",
    source="two tails of tanh(x/√2): depletion → 8 exp(−L/√2), so that P → −32 gn² exp(−√2 L)",
)
@pytest.mark.parametrize("width", [12.0, 20.0, 30.0])
def test_tails(width):
    asymptote = 8 * np.exp(-width / np.sqrt(2))
    assert cc.slab_depletion(width) == pytest.approx(asymptote, rel=2e-3)
    assert cc.slab_depletion_relaxed(width) == pytest.approx(asymptote, rel=2e-3)


@pytest.mark.reference("condensate_casimir.slab_depletion", source="linear limit: no condensate fits below L = π")
def test_narrow_slab_is_empty():
    assert cc.slab_depletion(np.pi - 1e-3) == 1.0
    assert cc.slab_depletion(np.pi + 1e-2) < 1.0


@pytest.mark.reference(
    "condensate_casimir.tube_mean_field_pressure", source="surface tension of tanh(x/√2): σ = 2√2/3 gn²ξ, P → −σ/R"
)
def test_surface_tension():
    assert cc.tube_mean_field_pressure(50.0) * 50 == pytest.approx(-2 * np.sqrt(2) / 3, rel=2e-3)


@pytest.mark.reference(
    "condensate_casimir.phonon_casimir_pressure",
    "condensate_casimir.phonon_casimir_pressure_plana",
    source="half of Casimir's 1948 pressure with c → c_s; by hand at L = 10, na³ = 1e-6: 3.6637e-7",
)
def test_phonons():
    assert cc.phonon_casimir_pressure(10.0, 1e-6) == pytest.approx(-3.6638e-7, rel=1e-4)
    assert cc.phonon_casimir_pressure_plana(10.0, 1e-6) == pytest.approx(-3.6638e-7, rel=1e-4)
    speed = np.sqrt(2) * (8 * np.pi) ** 1.5 * np.sqrt(1e-6)  # ħc_s over gn²ξ⁴
    assert cc.phonon_casimir_pressure(7.0, 1e-6) == pytest.approx(
        casimir_pressure(7.0) / (hbar * c) / 2 * speed, rel=1e-9
    )


@pytest.mark.reference(
    "condensate_casimir.casimir_crossover", source="root of 32 exp(−√2 x) = (π²/480)√2 (8π)^{3/2} √(na³)/x⁴"
)
@pytest.mark.parametrize("gas", [1e-3, 1e-6, 1e-12])
def test_crossover(gas):
    strength = np.pi**2 / 480 * np.sqrt(2) * (8 * np.pi) ** 1.5 * np.sqrt(gas)
    root = brentq(lambda x: np.log(32) - np.sqrt(2) * x - np.log(strength) + 4 * np.log(x), 6.0, 55.0)
    assert cc.casimir_crossover(gas) == pytest.approx(root, rel=2e-3)


@pytest.mark.invariance(
    "condensate_casimir.slab_depletion_relaxed", "condensate_casimir.slab_depletion", kind="grid and slip"
)
@pytest.mark.parametrize("slip", [0.0, 0.5, 30.0])
def test_grids(slip):
    fine = cc.slab_depletion_relaxed(9.0, slip, 4000)
    assert cc.slab_depletion_relaxed(9.0, slip, 1000) == pytest.approx(fine, rel=1e-4)
    assert cc.slab_depletion(9.0, slip) == pytest.approx(fine, rel=1e-5)


@pytest.mark.invariance("condensate_casimir.tube_mean_field_pressure", kind="grid")
def test_tube_grid():
    assert cc.tube_mean_field_pressure(20.0, 10_000) == pytest.approx(
        cc.tube_mean_field_pressure(20.0, 40_000), rel=5e-4
    )


@pytest.mark.invariance(
    "condensate_casimir.phonon_casimir_pressure", "condensate_casimir.phonon_casimir_pressure_plana", kind="scaling"
)
def test_fourth_power():
    for function in (cc.phonon_casimir_pressure, cc.phonon_casimir_pressure_plana):
        assert function(5.0, 1e-4) == pytest.approx(16 * function(10.0, 1e-4))
        assert function(5.0, 4e-4) == pytest.approx(2 * function(5.0, 1e-4))


@pytest.mark.invariance("condensate_casimir.casimir_crossover", kind="order")
def test_crossover_falls_with_density_and_slip():
    assert cc.casimir_crossover(1e-3) < cc.casimir_crossover(1e-6) < cc.casimir_crossover(1e-9)
    assert cc.casimir_crossover(1e-6, 1e5) == 0.0 < cc.casimir_crossover(1e-6, 1.0) < cc.casimir_crossover(1e-6)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cc.slab_depletion(0.0), "width"),
        (lambda: cc.slab_depletion_relaxed(10.0, -1.0), "slip"),
        (lambda: cc.tube_mean_field_pressure(1.0), "radius"),
        (lambda: cc.phonon_casimir_pressure(0.5, 1e-6), "width"),
        (lambda: cc.phonon_casimir_pressure_plana(5.0, 1.0), "gas_parameter"),
        (lambda: cc.casimir_crossover(1e-50), "gas_parameter"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

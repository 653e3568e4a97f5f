import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import quantum_inequality as qi


def _sampled_gaussian(width: float, points: int = 4001) -> tuple[np.ndarray, float]:
    times = np.linspace(-7 * width, 7 * width, points)
    return np.exp(-0.5 * (times / width) ** 2) / (np.sqrt(2 * np.pi) * width), times[1] - times[0]


@pytest.mark.reference(
    "quantum_inequality.flanagan_bound",
    source="Flanagan 1997, doi:10.1103/PhysRevD.56.4922: −1/(24πσ²) for a Gaussian, −1/(48πτ²) for a Lorentzian",
)
def test_flanagans_bound_for_two_weights() -> None:
    weight, spacing = _sampled_gaussian(1.0)
    assert qi.flanagan_bound(weight, spacing) == pytest.approx(-0.0132629, rel=1e-5)
    times = np.linspace(-2000, 2000, 400_001)
    assert qi.flanagan_bound(1 / (np.pi * (1 + times**2)), 0.01) == pytest.approx(-0.00663146, rel=1e-5)


@pytest.mark.reference(
    "quantum_inequality.von_mises_floor",
    "quantum_inequality.smeared_ground_energy",
    source="uniform sampling gives the Casimir energy density of a massless scalar on a circle, −π/(6L²) (textbook)",
)
def test_uniform_weight_gives_the_casimir_energy() -> None:
    casimir = -0.0132629119  # −π/(6·4π²) = −1/(24π)
    assert qi.von_mises_floor(0.0) == pytest.approx(casimir, rel=1e-8)
    assert qi.smeared_ground_energy(0.0, 20) == pytest.approx(casimir, rel=1e-8)


@pytest.mark.reference(
    "quantum_inequality.von_mises_floor",
    "quantum_inequality.smeared_ground_energy",
    source="Flanagan 1997: short sampling, variance 1/κ; I₁(6)/I₀(6) = 61.34194/67.23441 (tables)",
)
def test_short_sampling_reaches_flanagans_floor() -> None:
    flanagan = -6 * 61.34194 / 67.23441 / (24 * np.pi)
    assert qi.von_mises_floor(6.0) == pytest.approx(flanagan, rel=1e-4)
    assert qi.smeared_ground_energy(6.0, 160) == pytest.approx(flanagan, rel=1e-4)


@pytest.mark.reference(
    "quantum_inequality.lowest_coherent_energy",
    source="uniform sampling of one mode: a unit of squared displacement holds ħω/2 each quadrature, 1/(2π) per length",
)
def test_coherent_energy_of_one_mode() -> None:
    assert qi.lowest_coherent_energy(0.0, 1) == pytest.approx(0.15915494, rel=1e-7)


@pytest.mark.reference(
    "quantum_inequality.ford_roman_scalar_bound",
    "quantum_inequality.ford_roman_electromagnetic_bound",
    source="Ford and Roman 1997, doi:10.1103/PhysRevD.55.2082: 3/(32π²), 3/(16π²); ħ/c³ = 3.91394e-60 J s⁴/m³ by hand",
)
def test_four_dimensional_bounds() -> None:
    assert qi.ford_roman_scalar_bound(1e-12) == pytest.approx(-0.00949886 * 3.91394e-12, rel=1e-5)
    assert qi.ford_roman_electromagnetic_bound(1e-12) == pytest.approx(-0.0189977 * 3.91394e-12, rel=1e-5)


@pytest.mark.invariance("quantum_inequality.smeared_ground_energy", kind="truncation")
@given(st.floats(0.5, 8.0), st.integers(1, 30))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_more_modes_reach_lower_but_never_below_the_floor(concentration: float, modes: int) -> None:
    few, more = (qi.smeared_ground_energy(concentration, n) for n in (modes, modes + 5))
    assert more <= few + 3e-8  # round-off in the near-null modes reaches 1e-8 at the sharpest sampling
    assert more >= float(qi.von_mises_floor(concentration)) - 1e-7


@pytest.mark.invariance("quantum_inequality.flanagan_bound", kind="step, and scaling with the sampling time")
def test_flanagans_bound_scales_and_converges() -> None:
    coarse, fine = (qi.flanagan_bound(*_sampled_gaussian(0.3, points)) for points in (1001, 8001))
    assert coarse == pytest.approx(fine, rel=1e-5)
    assert qi.flanagan_bound(*_sampled_gaussian(0.6)) * 4 == pytest.approx(fine, rel=1e-5)


@pytest.mark.invariance("quantum_inequality.von_mises_floor", kind="limit: a sharp bell is a Gaussian")
def test_sharp_bell_is_a_gaussian() -> None:
    assert qi.von_mises_floor(100.0) == pytest.approx(qi.flanagan_bound(*_sampled_gaussian(0.1)), rel=6e-3)


@pytest.mark.invariance("quantum_inequality.lowest_coherent_energy", kind="truncation: positive for every one")
@pytest.mark.parametrize("modes", [1, 3, 10, 40, 120])
def test_coherent_states_never_go_below_the_vacuum(modes: int) -> None:
    # With one mode the value is exact: (1 − I₂/I₀)/2π; with more it can only fall, and never below zero.
    assert 0.0 < qi.lowest_coherent_energy(2.0, modes) <= qi.lowest_coherent_energy(2.0, 1)


@pytest.mark.invariance(
    "quantum_inequality.ford_roman_scalar_bound",
    "quantum_inequality.ford_roman_electromagnetic_bound",
    kind="two polarisations: twice the scalar's; inverse fourth power of the time",
)
def test_scaling_of_the_four_dimensional_bounds() -> None:
    times = np.logspace(-30, 0, 7)
    np.testing.assert_allclose(
        qi.ford_roman_electromagnetic_bound(times), 2 * qi.ford_roman_scalar_bound(times), rtol=1e-12
    )
    np.testing.assert_allclose(
        qi.ford_roman_scalar_bound(10 * times), 1e-4 * qi.ford_roman_scalar_bound(times), rtol=1e-12
    )


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="weight"):
        qi.flanagan_bound(np.zeros(9), 0.1)
    with pytest.raises(ValueError, match="spacing"):
        qi.flanagan_bound(np.ones(9), 0.0)
    with pytest.raises(ValueError, match="concentration"):
        qi.von_mises_floor(-1.0)
    with pytest.raises(ValueError, match="modes"):
        qi.smeared_ground_energy(1.0, 0)
    with pytest.raises(ValueError, match="modes"):
        qi.lowest_coherent_energy(1.0, 0)
    for bound in (qi.ford_roman_scalar_bound, qi.ford_roman_electromagnetic_bound):
        with pytest.raises(ValueError, match="sampling_time"):
            bound(0.0)

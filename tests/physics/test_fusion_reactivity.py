"""Cross sections and reactivities: published values, ranges enforced, cold limits."""

import numpy as np
import pytest

from referee.physics import fusion_reactivity as fr

DD = (109.277, 31.3970, 937814.0)  # S(0) of both branches in keV·b, B_G, μc²


@pytest.mark.reference(
    "fusion_reactivity.fusion_cross_section",
    source="D–T maximum 5.0 b at 64 keV (Bosch and Hale 1992); S(0) of D(d,p)T 55.576 keV b (their Table IV)",
)
def test_cross_sections():
    energy = np.linspace(20, 200, 721)
    sigma = fr.fusion_cross_section("dt", energy)
    assert sigma.max() == pytest.approx(5.0, rel=0.02)
    assert energy[np.argmax(sigma)] == pytest.approx(64.0, abs=2.0)
    astrophysical = fr.fusion_cross_section("ddp", 1.0) * np.exp(31.3970)
    assert astrophysical == pytest.approx(55.576, rel=0.01)


@pytest.mark.reference(
    "fusion_reactivity.reactivity_fit",
    "fusion_reactivity.reactivity_average",
    source="Bosch and Hale 1992, 10.1088/0029-5515/32/4/I07, Table VIII at 10 keV",
)
@pytest.mark.parametrize(
    ("reaction", "published", "tolerance"),
    [("dt", 1.136e-22, 0.01), ("ddp", 5.781e-25, 0.02), ("ddn", 6.023e-25, 0.02), ("dhe3", 2.126e-25, 0.04)],
)
def test_reactivities_at_ten_kev(reaction, published, tolerance):
    assert fr.reactivity_fit(reaction, 10.0) == pytest.approx(published, rel=5e-4)
    assert fr.reactivity_average(reaction, 10.0) == pytest.approx(published, rel=tolerance)


@pytest.mark.reference(
    "fusion_reactivity.gamow_constant", source="Bosch and Hale 1992, Table IV: B_G of D–T and ³He(d,p)"
)
def test_gamow_constant():
    assert fr.gamow_constant(1, 1124656.0) == pytest.approx(34.3827, abs=2e-4)
    assert fr.gamow_constant(2, 1124572.0) == pytest.approx(68.7508, rel=3e-4)


@pytest.mark.reference(
    "fusion_reactivity.log10_reactivity_saddle",
    "fusion_reactivity.log10_reactivity_quadrature",
    source="low-temperature formula of the NRL Plasma Formulary: D–D 2.33e-14 T^(-2/3) exp(-18.76 T^(-1/3)) cm3/s",
)
@pytest.mark.parametrize("temperature", [0.1, 0.3, 0.5])
def test_cold_plasma(temperature):
    formulary = np.log10(2.33e-20 * temperature ** (-2 / 3)) - 18.76 * temperature ** (-1 / 3) / np.log(10)
    assert fr.log10_reactivity_saddle(*DD, temperature) == pytest.approx(formulary, abs=0.06)
    assert fr.log10_reactivity_quadrature(*DD, temperature) == pytest.approx(formulary, abs=0.06)


@pytest.mark.invariance(
    "fusion_reactivity.fusion_cross_section", "fusion_reactivity.reactivity_fit", kind="shape of the argument"
)
def test_arrays_and_numbers_agree():
    grid = np.array([[1.0, 5.0], [20.0, 80.0]])
    for function in (fr.fusion_cross_section, fr.reactivity_fit):
        assert function("dt", grid)[1, 0] == function("dt", 20.0)
        assert function("dt", grid).shape == grid.shape


@pytest.mark.invariance("fusion_reactivity.reactivity_average", kind="number of nodes")
def test_average_does_not_hang_on_the_rule():
    coarse, fine = (fr.reactivity_average("dt", [0.5, 14.0, 90.0], nodes) for nodes in (150, 1200))
    assert coarse == pytest.approx(fine, rel=1e-6)


@pytest.mark.invariance("fusion_reactivity.gamow_constant", kind="scaling")
def test_gamow_scales_with_charge_and_root_of_mass():
    assert fr.gamow_constant(2, 4e6) == pytest.approx(4 * fr.gamow_constant(1, 1e6))


@pytest.mark.invariance(
    "fusion_reactivity.log10_reactivity_saddle", "fusion_reactivity.log10_reactivity_quadrature", kind="nodes and unit"
)
@pytest.mark.parametrize("temperature", [8.6e-15, 1e-6, 0.2])
def test_cold_integral(temperature):
    coarse = fr.log10_reactivity_quadrature(*DD, temperature, 1001)
    fine = fr.log10_reactivity_quadrature(*DD, temperature, 8001)
    assert coarse == pytest.approx(float(fine), rel=1e-12, abs=1e-9)
    ten = fr.log10_reactivity_saddle(10 * DD[0], *DD[1:], temperature)
    assert ten - fr.log10_reactivity_saddle(*DD, temperature) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: fr.fusion_cross_section("dt", 0.4), "energy"),
        (lambda: fr.fusion_cross_section("dt", 531.0), "energy"),
        (lambda: fr.fusion_cross_section("pp", 10.0), "reaction"),
        (lambda: fr.reactivity_fit("dt", 101.0), "temperature"),
        (lambda: fr.reactivity_fit("dhe3", 0.3), "temperature"),
        (lambda: fr.reactivity_average("dt", 0.1), "temperature"),
        (lambda: fr.log10_reactivity_saddle(*DD, 2.0), "temperature"),
        (lambda: fr.log10_reactivity_quadrature(-1.0, 30.0, 1e6, 0.1), "s_factor"),
        (lambda: fr.gamow_constant(0.0, 1e6), "charges"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_saddle_with_its_first_corrections_meets_the_quadrature_where_the_peak_is_narrow():
    temperature = np.array([0.02, 0.1])
    saddle, quadrature = (way(*DD, temperature) for way in (fr.log10_reactivity_saddle, fr.log10_reactivity_quadrature))
    assert saddle == pytest.approx(quadrature, abs=2e-4)


def test_helium_three_at_two_hundred_kev_by_hand():
    # Bosch and Hale 1992, Table IV: S = 8077260/0.490092 keV mb there, B_G = 68.7508 √keV
    by_hand = 8077260 / 0.490092 / (200 * np.exp(68.7508 / np.sqrt(200))) * 1e-3
    assert fr.fusion_cross_section("dhe3", 200.0) == pytest.approx(by_hand, rel=1e-5)

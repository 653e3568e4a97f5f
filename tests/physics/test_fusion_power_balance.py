"""Power balance: bremsstrahlung, Lawson's product, and the plant that feeds itself."""

import numpy as np
import pytest

from referee.physics import fusion_power_balance as fp


@pytest.mark.reference(
    "fusion_power_balance.bremsstrahlung_power",
    source="NRL Plasma Formulary: 1.69e-32 N² √T(eV) W/cm³ at 1e14 cm⁻³, 10 keV",
)
def test_bremsstrahlung():
    assert fp.bremsstrahlung_power(1e20, 10.0) == pytest.approx(1.69e-32 * 1e28 * 100 * 1e6, rel=2e-3)


@pytest.mark.reference(
    "fusion_power_balance.gain_of_pairs", source="by hand: rate 0.12/s, Q = 12 MeV, T = 12 keV, 1 s: 10"
)
def test_gain_by_hand():
    assert fp.gain_of_pairs(0.12, 12e3, 12.0, 1.0) == pytest.approx(10.0)


@pytest.mark.reference(
    "fusion_power_balance.triple_product",
    "fusion_power_balance.least_triple_product",
    source="ignition of D–T: about 3e21 keV s/m³ at 14 keV; no ignition below about 4.3 keV (Lawson 1957, Wurzel and Hsu 2022)",
)
def test_lawson():
    least, best = fp.least_triple_product(1e9)
    assert least == pytest.approx(3e21, rel=0.05)
    assert best == pytest.approx(14.0, abs=1.0)
    assert np.isinf(fp.triple_product(4.1, 1e9)) and np.isfinite(fp.triple_product(4.5, 1e9))


@pytest.mark.reference(
    "fusion_power_balance.gain_for_net_power",
    "fusion_power_balance.net_power",
    source="by hand: 1/(0.4·0.5) − 1 = 4; 0.4·11 − 2 = 2.4",
)
def test_plant():
    assert fp.gain_for_net_power(0.4, 0.5) == pytest.approx(4.0)
    assert fp.net_power(10.0, 0.4, 0.5) == pytest.approx(2.4)
    assert fp.net_power(4.0, 0.4, 0.5) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.invariance(
    "fusion_power_balance.bremsstrahlung_power", "fusion_power_balance.gain_of_pairs", kind="scaling"
)
def test_scalings():
    assert fp.bremsstrahlung_power(3e20, 16.0) == pytest.approx(9 * 2 * fp.bremsstrahlung_power(1e20, 4.0))
    assert fp.gain_of_pairs(2.0, 5.0, 3.0, 7.0) == pytest.approx(14 * fp.gain_of_pairs(1.0, 5.0, 3.0, 1.0))


@pytest.mark.invariance(
    "fusion_power_balance.triple_product", "fusion_power_balance.least_triple_product", kind="order of gains"
)
def test_more_gain_needs_more():
    at = [fp.triple_product(14.0, gain) for gain in (1.0, 5.0, 1e9)]
    assert at[0] < at[1] < at[2]
    least, best = fp.least_triple_product(5.0)
    assert least == pytest.approx(float(fp.triple_product(best, 5.0)))
    assert least <= fp.triple_product(np.linspace(8, 30, 45), 5.0).min()


@pytest.mark.invariance("fusion_power_balance.gain_for_net_power", "fusion_power_balance.net_power", kind="symmetry")
def test_only_the_product_of_efficiencies_counts_at_break_even():
    assert fp.gain_for_net_power(0.3, 0.6) == pytest.approx(fp.gain_for_net_power(0.6, 0.3))
    assert fp.net_power(fp.gain_for_net_power(0.3, 0.7), 0.3, 0.7) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: fp.bremsstrahlung_power(-1.0, 10.0), "density"),
        (lambda: fp.gain_of_pairs(1.0, 1.0, 0.0, 1.0), "temperature"),
        (lambda: fp.triple_product(14.0, 0.0), "gain"),
        (lambda: fp.least_triple_product(-1.0), "gain"),
        (lambda: fp.gain_for_net_power(1.2, 0.5), "heat_to_power"),
        (lambda: fp.net_power(1.0, 0.5, 0.0), "power_to_plasma"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

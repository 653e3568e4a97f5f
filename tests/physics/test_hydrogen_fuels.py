"""Fuels: reduced masses, nuclear factors, and published rates of bound pairs."""

import pytest

from referee.physics import hydrogen_fuels as hf


@pytest.mark.reference(
    "hydrogen_fuels.s_factor",
    source="Adelberger et al. 2011: p–p 4.01e-22 keV b; Bosch and Hale 1992: S(0) of d–d 55.576 + 53.701 keV b",
)
def test_nuclear_factors():
    assert hf.s_factor("p–p") == pytest.approx(4.01e-22)
    assert hf.s_factor("d–d") == pytest.approx(55.576 + 53.701)


@pytest.mark.reference(
    "hydrogen_fuels.pair_reduced_mass",
    "hydrogen_fuels.pair_mass_u",
    source="CODATA: m_p/2 = 918.076 m_e; m_p + m_d = 3.020830 u; muon 206.768 m_e",
)
def test_masses():
    assert hf.pair_reduced_mass("p–p") == pytest.approx(918.0763, abs=1e-3)
    assert hf.pair_reduced_mass("p–p", 206.768) == pytest.approx(918.0763 / 206.768, rel=1e-6)
    assert hf.pair_mass_u("p–d") == pytest.approx(3.020830, abs=1e-5)


@pytest.mark.reference(
    "hydrogen_fuels.log10_pair_rate",
    source="by hand: A = 1.5237e-22 m³/s for d–d over (52.9177 pm)³ at unit density: 1.0282e9 per second",
)
def test_rate():
    assert hf.log10_pair_rate("d–d", 0.0) == pytest.approx(9.0121, abs=1e-3)


@pytest.mark.invariance("hydrogen_fuels.log10_pair_rate", "hydrogen_fuels.s_factor", kind="scaling")
def test_cube_of_the_lepton():
    assert hf.log10_pair_rate("p–d", -50.0, 100.0) - hf.log10_pair_rate("p–d", -52.0) == pytest.approx(8.0)
    assert hf.s_factor("p–p") < hf.s_factor("p–d") < hf.s_factor("d–d") < hf.s_factor("d–t")


@pytest.mark.invariance("hydrogen_fuels.pair_reduced_mass", "hydrogen_fuels.pair_mass_u", kind="unit")
def test_equal_nuclei_have_a_quarter_of_the_sum():
    electron_u = 5.48579909e-4
    for fuel in ("p–p", "d–d"):
        assert hf.pair_reduced_mass(fuel) * electron_u == pytest.approx(hf.pair_mass_u(fuel) / 4, rel=1e-7)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: hf.s_factor("x–y"), "fuel"),
        (lambda: hf.pair_reduced_mass("p–d", 0.5), "lepton_mass"),
        (lambda: hf.pair_mass_u("p"), "fuel"),
        (lambda: hf.log10_pair_rate("p–d", 1e4), "log10_density"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

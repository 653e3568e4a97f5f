"""pp neutrinos on electrons."""

import numpy as np
import pytest

from referee.physics import neutrino_electron_scattering as ne


@pytest.mark.reference(
    "neutrino_electron_scattering.scattering_cross_section",
    source="tree level at high energy: 9.5e-45 cm² per MeV for νe, 1.6e-45 for νμ (Particle Data Group, textbook)",
)
def test_high_energy():
    assert ne.scattering_cross_section(100.0) / 100 == pytest.approx(9.5e-49, rel=0.01)
    assert ne.scattering_cross_section(100.0, "other") / 100 == pytest.approx(
        1.6e-49, abs=0.05e-49
    )  # two digits are published


@pytest.mark.reference(
    "neutrino_electron_scattering.pp_spectrum", source="Bahcall 1997: mean energy 266.8 keV (with the Coulomb factor)"
)
def test_mean_energy():
    q = np.linspace(0, ne.END_POINT, 20001)
    assert np.trapezoid(q * ne.pp_spectrum(q), q) == pytest.approx(0.2668, rel=5e-3)


@pytest.mark.reference(
    "neutrino_electron_scattering.pp_average_closed",
    "neutrino_electron_scattering.pp_recoils",
    source="Bahcall 1989, Neutrino Astrophysics: 11.6e-46 cm² for νe and 3.28e-46 cm² for νμ, pp spectrum, to 5 per cent",
)
def test_average():
    assert ne.pp_average_closed() == pytest.approx(11.6e-50, rel=0.02)
    assert ne.pp_recoils()[0] == pytest.approx(11.6e-50, rel=0.02)
    assert ne.pp_average_closed("other") == pytest.approx(3.28e-50, rel=0.05)


@pytest.mark.reference(
    "neutrino_electron_scattering.electrons_per_litre", source="water: 1 kg/l, 10 electrons, 18.015 g/mol: 3.343e26"
)
def test_water():
    assert ne.electrons_per_litre(1000.0, 10, 18.015) == pytest.approx(3.343e26, rel=1e-3)


@pytest.mark.reference(
    "neutrino_electron_scattering.energy_transfer",
    source="by hand at high energy: mean inelasticity (g_L²/2 + g_R²/12)/(g_L² + g_R²/3) = 0.4920 for νe",
)
@pytest.mark.invariance("neutrino_electron_scattering.energy_transfer", kind="low energy")
def test_mean_recoil():
    share = ne.energy_transfer(500.0) / ne.scattering_cross_section(500.0) / 500
    assert share == pytest.approx(0.4920, abs=1e-3)
    # far below the electron's mass the recoil is uniform up to 2E²/m at equal couplings: half of it to a tenth
    low = ne.energy_transfer(1e-4) / ne.scattering_cross_section(1e-4) / (2e-8 / ne.ELECTRON)
    assert low == pytest.approx(0.5, abs=0.1)
    assert low == pytest.approx(
        ne.energy_transfer(2e-4) / ne.scattering_cross_section(2e-4) / (8e-8 / ne.ELECTRON), rel=1e-2
    )


@pytest.mark.invariance("neutrino_electron_scattering.pp_average_closed", kind="nodes")
@pytest.mark.invariance("neutrino_electron_scattering.pp_recoils", kind="cells")
@pytest.mark.invariance("neutrino_electron_scattering.pp_spectrum", kind="normalisation")
def test_resolution():
    assert ne.pp_average_closed(nodes=40) == pytest.approx(ne.pp_average_closed(nodes=200), rel=3e-5)
    assert ne.pp_recoils(cells=200) == pytest.approx(ne.pp_recoils(cells=800), rel=1e-3)
    q = np.linspace(0, 0.5, 40001)
    assert np.trapezoid(ne.pp_spectrum(q), q) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.invariance("neutrino_electron_scattering.scattering_cross_section", kind="low energy")
@pytest.mark.invariance("neutrino_electron_scattering.electrons_per_litre", kind="scaling")
def test_limits():
    assert ne.scattering_cross_section(2e-5) == pytest.approx(4 * float(ne.scattering_cross_section(1e-5)), rel=1e-3)
    assert ne.electrons_per_litre(200.0, 2, 4.0) == pytest.approx(2 * ne.electrons_per_litre(100.0, 2, 4.0))


def test_bad_input_is_named():
    for call, name in (
        (lambda: ne.scattering_cross_section(0.0), "energy"),
        (lambda: ne.pp_average_closed("tau"), "flavour"),
        (lambda: ne.pp_recoils(cells=3), "cells"),
        (lambda: ne.pp_spectrum(np.nan), "energy"),
        (lambda: ne.electrons_per_litre(0.0, 2, 4.0), "density"),
    ):
        with pytest.raises(ValueError, match=name):
            call()

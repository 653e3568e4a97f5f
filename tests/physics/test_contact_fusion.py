"""Contact fusion: the potential, the zero point, and the published rates of cold molecules."""

import numpy as np
import pytest

from referee.physics import contact_fusion as cf

HD, D2, H2 = 1223.90, 1835.24, 918.076
BOHR = 5.29177210544e-11


@pytest.mark.reference(
    "contact_fusion.born_oppenheimer_potential",
    source="Sims and Hagstrom 2006, J. Chem. Phys. 124, 094101; Pachucki 2010, 10.1103/PhysRevA.82.032509 at 1.4011",
)
@pytest.mark.parametrize(
    ("radius", "energy"),
    [
        (0.8, -1.0200566664),
        (1.0, -1.1245397195),
        (1.4, -1.1744757142),
        (1.4011, -1.1744759314),
        (2.0, -1.1381329571),
        (4.0, -1.0163902529),
    ],
)
def test_potential(radius, energy):
    assert cf.born_oppenheimer_potential(radius) + 1 == pytest.approx(energy + 2, abs=2e-5)


@pytest.mark.invariance("contact_fusion.born_oppenheimer_potential", kind="smooth joints and united atom")
def test_joints_are_smooth():
    for joint in (1.7, 6.0):
        around = joint + np.array([-1e-4, 1e-4])
        slopes = [np.diff(cf.born_oppenheimer_potential(x + np.array([0, 1e-5])))[0] / 1e-5 for x in around]
        assert slopes[0] == pytest.approx(slopes[1], abs=2e-3)
    assert cf.born_oppenheimer_potential(1e-4) - 1e4 == pytest.approx(1 - 2.903724, abs=1e-3)


@pytest.mark.reference(
    "contact_fusion.contact_density_matrix",
    "contact_fusion.contact_density_riccati",
    source="zero-point energies of H₂, HD, D₂ from spectroscopy, 2179, 1890 and 1546 cm⁻¹ (Huber and Herzberg's constants)",
)
@pytest.mark.parametrize(("mass", "wavenumber"), [(H2, 2179.3), (HD, 1890.0), (D2, 1546.5)])
def test_zero_point(mass, wavenumber):
    for method in (cf.contact_density_matrix, cf.contact_density_riccati):
        assert method(mass)[0] * 219474.6314 == pytest.approx(wavenumber, rel=1.5e-3)


@pytest.mark.reference(
    "contact_fusion.contact_density_matrix",
    "contact_fusion.contact_coefficient",
    source="Koonin and Nauenberg 1989, 10.1038/339690a0: 3e-64 per second for d+d, 1e-55 for p+d",
)
@pytest.mark.parametrize(
    ("mass", "mass_u", "s", "published"), [(D2, 1.00678, 109.277, 3e-64), (HD, 0.67141, 2.14e-4, 1e-55)]
)
def test_published_rates(mass, mass_u, s, published):
    rate = cf.contact_coefficient(s, mass_u) / BOHR**3 * 10 ** cf.contact_density_matrix(mass)[1]
    assert np.log10(rate) == pytest.approx(np.log10(published), abs=0.35)


@pytest.mark.reference(
    "contact_fusion.barrier_exponent",
    source="Gamow: a bare Coulomb barrier costs 2πη = 2π√(M/2E), E less the united atom's shift",
)
def test_high_energy_is_gamow():
    energy = 9e3
    assert cf.barrier_exponent(HD, energy) == pytest.approx(2 * np.pi * np.sqrt(HD / 2 / (energy + 1.903724)), rel=1e-4)


@pytest.mark.reference(
    "contact_fusion.barrier_growth", source="power series of the regular Coulomb function (DLMF 33.6)"
)
def test_growth_in_a_coulomb_field():
    energy = 500.0
    square = 2 * HD * (energy + 1.903724)
    turning = 1 / (energy + 1.903724)
    terms = [0.0, 1.0]  # u = Σ c_n r^n with n(n − 1) c_n = 2M c_{n−1} − k² c_{n−2}
    for n in range(2, 60):
        terms.append((2 * HD * terms[-1] - square * terms[-2]) / (n * (n - 1)))
    wave = np.polyval(terms[::-1], turning)
    assert cf.barrier_growth(HD, energy) == pytest.approx(2 * np.log(wave), abs=5e-3)


@pytest.mark.reference(
    "contact_fusion.free_contact_integrated",
    "contact_fusion.free_contact_stepped",
    source="nodes at zero energy count the bound levels: H₂ has 15, v = 0 to 14 (textbook spectroscopy)",
)
def test_levels_of_hydrogen():
    assert cf.free_contact_integrated(H2)[2] == 15
    assert cf.free_contact_stepped(H2)[2] == 15


@pytest.mark.invariance("contact_fusion.free_contact_integrated", kind="tolerance")
@pytest.mark.invariance("contact_fusion.free_contact_stepped", kind="grid")
def test_free_pairs_do_not_hang_on_steps():
    loose, tight = cf.free_contact_integrated(HD, 1e-8), cf.free_contact_integrated(HD, 1e-11)
    assert loose == pytest.approx(tight, rel=1e-5)
    for points in (12_000, 24_000):
        assert cf.free_contact_stepped(HD, points)[:2] == pytest.approx(tight[:2], rel=2e-3)


@pytest.mark.reference("contact_fusion.contact_coefficient", source="by hand, S = 109.277 keV b, D₂: 1.5237e-22 m³/s")
def test_coefficient():
    assert cf.contact_coefficient(109.277, 1.00678) == pytest.approx(1.5237e-22, rel=1e-3)


@pytest.mark.invariance("contact_fusion.contact_density_matrix", kind="grid")
@pytest.mark.invariance("contact_fusion.contact_density_riccati", kind="tolerance")
def test_steps_and_tolerances():
    assert cf.contact_density_matrix(HD, 12_000)[1] == pytest.approx(cf.contact_density_matrix(HD, 48_000)[1], abs=3e-3)
    assert cf.contact_density_riccati(HD, 1e-8)[1] == pytest.approx(cf.contact_density_riccati(HD, 1e-10)[1], abs=3e-3)


@pytest.mark.invariance("contact_fusion.barrier_exponent", kind="nodes")
@pytest.mark.invariance("contact_fusion.barrier_growth", kind="tolerance")
def test_barrier_rules():
    assert cf.barrier_exponent(HD, -0.1, 200) == pytest.approx(float(cf.barrier_exponent(HD, -0.1, 1600)), rel=1e-5)
    assert cf.barrier_growth(HD, -0.1, 1e-8) == pytest.approx(cf.barrier_growth(HD, -0.1, 1e-10), abs=1e-4)


@pytest.mark.invariance("contact_fusion.contact_coefficient", kind="scaling")
def test_coefficient_scales():
    assert cf.contact_coefficient(2.0, 4.0, 3.0) == pytest.approx(cf.contact_coefficient(1.0, 1.0) / 6)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cf.born_oppenheimer_potential(13.0), "radius"),
        (lambda: cf.contact_density_matrix(1.0), "reduced_mass"),
        (lambda: cf.contact_density_riccati(HD, 1.0), "tolerance"),
        (lambda: cf.barrier_exponent(HD, -1.0), "energy"),
        (lambda: cf.barrier_growth(HD, 1e6), "energy"),
        (lambda: cf.contact_coefficient(0.0, 1.0), "s_factor"),
        (lambda: cf.free_contact_integrated(1.0), "reduced_mass"),
        (lambda: cf.free_contact_stepped(HD, 100), "points"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


@pytest.mark.parametrize("mass", [HD, H2])
def test_matrix_and_riccati_find_the_same_density_at_contact(mass):
    assert cf.contact_density_matrix(mass) == pytest.approx(cf.contact_density_riccati(mass), abs=2e-3)

"""Energy released by light nuclei: published Q values, conservation, exits."""

import pytest

from referee.physics import nuclear_energy as ne

N, P, D, T, HE3, HE4 = (1, 0), (1, 1), (2, 1), (3, 1), (3, 2), (4, 2)


@pytest.mark.reference(
    "nuclear_energy.q_value",
    "nuclear_energy.q_value_bare",
    source="published Q values in MeV: d+t 17.589, d+³He 18.353, d+d 4.033 and 3.269, p+d 5.493, four protons 24.687 without annihilation",
)
@pytest.mark.parametrize(
    ("before", "after", "positrons", "published"),
    [
        ((D, T), (HE4, N), 0, 17.589),
        ((D, HE3), (HE4, P), 0, 18.353),
        ((D, D), (T, P), 0, 4.033),
        ((D, D), (HE3, N), 0, 3.269),
        ((P, D), (HE3,), 0, 5.493),
        ((P,) * 4, (HE4,), 2, 24.687),
    ],
)
def test_published_energies(before, after, positrons, published):
    assert ne.q_value(before, after, positrons) == pytest.approx(published, abs=2e-3)
    assert ne.q_value_bare(before, after, positrons) == pytest.approx(published, abs=2e-3)


@pytest.mark.reference(
    "nuclear_energy.best_exit", source="AME2020: ⁵Li is unbound by 1.97 MeV; d+³He makes p+⁴He, 18.353 MeV"
)
def test_exits():
    assert ne.best_exit(P, HE4)[0] == pytest.approx(-1.97, abs=0.06)
    released, products = ne.best_exit(D, HE3)
    assert released == pytest.approx(18.353, abs=1e-3) and set(products) == {P, HE4}


@pytest.mark.reference(
    "nuclear_energy.mass_share_released", source="by hand: 17.589/(1876.12 + 2809.43) = 0.003754 for d+t atoms"
)
def test_share():
    assert ne.mass_share_released((D, T), (HE4, N)) == pytest.approx(0.003754, abs=2e-6)


@pytest.mark.reference(
    "nuclear_energy.light_product_energy",
    "nuclear_energy.light_product_energy_relativistic",
    source="neutron of d+t: 14.05 MeV (momentum), 14.03 MeV (relativistic); textbooks print 14.1 and 14.03",
)
def test_neutron():
    assert ne.light_product_energy(17.589, 1.008665, 4.001506) == pytest.approx(14.05, abs=0.01)
    assert ne.light_product_energy_relativistic((D, T), N, HE4) == pytest.approx(14.03, abs=0.01)


@pytest.mark.invariance("nuclear_energy.q_value", "nuclear_energy.q_value_bare", kind="reversal and order")
def test_reversal():
    for function in (ne.q_value, ne.q_value_bare):
        assert function((HE4, N), (T, D)) == pytest.approx(-function((D, T), (N, HE4)))


@pytest.mark.invariance("nuclear_energy.best_exit", kind="order of the pair")
def test_pair_order():
    assert ne.best_exit(D, HE4)[0] == pytest.approx(ne.best_exit(HE4, D)[0])


@pytest.mark.invariance("nuclear_energy.mass_share_released", kind="doubling")
def test_two_reactions_release_the_same_share():
    assert ne.mass_share_released((D, T, D, T), (HE4, N, HE4, N)) == pytest.approx(
        ne.mass_share_released((D, T), (HE4, N))
    )


@pytest.mark.invariance(
    "nuclear_energy.light_product_energy",
    "nuclear_energy.light_product_energy_relativistic",
    kind="both products sum to Q",
)
def test_products_share_all():
    assert ne.light_product_energy(10.0, 1.0, 4.0) + ne.light_product_energy(10.0, 4.0, 1.0) == pytest.approx(10.0)
    both = ne.light_product_energy_relativistic((D, T), N, HE4) + ne.light_product_energy_relativistic((D, T), HE4, N)
    assert both == pytest.approx(ne.q_value_bare((D, T), (N, HE4)), rel=1e-9)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: ne.q_value((P,) * 4, ()), "baryon number"),
        (lambda: ne.q_value((P,) * 4, (HE4,)), "charge"),
        (lambda: ne.q_value(((9, 4),), ((9, 4),)), "nuclide"),
        (lambda: ne.q_value_bare(((9, 4),), ()), "nuclide"),
        (lambda: ne.best_exit((9, 4), P), "nuclide"),
        (lambda: ne.best_exit((7, 4), (7, 4)), "no exit"),
        (lambda: ne.light_product_energy(-1.0, 1.0, 1.0), "released"),
        (lambda: ne.light_product_energy_relativistic((D, T), N, (5, 3)), "nuclide"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_lithium_seven_and_a_proton_make_two_helium_nuclei():
    # 17.346 MeV: Cockcroft and Walton's reaction, with the masses of AME2020
    assert ne.q_value((P, (7, 3)), (HE4, HE4)) == pytest.approx(17.346, abs=2e-3)
    assert ne.q_value_bare((P, (7, 3)), (HE4, HE4)) == pytest.approx(17.346, abs=2e-3)


@pytest.mark.parametrize("nuclide", sorted(ne._SEPARATION))
def test_what_holds_a_nucleus_together_is_what_its_mass_lacks(nuclide):
    # measured separation energies against the table of masses; ⁵Li, ⁵He and ⁴Li fall apart by themselves
    parts, energy = ne._SEPARATION[nuclide]
    assert ne.q_value(parts, (nuclide,)) == pytest.approx(energy, abs=5e-4)
    assert ne.q_value_bare(parts, (nuclide,)) == pytest.approx(energy, abs=1e-9)

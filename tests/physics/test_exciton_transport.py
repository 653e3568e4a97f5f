"""Transport of an excitation to a trap, with and without noise."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import exciton_transport as exciton

BOTH = (exciton.trapped_share_linear, exciton.trapped_share_propagated)


@pytest.mark.reference(
    "exciton_transport.trapped_share_linear",
    "exciton_transport.trapped_share_propagated",
    "exciton_transport.chain_hamiltonian",
    source="textbook, two sites by hand: k = 2J^2 G/(G^2 + D^2), G = kappa/2 + loss + gamma; J = loss = 1, kappa = 2: 2/7",
)
def test_two_sites_by_hand():
    pair = exciton.chain_hamiltonian(2, 1.0, 0.0)
    assert pair.tolist() == [[0.0, 1.0], [1.0, 0.0]]
    detuned = np.array([[2.0, 1.0], [1.0, 0.0]])
    for share in BOTH:
        assert share(pair, 0.0, 2.0, 1.0, 0, 1) == pytest.approx(0.2857142857142857)  # k = 1
        assert share(detuned, 0.0, 2.0, 1.0, 0, 1) == pytest.approx(0.2)  # k = 1/2: p2 = 1/10
        assert share(pair, 0.0, 2.0, 1.0, 1, 1) == pytest.approx(0.5714285714285714)  # p2 = 2/7


@pytest.mark.reference(
    "exciton_transport.fmo_hamiltonian",
    source="Adolphs & Renger 2006, as printed by later studies: J12 = -87.7, J56 = 81.1, E6 - E3 = 420 (cm^-1)",
)
def test_fmo_entries():
    h = exciton.fmo_hamiltonian()
    assert (h[0, 1], h[4, 5], h[5, 5], h[2, 2], h[6, 6]) == (-87.7, 81.1, 420.0, 0.0, 230.0)
    assert exciton.RAD_PER_PS == pytest.approx(0.18836515673)


@pytest.mark.invariance(
    "exciton_transport.fmo_hamiltonian", "exciton_transport.chain_hamiltonian", kind="symmetry, scaling"
)
def test_matrices_are_symmetric_and_disorder_scales():
    h = exciton.fmo_hamiltonian()
    assert np.array_equal(h, h.T)
    one, two = (exciton.chain_hamiltonian(7, 1.0, w, seed=3) for w in (1.0, 2.0))
    assert 2 * np.diag(one) == pytest.approx(np.diag(two))
    assert np.diag(exciton.chain_hamiltonian(7, 1.0, 1.0, seed=4)) != pytest.approx(np.diag(one))


@pytest.mark.invariance(
    "exciton_transport.trapped_share_linear",
    "exciton_transport.trapped_share_propagated",
    kind="shift of energy, unit, mirror",
)
def test_zero_of_energy_and_unit_do_not_matter():
    h = exciton.chain_hamiltonian(5, 1.0, 3.0)
    for share in BOTH:
        value = share(h, 0.3, 1.0, 0.01, 0, 4)
        assert share(h + 50.0 * np.eye(5), 0.3, 1.0, 0.01, 0, 4) == pytest.approx(value, abs=1e-7)
        assert share(7 * h, 2.1, 7.0, 0.07, 0, 4) == pytest.approx(value, abs=1e-8)
        assert share(h[::-1, ::-1].copy(), 0.3, 1.0, 0.01, 4, 0) == pytest.approx(value, abs=1e-8)


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 100.0), st.floats(0.01, 10.0), st.floats(0.0, 8.0))
def test_never_more_than_everything(dephasing, trap, disorder):
    h = exciton.chain_hamiltonian(4, 1.0, disorder)
    share = exciton.trapped_share_linear(h, dephasing, trap, 0.01, 0, 3)
    assert 0 <= share <= trap / (trap + 0.01) + 1e-12


def test_refuses_bad_input():
    h = exciton.chain_hamiltonian(3, 1.0, 0.0)
    with pytest.raises(ValueError, match="dephasing"):
        exciton.trapped_share_linear(h, -1.0, 1.0, 1.0, 0, 2)
    with pytest.raises(ValueError, match="trap_site"):
        exciton.trapped_share_propagated(h, 0.0, 1.0, 1.0, 0, 3)
    with pytest.raises(ValueError, match="hamiltonian"):
        exciton.trapped_share_linear(np.triu(h), 0.0, 1.0, 1.0, 0, 2)
    with pytest.raises(ValueError, match="sites"):
        exciton.chain_hamiltonian(1, 1.0, 0.0)


@pytest.mark.parametrize("share", BOTH)
@pytest.mark.parametrize(("start", "trap_site", "name"), [(2, 1, "^start"), (0, 2, "^trap_site")])
def test_the_site_that_is_not_there_is_named(share, start, trap_site, name):
    with pytest.raises(ValueError, match=name):
        share(exciton.chain_hamiltonian(2, 1.0, 0.0), 0.0, 2.0, 1.0, start, trap_site)

"""The quartic mode against published levels."""

import numpy as np
import pytest

from referee.physics import anharmonic_mode as mode

ROUTES = [mode.levels_fock, mode.levels_grid]


@pytest.mark.reference(
    "anharmonic_mode.levels_fock",
    "anharmonic_mode.levels_grid",
    source="Hioe and Montroll, J. Math. Phys. 16, 1945 (1975): lambda = 0.1 (values by recall, both methods confirm)",
)
@pytest.mark.parametrize("route", ROUTES)
def test_published_levels(route):
    assert np.allclose(route(0.1), [0.559146327, 1.769502644, 3.138624308], atol=1e-8)


@pytest.mark.reference(
    "anharmonic_mode.levels_fock",
    "anharmonic_mode.levels_grid",
    source="first-order perturbation theory (textbook): E_n = n + 1/2 + 3(2n^2 + 2n + 1) lambda/4",
)
@pytest.mark.parametrize("route", ROUTES)
def test_weak_coupling_is_first_order(route):
    n, coupling = np.arange(3), 1e-5
    assert np.allclose(route(coupling) - n - 0.5, 0.75 * coupling * (2 * n**2 + 2 * n + 1), atol=2e-8)


@pytest.mark.invariance("anharmonic_mode.levels_fock", kind="truncation")
def test_levels_do_not_depend_on_the_cutoff():
    assert np.allclose(mode.levels_fock(1.0, 3, 100), mode.levels_fock(1.0, 3, 200), atol=1e-9)


@pytest.mark.invariance("anharmonic_mode.levels_grid", kind="step")
def test_levels_do_not_depend_on_the_grid():
    assert np.allclose(mode.levels_grid(1.0, 3, 121, 8.0), mode.levels_grid(1.0, 3, 241, 10.0), atol=1e-9)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="coupling"):
        mode.levels_fock(-0.1)
    with pytest.raises(ValueError, match="points"):
        mode.levels_grid(0.1, points=3)

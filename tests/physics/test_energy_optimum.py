"""Stationary points of E = n(alpha) - |alpha|^2: by calculus, by differences, by search."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import energy_optimum as opt

amplitudes = st.builds(complex, st.floats(-3, 3), st.floats(-3, 3))


@pytest.mark.reference(
    "energy_optimum.reduced_energy", source="definition: 4 - |1 + i|^2 = 2; a displaced mode keeps its n_th"
)
def test_energy_by_hand():
    assert opt.reduced_energy(1 + 1j, 4.0) == pytest.approx(2.0)
    assert opt.reduced_energy([0.0, 2.0], 0.5, growth=1.0) == pytest.approx([0.5, 0.5])
    assert opt.reduced_energy(2.0, 4.0, saturation=0.125) == pytest.approx(2.0)


@pytest.mark.reference(
    "energy_optimum.wirtinger_gradient",
    "energy_optimum.central_gradient",
    source="Wirtinger calculus: d|alpha|^2/d alpha = conj(alpha)",
)
def test_gradient_by_hand():
    for gradient in (opt.wirtinger_gradient(1 + 2j), opt.central_gradient(1 + 2j, 4.0)):
        assert gradient == pytest.approx(-1 + 2j, abs=1e-7)
    assert opt.wirtinger_gradient(1 + 2j, growth=1.0) == 0.0


@pytest.mark.reference(
    "energy_optimum.stationary_photons",
    "energy_optimum.searched_stationary_photons",
    source="vertex of the parabola -x + x^2/8: x = 4",
)
def test_stationary_points_by_hand():
    assert opt.stationary_photons(0.0, 0.125) == pytest.approx(4.0)
    assert opt.searched_stationary_photons(4.0, 0.0, 0.125) == pytest.approx(4.0, abs=1e-5)
    for growth in (0.0, 1.0, 2.0):
        assert opt.stationary_photons(growth) == 0.0
        assert opt.searched_stationary_photons(4.0, growth) == 0.0


@pytest.mark.invariance(
    "energy_optimum.wirtinger_gradient",
    "energy_optimum.central_gradient",
    "energy_optimum.reduced_energy",
    kind="step, phase",
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(amplitudes, st.floats(-1, 2), st.floats(0, 0.5), st.sampled_from([1e-3, 1e-4, 1e-5]))
def test_step_does_not_matter_and_the_phase_turns_the_gradient(alpha, growth, saturation, step):
    closed = complex(opt.wirtinger_gradient(alpha, growth, saturation))
    assert complex(opt.central_gradient(alpha, 4.0, growth, saturation, step)) == pytest.approx(closed, abs=1e-4)
    turned = complex(opt.wirtinger_gradient(alpha * 1j, growth, saturation))
    assert turned == pytest.approx(-1j * closed, abs=1e-9)
    energies = [float(opt.reduced_energy(a, 4.0, growth, saturation)) for a in (alpha, alpha * 1j)]
    assert energies[0] == pytest.approx(energies[1], abs=1e-9)


@pytest.mark.invariance(
    "energy_optimum.stationary_photons", "energy_optimum.searched_stationary_photons", kind="reach, zero of energy"
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(-1, 0.8), st.floats(0.05, 0.5), st.floats(0, 50), st.floats(60, 200))
def test_search_finds_the_vertex_wherever_it_looks(growth, saturation, n_fixed, reach):
    closed = opt.stationary_photons(growth, saturation)
    assert opt.searched_stationary_photons(n_fixed, growth, saturation, reach) == pytest.approx(closed, abs=1e-3)
    assert opt.wirtinger_gradient(np.sqrt(closed), growth, saturation) == pytest.approx(0.0, abs=1e-9)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="n_fixed"):
        opt.reduced_energy(1.0, -1.0)
    with pytest.raises(ValueError, match="saturation"):
        opt.stationary_photons(0.0, -1.0)
    with pytest.raises(ValueError, match="step"):
        opt.central_gradient(1.0, 4.0, step=1.0)
    with pytest.raises(ValueError, match="reach"):
        opt.searched_stationary_photons(1.0, reach=0.0)
    with pytest.raises(ValueError, match="growth"):
        opt.wirtinger_gradient(1.0, float("nan"))

"""A phase-diffused coherent state: its asymptotes and the agreement of quadrature and closed sum."""

import numpy as np
import pytest

from referee.physics import phase_diffusion as pd


def l1(rho: np.ndarray) -> float:
    return float(np.abs(rho).sum() - np.trace(rho).real)


@pytest.mark.reference(
    "phase_diffusion.phase_diffused_l1_coherence", source="Gaussian limit of the Poisson law: sqrt(8 pi) alpha - 1"
)
def test_sharp_phase_grows_with_amplitude():
    assert pd.phase_diffused_l1_coherence(6.0, 0.0, 120) == pytest.approx(np.sqrt(8 * np.pi) * 6 - 1, rel=0.01)
    assert pd.phase_diffused_l1_coherence(1.0, 0.0, 2) == pytest.approx(1.0)  # (|0> + |1>)/sqrt(2)
    assert pd.phase_diffused_l1_coherence(0.0, 0.0) == 0.0


@pytest.mark.reference(
    "phase_diffusion.phase_diffused_coherent_state", source="Gaussian average of exp(i k phi): exp(-k^2 sigma^2 / 2)"
)
def test_off_diagonals_are_damped_by_the_gaussian_average():
    sharp, blurred = (pd.phase_diffused_coherent_state(1.5, noise, 30) for noise in (0.0, 0.4))
    assert (blurred / sharp)[0, 1] == pytest.approx(0.9231163463866358)  # exp(-0.08)
    assert (blurred / sharp)[1, 3] == pytest.approx(0.7261490370736909)  # exp(-0.32)
    assert np.diagonal(blurred) == pytest.approx(np.diagonal(sharp))


@pytest.mark.invariance(
    "phase_diffusion.phase_diffused_l1_coherence",
    "phase_diffusion.phase_diffused_coherent_state",
    kind="truncation, step",
)
@pytest.mark.parametrize("alpha, noise", [(0.5, 0.3), (2.0, 1.0), (4.0, 0.1)])
def test_truncation_and_step_do_not_matter(alpha, noise):
    value = pd.phase_diffused_l1_coherence(alpha, noise, 60)
    assert pd.phase_diffused_l1_coherence(alpha, noise, 90) == pytest.approx(value, abs=1e-8)
    assert l1(pd.phase_diffused_coherent_state(alpha, noise, 60)) == pytest.approx(value, abs=1e-8)
    assert l1(pd.phase_diffused_coherent_state(alpha, noise, 70, 2)) == pytest.approx(value, abs=1e-8)


def test_noise_sets_a_ceiling():
    ceiling = np.sqrt(2 * np.pi) / 0.5 - 1
    assert pd.phase_diffused_l1_coherence(6.0, 0.5, 120) == pytest.approx(ceiling, rel=0.05)
    assert pd.phase_diffused_l1_coherence(6.0, 0.5, 120) < ceiling


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="alpha"):
        pd.phase_diffused_l1_coherence(-1.0, 0.0)
    with pytest.raises(ValueError, match="phase_noise"):
        pd.phase_diffused_coherent_state(1.0, -0.1)
    with pytest.raises(ValueError, match="levels"):
        pd.phase_diffused_l1_coherence(1.0, 0.0, 1)

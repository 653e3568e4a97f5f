"""Born's rule: sampling, the two tests of fit, and fringes."""

import numpy as np
import pytest

from referee.physics import born_rule

STATE = np.array([np.sqrt(0.3), 1j * np.sqrt(0.7)])


@pytest.mark.reference(
    "born_rule.sample_outcomes", "born_rule.power_rule", source="Born's rule for amplitudes sqrt(0.3), i sqrt(0.7)"
)
def test_frequencies_are_squared_moduli():
    counts = born_rule.sample_outcomes(STATE, 1_000_000, seed=1)
    assert counts.sum() == 1_000_000
    assert counts[0] / 1e6 == pytest.approx(0.3, abs=0.002)
    assert born_rule.power_rule(STATE) == pytest.approx([0.3, 0.7])
    assert born_rule.power_rule([3.0, 1.0], 1.0) == pytest.approx([0.75, 0.25])


@pytest.mark.reference(
    "born_rule.chi_squared_p_value",
    "born_rule.exact_p_value",
    source="tables: chi2(1) = 3.841 at p = 0.05; 2 x 11/1024 for 9 or more of 10",
)
def test_p_values_from_tables():
    # 5000 -> 5098 of 10 000: chi2 = 98^2 / 2500 = 3.8416
    assert born_rule.chi_squared_p_value([5098, 4902], [0.5, 0.5]) == pytest.approx(0.05, abs=1e-4)
    assert born_rule.exact_p_value(9, 10, 0.5) == pytest.approx(22 / 1024)


@pytest.mark.reference(
    "born_rule.fringe", "born_rule.fringe_visibility", source="Ramsey: |+> gives cos(phi), the 50/50 mixture none"
)
def test_fringe_of_plus_and_of_the_mixture():
    phases = np.array([0.0, np.pi / 3, np.pi])
    assert born_rule.fringe(np.full((2, 2), 0.5), phases) == pytest.approx([1.0, 0.5, -1.0])
    assert born_rule.fringe(np.eye(2) / 2, phases) == pytest.approx([0.0, 0.0, 0.0])
    assert born_rule.fringe_visibility(0.5, 0.0) == pytest.approx(1.0)
    assert born_rule.fringe_visibility(0.1, 0.0) == pytest.approx(0.6)
    assert born_rule.fringe_visibility(0.5, 1.0) == 0.0


@pytest.mark.invariance(
    "born_rule.sample_outcomes", "born_rule.chi_squared_p_value", "born_rule.exact_p_value", kind="seed"
)
def test_born_is_kept_and_its_rivals_refused_for_every_seed():
    for seed in range(5):
        counts = born_rule.sample_outcomes(STATE, 20_000, seed)
        chi, exact = (
            born_rule.chi_squared_p_value(counts, born_rule.power_rule(STATE)),
            born_rule.exact_p_value(counts[0], 20_000, 0.3),
        )
        assert chi > 1e-3
        assert chi == pytest.approx(exact, abs=0.01)
        assert born_rule.chi_squared_p_value(counts, born_rule.power_rule(STATE, 1.0)) < 1e-10
    assert np.array_equal(born_rule.sample_outcomes(STATE, 100, 3), born_rule.sample_outcomes(STATE, 100, 3))


@pytest.mark.invariance(
    "born_rule.power_rule", "born_rule.fringe", "born_rule.fringe_visibility", kind="global phase, period"
)
def test_phase_and_period():
    assert born_rule.power_rule(STATE * np.exp(0.7j), 3.0) == pytest.approx(born_rule.power_rule(STATE, 3.0))
    rho = np.outer(STATE, STATE.conj())
    phases = np.linspace(0, 2 * np.pi, 721)
    assert born_rule.fringe(rho, phases + 2 * np.pi) == pytest.approx(born_rule.fringe(rho, phases))
    assert born_rule.fringe(rho, phases).max() == pytest.approx(float(born_rule.fringe_visibility(0.3, 0.0)), abs=1e-4)


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="norm of amplitudes"):
        born_rule.sample_outcomes([1.0, 1.0], 10, 0)
    with pytest.raises(ValueError, match="shots"):
        born_rule.sample_outcomes(STATE, 0, 0)
    with pytest.raises(ValueError, match="exponent"):
        born_rule.power_rule(STATE, 0.0)
    with pytest.raises(ValueError, match="rho has shape"):
        born_rule.fringe(np.eye(3) / 3, 0.0)
    with pytest.raises(ValueError, match="mixing"):
        born_rule.fringe_visibility(0.5, 1.5)
    with pytest.raises(ValueError, match="probability"):
        born_rule.exact_p_value(1, 2, 1.5)
    with pytest.raises(ValueError, match="probabilities"):
        born_rule.chi_squared_p_value([1, 2], [0.0, 1.0])

"""The energy formula: limits and signs that any reader can check by hand."""

import numpy as np
import pytest

from referee.finding import judge
from referee.qcd import equation
from referee.verdict import Verdict


@pytest.mark.parametrize("alpha", [0.0, 0.5, 2.0, 4.0])
def test_formula_is_zero_for_every_coherent_state(alpha):
    outcome = equation.COHERENT_STATE_ENERGY.run({"alpha": alpha})
    assert outcome.value("formula_energy") == 0.0
    assert outcome.value("missing_energy") == pytest.approx(alpha**2)
    assert outcome.value("ergotropy") == pytest.approx(alpha**2)


def test_formula_is_the_incoherent_photon_number():
    outcome = equation.COHERENT_STATE_ENERGY.run({"n_thermal": 0.2, "squeezing": 0.5})
    assert outcome.value("formula_energy") == pytest.approx(0.7 * np.cosh(1.0) - 0.5, rel=1e-3)
    assert outcome.value("mean_energy") == pytest.approx(4 + 0.7 * np.cosh(1.0) - 0.5, rel=1e-3)


def test_methods_agree_at_the_corners_of_the_inputs():
    corner = {"alpha": 4.0, "n_thermal": 1.0, "squeezing": -1.0}
    assert equation.UNEXTRACTABLE_ENERGY.run(corner).value("distance") > 1.0


def test_verdicts_differ_between_the_two_readings():
    assert judge(equation.COHERENT_STATE_ENERGY).of_claim("QCD-19")[0].ruling.verdict is Verdict.CONTRADICTED
    assert judge(equation.UNEXTRACTABLE_ENERGY).of_claim("QCD-19")[0].ruling.verdict is Verdict.HOLDS_IN_SCOPE


def test_squeezed_photons_are_all_extractable():
    outcome = equation.UNEXTRACTABLE_ENERGY.run({"n_thermal": 0.0, "squeezing": 0.7})
    assert outcome.value("locked_energy") == 0.0
    assert outcome.value("distance") == pytest.approx(np.sinh(0.7) ** 2, rel=1e-3)


def test_figure_adds_up():
    data = equation.draw_where_the_energy_goes().data
    total = np.asarray(data["left out / ħω"]) + np.asarray(data["formula / ħω"])
    assert total == pytest.approx([4, 4, 4, 1, 4], abs=1e-5)
    assert np.all(np.asarray(data["extractable work / ħω"]) <= total + 1e-6)

import pytest

from referee.qedn.error_correction import encoded_energy, five_qubit_code


def test_halving_the_error_quarters_what_is_left():
    ratio = five_qubit_code(2e-3).value("logical_error") / five_qubit_code(1e-3).value("logical_error")
    assert ratio == pytest.approx(4.0, rel=0.01)


def test_the_code_helps_on_one_side_of_its_threshold_only():
    threshold = five_qubit_code().value("pseudo_threshold")
    assert five_qubit_code(0.9 * threshold).value("gain") > 1.0 > five_qubit_code(1.1 * threshold).value("gain")


@pytest.mark.parametrize("damping", [0.01, 0.1, 0.5])
def test_books_of_the_recovery_balance(damping):
    outcome = encoded_energy(damping=damping)
    assert outcome.value("energy_left") + outcome.value("energy_pumped") == pytest.approx(2.0, abs=1e-3)
    assert outcome.value("departure") == 0.0


def test_the_fidelity_rises_while_the_energy_does_not():
    outcome = encoded_energy()
    assert outcome.value("code_fidelity") > outcome.value("bare_fidelity")
    assert outcome.value("energy_left") == pytest.approx(0.9 * outcome.value("energy_before"), abs=1e-3)

"""Trapped charges: opposite drifts, a two-sided shell, and a window of one-sided strips."""

from referee.quantum_fusion.trapped_charges import TRAPPED_CHARGE


def test_opposite_charges_drift_oppositely_on_a_two_sided_shell():
    outcome = TRAPPED_CHARGE.run({"belt_gyroradius": 0.055})
    assert outcome.value("drift_positive") == -outcome.value("drift_negative") == -1.0
    assert outcome.value("sides_of_drift_shell") == 2.0


def test_the_strip_is_one_sided_in_a_window_only():
    traces = [TRAPPED_CHARGE.run({"gyroradius": x}).value("trace") for x in (0.03, 0.13, 0.18, 0.24)]
    assert [t < -2 for t in traces] == [False, False, True, False]

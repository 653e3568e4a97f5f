"""The matter of a fireball: sources, electrons, ions, branches."""

import pytest

from referee.quantum_fusion import fireball_plasma as fp


def test_what_a_reader_would_need():
    outcome = fp.SOURCE_OF_THE_MODEL.run()
    assert outcome.value("identifiers") == 0.0 and outcome.value("formulas_missing") == 1.0
    assert fp.SOURCE_OF_THE_MODEL.run({"relations_supplied": 1}).value("radius_open") == 0.0


def test_thinner_air_stops_electrons_later():
    dense, thin = (fp.SHELL_CURRENT.run({"air_share": s}).value("slowing_time") for s in (1.0, 0.1))
    assert thin == pytest.approx(10 * dense, rel=1e-2)


def test_ions_feel_the_field_only_in_a_vacuum():
    air, thin = (fp.IONS_IN_THE_BALL.run({"pressure": p}) for p in (1e5, 1.0))
    assert thin.value("gyration") == pytest.approx(1e5 * air.value("gyration"), rel=1e-2)
    assert air.value("gyro_radius") == pytest.approx(thin.value("gyro_radius"), rel=1e-2)


def test_mirror_ratio_falls_as_the_current_gathers_at_the_equator():
    ratios = [fp.IONS_IN_THE_BALL.run({"concentration": p}).value("mirror_ratio") for p in (0.0, 1.0, 3.0)]
    assert ratios[0] > 1.0 == pytest.approx(ratios[1], abs=1e-3) and ratios[2] < 1.0


def test_equal_branches_leave_nothing():
    assert fp.CURRENT_OF_THE_BRANCHES.run({"share": 0.5}).value("ring_current") == 0.0

"""The balance of a fireball: breakdown, pressure, field, and hovering."""

import pytest

from referee.quantum_fusion import fireball_balance as fb


def test_breakdown_radius():
    radius = fb.BREAKDOWN_OF_AIR.run().value("largest_radius")
    assert fb.BREAKDOWN_OF_AIR.run({"radius": radius}).value("over_breakdown") == pytest.approx(1.0, rel=1e-2)


def test_bound_grows_with_volume_and_pressure():
    base = fb.ENERGY_AGAINST_PRESSURE.run().value("bound")
    assert fb.ENERGY_AGAINST_PRESSURE.run({"pressure": 202650.0}).value("bound") == pytest.approx(2 * base, rel=1e-3)
    assert fb.ENERGY_AGAINST_PRESSURE.run({"radius": 0.34}).value("bound") == pytest.approx(8 * base, rel=1e-3)


def test_enough_ionisation_is_exactly_at_the_bound():
    share = fb.ENERGY_AGAINST_PRESSURE.run().value("ionisation_needed")
    assert fb.ENERGY_AGAINST_PRESSURE.run({"ionisation_share": share}).value("over_bound") == pytest.approx(
        1.0, abs=1e-2
    )


def test_fields_always_push_out_and_a_known_pressure_holds_them():
    needed = fb.SELF_CONFINEMENT.run().value("pressure_needed")
    assert fb.SELF_CONFINEMENT.run({"charge": 0.0}).value("outward") > 0
    assert fb.SELF_CONFINEMENT.run({"outer_pressure": 1.01 * needed}).value("outward") < 0


def test_concentration_raises_the_centre_to_the_loop():
    values = [fb.FIELD_OF_THE_SHELL.run({"concentration": p}).value("centre") for p in (0.0, 1.0, 200.0)]
    assert values == sorted(values) and values[-1] < fb.FIELD_OF_THE_SHELL.run().value("single_loop")


def test_balance_is_unstable_at_every_height():
    for height in (0.5, 3.0, 50.0):
        assert fb.HELD_BY_THE_CLOUDS.run({"height": height}).value("stiffness") < 0

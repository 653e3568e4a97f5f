"""The ring: origin, shape, light, speed, energy, angular momentum."""

import pytest

from referee.quantum_fusion import ring_model as rm


def test_words_by_year():
    assert [rm.RING_ORIGIN.run({"year": y}).value("later_words") for y in (1914, 1915, 1920, 1956)] == [
        3.0,
        2.0,
        1.0,
        0.0,
    ]


def test_circle_is_the_least_until_the_loop_may_stretch():
    assert rm.LOOP_SHAPE.run({"flattening": 0.0}).value("excess") == 0.0
    assert rm.LOOP_SHAPE.run({"flattening": 0.6}).value("excess") > rm.LOOP_SHAPE.run().value("excess") > 0
    assert rm.LOOP_SHAPE.run({"length_ratio": 1.1}).value("excess") < 0


def test_faster_rings_need_more_pieces():
    slow, fast = (rm.RING_LIGHT.run({"elements": 20, "speed": v}).value("radiated_share") for v in (0.5, 0.9))
    assert slow < fast < 1


def test_moment_is_the_magneton_at_any_mass():
    for mass in (9.109e-31, 1.67e-27):
        assert rm.RING_AT_LIGHT_SPEED.run({"mass": mass}).value("moment_over_magneton") == pytest.approx(1.0)


def test_fixed_wire_bends_the_law_and_more_charge_thickens_the_wire():
    assert rm.RING_SPRING.run({"shape_kept": 0.5}).value("slope_error") > 0.01
    one, two = (rm.RING_SPRING.run({"charges": n}).value("wire_over_planck") for n in (1, 2))
    assert one < two < 0


def test_angular_momentum_is_hbar_whatever_the_energy():
    for energy in (1e-14, 1e-10):
        outcome = rm.RING_ANGULAR_MOMENTUM.run({"energy": energy})
        assert outcome.value("over_hbar") == pytest.approx(1.0)
        assert outcome.value("action_over_h") == pytest.approx(1.0)
        assert outcome.value("over_spin") == pytest.approx(2.0)
    assert rm.RING_ANGULAR_MOMENTUM.run({"speed": 0.5}).value("over_hbar") == pytest.approx(0.25)

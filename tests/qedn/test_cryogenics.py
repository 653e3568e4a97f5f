import pytest

from referee.qedn.cryogenics import cold_energy_node, cold_quanta, cost_of_entry


def test_cooling_never_adds_quanta():
    values = [cold_quanta(temperature=t).value("occupation") for t in (0.005, 0.01, 0.1, 4.2, 300.0)]
    assert values == sorted(values)
    assert cold_quanta(temperature=300.0).value("occupation") == cold_quanta().value("occupation_at_room")


def test_break_even_is_where_the_refrigerator_takes_all():
    limit = cold_energy_node().value("break_even_loss")
    assert cold_energy_node(cold_loss=limit).value("refrigeration_share") == pytest.approx(1.0, rel=1e-3)


def test_a_node_at_room_temperature_needs_no_refrigerator():
    assert cold_energy_node(temperature=300.0).value("refrigeration_share") == 0.0
    assert cost_of_entry(temperature=300.0).value("entry_power") == 0.0


def test_a_worse_refrigerator_costs_in_proportion():
    ideal, small = cost_of_entry(), cost_of_entry(share_of_carnot=0.01)
    assert small.value("entry_power") == pytest.approx(100 * ideal.value("entry_power"), rel=1e-3)
    assert small.value("entry_power") == ideal.value("small_cooler_power")

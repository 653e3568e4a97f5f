import pytest

from referee.qcd import self_pull


@pytest.mark.parametrize("energy", [0.0, 1e18, 1e30])
def test_no_field_lifts_its_own_ship(energy: float) -> None:
    assert self_pull.self_pull(field_energy=energy).value("acceleration") == 0.0

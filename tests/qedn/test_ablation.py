"""The ablation: what the parts of a classical grid do, and that the layer's worth is linear in its ebits."""

import pytest

from referee.qedn.ablation import fair_shares, grid_ablation, neighbourhood_pooling


def test_more_sun_and_more_storage_need_less_of_the_plant():
    need = [grid_ablation(solar=solar).value("central_share") for solar in (0.6, 1.2, 2.4)]
    assert need == sorted(need, reverse=True)
    assert grid_ablation(storage_hours=12.0).value("central_share") < grid_ablation().value("central_share")
    assert 0.0 < grid_ablation().value("central_share") < 1.0


def test_the_line_drops_out_of_the_share():
    assert grid_ablation(line_loss=0.3).value("central_share") == pytest.approx(grid_ablation().value("central_share"))


def test_ten_times_the_ebits_are_one_decade_closer():
    near, far = grid_ablation(ebit_rate=1e10).value("decades_short"), grid_ablation().value("decades_short")
    assert far - near == pytest.approx(1.0, abs=0.02)


def test_pooling_never_costs():
    for storage in (0.0, 3.0, 9.0):
        outcome = neighbourhood_pooling(storage_hours=storage)
        assert outcome.value("pooled") <= outcome.value("alone")
        assert outcome.value("gain") == pytest.approx(outcome.value("alone") - outcome.value("pooled"), abs=2e-4)


def test_sharing_matters_only_where_lines_differ():
    assert fair_shares().value("delivery_spread") == 0.0
    assert fair_shares(loss_spread=0.2).value("delivery_spread") == pytest.approx(0.2)

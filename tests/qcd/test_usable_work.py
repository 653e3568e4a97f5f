"""Usable work before and after dephasing, and at equal energy."""

import pytest

from referee.qcd import usable_work


@pytest.mark.parametrize("alpha", [0.3, 0.8, 1.0])
def test_a_weak_coherent_state_loses_all_of_its_work(alpha):
    outcome = usable_work.DEPHASING_DESTROYS_WORK.run({"alpha": alpha})
    assert outcome.value("work_after") == 0.0
    assert outcome.value("work_lost") == pytest.approx(alpha**2, rel=1e-3)


def test_the_loss_grows_with_dephasing():
    run = usable_work.DEPHASING_DESTROYS_WORK.run
    lost = [run({"dephasing": d}).value("work_lost") for d in (0.0, 0.05, 0.5, 60.0)]
    assert lost == sorted(lost)
    assert lost[0] == 0.0


@pytest.mark.parametrize("excited, share", [(0.2, 1.0), (0.5, 1.0), (0.75, 1 / 3)])
def test_coherence_supplies_what_an_inversion_does_not(excited, share):
    outcome = usable_work.ERGOTROPY_AT_EQUAL_ENERGY.run({"excited": excited})
    assert outcome.value("coherence_share") == pytest.approx(share, rel=1e-3)

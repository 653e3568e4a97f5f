"""Work beside a heat bath: before and after, one copy and many."""

import pytest

from referee.qcd import work


def test_work_in_units_of_kt_does_not_depend_on_temperature():
    cold, hot = (work.WORK_IN_COHERENCE.run({"temperature": t}) for t in (4.0, 3000.0))
    assert cold.value("work_before") == hot.value("work_before") == pytest.approx(0.6931, abs=1e-4)
    assert hot.value("joules_before") / cold.value("joules_before") == pytest.approx(750.0, rel=1e-3)


def test_what_is_left_of_coherence_is_what_can_still_be_drawn():
    left = [work.WORK_IN_COHERENCE.run({"coherence_left": c}).value("work_after") for c in (0.0, 0.3, 0.7, 1.0)]
    assert left == sorted(left)
    assert left[0] == 0.0
    assert left[-1] == pytest.approx(0.6931, abs=1e-4)


def test_more_copies_unlock_more():
    shares = [work.WORK_LOCKING.run({"copies": n}).value("share") for n in (1, 2, 10, 1000)]
    assert shares[:2] == [0.0, 0.25]
    assert shares == sorted(shares)

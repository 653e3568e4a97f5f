"""Amplified data: worse with every copy, and what the citation treats."""

import pytest

from referee.quantum_fusion.amplified_data import AMPLIFIED_COPY, SECOND_REFERENCE


def test_amplification_spoils_more_with_every_copy():
    faults = [AMPLIFIED_COPY.run({"copies": m}).value("fault") for m in range(1, 8)]
    assert faults == sorted(faults) and faults[0] == 0.0
    assert faults[-1] < 1 / 3


def test_time_goes_with_mass_over_rate():
    base, heavy, quick = (
        AMPLIFIED_COPY.run(change).value("years") for change in ({}, {"mass": 1e-2}, {"pair_rate": 1e10})
    )
    assert heavy == pytest.approx(10 * base, rel=0.1) and quick == pytest.approx(base / 10, rel=0.1)


def test_the_citation_treats_none_of_the_subjects():
    assert SECOND_REFERENCE.run().value("subjects_treated") == 0.0
    assert SECOND_REFERENCE.run({"treated": 2}).value("subjects_treated") == 2.0

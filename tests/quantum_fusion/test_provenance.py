"""Whose words: the tables are whole, and one number or one source moves the verdict."""

import itertools

import pytest
import yaml

from referee.paths import root
from referee.quantum_fusion import provenance


def test_passages_do_not_overlap_and_lie_in_the_text():
    ends = sorted((passage.first, passage.last) for passage in provenance.PASSAGES)
    assert all(first <= last for first, last in ends)
    assert all(last < first for (_, last), (first, _) in itertools.pairwise(ends))
    ledger = yaml.safe_load((root() / "claims" / "quantum-fusion.yaml").read_text(encoding="utf-8"))
    assert ends[-1][1] <= ledger["source"]["lines"] == provenance.LINES


def test_all_numbers_with_a_unit_stand_in_the_report_on_ball_lightning():
    report = next(passage for passage in provenance.PASSAGES if passage.key == "fedosin")
    assert all(report.first <= number.line <= report.last for number in provenance.STATED)


@pytest.mark.parametrize("supplied", [0, 1, 5])
def test_supplied_numbers_count_as_own(supplied):
    assert provenance.WHOSE_WORDS.run({"numbers_supplied": supplied}).value("own_numbers") == supplied


def test_the_remark_is_older_than_the_paper_that_is_named():
    outcome = provenance.WHICH_EINSTEIN.run()
    assert outcome.value("first_spoken") == 1927 and outcome.value("years_before") == 8


def test_a_source_on_fusion_would_count():
    assert provenance.CITATIONS_CHECKED.run({"fusion_results": 2}).value("on_fusion") == 2


def test_the_strip_shows_every_line_once():
    data = provenance.draw_whose_lines().data
    assert list(data["line"]) == list(range(1, provenance.LINES + 1))
    assert list(data["kind"]).count("own") == provenance.LINES - provenance.WHOSE_WORDS.run().value("traced")

"""The scale, the rule of support and the rule of recommendation."""

import pytest

from referee.verdict import Verdict, most_severe, recommendation, support


def test_the_scale_is_closed_and_distinct() -> None:
    assert len({v.word for v in Verdict}) == len({v.slug for v in Verdict}) == 9
    with pytest.raises(ValueError, match="unknown verdict 'refuted'"):
        Verdict.of("refuted")


def test_the_most_severe_stands() -> None:
    assert most_severe([Verdict.HOLDS, Verdict.DOES_NOT_FOLLOW, Verdict.TRUE_BUT_INERT]) is Verdict.DOES_NOT_FOLLOW


@pytest.mark.parametrize(
    ("central", "expected"),
    [
        ([Verdict.HOLDS, Verdict.HOLDS], "accept"),
        ([Verdict.HOLDS, Verdict.HOLDS_IN_SCOPE], "minor revision"),
        ([Verdict.HOLDS, Verdict.NOT_TESTABLE], "major revision"),
        ([Verdict.TRUE_BUT_INERT, Verdict.CLASSICAL_ALREADY], "major revision"),
        ([Verdict.HOLDS, Verdict.CONTRADICTED], "reject"),
        ([Verdict.HOLDS, Verdict.DOES_NOT_FOLLOW], "reject"),
        ([Verdict.HOLDS, Verdict.MISATTRIBUTED], "reject"),
    ],
)
def test_every_recommendation_is_reached(central: list[Verdict], expected: str) -> None:
    assert recommendation(central) == expected


def test_a_recommendation_needs_a_central_claim() -> None:
    with pytest.raises(ValueError, match="central"):
        recommendation([])


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "very strong"),
        (0.9, "very strong"),
        (0.89, "strong"),
        (0.7, "strong"),
        (0.4, "moderate"),
        (0.1, "weak"),
        (0.09, "very weak"),
        (0, "very weak"),
    ],
)
def test_support_follows_the_share(share: float, words: str) -> None:
    assert support(share) == f"{words} support"


def test_a_share_is_a_share() -> None:
    with pytest.raises(ValueError, match=r"share = 1.2 is outside \[0, 1\]"):
        support(1.2)

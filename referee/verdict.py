"""The closed scale of verdicts, in order of severity."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Verdict(Enum):
    """A verdict: the word that is printed, its sign, its colour and what it means."""

    MISATTRIBUTED = ("misattributed", "≠", "#7a1f5c", "the cited source says otherwise")
    CONTRADICTED = ("contradicted", "✗", "#b3261e", "the computation gives the opposite")
    DOES_NOT_FOLLOW = ("does not follow", "↛", "#b4530a", "the premise stands, the step from it fails")
    TRUE_BUT_INERT = (
        "true but inert",
        "≪",
        "#8a6a00",
        "real, but too small at the claimed scale by the printed decades",
    )
    CLASSICAL_ALREADY = ("classical already", "≡", "#5b5f97", "true, and the quantum part drops out")
    HOLDS_IN_SCOPE = ("holds in scope", "◐", "#1f6f8b", "true in the narrower regime that is named")
    HOLDS = ("holds", "✓", "#1b7340", "the computation agrees")
    NOT_TESTABLE = ("not testable", "?", "#555b66", "something would have to be defined first; it is named")
    NOT_PHYSICS = ("not physics", "–", "#555b66", "no number of physics decides it")

    def __init__(self, word: str, sign: str, colour: str, meaning: str) -> None:
        self.word = word
        self.sign = sign
        self.colour = colour
        self.meaning = meaning

    @property
    def slug(self) -> str:
        """The word as a CSS class: ``does-not-follow``."""
        return self.word.replace(" ", "-")

    @property
    def severity(self) -> int:
        """Place on the scale; 0 is the most severe. The last two are reached only where no number can be had."""
        return list(Verdict).index(self)

    @classmethod
    def of(cls, word: str) -> Verdict:
        """The verdict that `word` names.

        Raises
        ------
        ValueError
            If the scale has no such word.
        """
        for verdict in cls:
            if verdict.word == word:
                return verdict
        raise ValueError(f"unknown verdict '{word}'; the scale has: {', '.join(v.word for v in cls)}")


SUPPORTED = frozenset({Verdict.HOLDS, Verdict.HOLDS_IN_SCOPE})
REJECTING = frozenset({Verdict.MISATTRIBUTED, Verdict.CONTRADICTED, Verdict.DOES_NOT_FOLLOW})


def most_severe(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict that stands when several criteria speak: the first on the scale."""
    return min(verdicts, key=lambda verdict: verdict.severity)


def support(share: float) -> str:
    """Strength of support for a share of claims that hold, at least in scope (wording of Hardwicke et al. 2024)."""
    if not 0.0 <= share <= 1.0:
        raise ValueError(f"share = {share} is outside [0, 1]")
    for least, words in ((0.9, "very strong"), (0.7, "strong"), (0.4, "moderate"), (0.1, "weak")):
        if share >= least:
            return f"{words} support"
    return "very weak support"


def recommendation(central: Iterable[Verdict]) -> str:
    """What the referee recommends, from the verdicts on the central claims alone.

    Raises
    ------
    ValueError
        If there is no central claim to judge by.
    """
    verdicts = set(central)
    if not verdicts:
        raise ValueError("central = [] holds no verdict; a manuscript needs at least one central claim")
    if verdicts & REJECTING:
        return "reject"
    if verdicts == {Verdict.HOLDS}:
        return "accept"
    if verdicts <= SUPPORTED:
        return "minor revision"
    return "major revision"

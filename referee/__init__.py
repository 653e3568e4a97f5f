"""Coherence Under Review: the engine of an executable peer review, and its arguments.

In a notebook two names are enough: `judge` runs a finding and shows its panel, `draw` recomputes a figure's data
and compares them with the published numbers. `assess` gives a referee's recommendation, `replies` the authors' answers.
"""

from referee.notebook import assess, draw, judge, replies

__all__ = ["assess", "draw", "judge", "replies"]

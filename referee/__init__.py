"""Coherence Under Review: the engine of an executable peer review, and its arguments.

In a notebook three names are enough: `judge` runs a finding and shows its panel, `draw` recomputes a figure's data
and compares them with the published numbers, `explore` does the same for a grid that the reader may walk with sliders.
"""

from referee.notebook import assess, draw, explore, judge

__all__ = ["assess", "draw", "explore", "judge"]

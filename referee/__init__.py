"""Coherence Under Review: the engine of an executable peer review, and its arguments.

In a notebook three names are enough: `judge` runs a finding and shows its panel, `draw` recomputes a figure's data
and compares them with the published numbers, `explore` does the same for a grid that the reader may walk with sliders.
`assess` gives a referee's recommendation, `replies` the answers to the authors.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from referee.notebook import assess, draw, explore, judge, replies

__all__ = ["assess", "draw", "explore", "judge", "replies"]


def __getattr__(name: str) -> Any:
    """Import what notebooks call when it is first asked for: the command line starts without it."""
    if name not in __all__:
        raise AttributeError(f"module 'referee' has no attribute '{name}'")
    from referee import notebook

    return getattr(notebook, name)

"""One way to refuse a parameter: by its name, its value and the bound it breaks."""

from math import inf

import numpy as np
from numpy.typing import ArrayLike


def require(name: str, value: ArrayLike, low: float = -inf, high: float = inf) -> None:
    """Raise ``ValueError`` unless every element of `value` is finite and lies in [`low`, `high`]."""
    values = np.asarray(value, dtype=float)
    if not np.all(np.isfinite(values)):
        raise ValueError(f"{name} = {value!r} is not finite")
    outside = values[(values < low) | (values > high)]
    if outside.size:
        raise ValueError(f"{name} = {outside.flat[0]:g} is outside [{low:g}, {high:g}]")

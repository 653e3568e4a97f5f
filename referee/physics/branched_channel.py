"""Two branches of a lightning channel that close into a ring: the current that is left when the stroke ends. SI units."""

import numpy as np

from referee.physics.bounds import require


def _check(stroke: float, share: float, inductance: float, resistance: float) -> None:
    require("stroke", stroke, 0.0)
    require("share", share, 0.0, 1.0)
    require("inductance", inductance, 1e-12)
    require("resistance", resistance, 0.0)


def ring_current_closed(stroke: float, share: float) -> float:
    """Current in A that circulates after the stroke ends: flux is kept, so with equal branches |I₁ − I₂|/2 = I |share − ½|.

    Raises ValueError for a negative stroke or a share outside [0, 1]. Source: flux conservation (textbook).
    """
    _check(stroke, share, 1.0, 0.0)
    return float(stroke * abs(share - 0.5))


def ring_current_circuit(
    stroke: float, share: float, inductance: float, resistance: float, fall: float = 1e-8, steps: int = 2000
) -> float:
    """The same from the loop's circuit equation, while the stroke falls linearly to zero in `fall` seconds (RK4).

    Each branch has `inductance` in H and `resistance` in Ω: 2L dI₁/dt = L dI/dt + R(I − 2I₁). Raises ValueError for arguments out of range.
    Source: Kirchhoff's laws.
    """
    _check(stroke, share, inductance, resistance)
    require("fall", fall, 1e-12)
    require("steps", steps, 10)
    step = fall / steps

    def slope(time: float, one: float) -> float:
        total = stroke * (1 - time / fall)
        return -stroke / fall / 2 + resistance * (total - 2 * one) / (2 * inductance)

    one = stroke * share
    for i in range(steps):
        t = i * step
        a = slope(t, one)
        b = slope(t + step / 2, one + step / 2 * a)
        d = slope(t + step / 2, one + step / 2 * b)
        one += step / 6 * (a + 2 * b + 2 * d + slope(t + step, one + step * d))
    return float(np.abs(one))

"""One mode of a scalar field with a quartic self-interaction: H = p²/2 + x²/2 + λx⁴, in units ħ = m = ω = 1."""

import numpy as np
from numpy.typing import NDArray

from referee.physics.bounds import require


def levels_fock(coupling: float, count: int = 3, cutoff: int = 120) -> NDArray[np.float64]:
    """The lowest `count` energies (ħω) from ladder-operator matrices truncated at `cutoff`; shape (count,).

    Raises ValueError for coupling outside [0, 5], count outside [1, 20] or cutoff outside [40, 1000].
    Source: textbook ladder operators; values for λ = 0.1 in Hioe and Montroll, J. Math. Phys. 16, 1945 (1975).
    """
    require("coupling", coupling, 0.0, 5.0)
    require("count", count, 1, 20)
    require("cutoff", cutoff, 40, 1000)
    # x⁴ is built in a larger space, so that the cut does not falsify its last rows.
    lower = np.diag(np.sqrt(np.arange(1, cutoff + 8)), 1)
    x = (lower + lower.T) / np.sqrt(2)
    quartic = np.linalg.matrix_power(x, 4)[:cutoff, :cutoff]
    return np.asarray(np.linalg.eigvalsh(np.diag(np.arange(cutoff) + 0.5) + coupling * quartic)[:count])


def levels_grid(coupling: float, count: int = 3, points: int = 161, half_width: float = 9.0) -> NDArray[np.float64]:
    """The same energies (ħω) on a position grid with the sinc representation of p²/2; shape (count,).

    Raises ValueError for coupling outside [0, 5], count outside [1, 20], points outside [41, 1001] or half_width
    outside [6, 20]. Source: Colbert-Miller sinc representation (textbook).
    """
    require("coupling", coupling, 0.0, 5.0)
    require("count", count, 1, 20)
    require("points", points, 41, 1001)
    require("half_width", half_width, 6.0, 20.0)
    x, step = np.linspace(-half_width, half_width, points, retstep=True)
    distance = np.subtract.outer(np.arange(points), np.arange(points))
    away = np.where(distance == 0, 1, distance)
    kinetic = np.where(distance == 0, np.pi**2 / 6, (-1.0) ** distance / away**2) / step**2
    return np.asarray(np.linalg.eigvalsh(kinetic + np.diag(x**2 / 2 + coupling * x**4))[:count])

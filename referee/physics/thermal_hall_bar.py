"""Heat in a slab whose conductivity has an antisymmetric part: the flow turns aside. Does any heat come out extra?

Conductivity κ [[1, −h], [h, 1]] with h the tangent of the thermal Hall angle; the slab is a rectangle between a hot and a cold
end, its sides insulated. Temperatures in units of the difference of the ends, heat currents in κ × thickness.
"""

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.linalg import spsolve

from referee.physics.bounds import require


def transverse_ratio_closed(hall_tangent: float) -> float:
    """Transverse over longitudinal gradient of temperature where no heat flows sideways: h in magnitude.

    Raises ValueError for |h| > 2. Source: Fourier's law with a tensor (textbook).
    """
    require("hall_tangent", hall_tangent, -2.0, 2.0)
    return abs(hall_tangent)


def slab_heat_flow(hall_tangent: float, length: float = 6.0, cells: int = 10) -> tuple[float, float, float]:
    """Transverse over longitudinal gradient at mid-length, heat in at the hot end, heat out at the cold end.

    Bilinear finite elements, `cells` across a width of 1. Raises ValueError for |h| > 2, a length outside [4, 12] or fewer
    than 4 cells. Source: textbook (Galerkin method).
    """
    require("hall_tangent", hall_tangent, -2.0, 2.0)
    require("length", length, 4.0, 12.0)
    require("cells", cells, 4, 60)
    across, along = cells, round(cells * length / 2) * 2
    hx, hy = length / along, 1.0 / across
    # local nodes (0,0), (1,0), (1,1), (0,1)
    point = 0.5 + np.array([-0.5, 0.5]) / np.sqrt(3)
    kappa = np.array([[1.0, -hall_tangent], [hall_tangent, 1.0]])
    element = np.zeros((4, 4))
    for u in point:
        for v in point:
            gradient = np.array([[-(1 - v), 1 - v, v, -v], [-(1 - u), -u, u, 1 - u]]) / np.array([[hx], [hy]])
            element += gradient.T @ kappa @ gradient * hx * hy / 4
    i, j = (a.ravel() for a in np.meshgrid(np.arange(along), np.arange(across), indexing="ij"))
    step = across + 1
    corners = np.stack([i * step + j, (i + 1) * step + j, (i + 1) * step + j + 1, i * step + j + 1], axis=1)
    rows, cols = np.repeat(corners, 4, axis=1).ravel(), np.tile(corners, (1, 4)).ravel()
    size = (along + 1) * step
    stiffness = coo_matrix((np.tile(element.ravel(), len(i)), (rows, cols)), shape=(size, size)).tocsr()
    hot, cold = np.arange(step), size - step + np.arange(step)
    temperature = np.zeros(size)
    temperature[hot] = 1.0
    inner = np.arange(step, size - step)
    temperature[inner] = spsolve(stiffness[inner][:, inner].tocsc(), -(stiffness[inner] @ temperature))
    reaction = stiffness @ temperature
    grid = temperature.reshape(along + 1, step)
    mid, centre = along // 2, across // 2
    down = (grid[mid + 1, centre] - grid[mid - 1, centre]) / (2 * hx)
    sideways = (grid[mid, centre + 1] - grid[mid, centre - 1]) / (2 * hy)
    return float(abs(sideways / down)), float(reaction[hot].sum()), float(-reaction[cold].sum())

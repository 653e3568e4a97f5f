"""How much of one excitation reaches a trap through a network of sites whose phases are disturbed.

Master equation of one excitation: H, pure dephasing γ of every coherence between sites, a trap that takes the population of one
site at rate κ, and a loss Γ of the population of every site. Energies in cm⁻¹ are turned to rad/ps by 2πc.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.constants import c
from scipy.linalg import expm

from referee.physics.bounds import require

RAD_PER_PS = 2 * np.pi * c * 100 * 1e-12
"""One cm⁻¹ as an angular frequency in rad/ps."""


def fmo_hamiltonian() -> NDArray[np.float64]:
    """Seven-site matrix (7, 7) of the Fenna–Matthews–Olson complex in cm⁻¹, the energy 12210 of site 3 set to zero.

    Species: Chlorobaculum (Chlorobium) tepidum, couplings of the trimer. Source: Adolphs & Renger, Biophys. J. 91, 2778
    (2006), 10.1529/biophysj.105.079483. The paper itself was not opened: the entries are as later model studies print
    them, and agree in several independent public programs. No verdict rests on them: a uniform chain is judged beside.
    """
    rows = [
        [12410.0, -87.7, 5.5, -5.9, 6.7, -13.7, -9.9],
        [-87.7, 12530.0, 30.8, 8.2, 0.7, 11.8, 4.3],
        [5.5, 30.8, 12210.0, -53.5, -2.2, -9.6, 6.0],
        [-5.9, 8.2, -53.5, 12320.0, -70.7, -17.0, -63.3],
        [6.7, 0.7, -2.2, -70.7, 12480.0, 81.1, -1.3],
        [-13.7, 11.8, -9.6, -17.0, 81.1, 12630.0, 39.7],
        [-9.9, 4.3, 6.0, -63.3, -1.3, 39.7, 12440.0],
    ]
    return np.asarray(rows) - 12210.0 * np.eye(7)


def chain_hamiltonian(sites: int, hopping: float, disorder: float, seed: int = 1) -> NDArray[np.float64]:
    """Uniform chain (n, n) with nearest-neighbour `hopping`, site energies even in [−W/2, W/2], W = `disorder`.

    Energies in any one unit; the numbers drawn do not depend on W. Raises ValueError for fewer than 2 sites.
    """
    require("sites", sites, 2, 12)
    require("hopping", hopping)
    require("disorder", disorder, 0.0)
    draw = np.random.default_rng(seed).uniform(-0.5, 0.5, sites)
    hop = hopping * np.ones(sites - 1)
    return np.asarray(np.diag(hop, 1) + np.diag(hop, -1) + disorder * np.diag(draw), dtype=np.float64)


def _refuse(hamiltonian: NDArray[np.float64], rates: tuple[float, float, float], start: int, trap_site: int) -> None:
    for name, rate in zip(("dephasing", "trap", "loss"), rates, strict=True):
        require(name, rate, 0.0 if name == "dephasing" else 1e-12, 1e9)
    if hamiltonian.ndim != 2 or not np.allclose(hamiltonian, hamiltonian.T):
        raise ValueError(f"hamiltonian of shape {hamiltonian.shape} is not a symmetric matrix")
    require("start", start, 0, len(hamiltonian) - 1)
    require("trap_site", trap_site, 0, len(hamiltonian) - 1)


def trapped_share_linear(
    hamiltonian: NDArray[np.float64], dephasing: float, trap: float, loss: float, start: int, trap_site: int
) -> float:
    """κ∫ρ_tt dt from one linear solve with the Liouvillian (n², n²): ∫ρ dt = −𝓛⁻¹ρ(0).

    `hamiltonian` in rad/ps (or any rate), rates in the same unit, sites counted from 0. Raises ValueError for negative
    rates, a matrix that is not symmetric or a site that is not there. Source: model of Rebentrost et al., New J. Phys.
    11, 033003 (2009), 10.1088/1367-2630/11/3/033003, in the Haken–Strobl form.
    """
    h = np.asarray(hamiltonian, dtype=float)
    _refuse(h, (dephasing, trap, loss), start, trap_site)
    n = len(h)
    unit = np.eye(n)
    sink = loss + trap * (np.arange(n) == trap_site)
    effective = h - 0.5j * np.diag(sink)
    liouvillian = -1j * (np.kron(effective, unit) - np.kron(unit, effective.conj()))
    liouvillian = liouvillian - dephasing * np.diag((1 - unit).ravel())
    initial = np.zeros(n * n, dtype=complex)
    initial[start * n + start] = 1.0
    integral = np.linalg.solve(-liouvillian, initial)
    return float(trap * np.real(integral[trap_site * n + trap_site]))


def trapped_share_propagated(
    hamiltonian: NDArray[np.float64], dephasing: float, trap: float, loss: float, start: int, trap_site: int
) -> float:
    """The same by propagation to 40 lifetimes 1/Γ with the matrix exponential, in real coordinates, sink included.

    The density matrix is carried by its populations, real and imaginary parts, and the sink by a row of its own.
    Raises ValueError as `trapped_share_linear`. Source: textbook (linear differential equations).
    """
    h = np.asarray(hamiltonian, dtype=float)
    _refuse(h, (dephasing, trap, loss), start, trap_site)
    n = len(h)
    rates = loss + trap * (np.arange(n) == trap_site)
    upper = [(i, j) for i in range(n) for j in range(i + 1, n)]
    basis = [(i, i, 1.0 + 0j) for i in range(n)] + [(i, j, f) for i, j in upper for f in (1.0 + 0j, 1j)]
    generator = np.zeros((n * n + 1, n * n + 1))
    for column, (i, j, factor) in enumerate(basis):
        rho = np.zeros((n, n), dtype=complex)
        rho[i, j], rho[j, i] = factor, np.conj(factor)
        slope = -1j * (h @ rho - rho @ h) - 0.5 * (rates[:, None] + rates[None, :]) * rho
        slope = slope - dephasing * (rho - np.diag(np.diag(rho)))
        values = list(np.real(np.diag(slope)))
        for a, b in upper:
            values += [slope[a, b].real, slope[a, b].imag]
        generator[:-1, column] = values
    generator[-1, trap_site] = trap
    initial = np.zeros(n * n + 1)
    initial[start] = 1.0
    step = expm(generator * (40.0 / loss / 2**14))
    for _ in range(14):
        step = step @ step
    return float((step @ initial)[-1])

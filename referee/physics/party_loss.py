"""Entanglement of a pair of nodes after the other nodes are lost, or after one of them took a quantum."""

import numpy as np
import qutip
from numpy.typing import NDArray

from referee.physics.bounds import require


def _wootters(rho: NDArray[np.complex128]) -> float:
    flip = np.fliplr(np.diag([-1.0, 1.0, 1.0, -1.0]))
    roots = np.sqrt(np.clip(np.linalg.eigvals(rho @ flip @ rho.conj() @ flip).real, 0.0, None))
    return float(max(0.0, 2 * roots.max() - roots.sum()))


def loss_concurrence_reduced(nodes: int, ghz_share: float) -> float:
    """Concurrence of a pair after the rest of √(1−s) W + √s GHZ is lost unread, from the pair's matrix in closed form.

    `nodes` N from 4 to 10⁶, `ghz_share` s from 0 (2/N, Dür 2000) to 1 (0). Raises ValueError outside.
    Source: Dür, Vidal and Cirac 2000, doi:10.1103/PhysRevA.62.062314; Wootters 1998, doi:10.1103/PhysRevLett.80.2245.
    """
    require("nodes", nodes, 4, 10**6)
    require("ghz_share", ghz_share, 0.0, 1.0)
    quiet = np.array([np.sqrt(ghz_share / 2), *[np.sqrt((1 - ghz_share) / nodes)] * 2, 0.0], dtype=complex)
    rho = np.outer(quiet, quiet.conj())
    rho[0, 0] += (1 - ghz_share) * (nodes - 2) / nodes
    rho[3, 3] += ghz_share / 2
    return _wootters(rho)


def loss_concurrence_simulated(nodes: int, ghz_share: float) -> float:
    """The same from QuTiP: state vector of all nodes, partial trace, `qutip.concurrence`.

    Raises ValueError unless 4 ≤ nodes ≤ 10 and 0 ≤ ghz_share ≤ 1. Source: as above.
    """
    require("nodes", nodes, 4, 10)
    require("ghz_share", ghz_share, 0.0, 1.0)
    state = np.sqrt(1 - ghz_share) * qutip.w_state(nodes) + np.sqrt(ghz_share) * qutip.ghz_state(nodes)
    return float(qutip.concurrence(state.ptrace([0, 1])))


def dicke_pair_concurrence(nodes: int, excitations: int) -> float:
    """Concurrence of any pair of a symmetric state of `nodes` N with k `excitations`: max(0, 2w − 2√(v₀v₂)).

    v₀, v₂ and w are the chances of 0, of 2 and half that of 1 excitation on the pair; N from 2 to 10⁶.
    Raises ValueError unless 0 ≤ k ≤ N. Source: concurrence of an X-shaped matrix, from Wootters 1998,
    doi:10.1103/PhysRevLett.80.2245.
    """
    require("nodes", nodes, 2, 10**6)
    require("excitations", excitations, 0, nodes)
    n, k = float(nodes), float(excitations)
    pairs = n * (n - 1)
    none, both, one = (n - k) * (n - k - 1) / pairs, k * (k - 1) / pairs, k * (n - k) / pairs
    return float(max(0.0, 2 * one - 2 * np.sqrt(none * both)))


def click_concurrence_simulated(nodes: int, excitations: int) -> float:
    """Concurrence of a pair of the rest after one node of a symmetric state was found excited and emptied, by QuTiP.

    The state of `nodes` N with k `excitations` is built as a vector, projected and traced.
    Raises ValueError unless 3 ≤ N ≤ 8 and 1 ≤ k ≤ N. Source: textbook (projective measurement).
    """
    require("nodes", nodes, 3, 8)
    require("excitations", excitations, 1, nodes)
    weight = np.array([bin(index).count("1") for index in range(2**nodes)])
    vector = (weight == excitations).astype(complex).reshape(-1, 1)
    state = qutip.Qobj(vector, dims=[[2] * nodes, [1] * nodes]).unit()
    click = qutip.tensor([qutip.basis(2, 0) * qutip.basis(2, 1).dag(), *[qutip.qeye(2)] * (nodes - 1)])
    return float(qutip.concurrence((click * state).unit().ptrace([1, 2])))

"""How far a wave of a disordered chain reaches: the localisation length in one dimension.

Chain with hopping J = 1 and site energies drawn evenly from [−W/2, W/2]; energies in J, lengths in sites. ξ is defined by
the amplitude, |ψ| ~ e^(−n/ξ), so that the transmitted power falls as e^(−2n/ξ).
"""

import numpy as np

from referee.physics.bounds import require


def weak_disorder_length(disorder: float, energy: float) -> float:
    """ξ = 24(4 − E²)/W² in sites, second order in W; not at the band centre or edges, where it fails.

    Raises ValueError for W outside (0, 10] or |E| ≥ 2. Source: textbook (second-order perturbation theory of the
    Lyapunov exponent; the localisation itself is Anderson, Phys. Rev. 109, 1492 (1958)).
    """
    require("disorder", disorder, 1e-3, 10.0)
    require("energy", energy, -1.999, 1.999)
    return float(24 * (4 - energy**2) / disorder**2)


def transfer_matrix_length(
    disorder: float, energy: float, length: int = 1000, chains: int = 2000, seed: int = 7
) -> float:
    """ξ from the growth of ψ_{n+1} = (E − ε_n)ψ_n − ψ_{n−1} along `chains` random chains of `length` sites.

    Raises ValueError for W outside (0, 10], |E| ≥ 2 or too few sites. Source: textbook (transfer matrix).
    """
    require("disorder", disorder, 1e-3, 10.0)
    require("energy", energy, -1.999, 1.999)
    require("length", length, 100, 100_000)
    require("chains", chains, 1, 100_000)
    rng = np.random.default_rng(seed)
    angle = rng.uniform(0, 2 * np.pi, chains)
    now, before = np.cos(angle), np.sin(angle)
    growth, settle = 0.0, length // 4
    for step in range(length + settle):
        now, before = (energy - rng.uniform(-disorder / 2, disorder / 2, chains)) * now - before, now
        size = np.hypot(now, before)
        now, before = now / size, before / size
        if step >= settle:
            growth += float(np.mean(np.log(size)))
    return length / growth

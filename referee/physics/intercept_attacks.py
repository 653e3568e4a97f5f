"""Two attacks on a quantum key: measuring the pairs in transit, which shows, and blinding the detectors, which does not.

Shares are of the rounds attacked. The eavesdropper measures σz or σx at random and sends on what she found.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from referee.physics.bounds import require

Array = NDArray[np.float64]


def intercept_closed(share: ArrayLike) -> tuple[Array, Array]:
    """Error rate x/4 and CHSH value 2√2(1 − x/2) when a share x of the Bell pairs is measured in transit; its shape.

    Raises ValueError for a share outside [0, 1]. Source: textbook (intercept and resend: 25 % errors at x = 1).
    """
    require("share", share, 0.0, 1.0)
    x = np.asarray(share, dtype=float)
    return x / 4, 2 * np.sqrt(2) * (1 - x / 2)


def intercept_density_matrix(share: float) -> tuple[float, float]:
    """The same two numbers from the 4×4 state: projectors on the second qubit, then ⟨σzσz⟩, ⟨σxσx⟩ and Bell's operator.

    Raises ValueError for a share outside [0, 1]. Source: as `intercept_closed`.
    """
    require("share", share, 0.0, 1.0)
    z, x = np.diag([1.0, -1.0]), np.array([[0.0, 1.0], [1.0, 0.0]])
    bell = np.array([1.0, 0.0, 0.0, 1.0]) / np.sqrt(2)
    pure = np.outer(bell, bell)
    attacked = np.zeros((4, 4))
    for basis in (z, x):
        for sign in (1, -1):
            projector = np.kron(np.eye(2), (np.eye(2) + sign * basis) / 2)
            attacked += 0.5 * projector @ pure @ projector
    rho = (1 - share) * pure + share * attacked
    error = 1 - np.trace(rho @ (np.kron(z, z) + np.kron(x, x))) / 2
    plus, minus = (z + x) / np.sqrt(2), (z - x) / np.sqrt(2)
    operator = np.kron(z, plus) + np.kron(z, minus) + np.kron(x, plus) - np.kron(x, minus)
    return float(error / 2), float(np.trace(rho @ operator))


def blinded_receiver_enumerated(share: float) -> tuple[float, float, float]:
    """Error rate, share of the sifted key known to Eve, and share of clicks when a share of the rounds is blinded.

    A blinded detector clicks only if Bob's basis is Eve's, and then shows her outcome. All cases are enumerated.
    Raises ValueError for a share outside [0, 1]. Source: Lydersen et al. 2010, 10.1038/nphoton.2010.214 (idealised).
    """
    require("share", share, 0.0, 1.0)
    clicks = sifted = wrong = known = 0.0
    for alice_basis in (0, 1):
        for bob_basis in (0, 1):
            honest = (1 - share) / 4
            clicks += honest
            sifted += honest * (alice_basis == bob_basis)
            for eve_basis in (0, 1):
                weight = share / 8
                if eve_basis != bob_basis:
                    continue
                clicks += weight
                if alice_basis == bob_basis:  # then Eve has Alice's basis too, and Alice's bit
                    sifted += weight
                    known += weight
    return wrong / sifted, known / sifted, clicks


def blinded_receiver_sampled(share: float, rounds: int, seed: int) -> tuple[float, float, float]:
    """The same three numbers from `rounds` drawn rounds with bits, bases and clicks.

    Raises ValueError for a share outside [0, 1] or rounds outside [100, 10⁷]. Source: as the enumeration.
    """
    require("share", share, 0.0, 1.0)
    require("rounds", rounds, 100, 1e7)
    rng = np.random.default_rng(seed)
    number = int(rounds)
    bit, alice, bob, eve, guess = rng.integers(0, 2, (5, number))
    attacked = rng.random(number) < share
    seen = np.where(eve == alice, bit, guess)  # Eve's outcome, random in the wrong basis
    click = ~attacked | (eve == bob)
    result = np.where(attacked, seen, np.where(alice == bob, bit, guess))
    kept = click & (alice == bob)
    return (
        float(np.mean(result[kept] != bit[kept])),
        float(np.mean(attacked[kept])),
        float(np.mean(click)),
    )

"""Loss: the exponential that every state of a mode obeys, and the pair that escapes it."""

import numpy as np
import pytest
import qutip

from referee.physics import photon_loss as loss

ONE_E = 0.36787944117144233  # exp(-1)


def states(levels: int) -> list[np.ndarray]:
    cat = (qutip.coherent(levels, 1.5) + qutip.coherent(levels, -1.5)).unit()
    return [
        (s.proj() if s.isket else s).full()
        for s in (qutip.coherent(levels, 1.5), cat, qutip.fock(levels, 2), qutip.thermal_dm(levels, 0.4))
    ]


@pytest.mark.reference(
    "photon_loss.retained_share",
    "photon_loss.simulated_retained_share",
    source="textbook: <n>(t) = <n>(0) exp(-kappa t)",
)
def test_every_state_keeps_the_same_share():
    assert loss.retained_share(1.0) == pytest.approx(ONE_E)
    for rho in states(22):
        assert loss.simulated_retained_share(rho, 1.0) == pytest.approx([ONE_E], abs=1e-6)


@pytest.mark.invariance(
    "photon_loss.simulated_retained_share", "photon_loss.retained_share", kind="truncation, grid, composition"
)
def test_levels_and_grid_do_not_matter():
    fine = loss.simulated_retained_share(states(26)[1], np.linspace(0.25, 1.0, 4))
    coarse = loss.simulated_retained_share(states(20)[1], [0.5, 1.0])
    assert fine[[1, 3]] == pytest.approx(coarse, abs=1e-6)
    assert loss.retained_share(0.3) * loss.retained_share(0.7) == pytest.approx(float(loss.retained_share(1.0)))


@pytest.mark.reference(
    "photon_loss.pair_retained_share",
    "photon_loss.simulated_pair_retained_share",
    source="Dicke 1954: two emitters at one point, rate (J+M)(J-M+1) = 2 for the triplet, 0 for the singlet",
)
def test_dicke_rates():
    assert loss.pair_retained_share(1.0, 1.0, 0.0) == pytest.approx(0.1353352832366127)  # exp(-2)
    assert loss.simulated_pair_retained_share(1.0, 1.0, 0.0) == pytest.approx(0.1353352832366127)
    assert loss.pair_retained_share(1.0, 1.0, np.pi) == pytest.approx(1.0)
    assert loss.simulated_pair_retained_share(1.0, 1.0, np.pi) == pytest.approx(1.0)
    assert loss.simulated_pair_retained_share(1.0, 0.0, 0.4) == pytest.approx(ONE_E)


@pytest.mark.invariance(
    "photon_loss.pair_retained_share",
    "photon_loss.simulated_pair_retained_share",
    kind="symmetry of the phase, composition",
)
def test_pair_symmetries():
    for overlap, phase in [(0.0, 1.0), (0.4, 2.0), (0.9, np.pi)]:
        closed = float(loss.pair_retained_share(0.7, overlap, phase))
        assert loss.pair_retained_share(0.7, overlap, -phase) == pytest.approx(closed)
        assert loss.simulated_pair_retained_share(0.7, overlap, phase) == pytest.approx(closed, abs=1e-10)
        assert loss.simulated_pair_retained_share(0.7, overlap, phase + 2 * np.pi) == pytest.approx(closed, abs=1e-10)
    product = loss.pair_retained_share(0.2, 0.6, np.pi) * loss.pair_retained_share(0.5, 0.6, np.pi)
    assert loss.pair_retained_share(0.7, 0.6, np.pi) == pytest.approx(float(product))


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="kappa_t"):
        loss.retained_share(-1.0)
    with pytest.raises(ValueError, match="mean photon number"):
        loss.simulated_retained_share(np.diag([1.0, 0.0]), 1.0)
    with pytest.raises(ValueError, match="rho has shape"):
        loss.simulated_retained_share(np.ones(3), 1.0)
    with pytest.raises(ValueError, match="overlap"):
        loss.pair_retained_share(1.0, 1.5, 0.0)
    with pytest.raises(ValueError, match="gamma_t"):
        loss.simulated_pair_retained_share(-1.0, 0.0, 0.0)

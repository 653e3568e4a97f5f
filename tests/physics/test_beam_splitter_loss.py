"""Loss of light: every state keeps the same share, unless two photons are absorbed at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import beam_splitter_loss as loss


def numbers(amplitude: float, levels: int) -> np.ndarray:
    return np.array([loss.number_distribution(kind, amplitude, levels) for kind in loss.KINDS])


def kets(amplitude: float, levels: int) -> np.ndarray:
    return np.array([loss.state_qutip(kind, amplitude, levels) for kind in loss.KINDS])


@pytest.mark.reference(
    "beam_splitter_loss.number_distribution",
    "beam_splitter_loss.state_qutip",
    source="textbook: Poisson e^-1 at alpha = 1; squeezed vacuum 1/cosh r at r = 0.5; even cat 1/cosh 1",
)
def test_textbook_states():
    for p in (numbers(1.0, 40), np.abs(kets(1.0, 40)) ** 2):
        assert p[0, 1] == pytest.approx(1.0)
        assert p[1, 0] == pytest.approx(0.36787944117144233, abs=1e-10)
        assert p[2, 0] == pytest.approx(0.6480542736638855, abs=1e-10)
        assert p[3, 0] == pytest.approx(0.886818883970074, abs=1e-10)


@pytest.mark.invariance("beam_splitter_loss.number_distribution", "beam_splitter_loss.state_qutip", kind="truncation")
def test_states_do_not_depend_on_the_cut():
    assert numbers(1.0, 24)[:, :20] == pytest.approx(numbers(1.0, 30)[:, :20], abs=1e-8)
    assert np.abs(kets(1.0, 24)[:, :20]) == pytest.approx(np.abs(kets(1.0, 30)[:, :20]), abs=1e-7)


@pytest.mark.reference(
    "beam_splitter_loss.thinned_distribution",
    "beam_splitter_loss.beam_splitter_qutip",
    "beam_splitter_loss.lossy_distribution",
    "beam_splitter_loss.lossy_distribution_qutip",
    source="textbook: two photons at a half-silvered mirror pass as 1/4, 1/2, 1/4",
)
def test_two_photons_at_half_transmittance():
    p = np.array([0.0, 0.0, 1.0, 0.0])
    want = pytest.approx([0.25, 0.5, 0.25, 0.0], abs=1e-8)
    assert loss.thinned_distribution(p, 0.5) == want
    assert loss.beam_splitter_qutip(p.astype(complex), 0.5)[0] == want
    assert loss.lossy_distribution(p, np.log(2))[0] == want
    assert loss.lossy_distribution_qutip(p.astype(complex), np.log(2))[0] == want


@pytest.mark.reference(
    "beam_splitter_loss.lossy_distribution",
    "beam_splitter_loss.lossy_distribution_qutip",
    source="textbook: two photons decay in pairs at rate n(n-1) = 2, one photon never",
)
def test_two_photon_absorption_spares_the_single_photon():
    for run, start in ((loss.lossy_distribution, 1.0), (loss.lossy_distribution_qutip, 1.0 + 0j)):
        pair, single = np.array([[0, 0, start, 0], [0, start, 0, 0]])
        assert run(pair, 0.0, 0.5)[0] == pytest.approx([0.6321205588285577, 0.0, 0.36787944117144233, 0.0], abs=1e-8)
        assert run(single, 0.0, 0.5)[0] == pytest.approx([0.0, 1.0, 0.0, 0.0], abs=1e-9)


@pytest.mark.invariance(
    "beam_splitter_loss.thinned_distribution",
    "beam_splitter_loss.beam_splitter_qutip",
    "beam_splitter_loss.lossy_distribution",
    "beam_splitter_loss.lossy_distribution_qutip",
    kind="composition, truncation",
)
def test_two_losses_in_a_row_and_more_levels():
    p = numbers(1.2, 14)[3]
    twice = loss.thinned_distribution(loss.thinned_distribution(p, 0.6), 0.5)
    assert twice == pytest.approx(loss.thinned_distribution(p, 0.3), abs=1e-12)
    assert loss.lossy_distribution(loss.lossy_distribution(p, 0.2, 0.1)[0], 0.2, 0.1) == pytest.approx(
        loss.lossy_distribution(p, 0.4, 0.2), abs=1e-12
    )
    few, many = kets(1.2, 10), np.pad(kets(1.2, 10), ((0, 0), (0, 3)))
    assert loss.beam_splitter_qutip(few, 0.3) == pytest.approx(loss.beam_splitter_qutip(many, 0.3)[:, :10], abs=1e-10)
    assert loss.lossy_distribution_qutip(few, 0.4, 0.2) == pytest.approx(
        loss.lossy_distribution_qutip(many, 0.4, 0.2)[:, :10], abs=1e-9
    )


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 1.0), st.floats(0.3, 2.0))
def test_every_state_keeps_exactly_the_transmittance(eta, amplitude):
    p = numbers(amplitude, 18)
    n = np.arange(18)
    for row in p:
        assert loss.thinned_distribution(row, eta) @ n == pytest.approx(eta * (row @ n), abs=1e-10)


@pytest.mark.reference(
    "beam_splitter_loss.noon_coherence",
    "beam_splitter_loss.noon_coherence_kraus",
    source="textbook: eta^N; 0.9^5 = 0.59049",
)
def test_noon_power():
    assert loss.noon_coherence(5, 0.9) == pytest.approx(0.59049)
    assert loss.noon_coherence_kraus(5, 0.9) == pytest.approx(0.59049)


@pytest.mark.invariance(
    "beam_splitter_loss.noon_coherence", "beam_splitter_loss.noon_coherence_kraus", kind="composition, limit"
)
def test_noon_limits():
    for f in (loss.noon_coherence, loss.noon_coherence_kraus):
        assert f(3, 1.0) == pytest.approx(1.0)
        assert f(3, 0.0) == pytest.approx(0.0)
        assert f(3, 0.4) * f(3, 0.5) == pytest.approx(f(3, 0.2))


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="kind"):
        loss.number_distribution("laser", 1.0)
    with pytest.raises(ValueError, match="amplitude"):
        loss.state_qutip("cat", -1.0)
    with pytest.raises(ValueError, match="transmittance"):
        loss.thinned_distribution(np.array([1.0]), 1.1)
    with pytest.raises(ValueError, match="two_photon"):
        loss.lossy_distribution(np.array([1.0, 0.0]), 0.1, -1.0)
    with pytest.raises(ValueError, match="photons"):
        loss.noon_coherence_kraus(0, 0.5)

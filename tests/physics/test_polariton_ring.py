"""The polariton ring: decay without a pump, plane waves, mirror image, steps and seeds."""

import numpy as np
import pytest

from referee.physics import polariton_ring as pr

WAVE = np.exp(2j * 2 * np.pi * np.arange(32) / 32)[None, :]


@pytest.mark.reference(
    "polariton_ring.evolve_split_step",
    "polariton_ring.evolve_modes",
    source="no pump: |ψ|² falls by e^{−γt}; a plane wave turns by e^{−iJm²t}",
)
def test_decay_and_phase():
    for evolve, step in ((pr.evolve_split_step, 0.1), (pr.evolve_modes, 0.02)):
        late = evolve(WAVE, np.zeros(32), 0.1, 0.02, 0.0, 0.0, 10.0, step)
        assert np.abs(late) ** 2 == pytest.approx(np.full((1, 32), 0.3678794), abs=1e-5)
        assert np.angle(late[0, 0]) == pytest.approx(-0.8, abs=1e-4)


@pytest.mark.reference("polariton_ring.winding_number", "polariton_ring.mean_momentum", source="definition: e^{2iθ}")
def test_plane_wave():
    assert pr.winding_number(WAVE)[0] == 2
    assert pr.mean_momentum(WAVE)[0] == pytest.approx(2.0)


@pytest.mark.reference("polariton_ring.sawtooth_pump", source="definition: mean P, extremes near P(1 ± a)")
def test_pump():
    pump = pr.sawtooth_pump(32, 0.3, 0.5, 2)
    assert pump.mean() == pytest.approx(0.3) and pump.max() == pytest.approx(0.3 * 1.46875)


@pytest.mark.reference(
    "polariton_ring.noisy_starts", source="complex Gaussian: mean density 2·5·size² over five momenta"
)
def test_noise():
    assert np.mean(np.abs(pr.noisy_starts(4000, 16, 0.01)) ** 2) == pytest.approx(1e-3, rel=0.03)


@pytest.mark.invariance("polariton_ring.evolve_split_step", "polariton_ring.evolve_modes", kind="step")
def test_step():
    start, pump = pr.noisy_starts(3, 32), pr.sawtooth_pump(32, 0.3, 0.3, 2)
    split = [pr.evolve_split_step(start, pump, 0.1, 0.02, 0.2, 2.0, 20.0, h) for h in (0.1, 0.05)]
    modes = [pr.evolve_modes(start, pump, 0.1, 0.02, 0.2, 2.0, 20.0, h) for h in (0.04, 0.02)]
    assert (
        np.allclose(*split, atol=2e-3) and np.allclose(*modes, atol=1e-5) and np.allclose(split[1], modes[1], atol=1e-3)
    )


@pytest.mark.invariance(
    "polariton_ring.sawtooth_pump", "polariton_ring.winding_number", "polariton_ring.mean_momentum", kind="mirror image"
)
def test_mirror():
    pump = pr.sawtooth_pump(32, 0.3, 0.3, 2)
    assert pump[::-1] == pytest.approx(pr.sawtooth_pump(32, 0.3, -0.3, 2))
    assert pr.winding_number(WAVE[:, ::-1])[0] == -2
    assert pr.mean_momentum(WAVE.conj())[0] == pytest.approx(-2.0)


@pytest.mark.invariance("polariton_ring.noisy_starts", kind="seed")
def test_seed():
    assert np.array_equal(pr.noisy_starts(2, 16, seed=4), pr.noisy_starts(2, 16, seed=4))
    assert not np.array_equal(pr.noisy_starts(2, 16, seed=4), pr.noisy_starts(2, 16, seed=5))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: pr.sawtooth_pump(32, 0.3, 2.0, 2), "tooth"),
        (lambda: pr.noisy_starts(0, 16), "seeds"),
        (lambda: pr.evolve_split_step(WAVE, np.zeros(32), -1.0, 1.0, 0.0, 0.0, 1.0), "decay"),
        (lambda: pr.evolve_modes(WAVE, np.zeros(32), 0.1, 1.0, 0.0, 0.0, 0.0), "duration"),
        (lambda: pr.winding_number(np.zeros((1, 8), complex)), "ψ"),
        (lambda: pr.mean_momentum(np.zeros((1, 8), complex)), "particles"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

"""Sound and its limit: known points of Bogoliubov's spectrum, the matrix, and the head start of fast quanta."""

import numpy as np
import pytest

from referee.physics import phonon_dispersion as pd


@pytest.mark.reference(
    "phonon_dispersion.phase_speed",
    "phonon_dispersion.phase_speed_matrix",
    source="Bogoliubov 1947: at kξ = √2 kinetic and interaction energy are equal, ω = √2 ck",
)
def test_known_point():
    assert pd.phase_speed(np.sqrt(2)) == pytest.approx(np.sqrt(2))
    assert pd.phase_speed_matrix(float(np.sqrt(2))) == pytest.approx(1.41421356, abs=1e-8)


@pytest.mark.reference("phonon_dispersion.sound_limit", source="by hand: 2(1.01² − 1) = 0.0402, root 0.200499")
def test_one_per_cent():
    assert pd.sound_limit(0.01) == pytest.approx(0.2004994, abs=1e-6)


@pytest.mark.reference(
    "phonon_dispersion.group_speed_excess", source="by hand: at kξ = 1, (1 + 1)/√1.5 − 1 = 0.6329932"
)
def test_group_speed():
    assert pd.group_speed_excess(1.0) == pytest.approx(0.6329932, abs=1e-7)


@pytest.mark.reference(
    "phonon_dispersion.arrival_lead",
    "phonon_dispersion.arrival_lead_difference",
    source="small kξ: lead = ¾(kξ)² t; 0.75·10⁻²⁰·10⁸ = 7.5·10⁻¹³",
)
def test_small_lead():
    assert pd.arrival_lead(1e-10, 1e8) == pytest.approx(7.5e-13)
    assert pd.arrival_lead_difference(1e-10, 1e8) == pytest.approx(7.5e-13)


@pytest.mark.invariance("phonon_dispersion.phase_speed_matrix", kind="truncation")
def test_the_grid_does_not_matter():
    for momentum in (0.03, 0.5, 4.0):
        values = [pd.phase_speed_matrix(momentum, points) for points in (8, 16, 64)]
        assert values == pytest.approx([float(pd.phase_speed(momentum))] * 3, rel=1e-8)


@pytest.mark.invariance("phonon_dispersion.sound_limit", "phonon_dispersion.phase_speed", kind="inverse")
def test_inverse():
    assert pd.phase_speed(pd.sound_limit(0.3)) == pytest.approx(1.3)


@pytest.mark.invariance("phonon_dispersion.group_speed_excess", kind="derivative")
def test_group_speed_is_a_derivative():
    q = np.array([0.01, 0.3, 2.0])
    step = 1e-6
    slope = ((q + step) * pd.phase_speed(q + step) - (q - step) * pd.phase_speed(q - step)) / (2 * step)
    assert pd.group_speed_excess(q) == pytest.approx(slope - 1, abs=1e-8)


@pytest.mark.invariance("phonon_dispersion.arrival_lead", "phonon_dispersion.arrival_lead_difference", kind="scaling")
def test_lead_grows_with_time_and_square_of_momentum():
    for lead in (pd.arrival_lead, pd.arrival_lead_difference):
        assert lead(1e-8, 2e5) == pytest.approx(2 * lead(1e-8, 1e5))
        assert lead(2e-8, 1e5) == pytest.approx(4 * lead(1e-8, 1e5))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: pd.phase_speed(-1.0), "momentum"),
        (lambda: pd.phase_speed_matrix(100.0), "momentum"),
        (lambda: pd.phase_speed_matrix(1.0, 2), "points"),
        (lambda: pd.sound_limit(-0.1), "excess"),
        (lambda: pd.group_speed_excess(-0.1), "momentum"),
        (lambda: pd.arrival_lead(1.0, -1.0), "travel_time"),
        (lambda: pd.arrival_lead_difference(0.0, 1.0), "momentum"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_a_fast_quantum_leads_by_what_its_speed_saves():
    # at kξ = 1 the group speed is 2/√1.5 of sound
    lead = 10.0 * (1 - np.sqrt(1.5) / 2)
    assert pd.arrival_lead(1.0, 10.0) == pytest.approx(lead)
    assert pd.arrival_lead_difference(1.0, 10.0) == pytest.approx(lead)

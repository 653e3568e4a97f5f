"""Power-law and logarithmic superfluids: known solitons, equal sound, the two routes to a profile."""

import numpy as np
import pytest

from referee.physics import superfluid_equations as se


@pytest.mark.reference(
    "superfluid_equations.soliton_half_width",
    "superfluid_equations.soliton_energy",
    "superfluid_equations.soliton_profile",
    source="Gross–Pitaevskii dark soliton tanh x: half density at artanh(1/√2) = 0.88137359, energy 4/3 (textbook)",
)
def test_gross_pitaevskii_soliton():
    assert se.soliton_half_width(1.0) == pytest.approx(0.88137359, abs=1e-8)
    assert se.soliton_energy(1.0) == pytest.approx(4 / 3, abs=1e-9)
    assert se.soliton_profile(1.0, [0.5, 1.0, 2.0]) == pytest.approx([0.46211716, 0.76159416, 0.96402758], abs=1e-6)


@pytest.mark.reference(
    "superfluid_equations.nonlinearity",
    "superfluid_equations.sound_speed",
    source="Białynicki-Birula and Mycielski 1976: ln n; sound of the logarithmic fluid does not depend on density",
)
def test_logarithm():
    assert se.nonlinearity(np.e, 0.0) == pytest.approx(1.0)
    assert se.nonlinearity(3.0, 1.0) == pytest.approx(2.0)
    assert se.sound_speed([0.1, 10.0], 0.0) == pytest.approx([1.0, 1.0])
    assert se.sound_speed(4.0, 1.0) == pytest.approx(2.0)


@pytest.mark.invariance("superfluid_equations.nonlinearity", kind="limit")
@pytest.mark.invariance("superfluid_equations.soliton_half_width", kind="limit")
@pytest.mark.invariance("superfluid_equations.soliton_energy", kind="limit")
def test_small_exponent_is_the_logarithm():
    assert se.nonlinearity(2.0, 1e-7) == pytest.approx(float(se.nonlinearity(2.0, 0.0)), rel=1e-6)
    assert se.soliton_half_width(1e-4) == pytest.approx(se.soliton_half_width(0.0), rel=1e-4)
    assert se.soliton_energy(1e-4) == pytest.approx(se.soliton_energy(0.0), rel=1e-4)


@pytest.mark.invariance("superfluid_equations.sound_speed", kind="definition")
def test_sound_is_the_root_of_n_times_slope():
    for exponent in (0.0, 0.5, 1.0, 2.0):
        slope = float(se.nonlinearity(1.7 + 1e-5, exponent) - se.nonlinearity(1.7 - 1e-5, exponent)) / 2e-5
        assert np.sqrt(1.7 * slope) == pytest.approx(float(se.sound_speed(1.7, exponent)), rel=1e-8)


@pytest.mark.invariance("superfluid_equations.soliton_profile", kind="truncation")
def test_length_and_tolerance_do_not_matter():
    for exponent in (0.0, 1.0):
        values = [se.soliton_profile(exponent, [0.7], *more)[0] for more in ((8.0, 1e-5), (12.0, 1e-7), (16.0, 1e-7))]
        assert values == pytest.approx([values[1]] * 3, abs=1e-4)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: se.nonlinearity(0.0, 1.0), "density"),
        (lambda: se.sound_speed(1.0, 9.0), "exponent"),
        (lambda: se.soliton_half_width(-1.0), "exponent"),
        (lambda: se.soliton_energy(4.0), "exponent"),
        (lambda: se.soliton_profile(1.0, [50.0]), "places"),
        (lambda: se.soliton_profile(1.0, [1.0], 2.0), "length"),
        (lambda: se.soliton_profile(1.0, [1.0], 12.0, 1.0), "tolerance"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_the_soliton_ends_in_the_fluid_at_rest():
    assert se.soliton_profile(1.0, [0.5, 3.0, 11.9]) == pytest.approx(np.tanh([0.5, 3.0, 11.9]), abs=1e-7)

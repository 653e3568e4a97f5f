"""The turning tube: circular and hyperbolic limits, the light cylinder, and light by reflections."""

import numpy as np
import pytest

from referee.physics import rotating_tube as rt


@pytest.mark.reference(
    "rotating_tube.bead_radius",
    "rotating_tube.newtonian_radius",
    source="limits: light sin τ (Machabeli and Rogava 1994); slow bead β₀ sinh τ (textbook)",
)
def test_limits_of_the_radius():
    assert rt.bead_radius(1.0, np.pi / 6) == pytest.approx(0.5)
    assert rt.bead_radius(1e-6, 2.0) == pytest.approx(3.626860408e-6, rel=1e-6)  # sinh 2 = 3.626860408
    assert rt.newtonian_radius(0.5, 2.0) == pytest.approx(1.813430204)


@pytest.mark.reference("rotating_tube.bead_radius_hamilton", source="light: sin(π/6) = 1/2, sin 1 = 0.8414709848")
def test_light_by_hamilton():
    assert rt.bead_radius_hamilton(1.0, [np.pi / 6, 1.0]) == pytest.approx([0.5, 0.8414709848], abs=1e-9)


@pytest.mark.reference("rotating_tube.rim_time", source="K(0) = π/2; K(1/2) = 1.854074677 (Abramowitz and Stegun 17)")
def test_time_to_the_light_cylinder():
    assert rt.rim_time(1.0) == pytest.approx(np.pi / 2)
    assert rt.rim_time(np.sqrt(0.5)) == pytest.approx(1.854074677)


@pytest.mark.reference(
    "rotating_tube.laboratory_speed",
    "rotating_tube.newtonian_speed",
    source="light has speed 1 everywhere; a slow bead leaves at √2 times the rim's speed (textbook)",
)
def test_speeds():
    assert rt.laboratory_speed(1.0, np.linspace(0, 1, 5)) == pytest.approx(np.ones(5))
    assert rt.laboratory_speed(1e-9, 1e-3) == pytest.approx(1.41421356e-3, rel=1e-5)
    assert rt.newtonian_speed(1e-12, 0.1) == pytest.approx(0.141421356)


@pytest.mark.reference(
    "rotating_tube.energy_gain",
    "rotating_tube.light_gain_by_reflections",
    source="E − ΩL conserved: at x = 0.6 the factor is 1/0.64 = 1.5625, the gain 0.5625",
)
def test_light_energy():
    assert rt.energy_gain(0.0, 0.6) == pytest.approx(0.5625)
    reached, gain, speed = rt.light_gain_by_reflections(0.6)
    assert reached == pytest.approx(0.6, abs=3e-3)
    assert 1 + gain == pytest.approx(1.5625, rel=3e-3)
    assert speed == pytest.approx(1.0, abs=1e-12)


@pytest.mark.invariance("rotating_tube.bead_radius", "rotating_tube.bead_radius_hamilton", kind="tolerance")
def test_both_routes_agree_whatever_the_tolerance():
    for launch in (0.05, 0.5, 0.9):
        times = np.linspace(0.0, 0.9 * float(rt.rim_time(launch)), 7)
        for tolerance in (1e-9, 1e-12):
            stepped = rt.bead_radius_hamilton(launch, times, tolerance)
            assert rt.bead_radius(launch, times) == pytest.approx(stepped, abs=1e-7)


@pytest.mark.invariance("rotating_tube.light_gain_by_reflections", kind="step")
def test_the_size_of_the_skips_does_not_matter():
    for hop in (1e-2, 2e-3):
        reached, gain, _ = rt.light_gain_by_reflections(0.3, hop)
        assert gain == pytest.approx(float(rt.energy_gain(0.0, reached)), rel=2 * hop)


@pytest.mark.invariance("rotating_tube.rim_time", kind="consistency")
def test_the_bead_is_at_the_rim_at_the_rim_time():
    for launch in (0.1, 0.7):
        assert rt.bead_radius(launch, float(rt.rim_time(launch))) == pytest.approx(1.0)


@pytest.mark.invariance("rotating_tube.laboratory_speed", kind="derivative")
def test_speed_is_the_rate_of_the_radius():
    tau, step = 1.1, 1e-5
    x = float(rt.bead_radius(0.4, tau))
    rate = float(rt.bead_radius(0.4, tau + step) - rt.bead_radius(0.4, tau - step)) / (2 * step)
    assert np.hypot(x, rate) == pytest.approx(float(rt.laboratory_speed(0.4, x)), abs=1e-8)


@pytest.mark.invariance("rotating_tube.newtonian_radius", "rotating_tube.newtonian_speed", kind="scaling")
def test_newton_is_linear():
    assert rt.newtonian_radius(0.2, 1.0) == pytest.approx(2 * rt.newtonian_radius(0.1, 1.0))
    assert rt.newtonian_speed(0.2, 0.4) == pytest.approx(2 * rt.newtonian_speed(0.1, 0.2))


@pytest.mark.invariance("rotating_tube.energy_gain", kind="composition")
def test_factors_multiply_along_the_way():
    one, two, both = (1 + float(rt.energy_gain(*way)) for way in ((0.1, 0.5), (0.5, 0.8), (0.1, 0.8)))
    assert one * two == pytest.approx(both)
    assert rt.energy_gain(0.5, 0.1) < 0


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: rt.bead_radius(0.0, 1.0), "launch"),
        (lambda: rt.bead_radius_hamilton(0.5, [-1.0]), "times"),
        (lambda: rt.bead_radius_hamilton(0.5, [1.0], 1.0), "tolerance"),
        (lambda: rt.newtonian_radius(0.5, -1.0), "time"),
        (lambda: rt.rim_time(2.0), "launch"),
        (lambda: rt.laboratory_speed(0.5, 1.2), "radius"),
        (lambda: rt.newtonian_speed(0.5, -0.1), "radius"),
        (lambda: rt.energy_gain(0.0, 1.0), "end"),
        (lambda: rt.light_gain_by_reflections(1.0), "radius"),
        (lambda: rt.light_gain_by_reflections(0.5, 0.5), "hop"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()


def test_hamilton_and_the_elliptic_function_agree_for_a_massive_bead():
    times = [0.3, 0.9, 1.5]
    assert rt.bead_radius(0.4, times) == pytest.approx(rt.bead_radius_hamilton(0.4, times), rel=1e-9)

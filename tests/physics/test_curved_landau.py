"""Landau levels with an oscillator on curved spaces: published limits, and a solver that knows no closed form."""

import numpy as np
import pytest

from referee.physics import curved_landau as cl


@pytest.mark.reference(
    "curved_landau.sphere_level",
    source="Wu and Yang 1976: l(l+1) − b² with l = b + n, here b = ½: 0.5, 3.5; λ = 2 without field by hand: √2; "
    "Karabali and Nair 2002, CP², b = 1: n² + n(2b + 2) + 2b = 2, 7",
)
def test_sphere_levels():
    assert [cl.sphere_level(n, 0, 0, 0.5) for n in (0, 1)] == pytest.approx([0.5, 3.5])
    assert cl.sphere_level(0, 0, 0, 0.0, 2.0) == pytest.approx(1.41421356)
    assert [cl.sphere_level(n, 0, 0, 1.0, 0.0, 2) for n in (0, 1)] == pytest.approx([2.0, 7.0])


@pytest.mark.reference(
    "curved_landau.hyperbolic_levels",
    "curved_landau.hyperbolic_threshold",
    source="Comtet 1987: b(2n+1) − n(n+1), n < b − ½, continuum from b² + ¼; b = 3: 3, 7, 9 and 9.25",
)
def test_hyperbolic_levels():
    assert cl.hyperbolic_levels(0, 0, 3.0) == pytest.approx([3.0, 7.0, 9.0])
    assert cl.hyperbolic_threshold(3.0) == 9.25
    assert cl.hyperbolic_levels(0, 0, 0.4).size == 0


@pytest.mark.reference(
    "curved_landau.radial_levels",
    source="Wu and Yang 1976, b = 2: 2, 8, 16; Comtet 1987, b = 3: 3, 7, 9; κ of a point: below",
)
def test_shooting_finds_the_published_levels():
    assert cl.radial_levels(1, 3, 0, 0, 2.0) == pytest.approx([2.0, 8.0, 16.0], rel=1e-5)
    assert cl.radial_levels(-1, 3, 0, 0, 3.0) == pytest.approx([3.0, 7.0, 9.0], rel=1e-5)
    # 2ψ(1) + 2γ = 0: at b = ½ the condition κ = 0 gives L = −½, E = −½
    assert cl.radial_levels(1, 1, 0, 0, 0.5, 0.0, 1, 0.0)[0] == pytest.approx(-0.5, abs=1e-3)


@pytest.mark.invariance("curved_landau.radial_levels", kind="step")
def test_half_the_step_changes_little():
    coarse, fine = (cl.radial_levels(1, 2, 2, 0, 1.5, 1.0, 2, None, step) for step in (0.04, 0.02))
    assert coarse == pytest.approx(fine, rel=2e-5)
    assert not np.array_equal(coarse, fine)


@pytest.mark.invariance("curved_landau.sphere_level", kind="symmetry")
@pytest.mark.parametrize("m", [0, 1, 3])
def test_the_two_poles_of_the_sphere_are_alike(m):
    # without an oscillator m and 2b − m belong to mirror images
    assert cl.sphere_level(1, m, m, 2.5) == pytest.approx(cl.sphere_level(1, 5 - m, 5 - m, 2.5))


@pytest.mark.invariance("curved_landau.hyperbolic_levels", "curved_landau.hyperbolic_threshold", kind="degeneracy")
def test_landau_levels_do_not_depend_on_m_and_lie_below_the_edge():
    assert cl.hyperbolic_levels(4, 4, 3.0) == pytest.approx(cl.hyperbolic_levels(0, 0, 3.0))
    assert np.all(cl.hyperbolic_levels(0, 0, 6.0, 2.0, 2) < cl.hyperbolic_threshold(6.0, 2.0, 2))


def test_flat_limit():
    # far from the edge both curved spectra approach (2n + 1) b
    assert cl.sphere_level(1, 0, 0, 100.0) / 300.0 == pytest.approx(1.0, abs=0.01)
    assert cl.hyperbolic_levels(0, 0, 100.0)[1] / 300.0 == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("2·field", lambda: cl.sphere_level(0, 0, 0, 0.3)),
        ("l", lambda: cl.sphere_level(0, 1, 2, 1.0)),
        ("oscillator", lambda: cl.hyperbolic_levels(0, 0, 1.0, -1.0)),
        ("dimension", lambda: cl.hyperbolic_threshold(1.0, 0.0, 0)),
        ("count", lambda: cl.radial_levels(1, 0, 0, 0, 1.0)),
        ("kappa", lambda: cl.radial_levels(1, 1, 0, 0, 1.0, 0.0, 1, -30.0)),
        ("point condition", lambda: cl.radial_levels(1, 1, 0, 0, 1.0, 0.0, 2, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()


def test_shooting_finds_a_level_at_zero_too():
    # no field, no oscillator: l(l + 1) on the sphere
    assert cl.radial_levels(1, 3, 0, 0, 0.0) == pytest.approx([0.0, 2.0, 6.0], abs=1e-4)


def test_shooting_follows_the_oscillator_on_the_sphere():
    closed = [cl.sphere_level(n, 2, 0, 1.5, 0.8, 2) for n in (0, 1)]
    assert cl.radial_levels(1, 2, 2, 0, 1.5, 0.8, 2) == pytest.approx(closed, rel=1e-6)

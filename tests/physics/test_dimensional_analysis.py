import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import dimensional_analysis as da


@pytest.mark.reference("dimensional_analysis.dimension_vector", source="SI brochure: N = kg m s⁻², V = kg m² s⁻³ A⁻¹")
def test_derived_units() -> None:
    np.testing.assert_array_equal(da.dimension_vector("newton"), [1, 1, -2, 0, 0, 0, 0])
    np.testing.assert_array_equal(da.dimension_vector("volt"), [2, 1, -3, -1, 0, 0, 0])
    np.testing.assert_array_equal(da.dimension_vector("1"), np.zeros(7))


@pytest.mark.reference(
    "dimensional_analysis.homogeneity_defect",
    "dimensional_analysis.rescaling_defect",
    source="textbook: q v B is a force; energy and force differ by one power of length",
)
def test_lorentz_force_is_a_force_and_energy_is_not() -> None:
    lorentz = ("newton", "coulomb * meter / second * tesla")
    assert da.homogeneity_defect(lorentz) == 0
    assert da.rescaling_defect(lorentz) == pytest.approx(0, abs=1e-12)
    assert da.homogeneity_defect(("newton", "joule")) == 1
    assert da.rescaling_defect(("newton", "joule")) > 1e-3


@pytest.mark.reference(
    "dimensional_analysis.monomial_residual",
    "dimensional_analysis.monomial_residual_exact",
    source="by hand: ħ = (2,1,−1), ω = (0,0,−1), force (1,1,−2): off the plane by 1/√5; with c, ħω²/c is a force",
)
def test_force_from_action_and_frequency() -> None:
    for method in (da.monomial_residual, da.monomial_residual_exact):
        assert method("newton", ("joule * second", "1 / second")) == pytest.approx(0.4472136, abs=1e-7)
        assert method("newton", ("joule * second", "1 / second", "meter / second")) == pytest.approx(0, abs=1e-12)


@pytest.mark.reference(
    "dimensional_analysis.incidence",
    "dimensional_analysis.determined_by_matching",
    "dimensional_analysis.determined_by_rank",
    source="by hand: x + y = 1, x − y = 2 fix x and y and say nothing of z; z + w = 0 fixes neither",
)
def test_which_unknowns_are_fixed() -> None:
    system = {"sum": ("x", "y"), "difference": ("x", "y"), "other": ("z", "w")}
    pattern = da.incidence(system, ("x", "y", "z", "w"))
    np.testing.assert_array_equal(pattern, [[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 1]])
    for method in (da.determined_by_matching, da.determined_by_rank):
        np.testing.assert_array_equal(method(pattern), [True, True, False, False])


@pytest.mark.invariance(
    "dimensional_analysis.determined_by_rank", "dimensional_analysis.determined_by_matching", kind="seed"
)
@pytest.mark.invariance("dimensional_analysis.incidence", kind="order of the unknowns")
@given(st.integers(0, 10_000), st.integers(0, 10_000))
@settings(deadline=None, max_examples=25, derandomize=True)
def test_matching_agrees_with_rank_for_any_seed(seed: int, shape: int) -> None:
    unknowns = ("a", "b", "c", "d")
    rng = np.random.default_rng(shape)
    system = {str(row): [name for name in unknowns if rng.random() < 0.5] or ["a"] for row in range(4)}
    pattern, turned = da.incidence(system, unknowns), da.incidence(system, unknowns[::-1])
    np.testing.assert_array_equal(turned, pattern[:, ::-1])
    np.testing.assert_array_equal(da.determined_by_matching(pattern), da.determined_by_rank(pattern, seed))
    np.testing.assert_array_equal(da.determined_by_matching(turned), da.determined_by_matching(pattern)[::-1])


@pytest.mark.invariance("dimensional_analysis.dimension_vector", kind="unit: inch and metre are both lengths")
@pytest.mark.invariance("dimensional_analysis.homogeneity_defect", kind="unit")
def test_units_of_one_dimension_are_alike() -> None:
    np.testing.assert_array_equal(da.dimension_vector("inch"), da.dimension_vector("kilometer"))
    assert da.homogeneity_defect(("electron_volt", "joule", "kilowatt_hour")) == 0


@pytest.mark.invariance("dimensional_analysis.rescaling_defect", kind="seed")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_seed_does_not_matter(seed: int) -> None:
    assert da.rescaling_defect(("joule", "newton * meter", "volt * coulomb"), seed) == pytest.approx(0, abs=1e-12)
    assert da.rescaling_defect(("joule", "watt"), seed) > 1e-3


@pytest.mark.invariance(
    "dimensional_analysis.monomial_residual", "dimensional_analysis.monomial_residual_exact", kind="order of the units"
)
def test_order_does_not_matter() -> None:
    units = ("joule * second", "1 / second", "1")
    for method in (da.monomial_residual, da.monomial_residual_exact):
        assert method("newton", units) == pytest.approx(method("newton", units[::-1]), abs=1e-12)


def test_bad_input_is_named() -> None:
    with pytest.raises(ValueError, match="unit"):
        da.dimension_vector("florp")
    with pytest.raises(ValueError, match="unit"):
        da.monomial_residual_exact("newton", ("florp",))
    for method in (da.homogeneity_defect, da.rescaling_defect):
        with pytest.raises(ValueError, match="sides"):
            method(("newton",))
    for method in (da.monomial_residual, da.monomial_residual_exact):
        with pytest.raises(ValueError, match="units"):
            method("newton", ())
    for method in (da.determined_by_matching, da.determined_by_rank):
        with pytest.raises(ValueError, match="pattern"):
            method(np.array([[2.0]]))
    with pytest.raises(ValueError, match="equations"):
        da.incidence({}, ("x",))


def test_the_exact_distance_squares_what_is_left():
    # a joule by metres alone: kg s⁻² are left, √(1 + 4)
    for method in (da.monomial_residual, da.monomial_residual_exact):
        assert method("joule", ("meter",)) == pytest.approx(5**0.5, abs=1e-9)

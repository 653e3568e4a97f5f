"""Beams between discs: Friis when far, certainty when near, and the curve of the Earth between."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import power_beaming as beam


@pytest.mark.reference(
    "power_beaming.area_product",
    "power_beaming.best_capture_integral",
    "power_beaming.best_capture_prolate",
    source="Friis transmission formula (textbook): share A_t A_r/(lambda L)^2 when it is small",
)
def test_friis_limit():
    product = beam.area_product(2.0, 5.0, 0.01, 1e5)
    assert product == pytest.approx(1e-5)
    assert beam.best_capture_integral(product) == pytest.approx(1e-5, rel=1e-5)
    assert beam.best_capture_prolate(product) == pytest.approx(1e-5, rel=1e-5)


@pytest.mark.reference(
    "power_beaming.best_capture_integral",
    "power_beaming.best_capture_prolate",
    "power_beaming.product_for_capture",
    source="textbook: loss 16 pi^2 N exp(-4 pi N) of a confocal resonator with large circular mirrors, c = 2 pi N = 12",
)
def test_confocal_limit():
    for f in (beam.best_capture_integral, beam.best_capture_prolate):
        assert 1 - f(36.0) == pytest.approx(1.1386e-8, rel=0.1)
    # 8 pi c exp(-2c) = 0.0057 at c = 5, read backwards; corrections of order 1/c remain
    assert beam.product_for_capture(1 - 0.0057) == pytest.approx(6.25, rel=0.06)


@pytest.mark.invariance(
    "power_beaming.best_capture_integral",
    "power_beaming.best_capture_prolate",
    "power_beaming.product_for_capture",
    "power_beaming.area_product",
    kind="nodes, terms, inverse, symmetry",
)
def test_nodes_and_terms_do_not_matter():
    assert beam.best_capture_integral(3.0, nodes=30) == pytest.approx(beam.best_capture_integral(3.0, nodes=120))
    assert beam.best_capture_prolate(3.0, terms=25) == pytest.approx(beam.best_capture_prolate(3.0, terms=90))
    assert beam.best_capture_prolate(beam.product_for_capture(0.37)) == pytest.approx(0.37)
    assert beam.area_product(1.0, 3.0, 0.1, 7.0) == pytest.approx(beam.area_product(3.0, 1.0, 7.0, 0.1))


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1e-6, 30.0), st.floats(1.001, 2.0))
def test_never_more_than_all_nor_than_friis_and_it_grows(product, factor):
    share = beam.best_capture_prolate(product)
    assert 0 < share <= min(1.0, product) + 1e-12
    assert beam.best_capture_prolate(product * factor) >= share - 1e-12


@pytest.mark.reference(
    "power_beaming.sight_height",
    "power_beaming.sight_height_search",
    source="textbook geometry: L^2/(8R) when small; sec 60 deg = 2",
)
def test_geometry():
    for f in (beam.sight_height, beam.sight_height_search):
        assert f(10_000.0, 6_371_000.0) == pytest.approx(1.96202, rel=1e-5)
        assert f(2 * 1.0471975511965976 * 1e6, 1e6) == pytest.approx(1e6)


@pytest.mark.invariance("power_beaming.sight_height", "power_beaming.sight_height_search", kind="unit")
def test_heights_scale_with_the_sphere():
    for f in (beam.sight_height, beam.sight_height_search):
        assert f(1e6, 6.4e6) == pytest.approx(1000 * f(1e3, 6.4e3))


def test_refuses_bad_input():
    with pytest.raises(ValueError, match="wavelength"):
        beam.area_product(1.0, 1.0, 0.0, 1.0)
    with pytest.raises(ValueError, match="product"):
        beam.best_capture_prolate(-1.0)
    with pytest.raises(ValueError, match="share"):
        beam.product_for_capture(1.0)
    with pytest.raises(ValueError, match="distance"):
        beam.sight_height(4.0, 1.0)

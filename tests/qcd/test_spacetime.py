import pytest

from referee.qcd import spacetime


def test_photons_of_source_and_modulation_add_up() -> None:
    outcome = spacetime.modulated_field(displacement=2.0, squeezing=0.7)
    assert outcome.value("photons") == pytest.approx(
        outcome.value("from_source") + outcome.value("from_modulation"), 1e-3
    )
    # Photons made in pairs have a pair amplitude above their number: the classical bound is broken.
    assert outcome.value("pair_correlation") > outcome.value("from_modulation")


def test_curvature_needs_a_hundredfold_for_a_tenth_of_the_radius() -> None:
    far, near = (spacetime.curvature_of_fields(radius=radius) for radius in (1e3, 1e2))
    assert near.value("shortfall") - far.value("shortfall") == pytest.approx(2.0, abs=0.01)


def test_stronger_fields_come_nearer() -> None:
    weak, strong = (spacetime.curvature_of_fields(intensity=i).value("attained_share") for i in (1e26, 1e27))
    assert strong == pytest.approx(10 * weak, rel=1e-3)

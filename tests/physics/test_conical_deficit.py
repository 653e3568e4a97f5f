"""The missing angle about a string."""

import pytest

from referee.physics import conical_deficit as cd


@pytest.mark.reference(
    "conical_deficit.deficit_closed",
    "conical_deficit.deficit_integrated",
    source="Gμ/c² = 1e-6 (μ = 1.3466e21 kg/m) gives 8π·1e-6 = 2.5133e-5 rad = 5.18 arcsec",
)
def test_cosmic_string():
    assert cd.deficit_closed(1.34665e21) == pytest.approx(2.5133e-5, rel=1e-4)
    assert cd.deficit_integrated(1.34665e21, 1e-3) == pytest.approx(2.5133e-5, rel=1e-4)


@pytest.mark.invariance("conical_deficit.deficit_integrated", kind="step and core")
def test_core_does_not_matter():
    assert cd.deficit_integrated(1e-14, 1e-9, 50) == pytest.approx(cd.deficit_integrated(1e-14, 1e-3, 500), rel=1e-9)


@pytest.mark.invariance("conical_deficit.deficit_closed", kind="scaling")
def test_linear():
    assert cd.deficit_closed(3e-10) == pytest.approx(3 * cd.deficit_closed(1e-10))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="line_mass"):
        cd.deficit_closed(0.0)
    with pytest.raises(ValueError, match="radius"):
        cd.deficit_integrated(1.0, 0.0)


def test_the_stepped_string_is_the_closed_one_at_the_heaviest():
    assert cd.deficit_integrated(1e24, 1.0) == pytest.approx(cd.deficit_closed(1e24), rel=1e-6)
    assert cd.deficit_integrated(1e24, 3.0) == pytest.approx(cd.deficit_closed(1e24), rel=1e-6)

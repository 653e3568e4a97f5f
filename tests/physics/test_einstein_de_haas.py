"""What a flip of spins can turn."""

import pytest

from referee.physics import einstein_de_haas as ed


@pytest.mark.reference(
    "einstein_de_haas.spin_flip_rotation",
    "einstein_de_haas.spin_flip_rotation_from_moment",
    source="by hand: ħ = 1.054572e-34 J s over 1e-26 kg (1 µm)² = 1.0546e4 rad/s",
)
def test_flip():
    assert ed.spin_flip_rotation(1e-6, 1e-26) == pytest.approx(1.054572e4, rel=1e-6)
    assert ed.spin_flip_rotation_from_moment(1e-6, 1e-26) == pytest.approx(1.054572e4, rel=1e-5)


@pytest.mark.invariance("einstein_de_haas.spin_flip_rotation", kind="scaling")
@pytest.mark.invariance("einstein_de_haas.spin_flip_rotation_from_moment", kind="layers")
def test_flip_scaling():
    assert ed.spin_flip_rotation(2e-6, 1e-26) == pytest.approx(ed.spin_flip_rotation(1e-6, 4e-26))
    assert ed.spin_flip_rotation_from_moment(1e-6, 1e-26, 50) == pytest.approx(
        ed.spin_flip_rotation_from_moment(1e-6, 1e-26, 5000), rel=1e-8
    )


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="radius"):
        ed.spin_flip_rotation(0.0, 1e-26)
    with pytest.raises(ValueError, match="mass_per_spin"):
        ed.spin_flip_rotation_from_moment(1.0, 0.0)

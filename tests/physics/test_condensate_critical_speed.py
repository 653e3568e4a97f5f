"""Critical speed of a dilute condensate."""

import pytest

from referee.physics import condensate_critical_speed as cs

SODIUM = (1e20, 2.75e-9, 3.8175e-26)


@pytest.mark.reference(
    "condensate_critical_speed.bogoliubov_sound_speed",
    "condensate_critical_speed.landau_speed",
    source="by hand, sodium at 1e20 per m³: (ħ/m)√(4πna) = 5.135 mm/s",
)
def test_sodium():
    assert cs.bogoliubov_sound_speed(*SODIUM) == pytest.approx(5.135e-3, rel=1e-3)
    assert cs.landau_speed(*SODIUM) == pytest.approx(5.135e-3, rel=1e-3)


@pytest.mark.invariance("condensate_critical_speed.bogoliubov_sound_speed", kind="scaling")
def test_root_of_density():
    assert cs.bogoliubov_sound_speed(4e20, 2e-9, 1e-26) == pytest.approx(
        2 * float(cs.bogoliubov_sound_speed(1e20, 2e-9, 1e-26))
    )


@pytest.mark.invariance("condensate_critical_speed.landau_speed", kind="grid")
def test_grid():
    assert cs.landau_speed(*SODIUM, 100) == pytest.approx(cs.landau_speed(*SODIUM, 2000), rel=1e-6)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: cs.bogoliubov_sound_speed(0.0, 1e-9, 1e-26), "density"),
        (lambda: cs.landau_speed(1e20, 0.0, 1e-26), "scattering_length"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

"""Levitation: helium's susceptibility, water's condition, and magnets by two routes."""

import numpy as np
import pytest

from referee.physics import diamagnetic_levitation as dl


@pytest.mark.reference(
    "diamagnetic_levitation.mass_susceptibility",
    source="helium, molar: −1.89e-6 cm³/mol (cgs) = −4π·1.89e-12 m³/mol, over 4.0026e-3 kg/mol (Langevin with Pekeris' ⟨r²⟩)",
)
def test_helium():
    assert dl.mass_susceptibility() == pytest.approx(-4 * np.pi * 1.89e-12 / 4.0026e-3, rel=2e-3)


@pytest.mark.reference(
    "diamagnetic_levitation.lift_condition",
    source="water: about 1400 T²/m (Berry and Geim 1997, 10.1088/0143-0807/18/4/012)",
)
def test_water():
    assert dl.lift_condition(-9.0e-6, 1000.0) == pytest.approx(1400, rel=0.03)


@pytest.mark.reference(
    "diamagnetic_levitation.solenoid_field",
    "diamagnetic_levitation.best_product",
    "diamagnetic_levitation.best_product_loops",
    source="long solenoid: half the central field at its end; short coil (loop): B = B₀(1 + z²)^{-3/2}, |BB'| is "
    "largest at z = 1/√7 where it is 3·7^{-1/2}(7/8)^4 B₀²/a",
)
def test_ends_and_loops():
    assert dl.solenoid_field(5.0, 2.0, 0.01, 10.0) == pytest.approx(1.0, rel=1e-5)
    expected = 3 / np.sqrt(7) * (7 / 8) ** 4 * 4.0 / 0.1
    for best in (dl.best_product, dl.best_product_loops):
        height, product = best(2.0, 0.1, 1e-3)
        assert height == pytest.approx(0.1 / np.sqrt(7), rel=5e-3)
        assert product == pytest.approx(expected, rel=1e-3)


@pytest.mark.invariance("diamagnetic_levitation.best_product_loops", kind="truncation")
def test_number_of_loops():
    few, many = (dl.best_product_loops(5.0, 0.03, 0.1, loops) for loops in (100, 800))
    assert few[1] == pytest.approx(many[1], rel=1e-3)
    assert many[1] == pytest.approx(dl.best_product(5.0, 0.03, 0.1)[1], rel=1e-3)


@pytest.mark.invariance("diamagnetic_levitation.best_product", "diamagnetic_levitation.solenoid_field", kind="scaling")
def test_scaling():
    assert dl.best_product(4.0, 0.03, 0.1)[1] == pytest.approx(4 * dl.best_product(2.0, 0.03, 0.1)[1])
    assert dl.best_product(2.0, 0.06, 0.2)[1] == pytest.approx(dl.best_product(2.0, 0.03, 0.1)[1] / 2, rel=1e-5)
    assert dl.solenoid_field(-0.04, 3.0, 0.03, 0.1) == pytest.approx(float(dl.solenoid_field(0.04, 3.0, 0.03, 0.1)))


@pytest.mark.invariance(
    "diamagnetic_levitation.lift_condition", "diamagnetic_levitation.mass_susceptibility", kind="density"
)
def test_density_cancels():
    chi = dl.mass_susceptibility()
    assert dl.lift_condition(chi * 145, 145.0) == pytest.approx(float(dl.lift_condition(chi * 10, 10.0)))
    assert dl.mass_susceptibility(4.0, 8e-3) == pytest.approx(dl.mass_susceptibility(2.0, 4e-3))


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (lambda: dl.mass_susceptibility(0.0), "square_radius"),
        (lambda: dl.lift_condition(1e-6, 100.0), "susceptibility"),
        (lambda: dl.solenoid_field(0.0, 1.0, 0.0, 0.1), "radius"),
        (lambda: dl.best_product(0.0, 0.1, 0.1), "centre"),
        (lambda: dl.best_product_loops(1.0, 0.1, 0.1, 2), "loops"),
    ],
)
def test_bad_input_is_named(call, name):
    with pytest.raises(ValueError, match=name):
        call()

"""The Zeeman ladder: a handbook splitting, and the direction of the field drops out."""

import numpy as np
import pytest

from referee.physics.zeeman_energy import YTTERBIUM_173_RATIO, ladder_energy_closed, ladder_energy_diagonalised


@pytest.mark.reference(
    "zeeman_energy.ladder_energy_closed",
    "zeeman_energy.ladder_energy_diagonalised",
    source="proton at 1 T: 42.577 MHz, h × 42.577 MHz = 2.82118e-26 J (textbook)",
)
def test_the_proton_in_one_tesla():
    assert ladder_energy_closed(1.0, 42.577e6, 1) == pytest.approx(2.82118e-26, rel=1e-5)
    assert ladder_energy_diagonalised(1.0, 42.577e6, 1) == pytest.approx(2.82118e-26, rel=1e-5)


@pytest.mark.reference(
    "zeeman_energy.ladder_energy_closed",
    "zeeman_energy.ladder_energy_diagonalised",
    source="173Yb, 0.680 nuclear magnetons of 5.05078e-27 J/T: 2 μ B = 6.869e-27 J at 1 T (textbook)",
)
def test_ytterbium_is_twice_its_moment_times_the_field():
    assert ladder_energy_closed(1.0, YTTERBIUM_173_RATIO, 5) == pytest.approx(6.869e-27, rel=1e-3)
    assert ladder_energy_diagonalised(1.0, YTTERBIUM_173_RATIO, 5) == pytest.approx(6.869e-27, rel=1e-3)


@pytest.mark.invariance("zeeman_energy.ladder_energy_diagonalised", kind="symmetry")
@pytest.mark.parametrize("angles", [(0.0, 0.0), (np.pi / 2, 0.0), (2.0, -1.0)])
def test_the_direction_of_the_field_drops_out(angles):
    assert ladder_energy_diagonalised(0.3, 1e6, 5, *angles) == pytest.approx(
        float(ladder_energy_closed(0.3, 1e6, 5)), rel=1e-9
    )


@pytest.mark.invariance("zeeman_energy.ladder_energy_closed", kind="unit")
def test_gauss_or_tesla():
    assert ladder_energy_closed(np.array([1e-4, 1.0]), 2e6, 5) * np.array([1e4, 1.0]) == pytest.approx(
        float(ladder_energy_closed(1.0, 2e6, 5)) * np.ones(2), rel=1e-12, abs=0.0
    )


@pytest.mark.parametrize(
    ("arguments", "name"), [((-1.0, 1.0, 5), "field"), ((1.0, -1.0, 5), "ratio"), ((1.0, 1.0, 0), "twice_spin")]
)
def test_bad_input_is_named(arguments, name):
    for method in (ladder_energy_closed, ladder_energy_diagonalised):
        with pytest.raises(ValueError, match=name):
            method(*arguments)

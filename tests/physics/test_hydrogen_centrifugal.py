"""Centrifugal energy of hydrogen's electron."""

import pytest

from referee.physics import hydrogen_centrifugal as hc


@pytest.mark.reference(
    "hydrogen_centrifugal.centrifugal_energy_closed",
    "hydrogen_centrifugal.centrifugal_energy_from_momenta",
    source="textbook: 1s none; 2p: ⟨1/r²⟩ = 1/12, so 1/12 hartree; 3d: 6/(27·5) = 0.044444",
)
@pytest.mark.parametrize(
    ("principal", "orbital", "value"), [(1, 0, 0.0), (2, 0, 0.0), (2, 1, 1 / 12), (3, 2, 0.0444444)]
)
def test_textbook(principal, orbital, value):
    assert hc.centrifugal_energy_closed(principal, orbital) == pytest.approx(value, abs=1e-6)
    assert hc.centrifugal_energy_from_momenta(principal, orbital) == pytest.approx(value, abs=1e-6)


@pytest.mark.invariance("hydrogen_centrifugal.centrifugal_energy_from_momenta", kind="nodes")
def test_nodes():
    assert hc.centrifugal_energy_from_momenta(5, 2, 30) == pytest.approx(
        hc.centrifugal_energy_from_momenta(5, 2, 90), rel=1e-10
    )


@pytest.mark.invariance("hydrogen_centrifugal.centrifugal_energy_closed", kind="scaling")
def test_inverse_cube():
    assert hc.centrifugal_energy_closed(2, 1) == pytest.approx(8 * hc.centrifugal_energy_closed(4, 1))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="orbital"):
        hc.centrifugal_energy_closed(1, 1)
    with pytest.raises(ValueError, match="principal"):
        hc.centrifugal_energy_from_momenta(0, 0)

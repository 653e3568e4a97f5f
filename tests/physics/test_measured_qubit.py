"""Who pays when a qubit is measured."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import measured_qubit as qubit


@pytest.mark.reference(
    "measured_qubit.measured_bloch",
    "measured_qubit.measured_density",
    source="<+|H|+> = half a quantum above the ground state; ergotropy of a passive state is 0, of a pure state all of "
    "its energy (Allahverdyan 2004)",
)
def test_ground_state_and_passive_state():
    for measured in (qubit.measured_bloch, qubit.measured_density):
        assert measured(0.0, 0.0, np.pi / 2) == pytest.approx((0.0, 0.0, 0.5, 0.5), abs=1e-12)
        assert measured(0.25, 0.0, 0.0) == pytest.approx((0.25, 0.0, 0.25, 0.25), abs=1e-12)
        assert measured(0.25, 1.0, 0.0) == pytest.approx((0.25, 0.25, 0.25, 0.25), abs=1e-12)


@pytest.mark.reference("measured_qubit.record_erasure_energy", source="Landauer: kT ln 2 = 0.693147 kT for an even bit")
@pytest.mark.invariance("measured_qubit.record_erasure_energy", kind="symmetry")
def test_erasure_of_a_record():
    assert qubit.record_erasure_energy(0.5, 1.0) == pytest.approx(0.693147, abs=1e-6)
    assert qubit.record_erasure_energy(0.2, 3.0) == pytest.approx(3 * qubit.record_erasure_energy(0.8, 1.0))
    assert qubit.record_erasure_energy(0.0, 1.0) == 0.0


@pytest.mark.invariance("measured_qubit.measured_bloch", "measured_qubit.measured_density", kind="law: first law")
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0), st.floats(0.0, np.pi))
def test_usable_never_exceeds_held_and_opposite_axes_agree(population, coherence, axis):
    one, other = (measured(population, coherence, axis) for measured in (qubit.measured_bloch, qubit.measured_density))
    assert one == pytest.approx(other, abs=1e-9)
    assert -1e-9 <= one.usable <= one.held + 1e-9
    assert one.usable_after <= one.held_after + 1e-9
    upper = qubit.measured_bloch(population, 0.0, axis)
    assert upper == pytest.approx(qubit.measured_bloch(population, 0.0, np.pi - axis), abs=1e-9)


def test_bad_input():
    with pytest.raises(ValueError, match="population"):
        qubit.measured_bloch(1.2, 0.0, 0.0)
    with pytest.raises(ValueError, match="axis"):
        qubit.measured_density(0.2, 0.0, 4.0)
    with pytest.raises(ValueError, match="thermal_energy"):
        qubit.record_erasure_energy(0.5, -1.0)

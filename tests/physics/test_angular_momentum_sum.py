"""J = L + S and its multiplets."""

import pytest

from referee.physics import angular_momentum_sum as am


@pytest.mark.reference(
    "angular_momentum_sum.closure_defect_closed",
    "angular_momentum_sum.closure_defect_matrices",
    source="by hand: L + 2S misses by 2 S_z, so by 1 for spin 1/2; L + S by nothing",
)
def test_closure():
    for weight, value in ((1.0, 0.0), (2.0, 1.0), (0.5, 0.125)):
        assert am.closure_defect_closed(1, weight) == pytest.approx(value)
        assert am.closure_defect_matrices(2, 1, weight) == pytest.approx(value, abs=1e-12)


@pytest.mark.reference("angular_momentum_sum.multiplets", source="d electron: j = 3/2 (4 states) and 5/2 (6 states)")
def test_d_electron():
    assert am.multiplets(2, 1) == pytest.approx([1.5] * 4 + [2.5] * 6)


@pytest.mark.invariance("angular_momentum_sum.multiplets", kind="count")
def test_states_are_conserved():
    assert len(am.multiplets(3, 2)) == 7 * 3


@pytest.mark.invariance(
    "angular_momentum_sum.closure_defect_closed", "angular_momentum_sum.closure_defect_matrices", kind="symmetry"
)
def test_orbital_quantum_number_does_not_matter():
    assert am.closure_defect_matrices(1, 3, 1.7) == pytest.approx(am.closure_defect_matrices(4, 3, 1.7))
    assert am.closure_defect_closed(3, 1.7) == pytest.approx(3 * am.closure_defect_closed(1, 1.7))


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="orbital"):
        am.multiplets(-1, 1)
    with pytest.raises(ValueError, match="weight"):
        am.closure_defect_closed(1, -1.0)
    with pytest.raises(ValueError, match="twice_spin"):
        am.closure_defect_matrices(1, 0, 1.0)

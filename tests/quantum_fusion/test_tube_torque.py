"""What electrons can turn."""

import pytest

from referee.quantum_fusion import tube_torque as tt


def test_only_p_states_have_centrifugal_energy():
    assert tt.ELECTRON_CENTRIFUGAL.run({"principal": 4}).value("centrifugal_energy") == 0.0
    energies = [
        tt.ELECTRON_CENTRIFUGAL.run({"orbital": 1, "principal": n}).value("centrifugal_energy") for n in (2, 3, 4)
    ]
    assert energies == sorted(energies, reverse=True) and energies[-1] > 0


@pytest.mark.parametrize("radius", [1e-9, 1e-6, 1e-3, 1.0])
def test_a_carbon_tube_is_never_fast_enough(radius):
    assert tt.SPIN_FLIP_KICK.run({"radius": radius}).value("kick_over_vortex") < 0.35


def test_lighter_body_turns_faster():
    heavy, light = (tt.SPIN_FLIP_KICK.run({"nucleons_per_spin": m}).value("kick_rate") for m in (26.0, 13.0))
    assert light == pytest.approx(2 * heavy, rel=5e-3)

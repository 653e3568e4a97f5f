"""Control of fusion: degeneracy, flashes, neutrons, gain."""

import pytest

from referee.quantum_fusion import plasma_control as pc


def test_cold_and_dense_is_quantum():
    hot = pc.QUANTUM_PLASMA.run().value("degeneracy_decades")
    assert hot < -9
    assert pc.QUANTUM_PLASMA.run({"temperature": 0.001}).value("degeneracy_decades") > 0


def test_density_needed_is_where_the_verdict_turns():
    needed = pc.QUANTUM_PLASMA.run().value("density_needed")
    below, above = (pc.QUANTUM_PLASMA.run({"density": f * needed}).value("degeneracy_decades") for f in (0.8, 1.25))
    assert below < 0 < above


def test_quiver_is_linear_in_intensity():
    outcome = pc.FEMTOSECOND_PUSH.run()
    at = pc.FEMTOSECOND_PUSH.run({"intensity": outcome.value("intensity_needed")})
    assert at.value("quiver") == pytest.approx(1e4, rel=0.05)


def test_helium3_takes_the_neutrons_away():
    shares = [pc.NEUTRON_HEAT.run({"helium3_share": s}).value("share") for s in (0.0, 0.5, 1.0)]
    assert shares[0] == pytest.approx(0.8, abs=0.01) and shares[0] > shares[1] > shares[2] == 0.0


def test_plant_at_its_break_even():
    outcome = pc.GAIN_ABOVE_ONE.run({"heat_to_power": 0.5, "power_to_plasma": 1.0})
    assert outcome.value("gain_needed") == 1.0
    assert outcome.value("bill_at_gain_one") == 0.0

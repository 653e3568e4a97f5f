"""Physical limits of what can be salvaged."""

import numpy as np
import pytest

from referee.qcd.salvage import HONEST_SIZES, PROMISED_GAINS


def test_a_perfect_pair_gives_a_whole_bit_of_key_and_a_classical_pair_none():
    assert PROMISED_GAINS.run({"chsh_value": 2.828}).value("key_per_pair") == pytest.approx(1.0, abs=5e-3)
    classical = PROMISED_GAINS.run({"chsh_value": 2.0})
    assert classical.value("key_per_pair") < 0
    assert classical.value("gains") == 0


def test_no_concentration_lets_phased_light_pass_the_wall():
    # against a perfect beam, Fc/P = 1, the array can only lose
    assert PROMISED_GAINS.run({"concentration": 1e6}).value("thrust_gain") < 0


def test_the_need_is_that_of_a_photon_rocket():
    outcome = HONEST_SIZES.run()
    # √(1.1/0.9) − 1 of the rest energy of each kilogram that arrives
    assert outcome.value("needed_energy") == pytest.approx((np.sqrt(1.1 / 0.9) - 1) * 8.987552e16, rel=1e-3)
    # kT ln 2 at 300 K on 12 u: R T ln 2 / 12 g
    assert outcome.value("spin_store") == pytest.approx(8.314463 * 300 * 0.693147 / 12e-3, rel=1e-3)


def test_vacuum_thrust_rises_with_the_sixth_power_of_the_frequency():
    low, high = (HONEST_SIZES.run({"frequency": f}).value("shaken_mirror_margin") for f in (1e10, 1e12))
    assert high - low == pytest.approx(12.0, abs=0.1)


def test_a_shield_gets_easier_with_the_cube_of_its_coil():
    small, wide = (HONEST_SIZES.run({"coil_radius": r}).value("cosmic_field") for r in (1.0, 2.0))
    assert small / wide == pytest.approx(8.0, rel=1e-3)
    # the storm shelter of one and a half metres stays within the record, the cosmic one does not
    outcome = HONEST_SIZES.run()
    assert outcome.value("storm_field") < 45.5 < outcome.value("cosmic_field")


def test_only_power_moves_phased_light():
    base, strong = (HONEST_SIZES.run({"specific_power": p}).value("phased_light_margin") for p in (100.0, 1e4))
    assert strong - base == pytest.approx(2.0, abs=0.01)
    assert HONEST_SIZES.run({"wavelength": 1e-7}).value("phased_light_margin") == base

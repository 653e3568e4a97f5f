"""Physical limits of the chain of gates."""

import numpy as np
import pytest
from scipy.constants import c

from referee.qcd.gates import ALL_OPEN, ESCAPE_SPEED, THRUST_CHAIN


def test_no_gate_opens_as_proposed_and_energy_is_the_first():
    outcome = THRUST_CHAIN.run()
    assert outcome.value("gates_passed") == 0
    assert outcome.value("gates_passed_at_a_tenth") == 0
    assert outcome.value("first_failed_gate") == 1


@pytest.mark.parametrize(
    ("repairs", "first"),
    [
        (("tilt",), 2),
        (("tilt", "photon", "momentum_width"), 3),
        (("tilt", "photon", "momentum_width", "quantum"), 4),
        (tuple(ALL_OPEN), 5),
    ],
)
def test_each_repair_opens_its_own_gate_and_no_other(repairs, first):
    outcome = THRUST_CHAIN.run({name: ALL_OPEN[name] for name in repairs})
    assert outcome.value("first_failed_gate") == first
    assert outcome.value("gates_passed") == first - 1


def test_light_with_a_phase_is_not_enough_for_an_atom_that_is_nowhere():
    assert THRUST_CHAIN.run({"photon": 0.5}).value("recoil_of_coherence") == 0


def test_the_store_gives_its_energy_over_c_and_its_jet_conserves_energy():
    store = THRUST_CHAIN.run({"quantum": 1.0})
    joules_per_kilogram = 1.602176634e-19 * 6.02214076e23 / 12e-3
    assert store.value("speed_of_store") == pytest.approx(joules_per_kilogram / c, rel=1e-3)
    jet = np.sqrt(2 * joules_per_kilogram) * np.log(2)
    assert store.value("speed_if_expelled") == pytest.approx(jet, rel=1e-3)


def test_the_speed_of_the_jet_is_the_rocket_equation():
    # half of the mass at 30.4 km/s: ln 2 times the exhaust speed
    assert THRUST_CHAIN.run().value("speed_of_jet") == pytest.approx(30_400 * 0.693147, rel=1e-3)
    assert THRUST_CHAIN.run().value("speed_of_jet") > ESCAPE_SPEED
    assert THRUST_CHAIN.run({"propellant": 0.1}).value("gates_without_coherence") == 3


def test_a_longer_requirement_makes_survival_harder_by_as_many_decades():
    short, long = (THRUST_CHAIN.run({"required_time": time}).value("survival_margin") for time in (1e-8, 1e-3))
    assert short - long == pytest.approx(5.0, abs=0.06)

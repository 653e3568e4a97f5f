"""Physical limits of the thrust argument."""

import numpy as np
from scipy.constants import c

from referee.qcd.thrust import ENGINES, LIGHT_THRUST_WALL, LIGHTS


def test_beams_along_one_line_reach_the_wall_and_no_cone_passes_it():
    assert LIGHT_THRUST_WALL.run({"half_angle": 0.0}).value("excess_over_wall") == 0
    excesses = [LIGHT_THRUST_WALL.run({"half_angle": angle}).value("excess_over_wall") for angle in (0.3, 1.0, 3.1)]
    assert np.all(np.diff(excesses) < 0)


def test_light_lies_below_the_wall_and_engines_above_it():
    assert all(ratio <= 1 for _, ratio in LIGHTS.values())
    assert all(force * c / power > 1e3 for power, force in ENGINES.values())


def test_no_engine_turns_out_more_jet_power_than_it_takes_in():
    # thrust × exhaust speed / 2 for a Hall thruster at 1600 s and an ion engine at 3100 s (public figures)
    for name, impulse in (("Hall thruster", 1600), ("ion engine", 3100)):
        power, force = ENGINES[name]
        assert 0.3 < force * impulse * 9.80665 / 2 / power < 0.8

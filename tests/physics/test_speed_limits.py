"""Speed limits of quantum evolution."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referee.physics import speed_limits


@pytest.mark.reference(
    "speed_limits.mandelstam_tamm_time",
    "speed_limits.margolus_levitin_time",
    "speed_limits.evolved_orthogonality_time",
    source="h/4 = 1.6565e-34 J s at 1 J (h = 6.62607015e-34 J s, SI); attained by two levels, Margolus 1998",
)
def test_one_joule():
    quarter = 6.62607015e-34 / 4
    assert speed_limits.mandelstam_tamm_time(1.0) == pytest.approx(quarter, rel=1e-9)
    assert speed_limits.margolus_levitin_time(1.0) == pytest.approx(quarter, rel=1e-9)
    assert speed_limits.evolved_orthogonality_time(1.0) == pytest.approx(quarter, rel=1e-6)


@pytest.mark.invariance(
    "speed_limits.mandelstam_tamm_time",
    "speed_limits.margolus_levitin_time",
    "speed_limits.evolved_orthogonality_time",
    kind="unit",
)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.floats(1e-30, 1e10))
def test_time_times_energy_does_not_depend_on_the_energy(energy):
    for time in (
        speed_limits.mandelstam_tamm_time,
        speed_limits.margolus_levitin_time,
        speed_limits.evolved_orthogonality_time,
    ):
        assert float(time(energy)) * energy == pytest.approx(float(time(1.0)), rel=1e-9)


def test_bad_energy():
    with pytest.raises(ValueError, match="spread"):
        speed_limits.mandelstam_tamm_time(0.0)
    with pytest.raises(ValueError, match="mean_energy"):
        speed_limits.margolus_levitin_time(np.array([1.0, -1.0]))
    with pytest.raises(ValueError, match="mean_energy"):
        speed_limits.evolved_orthogonality_time(float("nan"))

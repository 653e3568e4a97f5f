"""The ideal Fermi gas: virial coefficient, Sommerfeld limit, and two routes to the pressure."""

import pytest
from scipy.constants import m_e, m_p

from referee.physics import degenerate_plasma as dp


@pytest.mark.reference(
    "degenerate_plasma.phase_space_density",
    source="λ = 7.4539e-10 m for an electron at 10⁴ K: nλ³ = 4.1414e-3 at 10²⁵ m⁻³",
)
@pytest.mark.invariance("degenerate_plasma.phase_space_density", kind="scaling")
def test_phase_space_density():
    assert dp.phase_space_density(1e25, 1e4) == pytest.approx(4.1414e-3, rel=2e-4)
    assert dp.phase_space_density(8e25, 4e4) == pytest.approx(dp.phase_space_density(1e25, 1e4))


@pytest.mark.reference(
    "degenerate_plasma.pressure_ratio",
    "degenerate_plasma.pressure_ratio_gibbs_duhem",
    source="second virial coefficient: P/nkT = 1 + nλ³/2^{7/2}, at nλ³ = 0.0041413 1.000366; copper, T_F = 8.16e4 K (Ashcroft and "
    "Mermin, table 2.1), at 1000 K: (2/5)(T_F/T)(1 + 5π²T²/12T_F²) = 32.66",
)
def test_pressure_in_both_limits():
    for pressure in (dp.pressure_ratio, dp.pressure_ratio_gibbs_duhem):
        assert pressure(1e25, 1e4) == pytest.approx(1.000366, abs=1e-6)
        assert pressure(8.47e28, 1e3) == pytest.approx(32.66, rel=2e-3)


@pytest.mark.invariance(
    "degenerate_plasma.pressure_ratio", "degenerate_plasma.pressure_ratio_gibbs_duhem", kind="scaling"
)
def test_only_the_phase_space_density_counts():
    for pressure in (dp.pressure_ratio, dp.pressure_ratio_gibbs_duhem):
        assert pressure(8e26, 4e4) == pytest.approx(pressure(1e26, 1e4), rel=1e-9)
        assert pressure(1e26, 1e4 * m_e / m_p, m_p) == pytest.approx(pressure(1e26, 1e4), rel=1e-9)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("density", lambda: dp.phase_space_density(0.0, 1.0)),
        ("nλ³", lambda: dp.pressure_ratio(1e35, 1.0)),
        ("nλ³", lambda: dp.pressure_ratio_gibbs_duhem(1e35, 1.0)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()

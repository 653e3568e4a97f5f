"""The Casimir pressure: a published number, three derivations, one power law."""

import numpy as np
import pytest

from referee.physics import casimir_pressure as m


@pytest.mark.reference(
    "casimir_pressure.casimir_pressure",
    "casimir_pressure.casimir_pressure_mode_sum",
    "casimir_pressure.casimir_pressure_lifshitz",
    source="Casimir 1948: 0.013/a⁴ dyn/cm², a in micrometres (1.30e-3 Pa at 1 µm)",
)
@pytest.mark.parametrize("pressure", [m.casimir_pressure, m.casimir_pressure_mode_sum, m.casimir_pressure_lifshitz])
def test_casimirs_own_number(pressure):
    assert pressure(1e-6) == pytest.approx(-1.30e-3, rel=2e-3)


@pytest.mark.invariance(
    "casimir_pressure.casimir_pressure", "casimir_pressure.casimir_pressure_lifshitz", kind="symmetry"
)
def test_the_fourth_power_of_the_gap():
    for pressure in (m.casimir_pressure, m.casimir_pressure_lifshitz):
        assert pressure(2e-7) * 16.0 == pytest.approx(float(pressure(1e-7)), rel=1e-10)


@pytest.mark.invariance("casimir_pressure.casimir_pressure_mode_sum", kind="truncation")
def test_mode_sum_loses_its_cutoff():
    errors = [abs(m.casimir_pressure_mode_sum(1e-6, d) / m.casimir_pressure(1e-6) - 1.0) for d in (0.4, 0.2)]
    assert errors[1] < errors[0] / 10.0 < 1e-4
    assert m.casimir_pressure_mode_sum(1e-6, 0.1) == pytest.approx(m.casimir_pressure_lifshitz(1e-6), rel=1e-6)


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("gap", lambda: m.casimir_pressure(0.0)),
        ("cutoff", lambda: m.casimir_pressure_mode_sum(1e-6, 5.0)),
        ("gap", lambda: m.casimir_pressure_lifshitz(np.inf)),
    ],
)
def test_bad_input_is_named(name, call):
    with pytest.raises(ValueError, match=name):
        call()

"""Twenty-six, and why a Galilean string does not ask for it."""

import pytest

from referee.physics import critical_dimension as cd


@pytest.mark.reference("critical_dimension.regularised_sum", source="Riemann: ζ(−1) = −1/12 = −0.0833333")
@pytest.mark.parametrize("shape", ["exponential", "gaussian"])
def test_sum(shape):
    assert cd.regularised_sum(0.01, shape) == pytest.approx(-0.0833333, abs=2e-6)


@pytest.mark.reference("critical_dimension.dimension_from_sum", source="Polchinski 1998: D = 26")
def test_dimension():
    assert cd.dimension_from_sum(-1 / 12) == pytest.approx(26)


@pytest.mark.reference(
    "critical_dimension.vacuum_anomaly_closed",
    "critical_dimension.vacuum_anomaly_fock",
    source="Virasoro algebra, c = 1: 1/2 at m = 2, 2 at m = 3, 28 at m = 7",
)
@pytest.mark.parametrize(("mode", "value"), [(1, 0.0), (2, 0.5), (3, 2.0), (7, 28.0)])
def test_virasoro(mode, value):
    assert cd.vacuum_anomaly_closed(1.0, mode) == pytest.approx(value)
    assert cd.vacuum_anomaly_fock(1.0, mode) == pytest.approx(value)


@pytest.mark.reference(
    "critical_dimension.lorentz_anomaly", source="Goddard et al. 1973: vanishes at D = 26; at D = 4, m = 2: 11/3"
)
def test_lorentz():
    assert cd.lorentz_anomaly(26, 1.0) == 0.0
    assert cd.lorentz_anomaly(4, 1.0) == pytest.approx(11 / 3)


@pytest.mark.invariance("critical_dimension.regularised_sum", kind="cutoff")
def test_cutoff():
    assert cd.regularised_sum(0.02) == pytest.approx(cd.regularised_sum(0.004), abs=2e-6)


@pytest.mark.invariance(
    "critical_dimension.vacuum_anomaly_closed", "critical_dimension.vacuum_anomaly_fock", kind="scaling"
)
def test_pairs_enter_squared():
    assert cd.vacuum_anomaly_fock(0.0, 9) == cd.vacuum_anomaly_closed(0.0, 9) == 0.0
    assert cd.vacuum_anomaly_fock(0.5, 9) == pytest.approx(cd.vacuum_anomaly_fock(1.0, 9) / 4)


@pytest.mark.invariance("critical_dimension.lorentz_anomaly", kind="linearity")
def test_anomaly_is_linear_in_the_mode():
    assert cd.lorentz_anomaly(10, 1.0, 6) == pytest.approx(3 * cd.lorentz_anomaly(10, 1.0, 2))


@pytest.mark.invariance("critical_dimension.dimension_from_sum", kind="monotony")
def test_smaller_sum_needs_more_dimensions():
    assert cd.dimension_from_sum(-0.05) > cd.dimension_from_sum(-0.1) > 2


def test_bad_input_is_named():
    for call, name in (
        (lambda: cd.regularised_sum(1.0), "cutoff"),
        (lambda: cd.regularised_sum(0.1, "box"), "shape"),
        (lambda: cd.dimension_from_sum(1.0), "total"),
        (lambda: cd.vacuum_anomaly_fock(2.0, 3), "pairing"),
        (lambda: cd.lorentz_anomaly(2, 1.0), "dimension"),
    ):
        with pytest.raises(ValueError, match=name):
            call()

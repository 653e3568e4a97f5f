"""The proton's field in hydrogen."""

from referee.quantum_fusion import nuclear_fields as nf


def test_share_falls_with_the_applied_field():
    shares = [nf.NUCLEAR_SPIN_FIELDS.run({"field": b}).value("nuclear_share") for b in (0.01, 0.1, 1.0, 10.0)]
    assert shares == sorted(shares, reverse=True)


def test_spinless_nucleus_does_nothing():
    outcome = nf.NUCLEAR_SPIN_FIELDS.run({"splitting": 0.0})
    assert outcome.value("nuclear_share") == 0.0 and outcome.value("nuclear_field") == 0.0

"""The table of coherence records: every row can be looked up, and the verdict follows the rows."""

import pytest

from referee.finding import judge
from referee.qedn import coherence_records
from referee.qedn.coherence_records import (
    GROUND_AGAINST_ORBIT,
    LONGER_COHERENCE_BEFORE,
    RECORDS,
    WHERE_1400_S_COMES_FROM,
)
from referee.verdict import Verdict


def test_every_row_has_a_source_and_a_positive_time():
    for record in RECORDS:
        assert record.identifier.startswith(("10.", "arXiv:"))
        assert record.key and record.seconds > 0 and 2000 < record.year < 2027
    assert {record.kind for record in RECORDS} == {"measured", "estimated", "stated achievable"}


def test_without_the_ytterbium_row_nothing_is_attributed(monkeypatch):
    monkeypatch.setattr(coherence_records, "RECORDS", tuple(r for r in RECORDS if r.key != "yang2025"))
    with pytest.raises(Exception, match="differ"):  # the nearest ground record is then not within the slack
        WHERE_1400_S_COMES_FROM.run()


def test_the_matching_record_is_on_the_ground_and_is_measured():
    (match,) = [record for record in RECORDS if abs(record.seconds - 1400.0) <= 100.0]
    assert (match.key, match.orbit, match.kind, match.uncertainty) == ("yang2025", False, "measured", 100.0)


@pytest.mark.parametrize(("seconds", "verdict"), [(1299.0, Verdict.MISATTRIBUTED), (1301.0, Verdict.HOLDS)])
def test_a_primary_source_from_orbit_would_move_the_verdict(seconds, verdict):
    judgement = judge(WHERE_1400_S_COMES_FROM, {"found_in_orbit": seconds})
    assert judgement.of_claim("QEDN-01")[0].ruling.verdict is verdict


def test_the_ground_leads_until_something_longer_is_found_in_orbit():
    assert GROUND_AGAINST_ORBIT.run().value("lead_of_the_ground") == pytest.approx(4.08)
    assert GROUND_AGAINST_ORBIT.run({"found_in_orbit": 36000.0}).value("ground_over_orbit") == 1.0


def test_earlier_records_are_counted():
    assert LONGER_COHERENCE_BEFORE.run().value("longer_before") == 4
    assert LONGER_COHERENCE_BEFORE.run({"claimed": 6000.0}).value("longer_before") == 2
    assert LONGER_COHERENCE_BEFORE.run({"claimed": 1e5}).value("years_before") == 0

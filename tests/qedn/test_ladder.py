"""The ladder draws what the findings say: sorted, complete, and with witnesses that do turn the verdict."""

import functools
from itertools import pairwise

import numpy as np
import pytest

from referee.finding import Witness, judge
from referee.qedn import ladder, losses, pair_work, synchronisation
from referee.record import recorded_findings


@functools.cache
def rungs():
    return ladder.rungs()


def test_every_size_of_the_chapter_has_its_rung_and_no_rung_is_left_over():
    assert sorted(rung[0] for rung in rungs()) == sorted(label for label, _ in ladder.RUNGS.values())
    assert all(high[2] >= low[2] for high, low in pairwise(rungs()))


def test_no_size_that_the_record_holds_is_left_off_the_ladder():
    recorded = {
        (finding["id"], quantity["name"])
        for finding in recorded_findings()["findings"]
        if finding["argument"].startswith("referee.qedn.")
        for quantity in finding["quantities"]
        if quantity["name"].endswith(ladder.SHORT)
    }
    assert recorded == set(ladder.RUNGS)


def test_a_pair_a_second_is_short_by_a_household_over_two_kt_ln_2():
    # 1000 W over 2 kT ln 2 a second at 300 K, with k = 1.380649e-23 J/K
    expected = np.log10(1000 / (2 * 1.380649e-23 * 300 * np.log(2)))
    assert pair_work.EBITS_FOR_A_HOME.run().value("decades_short") == pytest.approx(expected, abs=0.01)
    assert next(rung[2] for rung in rungs() if rung[1] == "QEDN-34") == pytest.approx(expected, abs=0.01)


def test_losses_of_a_twentieth_are_one_decade_from_one_half():
    assert losses.LOSS_CEILING.run().value("decades_short") == pytest.approx(np.log10(0.5 / 0.05))


def test_a_clock_of_one_nanosecond_is_better_than_the_phasor_standard_asks():
    # 1 % of a radian at 60 Hz is 26.5 µs
    expected = np.log10(1e-9 / (0.01 / (2 * np.pi * 60)))
    assert synchronisation.FINDINGS[0].run().value("decades_short") == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("rung", sorted(ladder.RUNGS))
def test_what_is_printed_beside_a_bar_turns_the_verdict_on_its_claim(rung):
    name, measured = rung
    finding = next(found for module in ladder.MODULES for found in module.FINDINGS if found.id == name)
    claim = ladder.RUNGS[rung][1]
    deciding = [criterion for criterion in finding.criteria if claim in criterion.claims]
    criterion = next((found for found in deciding if found.measured == measured), deciding[0])
    assert isinstance(criterion.reversal, Witness)
    before, after = (
        outcome.value(criterion.measured) for outcome in (finding.run(), finding.run(criterion.reversal.inputs))
    )
    assert criterion.rule(before).verdict is not criterion.rule(after).verdict
    verdicts = {decision.ruling.verdict for decision in judge(finding).of_claim(claim)}
    assert criterion.rule(before).verdict in verdicts


def test_numbers_are_printed_as_powers_of_ten():
    assert [ladder._number(value) for value in (0.3, 1400.0, 1e26, 5e14, 1e-13)] == [
        "0.3",
        "1400",
        "10²⁶",
        "5×10¹⁴",
        "10⁻¹³",
    ]

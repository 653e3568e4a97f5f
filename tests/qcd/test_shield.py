"""The shield: scaling laws, limits and the bodies that no field can turn."""

import numpy as np
import pytest

from referee.finding import judge
from referee.qcd import (
    shield,
    shield_composite,
    shield_dipole,
    shield_neutral,
    shield_quantum_threats,
    shield_threats,
)
from referee.verdict import Verdict


def test_a_neutral_body_passes_any_field_and_a_charge_does_not():
    for field in (0.0, 50.0):
        assert shield.one_body_against_the_field(field=field, thickness=20.0).value("transmission") == 1.0
    assert shield.one_body_against_the_field(charge_number=1.0).value("transmission") == 0.0
    assert shield.one_body_against_the_field(charge_number=1.0, field=0.0).value("transmission") == 1.0


def test_no_field_takes_energy_from_the_body_that_it_turns():
    assert shield.one_body_against_the_field(charge_number=1.0).value("energy_taken") == 0.0


def test_what_counts_is_field_times_depth():
    deep = shield.one_body_against_the_field(charge_number=1.0, field=1.0, thickness=6.0).value("transmission")
    strong = shield.one_body_against_the_field(charge_number=1.0, field=6.0, thickness=1.0).value("transmission")
    assert 0.0 < deep < 1.0
    assert deep == pytest.approx(strong, rel=1e-12)


def test_the_weaker_deeper_field_closes_where_the_stronger_leaks():
    outcome = shield.force_or_depth()
    assert outcome.value("force_ratio") > 10.0
    assert outcome.value("weak_transmission") == 0.0 < 0.5 < outcome.value("strong_transmission")
    assert outcome.value("impulse_left") == 0.0
    # Bending to close is twice the rigidity, whatever the fields.
    assert shield.force_or_depth(weak_field=3.0).value("bending_to_close") == outcome.value("bending_to_close")


def test_shelter_scales_as_stormer_says():
    small, large = (shield_dipole.dipole_shelter(shelter_radius=r) for r in (5.0, 10.0))
    assert large.value("moment") / small.value("moment") == pytest.approx(4.0, rel=1e-3)
    assert large.value("field_at_shelter") / small.value("field_at_shelter") == pytest.approx(0.5, rel=1e-3)
    assert small.value("stormer_length") * (np.sqrt(2.0) - 1.0) == pytest.approx(5.0, rel=1e-3)
    assert small.value("radius_at_80_degrees") < 0.05 * 5.0


def test_threats_are_ordered_as_a_physicist_expects():
    outcome = shield_threats.all_threats_at_once()
    assert outcome.value("leaking_nuclei") == 0.0
    assert outcome.value("leaking_threats") == 4.0
    weak = shield_threats.all_threats_at_once(field=1e-6)
    assert weak.value("leaking_threats") == weak.value("threats") == 8.0


def test_a_thousand_volts_on_the_dust_closes_the_gap_for_dust_only():
    assert shield_threats.all_threats_at_once(potential=1000.0, thickness=20.0).value("dust_transmission") == 0.0
    assert shield_threats.all_threats_at_once(potential=1000.0, thickness=20.0).value("leaking_threats") == 3.0


def test_dust_carries_the_charge_of_a_sphere_at_its_potential():
    dust = shield_threats.threats(10.0)[4]
    assert dust.charge_number == pytest.approx(694.5, rel=1e-3)  # 4πε₀ · 0.1 µm · 10 V / e
    assert dust.mass == pytest.approx(1.2566e-17, rel=1e-4)


def test_a_perfect_diamagnet_is_stopped_faster_than_water_and_still_not_fast_enough():
    water, perfect = (shield_neutral.neutral_matter(susceptibility=x).value("stopping_speed") for x in (-9e-6, -1.0))
    assert water < 10.0 < 1000.0 < perfect < 2000.0


def test_the_quantum_part_falls_with_the_fourth_power():
    near, far = (shield_composite.composite_field(gap=a).value("casimir_over_magnetic") for a in (1.0, 10.0))
    assert near / far == pytest.approx(1e4, rel=1e-3)


def test_only_the_charged_kinds_of_ionising_radiation_are_kept_out():
    assert shield_quantum_threats.quantum_threats().value("ionising_kinds_left") == 2.0
    assert shield_quantum_threats.quantum_threats(field=1e-6).value("ionising_kinds_left") == 4.0


def test_the_shield_is_credited_for_nuclei_and_refused_for_all_threats():
    first, second = judge(shield_threats.THREAT_MATRIX).decisions
    assert first.ruling.verdict is Verdict.CONTRADICTED
    assert second.ruling.verdict is Verdict.HOLDS_IN_SCOPE

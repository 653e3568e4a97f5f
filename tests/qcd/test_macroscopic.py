from itertools import pairwise

import pytest

from referee.qcd.macroscopic import RECORDS, demonstrated_mass


def test_the_record_only_grows_with_the_years():
    masses = [demonstrated_mass(year).value("largest_mass") for year in range(1984, 2027)]
    assert all(later >= earlier for earlier, later in pairwise(masses))
    assert demonstrated_mass(2022).value("largest_mass") == pytest.approx(25_000)


def test_every_record_names_its_source_and_invents_no_time():
    assert all(record.source for record in RECORDS)
    heavy = [record for record in RECORDS if record.mass > 1e-23]
    assert all(record.time == 0 for record in heavy)  # none is quoted by the sources used

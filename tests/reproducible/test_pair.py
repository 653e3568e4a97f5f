"""One adversarial pair: the miniature made twice, and nothing the same but its sources."""

from pathlib import Path

import pytest

from tests.mini import ROOT
from tests.reproducible.__main__ import report
from tests.reproducible.matrix import ADVERSARY, KINDS, Row, differences, files, first_difference, make, miniature


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    one = make(Row("the first build"), miniature, tmp_path_factory.mktemp("one"))
    return one, make(ADVERSARY, miniature, tmp_path_factory.mktemp("other"))


@pytest.mark.parametrize("kind", KINDS)
def test_two_builds_are_identical_whatever_surrounds_them(pair: tuple[Path, Path], kind: str) -> None:
    one, other = pair
    assert files(one, kind)
    found = differences(one, other, (kind,))[kind]
    assert not found, first_difference(one, other, found[0])


def test_a_difference_is_found_and_shown(pair: tuple[Path, Path], tmp_path: Path) -> None:
    for name, text in (("one", "alike\n"), ("other", "unlike\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "findings.json").write_text(text, encoding="utf-8")
    found = differences(tmp_path / "one", tmp_path / "other", ("data",))
    assert found == {"data": ["findings.json"]}
    assert "+unlike" in first_difference(tmp_path / "one", tmp_path / "other", "findings.json")


def test_no_built_file_holds_the_place_or_the_time_of_its_making(pair: tuple[Path, Path]) -> None:
    one, _ = pair
    for kind in KINDS:
        for name in files(one, kind):
            data = (one / name).read_bytes()
            assert str(one).encode() not in data, name
            assert str(ROOT).encode() not in data, name


def test_a_row_run_again_replaces_itself_and_spares_the_others_of_its_book() -> None:
    old = report({"one": "✗ one: PDF differ (at a)", "two": "✓ two: PDF identical (at a)"}, "", "1 PDF", False)
    new = report({"one": "✓ one: PDF identical (at b)"}, old, "2 PDF", False)
    assert new.splitlines()[-2:] == ["- ✓ one: PDF identical (at b)", "- ✓ two: PDF identical (at a)"]
    assert "2 PDF" in new and "1 PDF" not in new
    assert "two" not in report({"one": "✓ one: PDF identical (at b)"}, old, "2 PDF", True)  # another book

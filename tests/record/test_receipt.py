"""The receipt of a verification: whole, honest about an injury, readable, and comparable with another."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml

from referee.receipt import compare
from referee.report import schema_path
from tests.mini import referee
from tests.sabotage.cases import edit


@pytest.fixture(scope="module")
def made(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A miniature with its record, verified."""
    book = Path(shutil.copytree(built, tmp_path_factory.mktemp("made") / "book"))
    done = referee(book, "verify", "--checker", "A. Reader")
    assert done.returncode == 0, done.stderr + done.stdout
    assert done.stdout.startswith("reproduced: 2 of 2 notebooks, 2 of 2 findings, 4 of 4 figures reproduced")
    return book


def receipt(book: Path) -> dict[str, object]:
    return dict(json.loads((book / "_build/receipt/receipt.json").read_text(encoding="utf-8")))


def test_a_receipt_follows_its_published_schema_and_names_everything(made: Path) -> None:
    told = receipt(made)
    jsonschema.validate(told, json.loads(schema_path("receipt").read_text(encoding="utf-8")))
    assert told["verdict"] == "reproduced"
    assert set(told["notebooks"]) == {"book/mini/page.ipynb", "book/mini/spring.ipynb"}  # type: ignore[call-overload]
    assert set(told["findings"]) == {"coherent-energy", "spring-energy"}  # type: ignore[call-overload]
    assert all(figure["identical"] for figure in told["figures"].values())  # type: ignore[attr-defined]


def test_the_page_and_the_codecheck_file_say_the_same(made: Path) -> None:
    page = (made / "_build/receipt/receipt.html").read_text(encoding="utf-8")
    assert "2 of 2 notebooks" in page
    assert "coherent-energy" in page
    text = (made / "_build/receipt/codecheck.yml").read_text(encoding="utf-8")
    assert text.startswith("---\n")
    check = yaml.safe_load(text)
    assert check["codechecker"] == [{"name": "A. Reader"}]
    assert {"file": "figures/mini-energy.csv", "comment": "reproduced"} in check["manifest"]
    assert {"version", "paper", "manifest", "codechecker", "summary", "check_time"} <= check.keys()
    assert all((made / entry["file"]).is_file() for entry in check["manifest"])


def test_an_injury_is_on_the_receipt_and_in_the_comparison(made: Path, tmp_path: Path) -> None:
    book = Path(shutil.copytree(made, tmp_path / "book"))
    edit(book, "referee/physics/spring.py", "STIFFNESS = 2.0", "STIFFNESS = 2.1")
    done = referee(book, "verify")
    assert done.returncode == 1
    assert done.stdout.startswith("differs: 1 of 2 notebooks, 1 of 2 findings, 3 of 4 figures reproduced")
    one, other = made / "_build/receipt/receipt.json", book / "_build/receipt/receipt.json"
    compared = referee(book, "compare", str(one), str(other))
    assert compared.returncode == 1
    assert "verdict: 'reproduced' against 'differs'" in compared.stdout
    assert "findings spring-energy: reproduced True against False" in compared.stdout
    assert "figures mini-stretch: reproduced True against False" in compared.stdout
    assert "notebooks book/mini/spring.ipynb: differing [] against ['Cell 1', 'Cell 2']" in compared.stdout
    assert "coherent-energy" not in compared.stdout
    same = referee(book, "compare", str(one), str(one))
    assert (same.returncode, same.stdout) == (0, "the receipts agree\n")


def test_what_only_one_receipt_holds_is_named(made: Path) -> None:
    one, other = receipt(made), receipt(made)
    del other["findings"]["spring-energy"]  # type: ignore[attr-defined]
    assert compare(one, other) == ["findings spring-energy: only in the first"]


def test_what_is_no_receipt_is_refused_by_name(made: Path) -> None:
    refused = referee(made, "compare", str(made / "findings.json"), str(made / "findings.json"))
    assert refused.returncode == 2
    assert "findings.json: form = None is not a receipt of form 1" in refused.stderr

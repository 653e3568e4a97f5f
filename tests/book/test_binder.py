"""What Binder reads: the folder that repo2docker looks for first, with the lock, a Python that the project allows, and the package."""

import os
import re
import subprocess

from referee.paths import root

FOLDER = root() / ".binder"


def test_binder_installs_the_lock_and_nothing_beside_it() -> None:
    lines = [
        line
        for line in (FOLDER / "requirements.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert lines == ["-r ../requirements.txt"]
    assert (FOLDER / "../requirements.txt").resolve() == root() / "requirements.txt"


def test_binder_takes_a_python_that_the_project_allows() -> None:
    version = re.fullmatch(r"python-(\d+)\.(\d+)\n", (FOLDER / "runtime.txt").read_text(encoding="utf-8"))
    least = re.search(r'requires-python = ">=(\d+)\.(\d+)"', (root() / "pyproject.toml").read_text(encoding="utf-8"))
    assert version and least
    assert tuple(map(int, version.groups())) >= tuple(map(int, least.groups()))


def test_binder_makes_the_package_importable_without_the_network() -> None:
    script = FOLDER / "postBuild"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script]).returncode == 0
    text = script.read_text(encoding="utf-8")
    assert text.startswith("#!")
    assert "pip install --no-deps --no-build-isolation -e ." in text
    # what builds the package is in the lock, so nothing has to be fetched
    assert re.search(r"^setuptools==", (root() / "requirements.txt").read_text(encoding="utf-8"), re.M)


def test_no_other_convention_hides_these() -> None:
    # repo2docker prefers binder/ to .binder/, and conda's file to pip's
    for name in ("binder", "environment.yml", ".binder/environment.yml", "Dockerfile", ".binder/Dockerfile"):
        assert not (root() / name).exists(), name

"""YAML from strangers: plain values pass, everything else is refused in one line that says where."""

from pathlib import Path

import pytest

from referee.strict_yaml import YamlError, read

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "reply.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_plain_values_and_their_lines_are_read(tmp_path: Path) -> None:
    data, node = read(write(tmp_path, "who: an author\nchanges:\n  - {set: {alpha: 0.5, n: 3}}\n"), "reply.yaml")
    assert data == {"who": "an author", "changes": [{"set": {"alpha": 0.5, "n": 3}}]}
    assert node is not None and node.value[1][1].start_mark.line == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, r"reply.yaml:1: anchors and aliases are not taken"),
        ("a: 1\nb: *a\n", r"reply.yaml:2: anchors and aliases are not taken"),
        ("a: !!python/object/apply:os.system [echo]\n", r"reply.yaml:1: the tag .*os.system is not taken"),
        ("a: 1\nb: !!binary aGVsbG8=\n", r"reply.yaml:2: the tag .*binary is not taken"),
        ("a: !mine 1\n", r"the tag !mine is not taken"),
        ("a: 1\n<<: {b: 2}\n", r"reply.yaml:2: '<<' is not a plain value"),
        ("a: 1\nb: 2\na: 3\n", r"reply.yaml:3: 'a' stands twice"),
        ("a: 1\n---\nb: 2\n", r"reply.yaml:2: a second document begins"),
        ("[" * 2000 + "]" * 2000, r"reply.yaml:1: nested more than 8 levels deep"),
        ("a: [1, 2\nb: 3\n", r"reply.yaml:2: not readable as YAML"),
        ("a: \tb: c\n", r"reply.yaml:1: not readable as YAML"),
        (b"a: \xff\n", r"not UTF-8 text \(byte 3\)"),
        (b"a: \x00\n", r"not readable as YAML"),
        ("a: " + "9" * 5000 + "\n", r"reply.yaml: a value cannot be read"),
        ("a: 2026-99-99\n", r"reply.yaml:1: '2026-99-99' is not a plain value"),
        ("a: " + "x" * 70_000, r"larger than 64 kB"),
    ],
)
def test_anything_else_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(YamlError, match=message) as refusal:
        read(write(tmp_path, content), "reply.yaml")
    assert "\n" not in str(refusal.value)

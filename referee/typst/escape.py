"""Python strings as Typst markup and as Typst string literals."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ \t\r\f\v]*\n\s*")
_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#$@~'\"/+\-=.|^&%]")
_BREAKS = re.compile(r"(?<=[/_.\-=,:])(?=\w)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")

#: Names in code longer than this may be broken at their punctuation.
LONG_NAME = 18


def markup(text: str) -> str:
    """Escape ``text`` for markup: every character that Typst could read as syntax, and line ends; set dashes."""
    clean = _SPACE.sub(" ", _CONTROL.sub("", text))
    return _SPECIAL.sub(r"\\\g<0>", clean.replace(" -- ", " – "))


def string(text: str) -> str:
    """Write ``text`` as a Typst string literal, without terminal colours and control characters."""
    clean = _CONTROL.sub("", _ANSI.sub("", text))
    escaped = clean.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def breakable(code: str) -> str:
    """Let long names in ``code`` break after their punctuation (zero-width spaces)."""
    words = code.split(" ")
    return " ".join(_BREAKS.sub("\u200b", word) if len(word) > LONG_NAME else word for word in words)

"""Figures made light for the site: the same picture in fewer bytes. The record keeps the bytes that were drawn."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

COMMENT = re.compile(r"<!--.*?-->|<metadata>.*?</metadata>|<!DOCTYPE.*?>\s*", re.S)
DECIMAL = re.compile(r"(?<![#\w.])-?\d+\.\d{3,}(?![\w.])")
IDENTITY = re.compile(r' id="([^"]+)"')
USE = re.compile(r'(?:xlink:href="#|url\(#)([^")]+)')
STYLE = re.compile(r' style="([^"]*)"')


def light(svg: str) -> str:
    """Without comments and empty space, with coordinates to a hundredth of a point, and short names for what is referred to."""
    text = COMMENT.sub("", svg)
    text = DECIMAL.sub(lambda match: rounded(float(match[0])), text)
    text = re.sub(r">\s+<", "><", text)
    text = re.sub(r"\s*\n\s*", " ", text)
    text = STYLE.sub(lambda match: match[0].replace(": ", ":").replace("; ", ";"), text)
    return short_names(text)


def rounded(value: float) -> str:
    """A coordinate to two decimals, a small number (a scale) to six digits."""
    text = f"{value:.6g}" if abs(value) < 1 else f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def short_names(svg: str) -> str:
    """Names that nothing refers to dropped, the others short."""
    numbers = count()
    names = {name: f"i{next(numbers)}" for name in dict.fromkeys(USE.findall(svg))}
    text = IDENTITY.sub(lambda match: f' id="{names[match[1]]}"' if match[1] in names else "", svg)
    return USE.sub(lambda match: match[0][: -len(match[1])] + names[match[1]], text)


def lighten_all(folder: Path) -> None:
    """Lighten every figure of a built site in place."""
    for path in sorted(folder.glob("*.svg")):
        path.write_text(light(path.read_text(encoding="utf-8")), encoding="utf-8")

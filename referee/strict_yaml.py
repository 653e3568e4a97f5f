"""YAML from strangers: a small file of plain values, or a refusal in one line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # for our own files: libyaml, where PyYAML has it
LARGEST = 64 * 1024  # bytes
DEEPEST = 8  # levels of nesting
PLAIN = {f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str", "int", "float", "bool", "null")}


class YamlError(ValueError):
    """A file that is too large, not YAML, or more than plain values; the message names file and line."""


def read(path: Path, shown: str) -> tuple[Any, yaml.Node | None]:
    """The value of a YAML file and its nodes, which know their lines; `shown` names the file in messages.

    Raises
    ------
    YamlError
        If the file is larger than 64 kB, is not UTF-8 or not YAML, or holds an anchor, an alias, a tag, a key twice, more
        than one document or more than eight levels.
    """
    with path.open("rb") as stream:
        raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise YamlError(f"{shown}: larger than {LARGEST // 1024} kB; a reply is a page of text")
    try:
        text = raw.decode("utf-8")
        _refuse_structure(text, shown)
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        if node is not None:
            _refuse_values(node, shown)
        return yaml.safe_load(text), node
    except UnicodeDecodeError as error:
        raise YamlError(f"{shown}: not UTF-8 text (byte {error.start})") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{shown}:{mark.line + 1}" if mark else shown
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        raise YamlError(f"{where}: not readable as YAML: {problem}") from None
    except ValueError as error:
        if isinstance(error, YamlError):
            raise
        raise YamlError(f"{shown}: a value cannot be read: {error}") from None


def _refuse_structure(text: str, shown: str) -> None:
    """Look at the events one by one, before anything is built from them."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.SafeLoader):
        where = f"{shown}:{event.start_mark.line + 1 if event.start_mark else 1}"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlError(f"{where}: anchors and aliases are not taken; write the value out")
        tag = getattr(event, "tag", None)
        if tag:
            raise YamlError(f"{where}: the tag {tag} is not taken; plain values only")
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        if documents > 1:
            raise YamlError(f"{where}: a second document begins; one a file")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise YamlError(f"{where}: nested more than {DEEPEST} levels deep")


def _refuse_values(node: yaml.Node, shown: str) -> None:
    """Refuse what plain YAML still allows and a reader would not expect: a key twice, merged or guessed types."""
    if node.tag not in PLAIN:
        raise YamlError(f"{shown}:{node.start_mark.line + 1}: '{getattr(node, 'value', '')}' is not a plain value")
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            _refuse_values(entry, shown)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            _refuse_values(key, shown)
            if key.value in seen:
                raise YamlError(f"{shown}:{key.start_mark.line + 1}: '{key.value}' stands twice")
            seen.add(key.value)
            _refuse_values(value, shown)


def line_of(node: Any, location: Iterable[int | str]) -> int:
    """The line of the YAML node at `location`, or of its nearest parent."""
    line = 1
    for key in location:
        line = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            inner = [value for name, value in node.value if name.value == key]
            if not inner:
                return line
            node = inner[0]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        else:
            return line
        line = node.start_mark.line + 1
    return line

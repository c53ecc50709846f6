"""Values as TOML text, and where in a TOML text a key stands. Reading itself is the standard library's."""

import re
from collections.abc import Mapping
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?$")
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def format_key(key: str) -> str:
    """A key, quoted where TOML asks for it."""
    return key if _BARE.fullmatch(key) else _format_text(key)


def format_value(value: Any) -> str:
    """A bool, int, finite float, str, or nested list, tuple or dict of these, exact to the last bit."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _format_text(value)
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(format_value, value))}]"
    if isinstance(value, dict):
        inside = ", ".join(f"{format_key(key)} = {format_value(item)}" for key, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    return repr(value)


def format_table(values: Mapping[str, Any]) -> str:
    """One `key = value` line for each item."""
    return "".join(f"{format_key(key)} = {format_value(value)}\n" for key, value in values.items())


def _format_text(text: str) -> str:
    def escaped(character: str) -> str:
        if character in _ESCAPES:
            return _ESCAPES[character]
        return f"\\u{ord(character):04x}" if ord(character) < 32 or ord(character) == 127 else character

    return f'"{"".join(map(escaped, text))}"'


def line_of(text: str, section: str, key: str) -> int | None:
    """The line, from 1, on which `key` of `section` is set; None where it is not plainly found.

    `section` "" is the top of the text, `key` "" the section itself. It looks at single lines and serves
    messages only: TOML in its more unusual spellings goes without a line.
    """
    path = [part for part in (section, key) if part]
    here: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        if header:
            here = _parts(header[1])
        name = [] if header else _parts(line.partition("=")[0]) if "=" in line else None
        if name is not None and (here + name)[: len(path)] == path and (header or name):
            return number
    return None


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]

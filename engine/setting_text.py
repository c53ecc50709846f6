"""A setting's value from a word on the command line."""

import tomllib
from typing import Any, get_args, get_origin

from datasets.problems import Problem
from engine.checks import WRONG_TYPE, check, check_text, type_of

_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")


def parse_value(dotted: str, text: str) -> Any:
    """The checked value that `text` means for the setting `dotted`, as in `--set model.layers=4,2`.

    Lists are separated by commas, or written as in TOML. Raises Problem, see `engine.checks.check`.
    """
    if dotted == "name":
        return check_text(dotted, text)
    section, _, name = dotted.partition(".")
    wanted = type_of(section, name)
    kind = get_origin(wanted) or wanted
    if kind is tuple and not text.lstrip().startswith("["):
        item = get_args(wanted)[0]
        words = [word.strip() for word in text.split(",")] if text.strip() else []
        return check(section, name, [_word(dotted, item, word) for word in words])
    if kind in (tuple, dict):
        return check(section, name, _toml(dotted, kind, text))
    return check(section, name, _word(dotted, kind, text))


def _toml(dotted: str, kind: type, text: str) -> Any:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except (ValueError, RecursionError):
        raise Problem(WRONG_TYPE[kind], key=dotted, value=text) from None


def _word(dotted: str, kind: type, text: str) -> Any:
    """One word as a bool, int, float or str. "1e6" is a whole number too."""
    if kind is str:
        return text
    word = text.strip().lower()
    if kind is bool:
        if word in _TRUE + _FALSE:
            return word in _TRUE
        raise Problem(WRONG_TYPE[bool], key=dotted, value=text)
    try:
        return int(word)
    except ValueError:
        pass
    try:
        number = float(word)
    except ValueError:
        raise Problem(WRONG_TYPE[kind], key=dotted, value=text) from None
    return int(number) if kind is int and number.is_integer() else number

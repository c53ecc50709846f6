"""The choices in reading a file as words of an experiment; `reading_settings` is the way back. Torch-free."""

from dataclasses import fields, replace
from typing import Any

from datasets.reading.options import ReadingOptions
from engine.experiment import DataSettings
from engine.reading_settings import KEEP, NONE, READING, REMOVE

_WORDS = {"": NONE, "\t": "tab", " ": "space"}
_PLAIN = ReadingOptions(
    encoding="utf-8",
    delimiter=",",
    quote='"',
    escape="",
    skip_spaces=False,
    decimal=".",
    thousands="",
    header=1,
    skip_above=0,
    skip_below=0,
    comment="",
    apostrophes=True,
)


def with_choices(data: DataSettings, options: ReadingOptions) -> DataSettings:
    """`data`, read with the choices that `options` make; what they leave to a guess is guessed again."""
    words = {name: _word(name, getattr(options, name)) for name in READING}
    default = DataSettings()
    return replace(data, **{name: getattr(default, name) if w is None else w for name, w in words.items()})


def confirmed(given: ReadingOptions, guessed: ReadingOptions) -> ReadingOptions:
    """`given`, and of what was `guessed` beside it whatever is not as in a plain CSV file."""
    found = {field.name: getattr(guessed, field.name) for field in fields(guessed) if field.name != "types"}
    known = set(READING)
    more = {
        name: value
        for name, value in found.items()
        if name in known and value != getattr(_PLAIN, name) and getattr(given, name) is None
    }
    return replace(given, **more)


def _word(name: str, value: Any) -> Any:
    """What an experiment says for `value`; None: nothing."""
    if name == "types":
        return {column: kind.value for column, kind in value}
    if value is None or name in ("encoding", "sheet"):
        return value
    if name == "missing_words":
        return value or ("",)
    if isinstance(value, bool):
        return REMOVE if value else KEEP
    return _WORDS.get(value, value) if isinstance(value, str) else value

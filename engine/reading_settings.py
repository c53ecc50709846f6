"""The choices in reading a file, as an experiment keeps them, and as the reader takes them; torch-free."""

from dataclasses import replace
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.marks import Marks
from datasets.reading.options import Kind, ReadingOptions
from engine.experiment import DataSettings

READING = (
    "encoding",
    "delimiter",
    "quote",
    "escape",
    "decimal",
    "thousands",
    "header",
    "skip_above",
    "skip_below",
    "comment",
    "missing_words",
    "types",
    "apostrophes",
    "sheet",
    "one_in",
)
NONE = "none"
REMOVE, KEEP = "remove", "keep"
_NAMES = {NONE: "", "tab": "\t", "\\t": "\t", "space": " ", "spaces": " "}


def reading_options(data: DataSettings) -> ReadingOptions:
    """What `data` says about reading its file; the rest is left to a guess. Raises Problem."""
    options = ReadingOptions(
        encoding=data.encoding or None,
        delimiter=_mark(data.delimiter),
        quote=_mark(data.quote),
        escape=_mark(data.escape),
        decimal=_mark(data.decimal),
        thousands=_mark(data.thousands),
        header=_count(data.header),
        skip_above=_count(data.skip_above),
        skip_below=_count(data.skip_below),
        comment=None if data.comment == "" else _NAMES.get(data.comment, data.comment),
        missing_words=data.missing_words or None,
        types=tuple((column, _kind(column, word)) for column, word in data.types.items()),
        apostrophes=None if data.apostrophes == "" else data.apostrophes == REMOVE,
        sheet=data.sheet or None,
        one_in=None if data.one_in == 1 else data.one_in,
    )
    options.check()
    return options


def number_marks(data: DataSettings) -> Marks:
    """The marks in the numbers of the file of `data`, as far as it says."""
    return Marks(_mark(data.decimal) or ".", _mark(data.thousands) or "")


def with_reading(data: DataSettings, source: DataSettings) -> DataSettings:
    """`data`, read as `source` is."""
    return replace(data, **{name: getattr(source, name) for name in READING})


def _mark(text: str) -> str | None:
    """A character, or the name of one that is hard to write; None where nothing is said."""
    return _NAMES.get(text, text) if text else None


def _count(number: int) -> int | None:
    return None if number < 0 else number


def _kind(column: str, word: Any) -> Kind:
    try:
        return Kind(word)
    except ValueError:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "data.types cannot make {value} of the column “{column}”. There are: {known}."
            ),
            value=word,
            column=column,
            known=", ".join(Kind),
        ) from None

"""How a text file is to be read: the choices, each of which may be left to a guess."""

import codecs
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem

# The value of a text choice that says: there is none. (None says: guess.)
NOTHING = ""

# What an interface offers, the likeliest first; any other codec of Python will do as well.
ENCODINGS = (
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "cp932",
    "cp949",
    "euc_jp",
    "iso2022_jp",
    "cp1252",
    "iso8859_15",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp866",
    "gb18030",
    "big5",
)
SPACES = " "


class Kind(StrEnum):
    """What the cells of a column are to be taken for."""

    NUMBER = "number"
    CATEGORY = "category"
    TEXT = "text"
    DATE = "date"
    IGNORE = "ignore"


@dataclass(frozen=True)
class ReadingOptions:
    """The choices in reading a text file; None leaves one to a guess, "" says that there is none.

    encoding: a codec of Python ("utf-8" takes a byte order mark, too). delimiter: one character, a space for
    runs of spaces. quote, escape: one character each; without an escape, a doubled quote is a quote.
    skip_spaces: whether spaces after a delimiter belong to no cell. decimal: "." or ",". thousands: a mark
    between groups of three digits. header: the row with the names, counted from 1 at the top of the file with
    empty and comment lines; 0 for none. skip_above: rows at the top, skip_below: rows under the header that
    are left out. comment: what a line that is left out begins with. missing_words: cells that are missing
    values, besides empty ones; None takes the usual words, in columns of numbers only. types: pairs of a
    column and a Kind; a column that is not named is a number where all of its cells are, else text.
    apostrophes: whether one that keeps a spreadsheet from running a text is taken off (datasets.apostrophes);
    None takes it off. one_in: of so many consecutive rows one is read (datasets.reading.drawing); None reads
    all of them. sheet: the name of the sheet of an Excel file; None takes the first with
    numbers, or with cells at all.
    """

    encoding: str | None = None
    delimiter: str | None = None
    quote: str | None = None
    escape: str | None = None
    skip_spaces: bool | None = None
    decimal: str | None = None
    thousands: str | None = None
    header: int | None = None
    skip_above: int | None = None
    skip_below: int | None = None
    comment: str | None = None
    missing_words: tuple[str, ...] | None = None
    types: tuple[tuple[str, Kind], ...] = ()
    apostrophes: bool | None = None
    sheet: str | None = None
    one_in: int | None = None

    def or_else(self, guessed: "ReadingOptions") -> "ReadingOptions":
        """These choices, with what they leave open from `guessed`."""
        mine = {f.name: getattr(self, f.name) for f in fields(self)}
        return replace(guessed, **{name: value for name, value in mine.items() if value is not None})

    def check(self) -> None:
        """Raise Problem for a choice that no file can be read with."""
        for name in ("delimiter", "quote", "escape"):
            self._check_mark(name)
        if self.delimiter == NOTHING:
            raise _wrong("delimiter", "")
        for name, known in (("decimal", (".", ",")), ("thousands", ("", ",", ".", " ", "'"))):
            if getattr(self, name) not in (None, *known):
                raise _wrong(name, getattr(self, name))
        for name in ("header", "skip_above", "skip_below"):
            if (getattr(self, name) or 0) < 0:
                raise _wrong(name, getattr(self, name))
        if self.one_in is not None and self.one_in < 1:
            raise _wrong("one_in", self.one_in)
        if self.encoding is not None and not _is_text_codec(self.encoding):
            raise _wrong("encoding", self.encoding)
        if self.decimal is not None and self.decimal == self.thousands:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "“{mark}” cannot be the decimal mark and the thousands mark at once."
                ),
                mark=self.decimal,
            )
        marks = [mark for mark in (self.delimiter, self.quote) if mark]
        if len(set(marks)) < len(marks):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "“{mark}” cannot be the delimiter and the quote at once."),
                mark=marks[0],
            )

    def _check_mark(self, name: str) -> None:
        mark = getattr(self, name)
        if mark is not None and (len(mark) > 1 or mark in ("\r", "\n", "\0")):
            raise _wrong(name, mark)


def _is_text_codec(name: str) -> bool:
    try:
        return bool(" ".encode(name)) and codecs.lookup(name).incrementaldecoder is not None
    except (LookupError, ValueError):
        return False


def _wrong(choice: str, value: Any) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "The reading choice {choice} cannot be “{value}”."),
        choice=choice,
        value=value,
    )

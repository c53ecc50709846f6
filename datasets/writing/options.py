"""How a table is to be written to a file: the choices, and what the name of the file says."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.dialect import DELIMITERS, TAB_ENDINGS

EXCEL_ENDINGS = (".xlsx",)
PARQUET_ENDINGS = (".parquet", ".pq")
ENCODINGS = ("utf-8-sig", "utf-8", "cp932", "cp949")
DECIMALS = (".", ",")


@dataclass(frozen=True)
class WritingOptions:
    """The choices in writing a text file; Excel and Parquet files need none.

    encoding: a codec of Python; "utf-8-sig" begins with the byte order mark that Excel knows UTF-8 by.
    delimiter: what separates cells; None takes a tab for .tsv and .tab, else a comma, or a semicolon where
    the comma is the decimal mark. decimal: "." or ",". guard_formulas: whether an apostrophe is put before
    texts that a spreadsheet would run as formulas (see datasets.apostrophes).
    """

    encoding: str = "utf-8-sig"
    delimiter: str | None = None
    decimal: str = "."
    guard_formulas: bool = True

    def delimiter_of(self, path: Path) -> str:
        """What separates cells in the file `path`."""
        if self.delimiter is not None:
            return self.delimiter
        if path.suffix.lower() in TAB_ENDINGS:
            return "\t"
        return ";" if self.decimal == "," else ","

    def check(self) -> None:
        """Raise Problem for a choice that no file can be written with."""
        if self.delimiter is not None and self.delimiter not in DELIMITERS:
            raise _wrong("delimiter", self.delimiter)
        if self.decimal not in DECIMALS:
            raise _wrong("decimal", self.decimal)
        try:
            "".encode(self.encoding)
        except LookupError:
            raise _wrong("encoding", self.encoding) from None


def is_excel(path: Path) -> bool:
    """Whether the name of a file is that of an Excel file."""
    return path.suffix.lower() in EXCEL_ENDINGS


def is_parquet(path: Path) -> bool:
    """Whether the name of a file is that of a Parquet file."""
    return path.suffix.lower() in PARQUET_ENDINGS


def _wrong(choice: str, value: Any) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "The writing choice {choice} cannot be “{value}”."),
        choice=choice,
        value=value,
    )

"""Which character separates the cells of a text, and how its cells are quoted."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasets.reading.marks import is_number

DELIMITERS = (",", ";", "\t", "|")
SPACES = " "
TAB_ENDINGS = (".tsv", ".tab")
SAMPLE = 65_536
COUNTED = 200  # records of a sample whose cells are looked at, not only counted
# A name without a comma over numbers with one: a single column with decimal commas, and no name missing.
DECIMAL_COLUMN = re.compile(
    r"\s*[^,\r\n]+[\r\n]+(?:[+-]?(?:[0-9]+,)?[0-9]+[\r\n]+)*[+-]?[0-9]+(?:,[0-9]*)?\s*"
)
SEPARATOR_LINE = re.compile(r'"?sep=([^\r\n"])"?[;,\t|]*\r?(?:\n|$)', re.IGNORECASE)


@dataclass(frozen=True)
class Dialect:
    """How records are cut into cells; quote and escape may be "" for none."""

    delimiter: str = ","
    quote: str = '"'
    escape: str = ""
    skip_spaces: bool = False

    def reader(self, lines: Iterable[str], *, strict: bool = True) -> Any:
        """A reader of the records in `lines`; `strict`: it raises csv.Error for quotes that do not fit."""
        return csv.reader(
            lines,
            delimiter=self.delimiter,
            quotechar=self.quote or None,
            quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            escapechar=self.escape or None,
            doublequote=not self.escape,
            skipinitialspace=self.skip_spaces or self.delimiter == SPACES,
            strict=strict,
        )

    def records(self, sample: str, *, complete: bool = True) -> list[list[str]]:
        """The records of `sample` as far as it can be read, blank lines as empty ones.

        `complete`: whether the sample ends where a record ends; the last one does not count otherwise.
        """
        records: list[list[str]] = []
        try:
            for record in self.reader(io.StringIO(sample, newline="")):
                records.append(self.without_last_space(record))
        except csv.Error:
            return records
        return records if complete or len(records) < 2 else records[:-1]

    @property
    def ends_in_spaces(self) -> bool:
        """Whether spaces at the end of a line may look like a cell."""
        return self.delimiter == SPACES

    def without_last_space(self, record: list[str]) -> list[str]:
        """`record` without the empty cell that spaces at the end of a line make."""
        if self.delimiter == SPACES and record and record[-1] == "":
            return record[:-1]
        return record

    def is_readable(self, sample: str) -> bool:
        """Whether no quote of `sample` is out of place; that its last one may not be closed aside."""
        try:
            for _ in self.reader(io.StringIO(sample, newline="")):
                pass
        except csv.Error as error:
            return "unexpected end" in str(error)
        return True


def named_delimiter(sample: str) -> str | None:
    """The delimiter that a first line "sep=;", as spreadsheets write it, names."""
    found = SEPARATOR_LINE.match(sample)
    return found[1] if found else None


def delimiter_by_name(path: Path) -> str | None:
    """Tab for a file whose name says so."""
    return "\t" if path.suffix.lower() in TAB_ENDINGS else None


def guess_delimiter(sample: str, *, complete: bool = True) -> str:
    """The delimiter that cuts most records of `sample` into as many cells, and leaves the cleanest ones.

    Runs of spaces are thought of last, and for tables of numbers only; where none fits, the file has one
    column, and "," is returned. `complete`: whether the sample ends where a record ends.
    """
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        records = [record for record in Dialect(delimiter).records(sample, complete=complete) if record]
        score = _score(records, delimiter)
        if score > best_score:
            best, best_score = delimiter, score
    if best_score[0] == 0.0 and _spaces_fit(sample, complete):
        return SPACES
    if best == "," and "," in sample and DECIMAL_COLUMN.fullmatch(sample):
        return ";"
    return best


def guess_quoting(sample: str, delimiter: str) -> Dialect:
    """The dialect with `delimiter` that reads the quotes of `sample`: doubled or escaped ones, or others."""
    mark = re.escape(delimiter)
    around = rf"(?:^|{mark})%s[^\r\n]*?%s(?:{mark}|\r|\n|$)"
    quote = '"'
    if '"' not in sample and re.search(around % ("'", "'"), sample, re.MULTILINE):
        quote = "'" if _single_quotes_fit(sample, delimiter) else '"'
    plain = Dialect(delimiter, quote)
    if delimiter != SPACES and re.search(rf"{mark} +{quote}", sample):
        plain = Dialect(delimiter, quote, skip_spaces=True)
    escaped = Dialect(delimiter, quote, "\\", plain.skip_spaces)
    if f"\\{quote}" in sample and not plain.is_readable(sample) and escaped.is_readable(sample):
        return escaped
    return plain


def _single_quotes_fit(sample: str, delimiter: str) -> bool:
    single = Dialect(delimiter, "'")
    return single.is_readable(sample) and _widths(single, sample) <= _widths(Dialect(delimiter), sample)


def _widths(dialect: Dialect, sample: str) -> int:
    """How many different numbers of cells the records of `sample` have."""
    return len({len(record) for record in dialect.records(sample, complete=False) if record})


def _score(records: Sequence[list[str]], delimiter: str) -> tuple[float, int]:
    """How well cells and records speak for `delimiter`, and the number of columns; (0, 0) where it is out."""
    if not records:
        return 0.0, 0
    width = usual_width(records)
    divided = sum(len(record) > 1 for record in records)
    if width < 2 or 2 * divided < len(records):
        return 0.0, 0
    agreeing = sum(len(record) in (width, width + 1) for record in records) / len(records)
    return round(agreeing + 0.5 * _cleanness(records, delimiter), 3), width


def _cleanness(records: Sequence[list[str]], delimiter: str) -> float:
    """The share of cells under the first record that are numbers, empty, or without another delimiter."""
    others = [other for other in DELIMITERS if other != delimiter]
    cells = [cell for record in records[1:COUNTED] or records for cell in record]
    clean = sum(not cell or is_number(cell) or not any(o in cell for o in others) for cell in cells)
    return clean / len(cells)


def usual_width(records: Sequence[list[str]]) -> int:
    """The number of cells that most records have; the larger one where two are as frequent."""
    counts = Counter(len(record) for record in records if record)
    return max(counts, key=lambda width: (counts[width], width), default=0)


def _spaces_fit(sample: str, complete: bool) -> bool:
    records = [record for record in Dialect(SPACES).records(sample, complete=complete) if record]
    width = usual_width(records)
    if width < 2 or len(records[0]) < max(2, width - 1):
        return False
    fitting = [record for record in records if len(record) == width]
    cells = [cell for record in fitting[1:COUNTED] or fitting for cell in record]
    ragged = sum(len(record) != width for record in records[1:])
    return 10 * ragged <= len(records) and 2 * sum(map(is_number, cells)) >= len(cells)

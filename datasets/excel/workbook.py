"""Excel files, opened with care: their sheets, and the cells of a sheet row by row, through openpyxl."""

import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from datasets.excel.limits import MOST_ROWS
from datasets.excel.texts import from_xml
from datasets.excel.typed_cells import ErrorCell
from datasets.extras import package
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.encoding import unreadable
from datasets.reading.free_memory import available_bytes
from datasets.watch import Cancelled

# In memory, what is unpacked takes up about as much more as this.
SWELLS = 2
_BLOCK = 1 << 20
_LONGEST_FORMULA = 1 << 16
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="[A-Z]+\d+:[A-Z]+(\d+)"')
_UNVALUED = re.compile(
    rb"<(?:\w+:)?c\b(?![^>]*\bt=\"str\")[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)

Cells = list[Any]  # None, bool, int, float, str, dates and times, ErrorCell


@dataclass(frozen=True)
class Hidden:
    """What the values of a sheet do not show: last rows of merged cells, and formulas without a value."""

    merged: tuple[int, ...] = ()
    unvalued: int = 0


class Workbook:
    """An open Excel file."""

    def __init__(self, path: Path, book: Any) -> None:
        self.path, self._book = path, book
        self._announced = {str(sheet.title): int(sheet.max_row or 0) for sheet in book.worksheets}

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets of cells, in their order."""
        return tuple(str(sheet.title) for sheet in self._book.worksheets)

    @property
    def in_view(self) -> tuple[str, ...]:
        """Those that are not hidden."""
        return tuple(str(s.title) for s in self._book.worksheets if s.sheet_state == "visible")

    def rows(self, sheet: str) -> Iterator[Cells]:
        """The cells of `sheet` from its first row on, without the empty ones at the end of a row.

        A row in which nothing is written has none, one with an empty text has one that is None at least.
        """
        found = self._book[sheet]
        found.reset_dimensions()  # what the file says of them is often not so
        for row in found.iter_rows(max_row=MOST_ROWS):
            cells = [_value(cell) for cell in row]
            while cells and cells[-1] is None:
                cells.pop()
            yield cells or [None] * any(cell.value == "" for cell in row)

    def announced_rows(self, sheet: str) -> int:
        """How many rows the file says `sheet` has; 0 where it does not say."""
        return min(self._announced[sheet], MOST_ROWS)

    def percents(self, sheet: str, first: int, last: int) -> set[int]:
        """The columns (from 0) that show a number in percent in rows `first` to `last` (from 1)."""
        found = self._book[sheet].iter_rows(min_row=first, max_row=last)
        return {
            number
            for row in found
            for number, cell in enumerate(row)
            if isinstance(cell.value, (int, float)) and "%" in str(cell.number_format)
        }

    def hidden(self, sheet: str, beat: Callable[[], None]) -> Hidden:
        """What the values of `sheet` do not show; `beat` is called often."""
        part = getattr(self._book[sheet], "_worksheet_path", None)
        if part is None:
            return Hidden()
        with ZipFile(self.path) as archive, archive.open(str(part)) as stream:
            return _hidden(stream, beat)


def _value(cell: Any) -> Any:
    value = cell.value
    if value is None or value == "":
        return None
    if cell.data_type == "e":
        return ErrorCell(value)
    return from_xml(value) if isinstance(value, str) else value


def _hidden(stream: IO[bytes], beat: Callable[[], None]) -> Hidden:
    merged: list[int] = []
    unvalued, rest = 0, b""
    while block := stream.read(_BLOCK):
        beat()
        text = rest + block
        # Where no cell and no tag is cut in two; behind the rows there are only tags.
        cut = max(text.rfind(b"row>") + 4, text.rfind(b"<", 0, max(len(text) - _LONGEST_FORMULA, 0)), 0)
        unvalued += len(_UNVALUED.findall(text[:cut]))
        merged += map(int, _MERGED.findall(text[:cut]))
        rest = text[cut:]
    unvalued += len(_UNVALUED.findall(rest))
    return Hidden((*merged, *map(int, _MERGED.findall(rest))), unvalued)


@contextmanager
def opened(path: Path) -> Iterator[Workbook]:
    """The Excel file `path`, for as long as it is read.

    Raises Problem where it cannot be read, then or later: without openpyxl, for a file that is damaged, or
    that would not fit into memory.
    """
    openpyxl = package("openpyxl", path.name)
    warnings.filterwarnings("ignore", category=UserWarning, module="openpyxl")  # of what it leaves out
    try:
        with path.open("rb") as stream:
            _check_size(path)
            book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
            try:
                yield Workbook(path, book)
            finally:
                book.close()
    except (Problem, Cancelled):
        raise
    except OSError as error:
        if isinstance(error, BadZipFile) or error.errno is None:
            raise damaged(path) from error
        raise unreadable(path, error) from error
    except Exception as error:  # whatever a damaged file leads the package to
        raise damaged(path) from error


def _check_size(path: Path) -> None:
    """Raise Problem where the parts of the file would not fit into memory once they are unpacked."""
    with ZipFile(path) as archive:
        needed = SWELLS * sum(part.file_size for part in archive.infolist())
    available = available_bytes()
    if available is not None and needed > available:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} would need about {needed} MB of memory once it is unpacked; {available} MB are free. "
                "Save the sheet as CSV and open that.",
            ),
            file=path.name,
            needed=needed >> 20,
            available=available >> 20,
        )


def damaged(path: Path) -> Problem:
    """That `path` cannot be read as what it is."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} is damaged, or not the kind of file that it seems to be. Open it in the program it comes "
            "from, save it again, or save its table as CSV.",
        ),
        file=path.name,
    )

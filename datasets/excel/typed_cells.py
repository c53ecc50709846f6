"""A column of cells that say themselves what they are, as those of a workbook do: numbers, texts, dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import NOT_FINITE, format_cell
from datasets.columns import Column, from_values, is_text, text_column
from datasets.problems import QT_TRANSLATE_NOOP, Problem, of_count
from datasets.reading.conversion import ColumnReader
from datasets.reading.conversion_notes import Noted, Notes, Why
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.options import Kind
from datasets.reading.table_words import MISSING_WORDS

EXACT = 2**53  # up to here, a whole number is a float64
_DATES = (datetime, date)
_TIMES = (time, timedelta)


class ErrorCell(str):
    """What a cell shows instead of a value: #N/A and its kin."""


@dataclass
class TypedColumn:
    """Takes cells chunk by chunk: None, bool, int, float, str, dates and times, ErrorCell.

    Numbers are kept as arrays, so that a large column takes the room of its values.
    """

    rows: int = 0
    _parts: list[NDArray[np.float64] | list[Any]] = field(default_factory=list)
    _whole: bool = True  # no cell so far is missing or not whole
    _errors: Noted = field(default_factory=Noted)
    _bools: Noted = field(default_factory=Noted)
    _present: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there was no value."""
        return not self._present

    def add(self, cells: Sequence[Any]) -> None:
        """Take the next cells."""
        kinds = set(map(type, cells))
        if ErrorCell in kinds or bool in kinds:
            self._note(cells)
            cells = [None if isinstance(cell, ErrorCell) else cell for cell in cells]
            kinds = set(map(type, cells))
        self._present = self._present or bool(kinds - {type(None)})
        self._whole = self._whole and kinds <= {int}
        self.rows += len(cells)
        self._parts.append(self._packed(cells, kinds))

    def _note(self, cells: Sequence[Any]) -> None:
        for row, cell in enumerate(cells, start=self.rows):
            if isinstance(cell, ErrorCell):
                self._errors.note(row, str(cell))
            elif isinstance(cell, bool):
                self._bools.note(row, str(cell).upper())

    def _packed(self, cells: Sequence[Any], kinds: set[type]) -> NDArray[np.float64] | list[Any]:
        """The cells as float64 where that is exact."""
        exact = int not in kinds or all(abs(cell) <= EXACT for cell in cells if type(cell) is int)
        if exact and kinds <= {float, int, type(None)}:
            return np.array([np.nan if cell is None else cell for cell in cells], np.float64)
        return list(cells)

    def finish(
        self, name: str, kind: Kind | None = None, words: tuple[str, ...] | None = None, marks: Marks = PLAIN
    ) -> tuple[Column, list[Problem]]:
        """The column as `kind`, of the narrowest kind without one, and what is not taken as it is."""
        report = list(_error_report(name, self._errors))
        if all(isinstance(part, np.ndarray) for part in self._parts) and kind is None and words is None:
            return self._as_numbers(), report
        cells = self._cells()
        found = {type(cell) for cell in cells} - {type(None)}
        if found & {*_TIMES}:
            cells, said = _without_times(name, cells, found)
            report += said
            found = {type(cell) for cell in cells} - {type(None)}
        if kind is None and found and found <= {*_DATES}:
            kind = Kind.DATE
        if kind is not None or words is not None:
            wanted = kind or (Kind.TEXT if found == {str} else None)
            column, noted = _read(name, texts_of(cells, marks.decimal), marks, wanted, words)
        else:
            column, noted = _natural(name, cells, found)
        if self._bools.count and not is_text(column):
            report.append(_bool_report(name, self._bools))
        return column, [*report, *noted]

    def _as_numbers(self) -> Column:
        parts = [part for part in self._parts if isinstance(part, np.ndarray)]
        numbers = np.concatenate(parts) if parts else np.array([], np.float64)
        return pd.Series(numbers.astype(np.int64) if self._whole and len(numbers) else numbers)

    def _cells(self) -> list[Any]:
        cells: list[Any] = []
        for part in self._parts:
            cells.extend(map(_cell, part.tolist()) if isinstance(part, np.ndarray) else part)
        return cells


def _cell(value: float) -> Any:
    """A number that was packed; a workbook does not tell 2 from 2.0."""
    if value != value:
        return None
    return int(value) if value.is_integer() and abs(value) <= EXACT and value != 0.0 else value


def _natural(name: str, cells: list[Any], found: set[type]) -> tuple[Column, Iterable[Problem]]:
    if found <= {int, float, bool}:
        column = from_values(cells)
        return column, _too_large(name, cells) if is_text(column) else ()
    if found == {str}:
        return text_column(cells), ()
    texts = [cell for cell in cells if isinstance(cell, str)]
    if found & {int, float} and found <= {int, float, str} and all(map(_stands_for_number, texts)):
        return _read(name, texts_of(cells, "."), PLAIN, None, None)
    numbers = sum(isinstance(cell, (int, float)) for cell in cells)
    row = next(
        row for row, cell in enumerate(cells) if cell is not None and not isinstance(cell, (int, float))
    )
    column = text_column(texts_of(cells, "."))
    mostly = 2 * numbers > sum(cell is not None for cell in cells)
    return column, Notes(name).about_text(Why.NOT_A_NUMBER, (row, _text(cells[row], ".")), mostly)


def _stands_for_number(text: str) -> bool:
    """Whether `text` among numbers is one that a cell cannot hold, or a word for a missing one."""
    return text.strip().casefold() in MISSING_WORDS or bool(NOT_FINITE.fullmatch(text))


def _too_large(name: str, cells: list[Any]) -> Iterable[Problem]:
    row = next(row for row, cell in enumerate(cells) if isinstance(cell, int) and abs(cell) > EXACT)
    return Notes(name).about_text(Why.TOO_LARGE, (row, str(cells[row])), True)


def _read(
    name: str, texts: list[str], marks: Marks, kind: Kind | None, words: tuple[str, ...] | None
) -> tuple[Column, Iterable[Problem]]:
    """The column that a text file with the same cells would have."""
    reader = ColumnReader(name, marks, kind, words)
    reader.add(texts)
    return reader.finish()


def texts_of(cells: Iterable[Any], decimal: str = ".") -> list[str]:
    """What a text file would have in the place of `cells`."""
    return ["" if cell is None else _text(cell, decimal) for cell in cells]


def _text(cell: Any, decimal: str) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime):
        return cell.isoformat() if cell.time() != time() or cell.tzinfo else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return format_cell(cell).replace(".", decimal)


def _without_times(name: str, cells: list[Any], found: set[type]) -> tuple[list[Any], list[Problem]]:
    """Times of day and durations as days where nothing but numbers is beside them, else as texts."""
    if not found <= {*_TIMES, int, float}:
        return [str(cell) if isinstance(cell, _TIMES) else cell for cell in cells], []
    said = Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "The times of the column “{column}” were read as parts of a day: 0.5 is 12:00."
        ),
        column=name,
    )
    return [_in_days(cell) if isinstance(cell, _TIMES) else cell for cell in cells], [said]


def _in_days(moment: time | timedelta) -> float:
    if isinstance(moment, time):
        moment = datetime.combine(date.min, moment) - datetime.min
    return moment / timedelta(days=1)


def _error_report(name: str, errors: Noted) -> Iterable[Problem]:
    if errors.count:
        yield Problem(
            of_count(
                errors.count,
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "In the column “{column}”, 1 cell holds an error instead of a value and was left "
                    "empty: “{cell}” in row {row}.",
                ),
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "In the column “{column}”, {count} cells hold an error instead of a value and were left "
                    "empty, the first “{cell}” in row {row}.",
                ),
            ),
            column=name,
            **errors.fields(),
        )


def _bool_report(name: str, bools: Noted) -> Problem:
    return Problem(
        of_count(
            bools.count,
            QT_TRANSLATE_NOOP(
                "Problem",
                "In the column “{column}”, TRUE or FALSE was read as 1 or 0 (1 cell).",
            ),
            QT_TRANSLATE_NOOP(
                "Problem", "In the column “{column}”, TRUE and FALSE were read as 1 and 0 ({count} cells)."
            ),
        ),
        column=name,
        count=bools.count,
    )

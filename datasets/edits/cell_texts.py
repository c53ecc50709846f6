"""Texts that are to become cells: which ones their columns can take, and which not, with place and reason.

The rules are those of typing: a column that holds numbers takes numbers, a computed one takes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import WHOLE, parse_cell, plain_signs
from datasets.columns import FLOAT64, Column, floats_hold, from_values, is_text, text_column
from datasets.dates import days
from datasets.edits.cell_edits import SetCells
from datasets.edits.edit import Rows
from datasets.exactness import LONG_WHOLE
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.number_texts import parsed
from datasets.table import Table


class Why(StrEnum):
    """Why a cell was not taken."""

    NOT_A_NUMBER = "not_a_number"
    NOT_A_DATE = "not_a_date"
    TOO_LARGE = "too_large"  # a whole number that would be rounded
    COMPUTED = "computed"


@dataclass(frozen=True)
class NotTaken:
    """A cell that stays as it is: its row (from 0, perhaps below the table), column, text, and the reason."""

    row: int
    column: str
    text: str
    why: Why


@dataclass(frozen=True, eq=False)
class Texts:
    """What is to be written into a column: `texts[i]` into row `rows[i]`."""

    column: str
    rows: Rows
    texts: Sequence[str]


@dataclass(frozen=True, eq=False)
class Taken:
    """The values that can be written, column by column with their rows, and the cells that cannot."""

    parts: tuple[tuple[str, Rows, Column], ...]
    not_taken: tuple[NotTaken, ...]

    def edits(self) -> list[SetCells]:
        """The edits that write the values; columns with the same rows are written together."""
        groups: dict[int, list[tuple[str, Rows, Column]]] = {}
        for part in self.parts:
            if len(part[1]):
                groups.setdefault(id(part[1]), []).append(part)
        return [
            SetCells(group[0][1], tuple(name for name, _, _ in group), [values for _, _, values in group])
            for group in groups.values()
        ]


def take(table: Table, wanted: Sequence[Texts], marks: Marks = PLAIN, *, as_text: bool = False) -> Taken:
    """What `table` takes of `wanted`. `as_text`: a column that would refuse something becomes one of texts.

    A column of numbers that has no number beside those that are written over takes texts, if all are texts.
    """
    parts: list[tuple[str, Rows, Column]] = []
    not_taken: list[NotTaken] = []
    for one in wanted:
        if one.column in table.formulas:
            not_taken += _refused(one, range(len(one.texts)), Why.COMPUTED)
            continue
        column = table.frame[one.column]
        if is_text(column):
            parts.append((one.column, one.rows, text_column(one.texts)))
            continue
        values, bad = numbers_of(one.texts, marks)
        rounded = _rounded(column, values)
        if not len(bad) and not len(rounded):
            parts.append((one.column, one.rows, values))
        elif as_text or (_are_all(bad, one.texts) and not _holds_others(column, one.rows)):
            parts.append((one.column, one.rows, text_column(one.texts)))
        else:
            not_taken += _refused(one, bad.tolist(), Why.NOT_A_NUMBER)
            not_taken += _refused(one, rounded.tolist(), Why.TOO_LARGE)
            good = np.ones(len(one.texts), dtype=np.bool_)
            good[bad], good[rounded] = False, False
            parts.append((one.column, one.rows[good], values[good].reset_index(drop=True)))
    return Taken(tuple(parts), tuple(not_taken))


def numbers_of(texts: Sequence[str], marks: Marks = PLAIN) -> tuple[Column, NDArray[np.int64]]:
    """`texts` as a column of numbers, and the positions of those that are none, which are missing there.

    Empty ones are missing. Full-width digits and the minus sign of typesetting count as the plain ones.
    """
    if marks.plain:
        joined = "\n".join(("", *texts))
        numbers = parsed(texts, joined)
        if numbers is not None and (numbers.dtype == np.int64 or not LONG_WHOLE.search(joined)):
            return pd.Series(numbers, copy=False), np.empty(0, dtype=np.int64)
    values: list[int | float] = []
    bad: list[int] = []
    for place, text in enumerate(texts):
        value = read_number(text, marks)
        if value is None:
            bad.append(place)
        values.append(float("nan") if value is None else value)
    column = from_values(values)
    if is_text(column):  # of whole numbers that floats do not hold beside fractions
        bad += [place for place, value in enumerate(values) if isinstance(value, int) and not _fits(value)]
        column = pd.Series(np.array([float(value) for value in values]))
    return column, np.array(sorted(bad), dtype=np.int64)


def read_number(text: str, marks: Marks) -> int | float | None:
    """The number that `text` says under `marks`, NaN for none, None where it says something else."""
    written = marks.number(plain_signs(text))
    if written is None:
        return None
    value = parse_cell(written, FLOAT64)
    return None if isinstance(value, str) else value


def dates_of(texts: Sequence[str]) -> tuple[Column, NDArray[np.int64]]:
    """`texts` as days since 1970-01-01, and the positions of those that say no date."""
    plain = [plain_signs(text).strip() for text in texts]
    values = np.array([days(text) if text else np.nan for text in plain], dtype=np.float64)
    empty = np.array([not text for text in plain], dtype=np.bool_)
    return pd.Series(values, copy=False), np.flatnonzero(np.isnan(values) & ~empty).astype(np.int64)


def _fits(value: int) -> bool:
    return int(float(value)) == value


def _rounded(column: Column, values: Column) -> NDArray[np.int64]:
    """The positions of whole numbers that would be rounded in a `column` of floats."""
    if column.dtype != FLOAT64 or values.dtype == FLOAT64 or floats_hold(values) or column.isna().all():
        return np.empty(0, dtype=np.int64)
    return np.array([at for at, value in enumerate(values.tolist()) if not _fits(value)], dtype=np.int64)


def _refused(one: Texts, places: Sequence[int], why: Why) -> list[NotTaken]:
    return [
        NotTaken(int(one.rows[place]), one.column, one.texts[place], reason_of(one.texts[place], why))
        for place in places
    ]


def reason_of(text: str, why: Why) -> Why:
    """`why`, or that `text` is a number all the same, but one that would be rounded."""
    plain = plain_signs(text).strip()
    return Why.TOO_LARGE if why is Why.NOT_A_NUMBER and WHOLE.fullmatch(plain) else why


def _are_all(bad: NDArray[np.int64], texts: Sequence[str]) -> bool:
    """Whether every one of `texts` that says something is among the bad ones."""
    return len(bad) == sum(1 for text in texts if text.strip())


def _holds_others(column: Column, rows: Rows) -> bool:
    """Whether there is a value in a row that is not written over."""
    present = column.notna().to_numpy().copy()
    present[rows[rows < len(present)]] = False
    return bool(present.any())

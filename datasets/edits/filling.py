"""Filling cells from others: down and sideways, a series, and missing values. Each makes an edit.

`rows` are rows of the table in the order in which they are seen, so that in a sorted or filtered view "above"
is what stands above.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import Column, as_column, as_text, is_text
from datasets.edits.cell_edits import SetCells
from datasets.edits.edit import Compound, Edit, Rows
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table


class Gap(StrEnum):
    """What a missing value is filled with."""

    PREVIOUS = "previous"
    NEXT = "next"
    LINEAR = "linear"
    CONSTANT = "constant"


def fill_down(table: Table, rows: Rows, columns: Sequence[str], *, up: bool = False) -> Edit:
    """The first of `rows` (the last with `up`) written into all others, column by column."""
    source, others = (rows[-1:], rows[:-1]) if up else (rows[:1], rows[1:])
    values = [_repeated(table.frame[name], source, len(others)) for name in columns]
    return SetCells(others, tuple(columns), values)


def fill_right(table: Table, rows: Rows, columns: Sequence[str]) -> Edit:
    """The first of `columns` written into all others, row by row.

    Raises Problem where texts would come into a column of numbers.
    """
    first = table.frame[columns[0]].iloc[rows].reset_index(drop=True)
    others = tuple(columns[1:])
    for name in others:
        if is_text(first) and not is_text(table.frame[name]) and bool(first.notna().any()):
            raise _text_for_numbers(columns[0], name)
    values = [as_text(first) if is_text(table.frame[name]) else first for name in others]
    return SetCells(rows, others, values)


def fill_series(table: Table, rows: Rows, columns: Sequence[str]) -> Edit:
    """The first two of `rows` give the first number and the step for all the rows below, column by column.

    Whole numbers stay whole. Raises Problem where the first two cells are not two numbers.
    """
    return SetCells(rows[2:], tuple(columns), [_series(table.frame[name], rows) for name in columns])


def fill_missing(
    table: Table, rows: Rows, columns: Sequence[str], way: Gap, constant: Any = None
) -> tuple[Edit, int, int]:
    """The edit that fills the missing values in `rows` of `columns`, how many it fills, how many it cannot:
    those with nothing before or after them.

    LINEAR goes in equal steps from the value before to the value after. Raises Problem for LINEAR in a column
    of texts. `constant` is a value that every one of `columns` can take.
    """
    changes: dict[str, tuple[Rows, Column]] = {}
    filled = left = 0
    for name in columns:
        cells = table.frame[name].iloc[rows].reset_index(drop=True)
        gaps = np.flatnonzero(cells.isna().to_numpy())
        if not len(gaps):
            continue
        values = _filled(cells, gaps, way, constant, name)
        present = values.notna().to_numpy()
        filled, left = filled + int(present.sum()), left + int((~present).sum())
        if present.any():
            changes[name] = rows[gaps[present]], values[present].reset_index(drop=True)
    return _together(changes), filled, left


def _together(changes: dict[str, tuple[Rows, Column]]) -> Edit:
    """One edit; columns with the same rows are changed together."""
    groups: dict[bytes, list[str]] = {}
    for name, (rows, _) in changes.items():
        groups.setdefault(rows.tobytes() if len(rows) < 10_000 else name.encode(), []).append(name)
    edits = [
        SetCells(changes[names[0]][0], tuple(names), [changes[name][1] for name in names])
        for names in groups.values()
    ]
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


def _filled(cells: Column, gaps: NDArray[np.int64], way: Gap, constant: Any, name: str) -> Column:
    """The values for the `gaps` of `cells`; missing where there is none."""
    if way is Gap.CONSTANT:
        return repeated(constant, len(gaps))
    if way is Gap.LINEAR:
        if is_text(cells):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "“{column}” holds texts, between which there is no line. Fill it with the previous or "
                    "the next value.",
                ),
                column=name,
            )
        return pd.Series(_on_a_line(cells.to_numpy(np.float64), gaps))
    # as they are, down to the bits; pandas' own ffill is the same for numbers, but for the payload of a NaN
    sources = _neighbours(~cells.isna().to_numpy(), forward=way is Gap.NEXT)[gaps]
    values = cells.iloc[np.maximum(sources, 0)].reset_index(drop=True)
    return values.mask(sources < 0)


def _neighbours(present: NDArray[np.bool_], *, forward: bool) -> NDArray[np.int64]:
    """For each place the nearest present one before it (after it with `forward`), itself included; or -1."""
    if forward:
        back = _neighbours(present[::-1], forward=False)[::-1]
        return np.where(back < 0, -1, len(present) - 1 - back)
    places = np.where(present, np.arange(len(present), dtype=np.int64), -1)
    return np.maximum.accumulate(places)


def _on_a_line(values: NDArray[np.float64], gaps: NDArray[np.int64]) -> NDArray[np.float64]:
    """Straight from the value before each gap to the value after it; NaN where one of these is not there."""
    present = ~np.isnan(values)
    before = _neighbours(present, forward=False)[gaps]
    after = _neighbours(present, forward=True)[gaps]
    known = (before >= 0) & (after >= 0)
    result = np.full(len(gaps), np.nan)
    first, last = values[before[known]], values[after[known]]
    share = (gaps[known] - before[known]) / (after[known] - before[known])
    with np.errstate(all="ignore"):
        between = first + (last - first) * share
        too_far = ~np.isfinite(last - first)  # for float64, not for the value between
        between[too_far] = (first * (1 - share) + last * share)[too_far]
    result[known] = between
    return result


def repeated(value: Any, count: int) -> Column:
    """`value` in `count` cells."""
    return as_column([value]).iloc[np.zeros(count, dtype=np.int64)].reset_index(drop=True)


def _repeated(column: Column, source: Rows, count: int) -> Column:
    """The cell at `source`, `count` times."""
    return column.iloc[np.repeat(source, count)].reset_index(drop=True)


def _series(column: Column, rows: Rows) -> Column:
    if is_text(column) or len(rows) < 2:
        raise _no_series(column)
    first, second = (column.iloc[int(row)].item() for row in rows[:2])
    if first != first or second != second:
        raise _no_series(column)
    count = len(rows)
    if isinstance(first, int) and isinstance(second, int):
        last = first + (second - first) * (count - 1)
        if -(2**63) <= last < 2**63:
            steps = np.arange(2, count, dtype=np.int64)
            return pd.Series(first + np.int64(second - first) * steps, copy=False)
    numbers: NDArray[np.float64] = np.arange(2, count, dtype=np.float64)
    with np.errstate(all="ignore"):
        return pd.Series(float(first) + (float(second) - float(first)) * numbers, copy=False)


def _no_series(column: Column) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "A series begins with two numbers, from which it goes on in equal steps. Type them into the "
            "first two selected cells of “{column}”.",
        ),
        column=str(column.name),
    )


def _text_for_numbers(source: str, target: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "“{source}” holds texts and “{target}” numbers. Change the type of “{target}” to text first.",
        ),
        source=source,
        target=target,
    )

"""What is typed or pasted into cells, read and checked before anything is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui.data.selection import Rows

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.table import Table

Block = tuple[Rows, int, int]  # rows of the table, first column, last column


def read_cell(table: Table, row: int, column: str, text: str) -> int | float | str:
    """The value of `text` in a cell (`row` may lie below the table). Raises Problem.

    A column that holds numbers takes numbers only: one mistyped cell must not make texts of all others.
    """
    from datasets.cells import parse_cell

    values = table.frame[column]
    value = parse_cell(text, values.dtype)
    if isinstance(value, str) and isinstance(values.dtype, np.dtype) and _holds_others(values, row):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "“{text}” is not a number (column “{column}”, row {row}). "
                "Type a number such as 0.5 or 1e-3, or nothing for a missing value.",
            ),
            text=text,
            column=column,
            row=row + 1,
        )
    return value


def _holds_others(values: Any, row: int) -> bool:
    present = values.notna().to_numpy()
    count = int(present.sum())
    return count - int(row < len(present) and present[row]) > 0


def cell_edit(row: int, column: str, value: Any) -> Edit:
    """One cell set to `value`."""
    from datasets.edits import SetCells

    return SetCells(np.array([row], dtype=np.int64), (column,), [[value]])


def clear_edit(table: Table, blocks: list[Block]) -> Edit:
    """All cells of `blocks` made empty."""
    from datasets.edits import Compound, SetCells

    edits = []
    for rows, left, right in blocks:
        names = table.columns[left : right + 1]
        empty = np.full(len(rows), np.nan)
        edits.append(SetCells(rows, names, [empty] * len(names)))
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


def fill_edit(table: Table, blocks: list[Block], text: str) -> Edit:
    """One text written into all cells of `blocks`. Raises Problem."""
    from datasets.edits import Compound, SetCells
    from datasets.edits.filling import repeated

    edits = []
    for rows, left, right in blocks:
        names = table.columns[left : right + 1]
        values = [repeated(read_cell(table, int(rows[0]), name, text), len(rows)) for name in names]
        edits.append(SetCells(rows, names, values))
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))

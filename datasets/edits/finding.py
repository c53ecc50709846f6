"""Finding cells by what stands in them, and writing something else there."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from datasets.cells import format_cell, parse_cell
from datasets.columns import FLOAT64, Column, is_text
from datasets.edits.cell_texts import Texts
from datasets.edits.edit import Rows
from datasets.edits.patterns import Matcher, Search, matcher
from datasets.table import Table
from datasets.watch import Pulse, Watch

CHUNK = 10_000  # cells that are looked at in one go

Found = dict[str, NDArray[np.bool_]]  # column -> bool (rows of the table,): the cells that match


def find(
    table: Table,
    columns: Sequence[str],
    search: Search,
    rows: Rows | None = None,
    watch: Watch | None = None,
) -> Found:
    """The cells of `columns`, in `rows` or everywhere, that match.

    A number is looked for as its shortest exact text; a whole cell also as the number that is typed: 1 finds
    1.0 and 1e3 finds 1000. Raises what `matcher` and `watch` raise.
    """
    count = table.rows if rows is None else len(rows)
    pulse = Pulse(watch, count * len(columns))
    found: Found = {}
    if not search.finds_something:
        return {name: np.zeros(table.rows, dtype=np.bool_) for name in columns}
    with matcher(search, pulse.beat) as match:
        for number, name in enumerate(columns):
            found[name] = _in_column(table.frame[name], search, match, rows, pulse, number * count)
    return found


def counted(found: Found) -> int:
    """How many cells match."""
    return sum(int(mask.sum()) for mask in found.values())


def replaced(table: Table, found: Found, search: Search, new: str, watch: Watch | None = None) -> list[Texts]:
    """The texts that stand in the cells `found`, once `new` takes the place of what was looked for.

    In a regular expression \\1 in `new` is what its first group has found. Cells that stay the same are left
    out. Raises what `matcher` and `watch` raise.
    """
    pulse = Pulse(watch, counted(found))
    changes, done = [], 0
    with matcher(search, pulse.beat) as match:
        for name, mask in found.items():
            rows = np.flatnonzero(mask).astype(np.int64)
            changed, texts = _replaced(table.frame[name], rows, match, new, pulse, done)
            done += len(rows)
            if len(changed):
                changes.append(Texts(name, changed, texts))
    return changes


def cell_texts(column: Column, rows: Rows | slice) -> list[str]:
    """The shortest exact texts of some cells, whole floats without their .0; "" for missing ones."""
    part = column.array[rows]
    if is_text(column):
        return [text if isinstance(text, str) else "" for text in part]
    return [format_cell(value).removesuffix(".0") for value in part.tolist()]


def _in_column(
    column: Column, search: Search, match: Matcher, rows: Rows | None, pulse: Pulse, done: int
) -> NDArray[np.bool_]:
    mask = np.zeros(len(column), dtype=np.bool_)
    at_once = _whole_cells(column, search)
    if at_once is not None:
        return _only_in(at_once, rows)
    count = len(column) if rows is None else len(rows)
    for first in range(0, count, CHUNK):
        part: Rows | slice = slice(first, first + CHUNK) if rows is None else rows[first : first + CHUNK]
        places = np.array(match.found(cell_texts(column, part)), dtype=np.int64)
        mask[places + first if rows is None else rows[first : first + CHUNK][places]] = True
        pulse.at(done + min(first + CHUNK, count))
    return mask if search.whole else mask & column.notna().to_numpy()


def _whole_cells(column: Column, search: Search) -> NDArray[np.bool_] | None:
    """The cells that are just what is looked for, where that can be seen without their texts."""
    if not search.whole or search.regex:
        return None
    if not search.text:
        return column.isna().to_numpy().copy()
    if is_text(column):
        return None
    value = parse_cell(search.text, FLOAT64)
    if isinstance(value, str) or value != value:
        return np.zeros(len(column), dtype=np.bool_)
    if isinstance(value, int) and column.dtype == FLOAT64 and int(float(value)) != value:
        return np.zeros(len(column), dtype=np.bool_)
    return np.asarray(column.to_numpy() == value, dtype=np.bool_)


def _only_in(mask: NDArray[np.bool_], rows: Rows | None) -> NDArray[np.bool_]:
    if rows is None:
        return mask
    inside = np.zeros_like(mask)
    inside[rows] = mask[rows]
    return inside


def _replaced(
    column: Column, rows: Rows, match: Matcher, new: str, pulse: Pulse, done: int
) -> tuple[Rows, list[str]]:
    changed: list[int] = []
    texts: list[str] = []
    for first in range(0, len(rows), CHUNK):
        part = rows[first : first + CHUNK]
        old = cell_texts(column, part)
        # A number may be found as the same number in other words: then the whole cell is what is replaced.
        written = dict(match.replaced(old, new))
        for place, row in enumerate(part.tolist()):
            text = written.get(place, new)
            if text != old[place]:
                changed.append(row)
                texts.append(text)
        pulse.at(done + min(first + CHUNK, len(rows)))
    return np.array(changed, dtype=np.int64), texts

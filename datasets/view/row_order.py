"""The rows that an arrangement shows, in its order."""

import unicodedata
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datasets.columns import is_text, number_columns
from datasets.edits import Compound, Edit, RemoveColumn, RenameColumn
from datasets.formula.conditions import parse_condition
from datasets.formula.holding import holds
from datasets.formula.nodes import names
from datasets.table import Role, Table
from datasets.view.arrangement import Arrangement, Only, check_filter
from datasets.view.sorting import PIECE, Rows, Steps, descending, stable_order, text_ranks
from datasets.watch import Watch

Bools = NDArray[np.bool_]


def check_arrangement(table: Table, arrangement: Arrangement) -> None:
    """Raise Problem where `arrangement` names what is no column of `table`, or its filter does not fit."""
    table.check_columns(key.column for key in arrangement.keys)
    numbers = number_columns(table.frame)
    check_filter(arrangement.filter, {name: name not in numbers for name in table.columns})


def order(
    table: Table, arrangement: Arrangement, watch: Watch | None = None, held_back: Bools | None = None
) -> Rows:
    """int64 (n,): which rows of `table` are shown, the uppermost first.

    `held_back` (rows,) says which rows are held back; None: none. `watch` is called many times a second with
    the work done and all of it; what it raises ends the work. Raises what `check_arrangement` raises.
    """
    check_arrangement(table, arrangement)
    steps = Steps(watch, _parts(table, arrangement))
    rows = np.arange(table.rows, dtype=np.int64)
    if arrangement.is_filtered:
        rows = np.flatnonzero(shown(table, arrangement, steps, held_back))
        steps.next()
    for key in reversed(arrangement.keys):
        values = _sortable(table, key.column, rows, steps)
        rows = rows[stable_order(descending(values) if key.descending else values, steps)]
        steps.next()
    return rows


def after(arrangement: Arrangement, edit: Edit) -> Arrangement:
    """`arrangement` once `edit` was made: columns that it names may be called otherwise, or be gone."""
    if isinstance(edit, Compound):
        for part in edit.edits:
            arrangement = after(arrangement, part)
    elif isinstance(edit, RenameColumn):
        return arrangement.renamed(edit.old, edit.new)
    elif isinstance(edit, RemoveColumn):
        return arrangement.without(edit.name)
    return arrangement


def _parts(table: Table, arrangement: Arrangement) -> int:
    texts = sum(is_text(table.frame[key.column]) for key in arrangement.keys)
    return len(arrangement.keys) + texts + arrangement.is_filtered


def shown(
    table: Table, arrangement: Arrangement, steps: Steps | None = None, held_back: Bools | None = None
) -> Bools:
    """bool (rows,): which rows fit the filter and `only` of `arrangement`."""
    found = _fitting(table, arrangement.only, held_back)
    if not arrangement.filter:
        return found
    node = parse_condition(arrangement.filter)
    nfc = {unicodedata.normalize("NFC", name): name for name in table.columns}
    arrays = {name: _array(table, nfc[name]) for name in names(node)}
    for start in range(0, table.rows, PIECE):
        end = min(start + PIECE, table.rows)
        values = {name: array[start:end] for name, array in arrays.items()}
        found[start:end] &= holds(node, values, end - start)
        if steps is not None:
            steps.tell(end / table.rows)
    return found


def _fitting(table: Table, only: Only, held_back: Bools | None) -> Bools:
    if only is Only.SET_ASIDE:
        return ~table.in_use
    if only is Only.IN_USE:
        return table.in_use.copy()
    if only is Only.MISSING:
        return _lacking(table)
    if only in (Only.VALIDATION, Only.TEST):
        return np.zeros(table.rows, dtype=np.bool_) if held_back is None else held_back.copy()
    return np.ones(table.rows, dtype=np.bool_)


def _lacking(table: Table) -> Bools:
    """Rows with a missing value in a column that is used, or in any where none is."""
    used = [name for name, role in table.roles.items() if role is not Role.IGNORED] or list(table.columns)
    found = np.zeros(table.rows, dtype=np.bool_)
    for name in used:
        values = _array(table, name)
        for start in range(0, table.rows, PIECE):
            part = values[start : start + PIECE]
            found[start : start + PIECE] |= np.asarray(part != part, dtype=np.bool_)
    return found


def _sortable(table: Table, column: str, rows: Rows, steps: Steps) -> NDArray[Any]:
    """Numbers in the order of the values of `column` in `rows`; NaN for what is missing."""
    values = _array(table, column)
    whole = len(rows) == len(values) and not _is_permuted(rows)
    own = values if whole else values[rows]
    if own.dtype != object:
        return own
    ranks = text_ranks(own, steps)
    steps.next()
    return ranks


def _is_permuted(rows: Rows) -> bool:
    return bool(len(rows)) and not bool((np.diff(rows) == 1).all())


def _array(table: Table, column: str) -> NDArray[Any]:
    """The values of a column as they lie in memory: int64, float64, or objects (str and NaN)."""
    values = table.frame[column]
    return np.asarray(values.array) if is_text(values) else values.to_numpy()

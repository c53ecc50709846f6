"""Edits as people make them: computed columns follow, and what is computed is not typed over."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from datasets.computed import in_order, inputs_of, values_at
from datasets.edits.cell_edits import SetCells, SetColumn
from datasets.edits.edit import Compound, Edit, Rows, checked_rows, one_or_all
from datasets.edits.formula_edits import SetFormulas
from datasets.edits.row_edits import InsertRows, PutRows
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table


@dataclass(frozen=True, eq=False)
class Made:
    """An edit that was made of `before`: the table `after` it, all that was `done` to get there (the edit
    and what follows from it), and the way back."""

    before: Table
    after: Table
    done: Edit
    way_back: Edit


def make(table: Table, edit: Edit) -> Made:
    """Make `edit` and compute anew what depends on it, only in the touched rows where that can be.

    Raises Problem, also where it writes into a computed column or leaves one without numbers to compute from.
    """
    done: list[Edit] = []
    inverses: list[Edit] = []
    after = table
    for part in _parts(edit):
        _refuse_computed(after, part)
        before = after
        after, inverse = part.apply(before)
        done.append(part)
        inverses.append(inverse)
        for more in _following(part, before, after):
            after, inverse = more.apply(after)
            done.append(more)
            inverses.append(inverse)
    inverses.reverse()
    return Made(table, after, one_or_all(done), one_or_all(inverses))


def _parts(edit: Edit) -> Iterable[Edit]:
    if not isinstance(edit, Compound):
        return [edit]
    return [each for part in edit.edits for each in _parts(part)]


def _following(edit: Edit, before: Table, after: Table) -> list[Edit]:
    """What has to be computed after a simple `edit`."""
    if not after.formulas:
        return []
    match edit:
        case SetCells():
            return _computed(after, set(edit.columns), checked_rows(after, edit.rows))
        case SetColumn():
            return _computed(after, {edit.column})
        case InsertRows():
            rows = np.arange(edit.at, edit.at + len(edit.frame), dtype=np.int64)
            return _computed(after, set(after.columns), rows)
        case PutRows():
            return _computed(after, set(after.columns), edit.rows)
        case SetFormulas():
            others = {
                name for name, formula in after.formulas.items() if before.formulas.get(name) != formula
            }
            return _computed(after, set(), also=others)
    return []


def _computed(
    table: Table, changed: set[str], rows: Rows | None = None, also: Iterable[str] = ()
) -> list[Edit]:
    """The new values of the columns that depend on `changed`, and of `also` and what depends on these."""
    wanted: list[str] = []
    for name in in_order(table.formulas, table.columns):
        if name in also or not changed.isdisjoint(_reads(table, name)):
            wanted.append(name)
            changed = changed | {name}
    if not wanted or (rows is not None and not len(rows)):
        return []
    values = values_at(table.frame, table.formulas, wanted, rows)
    if rows is None:
        return [SetColumn(name, pd.Series(values[name], copy=False)) for name in wanted]
    return [SetCells(rows, tuple(wanted), [values[name] for name in wanted])]


def _reads(table: Table, name: str) -> tuple[str, ...]:
    """What a computed column reads; one without inputs depends on there being rows."""
    return inputs_of(table.formulas[name], table.columns) or (name,)


def _refuse_computed(table: Table, edit: Edit) -> None:
    """Raise Problem where a simple `edit` writes into a computed column."""
    match edit:
        case SetCells():
            named: Iterable[str] = edit.columns
        case SetColumn():
            named = (edit.column,)
        case InsertRows() | PutRows():
            named = [name for name in edit.frame.columns if edit.frame[name].notna().any()]
        case _:
            return
    for name in named:
        if name in table.formulas:
            raise computed_cell(table, name)


def computed_cell(table: Table, name: str) -> Problem:
    """A computed cell is not typed over."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "“{column}” is computed as {formula}: its cells follow those it reads. Change the formula, or "
            "choose “Keep the values” in its menu to type into it.",
        ),
        column=name,
        formula=table.formulas[name],
    )

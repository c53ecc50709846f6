"""Rows of a table as a model reads them in a run: a cell that gives nothing is a Problem there."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from datasets.columns import is_text
from datasets.preparation.column import PreparedColumn, as_numbers
from datasets.preparation.preparation import Preparation, stacked
from datasets.preparation.terms import Atom, Floats, Term
from datasets.preparation.troubles import Rows, Trouble, missing_problem, run_problem
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table


def prepared_rows(preparation: Preparation, table: Table, rows: Rows) -> Floats:
    """float64 (rows, features) of `rows` of a table. Raises Problem for the first cell that gives nothing."""
    atoms: dict[Atom, Floats] = {}
    for column in preparation.prepared:
        atoms |= read_cells(column, table.frame[column.name].iloc[rows], rows)
    values = stacked(preparation.terms, atoms)
    if not preparation.is_plain:  # columns that are read as they are hold no other numbers than finite ones
        check_finite(preparation.terms, values, rows)
    return preparation.scaled(values)


def read_cells(column: PreparedColumn, cells: "pd.Series[Any]", rows: Rows) -> dict[Atom, Floats]:
    """What is read of the `cells` of a column, those in `rows` of a table. Raises Problem."""
    if column.classes is None and is_text(cells):
        raise _text_problem(column.name, cells, rows)
    found, troubles = column.read(cells)
    if troubles.any():
        raise run_problem(column.name, troubles, cells, rows)
    return found


def unknown_categories(preparation: Preparation, table: Table, rows: Rows) -> Iterator[Problem]:
    """A note for each column that is there and of which some of `rows` hold a category that no training row
    has."""
    for column in preparation.prepared:
        if column.classes is None or column.name not in table.roles:
            continue
        unknown = column.unknown(table.frame[column.name].iloc[rows])
        if unknown.any():
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Rows with a category in column {column} that was in no training row when the run began: "
                    "{count}, the first is row {row}. There it counts as none of the categories, or as "
                    "missing.",
                ),
                column=column.name,
                count=int(unknown.sum()),
                row=int(rows[int(unknown.argmax())]) + 1,
            )


def _text_problem(name: str, cells: "pd.Series[Any]", rows: Rows) -> Problem:
    """For the first text that is no number; where all of them are, the first text."""
    there = cells.notna().to_numpy(dtype=np.bool_)
    if not there.any():
        return missing_problem(name, ~there, rows)
    troubles = as_numbers(cells)[1]
    if not troubles.any():
        troubles[there] = Trouble.TEXT
    return run_problem(name, troubles, cells, rows)


def check_finite(terms: tuple[Term, ...], values: Floats, rows: Rows) -> None:
    """Raise Problem for the first of `values` (rows, terms) that is out of the range of float64."""
    with np.errstate(over="ignore", invalid="ignore"):
        if np.isfinite(values.sum()):
            return
    bad = ~np.isfinite(values)
    if not bad.any():
        return
    at = int(bad.any(axis=0).argmax())
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{feature} is too large for a number in row {row}. Lower the degree, choose log, or set the row "
            "aside.",
        ),
        feature=terms[at].name,
        row=int(rows[int(bad[:, at].argmax())]) + 1,
    )

"""Columns of a table as numbers, and the first cell that is none as a Problem. Torch-free."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.preparation.troubles import missing_problem
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table
from engine.report import Floats, Ints


def is_numeric(column: "pd.Series[Any]") -> bool:
    """Whether a column holds numbers (truth values count)."""
    return bool(pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column))


def numbers(table: Table, columns: Sequence[str], rows: Ints) -> Floats:
    """float64 (rows, columns) of numeric columns."""
    parts = [table.frame[name].to_numpy(dtype=np.float64, na_value=np.nan)[rows] for name in columns]
    return np.stack(parts, axis=1) if parts else np.empty((len(rows), 0))


def check_numbers(table: Table, columns: Sequence[str], rows: Ints) -> None:
    """Raise a Problem at the first of `columns` that in `rows` is text, missing or infinite."""
    for name in columns:
        if not is_numeric(table.frame[name]):
            raise _text_problem(table, name, rows)
    check_present(table, columns, rows)
    for name in columns:
        values = table.frame[name].to_numpy(dtype=np.float64, na_value=np.nan)[rows]
        infinite = np.isinf(values)
        if infinite.any():
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Column {column}, row {row}: the value is infinite. Correct it or set the row aside.",
                ),
                column=name,
                row=int(rows[int(infinite.argmax())]) + 1,
            )


def check_weights(table: Table, rows: Ints) -> None:
    """Raise a Problem where the weight column, if there is one, cannot weigh `rows`, those of one part."""
    if table.weight is None:
        return
    check_numbers(table, (table.weight,), rows)
    values = numbers(table, (table.weight,), rows)
    if (values < 0).any() or (len(values) and not values.any()):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The weight column {column} must not hold negative values, nor only zeros. First such "
                "row: {row}.",
            ),
            column=table.weight,
            row=int(rows[int((values[:, 0] < 0).argmax())]) + 1,
        )


def _text_problem(table: Table, name: str, rows: Ints) -> Problem:
    column = table.frame[name].iloc[rows]
    bad = pd.to_numeric(column, errors="coerce").isna().to_numpy()
    at = int(bad.argmax())
    template = (
        QT_TRANSLATE_NOOP(
            "Problem",
            "Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, give the "
            "column another role, or, for classes to predict, choose the loss cross-entropy.",
        )
        if table.roles[name] is Role.TARGET
        else QT_TRANSLATE_NOOP(
            "Problem",
            "Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, or give "
            "the column another role.",
        )
    )
    return Problem(
        template,
        column=name,
        role=str(table.roles[name]),
        row=int(rows[at]) + 1 if len(rows) else 0,
        value=str(column.iloc[at]) if len(rows) else "",
    )


def missing_in(table: Table, columns: Sequence[str]) -> NDArray[np.bool_]:
    """bool (rows,): which rows miss a value in one of `columns`."""
    return table.frame[list(columns)].isna().any(axis=1).to_numpy(dtype=np.bool_)


def check_present(table: Table, columns: Sequence[str], rows: Ints) -> None:
    """Raise a Problem that names the first missing value of `columns` in `rows` and how many there are."""
    for name in columns:
        missing = table.frame[name].isna().to_numpy()[rows]
        if missing.any():
            raise missing_problem(name, missing, rows)

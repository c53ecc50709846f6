"""Columns computed from others by a formula: what they read, in which order, and their values.

A formula names columns; they hold numbers. Where a value that it reads is missing, so is its result. Where it
has no number for an answer, as 1/0, that answer is kept: an infinity, or missing.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import Column, is_text
from datasets.formula import Node, evaluate, names, parse
from datasets.formula.evaluation import unknown_name
from datasets.formula.nodes import Name, walk
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table, assemble

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

_parsed = lru_cache(256)(parse)


def inputs_of(formula: str, columns: Iterable[str]) -> tuple[str, ...]:
    """Those of `columns` that `formula` reads, in order of appearance. Raises FormulaError for others."""
    known = _known(columns)
    node = _parsed(formula)
    for part in walk(node):
        if isinstance(part, Name) and part.name not in known:
            raise unknown_name(part, tuple(known))
    return tuple(known[name] for name in names(node))


def in_order(formulas: Mapping[str, str], columns: Iterable[str]) -> tuple[str, ...]:
    """The computed columns, each after those that it reads.

    Raises FormulaError for a formula that cannot be read or names no column, and Problem for columns that are
    computed from one another in a circle.
    """
    columns = tuple(columns)
    reads = {column: inputs_of(formula, columns) for column, formula in formulas.items()}
    found: dict[str, None] = {}
    while len(found) < len(reads):
        ready = [
            column
            for column, inputs in reads.items()
            if column not in found and all(name in found or name not in reads for name in inputs)
        ]
        if not ready:
            raise _circle({column: inputs for column, inputs in reads.items() if column not in found})
        found |= dict.fromkeys(ready)
    return tuple(found)


def readers_of(column: str, formulas: Mapping[str, str], columns: Iterable[str]) -> tuple[str, ...]:
    """The computed columns whose formulas name `column`."""
    columns = tuple(columns)
    return tuple(name for name, formula in formulas.items() if column in inputs_of(formula, columns))


def may_be_read(table: Table, column: str = "") -> tuple[str, ...]:
    """The columns that a formula of `column` ("": of a new one) may read: those of numbers that do not wait
    for it."""
    waiting = {column}
    for name in in_order(table.formulas, table.columns):
        if not waiting.isdisjoint(inputs_of(table.formulas[name], table.columns)):
            waiting.add(name)
    return tuple(name for name in table.columns if name not in waiting and not is_text(table.frame[name]))


def values_of(formula: str, frame: pd.DataFrame, column: str = "") -> Floats:
    """The values of `formula` in the rows of `frame`, float64 (rows,), in `column` for what is said of it.

    Missing results are all the same NaN. Raises FormulaError, and Problem for a column that holds texts.
    """
    inputs = inputs_of(formula, frame.columns)
    for name in inputs:
        if is_text(frame[name]):
            raise text_in_formula(name, column)
    arrays = {name: frame[name].to_numpy(np.float64) for name in inputs}
    values = np.broadcast_to(_evaluated(_parsed(formula), arrays), (len(frame),)).copy()
    values[np.isnan(values)] = np.nan
    for array in arrays.values():
        values[np.isnan(array)] = np.nan
    return values


def _evaluated(node: Node, arrays: Mapping[str, Floats]) -> Floats:
    return evaluate(node, {unicodedata.normalize("NFC", name): array for name, array in arrays.items()})


def values_at(
    frame: pd.DataFrame, formulas: Mapping[str, str], wanted: Iterable[str], rows: Rows | None = None
) -> dict[str, Floats]:
    """The values of the computed columns `wanted`, which stand in order, in `rows` (None: in all)."""
    found: dict[str, Floats] = {}
    for column in wanted:
        inputs = inputs_of(formulas[column], frame.columns)
        own: dict[str, Column] = {}
        for name in dict.fromkeys(inputs):
            part = frame[name] if rows is None else frame[name].iloc[rows].reset_index(drop=True)
            own[name] = pd.Series(found[name], copy=False) if name in found else part
        count = len(frame) if rows is None else len(rows)
        found[column] = values_of(formulas[column], assemble(own, count), column)
    return found


def with_formulas(table: Table, formulas: Mapping[str, str]) -> Table:
    """`table` with computed columns: one that is there already gets other values, a new one comes last.

    Raises what `in_order` and `values_of` raise.
    """
    if not formulas:
        return table
    roles = dict(table.roles) | {name: Role.IGNORED for name in formulas if name not in table.roles}
    order = in_order(formulas, roles)
    data: dict[str, Column] = {name: table.frame[name] for name in table.columns}
    for name in formulas:
        data.setdefault(name, pd.Series(np.full(table.rows, np.nan)))
    values = values_at(assemble(data, table.rows), formulas, order)
    data |= {name: pd.Series(values[name], copy=False) for name in order}
    return replace(table, frame=assemble(data, table.rows), roles=roles, formulas=dict(formulas))


def odd_results(table: Table, column: str) -> Rows:
    """The rows in which a computed column has no finite number though all that it reads is there."""
    odd = ~np.isfinite(table.frame[column].to_numpy(np.float64))
    for name in inputs_of(table.formulas[column], table.columns):
        odd &= table.frame[name].notna().to_numpy()
    return np.flatnonzero(odd).astype(np.int64)


def _known(columns: Iterable[str]) -> dict[str, str]:
    """Name in a formula -> column; of several that a formula cannot tell apart the first."""
    known: dict[str, str] = {}
    for column in columns:
        known.setdefault(unicodedata.normalize("NFC", column), column)
    return known


def text_in_formula(name: str, column: str) -> Problem:
    """A formula needs numbers."""
    if not column:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The column “{name}” holds texts: a formula needs numbers. Change its type first."
            ),
            name=name,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "“{column}” is computed from “{name}”, which has to hold numbers only. Turn “{column}” into "
            "plain values first, or leave “{name}” a column of numbers.",
        ),
        name=name,
        column=column,
    )


def _circle(reads: Mapping[str, tuple[str, ...]]) -> Problem:
    """All of `reads` wait for one another; the first circle among them is named."""
    path = [next(iter(reads))]
    while (following := next(name for name in reads[path[-1]] if name in reads)) not in path:
        path.append(following)
    circle = [*path[path.index(following) :], following]
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The columns are computed from one another in a circle: {circle}. Change one of the formulas.",
        ),
        circle=" ← ".join(circle),
    )

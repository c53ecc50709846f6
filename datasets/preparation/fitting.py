"""Fitting a preparation: fills, categories and scales are found on the training rows and nowhere else."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from datasets.columns import is_text
from datasets.preparation.categories import category_numbers
from datasets.preparation.choices import ColumnChoices
from datasets.preparation.column import PreparedColumn, as_numbers
from datasets.preparation.fills import fill_of_categories, fill_of_numbers
from datasets.preparation.plan import Plan, check_plan
from datasets.preparation.preparation import Preparation, stacked
from datasets.preparation.rows import check_finite, read_cells
from datasets.preparation.scales import NONE, fitted_scales
from datasets.preparation.terms import Atom, Floats, Kind, Term
from datasets.preparation.troubles import Rows
from datasets.problems import QT_TRANSLATE_NOOP, Problem, of_count
from datasets.table import Table, holds_classes
from datasets.transforms import Classes

MOST_FEATURES = 10_000


def fit_preparation(table: Table, plan: Plan, rows: Rows) -> tuple[Preparation, tuple[Problem, ...]]:
    """The preparation of the inputs of `table` (at least one), fitted on `rows`, and notes on it.

    Raises Problem where a choice does not fit its column, and for the first cell in `rows` that gives
    nothing.
    """
    check_plan(plan, table.inputs, table.targets)
    columns, notes = [], []
    atoms: dict[Atom, Floats] = {}
    for name in table.inputs:
        cells = table.frame[name].iloc[rows]
        column = fit_column(name, cells, plan.for_column(name))
        atoms |= read_cells(column, cells, rows)
        columns.append(column)
        if column.classes is not None and not plan.for_column(name).categories:
            notes.append(_read_as_categories(column))
    terms, kinds = _terms(columns, plan)
    _check_count(terms, columns)
    if all(kind == NONE for kind in kinds):
        centre, scale = np.zeros(len(terms)), np.ones(len(terms))
    else:
        values = stacked(terms, atoms)
        check_finite(terms, values, rows)
        centre, scale = fitted_scales(values, kinds)
    return Preparation(tuple(columns), terms, centre, scale, kinds), tuple(notes)


def fit_column(name: str, cells: "pd.Series[Any]", choices: ColumnChoices) -> PreparedColumn:
    """One column, fitted on `cells`, those of the training rows. Raises Problem where choices do not fit."""
    coding = choices.categories
    if not coding and is_text(cells) and holds_classes(cells):
        coding = "one_hot"
    if not coding:
        number = fill_of_numbers(name, as_numbers(cells)[0], choices)
        return PreparedColumn(name, choices.log, choices.degree, fill=number, indicator=choices.indicator)
    _check_coding(name, coding, choices)
    fill = fill_of_categories(name, cells, choices)
    classes = Classes.fit(cells if fill is None else cells.fillna(fill))
    label = _as_label(classes, fill)
    if coding == "ordinal" and fill is not None and label not in classes.labels:
        classes = Classes.fit([*classes.labels, fill])  # empty cells of other rows need a number, too
    return PreparedColumn(name, False, choices.degree, coding, classes, label, choices.indicator)


def _as_label(classes: Classes, fill: float | str | None) -> float | str | None:
    """What fills empty cells as one of the classes, where it is one."""
    if fill is None:
        return None
    place = int(category_numbers(classes, pd.Series([fill]))[0][0])
    return fill if place < 0 else classes.labels[place]


def _check_coding(name: str, coding: str, choices: ColumnChoices) -> None:
    if choices.log or (choices.degree > 1 and coding != "ordinal"):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Column {column} is read as categories, which have no {what}. Read it as a number, or take "
                "that choice back.",
            ),
            column=name,
            what="log" if choices.log else "degree",
        )


def _terms(columns: Sequence[PreparedColumn], plan: Plan) -> tuple[tuple[Term, ...], tuple[str, ...]]:
    """The features in order, those of single columns first, and how each is scaled."""
    found = {term: _scale(column, term, plan) for column in columns for term in column.terms}
    named = {column.name: column for column in columns}
    for column in columns:
        for other in plan.for_column(column.name).interactions:
            kind = _scale_of_product(column, named[other], plan)
            for first in column.base:
                for second in named[other].base:
                    term = Term.power(first).times(Term.power(second))
                    turned = Term(tuple(reversed(term.factors)))
                    if turned not in found:
                        found.setdefault(term, kind)
    return tuple(found), tuple(found.values())


def _scale(column: PreparedColumn, term: Term, plan: Plan) -> str:
    """How a feature of one column is scaled; what is 0 or 1 only where the column's choices say so."""
    if term.factors[0][0].kind is Kind.MISSING:
        return NONE
    return (
        (plan.for_column(column.name).scale or NONE) if column.classes else plan.scale_of_input(column.name)
    )


def _scale_of_product(column: PreparedColumn, other: PreparedColumn, plan: Plan) -> str:
    """As the column that asks for it is scaled; where that is a category, as the other one is."""
    own = _scale(column, Term.power(column.base[0]), plan) if column.base else NONE
    if column.classes is None or own != NONE or not other.base:
        return own
    return _scale(other, Term.power(other.base[0]), plan)


def _check_count(terms: Sequence[Term], columns: Sequence[PreparedColumn]) -> None:
    if not terms:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The inputs leave nothing to read: {columns} has one category only, which dummy columns "
                "leave out. Give another column the role input.",
            ),
            columns=", ".join(column.name for column in columns),
        )
    if len(terms) > MOST_FEATURES:
        widest = max(columns, key=lambda column: len(column.base))
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The model would read {count} columns, most of them made of {column}; {most} are the limit. "
                "Read its categories as numbers (ordinal), or take interactions back.",
            ),
            count=len(terms),
            column=widest.name,
            most=MOST_FEATURES,
        )


def _read_as_categories(column: PreparedColumn) -> Problem:
    assert column.classes is not None
    return Problem(
        of_count(
            len(column.classes.labels),
            QT_TRANSLATE_NOOP(
                "Problem",
                "Column {column} holds text with 1 category: it is read as a column of 0 and 1.",
            ),
            QT_TRANSLATE_NOOP(
                "Problem",
                "Column {column} holds text with {count} categories: each is read as a column of 0 and 1.",
            ),
        ),
        column=column.name,
        count=len(column.classes.labels),
    )

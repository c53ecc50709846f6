"""What an empty cell counts as, found on the training rows."""

from typing import Any, cast

import numpy as np
import pandas as pd

from datasets.columns import is_text
from datasets.preparation.categories import category_name
from datasets.preparation.choices import ColumnChoices
from datasets.preparation.terms import Floats
from datasets.problems import QT_TRANSLATE_NOOP, Problem

_FILLS = ("mean", "median", "most_frequent", "constant")


def fill_of_numbers(name: str, values: Floats, choices: ColumnChoices) -> float | None:
    """The number for an empty cell, from float64 `values` (training rows) with NaN for empty; None: none.

    Of numbers that are equally frequent the smallest. Raises Problem where there is nothing to find it from.
    """
    if choices.missing not in _FILLS:
        return None
    if choices.missing == "constant":
        return _constant_number(name, choices.constant)
    present = values[~np.isnan(values)]
    if not len(present):
        raise _nothing_to_fill_with(name)
    if choices.missing == "mean":
        return float(present.mean())
    if choices.missing == "median":
        return float(np.median(present))
    found, counts = np.unique(present, return_counts=True)
    return float(found[counts.argmax()])


def fill_of_categories(name: str, cells: "pd.Series[Any]", choices: ColumnChoices) -> float | str | None:
    """The category for an empty cell, from the `cells` of training rows; None: none.

    Of categories that are equally frequent the one that comes first. Raises Problem for mean and median.
    """
    if choices.missing not in _FILLS:
        return None
    if choices.missing == "constant":
        return _constant_category(name, cells, choices.constant)
    if choices.missing != "most_frequent":
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Column {column} is read as categories, which have no {choice}. Choose the most frequent one "
                "or a constant for empty cells.",
            ),
            column=name,
            choice=choices.missing,
        )
    codes, labels = cells.factorize()
    if not len(labels):
        raise _nothing_to_fill_with(name)
    names: list[Any] = labels.tolist()
    return cast(float | str, names[int(np.bincount(codes[codes >= 0]).argmax())])


def _constant_category(name: str, cells: "pd.Series[Any]", constant: float | str) -> float | str:
    """The constant as a cell of the column could be: a text in a text column, else a number."""
    if is_text(cells):
        return constant if isinstance(constant, str) else category_name(constant)
    return _constant_number(name, constant)


def _constant_number(name: str, constant: float | str) -> float:
    try:
        return float(constant)
    except ValueError:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Empty cells of column {column} are to count as “{value}”, but it holds numbers. "
                "Choose a number.",
            ),
            column=name,
            value=constant,
        ) from None


def _nothing_to_fill_with(name: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Column {column} has no value in the training rows, so nothing can be found that empty cells "
            "count as. Choose a constant, or give the column another role.",
        ),
        column=name,
    )

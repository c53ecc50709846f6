"""Predictions for rows as they are typed, with the parameters of now."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from datasets.cells import parse_cell
from datasets.columns import is_text
from datasets.preparation.categories import category_name, category_numbers
from datasets.preparation.column import PreparedColumn, as_numbers
from datasets.preparation.troubles import Trouble, shown
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.encoding import Encoding
from engine.evaluation import predict_prepared
from engine.frame_prediction import no_finite_number, outputs_of, probabilities
from engine.given_columns import Given, Read
from engine.prediction_records import GivenColumn, TypedAnswer, TypedPrediction, TypedRows
from engine.trainer import Trainer


def answer(trainer: Trainer, asked: TypedRows) -> TypedAnswer:
    """The predictions for `asked`, whose texts are read as cells of the table's columns are."""
    encoding, table = trainer.parts.encoding, trainer.table
    given = Given.of(encoding.inputs, table)
    columns = tuple(_column(name, encoding, is_text(table.frame[name])) for name in given.names)
    outputs = outputs_of(encoding)
    if not asked.rows or not set(given.names) <= set(asked.columns):
        return TypedAnswer(asked, columns, outputs)
    labels = {column.name: column.labels for column in columns}
    typed = {name: [row[asked.columns.index(name)] for row in asked.rows] for name in given.names}
    meant = {name: [_meant(text, labels[name]) for text in texts] for name, texts in typed.items()}
    frame = pd.DataFrame({name: _parsed(meant[name], table.frame[name].dtype) for name in given.names})
    cells, troubles = given.completed(frame)
    rows = encoding.preparation.read(cells)
    values = predict_prepared(trainer.parts, rows.values)
    without = rows.without_value | ~np.isfinite(values).all(axis=1)
    values[without] = np.nan
    read, found = Read(rows, troubles, frame), probabilities(encoding, values)
    return TypedAnswer(
        asked,
        columns,
        outputs,
        tuple(
            TypedPrediction(
                found[at],
                (read.reason(at) or no_finite_number()) if without[at] else None,
                (*_trimmed(typed, meant, at), *_notes(encoding, cells, at)),
            )
            for at in range(len(asked.rows))
        ),
    )


def _column(name: str, encoding: Encoding, holds_text: bool) -> GivenColumn:
    prepared = next((own for own in encoding.preparation.prepared if own.name == name), None)
    classes = None if prepared is None else prepared.classes
    return GivenColumn(name, not holds_text, () if classes is None else classes.labels)


def _meant(text: str, labels: Sequence[Any]) -> str:
    """The category that was typed with spaces around it; what is exactly a category stays."""
    return text if text in labels or text.strip() not in labels else text.strip()


def _trimmed(typed: dict[str, list[str]], meant: dict[str, list[str]], at: int) -> list[Problem]:
    return [
        Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{column}: “{typed}” counts as “{known}”, without the spaces around it."
            ),
            column=name,
            typed=texts[at],
            known=meant[name][at],
        )
        for name, texts in typed.items()
        if texts[at] != meant[name][at]
    ]


def _parsed(texts: list[str], dtype: Any) -> "pd.Series[Any]":
    """The cells that `texts` stand for in a column of `dtype`; a text that is no number stays what it is."""
    values = [parse_cell(text, dtype) for text in texts]
    if not isinstance(dtype, np.dtype):
        return pd.Series(values, dtype="str")
    as_object = any(isinstance(value, str) for value in values)
    return pd.Series(values, dtype=object if as_object else np.float64)


def _notes(encoding: Encoding, cells: dict[str, Any], at: int) -> list[Problem]:
    """What the cells of a row that are empty or unknown count as, where they do."""
    return [
        note
        for column in encoding.preparation.prepared
        for note in [_note(column, cells[column.name].iloc[at : at + 1])]
        if note is not None
    ]


def _note(column: PreparedColumn, cell: "pd.Series[Any]") -> Problem | None:
    if column.read(cell)[1].any():
        return None  # then there is no prediction, and the reason says so
    if _is_empty(column, cell):
        filled = column.fill if isinstance(column.fill, str) else f"{column.fill:.6g}"
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{column} is empty and counts as {value}."),
            column=column.name,
            value=filled,
        )
    if not column.unknown(cell)[0]:
        return None
    if column.coding == "one_hot":
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{column}: no training row has “{value}”. It counts as none of the categories."
            ),
            column=column.name,
            value=shown(cell.iloc[0]),
        )
    assert column.classes is not None
    known = column.classes.labels[0] if column.coding == "dummy" else column.fill
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{column}: no training row has “{value}”. It counts as {known}."),
        column=column.name,
        value=shown(cell.iloc[0]),
        known=category_name(known),
    )


def _is_empty(column: PreparedColumn, cell: "pd.Series[Any]") -> bool:
    if column.classes is not None:
        return bool(category_numbers(column.classes, cell)[1][0])
    values, troubles = as_numbers(cell)
    return bool(np.isnan(values[0]) and troubles[0] == Trouble.NONE)

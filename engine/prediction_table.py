"""Predictions beside their rows: columns of a table, metrics, and what there is to say. Torch-free."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import TEXT, is_number
from datasets.preparation.categories import category_numbers
from datasets.preparation.column import as_numbers
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table, assemble
from datasets.transforms import Classes
from engine.metrics import classification_metrics, regression_metrics
from engine.prediction_records import Floats, Ints, PredictedFrame

# What is written in files is the same in every language, so that others can read it.
PARTS = ("train", "validation", "test", "aside")
_AT_ONCE = 200_000  # texts


def with_predictions(table: Table, predicted: PredictedFrame) -> Table:
    """`table` with columns for what is `predicted` of its rows, all rows in use and the new ones ignored.

    For each target NAME: "NAME predicted", and where the table has the target "NAME residual", prediction -
    target; of classes "NAME predicted" and "P(NAME = class)" for each class. "part" is train, validation,
    test or aside. A name that is taken gets a number. Rows without prediction are empty.
    """
    columns: dict[str, Any] = {name: table.frame[name] for name in table.columns}
    made = dict[str, Any]()
    for name, values in _new_columns(table, predicted):
        made[free_name(name, {*columns, *made})] = pd.Series(values, copy=False)
    frame = assemble(columns | made, table.rows)
    roles = dict(table.roles) | dict.fromkeys(made, Role.IGNORED)
    return Table(frame, roles, np.ones(table.rows, dtype=np.bool_), table.name, formulas=table.formulas)


def free_name(name: str, taken: set[str]) -> str:
    """`name`, with the first number from 2 that makes it a new one where it is `taken`."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name} {number}"
    return free


def _new_columns(table: Table, predicted: PredictedFrame) -> Iterator[tuple[str, Any]]:
    outputs, values = predicted.outputs, predicted.values
    if outputs.classes:
        (name,) = outputs.names
        yield f"{name} predicted", chosen_labels(predicted)
        for at, label in enumerate(outputs.classes):
            yield f"P({name} = {label})", np.ascontiguousarray(values[:, at])
    else:
        for at, name in enumerate(outputs.names):
            own = np.ascontiguousarray(values[:, at])
            yield f"{name} predicted", own
            if has_target(table, predicted, name):
                with np.errstate(over="ignore", invalid="ignore"):
                    yield f"{name} residual", own - target_values(table, name)
    if predicted.part is not None:
        yield "part", _texts(PARTS, predicted.part)


def has_target(table: Table, predicted: PredictedFrame, name: str) -> bool:
    """Whether the table says what `name` should have been."""
    return predicted.outputs.has_targets and name in table.columns


def target_values(table: Table, name: str) -> Floats:
    """float64 (rows,) of a target, NaN where its cell is no number."""
    return as_numbers(table.frame[name])[0]


def target_classes(table: Table, predicted: PredictedFrame) -> Ints:
    """int64 (rows,): the number of the class in the target, -1 where it is empty or none that is known."""
    (name,) = predicted.outputs.names
    return category_numbers(Classes(predicted.outputs.labels), table.frame[name])[0]


def chosen_classes(predicted: PredictedFrame) -> Ints:
    """int64 (rows,): the most probable class of each row, -1 where there is no prediction."""
    without = _without(predicted)
    found: Ints = np.where(without, -1, np.where(without[:, None], 0.0, predicted.values).argmax(axis=1))
    return found


def chosen_labels(predicted: PredictedFrame) -> "pd.Series[Any]":
    """The same as the labels themselves, numbers or texts."""
    labels, chosen = predicted.outputs.labels, chosen_classes(predicted)
    if any(isinstance(label, str) for label in labels):
        return _texts([*labels, np.nan], chosen)
    if len(predicted.missing):
        return pd.Series(np.array([*labels, np.nan], dtype=np.float64)[chosen])
    return pd.Series(np.array(labels)[chosen])


def _texts(words: Sequence[Any], places: NDArray[Any]) -> "pd.Series[Any]":
    """A text column that has in each row the word at its place; in pieces, so that others get their turn."""
    known = np.array(words, dtype=object)
    pieces = [
        pd.Series(known[places[start : start + _AT_ONCE]], dtype=TEXT)
        for start in range(0, len(places), _AT_ONCE)
    ]
    return pd.concat([pd.Series([], dtype=TEXT), *pieces], ignore_index=True)


def _without(predicted: PredictedFrame) -> NDArray[np.bool_]:
    without = np.zeros(predicted.rows, dtype=np.bool_)
    without[predicted.missing] = True
    return without


def measured(table: Table, predicted: PredictedFrame) -> dict[str, float]:
    """Metrics over the rows that have a prediction and a target, as `engine.reporting.metrics` names them;
    weighted where the table has the column of weights. None where there is no target."""
    names = [name for name in predicted.outputs.names if has_target(table, predicted, name)]
    used = ~_without(predicted)
    weight = _weights(table, predicted)
    if weight is not None:
        used &= weight > 0
    found: dict[str, float] = {}
    for name in names:
        suffix = f" ({name})" if len(predicted.outputs.names) > 1 else ""
        found |= {f"{key}{suffix}": value for key, value in _metrics(table, predicted, name, used).items()}
    return found


def _metrics(table: Table, predicted: PredictedFrame, name: str, used: NDArray[np.bool_]) -> dict[str, float]:
    outputs, weight = predicted.outputs, _weights(table, predicted)
    if outputs.classes:
        own = target_classes(table, predicted)
        used = used & (own >= 0)
        chances = predicted.values[used]
        return classification_metrics(own[used], chances, None if weight is None else weight[used])
    target, values = target_values(table, name), predicted.values[:, outputs.names.index(name)]
    used = used & np.isfinite(target) & np.isfinite(values)
    target, values, weight = target[used], values[used], None if weight is None else weight[used]
    found = regression_metrics(target, values, weight)
    if outputs.binary is not None and len(target) and np.isin(target, outputs.binary).all():
        low, high = outputs.binary
        chance = np.clip((values - low) / (high - low), 0.0, 1.0)
        found |= classification_metrics((target > (low + high) / 2).astype(np.int64), chance, weight)
    return found


def _weights(table: Table, predicted: PredictedFrame) -> Floats | None:
    """float64 (rows,), 0 where a weight is missing; None where there are none."""
    name = predicted.weight
    if name is None or name not in table.columns or not is_number(table.frame[name]):
        return None
    values: Floats = np.nan_to_num(np.maximum(table.frame[name].to_numpy(np.float64), 0.0), posinf=0.0)
    return values


def gaps(predicted: PredictedFrame) -> Problem | None:
    """How many rows have no prediction, and why the first has none; None where all have one."""
    if not len(predicted.missing):
        return None
    first = int(predicted.missing[0])
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "Rows without a prediction: {count}, the first is row {row}. {reason}"),
        count=len(predicted.missing),
        row=first + 1,
        reason=predicted.reasons.get(first, ""),
    )

"""Predictions as columns of figures, in the order of the rows or with the worst first."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.report import Predictions
from gui.inspect.figure_model import FigureColumn
from gui.numbers import count


@dataclass(frozen=True)
class Headers:
    """The headings, in the language of the window."""

    row: str
    held: str
    target: str
    prediction: str
    residual: str
    probability: str
    output: str = ""
    loss: str = ""


def is_classes(predictions: Predictions) -> bool:
    """Whether there is a probability for each class instead of a number for each target."""
    return predictions.predicted.shape[1] != predictions.target.shape[1]


def prediction_columns(
    predictions: Predictions,
    target: int,
    headers: Headers,
    groups: tuple[str, str, str],
    worst_first: bool = False,
) -> tuple[FigureColumn, ...]:
    """The columns for one `target`; `groups` names training, validation and test rows."""
    if is_classes(predictions):
        badness, columns = _class_columns(predictions, headers)
    else:
        badness, columns = _number_columns(predictions, target, headers)
    if predictions.loss is not None:
        badness = np.where(np.isnan(predictions.loss), np.inf, predictions.loss)
        columns.append(FigureColumn(headers.loss, predictions.loss, digits=4, signed=False))
    columns = [*columns, *_input_columns(predictions)]  # behind: there may be many
    order = np.argsort(-badness, kind="stable") if worst_first else np.arange(len(predictions.row))
    front = (
        FigureColumn(headers.row, [count(int(row) + 1) for row in predictions.row[order]], right=True),
        FigureColumn(headers.held, [groups[int(part)] for part in predictions.part[order]]),
    )
    return front + tuple(_ordered(column, order) for column in columns)


def _input_columns(predictions: Predictions) -> list[FigureColumn]:
    """What was predicted from."""
    return [
        FigureColumn(name, cells, signed=False, absent=np.isnan(cells))
        if isinstance(cells, np.ndarray)
        else FigureColumn(name, list(cells))
        for name, cells in predictions.cells
    ]


def _number_columns(
    predictions: Predictions, target: int, headers: Headers
) -> tuple[NDArray[np.float64], list[FigureColumn]]:
    actual, predicted = predictions.target[:, target], predictions.predicted[:, target]
    with np.errstate(invalid="ignore", over="ignore"):
        residual = predicted - actual
    badness = np.where(np.isnan(residual), np.inf, np.abs(residual))
    return badness, [
        FigureColumn(headers.target, actual, signed=False),
        FigureColumn(headers.prediction, predicted, signed=False),
        FigureColumn(headers.residual, residual, digits=4),
    ]


def _class_columns(
    predictions: Predictions, headers: Headers
) -> tuple[NDArray[np.float64], list[FigureColumn]]:
    own, classes = predictions.target[:, 0].astype(np.int64), predictions.classes
    chosen = np.argmax(predictions.predicted, axis=1)
    inside = np.clip(own, 0, predictions.predicted.shape[1] - 1)
    given = predictions.predicted[np.arange(len(own)), inside]
    badness = np.where(np.isnan(given), np.inf, 1.0 - given)
    return badness, [
        FigureColumn(headers.target, [_class(number, classes) for number in own]),
        FigureColumn(headers.prediction, [_class(number, classes) for number in chosen], hot=own != chosen),
        FigureColumn(headers.probability, given, digits=4, signed=False),
    ]


def _class(number: int, classes: tuple[str, ...]) -> str:
    return classes[number] if 0 <= number < len(classes) else str(number)


def _ordered(column: FigureColumn, order: NDArray[np.int64]) -> FigureColumn:
    values = column.values
    if isinstance(values, np.ndarray):
        values = values[order]
    elif values is not None:
        values = [values[at] for at in order]
    hot = None if column.hot is None else column.hot[order]
    return replace(column, values=values, hot=hot)

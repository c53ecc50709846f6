"""The first rows of a batch as columns of figures: what the model read, what it predicts, what that adds to
the loss."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats, StepView, TensorView
from gui.inspect.figure_model import FigureColumn, Figures
from gui.numbers import count

MOST_ROWS = 5
MOST_COLUMNS = 3
MOST_LINES = 8  # of a table in which each row of the batch takes one line for each output
MORE = "…"  # the column for those that there is no room for
_COLUMNS_AT_FULL_LENGTH = 4


def tensor_figures(
    view: StepView,
    tensor: TensorView,
    names: Sequence[str],
    header: str,
    row_header: str,
    hot: bool = False,
    most_rows: int = MOST_ROWS,
    most_columns: int = MOST_COLUMNS,
) -> Figures:
    """The rows of `tensor`, under `names` where it has as many columns and more than one, else `header`."""
    rows = min(len(view.rows), most_rows)
    table = tensor.values.reshape(len(tensor.values), -1)[:rows]
    cut = table.shape[1] > most_columns
    shown = min(table.shape[1], most_columns - cut)
    fits = len(names) == table.shape[1] > 1
    heads = list(names[:shown]) if fits else _numbered(header, table.shape[1], shown)
    warm = np.full(rows, hot)
    columns = [_row_column(view, rows, row_header)]
    columns += [_figures(head, table[:, at], hot=warm) for at, head in enumerate(heads)]
    if cut:
        columns.append(FigureColumn(MORE, (MORE,) * rows))
    return Figures(rows, _at_length(columns))


def loss_figures(view: StepView, headers: Mapping[str, str], hot: bool) -> Figures:
    """Prediction, target and term of the loss, a line for each output of each row.

    `headers` has "row", "output", "y_pred", "y", "w" and "term". Of classes each row has one line, with the
    class and the probability given to it.
    """
    if view.y_pred is None:
        return Figures()
    if is_classes(view):
        return _class_figures(view, headers, hot)
    predicted = view.y_pred.values.reshape(len(view.y_pred.values), -1)
    outputs = predicted.shape[1]
    rows = min(len(view.rows), MOST_ROWS, max(1, MOST_LINES // outputs))
    kept = slice(0, min(rows * outputs, MOST_LINES))
    which = np.repeat(np.arange(rows), outputs)[kept]
    columns = [replace(_row_column(view, rows, headers["row"]), values=_row_numbers(view, which))]
    if outputs > 1:
        names = view.outputs if len(view.outputs) == outputs else [str(at + 1) for at in range(outputs)]
        columns.append(FigureColumn(headers["output"], (tuple(names) * rows)[kept]))
    columns.append(_figures(headers["y_pred"], predicted[:rows].reshape(-1)[kept]))
    if view.y is not None:
        columns.append(_figures(headers["y"], view.y.values[:rows].reshape(-1)[kept]))
    return Figures(len(which), _at_length(columns + _terms(view, headers, which, hot)))


def is_classes(view: StepView) -> bool:
    """Whether the targets are numbers of classes, and the predictions one probability for each class."""
    return view.y is not None and len(view.y.shape) == 1 and len(view.outputs) > 1


def _class_figures(view: StepView, headers: Mapping[str, str], hot: bool) -> Figures:
    assert view.y is not None
    assert view.y_pred is not None
    which = np.arange(min(len(view.rows), MOST_ROWS))
    own = view.y.values[which].astype(np.int64)
    columns = [
        _row_column(view, len(which), headers["row"]),
        FigureColumn(headers["y"], tuple(view.outputs[number] for number in own)),
        _figures(f"{headers['y_pred']}[{headers['y']}]", view.y_pred.values[which, own]),
    ]
    return Figures(len(which), _at_length(columns + _terms(view, headers, which, hot)))


def _terms(
    view: StepView, headers: Mapping[str, str], which: NDArray[np.int64], hot: bool
) -> list[FigureColumn]:
    """What the lines of rows `which` add to the loss; an empty column until it is known."""
    if view.loss is None:
        return [FigureColumn(headers["term"], None)]
    columns = []
    if view.loss.weights is not None:
        columns.append(_figures(headers["w"], view.loss.weights[which]))
    terms = view.loss.terms.reshape(-1)[: len(which)]
    columns.append(_figures(headers["term"], terms, hot=np.full(len(which), hot)))
    return columns


def _row_column(view: StepView, rows: int, header: str) -> FigureColumn:
    """Where the rows stand in the table, counted from 1 as the table does."""
    return FigureColumn(header, _row_numbers(view, np.arange(rows)), right=True)


def _row_numbers(view: StepView, which: NDArray[np.int64]) -> tuple[str, ...]:
    return tuple(count(int(row) + 1) for row in view.rows[which])


def _figures(header: str, values: Floats, hot: NDArray[np.bool_] | None = None) -> FigureColumn:
    return FigureColumn(header, np.asarray(values, dtype=np.float64), signed=False, hot=hot)


def _numbered(header: str, columns: int, shown: int) -> list[str]:
    return [header] if columns == 1 else [f"{header} {at + 1}" for at in range(shown)]


def _at_length(columns: list[FigureColumn]) -> tuple[FigureColumn, ...]:
    digits = 4 if len(columns) <= _COLUMNS_AT_FULL_LENGTH else 3
    return tuple(replace(column, digits=digits) for column in columns)

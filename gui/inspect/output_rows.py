"""Inputs and outputs as columns of figures, where the table has no target to hold the outputs against."""

import numpy as np

from engine.report import Predictions
from gui.inspect.figure_model import FigureColumn
from gui.inspect.prediction_rows import Headers
from gui.numbers import count


def has_no_target(predictions: Predictions) -> bool:
    """Whether there is nothing that the outputs could be held against."""
    return predictions.target.shape[1] == 0


def output_columns(
    predictions: Predictions, headers: Headers, groups: tuple[str, str, str]
) -> tuple[FigureColumn, ...]:
    """A column for each input and for each output; `groups` names the parts."""
    rows = predictions.row
    columns = [FigureColumn(headers.row, [count(int(row) + 1) for row in rows], right=True)]
    if predictions.part.any():
        columns.append(FigureColumn(headers.held, [groups[int(part)] for part in predictions.part]))
    if predictions.given is not None:
        for name, values in zip(predictions.inputs, predictions.given.T, strict=True):
            columns.append(FigureColumn(name, values, signed=False, absent=np.isnan(values)))
    several = predictions.predicted.shape[1] > 1
    for at in range(predictions.predicted.shape[1]):
        title = f"{headers.output} {at + 1}" if several else headers.output
        columns.append(FigureColumn(title, predictions.predicted[:, at], signed=False))
    return tuple(columns)

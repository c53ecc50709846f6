"""The first rows of a batch as columns of figures: inputs, targets, predictions, as the model sees them."""

from dataclasses import replace

import numpy as np

from engine.report import Floats, Phase, StepView
from gui.inspect.figure_model import FigureColumn, Figures

MOST_ROWS = 5
MOST_INPUTS, MOST_OUTPUTS = 3, 1
_COLUMNS_AT_FULL_LENGTH = 4


def batch_figures(view: StepView, headers: dict[str, str], fresh: Phase | None) -> Figures:
    """The table for `view`. `headers` has "input", "target", "prediction"; `fresh` is the phase just done."""
    rows = min(len(view.rows), MOST_ROWS)
    columns: list[FigureColumn] = []
    for name, values, most in (
        ("input", view.inputs, MOST_INPUTS),
        ("target", view.targets, MOST_OUTPUTS),
        ("prediction", view.predictions, MOST_OUTPUTS),
    ):
        hot = np.full(rows, name == "prediction" and fresh is Phase.FORWARD)
        own = view.features if name == "input" else ()
        columns += _columns(headers[name], own, values, rows, most, hot)
    digits = 4 if len(columns) <= _COLUMNS_AT_FULL_LENGTH else 3
    return Figures(rows=rows, columns=tuple(replace(column, digits=digits) for column in columns))


def _columns(
    header: str, own: tuple[str, ...], values: Floats | None, rows: int, most: int, hot: np.ndarray
) -> list[FigureColumn]:
    """The first `most` columns of `values`, under their `own` names where they have any."""
    if values is None:
        return [FigureColumn(header, None)]
    table = values.reshape(len(values), -1)
    shown = min(table.shape[1], most)
    if own:
        names = list(own[:shown])
    else:
        names = [header] if table.shape[1] == 1 else [f"{header} {at + 1}" for at in range(shown)]
    return [
        FigureColumn(name, np.asarray(table[:rows, at], dtype=np.float64), signed=False, hot=hot)
        for at, name in enumerate(names)
    ]

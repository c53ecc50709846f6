"""The first rows of a batch as columns of figures: inputs, targets, predictions, as the model sees them."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.report import Floats, Phase, StepView
from gui.inspect.figure_model import FigureColumn, Figures

MOST_ROWS = 5
MOST_INPUTS, MOST_OUTPUTS = 3, 1
MORE = "…"  # the column for those that there is no room for
_COLUMNS_AT_FULL_LENGTH = 4


def batch_figures(view: StepView, headers: dict[str, str], fresh: Phase | None) -> Figures:
    """The table for `view`. `headers` has "input", "target", "prediction" and "probability"; `fresh` is the
    phase just done. Of classes it shows the row's own and the probability given to it.
    """
    rows = min(len(view.rows), MOST_ROWS)
    hot = np.full(rows, fresh is Phase.FORWARD)
    columns = _columns(headers["input"], view.features, view.inputs, rows, MOST_INPUTS)
    if _is_classes(view):
        columns += _class_columns(view, headers, rows, hot)
    else:
        columns += _columns(headers["target"], (), view.targets, rows, MOST_OUTPUTS)
        columns += _columns(headers["prediction"], (), view.predictions, rows, MOST_OUTPUTS, hot)
    digits = 4 if len(columns) <= _COLUMNS_AT_FULL_LENGTH else 3
    return Figures(rows=rows, columns=tuple(replace(column, digits=digits) for column in columns))


def _is_classes(view: StepView) -> bool:
    return view.targets is not None and view.targets.size == len(view.targets) and len(view.outputs) > 1


def _class_columns(
    view: StepView, headers: dict[str, str], rows: int, hot: NDArray[np.bool_]
) -> list[FigureColumn]:
    if view.targets is None:
        return []
    own = view.targets.reshape(-1)[:rows].astype(np.int64)
    given = None if view.predictions is None else view.predictions[np.arange(rows), own]
    return [
        FigureColumn(headers["target"], [view.outputs[number] for number in own]),
        FigureColumn(headers["probability"], given, signed=False, hot=hot),
    ]


def _columns(
    header: str,
    own: tuple[str, ...],
    values: Floats | None,
    rows: int,
    most: int,
    hot: NDArray[np.bool_] | None = None,
) -> list[FigureColumn]:
    """The columns of `values`: under their `own` names where they have any, the first ones and a column that
    stands for the rest if there are more than `most`; else the first `most`, numbered if there are more.
    """
    if values is None:
        return [FigureColumn(header, None)]
    table = values.reshape(len(values), -1)
    cut = bool(own) and table.shape[1] > most
    shown = min(table.shape[1], most - cut)
    if own:
        names = list(own[:shown])
    else:
        names = [header] if table.shape[1] == 1 else [f"{header} {at + 1}" for at in range(shown)]
    columns = [
        FigureColumn(name, np.asarray(table[:rows, at], dtype=np.float64), signed=False, hot=hot)
        for at, name in enumerate(names)
    ]
    if cut:
        columns.append(FigureColumn(MORE, (MORE,) * rows))
    return columns

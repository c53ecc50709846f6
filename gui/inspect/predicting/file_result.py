"""What the page shows of the predictions of a file: plain arrays, already worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from datasets.problems import Problem
from engine.prediction_records import Outputs
from gui.inspect.figure_model import FigureColumn
from gui.inspect.prediction_rows import Headers
from gui.numbers import count


@dataclass(frozen=True, eq=False)
class FileResult:
    """Predictions of a file called `name` with `rows` rows, made after `step` updates.

    metrics: by their names, none where the file has no target. row: int64 (n,) of the rows that are listed;
    predicted: float64 (n, outputs), of classes (n, classes) probabilities; target: float64 (n, outputs), NaN
    where the file says nothing; labels: the target of classes as texts; chosen: (n,) numbers of the classes
    that are predicted, -1 for none. gaps: rows without prediction, as a sentence.
    """

    name: str
    rows: int
    step: int
    outputs: Outputs
    row: NDArray[np.int64]
    predicted: NDArray[np.float64]
    target: NDArray[np.float64] | None = None
    labels: Sequence[str] = ()
    chosen: Sequence[int] = ()
    metrics: Mapping[str, float] = field(default_factory=dict)
    gaps: Problem | None = None


def file_columns(result: FileResult, output: int, headers: Headers) -> tuple[FigureColumn, ...]:
    """The columns for one `output`: row, target where there is one, prediction, residual or probability."""
    rows = FigureColumn(headers.row, [count(int(row) + 1) for row in result.row], right=True)
    return (
        rows,
        *(_class_columns(result, headers) if result.outputs.classes else _numbers(result, output, headers)),
    )


def _numbers(result: FileResult, output: int, headers: Headers) -> list[FigureColumn]:
    predicted = result.predicted[:, output]
    without = np.isnan(predicted)
    shown = FigureColumn(headers.prediction, predicted, signed=False, absent=without)
    if result.target is None:
        return [shown]
    target = result.target[:, output]
    with np.errstate(invalid="ignore", over="ignore"):
        residual = predicted - target
    return [
        FigureColumn(headers.target, target, signed=False, absent=np.isnan(target)),
        shown,
        FigureColumn(headers.residual, residual, digits=4, absent=np.isnan(residual)),
    ]


def _class_columns(result: FileResult, headers: Headers) -> list[FigureColumn]:
    names = result.outputs.classes
    chosen = np.asarray(result.chosen, dtype=np.int64)
    texts = ["" if at < 0 else names[at] for at in chosen.tolist()]
    chances = result.predicted[np.arange(len(chosen)), np.maximum(chosen, 0)]
    wrong = None
    columns = []
    if result.labels:
        wrong = np.array(
            [bool(own) and bool(text) and own != text for own, text in zip(result.labels, texts, strict=True)]
        )
        columns.append(FigureColumn(headers.target, list(result.labels)))
    return [
        *columns,
        FigureColumn(headers.prediction, texts, hot=wrong),
        FigureColumn(headers.probability, chances, digits=4, signed=False, absent=chosen < 0),
    ]

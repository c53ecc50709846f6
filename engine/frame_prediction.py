"""Predictions of many rows, made piece by piece, so that the run goes on between two pieces."""

import copy
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from engine.encoding import Encoding
from engine.evaluation import predict_prepared
from engine.given_columns import MOST_REASONS, Given, Read
from engine.names import class_names
from engine.prediction_records import Outputs, PredictedFrame
from engine.report import Floats, Ints
from engine.row_selection import select_rows
from engine.trainer import Trainer

# Rows of a piece, by the numbers of the model, never by the clock: the same rows are the same pieces, and so
# the same bits. Powers of two, so that what a processor does with several numbers at once has no rest.
_MOST_ROWS, _LEAST_ROWS = 2**14, 2**6
_PRODUCTS = 2**26  # of a row with a parameter


def outputs_of(encoding: Encoding) -> Outputs:
    """What the model of a run predicts."""
    return Outputs(
        encoding.output_columns,
        bool(encoding.targets),
        class_names(encoding),
        () if encoding.classes is None else encoding.classes.labels,
        encoding.binary if encoding.classes is None else None,
    )


def probabilities(encoding: Encoding, values: Floats) -> Floats:
    """float64 (rows, classes) of what the model gives, also where it has one output for two classes; numbers
    of other targets stay as they are."""
    if encoding.classes is None or values.shape[1] != 1:
        return values
    return np.hstack([1.0 - values, values])


class FramePrediction:
    """Predicts the rows of `table` with the parameters of the moment it begins.

    Call `advance` until it `is_over`; then there is a `result`. The run's model is copied: what the run does
    meanwhile does not change the predictions. `own`: the rows are those of the run, as they are or with edits
    that are not in force yet, and so belong to its parts. For the thread of the run.
    """

    def __init__(self, trainer: Trainer, table: Table, *, own: bool = False) -> None:
        """Raises Problem, which names them, where columns are missing."""
        encoding = trainer.parts.encoding
        self._given = Given.of(encoding.inputs, trainer.table)
        self._given.check(table.columns, table.name)
        self._frame = table.frame[[name for name in self._wanted() if name in table.columns]]
        self._parts = replace(trainer.parts, model=copy.deepcopy(trainer.parts.model))
        self._step = trainer.step_count
        self._part = _part(trainer, table) if own else None
        self._weight = trainer.table.weight
        self._size = piece_rows(sum(parameter.numel() for parameter in trainer.parts.parameters))
        self._values = np.empty((table.rows, len(outputs_of(encoding).classes) or encoding.outputs))
        self._missing: list[Ints] = []
        self._reasons: dict[int, Problem] = {}
        self.done = 0
        self.total = table.rows

    def _wanted(self) -> tuple[str, ...]:
        return (*self._given.names, *self._given.formulas)

    @property
    def is_over(self) -> bool:
        """Whether all rows are predicted."""
        return self.done >= self.total

    def advance(self) -> None:
        """Predict the rows that come next."""
        start, self.done = self.done, min(self.done + self._size, self.total)
        frame = self._frame.iloc[start : self.done].reset_index(drop=True)
        values, read = self._predicted(frame)
        without = read.rows.without_value | ~np.isfinite(values).all(axis=1)
        values[without] = np.nan
        self._values[start : self.done] = probabilities(self._parts.encoding, values)
        missing = np.flatnonzero(without)
        self._missing.append(missing + start)
        for row in missing[: MOST_REASONS - len(self._reasons)].tolist():
            self._reasons[start + row] = read.reason(row) or no_finite_number()

    def _predicted(self, frame: pd.DataFrame) -> tuple[Floats, Read]:
        cells, troubles = self._given.completed(frame)
        rows = self._parts.encoding.preparation.read(cells)
        return predict_prepared(self._parts, rows.values), Read(rows, troubles, frame)

    def result(self) -> PredictedFrame:
        """All predictions, once every row is predicted."""
        return PredictedFrame(
            values=self._values,
            outputs=outputs_of(self._parts.encoding),
            step=self._step,
            missing=np.concatenate([np.empty(0, dtype=np.int64), *self._missing]),
            reasons=self._reasons,
            part=self._part,
            weight=self._weight,
        )


def no_finite_number() -> Problem:
    """Why there is no prediction where the model can read a row and makes no number of it."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "What the model makes of it is not a finite number: the values, or the model's parameters, are "
            "too large.",
        )
    )


def piece_rows(parameters: int) -> int:
    """How many rows to predict at once with a model of so many numbers."""
    rows = min(max(_PRODUCTS // max(parameters, 1), _LEAST_ROWS), _MOST_ROWS)
    return int(2 ** (rows.bit_length() - 1))


def predict_table(trainer: Trainer, table: Table, *, own: bool = False) -> PredictedFrame:
    """The predictions of all rows of `table`, in one go. Raises Problem where columns are missing."""
    prediction = FramePrediction(trainer, table, own=own)
    while not prediction.is_over:
        prediction.advance()
    return prediction.result()


def _part(trainer: Trainer, table: Table) -> NDArray[np.int8] | None:
    """int8 (rows,): which part of the run each row belongs to, -1 for none; None where the rows cannot be
    split."""
    data = trainer.parts.data
    sets = [data.train.rows, data.validation.rows, data.test.rows]
    if not _same_rows(table, trainer.table):
        try:
            found = select_rows(table, trainer.experiment)
        except Problem:
            return None
        sets = [found.train, found.validation, found.test]
    part = np.full(table.rows, -1, dtype=np.int8)
    for number, rows in enumerate(sets):
        part[rows] = number
    return part


def _same_rows(table: Table, other: Table) -> bool:
    return table.frame is other.frame and bool(np.array_equal(table.in_use, other.in_use))

"""Partial dependence: the mean of what the model gives where one input is moved in many rows at once."""

import time
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from datasets.problems import Problem
from datasets.table import Table
from engine.diagnostics.records import Dependence, DependenceRequest, Floats, Ints
from engine.encoding import Encoding
from engine.evaluation import predict_prepared
from engine.names import class_names
from engine.tensors import RowSet, as_array
from engine.trainer import Trainer

_MOST_NUMBERS = 4_000_000  # of features that are kept


@dataclass(frozen=True)
class _Prepared:
    """What a request comes to: features float64 (g * rows, features), value by value of the input."""

    request: DependenceRequest
    encoding: Encoding
    table: Table
    row: Ints
    weight: Floats | None
    features: Floats | None


_last: WeakKeyDictionary[Trainer, _Prepared] = WeakKeyDictionary()  # frame after frame wants the same


def dependence(trainer: Trainer, wanted: DependenceRequest) -> Dependence | None:
    """The answer to `wanted`; None where the run in force reads other columns."""
    began = time.thread_time()
    encoding, data = trainer.parts.encoding, trainer.parts.data
    known = _last.get(trainer)
    if (
        known is None
        or known.request is not wanted
        or known.encoding is not encoding
        or known.table is not data.table
    ):
        known = _last[trainer] = _prepared(data.table, encoding, data.train, wanted)
    if known.features is None:
        return None
    count = len(known.row)
    values = predict_prepared(trainer.parts, known.features).reshape(len(wanted.values), count, -1)
    singles = _spread(count, wanted.curves)
    return Dependence(
        request=wanted,
        mean=_mean(values, known.weight),
        row=known.row[singles],
        curves=np.moveaxis(values[:, singles], 1, 0),
        rows=count,
        of=len(data.train),
        classes=class_names(encoding),
        seconds=time.thread_time() - began,
    )


def _mean(values: Floats, weight: Floats | None) -> Floats:
    if weight is None or weight.sum() <= 0:
        weight = None
    found: Floats = np.average(values, axis=1, weights=weight)
    return found


def _prepared(table: Table, encoding: Encoding, train: RowSet, wanted: DependenceRequest) -> _Prepared:
    size = len(wanted.values) * max(len(encoding.features), 1)
    at = _spread(len(train), min(wanted.rows, max(_MOST_NUMBERS // max(size, 1), 1)))
    row = train.rows[at]
    weight = None if train.weight is None else as_array(train.weight)[at, 0]
    return _Prepared(wanted, encoding, table, row, weight, _features(table, encoding, row, wanted))


def _features(table: Table, encoding: Encoding, row: Ints, wanted: DependenceRequest) -> Floats | None:
    if wanted.column not in encoding.inputs or not len(wanted.values):
        return None
    times = len(wanted.values)
    cells = {
        name: np.tile(table.frame[name].iloc[row].to_numpy(), times)
        for name in encoding.inputs
        if name != wanted.column
    }
    texts = isinstance(wanted.values, tuple)
    moved = np.asarray(wanted.values, dtype=object if texts else np.float64)
    cells[wanted.column] = np.repeat(moved, len(row))
    try:
        return encoding.preparation.transform(cells)
    except Problem:  # a column holds texts now where it held numbers, or the other way round
        return None


def _spread(rows: int, most: int) -> Ints:
    if rows <= most:
        return np.arange(rows, dtype=np.int64)
    return np.linspace(0, rows - 1, most).astype(np.int64)

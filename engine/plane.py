"""The model over a plane: a grid of two of its inputs, the others held where somebody wants them."""

import time
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from datasets.problems import Problem
from engine.encoding import Encoding
from engine.evaluation import predict_prepared
from engine.names import class_names
from engine.report import Floats, Plane, PlaneRequest
from engine.trainer import Trainer


@dataclass(frozen=True)
class _Prepared:
    """A grid as the model reads it: features float64 (ny * nx, features), made for these two."""

    request: PlaneRequest
    encoding: Encoding
    features: Floats | None


_last: WeakKeyDictionary[Trainer, _Prepared] = WeakKeyDictionary()  # frame after frame wants the same grid


def plane(trainer: Trainer, wanted: PlaneRequest) -> Plane | None:
    """The model over the grid that is `wanted`; None where the run in force reads other columns."""
    began = time.thread_time()
    encoding = trainer.parts.encoding
    known = _last.get(trainer)
    if known is None or known.request is not wanted or known.encoding is not encoding:
        known = _last[trainer] = _Prepared(wanted, encoding, _features(encoding, wanted))
    if known.features is None:
        return None
    values = predict_prepared(trainer.parts, known.features)
    return Plane(
        request=wanted,
        values=values.reshape(len(wanted.y), len(wanted.x), -1),
        classes=class_names(encoding),
        seconds=time.thread_time() - began,
    )


def _features(encoding: Encoding, wanted: PlaneRequest) -> Floats | None:
    """float64 (ny * nx, features), row by row of the grid; None where the columns are not the run's."""
    if set(encoding.inputs) != {*wanted.columns, *wanted.held} or not len(wanted.x) or not len(wanted.y):
        return None
    cells = {name: _column([value], len(wanted.x) * len(wanted.y)) for name, value in wanted.held.items()}
    cells[wanted.columns[0]] = np.tile(_column(wanted.x), len(wanted.y))
    cells[wanted.columns[1]] = np.repeat(_column(wanted.y), len(wanted.x))
    try:
        if all(values.dtype != object for values in cells.values()):
            return encoding.encode_inputs(np.stack([cells[name] for name in encoding.inputs], axis=1))
        return encoding.preparation.transform(cells)
    except Problem:  # a column holds texts now where it held numbers, or the other way round
        return None


def _column(values: Any, repeats: int = 1) -> NDArray[Any]:
    """Numbers as float64, texts as objects, (n * repeats,)."""
    texts = any(isinstance(value, str) for value in values)
    return np.repeat(np.asarray(values, dtype=object if texts else np.float64), repeats)

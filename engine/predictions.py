"""Targets and predictions of rows of the run, as those who watch it want them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.column_checks import is_numeric, numbers
from engine.encoding import Task, target_numbers
from engine.names import class_names
from engine.report import Floats, Ints, Predictions
from engine.tensors import RowSet, as_array
from engine.trainer import Trainer


def predictions(trainer: Trainer, most: int) -> Predictions:
    """Targets and predictions of at most `most` rows, spread evenly over the rows of each part."""
    return predictions_of(trainer, spread(trainer, most))


def spread(trainer: Trainer, most: int) -> list[Ints]:
    """Which rows of each part: places in its set, at most `most` of them in all, spread evenly."""
    data = trainer.parts.data
    sets = [data.train, data.validation, data.test]
    share = min(1.0, most / max(1, sum(map(len, sets))))
    held_back = [min(len(own), round(len(own) * share)) for own in sets[1:]]
    counts = [most - sum(held_back), *held_back]
    return [_spread(len(own), count) for own, count in zip(sets, counts, strict=True)]


def predictions_of(trainer: Trainer, picked: Sequence[Ints]) -> Predictions:
    """Of the rows that are `picked` of each part, by their places in its set."""
    data = trainer.parts.data
    sets = [data.train, data.validation, data.test]
    rows = np.concatenate([own.rows[at] for own, at in zip(sets, picked, strict=True)])
    table, encoding = trainer.table, trainer.parts.encoding
    found = Predictions(
        row=rows,
        target=target_numbers(table, encoding, rows),
        predicted=trainer.predict_rows(rows),
        part=np.repeat(np.arange(3, dtype=np.int8), [len(at) for at in picked]),
        classes=class_names(encoding),
        weight=_weights(sets, picked),
        binary=(0.0, 1.0) if encoding.task is Task.BINARY else encoding.binary,
    )
    if encoding.targets:
        return found
    shown = tuple(name for name in encoding.inputs if is_numeric(table.frame[name]))
    return replace(found, inputs=shown, given=numbers(table, shown, rows))


def _weights(sets: Sequence[RowSet], picked: Sequence[Ints]) -> Floats | None:
    """float64 (n,) of the rows that are `picked` of each set, None where rows have none."""
    weights = [
        as_array(own.weight)[at, 0] for own, at in zip(sets, picked, strict=True) if own.weight is not None
    ]
    return np.concatenate(weights) if weights else None


def _spread(rows: int, count: int) -> Ints:
    """`count` of so many `rows`, the same ones every time, evenly spread."""
    if count >= rows:
        return np.arange(rows, dtype=np.int64)
    return np.linspace(0, rows - 1, count).astype(np.int64)

"""Histories made by hand, and what hints find in them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.experiment import Experiment
from engine.hints.records import Facts, HintView
from engine.hints.registry import found
from engine.hints.run_record import RunRecord
from engine.report import HistoryChunk


def chunk(
    losses: Sequence[float] | NDArray[np.float64],
    *,
    first: int = 1,
    per_epoch: int = 1,
    validation: NDArray[np.float64] | None = None,
    full: NDArray[np.float64] | None = None,
) -> HistoryChunk:
    """Steps from `first` on; with `full` or `validation` one evaluation at each of them."""
    loss = np.asarray(losses, dtype=np.float64)
    steps = np.arange(first, first + len(loss), dtype=np.int64)
    evaluated = steps if full is not None or validation is not None else steps[:0]
    train = full if full is not None else loss[: len(evaluated)]
    held = validation if validation is not None else np.full(len(evaluated), np.nan)
    return HistoryChunk(first, steps, (steps - 1) // per_epoch + 1, loss, evaluated, train, held)


def view(**changed: Any) -> HintView:
    plain: dict[str, Any] = {
        "features": ("x",),
        "size": np.ones(1),
        "scalable": True,
        "baseline": 1.0,
    }
    return HintView(**(plain | changed))


def kinds(
    experiment: Experiment, *chunks: HistoryChunk, seen: HintView | None = None, **more: Any
) -> tuple[str, ...]:
    """The hints after a run that was reported in `chunks`."""
    record = RunRecord()
    for one in chunks:
        record.extend(one)
    return tuple(hint.kind for hint in found(Facts(experiment, record, seen or view(), **more)))

"""Full-set losses: over all training rows and all validation rows, at the same parameters; and how often."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from engine.losses import Loss
from engine.models import Model
from engine.tensors import RowSet, TrainingData

# Elements of a layer's output held at once while a large set is evaluated.
_ELEMENTS_AT_ONCE = 2**24
# What a step and an evaluation cost beside their rows, and rows that cost as much, in one unit: about half
# a millisecond on a slow core. Fixed numbers and no clock, so that two runs evaluate at the same steps.
_EVALUATION, _ROWS_PER_EVALUATION, _ROWS_PER_STEP = 0.2, 30_000, 10_000
# Evaluations may take this share of the time of the steps, once the run is under way.
_SHARE = 0.02
# While a run is young it changes most: the interval doubles from a 32nd of its later length.
_YOUNG = 32


@dataclass(frozen=True)
class SetLosses:
    """The loss over all training rows and all validation rows (NaN without any), without penalties."""

    train: float
    validation: float


def chunk_rows(model: Model) -> int:
    """How many rows to put through `model` at once so that memory stays bounded."""
    widest = max((parameter.shape[0] for parameter in model.parameters()), default=1)
    return max(1024, _ELEMENTS_AT_ONCE // max(widest, 1))


@torch.no_grad()
def set_loss(model: Model, loss: Loss, rows: RowSet, reduction_is_sum: bool) -> float:
    """The loss over `rows` of a model in evaluation mode, as the loss names its reduction; NaN for no rows.

    Sets that fit are one call, so that the number is the one a plain script gets; larger ones are
    combined from pieces in float64.
    """
    if not len(rows):
        return math.nan
    size = chunk_rows(model)
    if len(rows) <= size:
        return float(loss(model(rows.x), rows.y, rows.weight))
    return _in_pieces(model, loss, rows, size, reduction_is_sum)


def _in_pieces(model: Model, loss: Loss, rows: RowSet, size: int, reduction_is_sum: bool) -> float:
    total = 0.0
    share = 0.0
    for x, y, weight in _pieces(rows, size):
        part = float(len(x)) if weight is None else float(weight.sum(dtype=torch.float64))
        if part == 0.0:
            continue
        value = float(loss(model(x), y, weight))
        total += value if reduction_is_sum else value * part
        share += part
    return total if reduction_is_sum else total / share


def _pieces(rows: RowSet, size: int) -> list[tuple[Tensor, Tensor, Tensor | None]]:
    starts = range(0, len(rows), size)
    return [
        (
            rows.x[at : at + size],
            rows.y[at : at + size],
            None if rows.weight is None else rows.weight[at : at + size],
        )
        for at in starts
    ]


def evaluation_interval(data: TrainingData, batch_size: int, per_epoch: int) -> int:
    """Every how many steps to evaluate so that it costs little beside the steps.

    Where that is more than half an epoch, whole epochs.
    """
    rows = len(data.train) + len(data.validation)
    evaluation = _EVALUATION + rows / _ROWS_PER_EVALUATION
    step = 1.0 + batch_size / _ROWS_PER_STEP
    interval = max(1, math.ceil(evaluation / step / _SHARE))
    return interval if 2 * interval <= per_epoch else max(1, round(interval / per_epoch)) * per_epoch


def young_interval(interval: int, steps: int) -> int:
    """`interval` for a run of `steps` so far: a 32nd of it at first, doubled whenever the run has doubled."""
    return min(interval, max(1, interval // _YOUNG) << max(0, (steps // _YOUNG).bit_length() - 1))

"""What the model gives without dropout: the losses over the full sets, and predictions in original units."""

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pandas as pd
import torch
from torch import Tensor

from datasets.preparation.preparation import PreparedRows
from datasets.preparation.rows import prepared_rows
from engine.losses import Loss
from engine.models import Model
from engine.report import Floats, Ints
from engine.run_parts import RunParts
from engine.tensors import RowSet

# Elements of a layer's output held at once while a large set is evaluated: they stay in the cache, and memory
# is not asked for anew at every piece.
_ELEMENTS_AT_ONCE = 2**19


@dataclass(frozen=True)
class SetLosses:
    """The loss over all training rows and all validation rows (NaN without any), without penalties."""

    train: float
    validation: float


def evaluate(parts: RunParts, train: bool = True) -> SetLosses:
    """Losses over all training (if `train`, else NaN) and validation rows, all at the same parameters."""
    with evaluation_mode(parts):
        return SetLosses(
            set_loss(parts.model, parts.loss, parts.data.train, parts.sums) if train else math.nan,
            set_loss(parts.model, parts.loss, parts.data.validation, parts.sums),
        )


@dataclass(frozen=True, eq=False)
class FramePredictions:
    """What the model gives for rows that are in no table of the run.

    values: float64 (rows, outputs) in original units (probabilities of classes), NaN for a row that it cannot
    read. rows: what it read; `rows.reason(row)` says why it cannot read a row, None where it can.
    """

    values: Floats
    rows: PreparedRows


def predict(parts: RunParts, inputs: Floats) -> Floats:
    """float64 (n, outputs) for float64 inputs (n, inputs), both in original units.

    Raises Problem where an input column holds text.
    """
    return predict_prepared(parts, parts.encoding.encode_inputs(inputs))


def predict_rows(parts: RunParts, rows: Ints) -> Floats:
    """float64 (n, outputs) in original units for `rows`, positions in the table in force.

    Raises Problem where a cell of an input gives nothing.
    """
    return predict_prepared(parts, prepared_rows(parts.encoding.preparation, parts.data.table, rows))


def predict_frame(parts: RunParts, frame: pd.DataFrame) -> FramePredictions:
    """Predictions for any rows that have the input columns. Raises Problem where a column is missing."""
    rows = parts.encoding.preparation.read(frame)
    values = predict_prepared(parts, rows.values)
    values[rows.without_value] = math.nan
    return FramePredictions(values, rows)


@torch.no_grad()
def predict_prepared(parts: RunParts, values: Floats) -> Floats:
    """float64 (n, outputs) in original units for float64 (n, features), as `Preparation` makes them."""
    like = parts.data.train.x
    encoded = torch.tensor(values, dtype=like.dtype, device=like.device)
    with evaluation_mode(parts):
        pieces = [parts.model.predict(piece) for piece in torch.split(encoded, chunk_rows(parts.model))]
    raw = torch.cat(pieces).to("cpu", torch.float64).numpy()
    return parts.encoding.decode_predictions(raw)


def predict_set(parts: RunParts, rows: RowSet) -> Floats:
    """float64 (n, outputs) in original units for rows of the run."""
    raw = predict_features(parts, rows.x).to("cpu", torch.float64).numpy()
    return parts.encoding.decode_predictions(raw)


@torch.no_grad()
def predict_features(parts: RunParts, features: Tensor) -> Tensor:
    """Predictions (n, outputs) as the loss sees them, for features as `RowSet.x` has them."""
    model = parts.model
    with evaluation_mode(parts):
        return torch.cat([model.output(model(piece)) for piece in torch.split(features, chunk_rows(model))])


def is_finite(parameters: Iterable[Tensor]) -> bool:
    """Whether every number in `parameters` is finite. Asked of the sums first, which is quick."""
    owned = [parameter.detach() for parameter in parameters]
    if not owned or bool(torch.isfinite(torch.stack([parameter.sum() for parameter in owned])).all()):
        return True
    return all(bool(torch.isfinite(parameter).all()) for parameter in owned)


@contextmanager
def evaluation_mode(parts: RunParts) -> Iterator[None]:
    """Inside, dropout is off. Walking through the modules costs as much as a small forward pass, so only a
    model with dropout is switched."""
    if not parts.masks:
        yield
        return
    parts.model.eval()
    try:
        yield
    finally:
        parts.model.train()


def chunk_rows(model: Model) -> int:
    """How many rows to put through `model` at once so that memory stays bounded."""
    widest = max((parameter.shape[0] for parameter in model.parameters() if parameter.dim()), default=1)
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

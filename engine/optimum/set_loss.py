"""The loss of any parameters over some rows, in float64 and without penalties."""

import math

import torch

from engine.losses import SUMS, build_loss
from engine.optimum.curvature import scores_of
from engine.optimum.elements import Elements
from engine.optimum.pieces import Rows
from engine.report import Floats, Ints


@torch.no_grad()
def loss_over(rows: Rows, which: Ints, values: Floats, elements: Elements) -> float:
    """The loss over the rows at these positions; NaN for none. A mean is that of all of them."""
    if not len(which):
        return math.nan
    settings = rows.experiment.loss
    loss = build_loss(settings, rows.experiment.model.output)
    flat = torch.from_numpy(values)
    total = share = 0.0
    for piece in rows.pieces(which, len(elements) + rows.encoding.outputs):
        scores = scores_of(rows.model, elements, flat, piece.x)
        part = float(piece.weight.sum())
        total += float(loss(scores, piece.y, piece.weight)) * (1.0 if settings.kind in SUMS else part)
        share += part
    if settings.kind in SUMS:
        return total
    return total / share if share else math.nan

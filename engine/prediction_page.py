"""A page of predictions: with the inputs and the loss of each row, and the worst of all rows first."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from datasets.cells import format_cell
from datasets.table import Table
from engine.column_checks import is_numeric, numbers
from engine.evaluation import chunk_rows, evaluation_mode
from engine.losses import build_row_losses
from engine.predictions import predictions_of, spread
from engine.report import Floats, Ints, PageRequest, Predictions
from engine.tensors import RowSet, as_array
from engine.trainer import Trainer

MOST_COLUMNS = 40  # inputs that are shown


def prediction_page(trainer: Trainer, wanted: PageRequest, stands: bool = True) -> Predictions:
    """What is `wanted`; the worst are only looked for among test rows while the run `stands`."""
    data = trainer.parts.data
    sets = [data.train, data.validation, data.test]
    compares = bool(trainer.parts.encoding.targets)
    if wanted.worst and compares:
        picked, losses, order = _worst(trainer, sets if stands else sets[:2], wanted.rows)
    else:
        picked = spread(trainer, wanted.rows)
        losses = np.empty(0)
        if compares:
            losses = np.concatenate([_losses(trainer, *each) for each in zip(sets, picked, strict=True)])
        order = np.arange(sum(map(len, picked)))
    found = predictions_of(trainer, picked)
    page = replace(
        found,
        row=found.row[order],
        target=found.target[order],
        predicted=found.predicted[order],
        part=found.part[order],
        weight=None if found.weight is None else found.weight[order],
        loss=losses[order] if compares else None,
    )
    return replace(page, cells=_cells(trainer.table, trainer.parts.encoding.inputs, page.row))


def _worst(trainer: Trainer, sets: list[RowSet], most: int) -> tuple[list[Ints], Floats, Ints]:
    """Places of the worst rows in each of three sets, their losses, and the order from the worst on."""
    every = [_losses(trainer, own) for own in sets]
    every += [np.empty(0)] * (3 - len(every))
    joined = np.concatenate(every)
    badness = np.where(np.isnan(joined), np.inf, joined)
    if len(joined) > most:
        chosen = np.sort(np.argpartition(-badness, most - 1)[:most])
    else:
        chosen = np.arange(len(joined))
    begins = np.cumsum([0, *map(len, every)])
    picked = [chosen[(chosen >= begin) & (chosen < end)] - begin for begin, end in pairwise(begins)]
    return picked, joined[chosen], np.argsort(-badness[chosen], kind="stable")


@torch.no_grad()
def _losses(trainer: Trainer, rows: RowSet, at: Ints | None = None) -> Floats:
    """float64 (n,): the loss of each of `rows`, or of those at the places `at`."""
    parts = trainer.parts
    if not len(rows):
        return np.empty(0)
    of_rows = build_row_losses(parts.experiment.loss, parts.experiment.model.output)
    x, y = rows.x, rows.y
    if at is not None:
        chosen = torch.as_tensor(at, device=x.device)
        x, y = x[chosen], y[chosen]
    pieces: list[Tensor] = []
    with evaluation_mode(parts):
        size = chunk_rows(parts.model)
        for own_x, own_y in zip(torch.split(x, size), torch.split(y, size), strict=True):
            pieces.append(of_rows(parts.model(own_x), own_y))
    return as_array(torch.cat(pieces)) if pieces else np.empty(0)


def _cells(
    table: Table, names: tuple[str, ...], rows: Ints
) -> tuple[tuple[str, Floats | tuple[str, ...]], ...]:
    """The first input columns, numbers as they are, everything else as people read it."""
    found: list[tuple[str, Floats | tuple[str, ...]]] = []
    for name in names[:MOST_COLUMNS]:
        if is_numeric(table.frame[name]):
            found.append((name, numbers(table, (name,), rows)[:, 0]))
        else:
            found.append((name, tuple(map(format_cell, table.frame[name].iloc[rows]))))
    return tuple(found)

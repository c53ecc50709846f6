"""A block of training steps of one run: translated, compiled once, and called."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from engine.batches import BatchPlan
from engine.functional.step import StepFunction
from engine.native.cache import forget_oldest
from engine.native.library import Library
from engine.native.source import Layout, write_source
from engine.native.toolchain import Compiler
from engine.tensors import RowSet

BATCH_SIZES = 255  # that one block tells apart


class Block:
    """Runs steps of one StepFunction on one set of rows.

    `sizes` are the numbers of rows that a batch may have. Its numbers agree with those of the eager step to
    rounding, and are the same bits every time.
    """

    def __init__(self, library: Library, sizes: Sequence[int], rows: RowSet) -> None:
        self._library = library
        self._kinds = torch.full((max(sizes) + 1,), BATCH_SIZES, dtype=torch.uint8)
        self._kinds[list(sizes)] = torch.arange(len(sizes), dtype=torch.uint8)
        self._data = [_by_column(each) for each in (rows.x, rows.y, rows.weight)]

    def again(self) -> Block:
        """The same block for another thread; both read the same rows."""
        twin = copy.copy(self)
        twin._library = self._library.again()
        return twin

    def run(
        self, flat: Tensor, states: Sequence[Tensor], step: Tensor, numbers: Tensor, batches: BatchPlan
    ) -> Tensor:
        """Take the steps of `batches`, changing flat, states and step in place; their losses (steps,)."""
        losses = torch.empty(len(batches.starts), dtype=flat.dtype)
        kinds = self._kinds[batches.sizes]
        self._library.run(
            numbers, step, flat, states, self._data, batches.order, batches.starts, kinds, losses
        )
        return losses


def build_block(
    step: StepFunction, rows: RowSet, sizes: Sequence[int], compiler: Compiler, folder: Path
) -> Block:
    """The block for batches of `sizes` of `rows`; all rows in order where that is the only size.

    Its library is kept in `folder` and found there again. Raises UntranslatableError, CompilerError, OSError.
    """
    from engine.native.tracing import trace  # a second of imports, which a kept library would not need

    gathers = list(sizes) != [len(rows)]
    graphs = [trace(step, rows.x, rows.y, rows.weight, size) for size in sizes]
    layout = Layout(
        dtype=rows.x.dtype,
        parameters=step.packing.count,
        states=len(step.rule.state),
        hyperparameters=len(step.hyperparameters),
        features=rows.x.shape[1],
        target_dtype=rows.y.dtype,
        targets=rows.y.shape[1] if rows.y.dim() > 1 else 0,
        weighted=rows.weight is not None,
        gathers=gathers,
        rows=len(rows),
    )
    source = write_source(graphs, layout)
    name = hashlib.sha256(f"{compiler.identity}\n{source.text}".encode()).hexdigest()[:32]
    path = folder / f"{name}.so"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        compiler.build(source.text, path)
        forget_oldest(folder)
    return Block(Library(path, source.work), sizes, rows)


def _by_column(data: Tensor | None) -> Tensor | None:
    """The numbers of each column one after the other."""
    if data is None or data.dim() == 1:
        return data
    return data.t().contiguous()

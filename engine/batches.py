"""The order of batches: exactly torch's DataLoader's, without fetching row by row.

A DataLoader over a TensorDataset takes every row by itself and stacks them again. Here the epoch's
order is one index tensor, whole stretches of rows are gathered by it at once, and a batch is a view.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

# Rows gathered at once: enough that a batch costs only the view, little enough to stay in the cache.
_ROWS_AT_ONCE = 8192

Batch = tuple[Tensor, ...]


@dataclass(frozen=True)
class BatchPlan:
    """Which rows each of some steps takes.

    order: int64 on the CPU, rows one batch after the other; starts: int64 (steps,), where a batch begins in
    it; sizes: int64 (steps,). Where every batch is all rows `order` is empty. epochs: int64, the steps (from
    0) with which an epoch begins.
    """

    order: Tensor
    starts: Tensor
    sizes: Tensor
    epochs: Tensor


@dataclass(frozen=True)
class BatchPosition:
    """Where the order stands: the seed of the epoch's permutation (None: table order) and batches taken."""

    seed: int | None
    taken: int
    begun: bool


class Batches:
    """Batches of `tensors` (each (rows, ...), the same rows) in DataLoader's order.

    `batch_size` 0 means all rows in table order, without a DataLoader's draws. Otherwise an epoch
    draws from torch's default generator what ``iter(DataLoader(dataset, batch_size, shuffle))`` draws:
    an int64 that a DataLoader keeps for its workers and, when shuffled, the int64 that seeds the
    epoch's ``torch.randperm``. The last batch holds what is left over.
    """

    def __init__(self, tensors: Sequence[Tensor], batch_size: int, shuffle: bool) -> None:
        self._tensors = tuple(tensors)
        self.rows = int(tensors[0].shape[0])
        self._all = batch_size == 0
        self.batch_size = self.rows if self._all else min(batch_size, self.rows)
        self._shuffle = shuffle and not self._all
        self.per_epoch = -(-self.rows // self.batch_size)
        self._seed: int | None = None
        self._order: Tensor | None = None
        self._taken = self.per_epoch
        self._begun = False
        self._ready: list[Batch] = []
        self._whole: Batch = self._tensors
        self._generator = torch.Generator()  # of the orders: seeded anew for each
        self._drawn = torch.empty((), dtype=torch.int64)

    @property
    def whole(self) -> bool:
        """Whether every batch is all rows in table order."""
        return self._all

    @property
    def draws(self) -> bool:
        """Whether beginning an epoch draws random numbers."""
        return not self._all

    @property
    def epoch_done(self) -> bool:
        """Whether the next batch begins a new epoch."""
        return self._taken >= self.per_epoch

    @property
    def left(self) -> int:
        """Batches left in the epoch that has begun."""
        return self.per_epoch - self._taken

    def begin_epoch(self) -> None:
        """Start a new pass; draws from torch's default CPU generator if `draws`."""
        if not self._all:
            self._draw_seed()  # what a DataLoader keeps for worker processes
        self._start(self._draw_seed() if self._shuffle else None, 0)

    def _draw_seed(self) -> int:
        return int(self._drawn.random_().item())

    def _start(self, seed: int | None, taken: int) -> None:
        self._seed, self._taken, self._begun = seed, taken, True
        self._ready = []
        self._order = None
        if seed is not None:
            order = torch.randperm(self.rows, generator=self._generator.manual_seed(seed))
            self._order = order.to(self._tensors[0].device)

    def next(self) -> Batch:
        """The next batch of the epoch, one tensor for each given; views, not to be written to."""
        if self._all:
            self._taken = 1
            return self._whole
        if not self._ready:
            self._gather()
        self._taken += 1
        return self._ready.pop()

    def _gather(self) -> None:
        first = self._taken * self.batch_size
        stretch = self.batch_size * max(1, _ROWS_AT_ONCE // self.batch_size)
        last = min(first + stretch, self.rows)
        if self._order is None:
            rows = [tensor[first:last] for tensor in self._tensors]
        else:
            order = self._order[first:last]
            rows = [tensor.index_select(0, order) for tensor in self._tensors]
        self._ready = list(zip(*(torch.split(part, self.batch_size) for part in rows), strict=True))
        self._ready.reverse()

    def take(self, count: int) -> BatchPlan:
        """The next `count` batches at once, without gathering their rows; epochs begin as they are needed."""
        if self._all:
            self._taken, self._begun = 1, True
            each, none = torch.full((count,), self.rows), torch.empty(0, dtype=torch.int64)
            return BatchPlan(none, torch.zeros_like(each), each, torch.arange(count))
        orders: list[Tensor] = []
        begun: list[int] = []
        cut: list[int] = []  # steps with the smaller batch at an epoch's end
        done = 0
        while done < count:
            if self.epoch_done:
                self.begin_epoch()
                begun.append(done)
            now = min(self.left, count - done)
            first = self._taken * self.batch_size
            last = min(first + now * self.batch_size, self.rows)
            orders.append(torch.arange(first, last) if self._order is None else self._order[first:last])
            self._taken += now
            done += now
            if self.epoch_done:
                cut.append(done - 1)
        self._ready = []  # what was gathered ahead belongs to batches that are taken now
        sizes = torch.full((count,), self.batch_size)
        sizes[_whole(cut)] = self.rows - (self.per_epoch - 1) * self.batch_size
        return BatchPlan(torch.cat(orders).cpu(), torch.cumsum(sizes, 0) - sizes, sizes, _whole(begun))

    def rows_of_last(self) -> Tensor:
        """int64 positions (in the given tensors) of the rows of the batch taken last."""
        if self._all:
            return torch.arange(self.rows)
        first = (self._taken - 1) * self.batch_size
        last = min(first + self.batch_size, self.rows)
        return torch.arange(first, last) if self._order is None else self._order[first:last].cpu()

    def position(self) -> BatchPosition:
        """Where the order stands, small whatever the number of rows."""
        return BatchPosition(self._seed, self._taken, self._begun)

    def restore(self, position: BatchPosition) -> None:
        """Go on exactly from `position`, taken from a `Batches` of as many rows and the same settings."""
        self._start(position.seed, position.taken)
        self._begun = position.begun


def _whole(numbers: Sequence[int]) -> Tensor:
    return torch.tensor(numbers, dtype=torch.int64)

"""The supply of shuffled batches alone, against a DataLoader over a TensorDataset.

Both give the very same batches (that is checked first). One thread for both: gathering a few rows gains
nothing from more, and a busy machine then disturbs less.
"""

import time
from collections.abc import Callable

import torch
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset

from benchmarks.common import Result, compare
from engine.batches import Batches

BATCH_SIZES = (10, 32, 1024, 4096)
INPUTS = 4
LEAST_ROWS, LEAST_BATCHES = 4_000, 8

Pass = Callable[[], list[Tensor]]


def measure(rounds: int, batch_sizes: tuple[int, ...] = BATCH_SIZES) -> list[Result]:
    """Microseconds per batch over whole epochs, order drawn anew for each."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return [measure_size(size, rounds) for size in batch_sizes]
    finally:
        torch.set_num_threads(threads)


def measure_size(batch_size: int, rounds: int) -> Result:
    """One batch size, over a table large enough to have several of them."""
    rows = max(LEAST_ROWS, LEAST_BATCHES * batch_size)
    generator = torch.Generator().manual_seed(0)
    tensors = (torch.randn(rows, INPUTS, generator=generator), torch.randn(rows, 1, generator=generator))
    batches = Batches(tensors, batch_size, shuffle=True)
    loader = DataLoader(TensorDataset(*tensors), batch_size=batch_size, shuffle=True)

    def ours() -> list[Tensor]:
        batches.begin_epoch()
        return [batches.next()[0] for _ in range(batches.per_epoch)]

    def theirs() -> list[Tensor]:
        return [inputs for inputs, _ in loader]

    check_same(ours, theirs)
    count = batches.per_epoch
    # An epoch of ours is short: several make one measurement, so that the clock is no part of it.
    return compare(
        f"batch size {batch_size:,}, {rows:,} rows",
        lambda: timed(ours, 20) / count,
        lambda: timed(theirs, 1) / count,
        "us/batch",
        rounds=rounds,
    )


def check_same(ours: Pass, theirs: Pass) -> None:
    """Raise AssertionError unless both give the same batches under the same seed."""
    torch.manual_seed(1)
    mine = ours()
    torch.manual_seed(1)
    for one, other in zip(mine, theirs(), strict=True):
        torch.testing.assert_close(one, other, rtol=0, atol=0)


def timed(one_pass: Pass, passes: int) -> float:
    """Microseconds of one pass."""
    start = time.perf_counter()
    for _ in range(passes):
        one_pass()
    return (time.perf_counter() - start) / passes * 1e6

"""A compiled block, called without the interpreter: other threads go on while it runs."""

from __future__ import annotations

import copy
import ctypes
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from engine.cores import MOST_THREADS


class Library:
    """The function `block` of a shared library, see engine.native.source."""

    def __init__(self, path: Path, work: int) -> None:
        """Load it. Raises OSError where that cannot be."""
        self._block = ctypes.CDLL(str(path)).block
        self._block.restype = None
        self._work = torch.empty(work, dtype=torch.uint8)

    def again(self) -> Library:
        """The same with a workspace of its own, for another thread."""
        twin = copy.copy(self)
        twin._work = torch.empty_like(self._work)
        return twin

    def run(
        self,
        numbers: Tensor,
        step: Tensor,
        flat: Tensor,
        states: Sequence[Tensor],
        data: Sequence[Tensor | None],
        order: Tensor,
        starts: Tensor,
        kinds: Tensor,
        losses: Tensor,
    ) -> None:
        """Take len(starts) steps. numbers: float64 hyperparameters; step: float64 (1,), counted on; flat and
        states: (count,), changed in place; data: x, y and weights with their columns one after the other;
        order: int64 rows; starts: int64 (steps,) where in `order` a batch begins; kinds: uint8 (steps,) which
        size it has; losses: (steps,), written. All contiguous and on the CPU. Large products are shared by as
        many threads as torch's; that changes no bit."""
        pointers = (ctypes.c_void_p * max(1, len(states)))(*(state.data_ptr() for state in states))
        self._block(
            ctypes.c_int64(len(starts)),
            *(_at(each) for each in (numbers, step, flat)),
            pointers,
            *(_at(each) for each in data),
            *(_at(each) for each in (order, starts, kinds, losses, self._work)),
            ctypes.c_int64(min(torch.get_num_threads(), MOST_THREADS)),
        )


def _at(tensor: Tensor | None) -> ctypes.c_void_p:
    return ctypes.c_void_p(None if tensor is None else tensor.data_ptr())

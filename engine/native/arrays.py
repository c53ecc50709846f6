"""Arrays as the generated code sees them: a buffer with shape and strides; views of it cost nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import prod

import torch

Shape = tuple[int, ...]

C_TYPES = {
    torch.float32: "float",
    torch.float64: "double",
    torch.int64: "int64_t",
    torch.bool: "uint8_t",
}


class UntranslatableError(Exception):
    """Something in a graph that is not written in C here; says what."""


@dataclass(frozen=True)
class Array:
    """Element (i, j, ...) is `buffer[offset + i * strides[0] + j * strides[1] + ...]`."""

    buffer: str
    dtype: torch.dtype
    shape: Shape
    strides: Shape
    offset: int = 0

    @classmethod
    def contiguous(cls, buffer: str, dtype: torch.dtype, shape: Sequence[int]) -> Array:
        """Row by row from the beginning of `buffer`."""
        return cls(buffer, dtype, tuple(shape), row_major(shape))

    @property
    def numel(self) -> int:
        """The number of elements."""
        return prod(self.shape)

    @property
    def is_contiguous(self) -> bool:
        """Whether the elements lie in one piece, row by row."""
        wanted = row_major(self.shape)
        pairs = zip(self.shape, self.strides, wanted, strict=True)
        return all(size == 1 or have == want for size, have, want in pairs)

    def at(self, index: Sequence[str]) -> str:
        """The C expression for one element; `index` has one expression per dimension."""
        parts = [] if self.offset == 0 else [str(self.offset)]
        for place, size, stride in zip(index, self.shape, self.strides, strict=True):
            if size != 1 and stride != 0:
                parts.append(place if stride == 1 else f"{place} * {stride}")
        return f"{self.buffer}[{' + '.join(parts) or '0'}]"

    # -- views -----------------------------------------------------------------------------------

    def permuted(self, order: Sequence[int]) -> Array:
        """Dimensions in another order."""
        return replace(
            self,
            shape=tuple(self.shape[at] for at in order),
            strides=tuple(self.strides[at] for at in order),
        )

    def transposed(self) -> Array:
        """The last two dimensions exchanged; what has fewer stays."""
        if len(self.shape) < 2:
            return self
        order = list(range(len(self.shape)))
        order[-2:] = order[-1], order[-2]
        return self.permuted(order)

    def reshaped(self, shape: Sequence[int]) -> Array:
        """The same elements in another shape. Raises UntranslatableError where that would cost a copy."""
        wanted = _without_minus(shape, self.numel)
        if not self.is_contiguous:
            strides = _strides_through(self, wanted)
            if strides is None:
                raise UntranslatableError("a reshape of what does not lie in one piece")
            return replace(self, shape=wanted, strides=strides)
        return replace(self, shape=wanted, strides=row_major(wanted))

    def expanded(self, shape: Sequence[int]) -> Array:
        """Dimensions of size 1, and new ones in front, repeated."""
        added = len(shape) - len(self.shape)
        sizes, strides = (1,) * added + self.shape, (0,) * added + self.strides
        wanted = tuple(size if want == -1 else want for want, size in zip(shape, sizes, strict=True))
        kept = zip(wanted, sizes, strides, strict=True)
        return replace(
            self, shape=wanted, strides=tuple(stride if want == size else 0 for want, size, stride in kept)
        )

    def selected(self, dim: int, index: int) -> Array:
        """One place of a dimension, which goes."""
        dim, index = dim % len(self.shape), index % self.shape[dim]
        return replace(
            self,
            shape=self.shape[:dim] + self.shape[dim + 1 :],
            strides=self.strides[:dim] + self.strides[dim + 1 :],
            offset=self.offset + index * self.strides[dim],
        )

    def sliced(self, dim: int, start: int, stop: int, step: int = 1) -> Array:
        """A range of a dimension."""
        dim %= len(self.shape)
        size = self.shape[dim]
        first, last, _ = slice(start, stop).indices(size)
        count = max(0, -(-(last - first) // step))
        shape, strides = list(self.shape), list(self.strides)
        shape[dim], strides[dim] = count, strides[dim] * step
        offset = self.offset + first * self.strides[dim]
        return replace(self, shape=tuple(shape), strides=tuple(strides), offset=offset)

    def unsqueezed(self, dim: int) -> Array:
        """A new dimension of size 1."""
        dim %= len(self.shape) + 1
        return replace(
            self,
            shape=(*self.shape[:dim], 1, *self.shape[dim:]),
            strides=(*self.strides[:dim], 0, *self.strides[dim:]),
        )

    def squeezed(self, dims: Sequence[int] | None = None) -> Array:
        """Without dimensions of size 1: all, or those of `dims`."""
        chosen = range(len(self.shape)) if dims is None else [dim % len(self.shape) for dim in dims]
        kept = [at for at in range(len(self.shape)) if not (at in chosen and self.shape[at] == 1)]
        return self.permuted(kept)


def row_major(shape: Sequence[int]) -> Shape:
    """The strides of elements that lie row by row."""
    strides, step = [], 1
    for size in reversed(shape):
        strides.append(step)
        step *= size
    return tuple(reversed(strides))


def _without_minus(shape: Sequence[int], numel: int) -> Shape:
    known = prod(size for size in shape if size != -1)
    return tuple(numel // known if size == -1 else size for size in shape)


def _strides_through(array: Array, wanted: Shape) -> Shape | None:
    """The strides of a reshape that only adds or drops dimensions of size 1."""
    kept = [(size, stride) for size, stride in zip(array.shape, array.strides, strict=True) if size != 1]
    if [size for size, _ in kept] != [size for size in wanted if size != 1]:
        return None
    left = iter(kept)
    return tuple(0 if size == 1 else next(left)[1] for size in wanted)

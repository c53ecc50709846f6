"""The operators that only look at the same elements in another way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch

from engine.native.arrays import Array

aten = torch.ops.aten
ToArray = Callable[[Any], Array]
_END = 2**62


def view_of(packet: Any, array: ToArray, given: Sequence[Any]) -> Array | tuple[Array, ...] | None:
    """The array that the operator `packet` makes of its first argument; None: it is no view."""
    views: dict[Any, Callable[..., Array | tuple[Array, ...]]] = {
        aten.t: lambda a: a.transposed(),
        aten.transpose: _transposed,
        aten.permute: lambda a, order: a.permuted([dim % len(order) for dim in order]),
        aten.view: lambda a, shape: a.reshaped(shape),
        aten._unsafe_view: lambda a, shape: a.reshaped(shape),
        aten.reshape: lambda a, shape: a.reshaped(shape),
        aten.expand: lambda a, shape: a.expanded(shape),
        aten.unsqueeze: lambda a, dim: a.unsqueezed(dim),
        aten.squeeze: _squeezed,
        aten.select: lambda a, dim, index: a.selected(dim, index),
        aten.slice: _sliced,
        aten.split: _split,
        aten.split_with_sizes: _split_with_sizes,
        aten.unbind: _unbound,
    }
    if packet not in views:
        return None
    return views[packet](array(given[0]), *given[1:])


def _transposed(a: Array, first: int, second: int) -> Array:
    order = list(range(len(a.shape)))
    order[first], order[second] = order[second], order[first]
    return a.permuted(order)


def _squeezed(a: Array, dims: int | list[int] | None = None) -> Array:
    return a.squeezed([dims] if isinstance(dims, int) else dims)


def _sliced(
    a: Array, dim: int = 0, start: int | None = None, stop: int | None = None, step: int = 1
) -> Array:
    return a.sliced(dim, start or 0, _END if stop is None else stop, step)


def _split(a: Array, size: int, dim: int = 0) -> tuple[Array, ...]:
    return tuple(a.sliced(dim, at, at + size) for at in range(0, a.shape[dim], size))


def _split_with_sizes(a: Array, sizes: list[int], dim: int = 0) -> tuple[Array, ...]:
    parts, at = [], 0
    for size in sizes:
        parts.append(a.sliced(dim, at, at + size))
        at += size
    return tuple(parts)


def _unbound(a: Array, dim: int = 0) -> tuple[Array, ...]:
    return tuple(a.selected(dim, at) for at in range(a.shape[dim]))

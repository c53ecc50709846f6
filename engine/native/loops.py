"""Nests of C loops over the elements of arrays of one shape."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from engine.native.arrays import Array, Shape

Index = Sequence[str]


def nest(shape: Shape, body: Callable[[Index], list[str]], names: str = "i") -> list[str]:
    """Loops over `shape`; `body` is given the variable of each dimension ("0" where its size is 1)."""
    index = [f"{names}{at}" if size != 1 else "0" for at, size in enumerate(shape)]
    opened = [
        f"for (int64_t {place} = 0; {place} < {size}; {place}++) {{"
        for place, size in zip(index, shape, strict=True)
        if size != 1
    ]
    return [*opened, *body(index), *["}"] * len(opened)]


def merged(arrays: Sequence[Array]) -> list[Array]:
    """The same arrays, of one shape all, with neighbouring dimensions as one where all of them allow it.

    Fewer and longer loops: an elementwise operation on contiguous arrays is a single one.
    """
    shape = arrays[0].shape
    groups: list[list[int]] = []
    for dim in range(len(shape)):
        if shape[dim] == 1:
            continue
        if groups and all(_continues(array, groups[-1][-1], dim) for array in arrays):
            groups[-1].append(dim)
        else:
            groups.append([dim])
    return [_regrouped(array, groups) for array in arrays]


def _continues(array: Array, first: int, second: int) -> bool:
    """Whether one step of dimension `first` is a whole run through `second`."""
    return array.strides[first] == array.strides[second] * array.shape[second]


def _regrouped(array: Array, groups: Sequence[Sequence[int]]) -> Array:
    shape, strides = [], []
    for group in groups:
        size = 1
        for dim in group:
            size *= array.shape[dim]
        shape.append(size)
        strides.append(array.strides[group[-1]])
    return Array(array.buffer, array.dtype, tuple(shape), tuple(strides), array.offset)

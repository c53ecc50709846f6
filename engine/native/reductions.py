"""Sums and extremes over dimensions, as C loops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod

from engine.native.arrays import C_TYPES, Array, Shape
from engine.native.loops import Index, merged, nest
from engine.native.values import Deferred

LANES = 16  # sums that run beside one another over a long row, so that they can be vectorised
COLUMNS = 16  # that are summed side by side
_FEW = 4  # columns that are not
Expression = Callable[[Index], str]


def total(out: Array, value: Deferred, dims: Sequence[int], scale: str = "") -> list[str]:
    """out = the sum of `value` over `dims` of its shape, times `scale`. `out` has every other dimension.

    The sums are kept in double: long sums of floats lose digits otherwise.
    """
    final = f"({C_TYPES[out.dtype]})({{0}}{f' * {scale}' if scale else ''})"
    if len(dims) == len(value.shape):
        value, dims = _flat(value)
    places = _Places(value.shape, dims)
    if places.reduced and places.columns >= _FEW:
        return _side_by_side(out, places, value.at, final)

    def of_one(index: Index) -> list[str]:
        added = _added(places, index, value.at)
        return ["{", "double sum = 0;", *added, f"{out.at(index)} = {final.format('sum')};", "}"]

    return nest(out.shape, of_one, "o")


def _flat(value: Deferred) -> tuple[Deferred, Sequence[int]]:
    """The same elements in as few dimensions as can be, all of them to be reduced."""
    if not value.leaves:
        return value, range(len(value.shape))
    leaves = tuple(merged(value.leaves))
    shape = leaves[0].shape
    return Deferred(value.template, leaves, value.dtype, shape), range(len(shape))


def _side_by_side(out: Array, places: _Places, value: Expression, final: str) -> list[str]:
    """The last dimension stays: its elements have their sums beside one another."""
    *outer, last = out.shape

    def of_columns(first: str, count: int, index: Index) -> list[str]:
        each = f"for (int64_t c = 0; c < {count}; c++)"
        at = [*index, f"({first} + c)"]
        return [
            f"{{ double sum[{count}] = {{0}};",
            *nest(places.reduced, lambda r: [f"{each} sum[c] += {value(places.at(at, r))};"], "r"),
            f"{each} {out.at(at)} = {final.format('sum[c]')};",
            "}",
        ]

    whole = last - last % COLUMNS

    def of_one(index: Index) -> list[str]:
        lines = []
        if whole:
            lines.append(f"for (int64_t c0 = 0; c0 < {whole}; c0 += {COLUMNS})")
            lines += of_columns("c0", COLUMNS, index)
        return lines + (of_columns(str(whole), last - whole, index) if last > whole else [])

    return nest(tuple(outer), of_one, "o")


def _added(places: _Places, index: Index, value: Expression) -> list[str]:
    """Add everything to `sum`: in lanes along the last dimension, if that is long."""
    *outer, last = places.reduced or (1,)
    if last < 2 * LANES:
        return nest(places.reduced, lambda r: [f"sum += {value(places.at(index, r))};"], "r")
    whole = last - last % LANES

    def row(r: Index) -> list[str]:
        lane = value(places.at(index, [*r, "(rr + l)"]))
        tail = value(places.at(index, [*r, "rr"]))
        return [
            f"double lane[{LANES}] = {{0}};",
            f"for (int64_t rr = 0; rr < {whole}; rr += {LANES})",
            f"for (int64_t l = 0; l < {LANES}; l++) lane[l] += {lane};",
            f"for (int64_t rr = {whole}; rr < {last}; rr++) sum += {tail};",
            f"for (int64_t l = 0; l < {LANES}; l++) sum += lane[l];",
        ]

    return nest(tuple(outer), row, "r") if outer else ["{", *row([]), "}"]


class _Places:
    """Puts the variables of kept and reduced dimensions back into their order."""

    def __init__(self, shape: Shape, dims: Sequence[int]) -> None:
        self._rank = len(shape)
        self._dims = tuple(dims)
        self._kept = [dim for dim in range(len(shape)) if dim not in dims]
        self.reduced = tuple(shape[dim] for dim in dims)
        last = len(shape) - 1
        self.columns = shape[last] if self._kept and self._kept[-1] == last else 0  # that stay

    def at(self, kept: Index, reduced: Index) -> list[str]:
        found = ["0"] * self._rank
        for dim, place in [*zip(self._kept, kept, strict=True), *zip(self._dims, reduced, strict=True)]:
            found[dim] = place
        return found


def extreme(out: Array, shape: Shape, dims: Sequence[int], value: Expression, word: str) -> list[str]:
    """out = the largest or smallest `value` over `dims`; `word` is the C function of two that chooses."""
    places, kind = _Places(shape, dims), C_TYPES[out.dtype]
    if not prod(places.reduced):
        raise ValueError("an extreme of nothing")

    def of_one(index: Index) -> list[str]:
        inner = nest(places.reduced, lambda r: [f"best = {word}(best, {value(places.at(index, r))});"], "r")
        first = value(places.at(index, ["0"] * len(places.reduced)))
        return ["{", f"{kind} best = {first};", *inner, f"{out.at(index)} = best;", "}"]

    return nest(out.shape, of_one, "o")

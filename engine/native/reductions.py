"""Sums and extremes over dimensions, as C loops."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod

from engine.native.arrays import C_TYPES, Array, Shape
from engine.native.loops import Index, nest

LANES = 8  # sums that run beside one another over a long row, so that they can be vectorised
Expression = Callable[[Index], str]


def total(out: Array, shape: Shape, dims: Sequence[int], value: Expression, scale: str = "") -> list[str]:
    """out = the sum of `value` over `dims` of `shape`, times `scale`. `out` has every other dimension.

    The sums are kept in double: long sums of floats lose digits otherwise.
    """
    places = _Places(shape, dims)
    kind = C_TYPES[out.dtype]
    final = f"({kind})(sum{f' * {scale}' if scale else ''})"

    def of_one(index: Index) -> list[str]:
        added = _added(places, index, value)
        return ["{", "double sum = 0;", *added, f"{out.at(index)} = {final};", "}"]

    return nest(out.shape, of_one, "o")


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

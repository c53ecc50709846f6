"""The operators that are more than one expression per element: products, sums, parts put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import fx

from engine.cores import MOST_THREADS
from engine.native import reductions
from engine.native.arrays import Array, UntranslatableError
from engine.native.elementwise import filled
from engine.native.kernels import is_shared, panel_elements
from engine.native.loops import Index, nest
from engine.native.lowering import Lowering, arguments, number, result_of
from engine.native.matmul import call, is_large, product, reads_columns
from engine.native.values import Deferred, Value, constant, joined

aten = torch.ops.aten
Operator = Callable[[Lowering, fx.Node], Value]


# -- products of matrices ----------------------------------------------------------------------------


def _mm(to: Lowering, node: fx.Node) -> Array:
    left, right = arguments(node)
    return _product(to, node, left, right, None)


def _addmm(to: Lowering, node: fx.Node) -> Array:
    if node.kwargs.get("beta", 1) != 1 or node.kwargs.get("alpha", 1) != 1:
        raise UntranslatableError("a scaled product of matrices")
    start, left, right = arguments(node)
    return _product(to, node, left, right, start)


def _product(to: Lowering, node: fx.Node, left: Any, right: Any, start: Any) -> Array:
    shape, dtype = result_of(node)
    begin = None if start is None else to.array(start).expanded(shape)
    out = to.new(dtype, shape)
    _multiply(to, out, to.array(left), to.array(right), begin)
    return out


def _multiply(to: Lowering, out: Array, a: Array, b: Array, start: Array | None = None) -> None:
    if is_large(a, b, start):
        (m, k), n = a.shape, b.shape[1]
        threads = MOST_THREADS if is_shared(m, n, k) else 1
        panels = to.new(out.dtype, [threads, panel_elements(n, k, out.dtype)])
        to.lines += call(out, a, b, start, panels)
    else:
        to.lines += product(out, a, _side_by_side(to, a, b), start)


def _side_by_side(to: Lowering, a: Array, b: Array) -> Array:
    """`b` with its columns one beside the other in memory, where its product with `a` gains from it."""
    return to.computed(Deferred("{0}", (b,), b.dtype, b.shape)) if reads_columns(a, b) else b


def _bmm(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    a, b = (to.array(each) for each in arguments(node))
    out = to.new(dtype, shape)
    for at in range(shape[0]):
        _multiply(to, out.selected(0, at), a.selected(0, at), b.selected(0, at))
    return out


# -- over dimensions ---------------------------------------------------------------------------------


def _reduced(to: Lowering, node: fx.Node) -> tuple[Deferred, tuple[int, ...], Array, Array]:
    """What is reduced, over which dimensions, where to, and that in the result's own shape."""
    shape, dtype = result_of(node)
    source, *rest = arguments(node)
    taken = to.value(source).shape
    dims = rest[0] if rest and rest[0] not in (None, []) else range(len(taken))
    over = tuple(dim % max(len(taken), 1) for dim in ([dims] if isinstance(dims, int) else dims))
    out = to.new(dtype, [size for dim, size in enumerate(taken) if dim not in over])
    return to.operand(source, taken, dtype), over, out, out.reshaped(shape)


def _sum(to: Lowering, node: fx.Node) -> Array:
    value, over, out, result = _reduced(to, node)
    to.lines += reductions.total(out, value, over)
    return result


def _mean(to: Lowering, node: fx.Node) -> Array:
    value, over, out, result = _reduced(to, node)
    count = 1
    for dim in over:
        count *= value.shape[dim]
    to.lines += reductions.total(out, value, over, f"(1.0 / {count})")
    return result


def _extreme(word: str) -> Operator:
    def of(to: Lowering, node: fx.Node) -> Array:
        value, over, out, result = _reduced(to, node)
        to.lines += reductions.extreme(out, value.shape, over, value.at, filled(word, out.dtype))
        return result

    return of


# -- parts -------------------------------------------------------------------------------------------


def _dim_of(node: fx.Node, rank: int) -> int:
    given = arguments(node)
    dim: Any = given[1] if len(given) > 1 else node.kwargs.get("dim", 0)
    return int(dim) % rank


def _cat(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    dim, out, start = _dim_of(node, len(shape)), to.new(dtype, shape), 0
    for part in arguments(node)[0]:
        size = to.value(part).shape[dim]
        place = out.sliced(dim, start, start + size)
        if size:
            to.store(to.operand(part, place.shape, dtype), place)
        start += size
    return out


def _stack(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    dim, out = _dim_of(node, len(shape)), to.new(dtype, shape)
    for at, part in enumerate(arguments(node)[0]):
        place = out.selected(dim, at)
        to.store(to.operand(part, place.shape, dtype), place)
    return out


def _select_scatter(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    whole, part, dim, index = arguments(node)
    out = to.new(dtype, shape)
    to.store(to.operand(whole, shape, dtype), out)
    place = out.selected(dim, index)
    to.store(to.operand(part, place.shape, dtype), place)
    return out


def _gather(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    source, dim, index = arguments(node)
    values, places = to.array(source), to.array(index)
    out = to.new(dtype, shape)

    def body(at: Index) -> list[str]:
        origin = list(at)
        origin[dim] = places.at(at)
        return [f"{out.at(at)} = {values.at(origin)};"]

    to.lines += nest(shape, body)
    return out


def _scatter(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    whole, dim, index, source = arguments(node)
    places = to.array(index)
    out = to.new(dtype, shape)
    to.store(to.operand(whole, shape, dtype), out)
    value = to.operand(source, places.shape, dtype)

    def body(at: Index) -> list[str]:
        place = list(at)
        place[dim] = places.at(at)
        return [f"{out.at(place)} = {value.at(at)};"]

    to.lines += nest(places.shape, body)
    return out


# -- numbers -----------------------------------------------------------------------------------------


def _always(value: float) -> Operator:
    def of(_: Lowering, node: fx.Node) -> Deferred:
        shape, dtype = result_of(node)
        return constant(value, dtype, shape)

    return of


def _given(place: int) -> Operator:
    def of(_: Lowering, node: fx.Node) -> Deferred:
        shape, dtype = result_of(node)
        return constant(number(arguments(node)[place]), dtype, shape)

    return of


def _arange(to: Lowering, node: fx.Node) -> Array:
    shape, dtype = result_of(node)
    if len(arguments(node)) != 1:
        raise UntranslatableError("a range that does not begin at 0")
    out = to.new(dtype, shape)
    to.lines += nest(shape, lambda index: [f"{out.at(index)} = {index[0]};"])
    return out


def _clamp(to: Lowering, node: fx.Node) -> Deferred:
    given = [*arguments(node), None, None]
    low, high = (
        given[at] if given[at] is not None else node.kwargs.get(name) for at, name in ((1, "min"), (2, "max"))
    )
    shape, dtype = result_of(node)
    found = to.operand(given[0], shape, dtype)
    for bound, word in ((low, "larger_{t}({0}, {1})"), (high, "smaller_{t}({0}, {1})")):
        if bound is not None:
            found = joined(filled(word, dtype), [found, to.operand(bound, shape, dtype)], dtype, shape)
    return found


OPERATORS: Mapping[Any, Operator] = {
    aten.mm: _mm,
    aten.addmm: _addmm,
    aten.bmm: _bmm,
    aten.sum: _sum,
    aten.mean: _mean,
    aten.amax: _extreme("larger_{t}"),
    aten.amin: _extreme("smaller_{t}"),
    aten.cat: _cat,
    aten.stack: _stack,
    aten.select_scatter: _select_scatter,
    aten.gather: _gather,
    aten.scatter: _scatter,
    aten.zeros: _always(0.0),
    aten.zeros_like: _always(0.0),
    aten.new_zeros: _always(0.0),
    # What is to be written before it is read.
    aten.empty_like: _always(0.0),
    aten.empty_permuted: _always(0.0),
    aten.ones: _always(1.0),
    aten.ones_like: _always(1.0),
    aten.full: _given(1),
    aten.full_like: _given(1),
    aten.scalar_tensor: _given(0),
    aten.arange: _arange,
    aten.clamp: _clamp,
}

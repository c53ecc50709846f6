"""Functions that give the same numbers another shape or type, or put tensors together."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.values import (
    DTYPES,
    Context,
    Value,
    as_dim,
    as_dims,
    as_dtype,
    as_lengths,
    as_sizes,
    as_tensor,
    as_whole,
    kind_of,
)
from engine.calculator.words import shape_text

Operation = Callable[..., Value]


def reshape(context: Context, input: Value, *shape: Value) -> Tensor:
    """The same elements in another shape; one size may be -1 and is then worked out."""
    tensor, sizes = as_tensor(input), as_sizes(shape)
    count = tensor.numel()
    known = math.prod(size for size in sizes if size != -1)
    open_sizes = sizes.count(-1)
    if any(size < -1 for size in sizes) or open_sizes > 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "At most one size of a shape may be -1, and none less: this is {shape}."
            ),
            shape=shape_text(sizes),
        )
    if (known == 0 and open_sizes) or (open_sizes and count % known) or (not open_sizes and known != count):
        raise _wrong_count(tensor, sizes, known, open_sizes > 0)
    context.budget.take(tensor.shape)  # a copy, where the elements do not lie in order
    return tensor.reshape(sizes)


def _wrong_count(tensor: Tensor, sizes: tuple[int, ...], known: int, is_open: bool) -> Problem:
    fields: dict[str, Any] = {
        "count": tensor.numel(),
        "before": shape_text(tensor.shape),
        "shape": shape_text(sizes),
    }
    if is_open:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{before} has {count:,} elements, which cannot be divided by {known:,}: no size in the "
                "place of -1 makes {shape} fit.",
            ),
            known=known,
            **fields,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{before} has {count:,} elements, and {shape} has {known:,}. A shape must keep the number of "
            "elements; one size may be -1, which is then worked out, as in .reshape(-1, 1).",
        ),
        known=known,
        **fields,
    )


def flatten(context: Context, input: Value, start_dim: Value = 0, end_dim: Value = -1) -> Tensor:
    tensor = as_tensor(input)
    if not tensor.dim():
        return tensor.reshape(1)
    first, last = (as_dim(each, tensor.dim(), tensor.shape) for each in (start_dim, end_dim))
    context.budget.take(tensor.shape)
    sizes = tensor.shape
    middle = [math.prod(sizes[first : last + 1])] if first <= last else list(sizes[first:last])
    return tensor.reshape([*sizes[:first], *middle, *sizes[max(first, last + 1) :]])


def squeeze(_: Context, input: Value, dim: Value = None) -> Tensor:
    """Without the dimensions of size 1."""
    tensor = as_tensor(input)
    dims = as_dims(dim, tensor)
    return tensor.squeeze() if dims is None else tensor.squeeze(dims)


def unsqueeze(_: Context, input: Value, dim: Value) -> Tensor:
    """With a new dimension of size 1 at a place."""
    tensor = as_tensor(input)
    return tensor.unsqueeze(as_dim(dim, tensor.dim() + 1, (*tensor.shape, 1)))


def transpose(_: Context, input: Value, dim0: Value = 0, dim1: Value = 1) -> Tensor:
    tensor = as_tensor(input)
    return tensor.transpose(*(as_dim(each, tensor.dim(), tensor.shape) for each in (dim0, dim1)))


def t(context: Context, input: Value) -> Tensor:
    """The transposed matrix."""
    tensor = as_tensor(input)
    if tensor.dim() > 2:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "T turns a matrix around, and {shape} has {dims} dimensions: name two of them, as in "
                ".transpose(1, 2).",
            ),
            shape=shape_text(tensor.shape),
            dims=tensor.dim(),
        )
    if tensor.dim() == 1:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "A tensor of shape {shape} has one dimension, and T changes nothing. For a column write "
                    ".unsqueeze(1), or .reshape(-1, 1).",
                ),
                shape=shape_text(tensor.shape),
            )
        )
    return tensor.t()


def permute(_: Context, input: Value, *dims: Value) -> Tensor:
    tensor = as_tensor(input)
    order = tuple(as_dim(each, tensor.dim(), tensor.shape) for each in as_sizes(dims))
    if sorted(order) != list(range(tensor.dim())):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "permute names every dimension of {shape} once, as in .permute(1, 0)."
            ),
            shape=shape_text(tensor.shape),
        )
    return tensor.permute(order)


def expand(context: Context, input: Value, *size: Value) -> Tensor:
    """With dimensions of size 1 stretched; -1 keeps a size."""
    tensor, wanted = as_tensor(input), as_sizes(size)
    extra = len(wanted) - tensor.dim()
    before = (1,) * extra + tuple(tensor.shape)
    sizes = tuple(old if new == -1 else new for new, old in zip(wanted, before, strict=False))
    fits = extra >= 0 and all(new == old or old == 1 for new, old in zip(sizes, before, strict=True))
    if not fits or any(each < 0 for each in sizes):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{before} cannot be expanded to {shape}: only sizes of 1 can be stretched."
            ),
            before=shape_text(tensor.shape),
            shape=shape_text(wanted),
        )
    context.budget.take(sizes)
    return tensor.expand(sizes)


def repeat(context: Context, input: Value, *repeats: Value) -> Tensor:
    """So many copies along each dimension."""
    tensor, times = as_tensor(input), as_lengths(repeats)
    extra = len(times) - tensor.dim()
    if extra < 0:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "repeat takes a number for each dimension of {shape}."),
            shape=shape_text(tensor.shape),
        )
    before = (1,) * extra + tuple(tensor.shape)
    context.budget.take([old * many for old, many in zip(before, times, strict=True)])
    return tensor.repeat(times)


def _tensors(tensors: Value) -> list[Tensor]:
    if isinstance(tensors, (list, tuple)) and tensors:
        return [as_tensor(each) for each in tensors]
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem", "Tensors to put together stand in brackets, as in stack([A, B]); this is {kind}."
        ),
        kind=kind_of(tensors),
    )


def stack(context: Context, tensors: Value, dim: Value = 0) -> Tensor:
    """Tensors of one shape side by side along a new dimension."""
    items = _tensors(tensors)
    first = items[0]
    for other in items:
        if other.shape != first.shape:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "stack puts together tensors of one shape, and here are {first} and {second}."
                ),
                first=shape_text(first.shape),
                second=shape_text(other.shape),
            )
    place = as_dim(dim, first.dim() + 1, (*first.shape, 1))
    context.budget.take((len(items), *first.shape))
    return torch.stack(items, dim=place)


def cat(context: Context, tensors: Value, dim: Value = 0) -> Tensor:
    """Tensors one after the other along a dimension."""
    items = _tensors(tensors)
    first = items[0]
    if any(not each.dim() for each in items):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "A single number, of shape (), has no dimension for cat: use stack([…])."
            )
        )
    place = as_dim(dim, first.dim(), first.shape)
    for other in items:
        if _without(other, place) != _without(first, place):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "cat along dimension {dim} needs the other sizes to be the same, and here are {first} "
                    "and {second}.",
                ),
                dim=place,
                first=shape_text(first.shape),
                second=shape_text(other.shape),
            )
    context.budget.take([sum(each.numel() for each in items)])
    return torch.cat(items, dim=place)


def _without(tensor: Tensor, place: int) -> tuple[int, ...]:
    return (len(tensor.shape), *tensor.shape[:place], *tensor.shape[place + 1 :])


def flip(context: Context, input: Value, dims: Value = 0) -> Tensor:
    """In reversed order along dimensions."""
    tensor = as_tensor(input)
    context.budget.take(tensor.shape)
    return tensor.flip(as_dims(dims, tensor) or ())


def to(context: Context, input: Value, dtype: Value) -> Tensor:
    """The same numbers in another type."""
    tensor, wanted = as_tensor(input), as_dtype(dtype)
    if wanted is None:
        return tensor
    context.budget.take(tensor.shape)
    return tensor.to(wanted)


def _conversion(name: str) -> Operation:
    def apply(context: Context, input: Value) -> Tensor:
        return to(context, input, DTYPES[name])

    return apply


def broadcast_to(context: Context, input: Value, size: Value) -> Tensor:
    return expand(context, input, size)


def numel(_: Context, input: Value) -> int:
    """The number of elements."""
    return as_tensor(input).numel()


def size(_: Context, input: Value, dim: Value = None) -> torch.Size | int:
    """The shape, or one of its sizes."""
    tensor = as_tensor(input)
    return tensor.shape if dim is None else tensor.shape[as_dim(dim, tensor.dim(), tensor.shape)]


def dim(_: Context, input: Value) -> int:
    """The number of dimensions."""
    return as_tensor(input).dim()


def item(_: Context, input: Value) -> bool | int | float:
    """The only element as a number of Python."""
    tensor = as_tensor(input)
    if tensor.numel() != 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "item() takes the only number out of a tensor, and {shape} has {count:,}."
            ),
            shape=shape_text(tensor.shape),
            count=tensor.numel(),
        )
    return tensor.item()


def length(_: Context, input: Value) -> int:
    """len: the first size, or the number of items of a list."""
    if isinstance(input, (list, tuple)):
        return len(input)
    tensor = as_tensor(input)
    return as_whole(tensor.shape[0] if tensor.dim() else 1, "len")


SHAPES: dict[str, Operation] = {
    "reshape": reshape,
    "view": reshape,
    "flatten": flatten,
    "squeeze": squeeze,
    "unsqueeze": unsqueeze,
    "transpose": transpose,
    "t": t,
    "permute": permute,
    "expand": expand,
    "broadcast_to": broadcast_to,
    "repeat": repeat,
    "stack": stack,
    "cat": cat,
    "concat": cat,
    "flip": flip,
    "to": to,
    "type": to,
    **{name: _conversion(name) for name in ("float", "double", "int", "long", "bool")},
    "numel": numel,
    "size": size,
    "dim": dim,
    "item": item,
    "len": length,
}

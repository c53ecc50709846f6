"""Functions that make fewer numbers of many: sums, means, extremes, and what runs along a dimension."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.broadcasting import joint_shape
from engine.calculator.values import (
    Context,
    Extremes,
    Value,
    as_dim,
    as_dims,
    as_dtype,
    as_flag,
    as_float_tensor,
    as_number,
    as_tensor,
    as_whole,
)

Operation = Callable[..., Value]


def total(
    context: Context, input: Value, dim: Value = None, keepdim: Value = False, dtype: Value = None
) -> Tensor:
    """sum"""
    return _reduced(torch.sum, context, as_tensor(input), dim, keepdim, as_dtype(dtype))


def mean(
    context: Context, input: Value, dim: Value = None, keepdim: Value = False, dtype: Value = None
) -> Tensor:
    tensor, wanted = as_tensor(input), as_dtype(dtype)
    if wanted is None or not wanted.is_floating_point:
        tensor = as_float_tensor(tensor, "mean")
    return _reduced(torch.mean, context, tensor, dim, keepdim, wanted)


def _reduced(
    function: Callable[..., Tensor],
    context: Context,
    tensor: Tensor,
    dim: Value,
    keepdim: Value,
    dtype: torch.dtype | None,
) -> Tensor:
    dims = as_dims(dim, tensor)
    context.budget.take(tensor.shape)
    if dims is None:
        result = function(tensor, dtype=dtype)
        return result.reshape([1] * tensor.dim()) if as_flag(keepdim, "keepdim") else result
    return function(tensor, dim=dims, keepdim=as_flag(keepdim, "keepdim"), dtype=dtype)


def _spread(function: Callable[..., Tensor], name: str) -> Operation:
    """var and std, which divide by n - 1 unless told otherwise."""

    def apply(
        context: Context,
        input: Value,
        dim: Value = None,
        unbiased: Value = True,
        keepdim: Value = False,
        correction: Value = None,
    ) -> Tensor:
        tensor = as_float_tensor(input, name)
        dims = as_dims(dim, tensor)
        less = (
            int(as_flag(unbiased, "unbiased")) if correction is None else as_whole(correction, "correction")
        )
        context.budget.take(tensor.shape)
        over = tuple(range(tensor.dim())) if dims is None else dims
        count = 1
        for each in over:
            count *= tensor.shape[each]
        if count <= less:  # torch warns and gives nan, or inf
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{name} divides by the number of elements less {correction}, which is {count} - "
                    "{correction} here: take more elements, or write correction=0.",
                ),
                name=name,
                count=count,
                correction=less,
            )
        return function(tensor, dim=over, correction=less, keepdim=as_flag(keepdim, "keepdim"))

    return apply


def _extreme(name: str, both: Callable[..., Tensor]) -> Operation:
    """max and min: of all, along a dimension with the places, or of two tensors."""

    def apply(
        context: Context, input: Value, dim: Value = None, keepdim: Value = False, other: Value = None
    ) -> Tensor | Extremes:
        tensor = as_tensor(input)
        if isinstance(dim, Tensor) and dim.dim():  # max(a, b)
            other, dim = dim, None
        if other is not None:
            second = as_tensor(other)
            joint_shape(context, name, tensor, second)
            return both(tensor, second)
        _check_filled(tensor, name)
        context.budget.take(tensor.shape)
        function: Callable[..., Any] = getattr(torch, name)
        if dim is None:
            highest: Tensor = function(tensor)
            return highest
        place = as_dim(dim, tensor.dim(), tensor.shape)
        return Extremes(*function(tensor, dim=place, keepdim=as_flag(keepdim, "keepdim")))

    return apply


def _along(name: str) -> Operation:
    """amax, argmin, all and the like: over all, or along one dimension."""

    def apply(context: Context, input: Value, dim: Value = None, keepdim: Value = False) -> Tensor:
        tensor = as_tensor(input)
        if name.startswith(("a", "m")) and name not in ("any", "all"):
            _check_filled(tensor, name)
        context.budget.take(tensor.shape)
        function: Callable[..., Tensor] = getattr(torch, name)
        if dim is None:
            return function(tensor)
        place = as_dim(dim, tensor.dim(), tensor.shape)
        return function(tensor, dim=place, keepdim=as_flag(keepdim, "keepdim"))

    return apply


def _check_filled(tensor: Tensor, name: str) -> None:
    if not tensor.numel():
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} of no numbers at all has no value: the shape is {shape}."),
            name=name,
            shape=str(tuple(tensor.shape)),
        )


def median(context: Context, input: Value, dim: Value = None, keepdim: Value = False) -> Tensor | Extremes:
    tensor = as_tensor(input)
    _check_filled(tensor, "median")
    context.budget.take(tensor.shape, 30.0 * tensor.numel())
    if dim is None:
        return torch.median(tensor)
    place = as_dim(dim, tensor.dim(), tensor.shape)
    return Extremes(*torch.median(tensor, dim=place, keepdim=as_flag(keepdim, "keepdim")))


def product_of_all(context: Context, input: Value, dim: Value = None, keepdim: Value = False) -> Tensor:
    """prod"""
    tensor = as_tensor(input)
    context.budget.take(tensor.shape)
    if dim is None:
        return torch.prod(tensor)
    place = as_dim(dim, tensor.dim(), tensor.shape)
    return torch.prod(tensor, dim=place, keepdim=as_flag(keepdim, "keepdim"))


def _running(function: Callable[..., Tensor]) -> Operation:
    """cumsum, cumprod and softmax."""

    def apply(context: Context, input: Value, dim: Value) -> Tensor:
        tensor = as_tensor(input)
        context.budget.take(tensor.shape)
        return function(tensor, dim=as_dim(dim, tensor.dim(), tensor.shape))

    return apply


def softmax(context: Context, input: Value, dim: Value) -> Tensor:
    result: Tensor = _running(torch.softmax)(context, as_float_tensor(input, "softmax"), dim)
    return result


def sort(context: Context, input: Value, dim: Value = -1, descending: Value = False) -> Extremes:
    tensor = as_tensor(input)
    place = as_dim(dim, tensor.dim(), tensor.shape)
    context.budget.take(tensor.shape, 60.0 * tensor.numel())
    return Extremes(*torch.sort(tensor, dim=place, descending=as_flag(descending, "descending")))


def norm(context: Context, input: Value, p: Value = 2, dim: Value = None, keepdim: Value = False) -> Tensor:
    """The root of the sum of squares; with p another power."""
    tensor = as_float_tensor(input, "norm")
    context.budget.take(tensor.shape)
    result: Tensor = torch.linalg.vector_norm(
        tensor, as_number(p, "p"), dim=as_dims(dim, tensor), keepdim=as_flag(keepdim, "keepdim")
    )
    return result


def allclose(context: Context, input: Value, other: Value, rtol: Value = 1e-5, atol: Value = 1e-8) -> bool:
    """Whether all elements are the same but for rounding."""
    first, second = as_tensor(input), as_tensor(other)
    joint_shape(context, "allclose", first, second)
    wanted = torch.promote_types(first.dtype, second.dtype)
    return torch.allclose(
        first.to(wanted), second.to(wanted), as_number(rtol, "rtol"), as_number(atol, "atol")
    )


def equal(context: Context, input: Value, other: Value) -> bool:
    """Whether shape and all elements are the same."""
    first, second = as_tensor(input), as_tensor(other)
    context.budget.take(first.shape)
    return first.shape == second.shape and bool((first == second).all())


REDUCTIONS: dict[str, Operation] = {
    "sum": total,
    "mean": mean,
    "std": _spread(torch.std, "std"),
    "var": _spread(torch.var, "var"),
    "max": _extreme("max", torch.maximum),
    "min": _extreme("min", torch.minimum),
    "amax": _along("amax"),
    "amin": _along("amin"),
    "argmax": _along("argmax"),
    "argmin": _along("argmin"),
    "any": _along("any"),
    "all": _along("all"),
    "median": median,
    "prod": product_of_all,
    "cumsum": _running(torch.cumsum),
    "cumprod": _running(torch.cumprod),
    "softmax": softmax,
    "sort": sort,
    "norm": norm,
    "allclose": allclose,
    "equal": equal,
}

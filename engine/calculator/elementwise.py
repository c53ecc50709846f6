"""Functions of single elements: of one tensor, and of several that are broadcast."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional

from datasets.formula.functions import legendre1, legendre2, legendre3, legendre4, legendre5
from engine.calculator.broadcasting import joint_shape
from engine.calculator.operators import binary
from engine.calculator.values import Context, Number, Value, as_tensor

Operation = Callable[..., Value]

_UNARY: dict[str, Callable[[Tensor], Tensor]] = {
    "sin": torch.sin,
    "cos": torch.cos,
    "tan": torch.tan,
    "asin": torch.asin,
    "acos": torch.acos,
    "atan": torch.atan,
    "sinh": torch.sinh,
    "cosh": torch.cosh,
    "tanh": torch.tanh,
    "exp": torch.exp,
    "expm1": torch.expm1,
    "log": torch.log,
    "log2": torch.log2,
    "log10": torch.log10,
    "log1p": torch.log1p,
    "sqrt": torch.sqrt,
    "rsqrt": torch.rsqrt,
    "square": torch.square,
    "reciprocal": torch.reciprocal,
    "abs": torch.abs,
    "sign": torch.sign,
    "floor": torch.floor,
    "ceil": torch.ceil,
    "round": torch.round,
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
    "softplus": functional.softplus,
    "erf": torch.erf,
    "isnan": torch.isnan,
    "isinf": torch.isinf,
    "isfinite": torch.isfinite,
    "logical_not": torch.logical_not,
    "P1": legendre1,
    "P2": legendre2,
    "P3": legendre3,
    "P4": legendre4,
    "P5": legendre5,
}
_BINARY: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "minimum": torch.minimum,
    "maximum": torch.maximum,
    "fmod": torch.fmod,
    "remainder": torch.remainder,
    "atan2": torch.atan2,
    "logical_and": torch.logical_and,
    "logical_or": torch.logical_or,
    "isclose": torch.isclose,
}
_OPERATORS = {"add": "+", "sub": "-", "mul": "*", "div": "/", "pow": "**", "eq": "==", "ne": "!="} | {
    "lt": "<",
    "le": "<=",
    "gt": ">",
    "ge": ">=",
}


def _unary(name: str) -> Operation:
    def apply(context: Context, input: Value) -> Tensor:
        tensor = as_tensor(input)
        context.budget.take(tensor.shape)
        return _UNARY[name](tensor)

    return apply


def _binary(name: str) -> Operation:
    def apply(context: Context, input: Value, other: Value) -> Tensor:
        first, second = as_tensor(input), as_tensor(other)
        joint_shape(context, name, first, second)
        if name == "isclose":
            wanted = torch.promote_types(first.dtype, second.dtype)
            first, second = first.to(wanted), second.to(wanted)
        return _BINARY[name](first, second)

    return apply


def _operator(sign: str) -> Operation:
    def apply(context: Context, input: Value, other: Value) -> Value:
        return binary(context, sign, input, other)

    return apply


def where(context: Context, condition: Value, input: Value, other: Value) -> Tensor:
    """Elements of `input` where the condition holds, else of `other`."""
    tensors = [as_tensor(value) for value in (condition, input, other)]
    joint_shape(context, "where", *tensors)
    # A number stays a number, since it takes the type of the tensor beside it.
    first, second = (value if isinstance(value, Number) else as_tensor(value) for value in (input, other))
    return torch.where(tensors[0].bool(), first, second)


def clamp(context: Context, input: Value, min: Value = None, max: Value = None) -> Tensor:
    """Elements between min and max."""
    tensor = as_tensor(input)
    bounds = [None if bound is None else as_tensor(bound) for bound in (min, max)]
    joint_shape(context, "clamp", tensor, *(bound for bound in bounds if bound is not None))
    low, high = bounds
    if low is not None:
        tensor = torch.maximum(tensor, low)
    return tensor if high is None else torch.minimum(tensor, high)


ELEMENTWISE: dict[str, Operation] = {
    **{name: _unary(name) for name in _UNARY},
    **{name: _binary(name) for name in _BINARY},
    **{name: _operator(sign) for name, sign in _OPERATORS.items()},
    "where": where,
    "clamp": clamp,
    "clip": clamp,
}

"""The kinds of values a line can have, and the checks by which an operation takes its arguments."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.budget import Budget
from engine.calculator.words import dtype_text, shape_text

Value = Any  # Tensor, bool, int, float, None, torch.dtype, Namespace, Extremes, or a list or tuple of these
Number = (bool, int, float)
LARGEST_INT = 2**63 - 1
MOST_DIMS = 64

DTYPES: dict[str, torch.dtype] = {
    "float32": torch.float32,
    "float": torch.float32,
    "float64": torch.float64,
    "double": torch.float64,
    "int64": torch.int64,
    "long": torch.int64,
    "int32": torch.int32,
    "int": torch.int32,
    "int16": torch.int16,
    "int8": torch.int8,
    "uint8": torch.uint8,
    "bool": torch.bool,
}


class Extremes(NamedTuple):
    """What max, min, sort and median give along a dimension, as in torch."""

    values: Tensor
    indices: Tensor


@dataclass(frozen=True)
class Namespace:
    """torch, torch.linalg and the like: a place for functions, no value."""

    name: str


@dataclass
class Context:
    """What operations share: what they may cost, what they draw from, and what they have to say.

    `written`: the text of each operand of the operation at hand, for remedies that can be typed.
    `differentiated`: whether gradients were worked out.
    """

    budget: Budget
    generator: torch.Generator
    notes: list[Problem] = field(default_factory=list)
    written: tuple[str, ...] = ()
    differentiated: bool = False

    def note(self, problem: Problem) -> None:
        """Say something beside the result, once."""
        if all(str(problem) != str(other) for other in self.notes):
            self.notes.append(problem)


def check_size(value: Value) -> None:
    """Raise Problem for a tensor with more dimensions than torch and numpy go through."""
    if isinstance(value, Tensor) and value.dim() > MOST_DIMS:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "A tensor has at most {most} dimensions."), most=MOST_DIMS)


def kind_of(value: Value) -> str:
    """What a value is, in a word."""
    if isinstance(value, Tensor):
        return "tensor"
    if isinstance(value, torch.dtype):
        return "dtype"
    return "None" if value is None else type(value).__name__


def as_tensor(value: Value) -> Tensor:
    """A tensor, or a number as one. A Problem with a remedy for anything else."""
    if isinstance(value, Tensor):
        return value
    if isinstance(value, Number):
        return torch.tensor(value)
    if isinstance(value, (list, tuple)) and not isinstance(value, Extremes):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "A list in brackets is no tensor yet: write tensor(…) around it, as in tensor([1., 2.]).",
            )
        )
    if isinstance(value, Extremes):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Along a dimension there are two results, the values and their places: write .values or "
                ".indices after it.",
            )
        )
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "A tensor or a number is needed here, and this is {kind}."),
        kind=kind_of(value),
    )


def as_float_tensor(value: Value, what: str) -> Tensor:
    """A tensor of floating point numbers, which `what` needs."""
    tensor = as_tensor(value)
    if tensor.is_floating_point():
        return tensor
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{what} needs decimal numbers, and this tensor of shape {shape} is {dtype}. Convert it, as in "
            "A.float(), or write its numbers with a point, as in tensor([1., 2.]).",
        ),
        what=what,
        shape=shape_text(tensor.shape),
        dtype=dtype_text(tensor.dtype),
    )


def as_whole(value: Value, what: str) -> int:
    """A whole number, also from a tensor with one whole element."""
    if isinstance(value, Tensor) and value.numel() == 1 and not value.is_floating_point():
        value = value.item()
    if isinstance(value, int):
        return int(value)
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{what} is a whole number such as 3, and this is {given}."),
        what=what,
        given=value if isinstance(value, float) else kind_of(value),
    )


def as_number(value: Value, what: str) -> int | float:
    """A number, also from a tensor with one element."""
    if isinstance(value, Tensor) and value.numel() == 1:
        value = value.item()
    if isinstance(value, Number):
        return value
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{what} is a number, and this is {given}."),
        what=what,
        given=kind_of(value),
    )


def as_flag(value: Value, what: str) -> bool:
    """True or False."""
    if isinstance(value, bool):
        return value
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{what} is True or False, and this is {given}."),
        what=what,
        given=kind_of(value),
    )


def as_dtype(value: Value) -> torch.dtype | None:
    """A dtype; None stays None."""
    if value is None or isinstance(value, torch.dtype):
        return value
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "dtype is one of {known}, and this is {given}."),
        known=", ".join(DTYPES),
        given=kind_of(value),
    )


def as_sizes(values: Sequence[Value]) -> tuple[int, ...]:
    """Sizes one by one or as one tuple or list: zeros(2, 3), zeros((2, 3)). -1 is left to the caller."""
    if len(values) == 1 and isinstance(values[0], (tuple, list)):
        values = values[0]
    return tuple(as_whole(value, "size") for value in values)


def as_lengths(values: Sequence[Value]) -> tuple[int, ...]:
    """Sizes of which none is negative."""
    sizes = as_sizes(values)
    if any(size < 0 for size in sizes):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "A size cannot be negative, and here it is {shape}."),
            shape=shape_text(sizes),
        )
    return sizes


def as_dim(value: Value, dims: int, shape: Sequence[int]) -> int:
    """The number of a dimension from 0 on, for one of `dims` that may be counted from the end."""
    dim = as_whole(value, "dim")
    if -dims <= dim < dims:
        return dim % dims
    if not dims:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "There is no dimension {dim}: this is a single number, of shape (). Leave dim out."
            ),
            dim=dim,
        )
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "There is no dimension {dim} in the shape {shape}: dim is one of 0 to {last}, or -1 for the "
            "last.",
        ),
        dim=dim,
        shape=shape_text(shape),
        last=dims - 1,
    )


def as_dims(value: Value, tensor: Tensor) -> tuple[int, ...] | None:
    """One dimension or several, each once; None for all."""
    if value is None:
        return None
    given = value if isinstance(value, (tuple, list)) else (value,)
    return tuple(dict.fromkeys(as_dim(each, tensor.dim(), tensor.shape) for each in given))

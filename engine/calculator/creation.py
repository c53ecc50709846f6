"""Functions that make tensors from numbers and sizes. Every size is checked before anything is made."""

import math
from collections.abc import Callable

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.values import (
    LARGEST_INT,
    Context,
    Value,
    as_dtype,
    as_flag,
    as_lengths,
    as_number,
    as_tensor,
    as_whole,
    kind_of,
)
from engine.calculator.words import dtype_text

Operation = Callable[..., Value]


def tensor(context: Context, data: Value, dtype: Value = None, requires_grad: Value = False) -> Tensor:
    """A tensor of a number, of lists of numbers of one length, or of another tensor."""
    if isinstance(dtype, (bool, int, float, list, tuple, Tensor)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "tensor(…) takes one value: several numbers stand in brackets within, as in "
                "tensor([1., 2.]).",
            )
        )
    made = data.detach().clone() if isinstance(data, Tensor) else torch.tensor(_plain(data))
    context.budget.take(made.shape)
    return _finished(made, dtype, requires_grad)


def _plain(data: Value) -> Value:
    """Nested lists of numbers, as deep as they were written; every list at one depth of one length."""
    if isinstance(data, Tensor):
        if data.numel() != 1:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Inside the brackets stand numbers. To put tensors side by side, write stack([A, B]).",
                )
            )
        return data.item()
    if isinstance(data, (list, tuple)):
        items = [_plain(item) for item in data]
        lengths = {len(item) if isinstance(item, list) else None for item in items}
        if len(lengths) > 1:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The rows of a tensor are all of one length, and these have {lengths}. A single number "
                    "counts as none.",
                ),
                lengths=", ".join(sorted(str(length or 0) for length in lengths)),
            )
        return items
    if isinstance(data, (bool, int, float)):
        return data
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "tensor(…) takes numbers and lists of them, as in tensor([[1., 2.], [3., 4.]]); this is {kind}.",
        ),
        kind=kind_of(data),
    )


def _finished(made: Tensor, dtype: Value, requires_grad: Value) -> Tensor:
    wanted = as_dtype(dtype)
    if wanted is not None:
        made = made.to(wanted)
    return tracked(made) if as_flag(requires_grad, "requires_grad") else made


def tracked(made: Tensor) -> Tensor:
    """`made`, from now on followed by autograd. Raises Problem for whole numbers."""
    if not made.is_floating_point():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Only decimal numbers have gradients, and these are {dtype}: write them with a point, as in "
                "tensor(3., requires_grad=True).",
            ),
            dtype=dtype_text(made.dtype),
        )
    return made.requires_grad_()


def _sized(make: Callable[..., Tensor], draws: bool = False) -> Operation:
    """zeros, ones, rand and randn, with the sizes one by one or in a tuple."""

    def apply(context: Context, *size: Value, dtype: Value = None, requires_grad: Value = False) -> Tensor:
        lengths = as_lengths(size)
        context.budget.take(lengths)
        made = make(lengths, generator=context.generator) if draws else make(lengths)
        return _finished(made, dtype, requires_grad)

    return apply


def full(
    context: Context, size: Value, fill_value: Value, dtype: Value = None, requires_grad: Value = False
) -> Tensor:
    lengths = as_lengths([size])
    context.budget.take(lengths)
    return _finished(torch.full(lengths, as_number(fill_value, "fill_value")), dtype, requires_grad)


def _like(make: Callable[..., Tensor]) -> Operation:
    def apply(context: Context, input: Value, dtype: Value = None, requires_grad: Value = False) -> Tensor:
        like = as_tensor(input)
        context.budget.take(like.shape)
        return _finished(make(like.detach()), dtype, requires_grad)

    return apply


def eye(context: Context, n: Value, m: Value = None, dtype: Value = None) -> Tensor:
    """The identity matrix."""
    rows = as_whole(n, "n")
    lengths = as_lengths([rows, rows if m is None else m])
    context.budget.take(lengths)
    return _finished(torch.eye(*lengths), dtype, False)


def arange(
    context: Context,
    start: Value,
    end: Value = None,
    step: Value = 1,
    dtype: Value = None,
    requires_grad: Value = False,
) -> Tensor:
    """Numbers from start up to, and without, end."""
    first, last = (0, start) if end is None else (start, end)
    first, last, by = as_number(first, "start"), as_number(last, "end"), as_number(step, "step")
    if not all(math.isfinite(each) for each in (first, last, by)) or by == 0 or (last - first) / by < 0:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "arange does not get from {first} to {last} in steps of {step}: choose another step.",
            ),
            first=first,
            last=last,
            step=by,
        )
    context.budget.take([math.ceil(min((last - first) / by, LARGEST_INT))])
    return _finished(torch.arange(first, last, by), dtype, requires_grad)


def linspace(
    context: Context,
    start: Value,
    end: Value,
    steps: Value,
    dtype: Value = None,
    requires_grad: Value = False,
) -> Tensor:
    """So many numbers from start to end, both included."""
    (count,) = as_lengths([steps])
    context.budget.take([count])
    made = torch.linspace(as_number(start, "start"), as_number(end, "end"), count, dtype=as_dtype(dtype))
    return _finished(made, None, requires_grad)


def randint(context: Context, low: Value, high: Value, size: Value = None) -> Tensor:
    """Whole numbers from low up to, and without, high; randint(high, size) begins with 0."""
    if size is None:
        low, high, size = 0, low, high
    first, last, lengths = as_whole(low, "low"), as_whole(high, "high"), as_lengths([size])
    if first >= last:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "randint draws from {low} up to {high}: the second must be larger."),
            low=first,
            high=last,
        )
    context.budget.take(lengths)
    return torch.randint(first, last, lengths, generator=context.generator)


def randperm(context: Context, n: Value) -> Tensor:
    """The numbers from 0 to n - 1 in a drawn order."""
    (count,) = as_lengths([n])
    context.budget.take([count])
    return torch.randperm(count, generator=context.generator)


def manual_seed(context: Context, seed: Value) -> None:
    """Begin the random numbers of the calculator anew; those of the run are others."""
    number = as_whole(seed, "seed")
    context.generator.manual_seed(number)


CREATION: dict[str, Operation] = {
    "tensor": tensor,
    "zeros": _sized(torch.zeros),
    "ones": _sized(torch.ones),
    "rand": _sized(torch.rand, draws=True),
    "randn": _sized(torch.randn, draws=True),
    "full": full,
    "zeros_like": _like(torch.zeros_like),
    "ones_like": _like(torch.ones_like),
    "eye": eye,
    "arange": arange,
    "linspace": linspace,
    "randint": randint,
    "randperm": randperm,
    "manual_seed": manual_seed,
}

"""Shapes that meet: what they become together, what that means, and what to write where they do not fit."""

import math
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.values import Context
from engine.calculator.words import dtype_text, shape_text

Shape = Sequence[int]
_LONGEST_WRITTEN = 24  # characters of an operand that a sentence can repeat


def joint_shape(context: Context, operator: str, *tensors: Tensor) -> tuple[int, ...]:
    """The shape that `tensors` have together, taken from the budget. Raises Problem where they do not fit.

    A note says where each element of one met each of another, which is seldom meant.
    """
    shapes = [tuple(tensor.shape) for tensor in tensors]
    fitting = joined(shapes)
    if fitting is None:
        raise _misfit(operator, shapes)
    grows = math.prod(fitting) > max((math.prod(shape) for shape in shapes), default=0)
    try:
        context.budget.take(fitting)
    except Problem as problem:
        if not grows:
            raise
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{problem} {how}"), how=_how(shapes, fitting), problem=problem
        ) from problem
    if grows:
        context.note(_how(shapes, fitting))
    return fitting


def joined(shapes: Sequence[Shape]) -> tuple[int, ...] | None:
    """The broadcast shape; None where there is none. Sizes are compared from the last dimension on."""
    found = []
    for sizes in zip_longest(*(reversed(shape) for shape in shapes), fillvalue=1):
        others = {size for size in sizes if size != 1}
        if len(others) > 1:
            return None
        found.append(others.pop() if others else 1)
    return tuple(reversed(found))


def _how(shapes: Sequence[Shape], fitting: Shape) -> Problem:
    first, second = [shape for shape in shapes if math.prod(shape) > 1][:2]
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{first} and {second} were broadcast to {result}: each element of one meets several of the "
            "other. To pair them one by one, give both the same shape, with .squeeze(), .unsqueeze(1) or "
            ".reshape(…).",
        ),
        first=shape_text(first),
        second=shape_text(second),
        result=shape_text(fitting),
    )


def _misfit(operator: str, shapes: Sequence[Shape]) -> Problem:
    """Two shapes of which no dimension may be stretched to the other's."""
    first, second = next(
        (one, other)
        for at, one in enumerate(shapes)
        for other in shapes[at + 1 :]
        if joined((one, other)) is None
    )
    fields: dict[str, Any] = {"first": shape_text(first), "second": shape_text(second), "operator": operator}
    if len(first) == 2 and tuple(reversed(first)) == tuple(second):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{first} {operator} {second}: the one has the shape of the other transposed. Write .T after "
                "one of them.",
            ),
            **fields,
        )
    if math.prod(first) == math.prod(second):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{first} {operator} {second}: the shapes do not fit, though both have {count} elements. "
                "Give one the shape of the other, as in A.reshape{second}.",
            ),
            count=math.prod(first),
            **fields,
        )
    place, one, other = next(
        (at, one, other)
        for at, (one, other) in enumerate(zip(reversed(first), reversed(second), strict=False), 1)
        if one != other and 1 not in (one, other)
    )
    fields |= {"one": str(one), "other": str(other), "place": str(-place)}
    if operator == "*" and first[-1:] == second[-2:-1]:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{first} {operator} {second}: the sizes {one} and {other} differ in dimension {place}, and "
                "* works element by element. For a matrix product write @.",
            ),
            **fields,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{first} {operator} {second}: the sizes {one} and {other} differ in dimension {place}. Element "
            "by element, sizes are the same or one of them is 1.",
        ),
        **fields,
    )


def product_shape(context: Context, left: Tensor, right: Tensor) -> None:
    """Check the two operands of a matrix product: dimensions, sizes, types and cost. Raises Problem."""
    if not left.dim() or not right.dim():
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{left} @ {right}: a matrix product needs vectors or matrices on both sides. To multiply by "
                "a number, write *.",
            ),
            left=shape_text(left.shape),
            right=shape_text(right.shape),
        )
    inner = right.shape[-2] if right.dim() > 1 else right.shape[0]
    if left.shape[-1] != inner:
        raise _inner_sizes(context, left, right, inner)
    if left.dtype != right.dtype:
        raise _mixed_types(context, left, right)
    batch = joined((left.shape[:-2], right.shape[:-2]))
    if batch is None:
        raise _misfit("@", (left.shape[:-2], right.shape[:-2]))
    rows = left.shape[-2:-1] if left.dim() > 1 else ()
    columns = right.shape[-1:] if right.dim() > 1 else ()
    shape = (*batch, *rows, *columns)
    # Whole numbers have no fast library to multiply them.
    cost = 1.0 if left.is_floating_point() else 8.0
    context.budget.take(shape, cost * math.prod(shape) * inner)


def _inner_sizes(context: Context, left: Tensor, right: Tensor, inner: int) -> Problem:
    fields: dict[str, Any] = {
        "left": shape_text(left.shape),
        "right": shape_text(right.shape),
        "one": left.shape[-1],
        "other": inner,
    }
    remedy = _transposed(context, left, right)
    if remedy:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{left} @ {right}: the inner sizes {one} and {other} differ. Try {remedy}."
            ),
            remedy=remedy,
            **fields,
        )
    if left.shape == right.shape:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{left} @ {right}: the inner sizes {one} and {other} differ. To multiply element by "
                "element, write *.",
            ),
            **fields,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{left} @ {right}: the inner sizes {one} and {other} differ. The last size of the first and the "
            "first of the second must be the same.",
        ),
        **fields,
    )


def _transposed(context: Context, left: Tensor, right: Tensor) -> str:
    """What to write instead so that the sizes fit; "" where nothing simple does."""
    one, other = operand_texts(context)
    if right.dim() == 2 and left.shape[-1] == right.shape[1]:
        return f"{one} @ {_turned(other)}"
    if left.dim() == 2 and right.dim() <= 2 and left.shape[0] == right.shape[0]:
        return f"{_turned(one)} @ {other}"
    if left.dim() == right.dim() == 2 and left.shape[0] == right.shape[1]:
        return f"{_turned(one)} @ {_turned(other)}"
    return ""


def _turned(text: str) -> str:
    return text.removesuffix(".T") if text.endswith(".T") else f"{text}.T"


def _mixed_types(context: Context, left: Tensor, right: Tensor) -> Problem:
    wanted = torch.promote_types(left.dtype, right.dtype)
    one, other = operand_texts(context)
    method = {torch.float32: "float", torch.float64: "double", torch.int64: "long"}.get(wanted, "float")
    remedy = f"{one} @ {other}.{method}()" if left.dtype == wanted else f"{one}.{method}() @ {other}"
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "A matrix product needs one type of numbers, and here {left} meets {right}. Try {remedy}.",
        ),
        left=dtype_text(left.dtype),
        right=dtype_text(right.dtype),
        remedy=remedy,
    )


def operand_texts(context: Context) -> tuple[str, str]:
    """The two operands as they were written, where they are short enough to be written again."""
    texts = context.written
    if len(texts) == 2 and all(len(text) <= _LONGEST_WRITTEN and text.isprintable() for text in texts):
        return texts[0], texts[1]
    return "A", "B"

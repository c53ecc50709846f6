"""Linear algebra: products, transposes, determinants, inverses, solutions."""

from collections.abc import Callable

import torch
from torch import Tensor

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.operators import product
from engine.calculator.values import Context, Value, as_float_tensor, as_tensor, as_whole
from engine.calculator.words import dtype_text, shape_text

Operation = Callable[..., Value]
_LARGEST_JUDGED = 200  # rows up to which the condition is looked at


def matmul(context: Context, input: Value, other: Value) -> Tensor:
    """The matrix product, input @ other."""
    return product(context, input, other)


def outer(context: Context, input: Value, vec2: Value) -> Tensor:
    """Every product of an element of one vector with one of the other."""
    first, second = as_tensor(input), as_tensor(vec2)
    if first.dim() != 1 or second.dim() != 1:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "outer takes two vectors, and here are {first} and {second}."),
            first=shape_text(first.shape),
            second=shape_text(second.shape),
        )
    context.budget.take((len(first), len(second)))
    return torch.outer(first, second)


def _square(context: Context, value: Value, what: str) -> Tensor:
    """A square matrix of decimal numbers, the cost of `what` taken from the budget."""
    matrix = as_float_tensor(value, what)
    if matrix.dim() < 2 or matrix.shape[-1] != matrix.shape[-2]:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{what} needs a square matrix, and this has the shape {shape}. For others there is "
                "linalg.pinv(A).",
            ),
            what=what,
            shape=shape_text(matrix.shape),
        )
    context.budget.take(matrix.shape, 2.0 * matrix.numel() * matrix.shape[-1])
    return matrix


def inverse(context: Context, A: Value) -> Tensor:  # noqa: N803  (torch's name)
    """The inverse of a square matrix."""
    matrix = _square(context, A, "inverse")
    result: Tensor
    result, failed = torch.linalg.inv_ex(matrix)
    if bool(failed.any()):
        raise _singular(matrix)
    _judge(context, matrix)
    return result


def _singular(matrix: Tensor) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "This {shape} matrix is singular: its determinant is 0, as a row depends on the others, so it "
            "has no inverse. linalg.pinv(A) gives the nearest there is.",
        ),
        shape=shape_text(matrix.shape),
    )


def _judge(context: Context, matrix: Tensor) -> None:
    """Say where so few digits of an inverse or a solution are right that it means nothing."""
    if matrix.dim() != 2 or not matrix.numel() or len(matrix) > _LARGEST_JUDGED:
        return
    with torch.no_grad():
        values = torch.linalg.svdvals(matrix.double())
    condition = float(values[0] / values[-1]) if float(values[-1]) else float("inf")
    if condition > 0.1 / torch.finfo(matrix.dtype).eps:
        context.note(
            Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The matrix is nearly singular (condition number {condition:.1e}): in {dtype} hardly a "
                    "digit of this is right.",
                ),
                condition=condition,
                dtype=dtype_text(matrix.dtype),
            )
        )


def determinant(context: Context, A: Value) -> Tensor:  # noqa: N803  (torch's name)
    """The determinant of a square matrix."""
    result: Tensor = torch.linalg.det(_square(context, A, "det"))
    return result


def solve(context: Context, A: Value, B: Value) -> Tensor:  # noqa: N803  (torch's name)
    """X of A @ X = B."""
    matrix = _square(context, A, "solve")
    right = as_float_tensor(B, "solve").to(matrix.dtype)
    if matrix.dim() != 2 or right.dim() not in (1, 2) or len(right) != len(matrix):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "solve needs as many rows on both sides, and here are {left} and {right}."
            ),
            left=shape_text(matrix.shape),
            right=shape_text(right.shape),
        )
    context.budget.take(right.shape, 2.0 * matrix.numel() * (right.numel() // max(1, len(right))))
    result: Tensor
    result, failed = torch.linalg.solve_ex(matrix, right)
    if bool(failed.any()):
        raise _singular(matrix)
    _judge(context, matrix)
    return result


def pseudo_inverse(context: Context, A: Value) -> Tensor:  # noqa: N803  (torch's name)
    """What comes nearest to an inverse, for any matrix."""
    matrix = as_float_tensor(A, "pinv")
    if matrix.dim() != 2:
        raise _no_matrix("pinv", matrix)
    context.budget.take(matrix.shape, 20.0 * matrix.numel() * min(matrix.shape))
    result: Tensor = torch.linalg.pinv(matrix)
    return result


def _no_matrix(what: str, tensor: Tensor) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{what} needs a matrix, and this has the shape {shape}."),
        what=what,
        shape=shape_text(tensor.shape),
    )


def trace(_: Context, input: Value) -> Tensor:
    """The sum of the diagonal."""
    matrix = as_tensor(input)
    if matrix.dim() != 2:
        raise _no_matrix("trace", matrix)
    return torch.trace(matrix)


def diag(context: Context, input: Value, diagonal: Value = 0) -> Tensor:
    """The diagonal of a matrix, or a matrix with this diagonal."""
    tensor, offset = as_tensor(input), as_whole(diagonal, "diagonal")
    if tensor.dim() not in (1, 2):
        raise _no_matrix("diag", tensor)
    if tensor.dim() == 1:
        side = len(tensor) + abs(offset)
        context.budget.take((side, side))
    return torch.diag(tensor, offset)


LINEAR: dict[str, Operation] = {
    "matmul": matmul,
    "mm": matmul,
    "mv": matmul,
    "dot": matmul,
    "outer": outer,
    "inverse": inverse,
    "inv": inverse,
    "det": determinant,
    "solve": solve,
    "pinv": pseudo_inverse,
    "pinverse": pseudo_inverse,
    "trace": trace,
    "diag": diag,
}

"""What stands between operands: + - * / ** @ and comparisons, of numbers and of tensors."""

import math

import torch
from torch import Tensor

from datasets.formula.operators import OPERATORS
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.calculator.broadcasting import joint_shape, product_shape
from engine.calculator.values import LARGEST_INT, Context, Number, Value, as_tensor


def binary(context: Context, operator: str, left: Value, right: Value) -> Value:
    """`left` operator `right`. Python's numbers stay numbers; with a tensor the result is one."""
    if operator == "@":
        return product(context, left, right)
    if isinstance(left, Number) and isinstance(right, Number):
        return _of_numbers(operator, left, right)
    if operator in ("==", "!=") and _is_plain(left) and _is_plain(right):
        return (left == right) is (operator == "==")
    tensors = [as_tensor(value) for value in (left, right)]
    joint_shape(context, operator, *tensors)
    if operator == "-" and torch.bool in (tensors[0].dtype, tensors[1].dtype):
        raise _no_difference()
    if operator == "**" and not tensors[0].is_floating_point() and _has_negative(tensors[1]):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Whole numbers have no negative powers that are whole: convert first, as in A.float()**-1.",
            )
        )
    # A number stays a number, since it takes the type of the tensor beside it.
    first = left if isinstance(left, Number) else tensors[0]
    second = right if isinstance(right, Number) else tensors[1]
    return OPERATORS[operator](first, second)


def _is_plain(value: Value) -> bool:
    """Whether a value can be compared as a whole: a shape, a dtype, None."""
    if isinstance(value, tuple):
        return all(isinstance(size, int) for size in value)
    return value is None or isinstance(value, torch.dtype)


def product(context: Context, left: Value, right: Value) -> Tensor:
    """left @ right."""
    first, second = as_tensor(left), as_tensor(right)
    product_shape(context, first, second)
    return first @ second


def negative(context: Context, operand: Value) -> Value:
    """-operand."""
    if isinstance(operand, Number):
        return -operand
    tensor = as_tensor(operand)
    if tensor.dtype is torch.bool:
        raise _no_difference()
    context.budget.take(tensor.shape)
    return -tensor


def _no_difference() -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "True and False cannot be subtracted: write logical_not(A) for the opposite, or A.int() for 1 "
            "and 0.",
        )
    )


def _has_negative(exponent: Tensor) -> bool:
    return not exponent.is_floating_point() and bool((exponent < 0).any())


def _of_numbers(operator: str, left: int | float, right: int | float) -> int | float:
    """Python's arithmetic, with whole numbers as large as torch has them."""
    if operator == "**":
        return _power(left, right)
    if operator == "/" and right == 0:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Division by zero has no result. In a tensor it gives inf or nan: tensor(1.) / 0."
            )
        )
    try:
        result: int | float = OPERATORS[operator](left, right)
    except OverflowError:
        raise _too_large() from None
    return _checked(result)


def _power(base: int | float, exponent: int | float) -> int | float:
    if isinstance(base, int) and isinstance(exponent, int) and exponent >= 0:
        # Whole numbers of Python have no end: the size is looked at first.
        if abs(base) > 1 and exponent * math.log2(abs(base)) > 64:
            raise _too_large()
        return _checked(base**exponent)
    if base == 0 and exponent < 0:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "0 has no negative powers: that would divide by zero."))
    if base < 0 and not float(exponent).is_integer():
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "A power of a negative number with a fraction is no real number.")
        )
    try:
        return float(base) ** exponent
    except OverflowError:
        raise _too_large() from None


def _checked(value: int | float) -> int | float:
    if isinstance(value, int) and abs(value) > LARGEST_INT:
        raise _too_large()
    return value


def _too_large() -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The number becomes too large: int64 ends at about 9.2e18 and float64 at about 1.8e308.",
        )
    )

"""The operators of formulas: what they do to numbers, arrays and tensors alike, and how tight they bind."""

import operator
from collections.abc import Callable
from typing import Any

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}

# What binds less than its surroundings needs stands in parentheses. SIGN is a minus ahead: -x**2 is -(x**2).
COMPARISON, SUM, PRODUCT, SIGN, POWER, OPERAND = 10, 20, 30, 40, 50, 60
BINDING = dict.fromkeys(("<", "<=", ">", ">=", "==", "!="), COMPARISON) | {
    "+": SUM,
    "-": SUM,
    "*": PRODUCT,
    "/": PRODUCT,
    "@": PRODUCT,
    "**": POWER,
}

"""Parts of a formula in which no name occurs, worked out once in float64."""

import numpy as np

from datasets.formula.functions import CONSTANTS, FUNCTIONS
from datasets.formula.nodes import Binary, Call, Compare, Constant, Name, Node, Number, Unary, walk
from datasets.formula.operators import OPERATORS

_EXACT = 2**53  # up to here every whole number is a float, too


def folded(node: Node) -> dict[int, float]:
    """The values of all parts of `node` without names, by the parts' ids. No part is worked out twice.

    Always in floats: 9**9**9**9 is inf at once. What has no value is nan, as in the rest of the formula.
    """
    values: dict[int, float] = {}
    with np.errstate(all="ignore"):
        for part in reversed(tuple(walk(node))):
            if not isinstance(part, Name) and all(id(each) in values for each in part.parts):
                values[id(part)] = _value(part, [np.float64(values[id(each)]) for each in part.parts])
    return values


def _value(node: Node, parts: list[np.float64]) -> float:
    if isinstance(node, Number):
        return float(node.value)
    if isinstance(node, Constant):
        return CONSTANTS[node.name]
    if isinstance(node, Unary):
        return float(-parts[0])
    if isinstance(node, (Binary, Compare)):
        return float(OPERATORS[node.operator](*parts))
    assert isinstance(node, Call)
    return float(FUNCTIONS[node.name].numpy(*parts))


def plain_number(value: float) -> int | float:
    """An int for a whole number, as a person writes x**2 and 2*x; the value is the same."""
    return int(value) if value.is_integer() and abs(value) <= _EXACT and str(value) != "-0.0" else value


def chosen(node: Call, values: dict[int, float]) -> Node:
    """What a `where` stands for whose condition has no names: one of its two values."""
    condition, first, second = node.arguments
    return first if values[id(condition)] else second

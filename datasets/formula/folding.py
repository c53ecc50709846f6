"""Parts of a formula in which no name occurs, worked out once in float64."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from datasets.formula.functions import CONSTANTS, FUNCTIONS
from datasets.formula.nodes import Binary, Call, Compare, Constant, Name, Node, Number, Unary, walk
from datasets.formula.operators import OPERATORS

_EXACT = 2**53  # up to here every whole number is a float, too


@dataclass(frozen=True)
class Folded:
    """A tree in which each `where` whose condition has no names is the one of its values that it stands for.

    `values` has the numbers of all parts without names, by the parts' ids.
    """

    node: Node
    values: Mapping[int, float]
    _kept: tuple[Node, ...]  # ids are good only while what they belong to is there

    def is_number(self, node: Node) -> bool:
        """Whether `node`, a part of the tree, has no names."""
        return id(node) in self.values

    def number(self, node: Node) -> int | float:
        """The value of such a part: an int for a whole number, as a person writes x**2 and 2*x."""
        return plain_number(self.values[id(node)])


def folded(node: Node) -> Folded:
    """Work out the parts of `node` without names, each once, from the leaves up.

    Always in floats: 9**9**9**9 is inf at once. What has no value is nan, as in the rest of the formula.
    """
    values: dict[int, float] = {}
    now: dict[int, Node] = {}  # by the ids of the parts of `node`: what they have become
    with np.errstate(all="ignore"):
        for part in reversed(tuple(walk(node))):
            parts = tuple(now[id(each)] for each in part.parts)
            if _is_decided(part, parts, values):
                now[id(part)] = parts[1] if values[id(parts[0])] else parts[2]
                continue
            now[id(part)] = new = _with_parts(part, parts)
            if not isinstance(part, Name) and all(id(each) in values for each in parts):
                values[id(new)] = _value(new, [np.float64(values[id(each)]) for each in parts])
    return Folded(now[id(node)], values, (node, *now.values()))


def _is_decided(node: Node, parts: tuple[Node, ...], values: Mapping[int, float]) -> bool:
    return isinstance(node, Call) and node.name == "where" and id(parts[0]) in values


def _with_parts(node: Node, parts: tuple[Node, ...]) -> Node:
    """`node` itself where its parts are the same, else one with the others."""
    if all(new is old for new, old in zip(parts, node.parts, strict=True)):
        return node
    if isinstance(node, Unary):
        return replace(node, operand=parts[0])
    if isinstance(node, (Binary, Compare)):
        return replace(node, left=parts[0], right=parts[1])
    assert isinstance(node, Call)
    return replace(node, arguments=parts)


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

"""A formula made ready to be computed many times: functions within functions, nothing looked up per step."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from datasets.formula.folding import Folded, folded
from datasets.formula.nodes import Binary, Call, Compare, Name, Node, Unary, names
from datasets.formula.operators import OPERATORS

Program = Callable[[Sequence[Any]], Any]


def compile_formula(
    node: Node, slots: Mapping[str, int], functions: Mapping[str, Callable[..., Any]]
) -> Program:
    """A function from a sequence of values to the formula's value; `slots` says where each name's value is.

    The values are arrays or tensors, `functions` those that belong to them. Operations are done in the plain
    order in which the formula is written, with whole numbers as ints; parts without names are numbers, and a
    formula without any name gives a number.
    `functions["where"]` gets a fourth value where the second and third are numbers: one to be like in dtype.
    Raises KeyError for a name without a slot.
    """
    return _Compiler(folded(node), slots, functions).all()


class _Compiler:
    def __init__(
        self, tree: Folded, slots: Mapping[str, int], functions: Mapping[str, Callable[..., Any]]
    ) -> None:
        self._tree = tree
        self._slots = slots
        self._functions = functions

    def all(self) -> Program:
        return self._program(self._tree.node)

    def _program(self, node: Node) -> Program:
        if self._tree.is_number(node):
            return _always(self._tree.number(node))
        if isinstance(node, Name):
            return itemgetter(self._slots[node.name])
        if isinstance(node, Unary):
            return _negative(self._program(node.operand))
        if isinstance(node, (Binary, Compare)):
            return self._operations(node)
        assert isinstance(node, Call)
        return self._call(node)

    def _call(self, node: Call) -> Program:
        parts = [self._program(each) for each in node.arguments]
        if node.name == "where" and all(self._tree.is_number(each) for each in node.arguments[1:]):
            parts.append(itemgetter(self._slots[names(node.arguments[0])[0]]))
        return _call(self._functions[node.name], parts)

    def _operations(self, node: Binary | Compare) -> Program:
        chain: list[Binary | Compare] = []
        first: Node = node
        while isinstance(first, (Binary, Compare)) and not self._tree.is_number(first):
            chain.append(first)  # down the left side, which may be long
            first = first.left
        program = self._program(first)
        for here in reversed(chain):
            program = self._operation(here, program)
        return program

    def _operation(self, node: Binary | Compare, left: Program) -> Program:
        """The operation of `node` whose left side is made ready already."""
        operate = OPERATORS[node.operator]
        if self._tree.is_number(node.left):
            return _from_number(operate, self._tree.number(node.left), self._program(node.right))
        if self._tree.is_number(node.right):
            return _with_number(operate, left, self._tree.number(node.right))
        return _between(operate, left, self._program(node.right))


def _always(number: float) -> Program:
    return lambda _values: number


def _negative(operand: Program) -> Program:
    return lambda values: -operand(values)


def _from_number(operate: Callable[[Any, Any], Any], left: float, right: Program) -> Program:
    return lambda values: operate(left, right(values))


def _with_number(operate: Callable[[Any, Any], Any], left: Program, right: float) -> Program:
    return lambda values: operate(left(values), right)


def _between(operate: Callable[[Any, Any], Any], left: Program, right: Program) -> Program:
    return lambda values: operate(left(values), right(values))


def _call(function: Callable[..., Any], arguments: list[Program]) -> Program:
    if len(arguments) == 1:
        (only,) = arguments
        return lambda values: function(only(values))
    return lambda values: function(*[argument(values) for argument in arguments])

"""A formula made ready to be computed many times: functions within functions, nothing looked up per step."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from datasets.formula.folding import chosen, folded, plain_number
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
    return _Compiler(node, slots, functions).program(node)


class _Compiler:
    def __init__(
        self, node: Node, slots: Mapping[str, int], functions: Mapping[str, Callable[..., Any]]
    ) -> None:
        self._values = folded(node)
        self._slots = slots
        self._functions = functions

    def program(self, node: Node) -> Program:
        if id(node) in self._values:
            return _always(plain_number(self._values[id(node)]))
        if isinstance(node, Name):
            return itemgetter(self._slots[node.name])
        if isinstance(node, Unary):
            return _negative(self.program(node.operand))
        if isinstance(node, (Binary, Compare)):
            return self._operation(node)
        assert isinstance(node, Call)
        if node.name == "where":
            return self._where(node)
        return _call(self._functions[node.name], [self.program(each) for each in node.arguments])

    def _where(self, node: Call) -> Program:
        condition, *both = node.arguments
        if id(condition) in self._values:
            return self.program(chosen(node, self._values))
        parts = [self.program(each) for each in node.arguments]
        if all(id(each) in self._values for each in both):
            parts.append(itemgetter(self._slots[names(condition)[0]]))
        return _call(self._functions["where"], parts)

    def _operation(self, node: Binary | Compare) -> Program:
        chain: list[Binary | Compare] = []
        first: Node = node
        while isinstance(first, (Binary, Compare)) and id(first) not in self._values:
            chain.append(first)  # down the left side, which may be long
            first = first.left
        program = self.program(first)
        for here in reversed(chain):
            program = self._one(here, program)
        return program

    def _one(self, node: Binary | Compare, left: Program) -> Program:
        """The operation of `node` whose left side is made ready already."""
        operate = OPERATORS[node.operator]
        if id(node.left) in self._values:
            return _from_number(operate, plain_number(self._values[id(node.left)]), self.program(node.right))
        if id(node.right) in self._values:
            return _with_number(operate, left, plain_number(self._values[id(node.right)]))
        return _between(operate, left, self.program(node.right))


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

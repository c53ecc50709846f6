"""From a tree to its value: every node by what is written here for its kind, without recursion."""

from collections.abc import Sequence

from datasets.formula import FormulaError, Node
from datasets.formula.nodes import (
    Attribute,
    Binary,
    Call,
    Compare,
    Index,
    Keyword,
    List,
    Name,
    Number,
    Slice,
    Tuple,
    Unary,
)
from datasets.problems import QT_TRANSLATE_NOOP, Problem, shortened
from engine.calculator.attributes import attribute
from engine.calculator.functions import call_function, call_method
from engine.calculator.indexing import index
from engine.calculator.operators import binary, negative
from engine.calculator.scope import Scope
from engine.calculator.values import Context, Namespace, Value, check_size


class Evaluator:
    """Works out trees of one text. Whatever goes wrong comes as FormulaError with its place in the text."""

    def __init__(self, text: str, scope: Scope, context: Context) -> None:
        self._text = text
        self._scope = scope
        self._context = context

    def value(self, root: Node) -> Value:
        """The value of `root`: parts first, from left to right. Raises FormulaError."""
        done: list[Value] = []
        waiting: list[tuple[Node, bool]] = [(root, False)]
        while waiting:
            node, ready = waiting.pop()
            parts = _parts(node)
            if parts and not ready:
                waiting.append((node, True))
                waiting.extend((part, False) for part in reversed(parts))
                continue
            values = done[len(done) - len(parts) :]
            del done[len(done) - len(parts) :]
            done.append(self._made(node, values))
        return done[0]

    def _made(self, node: Node, values: list[Value]) -> Value:
        try:
            self._context.budget.check_time()
            value = self._of(node, values)
            check_size(value)
            return value
        except FormulaError:
            raise
        except Problem as problem:
            raise placed(problem, node) from problem
        except Exception as error:  # whatever torch raises that was not foreseen
            raise placed(_refusal(error), node) from error

    def _of(self, node: Node, values: list[Value]) -> Value:
        if isinstance(node, Number):
            return node.value
        if isinstance(node, Name):
            return self._scope.value(self._context, node.name)
        if isinstance(node, Unary):
            return negative(self._context, values[0])
        if isinstance(node, (Binary, Compare)):
            self._context.written = tuple(map(self._written, node.parts))
            return binary(self._context, node.operator, values[0], values[1])
        if isinstance(node, Call):
            return self._call(node, values)
        if isinstance(node, Attribute):
            return attribute(self._context, self._scope, values[0], node.name)
        if isinstance(node, Index):
            return index(self._context, values[0], values[1:])
        if isinstance(node, Slice):
            given = iter(values)
            return slice(
                *(None if part is None else next(given) for part in (node.first, node.last, node.step))
            )
        if isinstance(node, List):
            return list(values)
        if isinstance(node, Tuple):
            return tuple(values)
        assert isinstance(node, Keyword)
        return values[0]

    def _call(self, node: Call, values: list[Value]) -> Value:
        keywords = {
            each.name: value for each, value in zip(node.keywords, _last(values, node.keywords), strict=True)
        }
        if len(keywords) < len(node.keywords):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "A name stands twice in the parentheses: leave one out.")
            )
        arguments = node.arguments
        if isinstance(node.function, Attribute):
            arguments = (node.function.value, *arguments)
        self._context.written = tuple(map(self._written, arguments))
        if isinstance(node.function, Name):
            self._scope.check_callable(node.function.name)
            return call_function(self._context, node.function.name, values[: len(node.arguments)], keywords)
        if not isinstance(node.function, Attribute):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "This is no function and cannot be called: to multiply, write *."
                )
            )
        owner, given = values[0], values[1 : 1 + len(node.arguments)]
        name = node.function.name
        if isinstance(owner, Namespace):
            self._context.written = self._context.written[1:]
            return call_function(self._context, name, given, keywords)
        return call_method(self._context, name, owner, given, keywords)

    def _written(self, node: Node) -> str:
        """The text of an operand, such that a point or an operator may follow."""
        text = self._text[node.start : node.end]
        return f"({text})" if isinstance(node, (Binary, Compare, Unary)) else text


def _last(values: list[Value], keywords: Sequence[Keyword]) -> list[Value]:
    return values[len(values) - len(keywords) :]


def _parts(node: Node) -> tuple[Node, ...]:
    """What must be worked out before `node`. The name of a function is looked up when it is called."""
    if isinstance(node, Call):
        function = node.function
        inner: tuple[Node, ...] = (function.value,) if isinstance(function, Attribute) else ()
        return (*inner, *node.arguments, *node.keywords)
    return node.parts


def placed(problem: Problem, node: Node) -> FormulaError:
    """`problem` at the characters of `node`."""
    return FormulaError(problem.template, node.start, node.end, **problem.fields)


def _refusal(error: Exception) -> Problem:
    first = str(error).strip().partition("\n")[0] or type(error).__name__
    return Problem(QT_TRANSLATE_NOOP("Problem", "PyTorch refuses this: {error}"), error=shortened(first, 200))

"""Conditions: formulas that are true or false for each row of a table, to choose rows by.

Comparisons of numbers, or of texts in quotes, joined by and, or, not and parentheses; missing(x) for empty
cells, and contains(x, "…"), begins(x, "…"), ends(x, "…") for texts, large and small letters alike. Texts
stand only there: in the sums and functions of formulas there are none.

A comparison in which a value is missing does not hold, != no more than the others; missing(x) asks for it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from datasets.formula import condition_refusals as refusals
from datasets.formula.errors import FormulaError
from datasets.formula.names import as_function, quoted
from datasets.formula.nodes import Compare, Name, Node, walk
from datasets.formula.operators import COMPARISON
from datasets.formula.parser import Parser
from datasets.formula.refusals import empty, expected_operand, left_over
from datasets.formula.tokens import Kind, Token

OR, AND = 1, 2  # how tight they bind; comparisons bind tighter
_JOINING = {"or": OR, "and": AND}
MISSING = "missing"
TEXT_TESTS: dict[str, Callable[[str, str], bool]] = {
    "contains": lambda cell, part: part in cell,
    "begins": str.startswith,
    "ends": str.endswith,
}
TESTS = (MISSING, *TEXT_TESTS)
WORDS = ("and", "or", "not", *TESTS)


@dataclass(frozen=True, eq=False)
class Text(Node):
    """A text in quotes."""

    value: str


@dataclass(frozen=True, eq=False)
class Join(Node):
    """`operator` is "and" or "or"; both sides are conditions."""

    operator: str
    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False)
class Not(Node):
    """What does not hold."""

    condition: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.condition,)


@dataclass(frozen=True, eq=False)
class Test(Node):
    """One of TESTS on a column; `text` is what MISSING does not have."""

    __test__ = False  # none of pytest's

    name: str
    column: Name
    text: str = ""

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.column,)


def parse_condition(text: str) -> Node:
    """The tree of `text`. Raises FormulaError, and nothing else, whatever the text."""
    try:
        return _Conditions(text, tensors=False).formula()
    except FormulaError as error:
        error.text = text
        raise


def quoted_in_condition(name: str) -> str:
    """A column's name as a condition has it: in back-quotes where it would be read as something else."""
    return f"`{name}`" if name in WORDS else quoted(name)


def renamed_in_condition(text: str, old: str, new: str) -> str:
    """`text` with the column `old` written as `new`, both in NFC; as it was where it cannot be read."""
    try:
        node = parse_condition(text)
    except FormulaError:
        return text
    places = [(part.start, part.end) for part in walk(node) if isinstance(part, Name) and part.name == old]
    for start, end in reversed(places):
        text = text[:start] + quoted_in_condition(new) + text[end:]
    return text


def is_condition(node: Node) -> bool:
    """Whether `node` is true or false, and not a number or a text."""
    return isinstance(node, (Compare, Join, Not, Test))


class _Conditions(Parser):
    """What joins comparisons, and what they may hold beside numbers."""

    texts = True

    def formula(self) -> Node:
        if self.at_end():
            raise empty(len(self.text))
        node = self._condition(0)
        if not self.at_end():
            if self.next_is("="):
                raise refusals.single_equals(self.token)
            raise left_over(self.token, self.text)
        return self._checked(node)

    def _condition(self, binding: int) -> Node:
        left = self._negated()
        while (own := self._joining(self.token)) > binding:
            word = self.advance()
            self._checked(left)
            right = self._checked(self._condition(own))
            left = self.made(Join(word.text, left, right, start=left.start, end=right.end))
        return left

    def _negated(self) -> Node:
        token = self.token
        if not (token.kind is Kind.NAME and token.text == "not"):
            return self.expression(0)
        self.advance()
        self.enter(token)
        condition = self._checked(self._negated())
        self.leave()
        return self.made(Not(condition, start=token.start, end=condition.end))

    def _checked(self, node: Node) -> Node:
        if not is_condition(node):
            raise refusals.no_comparison(node)
        return node

    def _joining(self, token: Token) -> int:
        return _JOINING.get(token.text, 0) if token.kind is Kind.NAME else 0

    # What the parser of formulas asks

    def operand(self) -> Node:
        token = self.token
        if token.kind is Kind.TEXT:
            self.advance()
            return self.made(Text(token.text, start=token.start, end=token.end))
        if token.kind is Kind.NAME and token.text in ("and", "or", "not"):
            raise expected_operand(token, self.tokens[: self.at], self.text)
        return super().operand()

    def named(self, token: Token) -> Node:
        name = as_function(token.text)
        if token.kind is Kind.NAME and name in TESTS and self.next_is("("):
            return self._test(name, token)
        return super().named(token)

    def in_parentheses(self, opening: Token) -> Node:
        self.enter(opening)
        node = self._condition(0)
        self.leave()
        self.close(")", opening)
        return node

    def _test(self, name: str, token: Token) -> Node:
        opening = self.advance()
        column = self.advance()
        if column.kind not in (Kind.NAME, Kind.QUOTED):
            raise refusals.expected_column(name, column if column.kind is not Kind.END else opening)
        node = self.made(Name(column.text, start=column.start, end=column.end))
        assert isinstance(node, Name)
        text = ""
        if name != MISSING:
            if not self.take(",") or self.token.kind is not Kind.TEXT:
                raise refusals.expected_text(name, token, self.tokens[self.at - 1])
            text = self.advance().text
        self.close(")", opening)
        return self.made(Test(name, node, text, start=token.start, end=self.tokens[self.at - 1].end))

    def check_end_of_operand(self, token: Token) -> None:
        if self._joining(token):
            return
        if token.kind is Kind.TEXT:
            raise refusals.text_without_comparison(token)
        super().check_end_of_operand(token)

    def check_side(self, node: Node, binding: int) -> None:
        if not (binding == COMPARISON and isinstance(node, Text)):
            self.check_number(node)

    def chained(self, token: Token) -> FormulaError:
        return refusals.chained_comparison(token)

    def check_number(self, node: Node) -> None:
        """Neither a condition nor a text is a number; a lone number is refused where a condition ends."""
        if is_condition(node):
            raise refusals.condition_as_number(node)
        if isinstance(node, Text):
            raise refusals.text_as_number(node)

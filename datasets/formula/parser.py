"""From a formula's text to its tree, by precedence climbing. Nothing of the text is ever run.

Limits: 2,000 characters, 500 nodes, 60 levels of nesting (parentheses, calls, signs, powers of powers).
A long sum is no nesting, however deep its tree.
"""

from enum import Enum

from datasets.formula import refusals
from datasets.formula.errors import FormulaError
from datasets.formula.nodes import Binary, Compare, Node, Unary
from datasets.formula.operands import Operands
from datasets.formula.operators import BINDING, COMPARISON, POWER, SIGN
from datasets.formula.tokens import Kind, Token


class Grammar(Enum):
    """SCALARS: formulas of columns and parameters. TENSORS: also lists, attributes, indices, keywords, @."""

    SCALARS = "scalars"
    TENSORS = "tensors"


def parse(text: str, grammar: Grammar = Grammar.SCALARS) -> Node:
    """The tree of `text`. Raises FormulaError, and nothing else, whatever the text.

    With SCALARS functions are checked, too: their names and numbers of values, and that comparisons stand
    only in `where`. With TENSORS that is left to whoever gives the names a meaning.
    """
    try:
        return Parser(text, grammar is Grammar.TENSORS).formula()
    except FormulaError as error:
        error.text = text
        raise


def can_be_read(text: str) -> bool:
    """Whether `parse` makes a tree of `text`."""
    try:
        parse(text)
    except FormulaError:
        return False
    return True


class Parser(Operands):
    """Operators between operands; the operands themselves are the base class's."""

    def formula(self) -> Node:
        if self.at_end():
            raise refusals.empty(len(self.text))
        node = self.expression(0)
        if not self.at_end():
            raise refusals.left_over(self.token, self.text)
        self.check_number(node)
        return node

    def expression(self, binding: int) -> Node:
        """What comes, as far as operators bind tighter than `binding`."""
        left = self._signed()
        while True:
            token = self.token
            own = self._binding(token)
            if own <= binding:
                self.check_end_of_operand(token)
                return left
            self.advance()
            self.check_side(left, own)
            if own == POWER:
                self.enter(token)
                right = self.expression(POWER - 1)  # to the right: 2^3^2 is 2^9
                self.leave()
            else:
                right = self.expression(own)
            self.check_side(right, own)
            if own == COMPARISON:
                left = self.made(Compare(token.text, left, right, start=left.start, end=right.end))
                if self._binding(self.token) == COMPARISON:
                    raise self.chained(self.token)
            else:
                left = self.made(Binary(token.text, left, right, start=left.start, end=right.end))

    def _binding(self, token: Token) -> int:
        if token.kind is not Kind.OPERATOR or (token.text == "@" and not self.tensors):
            return 0
        return BINDING.get(token.text, 0)

    def _signed(self) -> Node:
        token = self.token
        if token.kind is not Kind.OPERATOR or token.text not in ("-", "+"):
            return self.operand()
        self.advance()
        self.enter(token)
        operand = self.expression(SIGN)
        self.leave()
        self.check_number(operand)
        if token.text == "+":
            return operand  # changes nothing
        return self.made(Unary("-", operand, start=token.start, end=operand.end))

    def check_end_of_operand(self, token: Token) -> None:
        """Two operands side by side have no operator between them."""
        if token.kind in (Kind.NUMBER, Kind.NAME, Kind.QUOTED) or token.text == "(":
            raise refusals.missing_operator(self.tokens[self.at - 1], token, self.text)

    def check_side(self, node: Node, binding: int) -> None:  # noqa: ARG002  (for grammars that refuse)
        """Raise FormulaError where `node` may not stand at a side of an operator that binds so tight."""
        self.check_number(node)

    def chained(self, token: Token) -> FormulaError:
        """A comparison after a comparison."""
        return refusals.chained_comparison(token)

    def check_number(self, node: Node) -> None:
        """A comparison is no number (Grammar.SCALARS)."""
        if isinstance(node, Compare) and not self.tensors:
            raise refusals.comparison_as_number(node)

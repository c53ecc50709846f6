"""Reading what stands between operators: numbers, names, parentheses, calls; lists and indices of tensors."""

from abc import ABC, abstractmethod
from collections.abc import Callable

from datasets.formula import refusals
from datasets.formula.functions import CONSTANTS, FUNCTIONS
from datasets.formula.names import as_function
from datasets.formula.nodes import (
    Attribute,
    Call,
    Compare,
    Constant,
    Index,
    Keyword,
    List,
    Name,
    Node,
    Number,
    Slice,
    Tuple,
)
from datasets.formula.tokens import Kind, Token, tokenize

MOST_NODES = 500
MOST_LEVELS = 60


class Operands(ABC):
    """The tokens of `text`, where reading stands among them, and how much has been made of them so far."""

    texts = False  # whether texts in quotes are read

    def __init__(self, text: str, tensors: bool) -> None:
        self.text = text
        self.tensors = tensors
        self.tokens = tokenize(text, texts=self.texts)
        self.at = 0
        self._nodes = 0
        self._level = 0

    @abstractmethod
    def expression(self, binding: int) -> Node:
        """What comes, as far as operators bind tighter than `binding`."""

    @abstractmethod
    def check_number(self, node: Node) -> None:
        """Raise FormulaError where `node` may not stand for a number."""

    # -- moving along ----------------------------------------------------------------------------

    @property
    def token(self) -> Token:
        """The one that comes next."""
        return self.tokens[self.at]

    def advance(self) -> Token:
        """Step over the next token and return it."""
        token = self.tokens[self.at]
        self.at += 1
        return token

    def at_end(self) -> bool:
        """Whether nothing comes any more."""
        return self.token.kind is Kind.END

    def next_is(self, sign: str) -> bool:
        """Whether the operator `sign` comes next."""
        return self.token.kind is Kind.OPERATOR and self.token.text == sign

    def take(self, sign: str) -> bool:
        """Step over the operator `sign` if it comes next."""
        if not self.next_is(sign):
            return False
        self.at += 1
        return True

    def made(self, node: Node) -> Node:
        """`node`, counted."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise refusals.too_many_parts(node, MOST_NODES)
        return node

    def enter(self, opening: Token) -> None:
        """Go one level deeper, where `opening` stands."""
        self._level += 1
        if self._level > MOST_LEVELS:
            raise refusals.too_deep(opening, MOST_LEVELS)

    def leave(self) -> None:
        """Come back from a level."""
        self._level -= 1

    # -- operands --------------------------------------------------------------------------------

    def operand(self) -> Node:
        """A number, a name, a call, or something in parentheses; of tensors also with what follows it."""
        token = self.token
        if token.kind is Kind.NUMBER:
            self.advance()
            node = self.made(Number(token.value, start=token.start, end=token.end))
        elif token.kind in (Kind.NAME, Kind.QUOTED):
            self.advance()
            node = self.named(token)
        elif self.next_is("("):
            node = self.in_parentheses(self.advance())
        elif self.tensors and self.next_is("["):
            items = self._items("]", self.advance())
            node = self.made(List(tuple(items), start=token.start, end=self._last_end))
        else:
            raise refusals.expected_operand(token, self.tokens[: self.at], self.text)
        return self._with_postfixes(node) if self.tensors else node

    @property
    def _last_end(self) -> int:
        return self.tokens[self.at - 1].end

    def named(self, token: Token) -> Node:
        place = {"start": token.start, "end": token.end}
        if token.kind is Kind.QUOTED or self.tensors:
            return self.made(Name(token.text, **place))
        if self.next_is("("):
            return self._call_of_function(token)
        if token.text == "π" or token.text in CONSTANTS:
            return self.made(Constant("pi" if token.text == "π" else token.text, **place))
        if token.text in FUNCTIONS:
            raise refusals.function_without_call(token, FUNCTIONS[token.text].count)
        return self.made(Name(token.text, **place))

    def in_parentheses(self, opening: Token) -> Node:
        self.enter(opening)
        node = self._parenthesized_or_tuple(opening) if self.tensors else self.expression(0)
        self.leave()
        if not self.tensors:
            self.close(")", opening)
        return node

    def close(self, sign: str, opening: Token) -> None:
        if not self.take(sign):
            raise refusals.expected_closing(self.token, opening, sign)

    def _items(self, closing: str, opening: Token, read: Callable[[], Node] | None = None) -> list[Node]:
        """What `read` gives (expressions), separated by commas, up to and with `closing`.

        One level deeper. With tensors a comma may end the list.
        """
        items: list[Node] = []
        self.enter(opening)
        while not self.next_is(closing):
            items.append(read() if read else self.expression(0))
            if not self.take(","):
                break
            if not self.tensors and self.next_is(closing):
                raise refusals.expected_operand(self.token, self.tokens[: self.at], self.text)
        self.close(closing, opening)
        self.leave()
        return items

    def _call_of_function(self, token: Token) -> Node:
        name = as_function(token.text)
        opening = self.advance()
        if name not in FUNCTIONS:
            raise refusals.unknown_function(token)
        arguments = self._items(")", opening)
        call = Call(
            Name(name, start=token.start, end=token.end),
            tuple(arguments),
            start=token.start,
            end=self._last_end,
        )
        if len(arguments) != FUNCTIONS[name].count:
            raise refusals.wrong_count(call, FUNCTIONS[name].count)
        if name == "where" and not isinstance(arguments[0], Compare):
            raise refusals.no_condition(arguments[0])
        for argument in arguments[1:] if name == "where" else arguments:
            self.check_number(argument)
        return self.made(call)

    # -- Grammar.TENSORS -------------------------------------------------------------------------

    def _parenthesized_or_tuple(self, opening: Token) -> Node:
        items: list[Node] = []
        while not self.next_is(")"):
            items.append(self.expression(0))
            if not self.take(","):
                break
        else:
            self.advance()
            return self.made(Tuple(tuple(items), start=opening.start, end=self._last_end))
        self.close(")", opening)
        if len(items) == 1:
            return items[0]
        return self.made(Tuple(tuple(items), start=opening.start, end=self._last_end))

    def _with_postfixes(self, node: Node) -> Node:
        """`node` with its .attributes, [indices] and (arguments); each counts as a level."""
        before = self._level
        while self.token.kind is Kind.OPERATOR and self.token.text in (".", "[", "("):
            opening = self.advance()
            self.enter(opening)
            node = self._postfix(node, opening)
        self._level = before
        return node

    def _postfix(self, node: Node, opening: Token) -> Node:
        if opening.text == ".":
            token = self.advance()
            if token.kind is not Kind.NAME:
                raise refusals.expected_attribute(token)
            return self.made(Attribute(node, token.text, start=node.start, end=token.end))
        if opening.text == "[":
            items = self._items("]", opening, self._index_item)
            if not items:
                raise refusals.expected_operand(
                    self.tokens[self.at - 1], self.tokens[: self.at - 1], self.text
                )
            return self.made(Index(node, tuple(items), start=node.start, end=self._last_end))
        arguments = self._items(")", opening, self._argument)
        plain = tuple(each for each in arguments if not isinstance(each, Keyword))
        keywords = tuple(each for each in arguments if isinstance(each, Keyword))
        if arguments != [*plain, *keywords]:
            raise refusals.keyword_first(keywords[0])
        return self.made(Call(node, plain, keywords, start=node.start, end=self._last_end))

    def _argument(self) -> Node:
        name, following = self.tokens[self.at], self.tokens[min(self.at + 1, len(self.tokens) - 1)]
        if name.kind is Kind.NAME and following.kind is Kind.OPERATOR and following.text == "=":
            self.at += 2
            value = self.expression(0)
            return self.made(Keyword(name.text, value, start=name.start, end=value.end))
        return self.expression(0)

    def _index_item(self) -> Node:
        start, bounds = self.token.start, [self._bound()]
        while len(bounds) < 3 and self.take(":"):
            bounds.append(self._bound())
        if len(bounds) == 1:
            if bounds[0] is None:
                raise refusals.expected_operand(self.token, self.tokens[: self.at], self.text)
            return bounds[0]
        first, last, step = (*bounds, None)[:3]
        return self.made(Slice(first, last, step, start=start, end=self._last_end))

    def _bound(self) -> Node | None:
        if self.token.kind is Kind.OPERATOR and self.token.text in (":", ",", "]"):
            return None
        return self.expression(0)

"""What a formula is read into: a tree of small frozen records, each with the characters it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, eq=False)
class Node:
    """A part of a formula. `start` and `end` (excluded) are its place in the text and no part of its value.

    Two nodes are equal when they are of the same kinds with the same values, wherever they stood. Comparing,
    hashing and walking need no recursion, because a long sum is a deep tree.
    """

    start: int = field(default=0, kw_only=True)
    end: int = field(default=0, kw_only=True)

    @property
    def parts(self) -> tuple["Node", ...]:
        """The nodes right under this one, in order of appearance."""
        return ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and _signature(self) == _signature(other)

    def __hash__(self) -> int:
        return hash(_signature(self))


@dataclass(frozen=True, eq=False)
class Number(Node):
    """A literal: an int where it was written as one (below 2**63), else a finite float."""

    value: int | float


@dataclass(frozen=True, eq=False)
class Constant(Node):
    """pi or e."""

    name: str


@dataclass(frozen=True, eq=False)
class Name(Node):
    """A column or a parameter, in NFC and without its back-quotes."""

    name: str


@dataclass(frozen=True, eq=False)
class Unary(Node):
    """`operator` is "-"."""

    operator: str
    operand: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.operand,)


@dataclass(frozen=True, eq=False)
class Binary(Node):
    """`operator` is one of + - * / **, with Grammar.TENSORS also @."""

    operator: str
    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False)
class Compare(Node):
    """`operator` is one of < <= > >= == !=."""

    operator: str
    left: Node
    right: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@dataclass(frozen=True, eq=False)
class Call(Node):
    """A function with its values. `function` is a Name; with Grammar.TENSORS any operand, with keywords."""

    function: Node
    arguments: tuple[Node, ...]
    keywords: tuple["Keyword", ...] = ()

    @property
    def name(self) -> str:
        """The function's name where it is called by one, else ""."""
        return self.function.name if isinstance(self.function, Name) else ""

    @property
    def parts(self) -> tuple[Node, ...]:
        inner = () if isinstance(self.function, Name) else (self.function,)
        return (*inner, *self.arguments, *self.keywords)


@dataclass(frozen=True, eq=False)
class Keyword(Node):
    """name=value in a call (Grammar.TENSORS)."""

    name: str
    value: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.value,)


@dataclass(frozen=True, eq=False)
class List(Node):
    """[a, b, ...] (Grammar.TENSORS)."""

    items: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.items


@dataclass(frozen=True, eq=False)
class Tuple(Node):
    """(a, b, ...), () or (a,) (Grammar.TENSORS)."""

    items: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.items


@dataclass(frozen=True, eq=False)
class Attribute(Node):
    """value.name (Grammar.TENSORS)."""

    value: Node
    name: str

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.value,)


@dataclass(frozen=True, eq=False)
class Index(Node):
    """value[item, ...]; items are nodes or Slices (Grammar.TENSORS)."""

    value: Node
    items: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.value, *self.items)


@dataclass(frozen=True, eq=False)
class Slice(Node):
    """first:last:step between the brackets of an Index; what was left out is None."""

    first: Node | None
    last: Node | None
    step: Node | None

    @property
    def parts(self) -> tuple[Node, ...]:
        return tuple(part for part in (self.first, self.last, self.step) if part is not None)


def walk(node: Node) -> Iterator[Node]:
    """`node` and all nodes under it, in order of appearance."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(current.parts))


def names(node: Node) -> tuple[str, ...]:
    """The columns and parameters of a formula, each once, in order of appearance."""
    return tuple(dict.fromkeys(part.name for part in walk(node) if isinstance(part, Name)))


def _signature(node: Node) -> tuple[object, ...]:
    """Everything but the places, flat: kinds, own values, numbers of parts."""
    found: list[object] = []
    for part in walk(node):
        found += [type(part), len(part.parts)]
        for each in fields(part):
            value = getattr(part, each.name)
            if each.name not in ("start", "end") and not isinstance(value, (Node, tuple)):
                found += [type(value), repr(value) if isinstance(value, float) else value]
        if isinstance(part, Call):
            found.append(part.name)
    return tuple(found)

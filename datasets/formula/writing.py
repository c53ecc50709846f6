"""A tree as the text of a formula."""

from datasets.formula.names import quoted
from datasets.formula.nodes import (
    Attribute,
    Binary,
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
    Unary,
)
from datasets.formula.operators import BINDING, COMPARISON, OPERAND, POWER, SIGN, SUM


def format_formula(node: Node) -> str:
    """The canonical text: spaces around + - @ and comparisons, none around others, ^ as **.

    `parse` gives an equal tree for it, but for literals that a tree made by hand may have (negative, nan).
    """
    return Writer().text(node)


class Writer:
    """The text of a tree, with the parentheses that it needs and no others; a base for other languages."""

    spaced: tuple[str, ...] = ("+", "-", "@")  # operators with spaces around them

    def text(self, node: Node, binding: int = 0) -> str:
        """The text of `node`, in parentheses where it binds less than `binding`."""
        written, own = self.written(node)
        return written if own >= binding else f"({written})"

    def written(self, node: Node) -> tuple[str, int]:
        """The text of `node` and how tight it binds."""
        if isinstance(node, Number):
            return repr(node.value), OPERAND
        if isinstance(node, Constant):
            return node.name, OPERAND
        if isinstance(node, Name):
            return quoted(node.name), OPERAND
        if isinstance(node, Unary):
            return "-" + self.text(node.operand, SIGN), SIGN
        if isinstance(node, Compare):
            return f"{self.text(node.left, SUM)} {node.operator} {self.text(node.right, SUM)}", COMPARISON
        if isinstance(node, Binary):
            return self._binary(node), BINDING[node.operator]
        return self._of_tensors(node), OPERAND

    def is_whole(self, node: Node) -> bool:  # noqa: ARG002  (for writers that know)
        """Whether `node` is written as one thing, however it is made up."""
        return False

    def _binary(self, node: Binary) -> str:
        if node.operator == "**":
            # The base of a power is an operand; its exponent may have a sign or be a power itself.
            return f"{self.text(node.left, OPERAND)}**{self.text(node.right, SIGN)}"
        parts: list[str] = []
        here: Node = node
        while True:  # down the left side, which may be long
            assert isinstance(here, Binary)
            own = BINDING[here.operator]
            space = " " if here.operator in self.spaced else ""
            parts += [self.text(here.right, own + 1), f"{space}{here.operator}{space}"]
            before, here = own, here.left
            if (
                not isinstance(here, Binary)
                or self.is_whole(here)
                or not before <= BINDING[here.operator] < POWER
            ):
                return self.text(here, before) + "".join(reversed(parts))

    def _of_tensors(self, node: Node) -> str:
        if isinstance(node, Call):
            arguments = self._list((*node.arguments, *node.keywords))
            return f"{node.name or self.text(node.function, OPERAND)}({arguments})"
        if isinstance(node, Keyword):
            return f"{node.name}={self.text(node.value)}"
        if isinstance(node, List):
            return f"[{self._list(node.items)}]"
        if isinstance(node, Tuple):
            return f"({self._list(node.items)}{',' if len(node.items) == 1 else ''})"
        if isinstance(node, Attribute):
            return f"{self.text(node.value, OPERAND)}.{node.name}"
        if isinstance(node, Index):
            return f"{self.text(node.value, OPERAND)}[{self._list(node.items)}]"
        assert isinstance(node, Slice)
        first, last, step = (
            "" if part is None else self.text(part) for part in (node.first, node.last, node.step)
        )
        return f"{first}:{last}:{step}" if step else f"{first}:{last}"

    def _list(self, items: tuple[Node, ...]) -> str:
        return ", ".join([self.text(item) for item in items])

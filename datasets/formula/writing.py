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

# How tight each binds; what binds less than its surroundings needs stands in parentheses.
COMPARISON, SUM, PRODUCT, SIGN, POWER, OPERAND = 10, 20, 30, 40, 50, 60
BINDING = {"+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT, "@": PRODUCT, "**": POWER}


def format_formula(node: Node) -> str:
    """The canonical text: spaces around + and - and comparisons, none around others, ^ as **.

    `parse` gives an equal tree for it, but for literals that a tree made by hand may have (negative, nan).
    """
    return _Formatter().text(node, 0)


class _Formatter:
    def text(self, node: Node, binding: int) -> str:
        """The text of `node`, in parentheses where it binds less than `binding`."""
        written, own = self._written(node)
        return written if own >= binding else f"({written})"

    def _written(self, node: Node) -> tuple[str, int]:
        if isinstance(node, Number):
            return repr(node.value), OPERAND
        if isinstance(node, Constant):
            return node.name, OPERAND
        if isinstance(node, Name):
            return quoted(node.name), OPERAND
        if isinstance(node, Unary):
            return "-" + self.text(node.operand, SIGN), SIGN
        if isinstance(node, Compare):
            left, right = (self.text(part, SUM) for part in node.parts)
            return f"{left} {node.operator} {right}", COMPARISON
        if isinstance(node, Binary):
            return self._binary(node)
        return self._of_tensors(node), OPERAND

    def _binary(self, node: Binary) -> tuple[str, int]:
        own = BINDING[node.operator]
        if own == POWER:
            # The base of a power is an operand; its exponent may have a sign or be a power itself.
            return f"{self.text(node.left, OPERAND)}**{self.text(node.right, SIGN)}", POWER
        space = " " if own == SUM or node.operator == "@" else ""
        left, right = self.text(node.left, own), self.text(node.right, own + 1)
        return f"{left}{space}{node.operator}{space}{right}", own

    def _of_tensors(self, node: Node) -> str:
        if isinstance(node, Call):
            arguments = self._list((*node.arguments, *node.keywords))
            function = node.name or self.text(node.function, OPERAND)
            return f"{function}({arguments})"
        if isinstance(node, Keyword):
            return f"{node.name}={self.text(node.value, 0)}"
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
            "" if part is None else self.text(part, 0) for part in (node.first, node.last, node.step)
        )
        return f"{first}:{last}:{step}" if step else f"{first}:{last}"

    def _list(self, items: tuple[Node, ...]) -> str:
        return ", ".join(self.text(item, 0) for item in items)

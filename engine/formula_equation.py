"""A formula with its parameters' values put in, as an equation has it: 0.5·x² − 3·sin(x)."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from datasets.formula import Node, parse, quoted
from datasets.formula.nodes import Binary, Call, Compare, Constant, Name, Number, Unary
from datasets.formula.operators import COMPARISON, OPERAND, POWER, PRODUCT, SUM
from datasets.preparation.notation import MINUS, number, power_name
from engine.encoding import Encoding

_COMPARISONS = {"<=": "≤", ">=": "≥", "!=": "≠"}
_CONSTANTS = {"pi": "π", "e": "e"}


@dataclass(frozen=True)
class _Piece:
    """Part of an equation: its text without the sign ahead of it, how tight it binds, and the sign."""

    text: str
    binding: int = OPERAND
    negative: bool = False

    @property
    def signed(self) -> str:
        return (MINUS if self.negative else "") + self.text

    def within(self, binding: int) -> str:
        """With its sign, in parentheses where it binds less than `binding` or has a sign."""
        return self.text if self.binding >= binding and not self.negative else f"({self.signed})"


def formula_text(formula: str, values: Mapping[str, float], encoding: Encoding) -> str:
    """`formula` with the `values` of its parameters; inputs are in original units, as (x − mean)/deviation
    where the model sees them scaled. It can be read as a formula again.
    """
    inputs = [unicodedata.normalize("NFC", name) for name in encoding.inputs]  # as names in a formula are
    columns = {name: _Piece(quoted(name)) for name in inputs}
    scales = zip(encoding.preparation.centre.tolist(), encoding.preparation.scale.tolist(), strict=True)
    for name, (centre, scale) in zip(inputs, scales, strict=True):
        if (centre, scale) != (0.0, 1.0):
            columns[name] = _scaled(columns[name], centre, scale)
    return (
        _Writer({name: _figure(value) for name, value in values.items()} | columns)
        .piece(_parsed(formula))
        .signed
    )


def _scaled(column: _Piece, centre: float, scale: float) -> _Piece:
    shift = _figure(centre)
    sign = "+" if shift.negative else MINUS
    return _Piece(f"({column.text} {sign} {shift.text})/{_figure(scale).within(OPERAND)}", PRODUCT)


def _figure(value: float, digits: int = 5) -> _Piece:
    text = number(value, digits)
    binding = PRODUCT if "·" in text else OPERAND  # 2·10⁻⁵
    return _Piece(text.removeprefix(MINUS), binding, text.startswith(MINUS))


@lru_cache(32)
def _parsed(formula: str) -> Node:
    return parse(formula)


class _Writer:
    def __init__(self, pieces: Mapping[str, _Piece]) -> None:
        self._pieces = pieces

    def piece(self, node: Node) -> _Piece:
        """The text of `node`."""
        if isinstance(node, Number):
            return _figure(float(node.value), 15)
        if isinstance(node, Constant):
            return _Piece(_CONSTANTS[node.name])
        if isinstance(node, Name):
            return self._pieces[node.name]
        if isinstance(node, Unary):
            return _negated(self.piece(node.operand))
        if isinstance(node, Compare):
            sign = f" {_COMPARISONS.get(node.operator, node.operator)} "
            return _Piece(sign.join(self.piece(part).signed for part in node.parts), COMPARISON)
        if isinstance(node, Call):
            return _Piece(f"{node.name}({', '.join(self.piece(part).signed for part in node.arguments)})")
        assert isinstance(node, Binary)
        if node.operator == "**":
            return self._power(node)
        left, right = self.piece(node.left), self.piece(node.right)
        return _sum(node.operator, left, right) if node.operator in "+-" else _product(node, left, right)

    def _power(self, node: Binary) -> _Piece:
        base = self.piece(node.left).within(OPERAND)
        if isinstance(node.right, Number) and isinstance(node.right.value, int):
            return _Piece(power_name(base, node.right.value), POWER)
        return _Piece(f"{base}^{self.piece(node.right).within(OPERAND)}", POWER)


def _negated(piece: _Piece) -> _Piece:
    if piece.binding >= PRODUCT:
        return replace(piece, negative=not piece.negative)
    return _Piece(f"({piece.signed})", negative=True)


def _sum(operator: str, left: _Piece, right: _Piece) -> _Piece:
    """A minus ahead of the second part and the operator make one sign."""
    negative = right.negative != (operator == "-")
    text = right.text if right.binding > SUM else f"({right.text})"
    return _Piece(f"{left.signed} {MINUS if negative else '+'} {text}", SUM)


def _product(node: Binary, left: _Piece, right: _Piece) -> _Piece:
    """Signs of the factors come ahead of the product."""
    negative = left.negative != right.negative
    times = node.operator == "*"
    first = left.text if left.binding >= PRODUCT else f"({left.text})"
    # a·(b/c) and a·(b·c) are written a·b/c and a·b·c.
    tight = right.binding >= PRODUCT if times else right.binding > PRODUCT
    second = right.text if tight else f"({right.text})"
    return _Piece(f"{first}{'·' if times else '/'}{second}", PRODUCT, negative)

"""The operations on single elements, as C expressions of their operands."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import torch

from engine.native.arrays import C_TYPES, UntranslatableError

aten = torch.ops.aten

# {0}, ...: operands; {T}: C's name of the type; after functions {t}: f, d or i, {s}: f or nothing.
TEMPLATES: Mapping[Any, str] = {
    aten.add: "({0} + {1})",
    aten.sub: "({0} - {1})",
    aten.mul: "({0} * {1})",
    aten.div: "({0} / {1})",
    aten.neg: "(-{0})",
    aten.abs: "fabs{s}({0})",
    aten.sign: "sign_{t}({0})",
    aten.sgn: "sign_{t}({0})",
    aten.tanh: "tanh_{t}({0})",
    aten.sigmoid: "sigmoid_{t}({0})",
    aten.relu: "larger_{t}({0}, 0)",
    aten.exp: "exp_{t}({0})",
    aten.expm1: "expm1{s}({0})",
    aten.log: "log{s}({0})",
    aten.log1p: "log1p{s}({0})",
    aten.log2: "log2{s}({0})",
    aten.log10: "log10{s}({0})",
    aten.sqrt: "sqrt{s}({0})",
    aten.rsqrt: "(({T})1 / sqrt{s}({0}))",
    aten.reciprocal: "(({T})1 / {0})",
    aten.sin: "sin{s}({0})",
    aten.cos: "cos{s}({0})",
    aten.tan: "tan{s}({0})",
    aten.asin: "asin{s}({0})",
    aten.acos: "acos{s}({0})",
    aten.atan: "atan{s}({0})",
    aten.sinh: "sinh{s}({0})",
    aten.cosh: "cosh{s}({0})",
    aten.erf: "erf{s}({0})",
    aten.floor: "floor{s}({0})",
    aten.ceil: "ceil{s}({0})",
    aten.round: "rint{s}({0})",
    aten.trunc: "trunc{s}({0})",
    aten.maximum: "larger_{t}({0}, {1})",
    aten.minimum: "smaller_{t}({0}, {1})",
    aten.where: "pick_{t}({0}, {1}, {2})",  # a function: both are read, and nothing is left to branch
    aten.eq: "({0} == {1})",
    aten.ne: "({0} != {1})",
    aten.lt: "({0} < {1})",
    aten.le: "({0} <= {1})",
    aten.gt: "({0} > {1})",
    aten.ge: "({0} >= {1})",
    aten.logical_and: "({0} && {1})",
    aten.logical_or: "({0} || {1})",
    aten.logical_not: "(!{0})",
    aten.bitwise_and: "({0} & {1})",
    aten.bitwise_or: "({0} | {1})",
    aten.bitwise_not: "(!{0})",
    aten.isnan: "({0} != {0})",
    aten._to_copy: "(({T}){0})",
    aten.clone: "{0}",
    aten.copy: "{1}",
    aten.atan2: "atan2{s}({0}, {1})",
    aten.fmod: "fmod{s}({0}, {1})",
}
_POWERS = {
    0.5: "sqrt{s}({0})",
    1.0: "{0}",
    2.0: "square_{t}({0})",
    3.0: "cube_{t}({0})",
    -1.0: "(({T})1 / {0})",
}


def template_of(packet: Any, arguments: Sequence[Any]) -> str | None:
    """The expression for an operator; None: it is none of single elements. `arguments` are for exponents."""
    if packet is aten.pow:
        exponent = arguments[1]
        if isinstance(exponent, int | float) and float(exponent) in _POWERS:
            return _POWERS[float(exponent)]
        return "pow{s}({0}, {1})"
    if packet is aten.square:
        return _POWERS[2.0]
    return TEMPLATES.get(packet)


def operand_count(template: str) -> int:
    """How many operands a template has."""
    return max((at + 1 for at in range(4) if f"{{{at}}}" in template), default=0)


def filled(template: str, dtype: torch.dtype) -> str:
    """`template` with the words of the result's type; operands stay to be filled in."""
    letter = {torch.float32: "f", torch.float64: "d"}.get(dtype, "i")
    words = {"T": C_TYPES[dtype], "t": letter, "s": "f" if letter == "f" else ""}
    for name, word in words.items():
        template = template.replace(f"{{{name}}}", word)
    return template


def literal(value: float | int | bool, dtype: torch.dtype) -> str:
    """A number of Python in an expression of `dtype`, rounded to it as torch does."""
    if isinstance(value, bool) or dtype in (torch.int64, torch.bool):
        if isinstance(value, float) and not value.is_integer():
            raise UntranslatableError("a fraction beside whole numbers")
        return f"((int64_t){int(value)})"
    kind = C_TYPES[dtype]
    if math.isnan(value):
        return f"(({kind})NAN)"
    if math.isinf(value):
        return f"(({kind}){'-' if value < 0 else ''}INFINITY)"
    return f"(({kind}){float(value)!r})"

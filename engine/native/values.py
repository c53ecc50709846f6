"""What a node of a graph stands for while it is translated: elements in memory, or still to be computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from engine.native.arrays import Array, Shape
from engine.native.elementwise import literal
from engine.native.loops import Index


@dataclass(frozen=True)
class Deferred:
    """Elements that are not computed yet: `template` of `leaves` ({0}, {1}, ...), all of one shape."""

    template: str
    leaves: tuple[Array, ...]
    dtype: torch.dtype
    shape: Shape

    def at(self, index: Index) -> str:
        """The C expression for one element."""
        return self.template.format(*(leaf.at(index) for leaf in self.leaves))


Value = Array | Deferred | float | int | bool


def constant(number: float | int | bool, dtype: torch.dtype, shape: Shape) -> Deferred:
    """The same number everywhere."""
    return Deferred(literal(number, dtype), (), dtype, shape)


def joined(template: str, operands: Sequence[Deferred], dtype: torch.dtype, shape: Shape) -> Deferred:
    """`template` of expressions, their leaves counted through; the same leaf is read once."""
    leaves: list[Array] = []
    texts = []
    for operand in operands:
        places = []
        for leaf in operand.leaves:
            if leaf not in leaves:
                leaves.append(leaf)
            places.append(f"{{{leaves.index(leaf)}}}")
        texts.append(operand.template.format(*places))
    return Deferred(template.format(*texts), tuple(leaves), dtype, shape)


def scaled(operand: Deferred, factor: float, dtype: torch.dtype) -> Deferred:
    """`operand` times a number."""
    if factor == 1:
        return operand
    return joined("({0} * {1})", [operand, constant(factor, dtype, operand.shape)], dtype, operand.shape)

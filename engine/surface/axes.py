"""The one or two directions in the space of all parameters over which a loss is looked at. Torch-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from engine.report import Floats


@dataclass(frozen=True, eq=False)
class Axes:
    """A line or a plane in the space of the `count` numbers of a model.

    Over `elements` (flat indices, one or two) the coordinates are the values of these numbers. Else they are
    u in ``origin + u @ directions``, with directions (1 or 2, count) that stand at right angles, and
    `kind` says what they are.
    """

    kind: str
    elements: tuple[int, ...] = ()
    origin: Floats | None = None
    directions: Floats | None = None

    @property
    def size(self) -> int:
        """1 for a line, 2 for a plane."""
        return len(self.elements) if self.directions is None else len(self.directions)

    def project(self, values: Floats) -> Floats:
        """Coordinates (n, size) of the points nearest to `values` (n, count)."""
        if self.directions is None or self.origin is None:
            return values[:, list(self.elements)]
        return self.along(values - self.origin)

    def along(self, vectors: Floats) -> Floats:
        """Coordinates (n, size) of moves (n, count), such as an update."""
        if self.directions is None:
            return vectors[:, list(self.elements)]
        lengths = (self.directions * self.directions).sum(axis=1)
        shares: Floats = (vectors @ self.directions.T) / lengths
        return shares

    def slope(self, gradient: Floats) -> Floats:
        """(size,): how the loss changes with each coordinate, from its gradient (count,)."""
        if self.directions is None:
            return gradient[list(self.elements)]
        found: Floats = self.directions @ gradient
        return found

    def place(self, base: Floats, at: Floats) -> Floats:
        """`base` (count,) moved within the line or plane through it to coordinates `at` (size,)."""
        if self.directions is None:
            moved = base.copy()
            moved[list(self.elements)] = at
            return moved
        placed: Floats = base + (at - self.project(base[None])[0]) @ self.directions
        return placed

    def apart(self, one: Floats, other: Floats) -> float:
        """How far `other` lies from the line or plane through `one`; both (count,)."""
        move = other - one
        if self.directions is None:
            move[list(self.elements)] = 0.0
        else:
            move = move - self.along(move[None])[0] @ self.directions
        return float(np.linalg.norm(move))


def over_elements(*elements: int) -> Axes:
    """Over one or two numbers of the model themselves."""
    return Axes("elements", elements)

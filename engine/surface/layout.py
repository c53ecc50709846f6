"""Where each number of a model lies in one flat vector, and what it is called. Torch-free."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_WRITTEN = re.compile(r"\s*(.*?)\s*(?:\[\s*(\d+(?:\s*,\s*\d+)*)\s*\])?\s*")


@dataclass(frozen=True)
class Layout:
    """All parameters of a model in declared order, those that are held fixed as well.

    meanings: for some parameters what each of their elements belongs to, in flattened order (see
    `engine.names.element_names`).
    """

    names: tuple[str, ...]
    shapes: tuple[tuple[int, ...], ...]
    meanings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many numbers each parameter has."""
        return tuple(math.prod(shape) for shape in self.shapes)

    @property
    def count(self) -> int:
        """How many numbers there are."""
        return sum(self.sizes)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each parameter begins in the flat vector."""
        found, at = [], 0
        for size in self.sizes:
            found.append(at)
            at += size
        return tuple(found)

    def owner(self, index: int) -> tuple[int, int]:
        """Which parameter the flat `index` belongs to, and its place in that one. IndexError outside."""
        if index < 0:
            raise IndexError(index)
        for number, (start, size) in enumerate(zip(self.starts, self.sizes, strict=True)):
            if index < start + size:
                return number, index - start
        raise IndexError(index)

    def element(self, index: int) -> str:
        """The name of a number: "weight[0,1]", "bias" where it is the only one, a formula's parameter."""
        number, place = self.owner(index)
        if self.sizes[number] == 1:
            return self.names[number]
        places = []
        for side in reversed(self.shapes[number]):
            places.append(place % side)
            place //= side
        return f"{self.names[number]}[{','.join(str(at) for at in reversed(places))}]"

    def meaning(self, index: int) -> str:
        """What that number belongs to, such as "x²"; nothing where that is its name, or not known."""
        number, place = self.owner(index)
        known = self.meanings.get(self.names[number], ())
        return known[place] if place < len(known) and known[place] != self.names[number] else ""

    def index(self, text: str) -> int | None:
        """The flat index of a number by its name; None where there is none of that name."""
        match = _WRITTEN.fullmatch(text)
        if match is None or match[1] not in self.names:
            return None
        number = self.names.index(match[1])
        shape, start = self.shapes[number], self.starts[number]
        if match[2] is None:
            return start if self.sizes[number] == 1 else None
        places = [int(part) for part in match[2].split(",")]
        if len(places) != len(shape) or any(at >= side for at, side in zip(places, shape, strict=True)):
            return None
        flat = 0
        for at, side in zip(places, shape, strict=True):
            flat = flat * side + at
        return start + flat

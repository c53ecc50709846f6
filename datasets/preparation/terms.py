"""What a model reads of a table: terms, each a product of powers of what is read of single columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from datasets.preparation.notation import power_name, product_name

Floats = NDArray[np.float64]


class Kind(StrEnum):
    """What is read of a column."""

    NUMBER = "number"
    LOG = "log"
    IS = "is"  # 1 where the cell is of one category, else 0
    CODE = "code"  # the number of the cell's category
    MISSING = "missing"  # 1 where the cell was empty, else 0


@dataclass(frozen=True)
class Atom:
    """One thing that is read of a column; for `Kind.IS` of the category number `place`, called `label`."""

    column: str
    kind: Kind = Kind.NUMBER
    place: int = 0
    label: str = ""

    @property
    def name(self) -> str:
        """Standing alone: x, log(x), code(sex), sex = f, x missing."""
        if self.kind is Kind.NUMBER:
            return self.column
        if self.kind is Kind.IS:
            return f"{self.column} = {self.label}"
        if self.kind is Kind.MISSING:
            return f"{self.column} missing"
        return f"{self.kind}({self.column})"

    @property
    def factor(self) -> str:
        """As a factor of a product: what is 1 or 0 stands in brackets."""
        return f"[{self.name}]" if self.is_flag else self.name

    @property
    def is_flag(self) -> bool:
        """Whether it is only ever 0 or 1, so that all of its powers are the same."""
        return self.kind in (Kind.IS, Kind.MISSING)


@dataclass(frozen=True)
class Term:
    """A product of atoms to whole powers from 1 on; the same atom stands in it once."""

    factors: tuple[tuple[Atom, int], ...]

    @classmethod
    def power(cls, atom: Atom, exponent: int = 1) -> "Term":
        """atom ** exponent"""
        return cls(((atom, exponent),))

    def times(self, other: "Term") -> "Term":
        """The product of both; a flag stays to the power of 1."""
        powers = dict(self.factors)
        for atom, exponent in other.factors:
            powers[atom] = 1 if atom.is_flag else powers.get(atom, 0) + exponent
        return Term(tuple(powers.items()))

    def to_the(self, exponent: int) -> "Term":
        """This term to a whole power from 1 on."""
        return Term(tuple((atom, 1 if atom.is_flag else own * exponent) for atom, own in self.factors))

    @property
    def is_plain(self) -> bool:
        """Whether it is the number in a column and nothing else."""
        return len(self.factors) == 1 and self.factors[0] == (Atom(self.factors[0][0].column), 1)

    @property
    def name(self) -> str:
        """What the feature is called: x, x², log(x), sex = f, x·z, x·[sex = f], x missing."""
        (first, exponent), *others = self.factors
        if not others and exponent == 1:
            return first.name
        return self.factor

    @property
    def factor(self) -> str:
        """As it stands in a product or an equation: [sex = f] where the feature is called sex = f."""
        return product_name(power_name(atom.factor, exponent) for atom, exponent in self.factors)

    def values(self, atoms: Mapping[Atom, Floats]) -> Floats:
        """float64 (rows,) from those of its atoms; computed as (a ** p) * (b ** q), from left to right."""
        found: Floats | None = None
        for atom, exponent in self.factors:
            own = atoms[atom] if exponent == 1 else atoms[atom] ** exponent
            found = own if found is None else found * own
        assert found is not None
        return found

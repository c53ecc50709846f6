"""One input column as numbers: fitted on training rows, then the same for every row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import PIECE
from datasets.preparation.categories import category_name, category_numbers
from datasets.preparation.terms import Atom, Floats, Kind, Term
from datasets.preparation.troubles import Trouble, Troubles
from datasets.transforms import Classes

Cells = Any  # a column of a table, or a float64 array


@dataclass(frozen=True, eq=False)
class PreparedColumn:
    """What is read of the cells of one column.

    A number, or its logarithm, and its powers up to `degree`; with `classes` and a `coding` ("one_hot",
    "dummy", "ordinal") the category. `fill`: what an empty cell counts as, None: nothing does, and the row
    has no value. `indicator`: whether a cell was empty is read, too.
    """

    name: str
    log: bool = False
    degree: int = 1
    coding: str = ""
    classes: Classes | None = None
    fill: float | str | None = None
    indicator: bool = False

    @cached_property
    def base(self) -> tuple[Atom, ...]:
        """What is multiplied with other columns: the number, its logarithm, or the category."""
        if self.classes is None:
            return (Atom(self.name, Kind.LOG if self.log else Kind.NUMBER),)
        if self.coding == "ordinal":
            return (Atom(self.name, Kind.CODE),)
        labels = list(enumerate(self.classes.labels))[1 if self.coding == "dummy" else 0 :]
        return tuple(Atom(self.name, Kind.IS, place, category_name(label)) for place, label in labels)

    @cached_property
    def missing(self) -> Atom | None:
        """The indicator of empty cells, where there is one."""
        return Atom(self.name, Kind.MISSING) if self.indicator else None

    @property
    def terms(self) -> Iterator[Term]:
        """The features of this column alone, in order."""
        for atom in self.base:
            for exponent in range(1, self.degree + 1):
                yield Term.power(atom, exponent)
        if self.missing is not None:
            yield Term.power(self.missing)

    def read(self, cells: Cells) -> tuple[dict[Atom, Floats], Troubles]:
        """float64 (rows,) of all that is read, NaN where a cell gives nothing; and int8 (rows,) why."""
        found, empty, troubles = self._numbers(cells) if self.classes is None else self._categories(cells)
        if self.missing is not None:
            found[self.missing] = empty.astype(np.float64)
        return found, troubles

    # -- numbers ---------------------------------------------------------------------------------

    def _numbers(self, cells: Cells) -> tuple[dict[Atom, Floats], NDArray[np.bool_], Troubles]:
        values, troubles = as_numbers(cells)
        if not self.log and _all_finite(values):
            return {self.base[0]: values}, np.zeros(len(values), dtype=np.bool_), troubles
        empty = np.isnan(values) & (troubles == Trouble.NONE)
        if self.fill is None:
            troubles[empty] = Trouble.MISSING
        elif empty.any():
            values = np.where(empty, float(self.fill), values)
        troubles[np.isinf(values)] = Trouble.INFINITE
        if self.log:
            troubles[(values <= 0) & (troubles == Trouble.NONE)] = Trouble.LOG
            with np.errstate(all="ignore"):
                values = np.log(values)
        if troubles.any():
            values = np.where(troubles == Trouble.NONE, values, np.nan)
        return {self.base[0]: values}, empty, troubles

    # -- categories ------------------------------------------------------------------------------

    def _categories(self, cells: Cells) -> tuple[dict[Atom, Floats], NDArray[np.bool_], Troubles]:
        assert self.classes is not None
        codes, empty = category_numbers(self.classes, cells)
        troubles: Troubles = np.zeros(len(codes), dtype=np.int8)
        filled = self.classes.labels.index(self.fill) if self.fill in self.classes.labels else -1
        codes[empty] = filled
        if self.fill is None:
            troubles[empty] = Trouble.MISSING
        if self.coding == "ordinal":
            codes[codes < 0] = filled
            troubles[(codes < 0) & ~empty] = Trouble.UNKNOWN
            values = np.where(codes < 0, np.nan, codes.astype(np.float64))
            return {self.base[0]: values}, empty, troubles
        absent = troubles != Trouble.NONE
        found = {atom: (codes == atom.place).astype(np.float64) for atom in self.base}
        if absent.any():
            for values in found.values():
                values[absent] = np.nan
        return found, empty, troubles

    def unknown(self, cells: Cells) -> NDArray[np.bool_]:
        """bool (rows,): the cells with a category that no training row has."""
        if self.classes is None:
            return np.zeros(len(cells), dtype=np.bool_)
        codes, empty = category_numbers(self.classes, cells)
        return (codes < 0) & ~empty

    # -- the way back ----------------------------------------------------------------------------

    def original(self, atoms: Mapping[Atom, Floats], rows: int) -> "pd.Series[Any]":
        """The cells (rows,) that give these values, as far as they tell: numbers to rounding, categories
        exactly.

        What was filled is missing again where an indicator says so; a category that is none of the known
        ones is missing, too, but of dummy columns, which have it as the first.
        """
        if self.classes is None:
            values = atoms[self.base[0]]
            cells: pd.Series[Any] = pd.Series(np.exp(values) if self.log else values)
        else:
            labels = np.array([*self.classes.labels, None], dtype=object)
            cells = pd.Series(labels[self._places(atoms, rows)])
        return cells if self.missing is None else cells.mask(atoms[self.missing] > 0.5)

    def _places(self, atoms: Mapping[Atom, Floats], rows: int) -> NDArray[np.int64]:
        """The places of the categories, -1 for none."""
        if self.coding == "ordinal":
            values = atoms[self.base[0]]
            return np.where(np.isnan(values), -1, np.rint(np.nan_to_num(values))).astype(np.int64)
        places = np.full(rows, 0 if self.coding == "dummy" else -1, dtype=np.int64)
        for atom in self.base:
            places[atoms[atom] > 0.5] = atom.place
            places[np.isnan(atoms[atom])] = -1
        return places


def _all_finite(values: Floats) -> bool:
    """Whether that is sure at a glance: a sum that overflows says no more."""
    with np.errstate(over="ignore", invalid="ignore"):
        return bool(np.isfinite(values.sum()))


def as_numbers(cells: Cells) -> tuple[Floats, Troubles]:
    """float64 (rows,), NaN for an empty cell, and `Trouble.TEXT` where a text says no number."""
    if not isinstance(cells, pd.Series):
        values = np.asarray(cells, dtype=np.float64)
        return values, np.zeros(len(values), dtype=np.int8)
    troubles: Troubles = np.zeros(len(cells), dtype=np.int8)
    if not pd.api.types.is_numeric_dtype(cells):
        values = np.empty(len(cells), dtype=np.float64)
        for start in range(0, len(cells), PIECE):
            piece, place = cells.iloc[start : start + PIECE], slice(start, start + PIECE)
            read = pd.to_numeric(piece, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
            values[place] = read
            troubles[place][np.isnan(read) & piece.notna().to_numpy(dtype=np.bool_)] = Trouble.TEXT
        return values, troubles
    return cells.to_numpy(dtype=np.float64, na_value=np.nan), troubles

"""From rows of a table to the features of a model, and back: fitted once, then the same for every row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.preparation.column import Cells, PreparedColumn
from datasets.preparation.notation import scaled_name
from datasets.preparation.scales import changes_nothing
from datasets.preparation.terms import Atom, Floats, Kind, Term
from datasets.preparation.troubles import Trouble, Troubles, cell_of, reason
from datasets.problems import QT_TRANSLATE_NOOP, Problem


@dataclass(frozen=True, eq=False)
class PreparedRows:
    """Rows as a model reads them.

    values: float64 (rows, features), NaN where a cell gives nothing. troubles: for each column with cells
    that give nothing, int8 (rows,) of `Trouble`; cells: the column itself.
    """

    values: Floats
    troubles: Mapping[str, Troubles]
    cells: Mapping[str, Cells]

    @property
    def without_value(self) -> NDArray[np.bool_]:
        """bool (rows,): which of them the model cannot read."""
        found = np.zeros(len(self.values), dtype=np.bool_)
        for own in self.troubles.values():
            found |= own != Trouble.NONE
        return found

    def reason(self, row: int) -> Problem | None:
        """Why the model cannot read the row at this position; None: it can."""
        for column, own in self.troubles.items():
            if own[row] != Trouble.NONE:
                return reason(column, Trouble(int(own[row])), cell_of(self.cells[column], row))
        return None


@dataclass(frozen=True, eq=False)
class Preparation:
    """What is made of the input columns for a model; see `fitting.fit_preparation`.

    `prepared`: the input columns in order. `terms`: the features in order, each then
    (value - centre) / scale, with centre and scale float64 (features,); `kinds` says what these were fitted
    as: "none", "standardize", "min_max".
    """

    prepared: tuple[PreparedColumn, ...]
    terms: tuple[Term, ...]
    centre: Floats
    scale: Floats
    kinds: tuple[str, ...]

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The input columns in order."""
        return tuple(column.name for column in self.prepared)

    @cached_property
    def features(self) -> tuple[str, ...]:
        """What the features are called: x, x², log(x), sex = f, x·z, x missing."""
        return tuple(term.name for term in self.terms)

    @cached_property
    def is_plain(self) -> bool:
        """Whether the features are the numbers in the columns, scaled or not."""
        return len(self.terms) == len(self.prepared) and all(
            term.is_plain and column.fill is None
            for term, column in zip(self.terms, self.prepared, strict=True)
        )

    @cached_property
    def scales(self) -> bool:
        """Whether some feature is scaled."""
        return not changes_nothing(self.centre, self.scale)

    @property
    def takes_numbers(self) -> bool:
        """Whether every input column is a number, category or not, so that arrays can be transformed."""
        return all(
            column.classes is None or not any(isinstance(label, str) for label in column.classes.labels)
            for column in self.prepared
        )

    # -- forth -----------------------------------------------------------------------------------

    def transform(self, rows: Mapping[str, Cells] | pd.DataFrame) -> Floats:
        """float64 (rows, features) of the columns in `rows`, NaN where a cell gives nothing.

        Raises Problem where a column is missing.
        """
        return self.read(rows).values

    def read(self, rows: Mapping[str, Cells] | pd.DataFrame) -> PreparedRows:
        """The same with the reasons why a cell gives nothing."""
        atoms: dict[Atom, Floats] = {}
        troubles: dict[str, Troubles] = {}
        cells: dict[str, Cells] = {}
        for column in self.prepared:
            if column.name not in rows:
                raise _no_column(column.name)
            found, own = column.read(rows[column.name])
            atoms |= found
            if own.any():
                troubles[column.name], cells[column.name] = own, rows[column.name]
        return PreparedRows(self.scaled(stacked(self.terms, atoms)), troubles, cells)

    def transform_numbers(self, values: Floats) -> Floats:
        """float64 (n, features) of (n, columns) in original units. Raises Problem for text columns."""
        if self.is_plain:
            return self.scaled(values)
        if not self.takes_numbers:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "Some inputs are texts ({columns}): predict from rows of a table instead."
                ),
                columns=", ".join(self.columns),
            )
        columns = {name: np.ascontiguousarray(values[:, at]) for at, name in enumerate(self.columns)}
        return self.transform(columns)

    def scaled(self, values: Floats) -> Floats:
        """float64 (n, features) before scaling -> after; the array itself where nothing is scaled."""
        if not self.scales:
            return values
        found: Floats = (values - self.centre) / self.scale
        return found

    # -- back ------------------------------------------------------------------------------------

    def inverse(self, values: Floats) -> pd.DataFrame:
        """The input columns that give `values`, float64 (n, features): see `PreparedColumn.original`."""
        unscaled = values * self.scale + self.centre if self.scales else values
        atoms = {
            term.factors[0][0]: unscaled[:, at]
            for at, term in enumerate(self.terms)
            if len(term.factors) == 1 and term.factors[0][1] == 1
        }
        return pd.DataFrame({own.name: own.original(atoms, len(values)) for own in self.prepared})

    # -- for people ------------------------------------------------------------------------------

    def constant(self, rows: Mapping[str, Cells] | pd.DataFrame) -> tuple[str, ...]:
        """The features that have the same value in all of `rows`, more than one of them."""
        atoms: dict[Atom, Floats] = {}
        for column in self.prepared:
            atoms |= column.read(rows[column.name])[0]
        if not atoms or len(next(iter(atoms.values()))) < 2:
            return ()
        return tuple(term.name for term in self.terms if _is_constant(term.values(atoms)))

    def as_text(self) -> tuple[str, ...]:
        """A line for each feature with what it is of the columns, then one for each column that is filled."""
        lines = []
        for at, term in enumerate(self.terms):
            made = scaled_name(term.factor, float(self.centre[at]), float(self.scale[at]))
            lines.append(term.name if made == term.factor else f"{term.name}: {made}")
        for column in self.prepared:
            if column.fill is not None:
                filled = column.fill if isinstance(column.fill, str) else f"{column.fill:.6g}"
                lines.append(f"{Atom(column.name, Kind.MISSING).name}: {filled}")
            if column.coding == "ordinal" and column.classes is not None:
                numbers = (f"{label} = {place}" for place, label in enumerate(column.classes.labels))
                lines.append(f"{column.base[0].name}: {', '.join(numbers)}")
        return tuple(lines)


def stacked(terms: Sequence[Term], atoms: Mapping[Atom, Floats]) -> Floats:
    """float64 (rows, terms), row by row in memory; what leaves the range of float64 is infinite."""
    with np.errstate(over="ignore", invalid="ignore", under="ignore"):
        return np.stack([term.values(atoms) for term in terms], axis=1)


def _is_constant(values: Floats) -> bool:
    return bool((values == values[0]).all())


def _no_column(name: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "There is no column {column}, which the model reads. Add or rename it."),
        column=name,
    )

"""Which columns have to be given for a prediction, and how the model's inputs come of them. Torch-free."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from datasets.computed import in_order, inputs_of, values_of
from datasets.preparation.column import as_numbers
from datasets.preparation.preparation import PreparedRows
from datasets.preparation.troubles import Trouble, Troubles, reason
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table, assemble

MOST_REASONS = 1_000  # that are told of one frame
MOST_NAMED = 12


@dataclass(frozen=True)
class Given:
    """`inputs`: the columns that the model reads. `formulas`: of the computed ones that lead to them, each
    after those that it reads. `names`: the columns that cannot be computed, in the order of the table."""

    inputs: tuple[str, ...]
    formulas: Mapping[str, str]
    names: tuple[str, ...]

    @classmethod
    def of(cls, inputs: tuple[str, ...], table: Table) -> "Given":
        """What the `inputs` of a run on `table` need."""
        order = in_order(table.formulas, table.columns) if table.formulas else ()
        needed = set(inputs)
        for name in reversed(order):
            if name in needed:
                needed |= set(inputs_of(table.formulas[name], table.columns))
        formulas = {name: table.formulas[name] for name in order if name in needed}
        return cls(inputs, formulas, tuple(name for name in table.columns if name in needed - set(formulas)))

    def check(self, columns: Iterable[str], name: str) -> None:
        """Raise a Problem that names what is missing among `columns`, those of the table or file `name`."""
        present, missing = set(columns), list[str]()
        for wanted in self.names:
            if wanted not in present and not self._is_spared(wanted, present):
                missing.append(wanted)
        if not missing:
            return
        shown = ", ".join(missing[:MOST_NAMED]) + (", …" if len(missing) > MOST_NAMED else "")
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} has no column {columns}, which the model reads. Add or rename columns there; other "
                "columns, and their order, do not matter.",
            )
            if len(missing) == 1
            else QT_TRANSLATE_NOOP(
                "Problem",
                "{file} has not all the columns that the model reads. Missing are: {columns}. Add or rename "
                "columns there; other columns, and their order, do not matter.",
            ),
            file=name,
            columns=shown,
        )

    def _is_spared(self, name: str, present: set[str]) -> bool:
        """Whether all that would be computed from a column is there itself."""
        if name in self.inputs:
            return False
        readers = [own for own, formula in self.formulas.items() if name in inputs_of(formula, self._known)]
        return all(
            own in present or (own not in self.inputs and self._is_spared(own, present)) for own in readers
        )

    @property
    def _known(self) -> tuple[str, ...]:
        return (*self.names, *self.formulas)

    def completed(self, frame: pd.DataFrame) -> tuple[dict[str, Any], dict[str, Troubles]]:
        """The inputs (rows,) of `frame`, computed where they are not in it; and, for each column from which
        one is computed, int8 (rows,) of `Trouble` for its texts that are no numbers."""
        cells: dict[str, Any] = {name: frame[name] for name in self._known if name in frame.columns}
        troubles: dict[str, Troubles] = {}
        for name in self.inputs:
            self._compute(name, cells, troubles, len(frame))
        return {name: cells[name] for name in self.inputs}, troubles

    def _compute(self, name: str, cells: dict[str, Any], troubles: dict[str, Troubles], rows: int) -> None:
        """Put a column and all that it is computed from into `cells`, where they are not there."""
        if name in cells:
            return
        own = {}
        for read in inputs_of(self.formulas[name], self._known):
            self._compute(read, cells, troubles, rows)
            values, found = as_numbers(cells[read])
            own[read] = pd.Series(values, copy=False)
            if found.any():
                troubles[read] = found
        cells[name] = pd.Series(values_of(self.formulas[name], assemble(own, rows), name), copy=False)


@dataclass(frozen=True, eq=False)
class Read:
    """Rows as a model reads them, and why it cannot read some."""

    rows: PreparedRows
    troubles: Mapping[str, Troubles]  # of columns that inputs are computed from
    frame: pd.DataFrame

    def reason(self, row: int) -> Problem | None:
        """Why there is no prediction for the row at this position; None: there is one."""
        found = self.rows.reason(row)
        if found is None:
            return None
        for column, own in self.troubles.items():
            if own[row] != Trouble.NONE:
                return reason(column, Trouble(int(own[row])), self.frame[column].iloc[row])
        return found

"""The edit of formulas: which columns are computed, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from datasets.computed import in_order
from datasets.edits.edit import Edit
from datasets.table import Table


@dataclass(frozen=True, eq=False)
class SetFormulas(Edit):
    """Let `formulas` (column -> formula) be those of the table; others become plain values. No cell changes:
    what has to be computed anew, `datasets.edits.following` adds.

    Raises Problem for a formula that cannot be read, that names no column, and for a circle.
    """

    formulas: Mapping[str, str]

    def apply(self, table: Table) -> tuple[Table, Edit]:
        table.check_columns(self.formulas)
        in_order(self.formulas, table.columns)
        return replace(table, formulas=dict(self.formulas)), SetFormulas(table.formulas)

    @property
    def nbytes(self) -> int:
        return sum(len(column) + len(formula) for column, formula in self.formulas.items())


def with_formula(table: Table, column: str, formula: str) -> SetFormulas:
    """`column` computed by `formula`; the others as they are."""
    return SetFormulas({**table.formulas, column: formula})


def without_formula(table: Table, *columns: str) -> SetFormulas:
    """`columns` turned into plain values."""
    return SetFormulas({name: text for name, text in table.formulas.items() if name not in columns})

"""Whether an edit of the table is anything to a run that goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.table import Table


def reaches_run(edit: Edit, table: Table) -> bool:
    """Whether `edit`, which led to `table`, changes rows that train: their number, use, or cells of columns
    that have a role. Changed roles wait for a reset, which the data panel says."""
    from datasets import edits as kinds

    match edit:
        case kinds.Compound():
            return any(reaches_run(part, table) for part in edit.edits)
        case kinds.SetCells():
            return len(edit.rows) > 0 and any(_has_role(table, name) for name in edit.columns)
        case kinds.SetColumn():
            return _has_role(table, edit.column)
        case kinds.InsertRows():
            return len(edit.frame) > 0
        case kinds.PutRows() | kinds.RemoveRows() | kinds.SetInUse():
            return len(edit.rows) > 0
    return False


def _has_role(table: Table, name: str) -> bool:
    return name in table.roles and table.roles[name].value != "ignored"

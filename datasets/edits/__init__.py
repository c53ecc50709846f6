"""Edits: plain data that changes a table and returns its inverse.

`edit.apply(table)` returns the new table and the edit that undoes it. Applying the inverse gives back the
table bit for bit: values, dtypes, order of columns, roles, rows in use. Everything is checked before
anything is made; bad input raises Problem. The cost is that of the touched columns.
"""

from datasets.edits.cell_edits import SetCells, SetColumn, SetInUse
from datasets.edits.column_edits import InsertColumn, RemoveColumn, RenameColumn, SetRole
from datasets.edits.edit import Compound, Edit
from datasets.edits.formula_edits import SetFormulas
from datasets.edits.row_edits import InsertRows, PutRows, RemoveRows

__all__ = [
    "Compound",
    "Edit",
    "InsertColumn",
    "InsertRows",
    "PutRows",
    "RemoveColumn",
    "RemoveRows",
    "RenameColumn",
    "SetCells",
    "SetColumn",
    "SetFormulas",
    "SetInUse",
    "SetRole",
]

"""Other rows for a table whose columns stay, as an edit: what a rule makes with another seed, say."""

import numpy as np
import pandas as pd

from datasets.edits.cell_edits import SetColumn, SetInUse
from datasets.edits.edit import Compound, Edit
from datasets.edits.row_edits import InsertRows, RemoveRows
from datasets.table import Table


def other_rows(table: Table, frame: pd.DataFrame) -> Edit:
    """The edit after which `table` has the rows of `frame`, all in use.

    Roles stay, and so do columns that `frame` has not, which are those computed from others. The columns of
    `frame` are columns of `table`.
    """
    edits: list[Edit] = []
    if len(frame) < table.rows:
        edits.append(RemoveRows(np.arange(len(frame), table.rows, dtype=np.int64)))
    elif len(frame) > table.rows:
        edits.append(InsertRows(table.rows, frame.iloc[table.rows :].reset_index(drop=True)))
    edits += [SetColumn(name, frame[name]) for name in frame.columns]
    aside = np.flatnonzero(~table.in_use[: len(frame)]).astype(np.int64)
    if len(aside):
        edits.append(SetInUse(aside, True))
    return Compound(tuple(edits))

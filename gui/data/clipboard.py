"""Blocks of cells as text: tabs between cells, as spreadsheets write and read them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui.data.cells import Block, read_cell
from gui.data.selection import Rows

if TYPE_CHECKING:
    from datasets.edits import Edit
    from datasets.table import Table


def block_text(table: Table, rows: Rows, columns: list[int]) -> str:
    """The cells of `rows` and `columns`, every number exact; cells with tabs or line ends are quoted."""
    block = table.frame.iloc[rows, columns]
    return block.to_csv(sep="\t", header=False, index=False, lineterminator="\n").removesuffix("\n")


def read_block(text: str) -> list[list[str]]:
    """The cells of a copied block; short lines are filled with empty cells."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    cells = [line or [""] for line in csv.reader(io.StringIO(lines), delimiter="\t")] or [[""]]
    width = max(len(line) for line in cells)
    return [line + [""] * (width - len(line)) for line in cells]


def paste_edit(table: Table, rows: Rows, column: int, block: list[list[str]]) -> Edit:
    """`block` written into `rows` of the table from `column` on, with new rows below where it is longer.

    `rows` int64: as many as the block has lines; fewer where the view ends before.

    Raises Problem where it is wider than the table, or for a cell that does not fit its column.
    """
    from datasets.edits import Compound, SetCells

    width = len(block[0])
    names = table.columns[column : column + width]
    if len(names) < width:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The copied block has {columns} columns, but from “{column}” on there are only {room}. "
                "Select a cell further left, or insert columns first.",
            ),
            columns=width,
            column=names[0] if names else "",
            room=len(names),
        )
    inside = len(rows)
    places = [*rows.tolist(), *range(table.rows, table.rows + len(block) - inside)]
    values = {
        name: [read_cell(table, row, name, line[j]) for row, line in zip(places, block, strict=True)]
        for j, name in enumerate(names)
    }
    edits: list[Edit] = []
    if inside:
        edits.append(SetCells(rows, names, [values[name][:inside] for name in names]))
    if inside < len(block):
        edits.append(_new_rows(table.rows, {name: values[name][inside:] for name in names}))
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


def fill_edit(table: Table, blocks: list[Block], text: str) -> Edit:
    """One copied cell written into all cells of `blocks`. Raises Problem."""
    from datasets.edits import Compound, SetCells

    edits = []
    for rows, left, right in blocks:
        names = table.columns[left : right + 1]
        values = [[read_cell(table, int(rows[0]), name, text)] * len(rows) for name in names]
        edits.append(SetCells(rows, names, values))
    return edits[0] if len(edits) == 1 else Compound(tuple(edits))


def _new_rows(at: int, values: dict[str, list[Any]]) -> Edit:
    import pandas as pd

    from datasets.columns import from_values
    from datasets.edits import InsertRows

    return InsertRows(at, pd.DataFrame({name: from_values(cells) for name, cells in values.items()}))


def table_from_block(block: list[list[str]], name: str) -> Table:
    """A table of a pasted block. A first line without any number holds the names of the columns."""
    import pandas as pd

    from datasets.cells import parse_cell
    from datasets.columns import FLOAT64, from_values
    from datasets.table import Table

    has_names = len(block) > 1 and all(isinstance(parse_cell(text, FLOAT64), str) for text in block[0])
    names: list[str] = []
    for position in range(len(block[0])):
        wanted = block[0][position].strip() if has_names else f"x{position + 1}"
        while wanted in names:
            wanted += "_"
        names.append(wanted)
    rows = block[1:] if has_names else block
    columns = {
        each: from_values(parse_cell(line[at], FLOAT64) for line in rows) for at, each in enumerate(names)
    }
    return Table.from_frame(pd.DataFrame(columns), name=name)

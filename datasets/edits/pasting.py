"""Pasting a block of cells into a table: what is written, what is added, and what is not taken."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from datasets.columns import Column, is_text, missing, text_column
from datasets.edits import InsertColumn, InsertRows, SetCells
from datasets.edits.blocks import Block, likely_separator
from datasets.edits.cell_texts import NotTaken, Taken, Texts, numbers_of, take
from datasets.edits.edit import Compound, Edit, Rows, one_or_all
from datasets.reading.marks import BESIDE_OTHERS, COMMA, PLAIN, Marks
from datasets.table import Table, assemble

NameOf = Callable[[int], str]  # a name for a new column, by its number from 1


@dataclass(frozen=True)
class PasteChoices:
    """How the text of a block is read. `names`: its first line holds names of columns.

    `as_text`: a column of numbers that would refuse a cell becomes one of texts. `new_columns`: what goes
    beyond the last column makes new ones; else it is left out.
    """

    separator: str = "\t"
    marks: Marks = PLAIN
    names: bool = False
    as_text: bool = False
    new_columns: bool = True


@dataclass(frozen=True, eq=False)
class Pasted:
    """`edit` writes what can be taken. `height` and `width` are those of what it writes or adds, `left_out`
    counts the columns that are not."""

    edit: Edit
    not_taken: tuple[NotTaken, ...]
    height: int
    width: int
    new_rows: int
    new_columns: int
    left_out: int

    @property
    def is_plain(self) -> bool:
        """Whether all of it is taken, within the columns that there are."""
        return not (self.not_taken or self.new_columns or self.left_out)


def pasted(table: Table, rows: Rows, at: int, block: Block, choices: PasteChoices, name_of: NameOf) -> Pasted:
    """`block` written into `rows` of the table from column number `at` on; what is longer makes new rows
    below the table's last.

    `rows` int64: as many as the block has lines, or more, or fewer where the view ends before.
    """
    head, lines = (block[0], block[1:]) if choices.names else ([], block)
    rows = rows[: len(lines)]
    new_rows = len(lines) - len(rows)
    all_rows = np.concatenate([rows, np.arange(table.rows, table.rows + new_rows, dtype=np.int64)])
    width = len(block[0])
    inside = table.columns[at : at + width]
    wanted = [Texts(name, all_rows, [line[j] for line in lines]) for j, name in enumerate(inside)]
    taken = take(table, wanted, choices.marks, as_text=choices.as_text)
    edits: list[Edit] = [*_written(table, taken, new_rows)]
    beyond = range(len(inside), width)
    if choices.new_columns:
        total, names = table.rows + new_rows, list(table.columns)
        for j in beyond:
            name = _free(head[j].strip() if head else "", names, name_of)
            values = _spread([line[j] for line in lines], all_rows, total, choices)
            edits.append(InsertColumn(len(names), name, values))
            names.append(name)
    return Pasted(
        one_or_all(edits) if edits else Compound(()),
        taken.not_taken,
        height=len(lines),
        width=width if choices.new_columns else len(inside),
        new_rows=new_rows,
        new_columns=len(beyond) if choices.new_columns else 0,
        left_out=0 if choices.new_columns else len(beyond),
    )


def likely_choices(text: str) -> PasteChoices:
    """How `text` most likely is meant: lines that are numbers with a comma are those, and not two cells."""
    separator = likely_separator(text)
    lines = [line for line in text.splitlines() if line]
    if separator == "," and all(COMMA.number(line) is not None for line in lines):
        return PasteChoices(separator="", marks=COMMA)
    return PasteChoices(separator=separator)


def with_likely_names(table: Table, block: Block, at: int, choices: PasteChoices) -> PasteChoices:
    """`choices` with names in the first line where they are those of the columns that it would go into."""
    there = table.columns[at : at + len(block[0])]
    first = tuple(cell.strip() for cell in block[0][: len(there)])
    return replace(choices, names=len(block) > 1 and bool(there) and first == there)


def with_likely_marks(table: Table, block: Block, at: int, choices: PasteChoices) -> PasteChoices:
    """`choices` with the decimal and thousands marks under which columns of numbers take most of it."""
    lines = block[1:] if choices.names else block
    cells = [
        line[j]
        for j, name in enumerate(table.columns[at : at + len(block[0])])
        if not is_text(table.frame[name]) and name not in table.formulas
        for line in lines
    ]
    # Of those that explain as much, the first; only what a decimal comma alone explains is taken for one.
    taken = {marks: sum(marks.number(cell) is not None for cell in cells) for marks in BESIDE_OTHERS}
    return replace(choices, marks=max(taken, key=lambda marks: taken[marks]))


def _written(table: Table, taken: Taken, new_rows: int) -> list[Edit]:
    """The edits of the rows that there are, and one that adds the others."""
    inside: list[tuple[str, Rows, Column]] = []
    below: dict[str, Column] = {}
    cut: dict[int, tuple[Rows, np.ndarray[tuple[int], np.dtype[np.bool_]]]] = {}
    for name, rows, values in taken.parts:
        if id(rows) not in cut:  # columns with the same rows keep sharing them
            old = rows < table.rows
            cut[id(rows)] = rows if bool(old.all()) else rows[old], old
        old_rows, old = cut[id(rows)]
        if not new_rows:
            inside.append((name, rows, values))
            continue
        inside.append((name, old_rows, values[old].reset_index(drop=True)))
        below[name] = _placed(values[~old].reset_index(drop=True), rows[~old] - table.rows, new_rows)
    edits: list[Edit] = [*Taken(tuple(inside), ()).edits()]
    if new_rows:
        edits.append(InsertRows(table.rows, assemble(below, new_rows)))
    return edits


def _placed(values: Column, rows: Rows, count: int) -> Column:
    """`values` in `rows` of a column of `count`, the rest missing."""
    if len(values) == count:  # every row, perhaps in the order of a view
        return values.iloc[np.argsort(rows)].reset_index(drop=True)
    empty = text_column([None] * count) if is_text(values) else missing(count)
    made, _ = SetCells(rows, ("a",), [values]).apply(Table.from_frame(pd.DataFrame({"a": empty})))
    return made.frame["a"]


def _spread(texts: list[str], rows: Rows, total: int, choices: PasteChoices) -> Column:
    """A new column of `total` cells: numbers where all of `texts` are, else texts."""
    values, bad = numbers_of(texts, choices.marks)
    if len(bad) or choices.as_text:
        values = text_column(texts)
    return _placed(values, rows, total)


def _free(wanted: str, taken: list[str], name_of: NameOf) -> str:
    name = wanted or name_of(len(taken) + 1)
    while name in taken:
        name += "_"
    return name

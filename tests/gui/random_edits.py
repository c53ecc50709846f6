"""Edits drawn at random, as fast as can be: for runs of many thousands of them."""

from collections.abc import Callable
from random import Random

import numpy as np
import pandas as pd

from datasets.columns import TEXT, Column, missing
from datasets.edits import (
    InsertColumn,
    InsertRows,
    RemoveColumn,
    RemoveRows,
    RenameColumn,
    SetCells,
    SetInUse,
    SetRole,
)
from datasets.edits.blocks import Block
from datasets.edits.cell_texts import Texts, take
from datasets.edits.edit import Compound, Edit, Rows
from datasets.edits.filling import Gap, fill_down, fill_missing, fill_right, fill_series
from datasets.edits.finding import find, replaced
from datasets.edits.formula_edits import with_formula, without_formula
from datasets.edits.pasting import PasteChoices, pasted
from datasets.edits.patterns import Search
from datasets.edits.retyping import Held, retype
from datasets.table import SINGLE_ROLES, Role, Table, assemble

NAMES = ("x", "y", "温度", "a b", "`", "log", "two\nlines", "e")
FORMULAS = ("{a} + {b}", "2*{a}", "{a}/{b}", "log({a})", "where({a} > 1, {b}, -{a})", "{a}^2 - 1", "3")
CELLS = ("", "1", "-2.5", "7", "1e3", "x", "りんご", "007", "nan", "inf", "1,5", "9007199254740993")
NUMBERS = (0.0, -0.0, 1.5, -2.0, 1e300, 5e-324, float("inf"), float("nan"), 0.1)
MOST_ROWS, MOST_COLUMNS = 10, 4


class Drawer:
    """Draws a table, and then edits that mostly fit it; some are to be refused."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.kinds: tuple[Callable[[Table], Edit], ...] = (
            self._cells,
            self._texts,
            self._paste,
            self._clear,
            self._fill,
            self._gaps,
            self._replace,
            self._retype,
            self._insert_rows,
            self._remove_rows,
            self._insert_column,
            self._remove_column,
            self._rename,
            self._role,
            self._in_use,
            self._compute,
            self._compute_new,
            self._keep_values,
            self._together,
        )

    def table(self) -> Table:
        """A small table with columns of every kind, roles, and rows set aside."""
        rows = self.random.randint(0, 6)
        names = self.random.sample(NAMES, self.random.randint(1, 4))
        frame = assemble({name: self.column(rows) for name in names}, rows)
        roles: dict[str, Role] = {}
        for name in names:
            role = self.random.choice(tuple(Role))
            roles[name] = Role.IGNORED if role in SINGLE_ROLES and role in roles.values() else role
        in_use = np.array([self.random.random() < 0.8 for _ in range(rows)], dtype=np.bool_)
        return Table(frame, roles, in_use)

    def column(self, rows: int) -> Column:
        """A column of any of the three kinds, mostly of numbers."""
        kind = self.random.random()
        if kind < 0.3:
            return pd.Series(np.array([self.random.randint(-9, 9) for _ in range(rows)], dtype=np.int64))
        if kind < 0.8:
            return pd.Series(np.array([self.random.choice(NUMBERS) for _ in range(rows)], dtype=np.float64))
        texts = [self.random.choice(CELLS) or np.nan for _ in range(rows)]
        return pd.Series(np.array(texts, dtype=object), dtype=TEXT)

    def edit(self, table: Table) -> Edit:
        """An edit; one that cannot be made of this table raises Problem, here or where it is made."""
        if not table.columns:
            return self._insert_column(table)
        if table.rows > MOST_ROWS:
            return self._remove_rows(table)
        if len(table.columns) > MOST_COLUMNS:
            return self._remove_column(table)
        return self.random.choice(self.kinds)(table)

    # what edits are made of

    def _rows(self, table: Table, least: int = 0) -> Rows:
        count = min(self.random.randint(least, 4), table.rows)
        return np.array(self.random.sample(range(table.rows), count), dtype=np.int64)

    def _name(self, table: Table) -> str:
        return self.random.choice(table.columns)

    def _some(self, table: Table) -> list[str]:
        return self.random.sample(table.columns, self.random.randint(1, min(3, len(table.columns))))

    def _numbers(self, table: Table) -> str:
        """A column of numbers, if there is one."""
        found = [name for name in table.columns if table.frame[name].dtype != TEXT]
        return self.random.choice(found) if found else self._name(table)

    def _free(self, table: Table) -> str:
        return self.random.choice([name for name in (*NAMES, "new") if name not in table.roles] or ["last"])

    def _formula(self, table: Table) -> str:
        from datasets.formula import quoted

        shape = self.random.choice(FORMULAS)
        return shape.format(a=quoted(self._numbers(table)), b=quoted(self._numbers(table)))

    # the edits

    def _cells(self, table: Table) -> Edit:
        rows, names = self._rows(table), self._some(table)
        return SetCells(rows, tuple(names), [self.column(len(rows)) for _ in names])

    def _texts(self, table: Table) -> Edit:
        rows, name = self._rows(table), self._name(table)
        texts = Texts(name, rows, [self.random.choice(CELLS) for _ in rows])
        return Compound(tuple(take(table, [texts], as_text=self.random.random() < 0.2).edits()))

    def _paste(self, table: Table) -> Edit:
        height, width = self.random.randint(1, 3), self.random.randint(1, 3)
        block: Block = [[self.random.choice(CELLS) for _ in range(width)] for _ in range(height)]
        choices = PasteChoices(
            as_text=self.random.random() < 0.1, new_columns=self.random.random() < 0.5, names=height > 2
        )
        at = self.random.randrange(len(table.columns))
        return pasted(table, self._rows(table), at, block, choices, lambda number: f"c{number}").edit

    def _clear(self, table: Table) -> Edit:
        rows, names = self._rows(table), self._some(table)
        return SetCells(rows, tuple(names), [missing(len(rows))] * len(names))

    def _fill(self, table: Table) -> Edit:
        rows, names = self._rows(table, least=2), self._some(table)
        way = self.random.randrange(4)
        if way == 3 and len(rows) > 1:
            return fill_series(table, rows, names)
        if way == 2:
            return fill_right(table, rows, names)
        return fill_down(table, rows, names, up=way == 1)

    def _gaps(self, table: Table) -> Edit:
        edit, _, _ = fill_missing(
            table, self._rows(table), self._some(table), self.random.choice(tuple(Gap)), constant=1.5
        )
        return edit

    def _replace(self, table: Table) -> Edit:
        search = Search(self.random.choice(CELLS), whole=self.random.random() < 0.5)
        found = find(table, self._some(table), search)
        return Compound(tuple(take(table, replaced(table, found, search, self.random.choice(CELLS))).edits()))

    def _retype(self, table: Table) -> Edit:
        return retype(table, self._name(table), self.random.choice(tuple(Held))).edit

    def _insert_rows(self, table: Table) -> Edit:
        count, at = self.random.randint(0, 3), self.random.randint(0, table.rows)
        if self.random.random() < 0.5:
            return InsertRows.empty(at, count)
        return InsertRows(at, assemble({name: self.column(count) for name in self._some(table)}, count))

    def _remove_rows(self, table: Table) -> Edit:
        return RemoveRows(self._rows(table))

    def _insert_column(self, table: Table) -> Edit:
        at = self.random.randint(0, len(table.columns))
        return InsertColumn(at, self._free(table), self.column(table.rows), self.random.choice(tuple(Role)))

    def _remove_column(self, table: Table) -> Edit:
        return RemoveColumn(self._name(table))

    def _rename(self, table: Table) -> Edit:
        return RenameColumn(self._name(table), self._free(table))

    def _role(self, table: Table) -> Edit:
        return SetRole(self._name(table), self.random.choice(tuple(Role)))

    def _in_use(self, table: Table) -> Edit:
        return SetInUse(self._rows(table), self.random.random() < 0.5)

    def _compute(self, table: Table) -> Edit:
        return with_formula(table, self._name(table), self._formula(table))

    def _compute_new(self, table: Table) -> Edit:
        name = self._free(table)
        column = InsertColumn(len(table.columns), name, missing(table.rows))
        return Compound((column, with_formula(table, name, self._formula(table))))

    def _keep_values(self, table: Table) -> Edit:
        return without_formula(table, *self._some(table))

    def _together(self, table: Table) -> Edit:
        from datasets.edits.following import make

        first = self.edit(table)
        return Compound((first, self.edit(make(table, first).after)))

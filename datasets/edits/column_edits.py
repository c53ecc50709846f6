"""Edits of columns: insert, remove and rename them, and what they are for."""

from dataclasses import dataclass, replace

import pandas as pd

from datasets.columns import Column, as_column
from datasets.computed import inputs_of, readers_of
from datasets.edits.edit import Edit, holders, memory_of, one_or_all, wrong_length
from datasets.edits.formula_edits import SetFormulas
from datasets.formula import FormulaError
from datasets.formula.renaming import renamed
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Role, Table, assemble


@dataclass(frozen=True, eq=False)
class InsertColumn(Edit):
    """Insert a column of `values` (one per row) named `name` before column number `at`.

    The role weight or split is taken from the column that had it.
    """

    at: int
    name: str
    values: Column
    role: Role = Role.IGNORED

    def apply(self, table: Table) -> tuple[Table, Edit]:
        _check_new_name(table, self.name)
        if not 0 <= self.at <= len(table.columns):
            raise ValueError("there is no such place for a column")
        values = as_column(self.values)
        if len(values) != table.rows:
            raise wrong_length(self.name, len(values), table.rows)
        names = [*table.columns[: self.at], self.name, *table.columns[self.at :]]
        data = {name: values if name == self.name else table.frame[name] for name in names}
        inverses: list[Edit] = [RemoveColumn(self.name)]
        roles = dict(table.roles)
        for other in holders(table, self.role):
            roles[other] = Role.IGNORED
            inverses.append(SetRole(other, self.role))
        roles[self.name] = self.role
        new = replace(table, frame=assemble(data, table.rows), roles=roles)
        return new, one_or_all(inverses)

    @property
    def nbytes(self) -> int:
        return memory_of(self.values)


@dataclass(frozen=True, eq=False)
class RemoveColumn(Edit):
    """Take a column out of the table. Columns computed from it keep their values and are plain then."""

    name: str

    def apply(self, table: Table) -> tuple[Table, Edit]:
        values = table.column(self.name)
        at = table.columns.index(self.name)
        data = {name: table.frame[name] for name in table.columns if name != self.name}
        roles = {name: role for name, role in table.roles.items() if name != self.name}
        gone = {self.name, *readers_of(self.name, table.formulas, table.columns)}
        formulas = {name: text for name, text in table.formulas.items() if name not in gone}
        new = replace(table, frame=assemble(data, table.rows), roles=roles, formulas=formulas)
        inverses: list[Edit] = [InsertColumn(at, self.name, values, table.roles[self.name])]
        if len(formulas) < len(table.formulas):
            inverses.append(SetFormulas(table.formulas))
        return new, one_or_all(inverses)

    @property
    def nbytes(self) -> int:
        return 0


@dataclass(frozen=True, eq=False)
class RenameColumn(Edit):
    """Give the column `old` the name `new`, in the formulas of computed columns, too.

    Raises Problem for a name that these cannot hold.
    """

    old: str
    new: str

    def apply(self, table: Table) -> tuple[Table, Edit]:
        table.check_columns((self.old,))
        if self.new != self.old:
            _check_new_name(table, self.new)
        names = {name: self.new if name == self.old else name for name in table.columns}
        frame = table.frame.copy(deep=False)
        frame.columns = pd.Index(list(names.values()))
        roles = {names[name]: role for name, role in table.roles.items()}
        formulas = {names[name]: self._renamed(table, names, text) for name, text in table.formulas.items()}
        new = replace(table, frame=frame, roles=roles, formulas=formulas)
        inverses: list[Edit] = [RenameColumn(self.new, self.old)]
        if any(formulas[names[name]] != text for name, text in table.formulas.items()):
            inverses.append(SetFormulas(table.formulas))
        return new, one_or_all(inverses)

    def _renamed(self, table: Table, names: dict[str, str], formula: str) -> str:
        """`formula` with the new name, which it has to take for the same column."""
        read = inputs_of(formula, table.columns)
        if self.old not in read:
            return formula
        after = renamed(formula, self.old, self.new)
        try:
            if inputs_of(after, names.values()) == tuple(names[name] for name in read):
                return after
        except FormulaError:
            pass
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "“{column}” is named in the formula {formula}, which cannot hold the name “{name}”. Choose "
                "a name without line ends and invisible characters.",
            ),
            column=self.old,
            formula=formula,
            name=self.new,
        )

    @property
    def nbytes(self) -> int:
        return 0


@dataclass(frozen=True, eq=False)
class SetRole(Edit):
    """Give a column a role. Weight and split are taken from the column that had them (ignored from then)."""

    column: str
    role: Role

    def apply(self, table: Table) -> tuple[Table, Edit]:
        table.check_columns((self.column,))
        roles = dict(table.roles)
        inverses: list[Edit] = [SetRole(self.column, roles[self.column])]
        for other in holders(table, self.role):
            if other != self.column:
                roles[other] = Role.IGNORED
                inverses.append(SetRole(other, self.role))
        roles[self.column] = self.role
        new = replace(table, roles=roles)
        return new, one_or_all(inverses)

    @property
    def nbytes(self) -> int:
        return 0


def _check_new_name(table: Table, name: str) -> None:
    if not name:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "A column needs a name; type at least one character."))
    if name in table.roles:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "There is already a column named “{column}”; choose another name."),
            column=name,
        )

"""What can be done with the selected cells, rows and columns. Each is one undo command of the document."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from gui import labels
from gui.data.clipboard import ClipboardCommands, column_name
from gui.data.edits_aside import EditsAside
from gui.data.selection import Rows
from gui.data.undoing import Undoing

if TYPE_CHECKING:
    from datasets.edits import Edit, SetCells
    from datasets.table import Table
    from gui.data.table_view import TableView
    from gui.document import Document


class TableCommands(QObject):
    """The commands of one table view. What is not possible comes as `refused`, and nothing has changed."""

    refused = Signal(object)  # Problem
    noted = Signal(object)  # Problem: good to know
    column_made = Signal(int)  # its place; it waits for a name

    def __init__(self, document: Document, view: TableView) -> None:
        super().__init__(view)
        self._document, self._view = document, view
        self.aside = EditsAside(document, self, view.row_changes)
        self.aside.refused.connect(self.refused)
        self.undoing = Undoing(document, self.aside)
        self.clipboard = ClipboardCommands(document, view, self.aside)
        self.copy, self.cut, self.paste = self.clipboard.copy, self.clipboard.cut, self.clipboard.paste

    def edit_cell(self, edit: Edit, words: str) -> None:
        """What was typed into a cell: at once, but where a long column has to hold another kind for it."""
        from datasets.edits import SetCells

        table = self._document.table
        if self.aside.is_small() or not isinstance(edit, SetCells) or _is_held(table, edit):
            self._document.edit(edit, words)
        else:
            self.aside.edit(lambda _table, _watch: edit, words)

    def clear(self) -> None:
        self.clipboard.clear(self.tr("Clear cells"))

    # Rows

    def insert_rows_above(self) -> None:
        shown = self._view.chosen_view_rows()
        row = int(shown[0]) if len(shown) else 0
        self._insert_rows(self._table_row(row), row, max(1, len(shown)))

    def insert_rows_below(self) -> None:
        shown = self._view.chosen_view_rows()
        if len(shown):
            last = int(shown[-1])
            self._insert_rows(self._table_row(last) + 1, last + 1, len(shown))
        else:
            self._insert_rows(self._document.table.rows, None, 1)

    def _table_row(self, view_row: int) -> int:
        model = self._view.table_model
        return model.table_row(view_row) if view_row < model.row_count else self._document.table.rows

    def _insert_rows(self, at: int, view_row: int | None, count: int) -> None:
        """`count` rows before row `at` of the table, shown from `view_row` on (None: at their neighbours)."""
        from datasets.edits import InsertRows

        words = self.tr("Insert row") if count == 1 else self.tr("Insert {count} rows").format(count=count)
        self.aside.edit(lambda _table, _watch: InsertRows.empty(at, count), words, rows_at=view_row)

    def remove_rows(self) -> None:
        from datasets.edits import RemoveRows

        self._edit_rows(
            lambda _table, rows: RemoveRows(rows), self.tr("Remove row"), self.tr("Remove {count} rows")
        )

    def set_aside(self) -> None:
        self._use(False, self.tr("Set row aside"), self.tr("Set {count} rows aside"))

    def take_back(self) -> None:
        self._use(True, self.tr("Take row back"), self.tr("Take {count} rows back"))

    def _use(self, in_use: bool, one: str, several: str) -> None:
        from datasets.edits import SetInUse

        def edit(table: Table, rows: Rows) -> Edit | None:
            return SetInUse(rows, in_use) if bool((table.in_use[rows] != in_use).any()) else None

        self._edit_rows(edit, one, several)

    def _edit_rows(self, edit: Callable[[Table, Rows], Edit | None], one: str, several: str) -> None:
        """`edit` gets the table and its selected rows, which may be millions."""
        shown, order = self._view.chosen_view_rows(), self._view.table_model.order
        words = one if len(shown) == 1 else several.format(count=f"{len(shown):,}")
        if len(shown):
            self.aside.edit(lambda table, _watch: edit(table, order.table_rows(shown)), words)

    # Columns

    def insert_column_left(self) -> None:
        columns = self._view.chosen_columns()
        self._insert_column(columns[0] if columns else 0)

    def insert_column_right(self) -> None:
        columns = self._view.chosen_columns()
        self._insert_column(columns[-1] + 1 if columns else len(self._document.table.columns))

    def _insert_column(self, at: int) -> None:
        from datasets.columns import missing
        from datasets.edits import InsertColumn

        name = self.free_name()
        self.aside.edit(
            lambda table, _watch: InsertColumn(at, name, missing(table.rows)),
            self.tr("Insert column"),
            lambda _edit: self.column_made.emit(at),
        )

    def free_name(self) -> str:
        taken = set(self._document.table.columns)
        number = len(taken) + 1
        while (name := column_name(number)) in taken:
            number += 1
        return name

    def remove_columns(self) -> None:
        from datasets.edits import Compound, RemoveColumn

        names = [self._document.table.columns[at] for at in self._view.chosen_columns()]
        if not names:
            return
        words = self.tr("Remove column {column}").format(column=", ".join(names))
        formulas = set(self._document.table.formulas)
        if self._do(lambda: Compound(tuple(RemoveColumn(name) for name in names)), words):
            self._tell_plain(formulas - set(self._document.table.formulas) - set(names))

    def _tell_plain(self, names: set[str]) -> None:
        """The columns `names` were computed from one that is gone."""
        if names:
            template = QT_TRANSLATE_NOOP(
                "Problem",
                "What they were computed from is gone; these columns keep their values and are no longer "
                "computed: {columns}.",
            )
            self.noted.emit(Problem(template, columns=", ".join(sorted(names))))

    def rename_column(self, old: str, new: str) -> None:
        """Raises Problem where the name is taken or empty."""
        from datasets.edits import RenameColumn

        words = self.tr("Rename {old} to {new}").format(old=old, new=new)
        self._document.edit(RenameColumn(old, new), words)

    def set_role(self, columns: list[int], role: str) -> None:
        from datasets.edits import Compound, SetRole
        from datasets.table import Role

        table = self._document.table
        names = [table.columns[at] for at in columns if table.roles[table.columns[at]].value != role]
        if not names:
            return
        words = self.tr("Use {column} as {role}").format(column=", ".join(names), role=labels.role(role))
        edits = tuple(SetRole(name, Role(role)) for name in names)
        self._do(lambda: edits[0] if len(edits) == 1 else Compound(edits), words)

    def _do(self, make: Callable[[], Edit], words: str) -> bool:
        try:
            self._document.edit(make(), words)
        except Problem as problem:
            self.refused.emit(problem)
            return False
        return True


def _is_held(table: Table, edit: SetCells) -> bool:
    """Whether the columns hold the values of `edit` as the kinds that they are."""
    from datasets.columns import INT64, as_column

    return all(
        table.frame[name].dtype != INT64 or as_column(values).dtype == INT64
        for name, values in zip(edit.columns, edit.values, strict=True)
    )

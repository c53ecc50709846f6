"""Connects the editing commands of the table with their actions, the find bar and the line of progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.data.aside_bar import AsideBar
from gui.data.column_commands import ColumnCommands
from gui.data.find_bar import FindBar

if TYPE_CHECKING:
    from gui.data.table_view import TableView
    from gui.document import Document


class Editing(QObject):
    """`find_bar` and `aside_bar` are to be put beside the table."""

    noted = Signal(object)  # Problem: good to know

    def __init__(self, document: Document, view: TableView) -> None:
        super().__init__(view)
        self._view = view
        commands = view.commands
        self.columns = ColumnCommands(document, view, commands.aside)
        self.find_bar = FindBar(document, view)
        self.aside_bar = AsideBar(commands.aside)
        self.columns.refused.connect(commands.refused)
        self.find_bar.refused.connect(commands.refused)
        for source in (commands, self.columns, self.find_bar):
            source.noted.connect(self.noted)
        self.columns.column_shown.connect(self._show_column)
        actions, columns = view.table_actions.edits, self.columns
        for action, slot in (
            (actions.copy_with_names, lambda: commands.clipboard.copy(names=True)),
            (actions.paste_with_choices, commands.clipboard.paste_with_choices),
            (actions.find, self.find_bar.open),
            (actions.replace, lambda: self.find_bar.open(replace=True)),
            (actions.fill_down, columns.fill_down),
            (actions.fill_up, columns.fill_up),
            (actions.fill_right, columns.fill_right),
            (actions.fill_series, columns.fill_series),
            (actions.fill_missing, columns.fill_missing),
            (actions.compute, columns.insert_computed),
            (actions.edit_formula, columns.edit_formula),
            (actions.keep_values, columns.keep_values),
        ):
            action.triggered.connect(lambda _=False, slot=slot: slot())
        for held, action in actions.types.items():
            action.triggered.connect(lambda _=False, held=held: columns.change_type(held))

    def _show_column(self, at: int) -> None:
        """Go to a new column, as wide as its name."""
        view = self._view
        view.setColumnWidth(at, max(view.columnWidth(at), view.table_header.needed_width(at)))
        view.setCurrentIndex(view.table_model.index(max(0, view.currentIndex().row()), at))

    def shutdown(self) -> None:
        """End what is done aside."""
        self.find_bar.shutdown()

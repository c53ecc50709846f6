"""Filling, finding, computing and retyping as actions of the table, with their keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

Standard = QKeySequence.StandardKey


class EditActions(QObject):
    """They work while the table has the keyboard."""

    def __init__(self, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.copy_with_names = self._make("Ctrl+Alt+C")
        self.paste_with_choices = self._make("Ctrl+Shift+V")
        self.find = self._make(Standard.Find)
        self.replace = self._make("Ctrl+H")
        self.fill_down = self._make("Ctrl+D")
        self.fill_up = self._make("Ctrl+Alt+Up")
        self.fill_right = self._make("Ctrl+Alt+Right")
        self.fill_series = self._make("Ctrl+Shift+D")
        self.fill_missing = self._make()
        self.compute = self._make("Ctrl+E")
        self.edit_formula = self._make()
        self.keep_values = self._make()
        self.types = {name: self._make() for name in ("number", "text", "date")}
        self.fill_menu, self.type_menu = QMenu(view), QMenu(view)
        self.fill_menu.addActions(
            [self.fill_down, self.fill_up, self.fill_right, self.fill_series, self.fill_missing]
        )
        self.type_menu.addActions(list(self.types.values()))
        self.retranslate()

    def retranslate(self) -> None:
        self.copy_with_names.setText(self.tr("Copy with column names"))
        self.paste_with_choices.setText(self.tr("Paste with choices…"))
        self.find.setText(self.tr("Find…"))
        self.replace.setText(self.tr("Replace…"))
        self.fill_down.setText(self.tr("Fill down"))
        self.fill_up.setText(self.tr("Fill up"))
        self.fill_right.setText(self.tr("Fill right"))
        self.fill_series.setText(self.tr("Fill series"))
        self.fill_missing.setText(self.tr("Fill missing values…"))
        self.compute.setText(self.tr("Insert computed column…"))
        self.edit_formula.setText(self.tr("Edit formula…"))
        self.keep_values.setText(self.tr("Keep the values"))
        self.fill_menu.setTitle(self.tr("Fill"))
        self.type_menu.setTitle(self.tr("Change type to"))
        self.types["number"].setText(self.tr("Number"))
        self.types["text"].setText(self.tr("Text"))
        self.types["date"].setText(self.tr("Date as number"))

    @property
    def of_cells(self) -> list[QAction]:
        """What is for cells, beside cut, copy and paste."""
        return [self.find, self.replace, self.fill_menu.menuAction()]

    @property
    def of_columns(self) -> list[QAction]:
        """What is for whole columns."""
        return [self.compute, self.edit_formula, self.keep_values, self.type_menu.menuAction()]

    def _make(self, keys: Standard | str | None = None) -> QAction:
        action = QAction(self)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        return action

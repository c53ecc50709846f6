"""Sorting and filtering as actions of the table, with their keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class ArrangeActions(QObject):
    """They work while the table has the keyboard."""

    def __init__(self, view: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self.ascending = self._make("F7")
        self.descending = self._make("Shift+F7")
        self.then_ascending = self._make("Ctrl+F7")
        self.then_descending = self._make("Ctrl+Shift+F7")
        self.filter = self._make("Ctrl+Shift+F")
        self.again = self._make("F8")
        self.restore = self._make("Shift+F8")
        self.retranslate()

    def all(self) -> tuple[QAction, ...]:
        """In the order in which menus list them."""
        return (
            self.ascending,
            self.descending,
            self.then_ascending,
            self.then_descending,
            self.filter,
            self.again,
            self.restore,
        )

    def retranslate(self) -> None:
        self.ascending.setText(self.tr("Sort ascending"))
        self.descending.setText(self.tr("Sort descending"))
        self.then_ascending.setText(self.tr("Then by this column, ascending"))
        self.then_descending.setText(self.tr("Then by this column, descending"))
        self.filter.setText(self.tr("Filter rows…"))
        self.again.setText(self.tr("Sort and filter again"))
        self.restore.setText(self.tr("Original order, all rows"))

    def show_state(self, *, keys: int, natural: bool) -> None:
        """Offer what has a meaning: `keys` columns are sorted by, `natural` nothing is sorted or filtered."""
        self.then_ascending.setEnabled(keys > 0)
        self.then_descending.setEnabled(keys > 0)
        self.again.setEnabled(not natural)
        self.restore.setEnabled(not natural)

    def submenu(self, parent: QMenu) -> QMenu:
        """All of them, one level below `parent`."""
        menu = parent.addMenu(self.tr("Sort and filter"))
        menu.addActions(list(self.all()))
        return menu

    def _make(self, keys: str) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        return action

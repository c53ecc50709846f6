"""The commands of the table as actions, with shortcuts, and the menus made of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui import labels
from gui.data.arrange_actions import ArrangeActions
from gui.data.edit_actions import EditActions

Standard = QKeySequence.StandardKey
ROLES = ("input", "target", "weight", "split", "ignored")


class TableActions(QObject):
    """Works while the table has the keyboard; a cell's editor keeps the usual keys for its text."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.cut = self._make(Standard.Cut)
        self.copy = self._make(Standard.Copy)
        self.paste = self._make(Standard.Paste)
        self.clear = self._make(Standard.Delete)
        # Where Ctrl+D is another key of Delete, it fills down all the same, as it does in spreadsheets.
        keys = [key for key in self.clear.shortcuts() if key != QKeySequence("Ctrl+D")]
        self.clear.setShortcuts(keys)
        self.select_all = self._make(Standard.SelectAll)
        self.insert_above = self._make("Ctrl+I")
        self.insert_below = self._make("Ctrl+Shift+I")
        self.remove_rows = self._make("Ctrl+Del")
        self.set_aside = self._make("Ctrl+Shift+A")
        self.take_back = self._make("Ctrl+Shift+U")
        self.insert_left = self._make()
        self.insert_right = self._make("Ctrl+Shift+C")
        self.remove_columns = self._make()
        self.rename = self._make("Shift+F2")
        self.choose_role = self._make("Alt+Down")
        self.arrange = ArrangeActions(view, self)
        self.edits = EditActions(view, self)
        view.installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        self.arrange.retranslate()
        self.edits.retranslate()
        self.cut.setText(self.tr("Cu&t"))
        self.copy.setText(self.tr("&Copy"))
        self.paste.setText(self.tr("&Paste"))
        self.clear.setText(self.tr("C&lear"))
        self.select_all.setText(self.tr("Select &all"))
        self.insert_above.setText(self.tr("Insert row a&bove"))
        self.insert_below.setText(self.tr("Insert row belo&w"))
        self.remove_rows.setText(self.tr("Re&move rows"))
        self.set_aside.setText(self.tr("&Set rows aside"))
        self.take_back.setText(self.tr("Take rows bac&k"))
        self.insert_left.setText(self.tr("Insert column to the le&ft"))
        self.insert_right.setText(self.tr("Insert column to the ri&ght"))
        self.remove_columns.setText(self.tr("Remove col&umns"))
        self.rename.setText(self.tr("Re&name column…"))
        self.choose_role.setText(self.tr("Choose the column’s r&ole…"))

    def cell_menu(self, parent: QWidget) -> QMenu:
        """For cells and rows, and what concerns their columns."""
        menu = QMenu(parent)
        menu.addActions([self.cut, self.copy, self.edits.copy_with_names])
        menu.addActions([self.paste, self.edits.paste_with_choices, self.clear])
        menu.addActions(self.edits.of_cells)
        menu.addSeparator()
        menu.addActions([self.insert_above, self.insert_below, self.remove_rows])
        menu.addSeparator()
        menu.addActions([self.set_aside, self.take_back])
        menu.addSeparator()
        self.arrange.submenu(menu)
        menu.addSeparator()
        menu.addActions([self.choose_role, self.rename, *self.edits.of_columns])
        menu.addActions([self.insert_left, self.insert_right, self.remove_columns])
        return menu

    def groups(self) -> tuple[tuple[QAction, ...], ...]:
        """All of them as the window's Edit menu lists them."""
        return (
            (self.cut, self.copy, self.edits.copy_with_names, self.paste, self.edits.paste_with_choices),
            (self.clear, self.select_all, *self.edits.of_cells),
            (self.insert_above, self.insert_below, self.remove_rows),
            (self.set_aside, self.take_back),
            (self.choose_role, self.rename, *self.edits.of_columns),
            (self.insert_left, self.insert_right, self.remove_columns),
            self.arrange.all(),
        )

    def column_menu(self, parent: QWidget) -> QMenu:
        """For the header."""
        menu = QMenu(parent)
        menu.addActions(list(self.arrange.all()))
        menu.addSeparator()
        menu.addActions([self.choose_role, self.rename, *self.edits.of_columns])
        menu.addSeparator()
        menu.addActions([self.insert_left, self.insert_right, self.remove_columns])
        return menu

    def role_menu(self, parent: QWidget, role: str) -> QMenu:
        """The roles, with `role` checked; each action's data is the role's name."""
        menu = QMenu(parent)
        group = QActionGroup(menu)
        for name in ROLES:
            action = menu.addAction(labels.role(name))
            action.setData(name)
            action.setCheckable(True)
            group.addAction(action)
            if name == role:
                action.setChecked(True)
                menu.setActiveAction(action)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and watched is self._view:
            self.retranslate()
        return False

    def _make(self, keys: Standard | str | None = None) -> QAction:
        action = QAction(self)
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        elif keys is not None:
            action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        return action

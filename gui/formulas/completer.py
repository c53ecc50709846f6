"""The list below a formula that offers columns and functions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from gui import theme

MOST_LINES = 9


class FormulaCompleter(QCompleter):
    """Nothing in the list is chosen until an arrow key or the mouse does so: typing on and Enter are free."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setWidget(field)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setMaxVisibleItems(MOST_LINES)
        self._list = QListView()
        self._list.setProperty("completion", True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setPopup(self._list)  # which takes it as its own

    def offer(self, names: Sequence[str], place: QRect) -> None:
        """List `names` below `place`, a rectangle of the field; close the list where there are none."""
        if not names:
            self.close()
            return
        popup = self._list
        self._names.setStringList(list(names))
        popup.setFont(theme.fixed_font())
        popup.clearSelection()
        room = popup.verticalScrollBar().sizeHint().width() + 24
        widest = self.widget().width()
        place.setWidth(min(popup.sizeHintForColumn(0) + room, widest))
        self.complete(place)

    def is_open(self) -> bool:
        return self._list.isVisible()

    def has_choice(self) -> bool:
        """Whether the list is open and one of its names is chosen."""
        # Not the current index, which QCompleter sets for its arrow keys to begin at.
        return self.is_open() and self._list.selectionModel().hasSelection()

    def close(self) -> None:
        self._list.hide()

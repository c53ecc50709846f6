"""What the data panel shows without a table: open one, paste one, or make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui import icons
from gui.cards import text_label

if TYPE_CHECKING:
    from gui.document import Document

NEW_ROWS = 10


class EmptyTable(QWidget):
    """Buttons that open and paste, for the window to answer, and one that makes a table to type into."""

    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._title, self._text = text_label("", "title"), text_label("", "muted")
        self._open, self._paste, self._new = QPushButton(), QPushButton(), QPushButton()
        self._open.setProperty("primary", True)
        icons.set_icon(self._open, "open", "on_accent")
        icons.set_icon(self._new, "table")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        for button in (self._open, self._paste, self._new):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setFocusProxy(self._open)
        self._open.clicked.connect(self.open_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._new.clicked.connect(self._new_table)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.paste_requested)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("No table yet"))
        self._text.setText(
            self.tr("Open a CSV or TSV file, or drop one on this window. Lessons are in the File menu.")
        )
        self._open.setText(self.tr("Open a file…"))
        self._paste.setText(self.tr("Paste cells from a spreadsheet"))
        self._new.setText(self.tr("Make an empty table"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _new_table(self) -> None:
        import numpy as np
        import pandas as pd

        from datasets.table import Role, Table

        empty = np.full(NEW_ROWS, np.nan)
        frame = pd.DataFrame({"x": empty, "y": empty})
        roles = {"x": Role.INPUT, "y": Role.TARGET}
        self._document.open_table(Table.from_frame(frame, roles, name=self.tr("New table")))

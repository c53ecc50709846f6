"""The line above the table that says how its rows are seen, and takes them back to the order of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from datasets.problems import Problem
from datasets.view.arrangement import Arrangement, SortKey
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.numbers import count

if TYPE_CHECKING:
    from gui.data.arranging import Arranging
    from gui.document import Document


def _arrow(key: SortKey) -> str:
    return "↓" if key.descending else "↑"


class ArrangementStatus(QWidget):
    """Hidden while the rows are seen as they are. While they are being sorted: how far that is."""

    restore_wanted = Signal()

    def __init__(self, document: Document, arranging: Arranging) -> None:
        super().__init__()
        self._document, self._arranging = document, arranging
        self._problem: Problem | None = None
        self._text = text_label("", "small")
        self._text.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximum(1000)
        self.again = self._button()
        self.restore = self._button()
        self.cancel = self._button()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._text, 1)
        row.addWidget(self.progress, 1)
        for button in (self.again, self.restore, self.cancel):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.again.clicked.connect(arranging.again)
        self.restore.clicked.connect(self.restore_wanted)
        self.cancel.clicked.connect(arranging.cancel)
        arranging.changed.connect(self._on_changed)
        arranging.failed.connect(self._on_failed)
        arranging.progressed.connect(self._on_progressed)
        self.retranslate()

    def text(self) -> str:
        """What it says."""
        return "" if self.isHidden() else self._text.text()

    def retranslate(self) -> None:
        self.again.setText(self.tr("Again"))
        self.again.setToolTip(self.tr("Sort and filter by the values as they are now"))
        self.restore.setText(self.tr("Original order"))
        self.restore.setToolTip(self.tr("Show all rows in the order of the table"))
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Sorting"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _button(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("flat", True)
        return button

    def _on_changed(self) -> None:
        self._problem = None
        if not self._arranging.is_busy:
            self.progress.setValue(0)
        self._show()

    def _on_failed(self, problem: Problem) -> None:
        self._problem = problem
        self._show()

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setValue(1000 * done // max(1, total))

    def _show(self) -> None:
        wanted, busy = self._document.arrangement, self._arranging.is_busy
        self.setVisible(busy or not wanted.is_natural)
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.again.setVisible(not busy)
        self.restore.setVisible(not busy)
        if self._problem is not None:
            self._text.setText(translate_problem(self._problem))
        elif busy:
            rows = count(self._document.table.rows)
            self._text.setText(self.tr("Sorting {count} rows").format(count=rows))
        elif not wanted.is_natural:
            self._text.setText(self._words(self._arranging.shown))

    def _words(self, shown: Arrangement) -> str:
        parts = []
        if shown.is_filtered:
            parts.append(
                self.tr("{shown} of {count} rows").format(
                    shown=count(self._arranging.rows), count=count(self._document.table.rows)
                )
            )
        if shown.keys:
            keys = ", ".join(f"{key.column}\N{NO-BREAK SPACE}{_arrow(key)}" for key in shown.keys)
            parts.append(self.tr("sorted by {columns}").format(columns=keys))
        return " · ".join(parts)

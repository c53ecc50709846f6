"""The line under the table that says what is being done to it aside, how far that is, and ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.cards import text_label

if TYPE_CHECKING:
    from gui.data.edits_aside import EditsAside

PAUSE_MS = 200  # what is done sooner need not be told


class AsideBar(QWidget):
    """Hidden while nothing is being done."""

    def __init__(self, aside: EditsAside) -> None:
        super().__init__()
        self._aside = aside
        self._text = text_label("", "small")
        self._text.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel = QPushButton()
        self.cancel.setProperty("flat", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._text, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._show)
        self.cancel.clicked.connect(aside.cancel)
        aside.changed.connect(self._on_changed)
        aside.progressed.connect(self._on_progressed)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Progress"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_changed(self) -> None:
        if not self._aside.is_busy:
            self._pause.stop()
            self.hide()
        elif self.isVisible():
            self._show()
        elif not self._pause.isActive():
            self._pause.start()

    def _show(self) -> None:
        if self._aside.is_busy:
            self._text.setText(self._aside.words)
            self.progress.setRange(0, 0)
            self.show()

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setRange(0, 1000)
        self.progress.setValue(1000 * done // max(1, total))

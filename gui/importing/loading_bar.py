"""A calm line in the window while a file is read: its name, how far it is, and a button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from gui.cards import text_label
from gui.numbers import file_size

PATIENCE_MS = 300  # what is read sooner needs no line
STEPS = 1_000


class LoadingBar(QFrame):
    """Shows itself where reading takes longer than a moment.

    It lies over the window, not in its layout: that all plots are drawn anew in another size takes longer.
    """

    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("message", "note")
        self.file = ""
        self.done = self.total = 0
        self._margin = 0
        self._line: QWidget | None = None
        self._ending = False
        self._text, self._size = text_label(), text_label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel_button = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self.bar, 1)
        row.addWidget(self._size)
        row.addWidget(self.cancel_button)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self._escape.activated.connect(self._cancel)
        self.cancel_button.clicked.connect(self._cancel)
        self.hide()
        self.retranslate()

    def float_over(self, whole: QWidget, margin: int, line: QWidget) -> None:
        """Lie at the bottom of `whole`, just above its last `line`."""
        self.setParent(whole)
        self._margin, self._line = margin, line
        whole.installEventFilter(self)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._line is not None:
            whole = self.parentWidget()
            assert whole is not None
            room, height = whole.width() - 2 * self._margin, self.sizeHint().height()
            self.setGeometry(self._margin, self._line.geometry().top() - 4 - height, room, height)
            self.raise_()

    def begin(self, name: str) -> None:
        """`name` is being read from now on; without one, it is nothing to wait for."""
        if not name:
            return
        self.file, self.done, self.total, self._ending = name, 0, 0, False
        self.bar.setRange(0, 0)
        self._patience.start()
        self.cancel_button.setEnabled(True)
        self.retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """`done` of `total` bytes are read."""
        self.done, self.total = done, total
        if done and total:
            self.bar.setRange(0, STEPS)
            self.bar.setValue(STEPS * done // total)
        self._say()

    def end(self) -> None:
        """Nothing is being read any more."""
        self._patience.stop()
        self.hide()

    def retranslate(self) -> None:
        self.cancel_button.setText(QCoreApplication.translate("LoadingBar", "Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop reading; what was open stays open (Esc)"))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def words(self) -> tuple[str, str]:
        """What is done, and how far it is."""
        size = self.tr("{done} of {total}").format(done=file_size(self.done), total=file_size(self.total))
        return self.tr("Reading {file}").format(file=self.file), size

    def _say(self) -> None:
        text, size = self.words()
        if self._ending:
            text = QCoreApplication.translate("LoadingBar", "Cancelling…")
        self._text.setText(text)
        self.bar.setAccessibleName(text)
        self._size.setText(size if self.total else "")

    def _cancel(self) -> None:
        if self.isVisible():
            self._ending = True
            self.cancel_button.setEnabled(False)
            self._say()
            self.cancel_wanted.emit()

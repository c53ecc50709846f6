"""A sentence about what was typed, just below the place where it was typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from datasets.problems import Problem
from gui import theme
from gui.i18n import translate_problem

MARGIN = 4
WIDEST = 320


class ProblemNote(QLabel):
    """Stays inside its parent: below the given place where there is room, else above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._inside = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._problem: Problem | None = None
        self._place = QRect()
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.timeout.connect(self.hide)
        self._restyle()
        theme.theme_changed.connect(self._restyle)
        parent.installEventFilter(self)
        self.hide()

    def show_problem(self, problem: Problem, place: QRect, for_ms: int = 0) -> None:
        """Explain `problem` at `place`, a rectangle in the parent; 0 ms: until it is hidden."""
        self._going.stop()
        if for_ms:
            self._going.start(for_ms)
        self._problem, self._place = problem, place
        self.setText(translate_problem(problem))
        self._put()
        self.show()
        self.raise_()

    def show_below(self, problem: Problem, widget: QWidget) -> None:
        """Explain `problem` below a widget, wherever that is."""
        corner = self._inside.mapFromGlobal(widget.mapToGlobal(widget.rect().topLeft()))
        self.show_problem(problem, QRect(corner, widget.size()))

    def _put(self) -> None:
        parent = self._inside
        width = min(WIDEST, parent.width() - 2 * MARGIN)
        height = self.heightForWidth(width)
        left = max(MARGIN, min(self._place.left(), parent.width() - width - MARGIN))
        below = self._place.bottom() + MARGIN
        above = self._place.top() - MARGIN - height
        top = below if below + height <= parent.height() or above < 0 else above
        self.setGeometry(left, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._put()
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._problem is not None:
            self.setText(translate_problem(self._problem))
        super().changeEvent(event)

    def _restyle(self) -> None:
        t = theme.tokens()
        self.setStyleSheet(
            f"background: {t.hot}; color: {t.text}; border: 1px solid {t.bad};"
            " border-radius: 6px; padding: 6px 8px;"
        )

"""The recent messages, listed by a button of the status line: what went away can still be read."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QDateTime, QEvent, QLocale, QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from datasets.problems import Problem
from gui import theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.icons import set_icon

MOST = 50  # messages that are kept
WIDTH, HEIGHT = 460, 320  # pixels, at most


class MessageLog(QToolButton):
    """Hidden until there is a message. The list has the newest on top."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: deque[tuple[QDateTime, Problem]] = deque(maxlen=MOST)
        self._list: QFrame | None = None
        self.setProperty("flat", True)
        set_icon(self, "info", "muted")
        self.clicked.connect(self.open)
        self.hide()
        self.retranslate()

    def add(self, problem: Problem) -> None:
        """Keep a message; one with newer figures takes the place of the one right before it."""
        if self._kept and self._kept[0][1].template == problem.template:
            self._kept.popleft()
        self._kept.appendleft((QDateTime.currentDateTime(), problem))
        self.show()

    def texts(self) -> tuple[str, ...]:
        """What is kept, the newest first."""
        return tuple(translate_problem(problem) for _, problem in self._kept)

    def open(self) -> None:
        """Show the list above the button; Escape or a click elsewhere closes it."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        t = theme.tokens()
        frame.setObjectName("messages")
        frame.setStyleSheet(f"QFrame#messages {{ background: {t.panel}; border: 1px solid {t.line}; }}")
        frame.setAccessibleName(self.toolTip())
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = self._page()
        area.setWidget(page)
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(area)
        self._list = frame
        frame.destroyed.connect(self._forget)
        height = page.heightForWidth(WIDTH - 2) if page.hasHeightForWidth() else page.sizeHint().height()
        frame.resize(WIDTH, min(HEIGHT, height + 4))
        right = self.mapToGlobal(QPoint(self.width(), 0))
        frame.move(right - QPoint(frame.width(), frame.height() + 4))
        frame.show()
        area.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        self.setToolTip(self.tr("Recent messages"))
        self.setAccessibleName(self.tr("Recent messages"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(text_label(self.tr("Recent messages"), "title"))
        for when, problem in self._kept:
            row = QHBoxLayout()
            row.setSpacing(10)
            time = text_label(QLocale().toString(when.time(), QLocale.FormatType.ShortFormat), "small")
            row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_sentence(translate_problem(problem)), 1)
            column.addLayout(row)
        column.addStretch(1)
        return page

    def _forget(self) -> None:
        self._list = None


def _sentence(text: str) -> QLabel:
    label = text_label(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label

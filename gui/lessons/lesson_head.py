"""The head of the lesson page: where we are among the lessons, and the ways to the others."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.cards import text_label
from gui.icons import set_icon
from gui.lessons.lesson_list import Lesson


class LessonHead(QWidget):
    """Previous, next, all lessons; below them group and title of the one that is open."""

    step_wanted = Signal(int)  # -1: the lesson before, 1: the next
    browse_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._lesson: Lesson | None = None
        self._place, self._count = 0, 0
        self.before, self.after, self.browse = QToolButton(), QToolButton(), QToolButton()
        for button, name in ((self.before, "chevron_left"), (self.after, "chevron_right")):
            button.setProperty("flat", True)
            set_icon(button, name)
        self.browse.setCheckable(True)
        self._position = text_label("", "small")
        self._group, self._title = text_label("", "small"), text_label("", "title")
        for label in (self._group, self._title):
            label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.before)
        row.addWidget(self._position)
        row.addWidget(self.after)
        row.addStretch(1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(self._group)
        column.addWidget(self._title)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.browse.toggled.connect(self.browse_toggled)
        self.retranslate()

    def show_lesson(self, lesson: Lesson | None, place: int, count: int) -> None:
        """Show `lesson` as number `place` (from 0) of `count`; None: what is open is no lesson."""
        self._lesson, self._place, self._count = lesson, place, count
        self.retranslate()

    def show_title(self, shown: bool) -> None:
        """Whether group and title of the open lesson have a place: not above the list of all."""
        for label in (self._group, self._title):
            label.setVisible(shown and self._lesson is not None)

    def retranslate(self) -> None:
        is_lesson = self._lesson is not None
        for widget in (self.before, self.after, self._position):
            widget.setVisible(is_lesson)
        for button, words in (
            (self.before, self.tr("The lesson before")),
            (self.after, self.tr("The next lesson")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.before.setEnabled(self._place > 0)
        self.after.setEnabled(self._place < self._count - 1)
        self._position.setText(self.tr("{place} of {count}").format(place=self._place + 1, count=self._count))
        self.browse.setText(self.tr("All lessons"))
        self.browse.setToolTip(self.tr("Look through all lessons, and open one"))
        self._group.setText(self._lesson.group if self._lesson else "")
        self._title.setText(self._lesson.title if self._lesson else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_before(self) -> None:
        self.step_wanted.emit(-1)

    def _on_after(self) -> None:
        self.step_wanted.emit(1)

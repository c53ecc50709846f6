"""The page of the lessons: what the open one is about, all there are, and the check of its numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui import labels
from gui.empty_state import EmptyState
from gui.lessons import catalogue
from gui.lessons.browser import Browser
from gui.lessons.check_bar import CheckBar
from gui.lessons.checker import Checker
from gui.lessons.lesson_head import LessonHead
from gui.lessons.lesson_list import Lesson
from gui.lessons.reading_view import ReadingView

if TYPE_CHECKING:
    from gui.document import Document


class LessonPage(QWidget):
    """Follows the document: a lesson shows its text, anything else the way to the lessons.

    What is read comes from files, and is read when the page is looked at.
    """

    lesson_wanted = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._name = ""  # of the open lesson
        self._shown: str | None = None  # the lesson whose text is read
        self._text = ""
        self._lessons: tuple[Lesson, ...] = ()
        self.checker = Checker(self)
        self.head = LessonHead()
        self.text, self.browser = ReadingView(), Browser()
        self.check_bar = CheckBar(self.checker)
        self.empty = EmptyState()
        self._reading = self._reading_page()
        self._stack = QStackedWidget()
        for page in (QWidget(), self._reading, self.browser, self.empty):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        self._connect()
        self.retranslate()

    def _reading_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text, 1)
        column.addWidget(self.check_bar)
        return page

    def _connect(self) -> None:
        self._document.table_changed.connect(self._on_table_changed)
        self.head.step_wanted.connect(self._on_step_wanted)
        self.head.browse_toggled.connect(self._on_browse_toggled)
        self.browser.lesson_chosen.connect(self._on_chosen)
        self.browser.left.connect(self._leave_browser)
        self.empty.activated.connect(self.browse)
        self.text.lesson_wanted.connect(self.lesson_wanted)
        self.check_bar.wanted.connect(self._check)
        self.check_bar.cancelled.connect(self.checker.cancel)
        self.checker.changed.connect(self._refresh)
        self.checker.checked.connect(self._on_checked)

    def browse(self) -> None:
        """Show the list of all lessons, ready to be typed into."""
        self.head.browse.setChecked(True)

    def shutdown(self) -> None:
        """End a check and wait for it."""
        self.checker.shutdown()

    def retranslate(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the lesson"))
        self.empty.set_texts(
            self.tr("No lesson is open"),
            self.tr("The open table belongs to none. A lesson brings a table and settings of its own."),
            self.tr("All lessons"),
        )
        self._lessons, self._shown = (), None
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # what is shown

    def _refresh(self) -> None:
        """Show what is open in the words of the window; not while nobody looks."""
        if not self.isVisible() or not self._document.has_table:
            return
        if not self._lessons:
            self._lessons = catalogue.all_lessons()
        names = [lesson.name for lesson in self._lessons]
        place = names.index(self._name) if self._name in names else -1
        self.head.show_lesson(self._lessons[place] if place >= 0 else None, place, len(names))
        self.browser.show_lessons(self._lessons, self._name, self.checker.verdicts())
        if self._name and self._shown != self._name:
            self._shown = self._name
            self._text = catalogue.text_of(self._name)
            self.check_bar.show_lesson(self._name, catalogue.has_numbers(self._name))
        self.text.show_text(self._text, self.checker.results.get(self._name))
        self._show_part()

    def _show_part(self) -> None:
        browsing = self.head.browse.isChecked()
        self.head.show_title(not browsing)
        self.head.browse.setVisible(browsing or bool(self._name))  # else the empty page has it
        otherwise = self._reading if self._name else self.empty
        self._stack.setCurrentWidget(self.browser if browsing else otherwise)

    # what happens

    def _on_table_changed(self, edit: object) -> None:
        """Another document, where there is no edit: it is what the page is about."""
        if edit is not None:
            return
        self._name = labels.lesson_of(self._document.experiment.name)
        self.head.browse.setChecked(False)
        self._refresh()

    def _on_step_wanted(self, way: int) -> None:
        names = [lesson.name for lesson in self._lessons]
        place = names.index(self._name) + way if self._name in names else -1
        if 0 <= place < len(names):
            self.lesson_wanted.emit(names[place])

    def _on_chosen(self, name: str) -> None:
        if name == self._name:
            self._leave_browser()
        else:
            self.lesson_wanted.emit(name)

    def _on_browse_toggled(self, browsing: bool) -> None:
        self._refresh()
        self._show_part()
        if browsing:
            self.browser.begin(self._name)
            self.browser.setFocus()

    def _leave_browser(self) -> None:
        self.head.browse.setChecked(False)
        (self.text if self._name else self.empty).setFocus()

    def _check(self) -> None:
        if self._name:
            self.checker.start(self._name)

    def _on_checked(self, name: str) -> None:
        """What was found stands below the text; whoever is still there sees it at once."""
        if name == self._name and self.isVisible() and name in self.checker.results:
            self.text.go_to_result()

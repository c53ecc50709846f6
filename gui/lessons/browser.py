"""All lessons in their groups, to look through and to open."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from gui import theme
from gui.cards import text_label
from gui.icons import set_icon
from gui.lessons.lesson_delegate import LessonDelegate
from gui.lessons.lesson_list import ROW_ROLE, Lesson, LessonList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _View(QListView):
    """Lays its rows out anew at every width: their texts wrap."""

    def __init__(self, lessons: LessonList) -> None:
        super().__init__()
        self.setModel(lessons)
        self.setItemDelegate(LessonDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        theme.theme_changed.connect(self.scheduleDelayedItemsLayout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class Browser(QWidget):
    """The list with a field that finds. Enter or a double click opens; Escape gives up."""

    lesson_chosen = Signal(str)
    left = Signal()  # Escape: back to what was before

    def __init__(self) -> None:
        super().__init__()
        self.lessons = LessonList()
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self._sign = QAction(self)
        set_icon(self._sign, "search", "muted")
        self.field.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.view = _View(self.lessons)
        self._nothing = text_label("", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.view, 1)
        self._nothing.hide()
        self.field.textChanged.connect(self._on_text_changed)
        self.field.installEventFilter(self)
        self.view.installEventFilter(self)
        self.view.activated.connect(self._on_activated)
        self.setFocusProxy(self.field)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find a lesson"))
        self.field.setAccessibleName(self.tr("Find a lesson"))
        self.view.setAccessibleName(self.tr("Lessons"))
        self._say_nothing()

    def show_lessons(self, lessons: Sequence[Lesson], open_name: str, checked: Mapping[str, bool]) -> None:
        """Show `lessons` in their order, the open one and the checked ones marked."""
        self.lessons.show_open(open_name)
        self.lessons.show_checked(checked)
        self.lessons.show_lessons(lessons)
        self._say_nothing()

    def begin(self, open_name: str) -> None:
        """Look at all lessons again, beginning at the open one."""
        self.field.clear()
        row = self.lessons.row_of(open_name)
        self._choose(row if row >= 0 else self.lessons.first_lesson())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, up and down move in the list, and Enter opens what is chosen there."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self._escape()
                return True
            if watched is self.field and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.view.keyPressEvent(event)
                return True
            if watched is self.field and key in _ENTER:
                self._on_activated(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _escape(self) -> None:
        if self.field.text():
            self.field.clear()
        else:
            self.left.emit()

    def _choose(self, row: int) -> None:
        index = self.lessons.index(row) if row >= 0 else QModelIndex()
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_text_changed(self, text: str) -> None:
        self.lessons.look_for(text)
        self._say_nothing()
        self._choose(self.lessons.first_lesson())

    def _say_nothing(self) -> None:
        """Where nothing is found, say so instead of showing an empty list."""
        found = bool(self.lessons.rows) or not self.field.text()
        self.view.setVisible(found)
        self._nothing.setVisible(not found)
        text = self.tr("No lesson has “{text}” in its title or in its line.")
        self._nothing.setText(text.format(text=self.field.text()))

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is not None and row.lesson is not None:
            self.lesson_chosen.emit(row.lesson.name)

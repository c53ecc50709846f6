"""The lessons as a list model: their groups as headings, each lesson with what is known of it here."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole  # a Row


@dataclass(frozen=True)
class Lesson:
    """A lesson in the words of the window: `group` and `title`, and one line of what it shows."""

    name: str
    title: str
    group: str
    summary: str = ""


@dataclass(frozen=True)
class Row:
    """One row of the list: a lesson, or (`lesson` None) the heading of a group.

    `agrees`: what a check of this session said; None: not checked.
    """

    heading: str = ""
    lesson: Lesson | None = None
    is_open: bool = False
    agrees: bool | None = None


class LessonList(QAbstractListModel):
    """The rows that match what is looked for. Headings are no choice."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self._lessons: tuple[Lesson, ...] = ()
        self._open = ""
        self._checked: Mapping[str, bool] = {}
        self._wanted = ""

    def show_lessons(self, lessons: Sequence[Lesson]) -> None:
        self._lessons = tuple(lessons)
        self._fill()

    def show_open(self, name: str) -> None:
        """Mark the lesson that is open; "": none is."""
        if name != self._open:
            self._open = name
            self._fill()

    def show_checked(self, checked: Mapping[str, bool]) -> None:
        """Mark the lessons that have been checked: name -> whether all agreed."""
        self._checked = dict(checked)
        self._fill()

    def look_for(self, text: str) -> None:
        """Show the lessons in whose title, group, line or name every word of `text` occurs."""
        self._wanted = text
        self._fill()

    def row_of(self, name: str) -> int:
        """The row of a lesson, -1 where it is not on show."""
        return next((at for at, row in enumerate(self.rows) if row.lesson and row.lesson.name == name), -1)

    def first_lesson(self) -> int:
        """The first row that can be chosen, -1 where there is none."""
        return next((at for at, row in enumerate(self.rows) if row.lesson), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].lesson is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = 0) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.lesson.title if row.lesson else row.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: Row) -> str:
        """What is drawn, in words."""
        if row.lesson is None:
            return row.heading
        marks = [self.tr("open now")] if row.is_open else []
        if row.agrees is not None:
            marks.append(self.tr("checked: agrees") if row.agrees else self.tr("checked: differs"))
        return ". ".join(part for part in (row.lesson.title, row.lesson.summary, *marks) if part)

    def _fill(self) -> None:
        words = _plain(self._wanted).split()
        rows: list[Row] = []
        group = None
        for lesson in self._lessons:
            if not _has(lesson, words):
                continue
            if lesson.group != group:
                group = lesson.group
                rows.append(Row(heading=group))
            agrees = self._checked.get(lesson.name)
            rows.append(Row(lesson=lesson, is_open=lesson.name == self._open, agrees=agrees))
        if tuple(rows) == self.rows:
            return
        same = [_key(row) for row in rows] == [_key(row) for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))


def _key(row: Row) -> tuple[str, Lesson | None]:
    return row.heading, row.lesson


def _plain(text: str) -> str:
    """Half and full width, large and small letters are the same to who looks for something."""
    return unicodedata.normalize("NFKC", text).casefold()


def _has(lesson: Lesson, words: Sequence[str]) -> bool:
    text = _plain(" ".join((lesson.title, lesson.group, lesson.summary, lesson.name)))
    return all(word in text for word in words)

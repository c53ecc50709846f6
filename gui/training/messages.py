"""The strip under the toolbar that says what went wrong and what to do, without stopping anybody."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from datasets.problems import Problem
from engine.report import Report, RunState
from gui import theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.icons import icon, set_icon
from gui.remedy_texts import remedy_text

MOST = 3  # lines at once; the oldest goes first
NOTE_SECONDS = 20


class Kind(StrEnum):
    """A note goes away by itself, a problem stays until it is closed or no longer true."""

    NOTE = "note"
    PROBLEM = "problem"


def _same(one: Problem | None, other: Problem | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.template, one.fields) == (other.template, other.fields)


class MessageLine(QFrame):
    """One message, with a button for each remedy and one that closes it."""

    remedy_chosen = Signal(str)
    rested = Signal()  # a note was there long enough

    def __init__(self, problem: Problem, kind: Kind) -> None:
        super().__init__()
        self.problem, self.kind = problem, kind
        self.of_run = False
        self.setProperty("message", kind.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        self._picture = QLabel()
        self._text = text_label()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button = QToolButton()
        self.close_button.setProperty("flat", True)
        set_icon(self.close_button, "close", "muted")
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.remedy_buttons = {name: QPushButton() for name in problem.remedies}
        for name, button in self.remedy_buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.remedy_chosen.emit(name))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(NOTE_SECONDS * 1000)
        self._rest.timeout.connect(self._on_rested)
        theme.theme_changed.connect(self._draw_picture)
        self._draw_picture()
        self.retranslate()

    def go_away_later(self) -> None:
        """As a note does, once there was time to read it: not under the pointer or the keyboard, and only
        while somebody has the window in front."""
        self._rest.start()

    def _on_rested(self) -> None:
        focus = self.window().focusWidget()
        read = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        if read or not self.isActiveWindow():
            self._rest.start()
        else:
            self.rested.emit()

    def same_as(self, problem: Problem) -> bool:
        return _same(self.problem, problem)

    def says_the_same(self, problem: Problem) -> bool:
        """Whether this is a note of the same sentence, perhaps with other figures."""
        return self.kind is Kind.NOTE and self.problem.template == problem.template

    def text(self) -> str:
        return self._text.text()

    def retranslate(self) -> None:
        self._text.setText(translate_problem(self.problem))
        self.close_button.setToolTip(self.tr("Close this message"))
        self.close_button.setAccessibleName(self.tr("Close this message"))
        for name, button in self.remedy_buttons.items():
            button.setText(remedy_text(name))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _draw_picture(self) -> None:
        name, token = ("info", "accent") if self.kind is Kind.NOTE else ("warning", "bad")
        self._picture.setPixmap(icon(name, token).pixmap(20, 20))


class Messages(QWidget):
    """Up to three messages. The same one is not shown twice; what a report says is shown while it is true."""

    remedy_chosen = Signal(str)  # the name of a remedy of a Problem
    said = Signal(object)  # Problem: a message that was not there

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[MessageLine] = []
        self._of_run: Problem | None = None  # what the report says, shown or closed already
        self._generation = 0  # of the run that notes are about
        self._held: list[Problem] | None = None  # notes that wait
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def texts(self) -> tuple[str, ...]:
        """What is on show, oldest first."""
        return tuple(line.text() for line in self._lines)

    def show_problem(self, problem: Problem) -> None:
        """Say what went wrong; it stays until it is closed."""
        self._add(problem, Kind.PROBLEM)

    def show_note(self, problem: Problem) -> None:
        """Say something that is good to know; it goes away by itself."""
        self._add(problem, Kind.NOTE).go_away_later()

    def show_report(self, report: Report) -> None:
        """Say why the run stopped as long as that is so, and each note once."""
        if report.generation != self._generation:
            self._generation = report.generation
            self._forget_notes(but=report.notes)
        for note in report.notes:
            if self._held is None or report.step:
                self._show_note_of_run(note)
            else:
                self._held = [one for one in self._held if one.template != note.template] + [note]
        if report.message is self._of_run:
            return
        old, self._of_run = self._of_run, report.message
        if _same(old, report.message):
            return
        if old is not None:
            self.withdraw(old)
        if report.message is not None:  # a run that finished has nothing wrong with it, and stays said
            self._add(report.message, Kind.NOTE if report.state is RunState.FINISHED else Kind.PROBLEM)

    def hold_notes(self, held: bool) -> None:
        """Keep notes about a run that has not begun until later, or show them.

        Such a run is built anew with every point that is drawn, and nothing is to move under the hand.
        """
        if held:
            self._held = []
            return
        waiting, self._held = self._held or [], None
        for note in waiting:
            self._show_note_of_run(note)

    def _show_note_of_run(self, note: Problem) -> None:
        self.show_note(note)
        for line in self._lines:
            line.of_run = line.of_run or (line.kind is Kind.NOTE and line.same_as(note))

    def _forget_notes(self, but: Sequence[Problem]) -> None:
        """Another run begins: what was noted of the one before need not be true of it."""
        if self._held:
            self._held = []
        for line in [line for line in self._lines if line.of_run]:
            if not any(line.same_as(note) for note in but):
                self._remove(line)

    def withdraw(self, problem: Problem) -> None:
        """Take a message away that is no longer true."""
        for line in [line for line in self._lines if line.same_as(problem)]:
            self._remove(line)

    def clear(self) -> None:
        """Take every message away, as for another document."""
        self._of_run = None
        for line in list(self._lines):
            self._remove(line)

    def _add(self, problem: Problem, kind: Kind) -> MessageLine:
        for line in self._lines:
            if line.same_as(problem) and line.kind is kind:
                return line
        if kind is Kind.NOTE:  # the newest count of the same thing says all
            for line in [line for line in self._lines if line.says_the_same(problem)]:
                self._remove(line)
        while len(self._lines) >= MOST:
            self._remove(self._lines[0])
        line = MessageLine(problem, kind)
        line.close_button.clicked.connect(lambda: self._remove(line))
        line.remedy_chosen.connect(self.remedy_chosen)
        line.rested.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._column.addWidget(line)
        self.show()
        self.said.emit(problem)
        return line

    def _remove(self, line: MessageLine) -> None:
        if line in self._lines:
            self._lines.remove(line)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.setVisible(bool(self._lines))

"""The calculator: lines of tensors, worked out by the training thread between two steps."""

from collections import deque
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from engine.calculator.records import CalculatorAnswer, CalculatorRequest, Line
from engine.calculator.session import Session
from engine.report import Report, RunState
from gui.cards import text_label
from gui.inspect.calculator.entry import Entry
from gui.inspect.calculator.examples import Examples
from gui.inspect.calculator.input_line import InputLine
from gui.inspect.calculator.names_table import NamesTable
from gui.inspect.calculator.transcript import Transcript
from gui.throttle import Throttle

EACH = 0.5  # seconds between two looks at the names while a run goes on
RETRY_MS = 100  # until a line is asked for again whose answer did not come


class CalculatorPanel(QWidget):
    """Asks for one line at a time, in the order in which they were entered, and for the names there are."""

    needs_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session = Session()
        self._typed = 0
        self._waiting: deque[Entry] = deque()
        self._due = Throttle(EACH)
        self._running = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.timeout.connect(self.needs_changed)
        self.input = InputLine()
        self.clear_button = QPushButton()
        self.clear_button.setProperty("flat", True)
        self.names = NamesTable()
        self.examples = Examples()
        self.transcript = Transcript()
        # In the order of the Tab key: who comes here by a key types at once.
        for widget in (self.input, self.clear_button, self.names, self.examples, self.transcript):
            widget.setParent(self)
        self._names_title = text_label("", "title")
        self._lay_out()
        self.input.entered.connect(self.enter)
        self.examples.chosen.connect(self.enter)
        self.names.chosen.connect(self.input.insert_name)
        self.clear_button.clicked.connect(self.begin_anew)
        self.retranslate()
        self._show_state()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._names_title)
        head.addStretch(1)
        head.addWidget(self.clear_button)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.examples)
        self._pages.addWidget(self.transcript)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.names)
        column.addWidget(self._pages, 1)
        column.addWidget(self.input)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self._names_title.setText(self.tr("Names"))
        self.clear_button.setText(self.tr("Clear"))
        self.clear_button.setToolTip(self.tr("Forget all lines and the names that they gave"))
        self.input.setPlaceholderText(self.tr("A line, such as X.mean()"))
        self.input.setAccessibleName(self.tr("Line of the calculator"))
        self.names.setAccessibleName(self.tr("Names for the calculator"))
        self.transcript.setAccessibleName(self.tr("Results of the calculator"))
        self.examples.retranslate()
        self.names.write()
        self.transcript.write()

    # what a person does

    def enter(self, text: str) -> None:
        """Have a line worked out as soon as the lines before it are."""
        self._typed += 1
        entry = Entry(Line(self._typed, text))
        self._waiting.append(entry)
        self.transcript.add(entry)
        self._show_state()
        self.needs_changed.emit()

    def begin_anew(self) -> None:
        """Forget the lines and what they assigned; lines on their way are not waited for."""
        self._session = Session()
        self._waiting.clear()
        self.transcript.clear_entries()
        self._show_state()
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.needs_changed.emit()

    # what the run says

    def wanted(self) -> dict[str, Any]:
        """The line that comes next and the names; nothing while hidden."""
        if not self.isVisible() or not (self._waiting or self._due.due(not self._running)):
            return {}
        line = self._waiting[0].line if self._waiting else None
        return {"calculator": CalculatorRequest(self._session, line)}

    def show_report(self, report: Report) -> None:
        """Take what `report` brings for the calculator."""
        self._running = report.state is RunState.RUNNING
        if report.calculator is not None:
            self._take(report.calculator)
        if self._waiting and self.isVisible() and not self._retry.isActive():
            self._retry.start(0 if self._is_next(report) else RETRY_MS)

    def _is_next(self, report: Report) -> bool:
        """Whether a line is waiting only because the one before it was asked for first."""
        return report.calculator is not None and report.calculator.calculated is not None

    def _take(self, answer: CalculatorAnswer) -> None:
        self.names.show_names(answer.names)
        self.examples.show_names(answer.names)
        found = answer.calculated
        if found is None or not self._waiting or self._waiting[0].line.number != found.number:
            return
        self._waiting.popleft().answer = found
        self.transcript.write()

    def _show_state(self) -> None:
        empty = not self.transcript.entries
        self._pages.setCurrentWidget(self.examples if empty else self.transcript)
        self.clear_button.setEnabled(not empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._due.reset()
        self.needs_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

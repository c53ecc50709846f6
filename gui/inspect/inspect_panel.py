"""What the inspecting panels have in common: when they read a report, and what they say while empty."""

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from engine.report import Report, RunState
from gui.empty_state import EmptyState
from gui.i18n import translate_problem
from gui.once_per_place import OncePerPlace
from gui.throttle import Throttle

EACH = 0.25  # seconds from one reading to the next while a run goes on: what is faster cannot be read


class InspectPanel(QWidget):
    """Reads the newest report while visible. Subclasses fill `body` and say what they want."""

    needs_changed = Signal()  # `wanted()` answers differently now: ask for a report
    each = EACH

    def __init__(self) -> None:
        super().__init__()
        self.report: Report | None = None
        self._due = Throttle(self.each)
        self._expects = True  # the next report is made for this panel
        self._missing = OncePerPlace()
        self._stack = QStackedLayout(self)
        self._empty = EmptyState()
        self._empty_texts = ("", "")
        filled = QWidget()
        self.body = QVBoxLayout(filled)
        self.body.setContentsMargins(12, 10, 12, 10)
        self.body.setSpacing(8)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(filled)

    def fields(self) -> dict[str, Any]:
        """The fields of `FrameRequest` that this panel needs."""
        raise NotImplementedError

    def holds(self, report: Report) -> bool:
        """Whether `report` brings what this panel shows."""
        raise NotImplementedError

    def draw_report(self, report: Report) -> None:
        """Show `report`, which holds what is needed; called only while visible."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        raise NotImplementedError

    def wanted(self) -> dict[str, Any]:
        """What the next report should hold; nothing while hidden, or while the last is not yet read."""
        hurry = self.report is None or self.report.state is not RunState.RUNNING
        self._expects = self.isVisible() and self._due.due(hurry)
        return self.fields() if self._expects else {}

    def show_report(self, report: Report) -> None:
        """Read `report`, now if visible; not what others asked for between two readings of a moving run."""
        if self.report is not None and report.generation != self.report.generation:
            self.forget()
        self.report = report
        if self.isVisible() and (self._expects or report.state is not RunState.RUNNING):
            self._read()

    def look_anew(self) -> None:
        """Something else is to be shown: ask for a report at once, however new the last is."""
        self._due.reset()
        self._missing.reset()
        if self.report is not None and self.isVisible():
            self._read()
        self.needs_changed.emit()

    def forget(self) -> None:
        """Another run begins: what was shown before says nothing about it."""

    def set_empty(self, title: str, text: str) -> None:
        """What is said while there is nothing to show."""
        self._empty_texts = (title, text)
        self._show_empty_texts()

    def _show_empty_texts(self) -> None:
        """Where no run could be built, why that is so; it says what to do as well."""
        report = self.report
        if report is not None and not report.built and report.message is not None:
            self._empty.set_texts(self.tr("There is no run"), translate_problem(report.message))
        else:
            self._empty.set_texts(*self._empty_texts)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._due.reset()
        self._expects = True
        self._missing.reset()
        if self.report is not None:
            self._read()
        self.needs_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.report is not None and self.isVisible():
                self._read()

    def _read(self) -> None:
        report = self.report
        if report is None:
            return
        if self.holds(report):
            self._stack.setCurrentIndex(1)
            self.draw_report(report)
        elif report.state is RunState.FAILED:
            self._show_empty_texts()
            self._stack.setCurrentIndex(0)
        elif report.state is not RunState.RUNNING and self._missing.due(report):
            self.needs_changed.emit()  # it came to rest with a report made for others

"""The code of the run: the coding style that computes it, and the whole script, to be copied and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from datasets.problems import Problem
from engine.report import Phase, Report, RunState
from engine.styles import phase_lines, style_source
from gui.cards import text_label
from gui.document import Document
from gui.empty_state import EmptyState
from gui.i18n import translate_problem
from gui.script_making import ScriptMaker
from gui.source_view import SourceView

if TYPE_CHECKING:
    from engine.script import Script

_SETTLE = 120  # ms after a change until the script is written anew, so that a drag writes it once


class CodePanel(QWidget):
    """Shows code that does what the run does, with the lines of the coming phase marked. Made when seen."""

    save_asked = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._script: Script | None = None
        self._problem: Problem | None = None
        self._report: Report | None = None
        self._outdated = True
        self._shown = ""  # the style whose source is shown
        self._marked: tuple[int, int] | None = None
        self._maker = ScriptMaker(self)
        self._maker.made.connect(self._on_made)
        self._maker.failed.connect(self._on_failed)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE)
        self._settle.timeout.connect(self._make)
        document.experiment_changed.connect(self._on_changed)
        document.table_changed.connect(self._on_changed)
        self._lay_out()
        self.retranslate()

    def shutdown(self) -> None:
        """End what works aside."""
        self._settle.stop()
        self._maker.shutdown()

    def show_report(self, report: Report) -> None:
        """Follow the run: mark the lines of the phase that comes next."""
        before, self._report = self._report, report
        if self.isVisible():
            if before is None or (before.built, before.device) != (report.built, report.device):
                self._show()
            self._mark()

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.step_button, self.script_button = _choice(), _choice()
        self._choices = QButtonGroup(self)
        for button in (self.step_button, self.script_button):
            self._choices.addButton(button)
            button.clicked.connect(self._show)
        self.step_button.setChecked(True)
        self.copy_button, self.save_button = _flat(), _flat()
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self.save_asked)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addWidget(self.step_button)
        tools.addWidget(self.script_button)
        tools.addStretch(1)
        tools.addWidget(self.copy_button)
        tools.addWidget(self.save_button)
        self.source = SourceView()
        self.note = text_label("", "small")
        self.note.setWordWrap(True)
        self.empty = EmptyState()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addLayout(tools)
        column.addWidget(self.source, 1)
        column.addWidget(self.note)
        column.addWidget(self.empty, 1)

    def retranslate(self) -> None:
        """Set all texts in the language of the window; the script's comments follow."""
        self.step_button.setText(self.tr("Training step"))
        self.step_button.setToolTip(
            self.tr("The coding style that computes this run, as it stands in its file")
        )
        self.script_button.setText(self.tr("Whole script"))
        self.script_button.setToolTip(self.tr("A Python script that does the same run without Stepfit"))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy all of the code that is shown"))
        self.save_button.setText(self.tr("Save as…"))
        self.save_button.setToolTip(self.tr("Save the whole script as a Python file or a notebook"))
        self.source.setAccessibleName(self.tr("Code of the run"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._on_changed()
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.copy_button.setText(self.tr("Copy"))
        if self._outdated:
            self._make()
        self._show()

    # -- making ----------------------------------------------------------------------------------

    def _on_changed(self, *_: object) -> None:
        self._outdated = True
        if self.isVisible():
            self._settle.start()

    def _make(self) -> None:
        if self._outdated and self._document.has_table:
            self._outdated = False
            self._maker.ask(self._document.experiment, self._document.table)

    def _on_made(self, script: Script) -> None:
        self._script, self._problem = script, None
        self._show()

    def _on_failed(self, problem: Problem) -> None:
        self._script, self._problem = None, problem
        self._show()

    # -- showing ---------------------------------------------------------------------------------

    @property
    def _style(self) -> str:
        """The coding style whose source is shown; "" where the whole script is."""
        style = self._document.experiment.training.style
        return style if self.step_button.isChecked() else ""

    def _why_not(self) -> Problem | None:
        """Why there is no code to show: no run can be built, or no script be written."""
        report = self._report
        if report is not None and not report.built and report.message is not None:
            return report.message
        return self._problem

    def _show(self) -> None:
        if not self.isVisible():
            return
        styled = bool(self._document.experiment.training.style)
        problem = self._why_not()
        there = problem is None and (self._script is not None or bool(self._style))
        for button in (self.step_button, self.script_button):
            button.setVisible(styled and there)
        for widget in (self.copy_button, self.save_button, self.source):
            widget.setVisible(there)
        self.empty.setVisible(not there)
        if problem is not None:
            self.empty.set_texts(self.tr("There is no code"), translate_problem(problem))
        elif not there:
            self.empty.set_texts(self.tr("The code is being written…"))
        if there:
            self._show_source()
        self.note.setText(self._said() if there else "")
        self.note.setVisible(bool(self.note.text()))
        self._mark()

    def _show_source(self) -> None:
        """A script that was written anew is shown where the one before was."""
        shown, place = self._shown, self.source.verticalScrollBar().value()
        self._shown = self._style
        text = self._text()
        if text.rstrip("\n") != self.source.toPlainText():
            self.source.show_source(text)
            self.copy_button.setText(self.tr("Copy"))
        if self._shown == shown:
            self.source.verticalScrollBar().setValue(place)

    def _text(self) -> str:
        if self._style:
            return style_source(self._style)
        return "" if self._script is None else self._script.text

    def _said(self) -> str:
        """What is worth knowing of the whole script."""
        if self._style or self._script is None:
            return ""
        notes = []
        if self._script.files:
            written = self.tr("Save as… writes {file} beside the script, which reads it.")
            notes.append(written.format(file=self._script.files[0].name))
        if self._report is not None and self._report.device.startswith("cuda"):
            text = self.tr("The run is on {device}; the script is for the CPU, where last digits differ.")
            notes.append(text.format(device=self._report.device))
        return " ".join(notes)

    def _mark(self) -> None:
        """Mark the lines that come next; none while a run goes on or has ended."""
        report = self._report
        phase = None
        if report is not None and report.built and report.state in (RunState.READY, RunState.PAUSED):
            phase = report.phase
        lines = None if phase is None else self._lines_of(phase)
        if lines != self._marked and lines is not None and self._script is not None and not self._style:
            loop = self._script.phase_lines  # all of it, so that it does not move from phase to phase
            self.source.bring_into_view(loop[Phase.FORWARD][0] - 1, loop[Phase.ZERO_GRAD][1] + 2)
        self._marked = lines
        self.source.mark_lines(lines)

    def _lines_of(self, phase: Phase) -> tuple[int, int] | None:
        if self._style:
            return phase_lines(self._style).get(phase)
        return None if self._script is None else self._script.phase_lines.get(phase)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self.copy_button.setText(self.tr("Copied!"))


def _choice() -> QToolButton:
    button = QToolButton()
    button.setCheckable(True)
    button.setProperty("flat", True)
    return button


def _flat() -> QPushButton:
    button = QPushButton()
    button.setProperty("flat", True)
    return button

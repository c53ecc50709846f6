"""The form of a sweep: which settings, which values, how many runs, and how they would go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QToolButton, QVBoxLayout, QWidget

from datasets.problems import Problem
from datasets.watch import Watch
from engine.experiment import Experiment
from engine.sweep.over import parse_over
from gui import theme
from gui.cards import text_label
from gui.i18n import translate_problem
from gui.icons import set_icon
from gui.latest import Latest
from gui.numbers import count
from gui.plots.plot_card import tool_button
from gui.sweeping.axis_row import AxisRow
from gui.sweeping.command_line import command_line
from gui.sweeping.durations import Durations
from gui.sweeping.planning import Outlook, outlook
from gui.sweeping.sweepable import first_setting

AXES = 3
_REST_MS = 120  # after the last key, before the runs are planned


class SweepForm(QScrollArea):
    """`outlook` is what the form comes to, None while that is worked out or where something is wrong."""

    ready_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._experiment, self._rows, self._rate = Experiment(), 0, 0.0
        self._lesson, self._saved = "", True
        self._path: Path | None = None
        self._begun = False  # whether an experiment was shown
        self._problem: Problem | None = None
        self.outlook: Outlook | None = None
        self.axes = [AxisRow(needed=at == 0) for at in range(AXES)]
        self._durations = Durations(self)
        self._words, self._refusal = text_label(), text_label("", "bad")
        self._note, self._unsaved = text_label("", "small"), text_label("", "small")
        self._command_name = text_label("", "small")
        self.command = QLineEdit()
        self.copy: QToolButton = tool_button()
        self.latest = Latest(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._lay_out()
        self._later.timeout.connect(self._plan)
        self.latest.answered.connect(self._on_outlook)
        self.latest.failed.connect(self._on_failed)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.command.text()))
        for axis in self.axes:
            axis.changed.connect(self._on_changed)
        theme.theme_changed.connect(self._wear_theme)
        self._wear_theme()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(12, 4, 12, 10)
        whole.setSpacing(8)
        for at, axis in enumerate(self.axes):
            if at:
                whole.addWidget(_line())
            whole.addWidget(axis)
        whole.addWidget(_line())
        self._unsaved.setWordWrap(True)
        for label in (self._words, self._refusal, self._note):
            label.setWordWrap(True)
            whole.addWidget(label)
        whole.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._command_name, 1)
        row.addWidget(self.copy)
        set_icon(self.copy, "copy", "muted")
        whole.addLayout(row)
        self.command.setReadOnly(True)
        self._command_name.setBuddy(self.command)
        whole.addWidget(self.command)
        whole.addWidget(self._unsaved)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def _wear_theme(self) -> None:
        self.command.setFont(theme.fixed_font())

    # -- what is wanted --------------------------------------------------------------------------

    def show_experiment(self, experiment: Experiment, rows: int) -> None:
        """The experiment whose runs these are, and the number of its rows."""
        first, self._begun = not self._begun, True
        self._experiment, self._rows = experiment, rows
        for axis in self.axes:
            axis.show_experiment(experiment)
        if first:
            self.axes[0].choose(first_setting(experiment))
            for axis in self.axes[1:]:
                axis.choose("")
        self._on_changed()

    def show_origin(self, lesson: str, path: Path | None, saved: bool) -> None:
        """Where the command line finds the experiment, and whether it is there as it is here."""
        self._lesson, self._path, self._saved = lesson, path, saved
        self._show_command()

    def show_rate(self, rate: float) -> None:
        """Steps per second of the run in the main window, 0 where that is not known."""
        self._rate = rate

    def overs(self) -> list[str]:
        """What is gone over, in the words of the command line."""
        return [over for axis in self.axes if (over := axis.over())]

    def shutdown(self) -> None:
        """End what is worked out aside."""
        self._later.stop()
        self.latest.shutdown()

    # -- what it comes to ------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self.latest.drop()  # an answer on its way is to what was wished before
        self._set_outlook(None)
        self._show_command()
        self._problem = None
        if self._check():
            self._later.start()
        else:
            self._later.stop()
        self._show_words()

    def _check(self) -> bool:
        """Have every setting say what it goes over; whether all can."""
        good = True
        for axis in self.axes:
            try:
                over = axis.over()
                axis.show_axis(parse_over(over) if over else None)
            except Problem as problem:
                axis.show_axis(None, problem)
                good = False
        return good

    def _plan(self) -> None:
        experiment, texts, rows = self._experiment, self.overs(), self._rows

        def task(watch: Watch) -> Outlook:
            return outlook(experiment, texts, rows, watch)

        self.latest.ask(task)

    def _on_outlook(self, found: object) -> None:
        if isinstance(found, Outlook):
            self._set_outlook(found)
            self._show_words()

    def _on_failed(self, problem: Problem) -> None:
        self._problem = problem
        self._show_words()

    def _set_outlook(self, found: Outlook | None) -> None:
        self.outlook = found
        self.ready_changed.emit(found is not None)

    def _show_words(self) -> None:
        self._words.setText("" if self.outlook is None else self._outlook_text(self.outlook))
        self._note.setText("" if self.outlook is None else self._time_text(self.outlook))
        self._refusal.setText("" if self._problem is None else translate_problem(self._problem))
        self._refusal.setVisible(self._problem is not None)
        self._note.setVisible(bool(self._note.text()))

    def _outlook_text(self, found: Outlook) -> str:
        runs, steps = count(len(found.plan.members)), count(found.longest)
        if len(found.plan.members) == 1:
            return self.tr("1 run of about {steps} steps.").format(steps=steps)
        if found.processes == 1:
            text = self.tr("{runs} runs of about {steps} steps, all together as one.")
            return text.format(runs=runs, steps=steps)
        text = self.tr("{runs} runs of up to about {steps} steps, side by side in {processes} processes.")
        return text.format(runs=runs, steps=steps, processes=found.processes)

    def _time_text(self, found: Outlook) -> str:
        if self._rate <= 0:
            return self.tr("How long it takes is said once it goes.")
        text = self.tr("At the speed of the run in the main window at most {time}.")
        return text.format(time=self._durations.text(found.steps / self._rate))

    def _show_command(self) -> None:
        self.command.setText(command_line(self._lesson, self._path, self.overs()))
        self.command.setCursorPosition(0)
        self.command.setToolTip(self.command.text())
        self._unsaved.setVisible(not self._saved)

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        for axis in self.axes:
            axis.retranslate()
        self._command_name.setText(self.tr("The same on the command line"))
        self.command.setAccessibleName(self._command_name.text())
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the command"))
        self._unsaved.setText(self.tr("The command reads a saved experiment: save this one first."))
        self._show_words()


def _line() -> QWidget:
    line = _Line()
    line.setFixedHeight(1)
    return line


class _Line(QWidget):
    """Between two settings, in the colour of the borders."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("line"))
        painter.end()

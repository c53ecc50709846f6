"""The window of the sweeps: a form, all losses, and a table of the runs."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from datasets.problems import Problem
from engine.sweep.records import MemberState, SweepReport, SweepState
from gui.cards import Card, Mark, PlotKey, text_label
from gui.i18n import translate_problem
from gui.icons import set_icon
from gui.numbers import count
from gui.panes import action_button, splitter
from gui.plots.plot_card import tool_button
from gui.sweeping.durations import Durations
from gui.sweeping.planning import Outlook
from gui.sweeping.run_table import RunTable
from gui.sweeping.runner import SweepRunner
from gui.sweeping.sweep_form import SweepForm
from gui.sweeping.sweep_lines import SweepLines
from gui.throttle import Throttle
from gui.window import GAP, TITLE_HEIGHT

if TYPE_CHECKING:
    from datasets.table import Table

FORM_WIDTH = 330
_LINES_SHARE = 8  # times as long as the lines take to draw, they rest
_USUAL_SIZE = QSize(1240, 800)


class SweepWindow(QWidget):
    """A window beside the main one. `table` gives the rows that a sweep that is started goes over.

    Closing it ends the runs. What they came to stays until others are started.
    """

    go_on_wanted = Signal(object, int)  # Member, the steps it took

    def __init__(self, table: Callable[[], Table], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._table = table
        self._outlook: Outlook | None = None  # of the runs on show
        self._report: SweepReport | None = None
        self._stale = False
        self._problem: Problem | None = None
        self._durations = Durations(self)
        self._lines_due = 0.0
        self._table_due = Throttle(0.4)
        self.runner = SweepRunner(self)
        self.form, self.lines, self.table = SweepForm(), SweepLines(), RunTable()
        self.form_card, self.lines_card, self.table_card = Card(""), Card(""), Card("")
        self._progress, self._refusal = text_label("", "small"), text_label("", "bad")
        self._chosen_text = text_label("", "small")
        self._make_actions()
        self._lay_out()
        self._connect()
        self.resize(_USUAL_SIZE.boundedTo(self.screen().availableSize() - QSize(0, TITLE_HEIGHT)))
        self.retranslate()
        self._show_state()

    # -- parts -----------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.start = self._action("F5", "run")
        self.stop = self._action("Shift+F5", "pause")
        self.go_on = self._action("Ctrl+Return", "step")
        self.export = self._action("Ctrl+S", "save")
        self._action("Ctrl+W", "").triggered.connect(self.close)

    def _action(self, keys: str, icon: str) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        if icon:
            set_icon(action, icon)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 12)
        whole.setSpacing(GAP)
        row = QHBoxLayout()
        row.setSpacing(6)
        for action in (self.start, self.stop):
            row.addWidget(action_button(action))
        self._progress.setIndent(8)
        row.addWidget(self._progress, 1)
        whole.addLayout(row)
        for label in (self._refusal, self._chosen_text):
            label.setWordWrap(True)
            label.hide()
        whole.addWidget(self._refusal)
        self.form_card.add(self.form, 1)
        self._add_keys()
        self.lines_card.add(self.lines, 1)
        for action in (self.export, self.go_on):
            tool = tool_button()
            tool.setDefaultAction(action)
            self.table_card.add_tool(tool)
        self.table_card.add(self.table, 1)
        self._chosen_text.setContentsMargins(12, 0, 12, 8)
        self.table_card.add(self._chosen_text)
        right = splitter(Qt.Orientation.Vertical, [self.lines_card, self.table_card])
        right.setSizes([430, 300])
        self.body = splitter(Qt.Orientation.Horizontal, [self.form_card, right])
        self.body.setStretchFactor(0, 0)
        self.body.setStretchFactor(1, 1)
        self.body.setSizes([FORM_WIDTH, 900])
        self.form_card.setMinimumWidth(250)
        whole.addWidget(self.body, 1)

    def _add_keys(self) -> None:
        card = self.lines_card
        self._first_key = card.add_key(PlotKey(Mark.LINE, "train"))
        self._best_key = card.add_key(PlotKey(Mark.DASH, "truth"))
        self._chosen_key = card.add_key(PlotKey(Mark.LINE, "text"))
        self._diverged_key = card.add_key(PlotKey(Mark.CROSS, "bad"))
        self.follow_button, self.log_button = tool_button(), tool_button(checkable=True)
        self.smooth_button = tool_button(checkable=True)
        set_icon(self.follow_button, "zoom_fit")
        self.follow_button.hide()
        self.log_button.setChecked(True)
        card.add_tool(self.follow_button)
        card.add_tool(self.smooth_button)
        card.add_tool(self.log_button)

    def _connect(self) -> None:
        self.runner.reported.connect(self._on_reported)
        self.runner.working_changed.connect(self._on_working)
        self.runner.failed.connect(self._on_failed)
        self.form.ready_changed.connect(self._show_state)
        self.start.triggered.connect(self._start)
        self.stop.triggered.connect(self.runner.stop)
        self.go_on.triggered.connect(self._go_on)
        self.export.triggered.connect(self._ask_and_export)
        self.table.chosen.connect(self._on_chosen)
        self.table.wanted.connect(self.go_on.trigger)
        self.lines.picked.connect(self.table.choose)
        self.lines.following_changed.connect(lambda following: self.follow_button.setVisible(not following))
        self.follow_button.clicked.connect(lambda: self.lines.follow())
        self.log_button.toggled.connect(self.lines.set_log)
        self.smooth_button.toggled.connect(self.lines.set_smooth)

    # -- what is asked for -----------------------------------------------------------------------

    def _start(self) -> None:
        found = self.form.outlook
        if found is None or self.runner.is_working:
            return
        self._outlook, self._report, self._stale = found, None, False
        self._show_problem(None)
        self.lines.clear_runs()
        batches = any(member.experiment.training.batch_size for member in found.plan.members)
        self.smooth_button.setChecked(batches)
        self.lines.set_hint(self._hint())
        self.table.show_report(None)
        self.runner.start(found.plan, self._table())

    def _go_on(self) -> None:
        number = self.table.chosen_run()
        if self.go_on.isEnabled() and self._outlook is not None and self._report and number is not None:
            steps = self._report.members[number].step
            self.go_on_wanted.emit(self._outlook.plan.members[number], steps)

    def _ask_and_export(self) -> None:
        title, kinds = self.tr("Save the table of the runs"), self.tr("CSV files (*.csv)")
        text, _ = QFileDialog.getSaveFileName(self, title, self.tr("sweep") + ".csv", kinds)
        if text:
            self.export_to(Path(text))

    def export_to(self, path: Path) -> None:
        """Write the table as it stands, in its order."""
        from engine.sweep.table_file import write_table

        if self._report is None:
            return
        try:
            write_table(
                self._report, self.table.run_model.runs, path if path.suffix else path.with_suffix(".csv")
            )
            self._show_problem(None)
        except Problem as problem:
            self._show_problem(problem)

    def set_stale(self) -> None:
        """Another document was opened: the runs on show are none of it."""
        self._stale = self._report is not None or self.runner.is_working
        self._show_state()

    # -- what is seen ----------------------------------------------------------------------------

    def _on_reported(self, report: SweepReport) -> None:
        first = self._report is None
        self._report = report
        running = self.runner.is_working and report.state is SweepState.RUNNING
        self._progress.setText(self._progress_text(report))
        if not self.isVisible():
            return
        if first or not running or time.monotonic() >= self._lines_due:
            self._draw_lines(report)
        self.lines.set_hint("" if len(report.steps) else self._hint())
        if self._table_due.due(hurry=first or not running):
            self.table.show_report(report)
            if first:
                self.table.choose(0)
            self._show_chosen()
        self._show_keys()

    def _draw_lines(self, report: SweepReport) -> None:
        """At most a small share of the time goes into the lines, however many they are."""
        started = time.monotonic()
        self.lines.show_report(report)
        self.lines.viewport().repaint()
        now = time.monotonic()
        self._lines_due = now + _LINES_SHARE * (now - started)

    def _on_working(self, _working: bool) -> None:
        if self._report is not None and not self.runner.is_working:
            self.table.show_report(self._report)
            if self._report.best is not None and self.table.chosen_run() in (None, 0):
                self.table.choose(self._report.best)
        self._show_state()
        self.lines.set_hint(self._hint())

    def _on_failed(self, problem: Problem) -> None:
        self._show_problem(problem)

    def _show_problem(self, problem: Problem | None) -> None:
        self._problem = problem
        self._refusal.setText("" if problem is None else translate_problem(problem))
        self._refusal.setVisible(problem is not None)

    def _on_chosen(self, number: int | None) -> None:
        self.lines.show_chosen(number)
        self._show_chosen()
        self._show_state()

    def _show_chosen(self) -> None:
        """Why the chosen run failed, which its row has no room for, and why nothing can go on."""
        number, text = self.table.chosen_run(), ""
        if self._stale:
            text = self.tr("Another document was opened: these runs are none of it.")
        elif self._report is not None and number is not None:
            message = self._report.members[number].message
            text = "" if message is None else translate_problem(message)
        self._chosen_text.setText(text)
        self._chosen_text.setVisible(bool(text))

    def _show_state(self, *_: object) -> None:
        working = self.runner.is_working
        self.start.setEnabled(self.form.outlook is not None and not working)
        self.stop.setEnabled(working)
        self.export.setEnabled(self._report is not None)
        chosen = self.table.chosen_run() is not None
        self.go_on.setEnabled(chosen and self._report is not None and not self._stale)
        self._show_chosen()
        self._show_keys()

    def _show_keys(self) -> None:
        report = self._report
        members = () if report is None else report.members
        self._first_key.setVisible(bool(members))
        self._name_runs()
        self._best_key.setVisible(report is not None and report.best is not None)
        self._chosen_key.setVisible(self.table.chosen_run() is not None)
        self._diverged_key.setVisible(any(own.state is MemberState.DIVERGED for own in members))

    def _hint(self) -> str:
        if self._report is not None and len(self._report.steps):
            return ""
        if self.runner.is_working:
            return self.tr("The runs are being prepared…")
        return self.tr("Choose what the runs differ in, and start: the losses of all of them appear here.")

    def _progress_text(self, report: SweepReport) -> str:
        members = report.members
        done = sum(own.state.ended for own in members)
        text = self.tr("{done} of {runs} runs done, {steps} steps")
        parts = [text.format(done=count(done), runs=count(len(members)), steps=count(report.steps_done))]
        diverged = sum(own.state is MemberState.DIVERGED for own in members)
        if diverged:
            parts.append(self.tr("{count} diverged").format(count=count(diverged)))
        if report.state in (SweepState.RUNNING, SweepState.PAUSED):
            parts += self._left_text(report)
        else:
            parts.append(self.tr("{time} in all").format(time=self._durations.text(report.seconds)))
        return "  ·  ".join(parts)

    def _left_text(self, report: SweepReport) -> list[str]:
        if self._outlook is None or report.seconds < 2 or not report.steps_done:
            return []
        ended = sum(own.step for own in report.members if own.state.ended)
        planned = self._outlook.longest * sum(not own.state.ended for own in report.members)
        left = max(0.0, planned - (report.steps_done - ended)) * report.seconds / report.steps_done
        return [self.tr("about {time} left").format(time=self._durations.text(left))]

    # -- words -----------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set all texts in the language of the window."""
        self.setWindowTitle(self.tr("Sweep"))
        self.form_card.set_title(self.tr("What the runs differ in"))
        self.lines_card.set_title(self.tr("Loss"))
        self.table_card.set_title(self.tr("Runs"))
        for action, text, tip in (
            (self.start, self.tr("Start the sweep"), self.tr("Take all runs, to the planned epochs")),
            (self.stop, self.tr("Stop"), self.tr("End the runs; what they reached stays")),
            (
                self.go_on,
                self.tr("Go on with this run"),
                self.tr("Put its settings into the document, and take its steps there"),
            ),
            (self.export, self.tr("Save as CSV…"), self.tr("Save this table as a CSV file")),
        ):
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{tip} ({keys})")
        self._name_runs()
        self._best_key.set_text(self.tr("best"))
        self._chosen_key.set_text(self.tr("chosen"))
        self._diverged_key.set_text(self.tr("diverged"))
        self.lines.best_word = self.tr("best:")
        self.lines.x_axis.set_label(self.tr("step"))
        self.lines.y_axis.set_label(self.tr("loss"))
        self.lines.setAccessibleName(self.tr("Losses of all runs over their steps"))
        self.follow_button.setText(self.tr("Follow"))
        self.follow_button.setToolTip(self.tr("Show everything and follow the runs again (Home)"))
        self.smooth_button.setText(self.tr("smooth"))
        self.smooth_button.setToolTip(self.tr("Draw means over some steps: losses of batches go up and down"))
        self.log_button.setText(self.tr("log"))
        self.log_button.setToolTip(self.tr("Draw the loss on a logarithmic axis"))
        self.form.retranslate()
        self.table.retranslate()
        self._show_problem(self._problem)
        self._show_chosen()
        if self._report is not None:
            self._progress.setText(self._progress_text(self._report))
        self.lines.set_hint(self._hint())
        self.lines.refresh()

    def _name_runs(self) -> None:
        text = self.tr("runs, light to dark by the first setting")
        if self.lines.one_in > 1:
            text = self.tr("one run in {count}, light to dark by the first setting").format(
                count=self.lines.one_in
            )
        self._first_key.set_text(text)

    # -- events ----------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self.runner.stop()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

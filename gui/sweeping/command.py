"""Opens the window of the sweeps, made when it is first asked for, and goes on with one of their runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from datasets.problems import Problem
from gui import labels
from gui.document import Document

if TYPE_CHECKING:
    from engine.report import Report
    from engine.sweep.plan import Member
    from gui.session import Session
    from gui.sweeping.sweep_window import SweepWindow


class SweepCommand(QObject):
    """Keeps the one window. It watches the run's reports for its speed; `close` it with the main window."""

    problem_found = Signal(object)  # Problem

    def __init__(self, document: Document, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._session, self._window = document, session, window
        self._rate = 0.0
        self.sweeps: SweepWindow | None = None
        document.experiment_changed.connect(self._show_document)
        document.path_changed.connect(self._show_document)
        document.undo_stack.indexChanged.connect(self._show_document)
        document.table_changed.connect(self._on_table_changed)

    def show(self) -> None:
        """Show the window, or bring it to the front."""
        if self.sweeps is None:
            from gui.sweeping.sweep_window import SweepWindow  # the start does not wait for it

            self.sweeps = SweepWindow(lambda: self._document.table)
            self.sweeps.setWindowIcon(self._window.windowIcon())
            self.sweeps.go_on_wanted.connect(self.go_on)
        self.sweeps.show()
        self._show_document()
        self.sweeps.raise_()
        self.sweeps.activateWindow()

    def show_report(self, report: Report) -> None:
        """Note how fast the run in the main window is."""
        if report.steps_per_second > 0:
            self._rate = report.steps_per_second

    def go_on(self, member: Member, steps: int) -> None:
        """Put the settings of a run into the document as one change, begin anew and take its steps.

        Its seed is among them, so that the run is the same.
        """
        from gui.sweeping.going_on import settings_of_run

        document = self._document
        text = self.tr("Go on with run {number} of the sweep").format(number=member.number + 1)
        try:
            document.set_values(settings_of_run(member.experiment, document.experiment), text=text)
        except Problem as problem:
            self.problem_found.emit(problem)
            return
        self._session.reset()
        if steps:
            self._session.run_steps(steps)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()

    def close(self) -> None:
        """Close the window and end its work."""
        if self.sweeps is not None:
            self.sweeps.runner.shutdown()
            self.sweeps.form.shutdown()
            self.sweeps.close()
            self.sweeps.deleteLater()
            self.sweeps = None

    def _on_table_changed(self, edit: object) -> None:
        if edit is None:
            self._rate = 0.0
            if self.sweeps is not None:
                self.sweeps.set_stale()
        self._show_document()

    def _show_document(self, *_: object) -> None:
        """Offer what the document has now; while hidden that waits."""
        if self.sweeps is None or not self.sweeps.isVisible():
            return
        document, form = self._document, self.sweeps.form
        lesson = labels.lesson_of(document.experiment.name)
        form.show_rate(self._rate)
        saved = not document.is_changed and (document.path is not None or bool(lesson))
        form.show_origin(lesson, document.path, saved)
        form.show_experiment(document.experiment, int(document.table.in_use.sum()))

"""The document and its run: changes go to the worker, reports to whatever shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from datasets.problems import Problem
from engine.report import FrameRequest, Report, RunState, StepUnit
from gui.document import Document
from gui.effect_marks import effect_marks
from gui.frame_clock import FrameClock

if TYPE_CHECKING:
    from engine.experiment import Experiment
    from engine.parameter_edit import ParameterEdit
    from engine.worker import TrainingWorker


class Watcher(Protocol):
    """Whatever shows reports."""

    def show_report(self, report: Report) -> None: ...


class Viewer(Watcher, Protocol):
    """A panel that wants more than figures: its `wanted` are fields of the next `FrameRequest`."""

    def wanted(self) -> dict[str, Any]: ...


def compose(pieces: Sequence[dict[str, Any]]) -> FrameRequest:
    """One request for everything that the panels want: the most of each."""
    request = FrameRequest()
    for piece in pieces:
        for name, value in piece.items():
            held = getattr(request, name)
            request = replace(request, **{name: _most(held, value)})
    return request


def _most(held: Any, value: Any) -> Any:
    """What satisfies both: a grid of one of them, the larger number of rows, either yes."""
    if held is None or value is None or not isinstance(value, bool | int):
        return held if value is None else value
    return max(held, value)


class Session(QObject):
    """Steers the worker by what a person does, and hands its reports on."""

    state_changed = Signal(object)  # RunState
    waits_changed = Signal(object)  # tuple[str, ...]: settings that wait for a reset
    problem_found = Signal(object)  # Problem
    setting_changed = Signal(int, str)  # a change within the run: the first step with it, and what it was

    def __init__(self, document: Document, worker: TrainingWorker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._worker = worker
        self._watchers: list[Watcher] = []
        self._viewers: list[Viewer] = []
        self._sent: Experiment | None = None
        self._closed = False
        self._waits: tuple[str, ...] = ()
        self.state = RunState.STARTING
        self.reached = 0  # steps, as the last report said
        self.clock = FrameClock(worker, self._wanted, self)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.timeout.connect(self.clock.ask)
        document.table_changed.connect(self._on_table_changed)
        document.experiment_changed.connect(self._on_experiment_changed)
        document.parameter_typed.connect(self._on_parameter_typed)
        worker.reported.connect(self._on_reported)
        worker.failed.connect(self._on_failed)

    def add_watchers(self, watchers: Sequence[Watcher]) -> None:
        self._watchers.extend(watchers)

    def add_viewers(self, viewers: Sequence[Viewer]) -> None:
        self._watchers.extend(viewers)
        self._viewers.extend(viewers)

    # what a person asks for

    def run_or_pause(self) -> None:
        if self.state is RunState.RUNNING:
            self._worker.pause()
        else:
            self._worker.resume()
            self.look_again()

    def run_steps(self, steps: int) -> None:
        self._worker.resume(steps)
        self.look_again()

    def step(self, unit: StepUnit) -> None:
        self._worker.step(unit)

    def back(self, unit: StepUnit = StepUnit.BATCH) -> None:
        self._worker.back(unit)

    def go_to(self, step: int) -> None:
        self._worker.go_to(step)
        self.look_again()  # the timeline waits for an answer, also where the run is there already

    def reset(self) -> None:
        self._worker.reset()

    def choose_device(self, name: str) -> None:
        self.choose_setting("training.device", name)

    def choose_setting(self, dotted: str, value: Any) -> None:
        """Set "section.name" of the document; a value that cannot be is told as a problem."""
        try:
            self._document.set_value(dotted, value)
        except Problem as problem:
            self.problem_found.emit(problem)

    def look_again(self) -> None:
        """Other panels have become visible, or want something else: ask for a report, once for all."""
        self._look_again.start(0)

    def start(self) -> None:
        """Start the worker's thread, and with it the import of torch; once, and not after `close`."""
        if not self._closed and not self._worker.isRunning():
            self._worker.start()

    def close(self) -> None:
        """End the run and wait for its thread."""
        self._closed = True
        self.clock.stop()
        self._look_again.stop()
        self._worker.shutdown()

    # what happens

    def _wanted(self) -> FrameRequest:
        return compose([viewer.wanted() for viewer in self._viewers])

    def _on_table_changed(self, edit: object) -> None:
        document = self._document
        self._sent = document.experiment
        if edit is None:
            self._worker.open(document.experiment, document.table)
            self.look_again()
        else:
            self._worker.post(document.experiment, document.table)

    def _on_experiment_changed(self, experiment: Experiment) -> None:
        if experiment is self._sent:
            return
        self._sent = experiment
        self._worker.post(experiment, self._document.table)

    def _on_parameter_typed(self, edit: ParameterEdit) -> None:
        self._worker.set_parameter(edit)
        self.look_again()

    def _on_reported(self, report: Report) -> None:
        self.reached = report.step
        try:
            if report.state is not self.state:
                self.state = report.state
                self.state_changed.emit(report.state)
            if report.waits_for_reset != self._waits:
                self._waits = report.waits_for_reset
                self.waits_changed.emit(self._waits)
            for watcher in self._watchers:
                watcher.show_report(report)
            for step, text in effect_marks(report.effects, self._waits):
                self.setting_changed.emit(step, text)
        finally:
            # Whatever happens in a panel, the next frame is asked for.
            self.clock.report_drawn(report)

    def _on_failed(self, problem: Problem) -> None:
        self.problem_found.emit(problem)

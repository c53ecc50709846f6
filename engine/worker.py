"""The training thread: runs the loop, reports once per frame. The only file here that knows Qt."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.aside_predictions import AsidePredictions, PredictionWish, Tell
from engine.experiment import Experiment
from engine.no_run import report_without_run
from engine.parameter_edit import ParameterEdit
from engine.report import FrameRequest, Report, RunState, StepUnit

if TYPE_CHECKING:
    from datasets.table import Table
    from engine.loop import TrainingLoop
    from engine.watched_run import WatchedRun

log = logging.getLogger(__name__)

_BRISK = 60  # steps a second from which on a run comes by often enough to predict other rows


class TrainingWorker(QThread):
    """Imports torch, builds runs and drives them. All methods return at once and may be called at any time.

    `reported` comes once for every `request` and once unasked after every change of state; `failed`
    when a run could not be built or an exception ended it, after which the worker goes on. Of a wish given to
    `predict`, `predicted` or `prediction_failed` comes once, unless it is cancelled.
    """

    devices_found = Signal(object)  # tuple[DeviceInfo, ...]: torch is loaded
    reported = Signal(object)  # Report
    failed = Signal(object)  # Problem
    prediction_progressed = Signal(object, object)  # PredictionWish, rows done
    predicted = Signal(object, object)  # PredictionWish, PredictedFrame
    prediction_failed = Signal(object, object)  # PredictionWish, Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._condition = threading.Condition()
        self._newest: tuple[Experiment, Table] | None = None  # opened or posted last
        self._to_begin = False  # a run with the newest is to be built
        self._broken = False  # the last run could not be built or driven
        self._early: list[Callable[[TrainingLoop], None]] = []
        self._loop: TrainingLoop | None = None
        self._wanted = FrameRequest()
        self._requested = False
        self._stopping = False
        self._pace = 0.0
        self._generation = 0  # of the run to be built: it counts on from one run to the next
        self._no_run: Problem | None = None  # why there is none
        self._aside = AsidePredictions(
            Tell(self.prediction_progressed.emit, self.predicted.emit, self.prediction_failed.emit)
        )

    # -- from the window's thread ----------------------------------------------------------------

    def open(self, experiment: Experiment, table: Table) -> None:
        """Begin a new run; also before torch is loaded."""
        with self._condition:
            self._newest, self._to_begin = (experiment, table), True
            self._early = []
            if self._loop is not None:
                self._loop.stop()
            self._condition.notify_all()

    def post(self, experiment: Experiment, table: Table) -> None:
        """Give changed settings or rows to the run."""
        with self._condition:
            self._newest = (experiment, table)
            if self._to_begin or self._loop is None:
                self._to_begin = True  # nothing is running yet: begin with these
                self._condition.notify_all()
                return
            self._loop.post(experiment, table)

    def resume(self, steps: int | None = None) -> None:
        """Run `steps` more; None: to the end of the planned epochs."""
        self._tell(lambda loop: loop.resume(steps))

    def pause(self) -> None:
        """Stop after the step in hand."""
        self._tell(lambda loop: loop.pause())

    def step(self, unit: StepUnit, count: int = 1) -> None:
        """Take `count` phases, batches or epochs."""
        self._tell(lambda loop: loop.step(unit, count))

    def back(self, unit: StepUnit = StepUnit.BATCH) -> None:
        """Take one phase, batch or epoch back."""
        self._tell(lambda loop: loop.back(unit))

    def go_to(self, step: int) -> None:
        """Go to the state after `step` updates."""
        self._tell(lambda loop: loop.go_to(step))

    def set_parameter(self, edit: ParameterEdit) -> None:
        """Put a typed number into the model of the run."""
        self._tell(lambda loop: loop.set_parameter(edit))

    def reset(self) -> None:
        """Build the run anew with everything posted."""
        self._tell(lambda loop: loop.reset())

    def set_pace(self, steps_per_second: float) -> None:
        """Take at most so many steps a second; 0: as fast as it goes. Stays for later runs."""
        with self._condition:
            self._pace = steps_per_second
            if self._loop is not None:
                self._loop.set_pace(steps_per_second)

    def request(self, wanted: FrameRequest) -> None:
        """Ask for a report with the parts that are `wanted`, as soon as the step in hand is done."""
        with self._condition:
            self._wanted = wanted
            self._requested = True
            if self._loop is not None:
                self._loop.order(lambda: None)
            self._condition.notify_all()

    def predict(self, wish: PredictionWish) -> None:
        """Have the rows of a table predicted, with the parameters of the moment it is taken up, while the
        run goes on; another such wish that is not done yet is forgotten."""
        with self._condition:
            self._aside.ask(wish)
            if self._loop is not None:
                self._loop.order(lambda: None)
            elif self._broken and not self._to_begin and self._no_run is not None:
                self._aside.refuse(self._no_run)

    def cancel_prediction(self) -> None:
        """Forget the rows that are being predicted."""
        self._aside.cancel()

    def shutdown(self) -> None:
        """End the thread and wait for it; safe in every state and more than once."""
        with self._condition:
            self._stopping = True
            if self._loop is not None:
                self._loop.stop()
            self._condition.notify_all()
        self.wait()

    def _tell(self, order: Callable[[TrainingLoop], None]) -> None:
        with self._condition:
            if self._loop is not None and not self._to_begin:
                order(self._loop)
                return
            self._early.append(order)  # kept until the run is built
            if self._broken and not self._to_begin:
                self._to_begin = True  # it is tried again, and what is wrong is said again
                self._condition.notify_all()

    # -- the thread ------------------------------------------------------------------------------

    def run(self) -> None:
        """The thread's life: load torch, then one run after the other."""
        try:
            from engine.device import list_devices
            from engine.watched_run import WatchedRun

            devices = list_devices()
        except Exception as error:  # a broken torch must reach the user, not end the thread in silence
            self.failed.emit(_cannot_load(error))
            return
        self.devices_found.emit(devices)
        broken: Report | None = None  # of a run that could not be built or driven, for whoever asks
        while self._wait(answers=broken is not None):
            newest = self._take_newest()
            if newest is None:
                self.reported.emit(_answered(broken, self._take_request()))
                continue
            watched = WatchedRun.begin(*newest)
            if isinstance(watched, Problem):
                broken = self._give_up(newest[0], watched)
                continue
            broken = None
            try:
                self._drive(watched)
            except Exception as error:  # nothing may end this thread in silence
                broken = self._give_up(newest[0], watched.problem_of(error))

    def _wait(self, answers: bool) -> bool:
        """Wait for a run to build, or, with `answers`, for a request; False when the thread is to end."""
        with self._condition:
            self._condition.wait_for(
                lambda: self._stopping or self._to_begin or (answers and self._requested)
            )
            return not self._stopping

    def _take_newest(self) -> tuple[Experiment, Table] | None:
        """What the run to be built is made of; None where none is to be."""
        with self._condition:
            if not self._to_begin:
                return None
            self._to_begin = self._broken = False
            return self._newest

    def _give_up(self, experiment: Experiment, problem: Problem) -> Report:
        """Say that there is no run; returns what whoever asks is told until there is one."""
        report = report_without_run(experiment, problem, self._generation)
        self._generation += 1
        with self._condition:
            self._loop = None
            self._requested = False
            if not self._to_begin:
                self._broken = True
                self._no_run = problem
                self._early = []
                self._aside.refuse(problem)
        self.reported.emit(report)
        self.failed.emit(problem)
        return report

    def _drive(self, watched: WatchedRun) -> None:
        with self._condition:
            if self._stopping or self._to_begin:
                return  # something newer is to be built, and the orders are for that
            self._loop = watched.loop
            watched.loop.generation = self._generation
            watched.loop.set_pace(self._pace)
            early, self._early = self._early, []
            for order in early:
                order(watched.loop)
        self._generation += 1
        self.reported.emit(watched.report(self._take_request()))
        last = watched.standing()
        self._come_back(watched.loop)
        for _ in watched.progress():
            self._aside.work(watched.loop)
            self._come_back(watched.loop)
            self._generation = watched.loop.generation + 1
            standing = watched.standing()
            changed, last = standing != last, standing
            if self._requested or changed:
                self.reported.emit(watched.report(self._take_request()))
            if watched.new_failure():
                self.failed.emit(watched.loop.message)
        with self._condition:
            self._loop = None

    def _come_back(self, loop: TrainingLoop) -> None:
        """While rows are to be predicted, a run that rests or is slow does not wait for anything else."""
        brisk = loop.state is RunState.RUNNING and not 0 < self._pace < _BRISK
        if self._aside.is_busy and not brisk:
            loop.order(lambda: None)

    def _take_request(self) -> FrameRequest:
        with self._condition:
            self._requested = False
            return self._wanted


def _answered(report: Report | None, wanted: FrameRequest) -> Report | None:
    """`report`, of a run that does not exist, with the one thing that needs none."""
    from engine.calculator.answer import answer

    return None if report is None else replace(report, calculator=answer(wanted.calculator, None))


def _cannot_load(error: BaseException) -> Problem:
    log.error("torch could not be loaded", exc_info=error)
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "PyTorch could not be loaded, so nothing can be trained: {error}. Run the set-up again.",
        ),
        error=f"{type(error).__name__}: {error}",
    )

"""One run as the training thread sees it: the loop, its speed, and when there is something new to say."""

import time
from collections.abc import Iterator

from datasets.problems import Problem
from datasets.table import Table
from engine import verdict
from engine.experiment import Experiment
from engine.loop import TrainingLoop
from engine.native.builder import Blocks
from engine.progress import Progress
from engine.report import FrameRequest, Report, RunState
from engine.reporting import make_report
from engine.speed import Speed
from engine.threads import use_threads
from engine.trainer import Trainer


class WatchedRun:
    """A loop being driven. `begin` builds it; a Problem where experiment and table do not fit."""

    def __init__(self, loop: TrainingLoop) -> None:
        self.loop = loop
        self._speed = Speed(time.perf_counter)
        self._failure: Problem | None = None
        self._unseen = ""

    @classmethod
    def begin(cls, experiment: Experiment, table: Table) -> "WatchedRun | Problem":
        """Build a run. What its model or its device raises comes back as a Problem too."""
        try:
            return cls(TrainingLoop(Trainer(experiment, table), blocks=Blocks()))
        except Problem as problem:
            return problem
        except Exception as error:  # whatever a model or a device may raise, also in the first evaluation
            return verdict.failed(error, "building the run")

    def progress(self) -> Iterator[Progress]:
        """The loop's progress, with the threads set for this thread and the speed measured."""
        use_threads(self.loop.trainer)
        generation = self.loop.generation
        for progress in self.loop.run():
            if self.loop.generation != generation:
                generation = self.loop.generation
                use_threads(self.loop.trainer)
            self._speed.note(progress.step, progress.state is RunState.RUNNING)
            yield progress

    def standing(self) -> tuple[object, ...]:
        """What a watcher must hear of unasked when it changes; while running that is only the state."""
        loop = self.loop
        if loop.state is RunState.RUNNING:
            return (loop.state, loop.generation, len(loop.notes))
        trainer = loop.trainer
        return (
            loop.state,
            loop.generation,
            trainer.step_count,
            trainer.phase,
            loop.message,
            loop.table_version,
            len(loop.notes),
        )

    def report(self, wanted: FrameRequest) -> Report:
        """One frame. What cannot be shown is left out, and a note says why."""
        speed = self._speed.steps_per_second
        try:
            return make_report(self.loop, wanted, speed)
        except Exception as error:  # the model was asked for more than it or its device can do
            if repr(error) != self._unseen:  # said and logged once, not with every frame
                self._unseen = repr(error)
                self.loop.notes.append(verdict.failed(error, "looking at the run"))
        return make_report(self.loop, FrameRequest(calculator=wanted.calculator), speed)

    def problem_of(self, error: Exception) -> Problem:
        """What to say of an exception that came while the run was driven; the log has its traceback."""
        return verdict.failed(error, "driving the run")

    def new_failure(self) -> bool:
        """Whether the loop has failed since the last call."""
        message = self.loop.message if self.loop.state is RunState.FAILED else None
        fresh = message is not None and message is not self._failure
        self._failure = message
        return fresh

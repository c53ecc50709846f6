"""A sweep, carried out: a generator that one thread drives and any thread may steer."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

from datasets.table import Table
from engine.experiment import Experiment
from engine.sweep.board import Board
from engine.sweep.control import Control
from engine.sweep.grouping import units
from engine.sweep.plan import SweepPlan
from engine.sweep.processes import SideBySide
from engine.sweep.records import MemberState, SweepReport, SweepState
from engine.sweep.together import Together


class Sweep:
    """All runs of a plan on one table. `run()` and `report()` belong to one thread; `pause`, `resume` and
    `stop` to all.

    Runs that share rows and shapes go together in this process, compiled where that can be; where shapes
    differ, and where steps can only be taken one by one in Python, runs go side by side in processes.
    """

    def __init__(
        self, plan: SweepPlan, table: Table, *, cores: int | None = None, folder: Path | None = None
    ) -> None:
        self.plan = plan
        self.board = Board(plan)
        self._control = Control()
        self._seconds = 0.0
        self._state = SweepState.RUNNING
        cores = cores or os.cpu_count() or 1
        parts = units(plan.members, cores)
        self.runner: Together | SideBySide
        if len(parts) == 1:
            self.runner = Together(parts[0], table, self._control, cores, folder)
        else:
            self.runner = SideBySide(parts, table, self._control, cores, folder)

    def pause(self) -> None:
        """Take no further steps until `resume`."""
        self._control.pause()

    def resume(self) -> None:
        """Go on."""
        self._control.resume()

    def stop(self) -> None:
        """End; what has been reached stays."""
        self._control.stop()

    def run(self) -> Iterator[None]:
        """Everything to the end or to `stop()`; yields about every 50 ms, 100 ms with processes."""
        before = time.perf_counter()
        steps = self.runner.run()
        try:
            for updates in steps:
                now = time.perf_counter()
                self._seconds += 0.0 if self._state is SweepState.PAUSED else now - before
                before = now
                self.board.take(updates)
                self._state = SweepState.PAUSED if self._control.paused else SweepState.RUNNING
                yield
        finally:
            steps.close()  # type: ignore[attr-defined]  # a generator, which ends its threads and processes
            self.board.end(MemberState.INTERRUPTED)
            self._state = SweepState.STOPPED if self._control.stopped else SweepState.FINISHED

    def report(self) -> SweepReport:
        """How everything stands."""
        return self.board.report(self._state, self._seconds)

    def experiment(self, number: int) -> Experiment:
        """The experiment of one run, to go on with it."""
        return self.plan.members[number].experiment

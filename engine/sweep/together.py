"""Runs on the same rows in one process: compiled in as many threads as there are cores, else stacked."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from datasets.problems import Problem
from datasets.table import Table
from engine import verdict
from engine.native.builder import Blocks
from engine.native.eligibility import Reason, structure, why_eager
from engine.native.run import CompiledSteps
from engine.sweep.control import Control
from engine.sweep.plan import Member
from engine.sweep.records import MemberState, Update
from engine.sweep.run import Run
from engine.sweep.siblings import trainer_beside
from engine.sweep.stack import Stack
from engine.threads import use_one_thread, use_threads
from engine.trainer import Trainer

SLICE = 0.05  # seconds from one look around to the next
_WORTH_COMPILING = 5_000  # steps of all runs with one block
_BUILDING_EVERY = 0.02

log = logging.getLogger(__name__)
Updates = list[Update]


class Together:
    """Carries out `members`. `run()` belongs to one thread; `control` may be told from any."""

    def __init__(
        self,
        members: Sequence[Member],
        table: Table,
        control: Control,
        cores: int,
        folder: Path | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._members, self._table, self._control = members, table, control
        self._cores, self._folder, self._clock = cores, folder, clock
        self._compiled: dict[Hashable, CompiledSteps] = {}
        self._stacks: list[Stack] = []
        self.runs: list[Run] = []

    def run(self) -> Iterator[Updates]:
        """Everything to the end, or to `control.stop()`; yields what is new, at least every few slices."""
        yield from self._build()
        yield from self._prepare()
        with ThreadPoolExecutor(self._cores, initializer=use_one_thread) as pool:
            while (going := [run for run in self.runs if not run.ended]) and not self._control.stopped:
                if self._control.paused:
                    self._control.wait_while_paused(SLICE)
                else:
                    self._round(pool, going)
                yield [run.update() for run in going]
        left = [run for run in self.runs if not run.ended]
        for run in left:
            run.interrupt()
        yield [run.update() for run in left]

    # -- making ready ----------------------------------------------------------------------------

    def _build(self) -> Iterator[Updates]:
        first: Trainer | None = None
        until = self._clock() + SLICE
        for member in self._members:
            if self._control.stopped:
                return
            try:
                trainer = trainer_beside(first, member.experiment, self._table)
                first = first or trainer
                self.runs.append(Run(member, trainer))
            except Problem as problem:
                yield [_failed(member, problem)]
            except Exception as error:  # whatever a model or a device may raise
                yield [_failed(member, verdict.failed(error, "building the run"))]
            if self._clock() >= until:
                yield []
                until = self._clock() + SLICE

    def _prepare(self) -> Iterator[Updates]:
        """Decide how the steps of every run are taken, and have the blocks made."""
        groups: dict[Hashable, list[Run]] = {}
        for run in self.runs:
            run.key = structure(run.trainer.parts)
            groups.setdefault(run.key, []).append(run)
        for key, group in groups.items():
            if _is_worth_compiling(group):
                blocks = Blocks(self._folder, patient=True)
                parts = group[0].trainer.parts
                made = blocks.of(parts)
                while made is None and blocks.reason is Reason.BUILDING and not self._control.stopped:
                    time.sleep(_BUILDING_EVERY)
                    yield []
                    made = blocks.of(parts)
                if made is not None:
                    self._compiled[key] = made
                    _take(group, "compiled")
                    continue
            if Stack.fits(group):
                self._stacks.append(Stack(group))
                _take(group, "stacked")
            else:
                _take(group, "eager")

    # -- steps -----------------------------------------------------------------------------------

    def _round(self, pool: ThreadPoolExecutor, going: Sequence[Run]) -> None:
        """About a slice of steps of everything that goes."""
        until = self._clock() + SLICE
        compiled = deque(run for run in going if run.path == "compiled")
        if compiled:
            jobs = [pool.submit(self._work, compiled, until) for _ in range(min(self._cores, len(compiled)))]
            for job in jobs:
                job.result()
        for stack in self._stacks:
            stack.advance(until)
        eager = deque(run for run in going if run.path == "eager")
        while eager and not self._control.holds:
            run = eager.popleft()
            use_threads(run.trainer)
            _safely(run, lambda run=run: run.take_eager(1))  # type: ignore[misc]
            if not run.ended:
                eager.append(run)
            if self._clock() >= until:
                break

    def _work(self, waiting: deque[Run], until: float) -> None:
        """One thread's share: whichever run has waited longest, until the slice is over."""
        own: dict[Hashable, CompiledSteps] = {}
        while not self._control.holds:
            try:
                run = waiting.popleft()
            except IndexError:
                return
            key = run.key
            if key not in own:
                made = self._compiled[key]
                own[key] = CompiledSteps(made.step, made.block.again(), made.count)
            steps = own[key]
            _safely(run, lambda run=run, steps=steps: run.take_compiled(steps))  # type: ignore[misc]
            self._compiled[key].count = steps.count
            if not run.ended:
                waiting.append(run)
            if self._clock() >= until:
                return


def _is_worth_compiling(group: Sequence[Run]) -> bool:
    parts = group[0].trainer.parts
    path = parts.experiment.training.path
    if path == "eager" or why_eager(parts) is not None:
        return False
    return path == "compiled" or sum(run.goal for run in group) >= _WORTH_COMPILING


def _take(group: Sequence[Run], path: str) -> None:
    for run in group:
        run.take_path(path)


def _safely(run: Run, action: Callable[[], None]) -> None:
    """Do `action`; an exception ends this run and no other."""
    try:
        action()
    except Exception as error:  # whatever a model, an optimizer or a device may raise
        log.exception("a run of a sweep")
        run.fail(verdict.failed(error, "training"))


def _failed(member: Member, problem: Problem) -> Update:
    return Update(member.number, MemberState.FAILED, 0, 0, 1, np.empty(0), "", message=problem)

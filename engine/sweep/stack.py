"""A group of runs whose steps are taken as one vectorised step; what cannot be is taken one by one."""

from __future__ import annotations

import copy
import logging
import time
from collections.abc import Sequence

from engine.functional.step import StepFunction
from engine.native.eligibility import Reason, may_begin, why_eager
from engine.sweep.run import Run
from engine.sweep.stacked import take_together
from engine.threads import set_threads, threads_for

FEWEST = 3  # runs; of fewer the plain steps are as fast
_GROWTH = 4
_NOT_VECTORISED = (Reason.STYLE, Reason.SOLVER, Reason.DROPOUT, Reason.GRADIENTS, Reason.LARGE)

log = logging.getLogger(__name__)


class Stack:
    """Runs of one structure. They take the same number of steps at a time, and so stay side by side."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = list(runs)
        parts = runs[0].trainer.parts
        model = copy.deepcopy(parts.model)  # its parameters are exchanged for a while
        self._step = StepFunction(parts.experiment, model, parts.loss)
        self._count = 1

    @staticmethod
    def fits(runs: Sequence[Run]) -> bool:
        """Whether the runs can be stacked, and are enough to be faster so."""
        parts = runs[0].trainer.parts
        asked = parts.experiment.training.path != "auto"
        return len(runs) >= FEWEST and not asked and why_eager(parts) not in _NOT_VECTORISED

    def advance(self, until: float) -> None:
        """Take steps of all of them, until the clock says so."""
        while (runs := self._begun()) and time.perf_counter() < until:
            self._take(runs, until)

    def _begun(self) -> list[Run]:
        """Those that have steps to take; full sets are evaluated where that is due."""
        found = []
        for run in self._runs:
            if run.path == "stacked" and not run.ended and run.begin():
                found.append(run)
        self._runs = found
        return found

    def _take(self, runs: Sequence[Run], until: float) -> None:
        parts = runs[0].trainer.parts
        numbers = len(runs) * sum(parameter.numel() for parameter in parts.parameters)
        set_threads(threads_for(numbers, parts.batches.batch_size))
        count = min(self._count, *(run.room for run in runs)) if len(runs) > 1 else runs[0].room
        if not all(may_begin(run.trainer.parts) for run in runs):
            self._give_up(runs)
            return
        started = time.perf_counter()
        before = [(run.trainer.parts.batches.position(), run.trainer.parts.stream.state()) for run in runs]
        try:
            losses = take_together([run.trainer for run in runs], self._step, count)
        except Exception:  # whatever vmap meets
            log.exception("runs of a sweep side by side")
            for run, (position, random) in zip(runs, before, strict=True):
                run.trainer.parts.batches.restore(position)
                run.trainer.parts.stream.restore(random)
            self._give_up(runs)
            return
        for run, own in zip(runs, losses, strict=True):
            run.note(own)
        seconds = max(time.perf_counter() - started, 1e-9)
        left = max(until - time.perf_counter(), 0.01)
        self._count = max(1, min(self._count * _GROWTH, int(count * left / seconds)))

    def _give_up(self, runs: Sequence[Run]) -> None:
        """They go on one by one."""
        for run in runs:
            run.path = "eager"
        self._runs = []

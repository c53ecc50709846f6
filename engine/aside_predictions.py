"""Predictions of a whole table that somebody asked a run for: made in its thread, between its steps."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from datasets.problems import Problem

if TYPE_CHECKING:
    from datasets.table import Table
    from engine.frame_prediction import FramePrediction
    from engine.loop import TrainingLoop
    from engine.prediction_records import PredictedFrame

EVERY = 0.05  # seconds from one progress to the next


@dataclass(frozen=True, eq=False)
class PredictionWish:
    """Asks for the predictions of all rows of `table`; `own`: they are the rows of the run."""

    table: Table
    own: bool = False


@dataclass(frozen=True)
class Tell:
    """Who hears of a wish, in the thread of the run: of rows done, of the result, of why there is none."""

    progressed: Callable[[PredictionWish, int], None]
    done: Callable[[PredictionWish, PredictedFrame], None]
    failed: Callable[[PredictionWish, Problem], None]


class AsidePredictions:
    """Holds one wish at a time; a new one takes the place of the one before, which then is never answered.

    `ask` and `cancel` are for any thread, the rest for that of the run.
    """

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._lock = threading.Lock()
        self._wish: PredictionWish | None = None
        self._begun: tuple[PredictionWish, FramePrediction] | None = None
        self._told = 0.0

    def ask(self, wish: PredictionWish) -> None:
        """Have `wish` carried out."""
        with self._lock:
            self._wish = wish

    def cancel(self) -> None:
        """Forget the wish, however far it is."""
        with self._lock:
            self._wish = None

    @property
    def is_busy(self) -> bool:
        """Whether there is something to do."""
        return self._wish is not None

    def refuse(self, problem: Problem) -> None:
        """There is no run that could predict."""
        wish = self._wish
        if wish is not None:
            self._end(wish, lambda: self._tell.failed(wish, problem))

    def work(self, loop: TrainingLoop) -> None:
        """Predict the next piece with the run of `loop`: a few milliseconds."""
        wish = self._wish
        if wish is None:
            self._begun = None
        elif loop.unbuilt is not None:
            self.refuse(loop.unbuilt)
        else:
            self._safely(wish, lambda: self._advance(wish, loop))

    def _safely(self, wish: PredictionWish, action: Callable[[], None]) -> None:
        from engine import verdict

        failure: Problem | None = None
        try:
            action()
        except Problem as problem:
            failure = problem
        except Exception as error:  # whatever a model or a device may raise; the run itself goes on
            failure = verdict.failed(error, "predicting rows")
        if failure is not None:
            why = failure
            self._end(wish, lambda: self._tell.failed(wish, why))

    def _advance(self, wish: PredictionWish, loop: TrainingLoop) -> None:
        from engine.frame_prediction import FramePrediction

        if self._begun is None or self._begun[0] is not wish:
            self._begun = wish, FramePrediction(loop.trainer, wish.table, own=wish.own)
        prediction = self._begun[1]
        if not prediction.is_over:
            prediction.advance()
        if prediction.is_over:
            result = prediction.result()
            self._end(wish, lambda: self._tell.done(wish, result))
        elif time.monotonic() - self._told >= EVERY:
            self._told = time.monotonic()
            self._tell.progressed(wish, prediction.done)

    def _end(self, wish: PredictionWish, say: Callable[[], None]) -> None:
        """Say how it ended, unless nobody wants to know any more."""
        self._begun = None
        with self._lock:
            wanted = self._wish is wish
            if wanted:
                self._wish = None
        if wanted:
            say()

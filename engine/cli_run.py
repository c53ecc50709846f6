"""The command `run`: train an experiment and say what came out."""

import argparse
import math
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from datasets.atomic import check_writable
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from engine import verdict
from engine.cli import FAILED, INTERRUPTED, OK, UsageError
from engine.cli_advice import guessed_roles, say_why, without_effect
from engine.cli_output import say
from engine.cli_predictions import CliPredictions
from engine.cli_progress import ProgressLine
from engine.cli_setup import named_settings, set_up
from engine.experiment import Experiment
from engine.hints.of_run import as_values, hints_of, lines
from engine.history_file import write_history
from engine.lessons import lesson_names
from engine.loop import TrainingLoop
from engine.native.builder import Blocks
from engine.optimum.of_run import optimum_values
from engine.report import RunState
from engine.summary import summary
from engine.threads import use_threads
from engine.trainer import Trainer


def run(options: argparse.Namespace) -> int:
    """Train as `options` say and print the result; returns the exit code."""
    experiment, table = set_up(options)
    if not experiment.training.epochs:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Without a window a run needs an end: set training.epochs to more than 0."
            )
        )
    if options.history is not None:
        check_writable(options.history)  # what cannot be written is said before the work, not after
    if not 0 < options.level < 100:
        raise UsageError("--level is a share in percent, as in 95.")
    predictions = CliPredictions(options)
    for note in (*table.report, guessed_roles(experiment, table)):
        say(note)
    for dotted in named_settings(options):
        say(without_effect(experiment, dotted))
    try:
        loop = _loop(experiment, table)
    except Problem as problem:
        say_why(problem, experiment, table)
        return FAILED
    predictions.check(loop.trainer)
    started = time.perf_counter()
    interrupted = _train(loop)
    seconds = time.perf_counter() - started
    if options.history is not None:
        write_history(loop.history, options.history)
    result = summary(loop, seconds, "interrupted" if interrupted else None)
    if options.experiment in lesson_names():
        result["experiment"] = options.experiment  # the name that stays, not the title
    hints = hints_of(loop)
    result["hints"] = as_values(hints)
    if options.optimum:
        result["optimum"] = optimum_values(loop.trainer, loop.losses.train, options.level / 100)
    predictions.print_with(result, loop.trainer, as_json=options.json)
    if loop.message is not None:
        say_why(loop.message, experiment, table)
    for line in lines(loop, hints, table):
        say(line)
    if interrupted:
        return INTERRUPTED
    return FAILED if loop.state in (RunState.DIVERGED, RunState.FAILED) else OK


def _loop(experiment: Experiment, table: Table) -> TrainingLoop:
    """The run, built. Raises Problem where that fails."""
    try:
        trainer = Trainer(experiment, table)
        use_threads(trainer)
        loop = TrainingLoop(trainer, blocks=Blocks(patient=True))
    except Problem:
        raise
    except Exception as error:  # whatever a model or a device may raise
        raise verdict.failed(error, "building the run") from error
    for note in loop.notes:
        say(note)
    loop.notes.clear()
    return loop


def _train(loop: TrainingLoop) -> bool:
    """Run to the end, with progress on stderr; whether Ctrl-C ended it."""
    progress = _Progress()
    with _stopping_on_interrupt(loop) as pressed:
        loop.resume()
        for _ in loop.run(wait=False):
            progress.show(loop)
    progress.end(loop)
    return bool(pressed)


@contextmanager
def _stopping_on_interrupt(loop: TrainingLoop) -> Iterator[list[int]]:
    """Inside, Ctrl-C lets the step in hand end and stops the run; the list then is no longer empty."""
    pressed: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        if pressed:
            raise KeyboardInterrupt  # pressed again: do not wait for the step
        pressed.append(number)
        loop.pause()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


class _Progress:
    """Where the run is, in a line."""

    def __init__(self) -> None:
        self._started = time.perf_counter()
        self._line = ProgressLine()

    def show(self, loop: TrainingLoop) -> None:
        if self._line.is_due():
            self._line.show(self._text(loop))

    def end(self, loop: TrainingLoop) -> None:
        self._line.show(self._text(loop))
        self._line.keep()

    def _text(self, loop: TrainingLoop) -> str:
        step = loop.trainer.step_count
        goal = f"/{loop.goal[1]:,}" if loop.goal else ""
        loss = float(loop.history.loss[step - 1]) if 0 < step <= len(loop.history) else math.nan
        speed = step / max(time.perf_counter() - self._started, 1e-9)
        return f"step {step:,}{goal} · epoch {loop.trainer.epoch:,} · loss {loss:.6g} · {speed:,.0f} steps/s"

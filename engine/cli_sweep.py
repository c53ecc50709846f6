"""The command `sweep`: many runs of one experiment, over rates, seeds and other settings."""

import argparse
import math
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import FrameType

from datasets.atomic import check_writable
from datasets.problems import Problem
from engine.cli import FAILED, INTERRUPTED, OK, UsageError
from engine.cli_advice import guessed_roles, say_why, without_effect
from engine.cli_output import print_json, printing, say
from engine.cli_progress import ProgressLine
from engine.cli_setup import named_experiment, named_settings, set_up
from engine.experiment import Experiment
from engine.experiment_file import write_experiment
from engine.lessons import lesson_names
from engine.sweep.outcome import outcome, table_lines, write_curves
from engine.sweep.plan import SweepPlan, plan_sweep
from engine.sweep.records import MemberState, SweepReport, SweepState


def sweep(options: argparse.Namespace) -> int:
    """Carry out the sweep that `options` describe and print what came out; returns the exit code."""
    experiment, table = set_up(options)
    plan = _plan(experiment, options)
    for path in (options.history, options.save_best):
        if path is not None:
            check_writable(path)  # what cannot be written is said before the work, not after
    for note in (*table.report, guessed_roles(experiment, table)):
        say(note)
    for dotted in named_settings(options):
        say(without_effect(experiment, dotted))
    for dotted in plan.settings:
        if all(without_effect(member.experiment, dotted) for member in plan.members):
            say(without_effect(experiment, dotted))

    from engine.sweep.sweep import Sweep  # which imports torch

    running = Sweep(plan, table)
    progress = _Progress()
    with _stopping_on_interrupt(running.stop):
        for _ in running.run():
            progress.show(running.report)
    report = running.report()
    progress.end(report)
    if options.history is not None:
        write_curves(running.board, plan, options.history)
    _save_best(report, plan, options)
    _print(report, experiment, options)
    failed = next((own.message for own in report.members if own.message is not None), None)
    if failed is not None:
        say_why(failed, experiment, table)
    if report.state is SweepState.STOPPED:
        return INTERRUPTED
    return FAILED if report.best is None else OK


def _plan(experiment: Experiment, options: argparse.Namespace) -> SweepPlan:
    try:
        return plan_sweep(experiment, options.over)
    except Problem as problem:  # whatever the data: these words are no sweep
        raise UsageError(str(problem)) from problem


def _save_best(report: SweepReport, plan: SweepPlan, options: argparse.Namespace) -> None:
    if options.save_best is None:
        return
    if report.best is None:
        say(f"No run ended with a finite loss: {options.save_best} is not written.")
        return
    write_experiment(_movable(plan.members[report.best].experiment, options), options.save_best)


def _movable(experiment: Experiment, options: argparse.Namespace) -> Experiment:
    """`experiment` as a file of its own finds its data: by the whole path."""
    data = experiment.data
    if not data.file or options.data is not None:
        return experiment
    base = named_experiment(options.experiment)[1]
    return experiment if base is None else replace(experiment, data=replace(data, file=str(base / data.file)))


def _print(report: SweepReport, experiment: Experiment, options: argparse.Namespace) -> None:
    name = options.experiment if options.experiment in lesson_names() else experiment.name
    if options.json:
        print_json(outcome(report, name))
        return
    with printing():
        for line in table_lines(report):
            print(line)
        print(
            f"{len(report.members):,} runs, {report.steps_done:,} steps in {report.seconds:.2f} s: "
            f"{report.state.value}"
        )


@contextmanager
def _stopping_on_interrupt(stop: Callable[[], None]) -> Iterator[None]:
    """Inside, Ctrl-C lets the steps in hand end and stops all runs; pressed again, it does not wait."""
    pressed: list[int] = []

    def handler(number: int, _frame: FrameType | None) -> None:
        if pressed:
            raise KeyboardInterrupt
        pressed.append(number)
        stop()

    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class _Progress:
    """Where the sweep is, in a line."""

    def __init__(self) -> None:
        self._line = ProgressLine()

    def show(self, report: Callable[[], SweepReport]) -> None:
        if self._line.is_due():
            self._line.show(progress_text(report()))

    def end(self, report: SweepReport) -> None:
        self._line.show(progress_text(report))
        self._line.keep()


def progress_text(report: SweepReport) -> str:
    """As in "12 of 64 runs done · 1,000,000 steps · 250,000 steps/s · best loss 0.01 (run 3)"."""
    members = report.members
    done = sum(own.state.ended for own in members)
    parts = [f"{done:,} of {len(members):,} runs done", f"{report.steps_done:,} steps"]
    parts.append(f"{report.steps_done / max(report.seconds, 1e-9):,.0f} steps/s")
    if report.best is not None and math.isfinite(members[report.best].score):
        parts.append(f"best loss {members[report.best].score:.6g} (run {report.best + 1})")
    diverged = sum(own.state is MemberState.DIVERGED for own in members)
    return " · ".join([*parts, *([f"{diverged:,} diverged"] if diverged else [])])

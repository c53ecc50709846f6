"""The command `run --check`: whether lessons still come to their published numbers."""

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.check import Checked, CheckedValue, check_runs
from engine.cli import FAILED, OK, UsageError
from engine.cli_output import print_json, printing, say
from engine.cli_progress import ProgressLine
from engine.cli_setup import named_experiment, named_settings, with_settings
from engine.expected import NOTES, SOURCES, VARIES, ExpectedRun, ExpectedValue, Verdict
from engine.experiment import Experiment
from engine.experiment_file import read_expected
from engine.lessons import lesson_names, read_lesson
from engine.summary import finite

_COLUMNS = ("published", "ours")
_PLURAL = {
    Verdict.AGREES: "agree",
    Verdict.WITHIN: "within the range",
    Verdict.OUTSIDE: "outside the range",
    Verdict.DIFFERS: "differ",
}
_WIDTH = 16


def check(options: argparse.Namespace) -> int:
    """Run the lesson or file that `options` name, or all lessons, and compare; returns the exit code."""
    others = {"--data": options.data, "--inputs": options.inputs, "--targets": options.targets}
    others |= {name: getattr(options, name[2:]) for name in ("--history", "--predict", "--predictions")}
    if given := [name for name, value in others.items() if value]:
        raise UsageError(
            f"--check compares a lesson with its numbers: it goes without {' and '.join(given)}."
        )
    if options.epochs is not None or "training.epochs" in named_settings(options):
        say("training.epochs has no effect with --check, which takes the steps that there are numbers for.")
    names = lesson_names() if options.experiment is None else (options.experiment,)
    found = []
    for name in names:
        experiment, expected, base = _opened(name)
        if not expected and options.experiment is None:
            continue  # a lesson whose numbers nobody has published
        checked = _watched(name, with_settings(experiment, options), expected, base)
        found.append(checked)
        if not options.json:
            _print(checked, experiment.name, whole=options.experiment is not None)
    passed = all(checked.passed for checked in found)
    if options.json:
        lessons = [_as_json(checked) for checked in found]
        print_json(lessons[0] if options.experiment else {"passed": passed, "lessons": lessons})
    elif options.experiment is None:
        _print_total(found)
    return OK if passed else FAILED


def _opened(name: str) -> tuple[Experiment, tuple[ExpectedRun, ...], Path | None]:
    """An experiment, its numbers, and the folder that its data are relative to."""
    experiment, base = named_experiment(name)
    if base is None:
        return experiment, read_lesson(name).expected, None
    return experiment, read_expected(Path(name)), base


def _watched(
    name: str, experiment: Experiment, expected: tuple[ExpectedRun, ...], base: Path | None
) -> Checked:
    progress = ProgressLine()

    def show(done: int, of: int) -> None:
        if progress.is_due():
            progress.show(f"{name}: step {done:,} of {of:,}")

    try:
        checked = check_runs(name, experiment, expected, show, base=base)
    finally:  # also where Ctrl-C ends it
        progress.erase()
    assert checked is not None  # nobody cancels it
    return checked


def _print(checked: Checked, title: str, whole: bool) -> None:
    """A lesson's numbers: all of them, or those that are not as published."""
    shown = [value for value in checked.values if whole or not value.verdict.is_good]
    width = max((len(what(value.expected)) for value in shown), default=0)
    with printing():
        print(f"{checked.name}: {title}" if whole else _line(checked))
        if shown:
            print("  " + " " * width + "".join(f"  {name:>{_WIDTH}}" for name in _COLUMNS) + "  verdict")
        changed: Mapping[str, object] = {}
        for value in shown:
            if value.settings != changed:
                changed = value.settings
                print(f"  with {', '.join(f'{name} = {_short(own)}' for name, own in changed.items())}:")
            numbers = f"  {value.expected.value:>{_WIDTH}.10g}  {value.ours:>{_WIDTH}.10g}"
            print(f"  {what(value.expected):<{width}}{numbers}  {_verdict(value)}")
        for note in dict.fromkeys(value.expected.note for value in shown if value.expected.note):
            print(f"  {note}: {NOTES[note]}")
        if checked.message is not None:
            print(f"  {checked.message}")
        if whole:
            print(_line(checked))


def _short(setting: object) -> str:
    text = str(setting)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _line(checked: Checked) -> str:
    """A lesson in one line."""
    if not checked.values:
        return f"{checked.name}: no numbers of it were published, so there is nothing to check"
    counts = Counter(value.verdict for value in checked.values)
    said = ", ".join(f"{counts[verdict]} {word}" for verdict, word in _PLURAL.items() if counts[verdict])
    result = "passed" if checked.passed else "FAILED"
    return f"{checked.name}: {result} in {checked.seconds:.1f} s: {said}"


def _print_total(found: list[Checked]) -> None:
    failed = [checked.name for checked in found if not checked.passed]
    seconds = sum(checked.seconds for checked in found)
    with printing():
        print(
            f"{len(found)} lessons checked in {seconds:.0f} s: "
            + (f"not as published: {', '.join(failed)}" if failed else "all as published")
        )


def what(value: ExpectedValue) -> str:
    """What number it is: "weight[0, 1] after 30 updates"."""
    place = f"[{', '.join(map(str, value.index))}]" if value.index else ""
    if value.of == "loss":
        return f"loss of step {value.step:,}"
    if value.of == "gradient":
        return f"gradient of {value.name}{place}, step {value.step:,}"
    if value.of == "input_gradient":
        return f"gradient of the inputs{place}, step {value.step:,}"
    name = {"train_loss": "loss of all rows", "prediction": "prediction"}.get(value.of, value.name)
    when = f"after {value.step:,} update{'' if value.step == 1 else 's'}" if value.step else "at the start"
    return f"{name}{place} {when}"


def _verdict(value: CheckedValue) -> str:
    expected, said = value.expected, value.verdict.value
    if value.verdict in (Verdict.WITHIN, Verdict.OUTSIDE):
        said = f"{VARIES[expected.varies]}: {said} {expected.lowest:.6g} to {expected.highest:.6g}"
    elif value.verdict is Verdict.DIFFERS:
        said = f"{said} by more than {expected.tolerance:.2g}"
    notes = [SOURCES[expected.source]] if expected.source != "printed" else []
    notes += [expected.note] if expected.note else []
    return said + (f" ({', '.join(notes)})" if notes else "")


def _as_json(checked: Checked) -> dict[str, Any]:
    return {
        "lesson": checked.name,
        "passed": checked.passed,
        "seconds": checked.seconds,
        "message": None if checked.message is None else str(checked.message),
        "values": [
            {
                "what": what(value.expected),
                "of": value.expected.of,
                "name": value.expected.name,
                "index": list(value.expected.index),
                "step": value.expected.step,
                "source": value.expected.source,
                "published": value.expected.value,
                "ours": finite(value.ours),
                "tolerance": value.expected.tolerance,
                "lowest": value.expected.lowest,
                "highest": value.expected.highest,
                "varies": value.expected.varies,
                "verdict": value.verdict.value,
                "note": value.expected.note,
            }
            for value in checked.values
        ],
    }

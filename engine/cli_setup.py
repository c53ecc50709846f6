"""From the words on the command line to an experiment and its table; torch-free."""

import argparse
from dataclasses import replace
from pathlib import Path

from datasets.problems import Problem
from datasets.reading.dialect import TAB_ENDINGS
from datasets.table import Table
from engine.checks import with_setting
from engine.cli import UsageError
from engine.cli_reading import check_reading, interface_language, with_reading_options
from engine.data_source import open_data
from engine.experiment import DataSettings, Experiment
from engine.experiment_file import read_experiment
from engine.lessons import lesson_names, load_lesson
from engine.setting_text import parse_value
from engine.suggestion import suggested

_TABLE_ENDINGS = (".csv", *TAB_ENDINGS)
_SHORT = tuple((name, f"training.{name}") for name in ("epochs", "seed", "device", "path"))


def set_up(options: argparse.Namespace) -> tuple[Experiment, Table]:
    """The experiment that `options` describe and its table. Raises Problem, or UsageError."""
    if options.experiment is None and options.data is None:
        raise UsageError(
            f"{options.command} needs an EXPERIMENT (a TOML file or a lesson's name) or --data FILE.csv."
        )
    experiment, base = named_experiment(options.experiment)
    if options.data is not None:
        data = replace(
            experiment.data if options.experiment else DataSettings(),
            file=str(options.data.resolve()),
            sample="",
            generator="",
        )
        experiment, base = replace(experiment, data=data), None
    experiment = with_reading_options(experiment, options)
    check_reading(experiment, options)
    experiment = _with_roles(experiment, options)
    experiment = with_settings(experiment, options)
    table = open_data(experiment.data, base, interface_language())
    if options.experiment is None:
        experiment = with_settings(suggested(table, experiment.data), options)
    return experiment, table


def named_experiment(name: str | None) -> tuple[Experiment, Path | None]:
    """The experiment of a lesson or a file, and the folder that its data are relative to."""
    if name is None:
        return Experiment(), None
    path = Path(name)
    if path.suffix.lower() in _TABLE_ENDINGS:
        raise UsageError(f"{name} is a table and not an experiment. Train on it with: run --data {name}")
    if name in lesson_names() or (path.suffix == "" and not path.exists()):
        return load_lesson(name), None
    return read_experiment(path), path.resolve().parent


def _with_roles(experiment: Experiment, options: argparse.Namespace) -> Experiment:
    data = experiment.data
    return replace(
        experiment,
        data=replace(data, inputs=options.inputs or data.inputs, targets=options.targets or data.targets),
    )


def with_settings(experiment: Experiment, options: argparse.Namespace) -> Experiment:
    """`experiment` with --set and its short forms; a later one wins."""
    given = [_pair(text) for text in options.settings]
    short = [(dotted, getattr(options, name)) for name, dotted in _SHORT]
    given += [(dotted, text) for dotted, text in short if text is not None]
    try:
        for dotted, text in given:
            experiment = with_setting(experiment, dotted, parse_value(dotted, text))
    except Problem as problem:  # whatever the data: these words are no setting
        raise UsageError(str(problem)) from problem
    return experiment


def named_settings(options: argparse.Namespace) -> tuple[str, ...]:
    """The dotted names that --set gives."""
    return tuple(_pair(text)[0] for text in options.settings)


def _pair(text: str) -> tuple[str, str]:
    dotted, equals, value = text.partition("=")
    section, dot, name = dotted.strip().partition(".")
    if not (equals and dot and section and name):
        raise UsageError(f"--set wants SECTION.KEY=VALUE, as in optimizer.learning_rate=0.1, not {text!r}.")
    return dotted.strip(), value.strip()

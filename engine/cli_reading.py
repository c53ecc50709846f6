"""The options of the command line that say how a table's file is to be read."""

import argparse
import csv
import os

from datasets.problems import Problem
from engine.checks import with_setting
from engine.cli import UsageError
from engine.experiment import Experiment
from engine.reading_settings import NONE, READING, reading_options
from engine.setting_text import parse_value

LANGUAGES = ("en", "ja", "ko")


def with_reading_options(experiment: Experiment, options: argparse.Namespace) -> Experiment:
    """`experiment` with what `options` say about reading its file. Raises UsageError."""
    try:
        for name in _given(options):
            experiment = with_setting(experiment, f"data.{name}", _value(name, getattr(options, name)))
    except Problem as problem:
        raise UsageError(str(problem)) from problem
    return experiment


def check_reading(experiment: Experiment, options: argparse.Namespace) -> None:
    """Raise UsageError where `options` make choices that no file can be read with."""
    if not _given(options):
        return
    try:
        reading_options(experiment.data).check()
    except Problem as problem:
        raise UsageError(str(problem)) from problem


def _given(options: argparse.Namespace) -> list[str]:
    """The choices that `options` make."""
    return [name for name in READING if getattr(options, name) is not None]


def _value(name: str, text: str) -> object:
    if name == "types":
        return _types(text)
    if name == "missing_words":
        return next(csv.reader([text], skipinitialspace=True), [""])
    return parse_value(f"data.{name}", "0" if name == "header" and text == NONE else text)


def _types(text: str) -> dict[str, str]:
    """Columns and kinds, as in a=number,"b, c"=text; a name may have a = of its own."""
    pairs = [pair.rpartition("=") for pair in next(csv.reader([text], skipinitialspace=True), [])]
    if not all(name and kind for name, _, kind in pairs):
        raise UsageError(f"--types wants COLUMN=TYPE,..., as in id=text,day=date, not {text!r}.")
    return {name: kind for name, _, kind in pairs}


def interface_language() -> str:
    """The language of the environment, as far as Stepfit knows it: its encodings are thought of first."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if wanted := os.environ.get(name):
            return wanted[:2] if wanted[:2] in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]

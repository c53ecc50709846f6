"""The command `script`: write an experiment as a script or a notebook."""

import argparse
from dataclasses import replace
from pathlib import Path

from datasets.problems import Problem
from engine.cli import FAILED, OK, UsageError
from engine.cli_advice import guessed_roles, say_why, without_effect
from engine.cli_output import printing, say
from engine.cli_setup import named_settings, set_up
from engine.experiment import Experiment
from engine.run_parts import build
from engine.script import script_of
from engine.script.saving import NOTEBOOK, SCRIPT, save_script, table_file_name


def write(options: argparse.Namespace) -> int:
    """Write what `options` ask for; returns the exit code."""
    if options.out is not None and options.out.suffix.lower() not in (NOTEBOOK, SCRIPT):
        raise UsageError(f"--out wants the name of a .py or an .ipynb file, not {options.out.name!r}.")
    experiment, table = set_up(options)
    experiment = replace(experiment, training=replace(experiment.training, device="cpu"))
    for sentence in (guessed_roles(experiment, table), *_settings_without_effect(options, experiment)):
        say(sentence)
    try:
        build(experiment, table)  # a script is for what can be run
    except Problem as problem:
        say_why(problem, experiment, table)
        return FAILED
    if options.out is not None:
        say(f"Wrote {', '.join(map(str, save_script(experiment, table, options.out)))}.")
        return OK
    script = script_of(experiment, table, base=Path(), file_name=table_file_name(experiment, table))
    with printing():
        print(script.text, end="")
    for file in script.files:
        say(f"The script reads {file.name}, which --out FILE.py writes beside it.")
    return OK


def _settings_without_effect(options: argparse.Namespace, experiment: Experiment) -> list[str | None]:
    return [without_effect(experiment, dotted) for dotted in named_settings(options)]

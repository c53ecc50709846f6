"""The command line: the same experiments without a window. Each command is imported when it is called."""

import argparse
import csv
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from datasets.problems import Problem
from engine.cli_output import OutputError, say

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Carry out a command; returns the exit code: 0, 1 failed, 2 wrong usage, 130 after Ctrl-C."""
    try:
        options = build_parser().parse_args(list(arguments))
    except SystemExit as leaving:  # argparse has said what is wrong, or printed the help
        return leaving.code if isinstance(leaving.code, int) else USAGE
    try:
        if options.command == "lessons":
            from engine.cli_lessons import list_lessons

            return list_lessons(options.json)
        if options.command == "environment":
            from engine.cli_environment import show_environment

            return show_environment(options.json)
        if options.command == "table":
            from engine.cli_table import show_tables

            return show_tables(options)
        if options.command == "script":
            from engine.cli_script import write

            return write(options)
        if options.command == "sweep":
            from engine.cli_sweep import sweep

            return sweep(options)
        if options.check:
            from engine.cli_check import check

            return check(options)
        from engine.cli_run import run

        return run(options)
    except UsageError as error:
        return _ended(str(error), USAGE)
    except (Problem, OutputError) as error:
        return _ended(str(error), FAILED)
    except BrokenPipeError:
        return FAILED  # who reads our output has gone; there is nobody left to tell
    except Exception as error:
        if sys.stderr is not None:
            traceback.print_exc()
        reason = f"{type(error).__name__}: {error}"
        return _ended(
            f"This should not have happened: {reason}. Please report it with the lines above.", FAILED
        )


class UsageError(Exception):
    """The arguments do not fit together; says which and why."""


def _ended(sentence: str, code: int) -> int:
    say(sentence)
    return code


def build_parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(prog="stepfit", description="Train experiments without a window.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_run(commands)
    _add_sweep(commands)
    lessons = commands.add_parser("lessons", help="list the lessons")
    lessons.add_argument("--json", action="store_true", help="one JSON list on stdout")
    _add_script(commands)
    _add_table(commands)
    environment = commands.add_parser("environment", help="say what Stepfit runs on, for reports")
    environment.add_argument("--json", action="store_true", help="one JSON object on stdout")
    return parser


def _add_run(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = commands.add_parser("run", help="train an experiment and print what came out")
    _add_experiment(
        run,
        "a TOML file or a lesson; not needed with --data; with --check, all lessons where there is none",
    )
    run.add_argument("--device", metavar="D", help="short for --set training.device=D: auto, cpu, cuda:0")
    run.add_argument(
        "--path", metavar="P", help="short for --set training.path=P: auto, eager, compiled (machine code)"
    )
    run.add_argument("--history", type=Path, metavar="FILE.csv", help="write every step's losses")
    run.add_argument(
        "--predict",
        type=Path,
        metavar="SECOND.csv",
        help="predict the rows of this file, too: to stdout, or to the file of --predictions",
    )
    run.add_argument(
        "--predictions",
        type=Path,
        metavar="OUT.csv",
        help="write a .csv, .tsv, .xlsx or .parquet file with predictions and residuals beside the rows of "
        "--predict, or of the table itself",
    )
    run.add_argument("--check", action="store_true", help="compare the run with its published numbers")
    run.add_argument(
        "--optimum",
        action="store_true",
        help="work out where the loss is smallest, too, with standard errors and the figures of the fit",
    )
    run.add_argument(
        "--level",
        type=float,
        default=95.0,
        metavar="PERCENT",
        help="the confidence of the intervals of --optimum: 90, 95 (if nothing is said), 99",
    )
    run.add_argument("--json", action="store_true", help="one JSON object on stdout")


def _add_sweep(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sweep = commands.add_parser("sweep", help="train an experiment many times, over the values of settings")
    _add_experiment(sweep, "a TOML file or a lesson; not needed with --data")
    sweep.add_argument(
        "--over",
        action="append",
        required=True,
        metavar="SECTION.KEY=VALUES",
        help="what the runs differ in: optimizer.learning_rate=1e-4..1:log:64, optimizer.momentum=0,0.5,0.9, "
        "training.seed=0..31, 'model.layers=4;8,8'; several make a grid",
    )
    sweep.add_argument("--device", metavar="D", help="short for --set training.device=D: auto, cpu, cuda:0")
    sweep.add_argument("--path", metavar="P", help="short for --set training.path=P: auto, eager, compiled")
    sweep.add_argument("--history", type=Path, metavar="FILE.csv", help="write the losses of all runs")
    sweep.add_argument(
        "--save-best", type=Path, metavar="FILE.toml", help="write the experiment of the best run"
    )
    sweep.add_argument("--json", action="store_true", help="one JSON object on stdout")


def _add_script(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    script = commands.add_parser("script", help="write an experiment as a Python script or a notebook")
    _add_experiment(script, "a TOML file or a lesson; not needed with --data")
    script.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="a .py or .ipynb file to write, with the table beside it where it needs one; else to stdout",
    )
    script.set_defaults(device=None, path=None)


def _add_experiment(command: argparse.ArgumentParser, experiment: str) -> None:
    """What says which experiment, on which table, with which settings."""
    command.add_argument("experiment", nargs="?", metavar="EXPERIMENT", help=experiment)
    command.add_argument("--data", type=Path, metavar="FILE.csv", help="a table to train on")
    command.add_argument(
        "--inputs",
        type=_names,
        metavar="A,B",
        help="the input columns; quote a name with a comma: 'A,\"B, C\"'",
    )
    command.add_argument("--targets", type=_names, metavar="Y", help="the target columns")
    command.add_argument(
        "--set",
        action="append",
        default=[],
        dest="settings",
        metavar="SECTION.KEY=VALUE",
        help="change a setting, as in optimizer.learning_rate=0.1; may be repeated",
    )
    command.add_argument("--epochs", metavar="N", help="short for --set training.epochs=N")
    command.add_argument("--seed", metavar="S", help="short for --set training.seed=S")

    _add_reading(command)


def _add_table(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    table = commands.add_parser("table", help="say what would be imported from files")
    table.add_argument("files", nargs="+", metavar="FILE", help="CSV, TSV or other text, .xlsx, .parquet")
    table.add_argument("--json", action="store_true", help="one JSON object a line on stdout")
    _add_reading(table)


def _add_reading(command: argparse.ArgumentParser) -> None:
    """How the table's file is to be read, where a guess is not right."""
    reading = command.add_argument_group(
        "reading the file", "what is not given is guessed; marks may be called none, tab and space"
    )
    reading.add_argument(
        "--encoding", metavar="NAME", help="as in utf-8, utf-16-le, cp932, cp949, euc_jp, cp1252"
    )
    reading.add_argument("--delimiter", metavar="MARK", help="what separates cells")
    reading.add_argument("--quote", metavar="MARK", help="what stands around texts")
    reading.add_argument("--escape", metavar="MARK", help="what stands before a quote within quotes")
    reading.add_argument("--decimal", metavar="MARK", help="the decimal mark: . or ,")
    reading.add_argument("--thousands", metavar="MARK", help="the mark between groups of three digits")
    reading.add_argument("--header", metavar="ROW", help="the row of the column names, from 1; none")
    reading.add_argument("--skip-above", metavar="N", help="rows at the top to leave out")
    reading.add_argument("--skip-below", metavar="N", help="rows under the header to leave out")
    reading.add_argument("--comment", metavar="SIGN", help="what lines to leave out begin with")
    reading.add_argument("--missing-words", metavar="A,B", help="cells that are missing values")
    reading.add_argument(
        "--types", metavar="A=TYPE,...", help="number, category, text, date (as a number) or ignore"
    )
    reading.add_argument(
        "--apostrophes",
        metavar="WHAT",
        help="remove or keep those that stand before texts which a spreadsheet would run as formulas",
    )
    reading.add_argument(
        "--one-in", metavar="K", help="read one row of each K, drawn at random; 1: all of them"
    )
    reading.add_argument("--sheet", metavar="NAME", help="the sheet of an Excel file; else the first in use")


def _names(text: str) -> tuple[str, ...]:
    """Names between commas; one that has a comma of its own stands in quotes, as in a CSV file."""
    names = next(csv.reader([text], skipinitialspace=True), [])
    return tuple(name.strip() for name in names if name.strip())

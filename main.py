"""The door of Stepfit: no argument or a file opens the window, a command works without one."""

import sys
from collections.abc import Sequence
from pathlib import Path

COMMANDS = ("run", "sweep", "script", "table", "lessons", "environment")
PACKAGES = ("datasets", "engine", "gui")

USAGE = """\
usage: stepfit [FILE.csv | FILE.toml]    open the window, with a table or an experiment
       stepfit run EXPERIMENT ...        train without a window; stepfit run --help tells more
       stepfit sweep EXPERIMENT --over   train it many times, over rates, seeds and other settings
       stepfit script EXPERIMENT ...     write it as a Python script or a notebook
       stepfit table FILE... [--json]    say what would be imported from files
       stepfit lessons [--json]          list the lessons
       stepfit environment [--json]      say what Stepfit runs on, for reports
       stepfit --help | --version
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Stepfit with `arguments` (those of the process when None) and return the exit code."""
    try:
        return dispatch(list(sys.argv[1:] if arguments is None else arguments))
    except ModuleNotFoundError as error:
        name = (error.name or "").partition(".")[0]
        if name in PACKAGES:
            raise
        return refuse(
            f"Stepfit needs the module {name!r}, which is not installed here. Please run: make setup", 1
        )
    except KeyboardInterrupt:
        return 130


def dispatch(arguments: list[str]) -> int:
    """Choose between the window and the command line; each imports only what it needs."""
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help"):
        print(USAGE, end="")
        return 0
    if first == "--version":
        from datasets.version import VERSION

        print(f"stepfit {VERSION}")
        return 0
    if first in COMMANDS:
        from engine.cli import main as command_line

        return command_line(arguments)
    if wrong := misuse(arguments):
        return refuse(f"{wrong}\n\n{USAGE}", 2)
    return open_window(arguments)


def misuse(arguments: list[str]) -> str | None:
    """What is wrong with arguments that should be at most one file, or None."""
    if len(arguments) > 1:
        return f"The window opens one file at a time, and here are {len(arguments)}."
    for argument in arguments:
        if argument.startswith("-"):
            return f"There is no option {argument}."
        if not Path(argument).suffix and not Path(argument).exists():
            return f"There is no file and no command named {argument}."
    return None


def open_window(arguments: list[str]) -> int:
    """Open the window, where one can open."""
    from gui.preflight import refusal

    if reason := refusal():
        return refuse(reason, 1)
    from gui.app import main as window

    return window(arguments)


def refuse(sentence: str, code: int) -> int:
    """Say why not on stderr, and return the exit code."""
    print(sentence.rstrip(), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())

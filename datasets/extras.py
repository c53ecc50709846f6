"""Packages that not everybody needs: what reads or writes a format asks for them here."""

from importlib import import_module
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem

COMMANDS = {"openpyxl": "pip install openpyxl", "pyarrow": 'pip install "stepfit[parquet]"'}


def package(name: str, file: str, module: str | None = None) -> Any:
    """The package `name`, or one of its modules; a Problem that says how to install it."""
    try:
        return import_module(module or name)
    except ImportError:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} needs the package {package}, which is not installed. Install it with {command} and "
                "start Stepfit again, or use CSV.",
            ),
            file=file,
            package=name,
            command=COMMANDS[name],
        ) from None

"""Packages that not everybody needs: what reads or writes a format asks for them here."""

from importlib import import_module
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem

EXTRAS = {"openpyxl": "excel", "pyarrow": "parquet"}


def package(name: str, file: str, module: str | None = None) -> Any:
    """The package `name`, or one of its modules; a Problem that says how to install it."""
    try:
        return import_module(module or name)
    except ImportError:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} needs the package {package}, which is not installed. Install it with "
                'pip install "stepfit[{extra}]" and start Stepfit again, or use CSV.',
            ),
            file=file,
            package=name,
            extra=EXTRAS[name],
        ) from None

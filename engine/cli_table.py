"""The command `table`: what would be imported from files, without training; torch-free."""

import argparse
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from datasets.columns import is_number
from datasets.file_kinds import FileKind, kind_of
from datasets.files import read_file, read_guessed
from datasets.problems import Problem
from datasets.reading.guessing import guess
from datasets.reading.options import ReadingOptions
from datasets.table import Table, holds_classes
from engine.cli import FAILED, OK
from engine.cli_output import print_json, printing
from engine.cli_reading import interface_language, with_reading_options
from engine.experiment import Experiment
from engine.reading_settings import reading_options


def show_tables(options: argparse.Namespace) -> int:
    """Print what each file holds; returns the exit code: failed where one of them could not be read."""
    given = reading_options(with_reading_options(Experiment(), options).data)
    language = interface_language()
    failed = False
    for file in options.files:
        with redirect_stdout(sys.stderr):  # a package that reads workbooks prints what it finds amiss
            found = described(file, given, language)
        failed = failed or found["error"] is not None
        (print_json if options.json else _print)(found)
    return FAILED if failed else OK


def described(file: str, given: ReadingOptions, language: str) -> dict[str, Any]:
    """What the file is and has, plain enough for JSON; `error` is a sentence where it has no table."""
    path = Path(file)
    found: dict[str, Any] = {"file": file, "encoding": None, "delimiter": None, "decimal": None}
    found |= {"header": None, "rows": None, "columns": [], "report": [], "error": None}
    try:
        if kind_of(path) is not FileKind.TEXT:
            return found | _of_typed(path, given)
        guessed = guess(path, language, given)
        options = guessed.options
        found |= {"encoding": options.encoding, "delimiter": options.delimiter, "decimal": options.decimal}
        found["header"] = bool(options.header)
        found["report"] = [str(reason) for reason in guessed.reasons]
        table = read_guessed(path, guessed)
    except Problem as problem:
        found["error"] = str(problem)
        return found
    return found | _of_table(table)


def _of_typed(path: Path, given: ReadingOptions) -> dict[str, Any]:
    """Of a file whose cells say themselves what they are: no encoding, no marks."""
    table, options = read_file(path, given)
    header = kind_of(path) is FileKind.PARQUET or bool(options.header)
    return {"header": header} | _of_table(table)


def _of_table(table: Table) -> dict[str, Any]:
    columns = [_described(table, name) for name in table.columns]
    return {"rows": table.rows, "columns": columns, "report": [str(problem) for problem in table.report]}


def _described(table: Table, name: str) -> dict[str, Any]:
    column = table.frame[name]
    kind = "number" if is_number(column) else "category" if holds_classes(column) else "text"
    return _column(name, kind, int(column.isna().sum()), str(table.roles[name]))


def _column(name: str, kind: str | None = None, missing: int = 0, role: str | None = None) -> dict[str, Any]:
    return {"name": name, "type": kind, "missing": missing, "role": role}


def _print(found: dict[str, Any]) -> None:
    with printing():
        if found["error"] is not None:
            print(f"{found['file']}: {found['error']}")
            return
        header = "header" if found["header"] else "no header"
        marks = ""
        if found["encoding"] is not None:
            marks = f"{found['encoding']}, delimiter {found['delimiter']!r}, decimal {found['decimal']!r}, "
        print(f"{found['file']}: {found['rows']:,} rows, {len(found['columns'])} columns, {marks}{header}")
        for column in found["columns"]:
            missing = f", {column['missing']:,} missing" if column["missing"] else ""
            print(f"  {column['name']}: {column['type']}, {column['role']}{missing}")
        for sentence in found["report"]:
            print(f"  - {sentence}")

"""A script as a file, and the table that it reads beside it where it has no other source."""

import re
from collections.abc import Iterator
from pathlib import Path

from datasets.atomic import replacing
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from engine.experiment import Experiment
from engine.script.build import script_of
from engine.script.facts import Words
from engine.script.notebook import notebook_of
from engine.script.source import csv_text

NOTEBOOK, SCRIPT = ".ipynb", ".py"


def save_script(experiment: Experiment, table: Table, path: Path, *, say: Words = str) -> tuple[Path, ...]:
    """Write a script (.py) or a notebook (.ipynb) to `path`, and the table that it reads beside it where it
    must be; returns all files written, that of the table last. A file of another table is never written
    over. Raises Problem.
    """
    if path.suffix.lower() not in (NOTEBOOK, SCRIPT):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{file} is neither a .py nor an .ipynb file: give the script one of these names."
            ),
            file=path.name,
        )
    folder = path.resolve().parent
    wanted = table_file_name(experiment, table)
    script = script_of(experiment, table, base=folder, file_name=wanted, say=say)
    texts = {file.name: csv_text(file.frame) for file in script.files}
    for name, text in texts.items():
        free = next(name for name in _names(wanted, path.stem) if _is_free(folder / name, text))
        if free != name:
            texts = {free: text}
            script = script_of(experiment, table, base=folder, file_name=free, say=say)
    notebook = path.suffix.lower() == NOTEBOOK
    for name, text in texts.items():
        _write(folder / name, text)
    _write(path, notebook_of(script) if notebook else script.text)
    return (path, *(path.parent / name for name in texts))


def table_file_name(experiment: Experiment, table: Table) -> str:
    """What the file beside a script is called: after the sample or the table."""
    stem = experiment.data.sample or Path(table.name).stem
    return f"{re.sub(r'[^0-9A-Za-z_-]+', '-', stem).strip('-') or 'table'}.csv"


def _names(wanted: str, stem: str) -> Iterator[str]:
    """Names for the table's file, each but the first after the script."""
    yield wanted
    yield f"{stem}.csv"
    number = 2
    while True:
        yield f"{stem}-{number}.csv"
        number += 1


def _is_free(path: Path, text: str) -> bool:
    """Whether there is no file, or the very one that is to be written."""
    try:
        return path.read_bytes() == text.encode("utf-8")
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _write(path: Path, text: str) -> None:
    with replacing(path, encoding="utf-8") as stream:
        stream.write(text)

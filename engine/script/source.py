"""Where the table of a script comes from: a rule, the file that was opened, a few lines, or a file beside."""

import csv
from pathlib import Path
from typing import Literal

import numpy as np
import pandas as pd

from datasets.columns import is_text
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.synthetic import GENERATORS, checked_range, generate
from datasets.table import Table
from engine.script import comments
from engine.script.computed import computed_lines, stored_columns
from engine.script.facts import Facts
from engine.script.generators import RULES
from engine.script.names import listed, literal
from engine.script.reading import file_call, read_call, same_column, text_options
from engine.script.text import DataFile, Line, plain

_INLINE_ROWS, _INLINE_CELLS = 30, 240
_DROPPED = 20  # rows set aside that are worth naming one by one
_MOST_INLINE = 5_000  # rows that are written inline where no CSV file holds them


def table_lines(facts: Facts) -> tuple[list[Line], tuple[DataFile, ...]]:
    """The lines that make `table`, a frame with at least the columns that are used and the rows in use,
    and the files that they read. Raises Problem where it cannot be written down.

    Of computed columns what they are computed from is read or written, and the computation."""
    return _by_rule(facts) or _by_file(facts) or _inline(facts) or _beside(facts)


def used_columns(facts: Facts) -> list[str]:
    """The columns that play a role, also in the split, in column order."""
    table, data = facts.table, facts.experiment.data
    special = [table.weight, table.split]
    if facts.holds_back and table.split is None:
        special.append({"grouped": data.group, "ordered": data.order}.get(data.split_method))
    return [name for name in table.columns if name in (*table.inputs, *table.targets, *special)]


def needed_columns(facts: Facts) -> list[str]:
    """The columns that a script has to find or write down: those that are used, but for computed ones."""
    return stored_columns(facts.table, used_columns(facts))


def used_frame(facts: Facts) -> pd.DataFrame:
    """The columns that a script needs and the rows in use, counted from 0."""
    table = facts.table
    frame = table.frame[needed_columns(facts)]
    return frame if table.in_use.all() else frame[table.in_use].reset_index(drop=True)


def _by_rule(facts: Facts) -> tuple[list[Line], tuple[DataFile, ...]] | None:
    data, table = facts.experiment.data, facts.table
    if data.generator not in RULES or data.generator not in GENERATORS or table.rows != data.rows:
        return None
    if not _few_dropped(table):
        return None
    made = generate(data.generator, data.rows, data.noise, data.seed, data.range).frame
    if not all(name in made and same_column(made[name], table.frame[name]) for name in needed_columns(facts)):
        return None  # the rows were edited, or the settings are newer than the table
    span = checked_range(data.range, GENERATORS[data.generator].range)
    lines = plain(*RULES[data.generator](data.rows, data.noise, data.seed, span))
    return [*lines, *_computed(facts), *_dropping(facts)], ()


def _by_file(facts: Facts) -> tuple[list[Line], tuple[DataFile, ...]] | None:
    table = facts.table
    if table.source is None or not _few_dropped(table):
        return None
    expected, path = table.frame[needed_columns(facts)], _path(table.source, facts.base)
    call = file_call(table.source, path, expected, facts.experiment.data)
    if call is None:
        return None
    return [*plain(f"table = {call}"), *_computed(facts), *_dropping(facts)], ()


def _computed(facts: Facts) -> list[Line]:
    return computed_lines(facts, used_columns(facts))


def _path(source: Path, base: Path | None) -> str:
    """The path of a file as the script has it: relative where it lies in the script's folder."""
    source = source.resolve()
    if base is None or not source.is_relative_to(base.resolve()):
        return str(source)
    path = source.relative_to(base.resolve())
    # pandas takes a ~ at the beginning for a person's home, and what stands before a : for that of a URL
    return (
        f"./{path.as_posix()}" if path.parts[0].startswith("~") or ":" in path.parts[0] else path.as_posix()
    )


def _few_dropped(table: Table) -> bool:
    return int((~table.in_use).sum()) <= _DROPPED


def _dropping(facts: Facts) -> list[Line]:
    dropped = np.flatnonzero(~facts.table.in_use).tolist()
    if not dropped:
        return []
    return plain(f"table = table.drop({literal(dropped)})  # {facts.say(comments.SET_ASIDE)}")


def _inline(facts: Facts) -> tuple[list[Line], tuple[DataFile, ...]] | None:
    frame = used_frame(facts)
    if len(frame) > _INLINE_ROWS or frame.size > _INLINE_CELLS:
        return None
    return [*_written_inline(frame), *_computed(facts)], ()


def _written_inline(frame: pd.DataFrame) -> list[Line]:
    columns = []
    for name in frame.columns:
        values = [None if value != value else value for value in frame[name].tolist()]
        columns.append(listed(values, f"{literal(name)}: "))
    one = "table = pd.DataFrame({" + ", ".join(column[0] for column in columns) + "})"
    if len(one) < 80 and all(len(column) == 1 for column in columns):
        return plain(one)
    inner = [f"    {line}" for column in columns for line in (*column[:-1], f"{column[-1]},")]
    return plain("table = pd.DataFrame({", *inner, "})")


def _beside(facts: Facts) -> tuple[list[Line], tuple[DataFile, ...]]:
    frame = used_frame(facts)
    options = _options_beside(frame)
    if options is None:
        if len(frame) > _MOST_INLINE:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The table cannot be written to a CSV file that pandas reads back: a name or a text in "
                    "it holds characters that no such file can. Change it, and the script can be written.",
                )
            )
        return [*_written_inline(frame), *_computed(facts)], ()
    call = read_call(facts.file_name, options)
    lines = plain(f"# {facts.say(comments.FILE_BESIDE)}", f"table = {call}")
    return [*lines, *_computed(facts)], (DataFile(facts.file_name, frame),)


def _options_beside(frame: pd.DataFrame) -> dict[str, object] | None:
    try:
        text = csv_text(frame)
        text.encode("utf-8")
    except (UnicodeEncodeError, csv.Error):
        return None
    return text_options(text, frame)


def csv_text(frame: pd.DataFrame) -> str:
    """The CSV text of `frame`, numbers as their shortest exact text, missing values as empty cells."""
    texts = any(is_text(frame[name]) for name in frame.columns)
    quoting: Literal[0, 2] = csv.QUOTE_NONNUMERIC if texts else csv.QUOTE_MINIMAL
    text: str = frame.to_csv(index=False, lineterminator="\n", quoting=quoting)
    return text

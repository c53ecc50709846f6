"""The table of a Parquet file, through pyarrow."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from datasets.columns import Column
from datasets.excel.workbook import damaged
from datasets.extras import package
from datasets.parquet.columns import ArrowColumn
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.chosen_columns import Read, as_table, without_ignored
from datasets.reading.conversion import ColumnReader
from datasets.reading.encoding import unreadable
from datasets.reading.free_memory import available_bytes
from datasets.reading.header import duplicate, free_name, nameless, no_rows
from datasets.reading.marks import PLAIN
from datasets.reading.options import Kind, ReadingOptions
from datasets.table import Table
from datasets.watch import Cancelled, Pulse, Watch

BATCH = 65_536  # rows that are taken in one go
CELL = 24  # bytes in memory: as it is in the file, and as it is in the table


def read_parquet(
    path: Path, given: ReadingOptions, watch: Watch | None = None
) -> tuple[Table, ReadingOptions]:
    """The table in the Parquet file `path`, roles guessed, and the choices it was read with.

    Of `given`, only types and words for missing values have an effect. `watch` is told rows. Raises Problem
    for a file that cannot be read, or that is too large.
    """
    read = _read(path, given, watch)
    return read.table, read.options


def parquet_head(path: Path, given: ReadingOptions, rows: int) -> Read:
    """The same of the first `rows` rows: columns that are to be ignored are there all the same, and types of
    columns that are not do not matter.
    """
    return _read(path, given, None, rows)


def _read(path: Path, given: ReadingOptions, watch: Watch | None, most: int | None = None) -> Read:
    given.check()
    with _opened(path) as (arrow, file):
        schema, rows = file.schema_arrow, file.metadata.num_rows
        rows = rows if most is None else min(rows, most)
        _check_size(path, rows, len(schema))
        if not len(schema):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "{file} has no columns. Choose a file that has some."),
                file=path.name,
            )
        names, report = _names(schema.names)
        report += [] if rows else [no_rows(path.name)]
        parts = [ArrowColumn(arrow, name, kind) for name, kind in zip(names, schema.types, strict=True)]
        done, pulse = 0, Pulse(watch, rows)
        for batch in file.iter_batches(BATCH):
            for part, values in zip(parts, batch.columns, strict=True):
                pulse.at(done)
                part.add(values[: rows - done])
            done += batch.num_rows
            if done >= rows:
                break
        for part, kind in zip(parts, schema.types, strict=True):
            if not rows:
                part.add(arrow.array([], kind))
        columns, said = dict[str, Column](), list(report)
        options, written = given, dict[str, list[str]]()
        if most is not None:
            given, options = without_ignored(given, names)
            written = {part.name: part.texts().fillna("").tolist() for part in parts}
        for name, part in zip(names, parts, strict=True):
            pulse.beat()
            columns[name], found = _chosen(name, part, options)
            said += found
    return Read(as_table(path, columns, options, said), given, written)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Any, Any]]:
    arrow = package("pyarrow", path.name)
    parquet = package("pyarrow", path.name, "pyarrow.parquet")
    try:
        with path.open("rb") as stream, _file(parquet, stream) as file:
            yield arrow, file
    except (Problem, Cancelled):
        raise
    except OSError as error:
        raise (damaged(path) if error.errno is None else unreadable(path, error)) from error
    except Exception as error:  # whatever a damaged file leads the package to
        raise damaged(path) from error


def _file(parquet: Any, stream: BinaryIO) -> Any:
    return parquet.ParquetFile(stream, page_checksum_verification=True)


def _names(given: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """The names of the columns, each once and none empty, and what was changed for that."""
    names: list[str] = []
    report: list[Problem] = []
    taken = set(given)
    for number, name in enumerate(given, start=1):
        if name and name not in names:
            names.append(name)
            continue
        new = free_name(name or f"column {number}", taken)
        taken.add(new)
        names.append(new)
        report.append(duplicate(number, name, new) if name else nameless(number, new))
    return names, report


def _check_size(path: Path, rows: int, columns: int) -> None:
    available, needed = available_bytes(), rows * columns * CELL
    if available is not None and needed > available:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} would need about {needed} MB of memory; {available} MB are free. Write fewer rows or "
                "columns to the file.",
            ),
            file=path.name,
            needed=needed >> 20,
            available=available >> 20,
        )


def _chosen(name: str, part: ArrowColumn, given: ReadingOptions) -> tuple[Column, list[Problem]]:
    """The column as the choices say."""
    kind, words = dict(given.types).get(name), given.missing_words
    if kind in (None, Kind.IGNORE) and words is None:
        return part.finish()
    if kind is Kind.DATE and part.is_date and words is None:
        return part.finish()
    reader = ColumnReader(name, PLAIN, part.natural if kind in (None, Kind.IGNORE) else kind, words)
    reader.add(part.texts().fillna("").tolist())
    column, found = reader.finish()
    return column, list(found)

"""Tables to files: CSV and TSV, Excel, Parquet, by the ending of the name."""

from collections.abc import Iterator
from pathlib import Path

from datasets.excel.limits import check_fits, notes
from datasets.excel.writing import write_workbook
from datasets.parquet.writing import write_parquet
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from datasets.watch import Watch
from datasets.writing.options import WritingOptions, is_excel, is_parquet
from datasets.writing.text_writing import write_text
from datasets.writing.unwritable import shown_name, unwritable
from datasets.writing.written import misread, reads_as_numbers

DEFAULTS = WritingOptions()


def write_table(
    table: Table, path: Path | str, options: WritingOptions = DEFAULTS, watch: Watch | None = None
) -> tuple[Problem, ...]:
    """Write all rows of `table`; return what a reader of the file will not take for what it is here.

    The ending of `path` says which kind of file: .xlsx, .parquet, else text under `options`. Numbers are
    written as their shortest exact text, missing values as empty cells. Roles and the rows in use are not in
    the file. The old file is replaced only when the whole new one is on the disk. `watch` is told the rows
    that are written, often; where it raises Cancelled, the old file stays. Raises Problem where writing
    fails, and for a cell that the file cannot hold.
    """
    path = Path(path)
    if is_excel(path):
        _check_characters(table, path, "xlsx")
        check_fits(table, path.name)
        write_workbook(table, path, watch)
        return tuple(notes(table))
    if is_parquet(path):
        _check_halves(table, path)
        write_parquet(table, path, watch)
        return ()
    options.check()
    for bad in unwritable(table, options.encoding):
        raise bad.problem(path.name, options.encoding)
    write_text(table, path, options, watch)
    told = misread(path, table, options) if table.rows else ()
    return (*_not_read_back(table), *told)


def _check_characters(table: Table, path: Path, kind: str) -> None:
    """Raise Problem for a NUL and for half a character."""
    for bad in unwritable(table, "utf-8"):
        raise bad.problem(path.name, kind)


def _check_halves(table: Table, path: Path) -> None:
    """Raise Problem for half a character."""
    for bad in unwritable(table, "utf-8"):
        if bad.character != "\0":
            raise bad.problem(path.name, "parquet")


def _not_read_back(table: Table) -> Iterator[Problem]:
    """What a CSV file cannot say: that digits are text, and that spaces belong to a name."""
    for name in table.columns:
        if name != name.strip():
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "A reader of the file will lose the spaces around the column name “{column}”."
                ),
                column=shown_name(name),
            )
        if reads_as_numbers(table.frame[name]):
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is text, but all of it looks like numbers; a reader of the file "
                    "will take it for numbers.",
                ),
                column=name,
            )

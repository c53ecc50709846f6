"""Tables to CSV and TSV files."""

import csv
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from datasets.atomic import replacing
from datasets.columns import Column, is_text
from datasets.conversion import ColumnReader
from datasets.dialect import DELIMITERS, TAB_ENDINGS
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from datasets.written import misread

CHUNK = 50_000
BYTE_ORDER_MARK = "\ufeff"


def write_table(
    table: Table, path: Path | str, *, encoding: str = "utf-8-sig", delimiter: str | None = None
) -> tuple[Problem, ...]:
    """Write all rows of `table`; return what a reader of the file will not take for what it is here.

    Numbers are written as their shortest exact text, missing values as empty cells. Roles and the rows in
    use are not in the file. `delimiter` None: tab for .tsv and .tab, otherwise a comma. The old file is
    replaced only when the whole new one is on the disk. Raises Problem where that fails, and for a cell
    that `encoding` cannot hold.
    """
    path = Path(path)
    if delimiter is None:
        delimiter = "\t" if path.suffix.lower() in TAB_ENDINGS else ","
    columns = {name: table.frame[name] for name in table.columns}
    _check_encodable(path, columns, encoding)
    quoting: Literal[0, 2] = csv.QUOTE_NONNUMERIC if _needs_quotes(columns) else csv.QUOTE_MINIMAL
    with replacing(path, encoding=encoding) as stream:
        # The reader takes a bare CR or LF for the end of a line; \r\n makes the writer quote both.
        writer = csv.writer(stream, delimiter=delimiter, quoting=quoting, lineterminator="\r\n")
        writer.writerow(table.columns)
        for start in range(0, table.rows, CHUNK):
            parts = [_cells(column.iloc[start : start + CHUNK]) for column in columns.values()]
            writer.writerows(zip(*parts, strict=True))
    told = misread(path, encoding, delimiter, len(columns)) if table.rows else ()
    return (*_not_read_back(columns), *told)


def _cells(column: Column) -> list[Any]:
    values = column.tolist()
    if column.isna().any():
        return ["" if value != value else value for value in values]
    return values


def _texts(columns: dict[str, Column]) -> Iterator[str]:
    """Every name, and the texts of every text column as one."""
    return chain(columns, ("\n".join(column.dropna()) for column in columns.values() if is_text(column)))


def _needs_quotes(columns: dict[str, Column]) -> bool:
    """Whether text in the file could be taken for a delimiter by one who has to guess, or for a mark."""
    return any(
        text.startswith(BYTE_ORDER_MARK) or any(d in text for d in DELIMITERS) for text in _texts(columns)
    )


def _check_encodable(path: Path, columns: dict[str, Column], encoding: str) -> None:
    for name, column in columns.items():
        if (bad := _bad_character(name, encoding)) is not None:
            raise _unwritable(path, name, 0, bad, encoding)
        if not is_text(column) or _bad_character("\n".join(column.dropna()), encoding) is None:
            continue
        for row, cell in enumerate(column):
            if isinstance(cell, str) and (bad := _bad_character(cell, encoding)) is not None:
                raise _unwritable(path, name, row + 1, bad, encoding)


def _bad_character(text: str, encoding: str) -> str | None:
    if "\0" in text:
        return "\0"
    try:
        text.encode(encoding)
    except UnicodeEncodeError as error:
        return text[error.start]
    return None


def _unwritable(path: Path, column: str, row: int, character: str, encoding: str) -> Problem:
    shown = f"U+{ord(character):04X}"
    if row == 0:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} was not saved: the name of the column “{column}” holds the character {character}, "
                "which {encoding} cannot write. Rename the column or save as UTF-8.",
            ),
            file=path.name,
            column=column.encode("ascii", "backslashreplace").decode()
            if _is_surrogate(character)
            else column,
            character=shown,
            encoding=encoding,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} was not saved: row {row} of the column “{column}” holds the character {character}, which "
            "{encoding} cannot write. Change the cell or save as UTF-8.",
        ),
        file=path.name,
        row=row,
        column=column,
        character=shown,
        encoding=encoding,
    )


def _is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


def _not_read_back(columns: dict[str, Column]) -> Iterator[Problem]:
    """What a CSV file cannot say: that digits are text, and that spaces belong to a name."""
    for name, column in columns.items():
        if name != name.strip():
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "A reader of the file will lose the spaces around the column name “{column}”."
                ),
                column=name,
            )
        if is_text(column) and column.notna().any() and _reads_as_numbers(column):
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” is text, but all of it looks like numbers; a reader of the file "
                    "will take it for numbers.",
                ),
                column=name,
            )


def _reads_as_numbers(column: Column) -> bool:
    reader = ColumnReader("")
    reader.add(column.fillna("").tolist())
    return not is_text(reader.finish()[0])

"""What an Excel file cannot hold, found out before one is written."""

from collections.abc import Iterator

import numpy as np

from datasets.columns import FLOAT64, INT64, is_text
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table

MOST_ROWS, MOST_COLUMNS, LONGEST = 1_048_576, 16_384, 32_767  # the header is one of the rows
LARGEST_WHOLE = 2**53


def check_fits(table: Table, file: str) -> None:
    """Raise Problem for a table that is too large for the sheet of an Excel file, or a cell that is."""
    if table.rows + 1 > MOST_ROWS or len(table.columns) > MOST_COLUMNS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} was not saved: a sheet of an Excel file holds {most_rows} rows and {most_columns} "
                "columns, the table has {rows} and {columns}. Save it as CSV or Parquet.",
            ),
            file=file,
            most_rows=MOST_ROWS - 1,
            most_columns=MOST_COLUMNS,
            rows=table.rows,
            columns=len(table.columns),
        )
    for name in table.columns:
        column = table.frame[name]
        lengths = column.str.len().fillna(0).to_numpy(dtype=np.int64) if is_text(column) else np.array([0])
        # A character outside of the basic plane counts twice.
        long = next(
            (row for row in np.flatnonzero(2 * lengths > LONGEST) if _size(column[row]) > LONGEST), -1
        )
        if long >= 0 or _size(name) > LONGEST:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file} was not saved: row {row} of the column “{column}” has more than {most} "
                    "characters, which is all that a cell of an Excel file holds. Shorten it, or save the "
                    "table as CSV or Parquet.",
                ),
                file=file,
                row=int(long) + 1,
                column=name if _size(name) <= LONGEST else name[:40] + "…",
                most=LONGEST,
            )


def _size(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def notes(table: Table) -> Iterator[Problem]:
    """What is in the file, and Excel itself will not take as it is."""
    for name in table.columns:
        column = table.frame[name]
        if (
            column.dtype == INT64
            and len(column)
            and max(-int(column.min()), int(column.max())) > LARGEST_WHOLE
        ):
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” has whole numbers beyond {limit}. They are exact in the file; "
                    "Excel itself rounds them.",
                ),
                column=name,
                limit=LARGEST_WHOLE,
            )
        if column.dtype == FLOAT64 and np.isinf(column.to_numpy()).any():
            yield Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The column “{column}” has infinite values. An Excel file has no such numbers; they were "
                    "written as the text inf.",
                ),
                column=name,
            )

"""What of a file is not in its table as it is written, and is not said in the report either."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from datasets.exactness import MOST_DIGITS, is_exact, significant_digits
from datasets.reading.guessing import Guess
from datasets.reading.header import is_row, read_header
from datasets.reading.marks import PLAIN, Marks
from datasets.reading.options import ReadingOptions
from datasets.reading.records import COMMENT, read_records
from datasets.table import Table

NOTHING_GIVEN = ReadingOptions()
ABOVE = ("names the delimiter", " above the table w", "was taken for units", "from the comment")


def silent_changes(
    path: Path, guessed: Guess, table: Table, given: ReadingOptions = NOTHING_GIVEN
) -> list[str]:
    """A line for each thing that was changed without a word; `table` was read from `path` as `guessed`.

    What is `given` needs no word.
    """
    return [*_of_rows(path, guessed, table, given), *_of_cells(path, guessed, table)]


def _rows(path: Path, guessed: Guess) -> Iterator[list[str]]:
    """The cells under the header, written as in the file."""
    head = read_header(path, guessed.options)
    for record in islice(read_records(path, guessed.options), head.first, None):
        if is_row(record, len(head.names)):
            yield record


def _of_rows(path: Path, guessed: Guess, table: Table, given: ReadingOptions) -> Iterator[str]:
    """Records that are no rows of the table, cells that are in none of its columns."""
    records = list(read_records(path, guessed.options))
    head = read_header(path, guessed.options)
    said = " ".join(problem.template for problem in table.report)
    above, below = records[: head.first], records[head.first :]
    titles = sum(1 for record in above if is_row(record)) - head.given
    chosen = (given.header, given.skip_above, given.skip_below) != (None, None, None)
    if titles > 0 and not chosen and not any(words in said for words in ABOVE):
        yield f"{titles} rows above"
    comments = sum(record == [COMMENT] for record in records)
    if comments and "beginning with {sign}" not in said and "comment" not in said:
        yield f"{comments} comments"
    rows = [record for record in below if is_row(record, len(head.names))]
    if len(rows) != table.rows:
        yield f"{len(rows)} rows became {table.rows}"
    lost = sum(1 for record in rows for cell in record[len(table.columns) :] if cell.strip())
    if lost and "ignored" not in said:
        yield f"{lost} cells beyond the last column"


def _of_cells(path: Path, guessed: Guess, table: Table) -> Iterator[str]:
    """Cells that say something else, in columns that no sentence names."""
    named = {problem.fields.get("column") for problem in table.report}
    marks = Marks(guessed.options.decimal or ".", guessed.options.thousands or "")
    if marks != PLAIN and not any("mark" in problem.template for problem in table.report):
        named.add(None)
        marks = PLAIN
    names = read_header(path, guessed.options).names
    rows = list(_rows(path, guessed))
    for name in table.columns:
        if name in named or name not in names:
            continue
        number = names.index(name)
        for row, (record, value) in enumerate(zip(rows, table.frame[name].tolist(), strict=False)):
            written = record[number] if number < len(record) else ""
            if not _says(written, value, marks):
                yield f"{name}, row {row}: {written!r} became {value!r}"


def _says(written: str, value: Any, marks: Marks) -> bool:
    """Whether `value` is what is written."""
    if isinstance(value, str):
        return value == written
    if value != value:
        return not written.strip()
    number = marks.number(written)
    if not number:
        return False
    if isinstance(value, int):
        return int(number) == value
    # Up to so many digits a text names the number that is nearest, as it does everywhere.
    return float(number) == value and (significant_digits(number) <= MOST_DIGITS or is_exact(number))

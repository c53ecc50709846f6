"""The cells of a table that a text file in some encoding cannot hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from datasets.columns import Column, is_text
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table
from datasets.watch import Watch

CHUNK = 20_000
_UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


@dataclass(frozen=True)
class Unwritable:
    """A `character` that cannot be written: in `row` (from 1) of `column`, or, row 0, in its name."""

    column: str
    row: int
    character: str

    @property
    def code(self) -> str:
        """The character as U+4E00; it may be one that cannot be shown."""
        return f"U+{ord(self.character):04X}"

    def problem(self, file: str, encoding: str) -> Problem:
        """That `file` was not saved because of it."""
        if self.row == 0:
            return Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file} was not saved: the name of the column “{column}” holds the character "
                    "{character}, which {encoding} cannot write. Rename the column or save as UTF-8.",
                ),
                file=file,
                column=shown_name(self.column),
                character=self.code,
                encoding=encoding,
            )
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} was not saved: row {row} of the column “{column}” holds the character {character}, "
                "which {encoding} cannot write. Change the cell or save as UTF-8.",
            ),
            file=file,
            row=self.row,
            column=self.column,
            character=self.code,
            encoding=encoding,
        )


def unwritable(table: Table, encoding: str, watch: Watch | None = None) -> Iterator[Unwritable]:
    """What of `table` a text file in `encoding` cannot hold, names first, then column by column.

    `watch` is told the columns that are looked through, often enough to end it.
    """
    for name in table.columns:
        if (bad := _bad_character(name, encoding)) is not None:
            yield Unwritable(name, 0, bad)
    for number, name in enumerate(table.columns):
        column = table.frame[name]
        if is_text(column):
            yield from _cells(name, column, encoding, watch, (number, len(table.columns)))


def shown_name(name: str) -> str:
    """`name` with half a character, which can neither be shown nor sent on, written out."""
    surrogate = any("\ud800" <= character <= "\udfff" for character in name)
    return name.encode("ascii", "backslashreplace").decode() if surrogate else name


def _cells(
    name: str, column: Column, encoding: str, watch: Watch | None, place: tuple[int, int]
) -> Iterator[Unwritable]:
    for start in range(0, len(column), CHUNK):
        if watch is not None:
            watch(*place)
        cells: Sequence[object] = column.iloc[start : start + CHUNK].tolist()
        if _bad_character("\n".join(cell for cell in cells if isinstance(cell, str)), encoding) is None:
            continue
        for row, cell in enumerate(cells, start=start + 1):
            if isinstance(cell, str) and (bad := _bad_character(cell, encoding)) is not None:
                yield Unwritable(name, row, bad)


def _bad_character(text: str, encoding: str) -> str | None:
    """The first character that is not written, or not read back as it is: cp932 makes ∥ of ‖."""
    if "\0" in text:
        return "\0"
    try:
        written = text.encode(encoding)
    except UnicodeEncodeError as error:
        return text[error.start]
    if encoding in _UNICODE or (read := written.decode(encoding, "replace")) == text:
        return None
    return next(one for one, other in zip(text, read, strict=False) if one != other)

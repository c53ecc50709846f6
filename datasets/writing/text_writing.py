"""A table as the text of a CSV or TSV file: exact, and quoted where it must be."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from datasets.apostrophes import all_guarded
from datasets.atomic import replacing
from datasets.columns import FLOAT64, Column, is_text
from datasets.reading.dialect import DELIMITERS
from datasets.table import Table
from datasets.watch import Watch
from datasets.writing.options import WritingOptions

CELLS = 20_000  # that are written in one go: some milliseconds
BYTE_ORDER_MARK = "\ufeff"
LINE_END = "\r\n"


def write_text(table: Table, path: Path, options: WritingOptions, watch: Watch | None) -> None:
    """Write all rows of `table`, which the encoding is known to hold. Raises Problem where that fails."""
    with replacing(path, encoding=options.encoding) as stream:
        for piece in text_pieces(table, options, options.delimiter_of(path), watch):
            stream.write(piece)


def text_pieces(
    table: Table, options: WritingOptions, delimiter: str, watch: Watch | None = None
) -> Iterator[str]:
    """The text of the file piece by piece, the names first; `watch` is told the rows."""
    columns = [table.frame[name] for name in table.columns]
    cells = _Cells(options, delimiter, always=_needs_quotes(table.columns, columns))
    names = cells.quoted(all_guarded(table.columns) if options.guard_formulas else table.columns)
    if len(names) == 1 and names[0].isspace():
        names = [_in_quotes(names[0])]  # a blank line would be no row
    yield delimiter.join(names) + LINE_END
    step = max(1, CELLS // len(columns))
    for start in range(0, table.rows, step):
        if watch is not None:
            watch(start, table.rows)
        parts = [cells.of(column.iloc[start : start + step]) for column in columns]
        if len(parts) == 1:
            parts[0] = [cell or '""' for cell in parts[0]]  # an empty line would be no row
        yield LINE_END.join(map(delimiter.join, zip(*parts, strict=True))) + LINE_END


class _Cells:
    """Turns pieces of columns into cells as they are written."""

    def __init__(self, options: WritingOptions, delimiter: str, *, always: bool) -> None:
        self._options, self._always = options, always
        self._delimiter = delimiter
        self._special = re.compile(rf'["\r\n{re.escape(delimiter)}]')

    def of(self, column: Column) -> list[str]:
        """The cells of `column`, missing ones empty."""
        if not is_text(column):
            return self._numbers(column.to_numpy())
        missing = column.isna().to_numpy(dtype=np.bool_)
        texts: Sequence[str] = column.tolist()
        if missing.any():
            texts = ["" if lacks else text for text, lacks in zip(texts, missing.tolist(), strict=True)]
        return self.quoted(all_guarded(texts) if self._options.guard_formulas else texts)

    def _numbers(self, values: NDArray[Any]) -> list[str]:
        texts = list(map(repr, values.tolist()))
        if values.dtype != FLOAT64:
            return texts
        for row in np.flatnonzero(np.isnan(values)).tolist():
            texts[row] = ""
        if self._options.decimal == ".":
            return texts
        texts = [text.replace(".", self._options.decimal) for text in texts]
        return self.quoted(texts) if self._delimiter == self._options.decimal else texts

    def quoted(self, texts: Sequence[str]) -> list[str]:
        """`texts` in quotes where they need them; empty ones never do."""
        if self._always:
            return [_in_quotes(text) if text else "" for text in texts]
        if self._special.search("".join(texts)) is None:
            return list(texts)
        return [_in_quotes(text) if self._special.search(text) else text for text in texts]


def _in_quotes(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _needs_quotes(names: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether text in the file could be taken for a delimiter by one who has to guess, or for a mark."""
    texts = ("\n".join(column.dropna()) for column in columns if is_text(column))
    return any(
        text.startswith(BYTE_ORDER_MARK) or any(mark in text for mark in DELIMITERS)
        for text in chain(names, texts)
    )

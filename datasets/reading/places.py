"""Where in a file something is that cannot be read: byte offset, line, row and column."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.dialect import Dialect
from datasets.reading.encoding import blocks, first_undecodable, wide_encoding


def undecodable(path: Path, encoding: str, dialect: Dialect) -> Problem:
    """Where `path` stops being text in `encoding`."""
    offset = first_undecodable(path, encoding) or 0
    with path.open("rb") as stream:
        stream.seek(offset)
        byte = stream.read(1)
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} is not in {encoding}: byte {byte} at offset {offset} (line {line}, row {row}, column "
            "{column}) cannot be read. Choose another encoding, or save the file as “CSV UTF-8” in the "
            "program it comes from and open it again.",
        ),
        file=path.name,
        encoding=encoding.upper(),
        byte=f"0x{byte.hex().upper()}",
        **place(path, encoding, dialect, offset),
    )


def nul_byte(path: Path, encoding: str, dialect: Dialect) -> Problem:
    """Where the first NUL of `path` is."""
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file}: there is a NUL byte at offset {offset} (line {line}, row {row}, column {column}), so "
            "this is not a text file or a damaged one. Export the table again as “CSV UTF-8”.",
        ),
        file=path.name,
        **place(path, encoding, dialect, _first_nul(path, encoding)),
    )


def place(path: Path, encoding: str, dialect: Dialect, offset: int) -> dict[str, Any]:
    """The byte `offset` (from 0) with its line, row and column (from 1; a header is a row) of the file."""
    reader = dialect.reader(_lines_until(path, encoding, offset), strict=False)
    row = column = 0
    try:
        for record in reader:
            row, column = row + 1, len(record)
    except csv.Error:  # a cell without end
        row, column = row + 1, 1
    return {"offset": offset, "line": reader.line_num, "row": row, "column": max(column, 1)}


def _lines_until(path: Path, encoding: str, offset: int) -> Iterator[str]:
    """The lines up to `offset`, with one character more where the byte would be."""
    stream: Any = _Decoded(path, encoding, offset)
    rest = ""
    for piece in stream:
        lines = io.StringIO(rest + piece, newline="").readlines()
        rest = lines.pop() if lines else ""
        yield from lines
    if rest.endswith(("\n", "\r")):
        yield rest
        rest = ""
    yield rest + "?"


class _Decoded:
    """The text of the first bytes of a file, all of which can be read, piece by piece."""

    def __init__(self, path: Path, encoding: str, end: int) -> None:
        self._path, self._end = path, end
        self._decoder = codecs.getincrementaldecoder(encoding)()

    def __iter__(self) -> Iterator[str]:
        left, first = self._end, True
        for block in blocks(self._path):
            text = self._decoder.decode(block[:left])
            yield text.removeprefix("\ufeff") if first else text
            left, first = left - len(block), False
            if left <= 0:
                return


def _first_nul(path: Path, encoding: str) -> int:
    """The offset of the first NUL character."""
    with path.open("rb") as stream:
        head = stream.read(4)
    wide = wide_encoding(head) or encoding
    size = 4 if "32" in wide else 2 if "16" in wide else 1
    start = 0
    for block in blocks(path):
        at = block.find(bytes(size))
        while at % size and at >= 0:
            at = block.find(bytes(size), at + 1)
        if at >= 0:
            return start + at
        start += len(block)
    return start

"""Blocks of cells as text, as spreadsheets copy and paste them, and lines of CSV."""

import csv
import io
from collections.abc import Iterator

from datasets.edits.edit import Rows
from datasets.table import Table

Block = list[list[str]]

LINE_END = "\r\n"  # what spreadsheets end lines with, on every system that pastes into them
SEPARATORS = (";", ",", "|")  # between the cells of text, where that has no tabs


def block_text(table: Table, rows: Rows, columns: list[int], *, names: bool = False) -> str:
    """The cells of `rows` and `columns`, under the columns' names with `names`; every number exact.

    Tabs between cells, CR LF after each line; cells with tabs, quotes or line ends are quoted. A single cell
    has no line end.
    """
    frame = table.frame.iloc[rows, columns]
    text: str = frame.to_csv(sep="\t", header=names, index=False, lineterminator=LINE_END)
    return text.removesuffix(LINE_END) if frame.size == 1 and not names else text


def read_block(text: str, separator: str = "\t") -> Block:
    """The cells of a copied block; short lines are filled with empty cells. One line end after the last line
    belongs to it. `separator` "": each line is one cell.

    Quotes around a cell are taken off, and within it tabs and line ends stay as they are; where quotes do not
    fit one another, they are taken as characters like others.
    """
    lines = _cells(text, separator)
    width = max((len(line) for line in lines), default=0)
    return [line + [""] * (width - len(line)) for line in lines] if width else [[""]]


def _cells(text: str, separator: str) -> Block:
    if separator:
        try:
            return [line or [""] for line in _records(text, separator)]
        except csv.Error:
            pass
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
    return [line.split(separator) if separator else [line] for line in plain]


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """Raises csv.Error for quotes that do not fit, and for cells that are longer than the module takes."""
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def likely_separator(text: str) -> str:
    """What stands between the cells of `text`: tabs where there are any, else what cuts every line into as
    many cells, more than one; "" where nothing does."""
    if "\t" in text:
        return "\t"
    for separator in SEPARATORS:
        try:
            widths = {len(line) for line in _records(text, separator)}
        except csv.Error:
            continue
        if len(widths) == 1 and widths != {1}:
            return separator
    return ""

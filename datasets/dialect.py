"""Which character separates the cells of a file."""

import csv
import io
from pathlib import Path

from datasets.encoding import open_text, undecodable

DELIMITERS = (",", ";", "\t", "|")
TAB_ENDINGS = (".tsv", ".tab")
SAMPLE = 65_536


def delimiter_for(path: Path) -> str:
    """Tab for a .tsv or .tab file; otherwise what the beginning of the existing file `path` speaks for."""
    if path.suffix.lower() in TAB_ENDINGS:
        return "\t"
    with open_text(path) as stream:
        try:
            sample = stream.read(SAMPLE)
            complete = not stream.read(1)
        except UnicodeDecodeError as error:
            raise undecodable(path) from error
    return guess_delimiter(sample, complete=complete)


def guess_delimiter(sample: str, *, complete: bool = True) -> str:
    """The delimiter under which most records of `sample` have as many cells as its first one.

    One that does not divide the first record, or fewer than half of the others, is out; where none is left
    the file has one column, and "," is returned. `complete`: whether the sample ends where a record ends.
    """
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        widths = _widths(sample, delimiter, complete)
        if not widths or widths[0] < 2:
            continue
        rest = widths[1:]
        if rest and 2 * sum(width > 1 for width in rest) < len(rest):
            continue
        agreeing = sum(width in (widths[0], widths[0] + 1) for width in widths) / len(widths)
        score = (agreeing, widths[0])
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _widths(sample: str, delimiter: str, complete: bool) -> list[int]:
    """The number of cells of every record, as far as the sample can be read with `delimiter`."""
    widths: list[int] = []
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, strict=True)
    try:
        widths.extend(len(record) for record in reader if record)
    except csv.Error:
        return widths
    return widths if complete or len(widths) < 2 else widths[:-1]

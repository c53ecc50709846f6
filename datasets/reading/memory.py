"""What a text file needs of the memory while it is loaded, and whether there is as much: asked before."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from datasets.file_kinds import FileKind, kind_of
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.reading.dialect import usual_width
from datasets.reading.encoding import UTF8, open_text, unreadable
from datasets.reading.free_memory import available_bytes
from datasets.reading.header import is_row
from datasets.reading.marks import Marks
from datasets.reading.options import Kind, ReadingOptions
from datasets.reading.records import Record, dialect_of, sample_records
from datasets.reading.table_words import MISSING_WORDS

NUMBER = 8  # bytes of an int64 or a float64
POINTER, TEXT = 8, 56  # bytes of a text in a column, and of the text itself, besides its characters
ROW = 2  # bytes of each row, in use or not
TWICE = 1.1  # of what is put together, a part is in memory twice for a moment
BESIDE = 100 << 20  # bytes of the blocks that are read at the same time
MOST = 40  # bytes that one of a file can become: a table of single characters
PROBES, PROBE = 6, 1 << 14
WIDEST = 4  # bytes of a character in UTF-32
MOST_CELLS = 4_000  # that are looked at
OFTEN = 0.5  # where more of the cells are different, most may be


@dataclass(frozen=True)
class Need:
    """An estimate for one file and the rows of it that are asked for.

    `rows` and the bytes of `table` are those of the table; `needed` are bytes of memory, at the most while it
    is read, and `available` those that there are, None where the system does not say. `one_in`: the choice of
    that name that fits; 1 is all rows.
    """

    rows: int
    table: int
    needed: int
    available: int | None
    one_in: int

    @property
    def fits(self) -> bool:
        """Whether it can be loaded as it is asked for."""
        return self.available is None or self.needed <= self.available


def need_of(path: Path, options: ReadingOptions) -> Need | None:
    """What loading the text file `path` needs with `options`, none of which is left to a guess.

    A few pieces of the file are looked at. None for files of other kinds, and where no row is found. Raises
    Problem where the file cannot be read.
    """
    if kind_of(path) is not FileKind.TEXT:
        return None
    try:
        names, pieces = _pieces(path, options)
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(path, error) from error
    records = [record for piece in pieces for record in piece.records if is_row(record)]
    if not records:
        return None
    rows = size * len(records) / max(sum(piece.size for piece in pieces), 1)
    table = rows * (_bytes_of_row(records, names, options) + ROW)
    return _need(rows, table, options.one_in or 1)


def _need(rows: float, table: float, one_in: int) -> Need:
    """What there is to say of all `rows` and their `table`."""
    available, needed = available_bytes(), table * TWICE
    fitting = one_in
    if available is not None and needed / one_in + BESIDE > available:
        fitting = max(math.ceil(needed / max(available - BESIDE, available // 100, 1)), one_in + 1)
    return Need(
        round(rows / one_in), round(table / one_in), round(needed / one_in) + BESIDE, available, fitting
    )


def check_fits(path: Path, options: ReadingOptions) -> None:
    """Raise Problem where loading `path` would need more memory than there is; it says which sample fits."""
    available = available_bytes()
    if available is None or path.stat().st_size * MOST + BESIDE < available:
        return
    need = need_of(path, options)
    if need is None or need.fits:
        return
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} needs about {needed} of memory, and {available} are free. Close other programs, or read "
            "a sample of its rows: one in {one_in} fits (data.one_in, --one-in {one_in}).",
        ),
        file=path.name,
        needed=size_text(need.needed),
        available=size_text(need.available or 0),
        one_in=need.one_in,
    )


def size_text(size: int) -> str:
    """Bytes as people read them."""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(size / 1e6, 1):.0f} MB"


@dataclass(frozen=True)
class _Piece:
    """Some records of a file and the number of bytes that they take there."""

    size: int
    records: list[Record]


def _pieces(path: Path, options: ReadingOptions) -> tuple[Record, list[_Piece]]:
    """The names of the columns, where the file has some, and pieces from its beginning to its end."""
    encoding, dialect, sign = options.encoding or UTF8, dialect_of(options), options.comment or ""
    with open_text(path, encoding) as stream:
        head = stream.read(PROBE)
        whole = not stream.read(1)
    records = sample_records(head, dialect, sign, options.header or 0, complete=whole)
    place = options.header or 0
    above = max(place, options.skip_above or 0) + (options.skip_below or 0)
    names = records[place - 1] if 0 < place <= len(records) else []
    pieces = [_Piece(len(head.encode(encoding, errors="replace")), records[above:])]
    if not whole:
        size = path.stat().st_size
        with path.open("rb") as file:
            for number in range(1, PROBES):
                file.seek(size * number // PROBES // WIDEST * WIDEST)
                text = file.read(PROBE).decode(encoding, errors="replace")
                lines = text[text.find("\n") + 1 : text.rfind("\n") + 1]
                found = sample_records(lines, dialect, sign, complete=True)
                pieces.append(_Piece(len(lines.encode(encoding, errors="replace")), found))
    return names, pieces


def _bytes_of_row(records: Sequence[Record], names: Sequence[str], options: ReadingOptions) -> float:
    """The bytes of a row in the table, by the cells of `records`."""
    width = max(usual_width(records), 1)
    step = max(len(records) * width // MOST_CELLS, 1)
    looked_at = records[::step]
    kinds = dict(options.types)
    marks = Marks(options.decimal or ".", options.thousands or "")
    found = 0.0
    for number in range(width):
        kind = kinds.get(names[number].strip()) if number < len(names) else None
        cells = [record[number] for record in looked_at if number < len(record)]
        if kind is Kind.DATE or kind is Kind.NUMBER or (kind is None and _are_numbers(cells, marks)):
            found += NUMBER
        elif kind is not Kind.IGNORE:
            found += _bytes_of_text(cells)
    return found


def _are_numbers(cells: Sequence[str], marks: Marks) -> bool:
    return all(marks.number(cell) is not None or cell.strip().casefold() in MISSING_WORDS for cell in cells)


def _bytes_of_text(cells: Sequence[str]) -> float:
    """The bytes of a cell of a column of texts; such as occur often are in memory once."""
    texts = set(cells)
    each = TEXT + sum(len(text) * (1 if text.isascii() else 2) for text in texts) / max(len(texts), 1)
    share = len(texts) / max(len(cells), 1)
    return POINTER + (each if share > OFTEN else each * share)

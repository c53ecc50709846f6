"""What the choices in reading a file most likely are, and what was guessed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from datasets.problems import Problem
from datasets.reading import guess_texts as say
from datasets.reading.comments import guess_comment, without_comments
from datasets.reading.dialect import (
    SAMPLE,
    Dialect,
    delimiter_by_name,
    guess_delimiter,
    guess_quoting,
    named_delimiter,
    usual_width,
)
from datasets.reading.encoding import MARKS, UTF8, check_readable, open_text
from datasets.reading.encoding_guess import guess_encoding
from datasets.reading.header import is_row
from datasets.reading.layout import Layout, columns_of, guess_layout, names_its_columns
from datasets.reading.marks import PLAIN, Marks, guess_marks
from datasets.reading.options import ReadingOptions
from datasets.reading.places import undecodable
from datasets.reading.records import COMMENT, Record, sample_records
from datasets.watch import Pulse, Watch

LOOKED_AT = 500  # rows whose cells are looked at one by one


@dataclass(frozen=True)
class Guess:
    """Reading options without a gap, but for words and types, which columns decide; `reasons` says what was
    guessed in them that is not how a plain CSV file is."""

    options: ReadingOptions
    reasons: tuple[Problem, ...] = ()


def guess(
    path: Path | str,
    language: str = "en",
    given: ReadingOptions | None = None,
    watch: Watch | None = None,
) -> Guess:
    """How to read the file `path`; what `given` says stands.

    `language` (en, ja, ko) is that of the interface: its encodings come first where bytes do not decide.
    All of the file is looked at for that; `watch` is called meanwhile, with 0 bytes done.
    Raises Problem for what is no text file, and for choices that contradict themselves.
    """
    path, given = Path(path), given or ReadingOptions()
    given.check()
    check_readable(path)
    encoding = given.encoding or guess_encoding(path, language, Pulse(watch, path.stat().st_size))
    sample, complete = _sample(path, encoding)
    named = named_delimiter(sample) if given.delimiter is None and not given.skip_above else None
    body = sample.partition("\n")[2] if named else sample
    comment = guess_comment(body) if given.comment is None else given.comment
    dialect = _dialect(path, without_comments(body, comment), complete, given, named)
    records = sample_records(sample, dialect, comment, given.header or 0, complete=complete)
    if named and records:
        records[0] = [COMMENT]
    layout, marks = _layout(records, dialect.delimiter, given)
    found = ReadingOptions(
        encoding=encoding,
        delimiter=dialect.delimiter,
        quote=dialect.quote,
        escape=dialect.escape,
        skip_spaces=dialect.skip_spaces,
        decimal=marks.decimal,
        thousands=marks.thousands,
        header=layout.header,
        skip_above=layout.skip_above,
        skip_below=layout.skip_below,
        comment=comment,
        apostrophes=True,
    )
    if header := _header_in_comment(sample, records, found, given, complete=complete):
        found = replace(found, header=header, skip_above=header - 1, skip_below=0)
    options = given.or_else(found)
    return Guess(options, tuple(_reasons(path, options, given, records, named)))


def _sample(path: Path, encoding: str) -> tuple[str, bool]:
    """The first characters of the file, and whether they are all of it."""
    with open_text(path, encoding) as stream:
        try:
            sample = stream.read(SAMPLE)
            return sample, not stream.read(1)
        except UnicodeError as error:
            raise undecodable(path, encoding, Dialect()) from error


def _dialect(path: Path, text: str, complete: bool, given: ReadingOptions, named: str | None) -> Dialect:
    delimiter = (
        given.delimiter or named or delimiter_by_name(path) or guess_delimiter(text, complete=complete)
    )
    found = guess_quoting(text, delimiter)
    return Dialect(
        delimiter,
        found.quote if given.quote is None else given.quote,
        found.escape if given.escape is None else given.escape,
        found.skip_spaces if given.skip_spaces is None else given.skip_spaces,
    )


def _layout(records: Sequence[Record], delimiter: str, given: ReadingOptions) -> tuple[Layout, Marks]:
    """Header and marks of the sampled `records`, which depend on one another."""
    above = given.skip_above or 0
    if given.header:
        above = max(above, given.header - 1)
    rest = [[COMMENT]] * above + list(records[above : above + LOOKED_AT])
    rows = [record for record in rest if is_row(record)]
    if not rows:
        return Layout(given.header or 0, above), Marks(given.decimal or ".", given.thousands or "")
    width = usual_width(rows)
    marks = guess_marks(_numbers_of(rows, width), delimiter, given.decimal, given.thousands)
    layout = guess_layout(rest, width, marks, header=given.header)
    return replace(layout, skip_above=max(layout.skip_above, above)), marks


def _numbers_of(rows: Sequence[Record], width: int) -> Iterator[list[str]]:
    """The cells of each column from where its numbers begin: below titles, names and units."""
    for cells in columns_of(rows, width):
        start = next(
            (at for at, cell in enumerate(cells) if cell[-1:].isdigit() and not cell[:1].isalpha()), 0
        )
        yield cells[start:]


def _header_in_comment(
    sample: str, records: Sequence[Record], found: ReadingOptions, given: ReadingOptions, *, complete: bool
) -> int:
    """The row of the last comment above rows without a header, if it names each column; else 0."""
    if not found.comment or found.header or given.header is not None or given.skip_above is not None:
        return 0
    first = next((number for number, record in enumerate(records) if is_row(record)), 0)
    if first == 0 or records[first - 1] != [COMMENT]:
        return 0
    dialect = Dialect(found.delimiter or ",", found.quote or "", found.escape or "", bool(found.skip_spaces))
    read = sample_records(sample, dialect, found.comment, first, complete=complete)
    if len(read) != len(records):
        return 0  # the comment has quotes of its own
    names = read[first - 1]
    rows = [record for record in records[first:] if is_row(record)]
    marks = Marks(found.decimal or ".", found.thousands or "")
    return first if len(names) == usual_width(rows) and names_its_columns(names, rows, marks) else 0


def _reasons(
    path: Path, options: ReadingOptions, given: ReadingOptions, records: Sequence[Record], named: str | None
) -> Iterator[Problem]:
    file = path.name
    if given.encoding is None and options.encoding != UTF8 and not _is_marked(path):
        yield say.encoding(file, options.encoding or "")
    if named:
        yield say.named_delimiter(file, named)
    elif given.delimiter is None and options.delimiter not in (",", delimiter_by_name(path)):
        yield say.delimiter(file, options.delimiter or "")
    for name in ("quote", "escape"):
        mark = getattr(options, name)
        if getattr(given, name) is None and mark not in ("", '"'):
            yield say.quote(file, mark) if name == "quote" else say.escape(file, mark)
    if given.skip_spaces is None and options.skip_spaces:
        yield say.skip_spaces(file)
    marks = Marks(options.decimal or ".", options.thousands or "")
    if marks != PLAIN and (given.decimal is None or given.thousands is None):
        yield say.marks(file, marks)
    yield from layout_reasons(file, options, given, records)


def layout_reasons(
    file: str, options: ReadingOptions, given: ReadingOptions, records: Sequence[Record]
) -> Iterator[Problem]:
    """What is said of the rows that were guessed to be no rows of the table; `records` are the first ones."""
    if given.header is None and given.skip_above is None:
        yield from _above(file, options, records)
    if given.skip_below is None and options.skip_below:
        row = (options.header or 0) + options.skip_below
        yield say.units(file, row, records[row - 1])


def _above(file: str, options: ReadingOptions, records: Sequence[Record]) -> Iterator[Problem]:
    """What is said of the rows above the header, and of a header that might be none."""
    titles = [record for record in records[: options.skip_above] if is_row(record)]
    if titles:
        yield say.titles(file, len(titles), titles[0])
    header = options.header or 0
    if not header:
        return
    if header <= len(records) and records[header - 1] == [COMMENT]:
        yield say.header_in_comment(file, header)
    elif all(PLAIN.number(cell) is not None for cell in records[header - 1]):
        yield say.numeric_header(file, header, records[header - 1])


def _is_marked(path: Path) -> bool:
    """Whether a byte order mark says what the encoding is."""
    with path.open("rb") as stream:
        head = stream.read(4)
    return any(head.startswith(mark) for mark, _ in MARKS)

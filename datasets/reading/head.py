"""The head of a file, cut where a line, a record or a problem is."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from datasets.problems import Problem
from datasets.reading.encoding import MARKS, UTF8, open_text, wide_encoding
from datasets.reading.options import ReadingOptions
from datasets.reading.raw_lines import unit
from datasets.reading.records import dialect_of


def whole_lines(data: bytes, encoding: str | None = None) -> bytes:
    """`data`, the start of a file, up to its last line end; all of it where it has none."""
    return _up_to_line_end(data, encoding) or data


def _up_to_line_end(data: bytes, encoding: str | None) -> bytes:
    name = wide_encoding(data) or codecs.lookup(encoding or UTF8).name
    name += "-le" if name in ("utf-16", "utf-32") else ""
    size = unit(name)
    for end in ("\n".encode(name), "\r".encode(name)):
        at = data.rfind(end)
        while at >= 0 and at % size:
            at = data.rfind(end, 0, at + len(end) - 1)
        if at >= 0:
            return data[: at + len(end)]
    return b""


def cut_before(path: Path, problem: Problem, encoding: str | None) -> bool:
    """Leave the lines of `path` that are above the place of `problem`; False where there are none."""
    if "offset" in problem.fields:
        kept = _up_to_line_end(path.read_bytes()[: problem.fields["offset"]], encoding)
        path.write_bytes(kept)
        return bool(kept)
    line = problem.fields.get("line", 1)
    if line < 2:
        return False
    text = "".join(_text_of(path, encoding).readlines()[: line - 1])
    path.write_bytes(_encoded(text, path, encoding))
    return True


def keep_records(
    path: Path, options: ReadingOptions, above: int, rows: int, cells: int, *, whole: bool
) -> bool:
    """Leave `rows` records under `above` ones, or fewer where those have more than `cells` cells; whether
    that is all there was.

    A last record that is not all there, because `path` is not `whole`, is not left.
    """
    text = _text_of(path, options.encoding)
    counted = _Counted(text, options.comment or "")
    end = number = seen = 0
    try:
        for record in dialect_of(options).reader(counted):
            end, number, counted.fresh = counted.read, number + 1, True
            seen += len(record) if number > above else 0
            if number >= above + rows or seen >= cells:
                break
    except csv.Error:
        if whole or not end:
            return True  # those who read it say what is wrong
    everything = text.getvalue()
    path.write_bytes(_encoded(everything[:end], path, options.encoding))
    return not everything[end:].strip()


class _Counted:
    """Lines without comments, and how many characters have been read."""

    def __init__(self, text: io.StringIO, sign: str) -> None:
        self._text, self._sign = text, sign
        self.read, self.fresh = 0, True

    def __iter__(self) -> Iterator[str]:
        for line in self._text:
            self.read += len(line)
            comment = self.fresh and self._sign and line.lstrip(" \t").startswith(self._sign)
            self.fresh = False
            yield "\n" if comment else line


def _text_of(path: Path, encoding: str | None) -> io.StringIO:
    try:
        with open_text(path, encoding or UTF8) as stream:
            return io.StringIO(stream.read(), newline="")
    except UnicodeError:
        return io.StringIO("", newline="")


def _encoded(text: str, path: Path, encoding: str | None) -> bytes:
    """`text`, from the beginning of `path`, as it lies there."""
    with path.open("rb") as stream, open_text(path, encoding or UTF8) as decoded:
        head = stream.read(4)
        without_mark = codecs.lookup(decoded.encoding).name in ("utf-8-sig", "utf-16", "utf-32")
    name = codecs.lookup(encoding or UTF8).name
    mark, marked = next(((mark, marked) for mark, marked in MARKS if head.startswith(mark)), (b"", name))
    if name in ("utf-16", "utf-32"):
        name = marked if mark else f"{name}-le"
    return (mark if without_mark else b"") + text.encode(name)

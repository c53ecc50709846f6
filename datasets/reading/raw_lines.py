"""The lines at the top of a file as they lie there: offset, text and line end, whatever they may mean."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from datasets.reading.encoding import MARKS, UTF8, unreadable

HEAD = 65_536  # bytes that are looked at
LONGEST = 2_000  # characters of a line that are given


@dataclass(frozen=True)
class RawLine:
    """`offset`: of its first byte, from 0; `text`: bytes that are no text as in \\xff; `end`: CR, LF, both or
    "" where the file, or what is looked at of it, ends."""

    offset: int
    text: str
    end: str


def raw_lines(path: Path, encoding: str = UTF8, most: int = 300) -> tuple[RawLine, ...]:
    """The first `most` lines of `path`, as `encoding` reads them. Raises Problem where there is no file."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
    except OSError as error:
        raise unreadable(path, error) from error
    name = codecs.lookup(encoding).name
    name += "-le" if name in ("utf-16", "utf-32") else ""
    marks = [mark for mark, marked in MARKS if codecs.lookup(marked).name == name]
    skipped = next((len(mark) for mark in marks if head.startswith(mark)), 0)
    return _lines(head[skipped:], skipped, name, most)


def _lines(data: bytes, offset: int, encoding: str, most: int) -> tuple[RawLine, ...]:
    width = unit(encoding)
    ends = [end.encode(encoding) for end in ("\r\n", "\r", "\n")]
    found: list[RawLine] = []
    while data and len(found) < most:
        at, end = _next_end(data, ends, width)
        found.append(RawLine(offset, _text(data[:at], encoding), end.decode(encoding)))
        offset, data = offset + at + len(end), data[at + len(end) :]
    return tuple(found)


def _next_end(data: bytes, ends: list[bytes], width: int) -> tuple[int, bytes]:
    """Where the first line of `data` ends, and how."""
    best, how = len(data), b""
    for end in ends:
        at = data.find(end, 0, best + len(end))
        while at >= 0 and at % width:
            at = data.find(end, at + 1, best + len(end))
        if 0 <= at < best:
            best, how = at, end
    return best, how


def _text(line: bytes, encoding: str) -> str:
    text = codecs.decode(line, encoding, "backslashreplace")
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def unit(encoding: str) -> int:
    """How many bytes every character of it is a multiple of; `encoding` as codecs.lookup calls it."""
    return 4 if encoding.startswith("utf-32") else 2 if encoding.startswith("utf-16") else 1

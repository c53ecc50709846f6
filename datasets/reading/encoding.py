"""From bytes to characters, strictly: what an encoding does not hold is a Problem with its place."""

import codecs
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.watch import SILENT, Pulse

HEAD = 65_536
WIDE_HEAD = 4_096
BLOCK = 1 << 20

# What people open by mistake: how such a file starts, and what it is.
SIGNATURES = (
    (b"PK\x03\x04", "xlsx, ods or zip"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PAR1", "Parquet"),
    (b"ARROW1", "Arrow"),
    (b"\x89HDF", "HDF5"),
    (b"\x93NUMPY", "NumPy"),
    (b"SQLite format 3\0", "SQLite"),
)
UTF8 = "utf-8"
UTF8_MARK = b"\xef\xbb\xbf"
# Byte order marks; the longer ones first, because they begin as shorter ones do.
MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (UTF8_MARK, UTF8),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
ASCII_BYTES = [bytes([byte]) for byte in (*b"\t\n\r", *range(32, 127))]
BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"
CONTROLS = bytes(set(range(32)) - set(b"\0\t\n\v\f\r\x1a\x1b"))
FEW_CONTROLS, MOST_CONTROLS = 20, 0.02  # as many, and as large a share, a text may have


def check_readable(path: Path) -> None:
    """Raise Problem where `path` is missing, a folder, not allowed, empty, or evidently not a text file."""
    head = _head(path)
    for mark, kind in SIGNATURES:
        if head.startswith(mark):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file} is not a text file ({kind}). Save or export its table as “CSV UTF-8” and open "
                    "that.",
                ),
                file=path.name,
                kind=kind,
            )
    if not head.strip(BLANK):
        raise empty(path)
    if wide_encoding(head) is None and _controls(head) > max(FEW_CONTROLS, MOST_CONTROLS * len(head)):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{file} is not a text file: it is full of control characters. Export the table as “CSV "
                "UTF-8” and open that.",
            ),
            file=path.name,
        )


def _controls(head: bytes) -> int:
    return len(head) - len(head.translate(None, CONTROLS))


def wide_encoding(head: bytes) -> str | None:
    """The encoding of two or four bytes a character that `head`, the start of a file, is in; None: in none.

    A byte order mark says so, or zeros that lie as those of ASCII in UTF-16 do.
    """
    for mark, encoding in MARKS:
        if head.startswith(mark):
            return None if encoding == UTF8 else encoding
    head = head[: min(len(head), WIDE_HEAD) // 2 * 2]
    even, odd = head[::2].count(0), head[1::2].count(0)
    zeros = even + odd
    if 8 * max(even, odd) < len(head) // 2 or 8 * min(even, odd) > max(even, odd):
        return None
    if 4 * zeros < len(head) and sum(map(head.count, ASCII_BYTES)) + zeros == len(head):
        return None  # plain text with zeros in it
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = head.decode(encoding, errors="replace").rstrip("\ufffd")  # a pair may be cut in two
    if "\0" in text or "\ufffd" in text:
        return None
    has_lines = "\n" in text or "\r" in text
    return encoding if has_lines or 4 * max(even, odd) > len(head) else None


def empty(path: Path) -> Problem:
    """That there is nothing to read in `path`."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{file} is empty. Choose a CSV file with a header and rows."),
        file=path.name,
    )


def open_text(path: Path, encoding: str = UTF8) -> TextIO:
    """The file as text, without its byte order mark, line ends untouched.

    Bytes that `encoding` does not know raise UnicodeError while reading.
    """
    try:
        return path.open(encoding=codec_of(path, encoding), errors="strict", newline="")
    except OSError as error:
        raise unreadable(path, error) from error


def codec_of(path: Path, encoding: str) -> str:
    """The codec that takes the byte order mark off where there is one."""
    with path.open("rb") as stream:
        head = stream.read(4)
    for mark, marked in MARKS:
        if head.startswith(mark) and codecs.lookup(encoding).name == codecs.lookup(marked).name:
            return "utf-8-sig" if marked == UTF8 else marked.rpartition("-")[0]
    return encoding


def blocks(path: Path, size: int = BLOCK) -> Iterator[bytes]:
    """The bytes of the file, piece by piece. Raises Problem where they cannot be had."""
    try:
        with path.open("rb") as stream:
            while block := stream.read(size):
                yield block
    except OSError as error:
        raise unreadable(path, error) from error


def first_undecodable(path: Path, encoding: str, pulse: Pulse = SILENT) -> int | None:
    """The offset (from 0) of the first byte of the file that `encoding` does not know; None: it knows all."""
    decoder = codecs.getincrementaldecoder(encoding)()
    end, block, state = 0, b"", decoder.getstate()
    try:
        for block in blocks(path):
            pulse.beat()
            end, state = end + len(block), decoder.getstate()
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return end - len(error.object) + error.start
    except UnicodeError:  # an escape without an end: the decoders of Python do not say where
        decoder.setstate(state)
        return end - len(block) + _endless_escape(decoder, block)
    return None


def _endless_escape(decoder: codecs.IncrementalDecoder, block: bytes) -> int:
    """Where the escape begins that `decoder` finds no end of in `block`; below 0: before it."""
    at, pending = 0, b""
    with suppress(UnicodeError):
        for at in range(len(block)):
            pending = decoder.getstate()[0]
            decoder.decode(block[at : at + 1])
    return at - len(pending)


def unreadable(path: Path, error: OSError) -> Problem:
    """Why the system does not give out `path`."""
    if isinstance(error, FileNotFoundError):
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no file {path}. Check its name and folder."),
            path=str(path),
        )
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is a folder. Choose a CSV file in it."), path=str(path)
        )
    if isinstance(error, PermissionError):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{path} may not be read. Give yourself permission to read it, or choose a copy."
            ),
            path=str(path),
        )
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} could not be read: {reason}. Check the disk and try again."),
        path=str(path),
        reason=error.strerror or type(error).__name__,
    )


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            if not path.is_file():
                raise Problem(
                    QT_TRANSLATE_NOOP("Problem", "{path} is not a file. Choose a CSV file."), path=str(path)
                )
            return stream.read(HEAD)
    except OSError as error:
        raise unreadable(path, error) from error

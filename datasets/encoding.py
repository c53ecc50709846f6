"""From bytes to characters: UTF-8 with or without a byte order mark, and a clear no to the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from datasets.problems import QT_TRANSLATE_NOOP, Problem

HEAD = 65_536

# What people open by mistake: how such a file starts, and what it is.
SIGNATURES = (
    (b"PK\x03\x04", "xlsx, ods or zip"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x1f\x8b", "gzip"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"PAR1", "Parquet"),
)
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def check_readable(path: Path) -> None:
    """Raise Problem where `path` is missing, a folder, not allowed, empty, or evidently not a text file."""
    head = _head(path)
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{file} is empty. Choose a CSV file with a header and rows."),
            file=path.name,
        )
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
    if head.startswith(UTF16_MARKS):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{file} is written in UTF-16. Save it as “CSV UTF-8” and open it again."
            ),
            file=path.name,
        )


def open_text(path: Path) -> TextIO:
    """The file as text, line ends untouched; undecodable bytes raise UnicodeDecodeError while reading."""
    try:
        return path.open(encoding="utf-8-sig", errors="strict", newline="")
    except OSError as error:
        raise unreadable(path, error) from error


def text_lines(stream: TextIO, path: Path) -> Iterator[str]:
    """The lines of `stream`, opened by `open_text`.

    Raises Problem for a NUL character and for bytes that are not UTF-8, naming the line (from 1).
    """
    number = 0
    try:
        for line in stream:
            number += 1
            if "\0" in line:
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "{file}, line {line}: there is a NUL byte, so this is not a text file or a damaged "
                        "one. Export the table again as “CSV UTF-8”.",
                    ),
                    file=path.name,
                    line=number,
                )
            yield line
    except UnicodeDecodeError as error:
        raise undecodable(path) from error
    except OSError as error:
        raise unreadable(path, error) from error


def undecodable(path: Path) -> Problem:
    """Where `path` stops being UTF-8: byte offset (from 0), line (from 1) and the byte."""
    offset, line, byte = 0, 1, 0
    with path.open("rb") as stream:
        for raw in stream:
            try:
                raw.decode("utf-8")
            except UnicodeDecodeError as error:
                before = raw[: error.start]
                line += before.count(b"\r") - before.count(b"\r\n")
                offset, byte = offset + error.start, raw[error.start]
                break
            offset += len(raw)
            line += raw.count(b"\r") - raw.count(b"\r\n") + raw.endswith(b"\n")
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{file} is not in UTF-8: byte {byte} at offset {offset}, line {line}, cannot be read. Save the "
            "file as “CSV UTF-8” in the program it comes from and open it again.",
        ),
        file=path.name,
        byte=f"0x{byte:02X}",
        offset=offset,
        line=line,
    )


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

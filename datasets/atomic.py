"""Writing a file so that either the whole new one or the whole old one is there, whatever happens."""

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, BinaryIO, TextIO, TypeVar

from datasets.problems import QT_TRANSLATE_NOOP, Problem

Stream = TypeVar("Stream", bound=IO[Any])
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows has no quota error


@contextmanager
def replacing(path: Path, *, encoding: str) -> Iterator[TextIO]:
    """A text file to write (no translation of line ends) that takes the place of `path` in the end.

    It lies beside `path` until everything is on the disk; an exception leaves the old file untouched and
    nothing behind. A link is followed, the permissions of an old file are kept. OSError becomes Problem.
    """
    with _replacing(path, lambda temporary: temporary.open("x", encoding=encoding, newline="")) as stream:
        yield stream


@contextmanager
def replacing_bytes(path: Path) -> Iterator[BinaryIO]:
    """The same for a file of bytes, which may also be read back and gone about in."""
    with _replacing(path, lambda temporary: temporary.open("x+b")) as stream:
        yield stream


@contextmanager
def _replacing(path: Path, opened: Callable[[Path], Stream]) -> Iterator[Stream]:
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".saving-{secrets.token_hex(8)}.tmp")
    try:
        mode = _mode_of(target)
        stream = opened(temporary)
        try:
            with stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            if mode is not None:
                temporary.chmod(mode)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        raise _unwritable(path, error) from error


def check_writable(path: Path) -> None:
    """Raise the Problem that `replacing` would, as far as it shows before writing; `path` stays as it is."""
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".saving-{secrets.token_hex(8)}.tmp")
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        _mode_of(target)
        temporary.open("x").close()
        temporary.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


def _mode_of(target: Path) -> int | None:
    """The permissions of an old file; None where there is none. Raises OSError for a protected one."""
    try:
        mode = target.stat().st_mode & 0o7777
    except FileNotFoundError:
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return mode


def _unwritable(path: Path, error: OSError) -> Problem:
    if error.errno in FULL:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} was not saved: the disk is full. What was there before is unchanged. Make room or "
                "choose another folder.",
            ),
            path=str(path),
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} was not saved: there is no such folder. Choose another."),
            path=str(path),
        )
    if isinstance(error, IsADirectoryError):
        return Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} was not saved: it is a folder. Choose the name of a file."),
            path=str(path),
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} was not saved: it may not be written, or another program holds it. Close it there or "
                "choose another folder.",
            ),
            path=str(path),
        )
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} was not saved: {reason}. What was there before is unchanged."),
        path=str(path),
        reason=error.strerror or type(error).__name__,
    )

"""Writing a file so that either the whole new one or the whole old one is there, whatever happens."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import TextIO

from datasets.problems import QT_TRANSLATE_NOOP, Problem


@contextmanager
def replacing(path: Path, *, encoding: str) -> Iterator[TextIO]:
    """A text file to write (no translation of line ends) that takes the place of `path` in the end.

    It lies beside `path` until everything is on the disk; an exception leaves the old file untouched and
    nothing behind. A link is followed, the permissions of an old file are kept. OSError becomes Problem.
    """
    try:
        target = path.resolve()
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        temporary = Path(name)
        try:
            with open(handle, "w", encoding=encoding, newline="") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(_mode_for(target))
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        raise _unwritable(path, error) from error


def _mode_for(target: Path) -> int:
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, error: OSError) -> Problem:
    if error.errno in (ENOSPC, EDQUOT):
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
    if isinstance(error, PermissionError):
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

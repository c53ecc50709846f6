"""Has previews made aside: a moment after the last change, one at a time, and only the newest is shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.i18n import current_language
from gui.latest import Latest

if TYPE_CHECKING:
    from datasets.reading.options import ReadingOptions
    from datasets.reading.preview import Preview
    from datasets.reading.raw_lines import RawLine

PAUSE_MS = 80  # after the last key


class Previewer(QObject):
    """`shutdown` it before it goes."""

    previewed = Signal(object, object, object)  # ReadingOptions that were asked for, Preview, raw lines
    failed = Signal(object)  # Problem

    def __init__(self, path: Path, parent: QObject, encoding: str | None = None) -> None:
        super().__init__(parent)
        self._path, self._encoding = path, encoding
        self._wanted: ReadingOptions | None = None
        self._latest = Latest(self)
        self._latest.answered.connect(lambda answer: self.previewed.emit(*answer))
        self._latest.failed.connect(self.failed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        """Whether what is shown is not yet what was asked for."""
        return self._wanted is not None or self._latest.is_busy

    def ask(self, options: ReadingOptions, *, at_once: bool = False) -> None:
        """Have a preview with `options`; one that is being made for others is dropped."""
        self._wanted = options
        self._latest.drop()
        if at_once:
            self._begin()
        else:
            self._pause.start()

    def shutdown(self) -> None:
        self._wanted = None
        self._pause.stop()
        self._latest.shutdown()

    def _begin(self) -> None:
        options, self._wanted = self._wanted, None
        if options is not None:
            made = partial(_made, self._path, options, current_language(), self._encoding)
            self._latest.ask(lambda _: (options, *made()))


def _made(
    path: Path, options: ReadingOptions, language: str, encoding: str | None
) -> tuple[Preview, tuple[RawLine, ...]]:
    from datasets.problems import Problem
    from datasets.reading.preview import preview
    from datasets.reading.raw_lines import raw_lines

    found = preview(path, options, language, encoding=encoding)
    if found.sheets:
        return found, ()
    try:
        return found, raw_lines(path, found.options.encoding or "utf-8")
    except (Problem, LookupError):
        return found, ()

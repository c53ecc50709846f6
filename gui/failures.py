"""What is done about errors that nobody expected: the traceback goes to the log, a sentence to the window."""

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QStandardPaths,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from datasets.problems import QT_TRANSLATE_NOOP, Problem

LOG_BYTES = 1_000_000

log = logging.getLogger("stepfit")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_file() -> Path:
    """Where the log lies: the application's own data folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "stepfit.log"


def start_log() -> None:
    """Write the log to its file; where that is impossible, to stderr alone."""
    handler: logging.Handler
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_file(), maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger().addHandler(handler)
    qInstallMessageHandler(_log_qt)


def unexpected(error: BaseException) -> Problem:
    """Log `error` with its traceback, and give the sentence that a person can act on."""
    log.error("unexpected error", exc_info=error)
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "Something went wrong that Stepfit did not expect ({kind}). Your work is still here; "
            "please save it. The details are in {file}.",
        ),
        kind=type(error).__name__,
        file=str(log_file()),
    )


class Failures(QObject):
    """Stands in for `sys.excepthook`: exceptions in slots and threads become messages, never silence."""

    failed = Signal(object)  # Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: Callable[..., object] = sys.excepthook

    def install(self) -> None:
        self._before = sys.excepthook
        sys.excepthook = self._on_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        self.failed.emit(error if isinstance(error, Problem) else unexpected(error))


def _log_qt(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)

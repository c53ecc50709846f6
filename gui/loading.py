"""Does one piece of reading aside, so that the window goes on answering."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from datasets.problems import Problem
from gui.failures import unexpected


class Loading(QThread):
    """Runs `work` in a thread; its result or its Problem comes as a signal in the gui thread."""

    loaded = Signal(object)
    failed = Signal(object)  # Problem

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        try:
            result = self._work()
        except Problem as problem:
            self.failed.emit(problem)
        except Exception as error:
            self.failed.emit(unexpected(error))
        else:
            self.loaded.emit(result)

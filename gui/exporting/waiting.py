"""Saving that has to be done before anything else goes on: aside, while a dialog says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from gui.background import Background, watched

if TYPE_CHECKING:
    from datasets.watch import Watch

STEPS = 1_000
Result = TypeVar("Result")


class WaitDialog(QProgressDialog):
    """Says how far the saving of `file` is, with a button that ends it; nothing else of the window goes."""

    def __init__(self, title: str, file: str, window: QWidget) -> None:
        text = QCoreApplication.translate("SavingBar", "Saving {file}").format(file=file)
        cancel = QCoreApplication.translate("LoadingBar", "Cancel")
        super().__init__(text, cancel, 0, 0, window)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.setMinimumWidth(360)
        self.canceled.disconnect(self.cancel)  # which would hide it while the work still ends
        self.canceled.connect(self._say_so)

    def show_progress(self, at: tuple[int, int]) -> None:
        """So much of the whole is done."""
        done, total = at
        if total:
            self.setMaximum(STEPS)
            self.setValue(STEPS * done // total)

    def _say_so(self) -> None:
        self.setLabelText(QCoreApplication.translate("LoadingBar", "Cancelling…"))


def done_aside(work: Callable[[Watch], Result], title: str, file: str, window: QWidget) -> Result | None:
    """What `work` returns, called in a thread of its own with a watch; None where somebody ended it.

    The window goes on painting, but takes no keys and clicks meanwhile. Raises Problem.
    """
    results: list[Result] = []
    problems: list[Exception] = []
    aside, loop, dialog = Background(watched(work), window), QEventLoop(), WaitDialog(title, file, window)
    aside.done.connect(results.append)
    aside.failed.connect(problems.append)
    aside.progressed.connect(dialog.show_progress)
    aside.finished.connect(loop.quit)
    dialog.canceled.connect(aside.cancel)
    aside.start()
    dialog.show()
    loop.exec()
    dialog.deleteLater()
    dialog.hide()
    aside.shutdown()
    aside.deleteLater()
    if problems:
        raise problems[0]
    return results[0] if results else None

"""Opens the ladder's window, made when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.ladder.ladder_window import LadderWindow


class LadderCommand(QObject):
    """Keeps the one window of the ladder. `close` it with the main window."""

    lesson_wanted = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.ladder: LadderWindow | None = None

    def show(self) -> None:
        """Show the ladder, or bring it to the front."""
        if self.ladder is None:
            from gui.ladder.ladder_window import LadderWindow  # the start does not wait for it

            self.ladder = LadderWindow()
            self.ladder.setWindowIcon(self._window.windowIcon())
            self.ladder.lesson_wanted.connect(self._open_lesson)
        self.ladder.show()
        self.ladder.raise_()
        self.ladder.activateWindow()

    def _open_lesson(self, lesson: str) -> None:
        """Have it opened in the main window, which comes to the front: it may ask about changes first."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        self.lesson_wanted.emit(lesson)

    def close(self) -> None:
        """Close it and end its work."""
        if self.ladder is not None:
            self.ladder.runner.shutdown()
            self.ladder.close()
            self.ladder.deleteLater()
            self.ladder = None

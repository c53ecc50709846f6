"""What the Help menu does: opens its dialogs, and has torch asked aside for one of them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from engine.environment import TorchFacts, read_environment, read_torch
from gui.background import Background, in_one_go
from gui.environment_dialog import EnvironmentDialog


class HelpCommands(QObject):
    """Commands of Help that need more than a dialog. `wait` before it goes: torch may be being loaded."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._torch: TorchFacts | None = None
        self._reading: Background | None = None
        self.dialog: EnvironmentDialog | None = None  # while it is open

    def show_environment(self) -> None:
        """Show what is known at once, and what torch tells when it is loaded."""
        self.dialog = EnvironmentDialog(read_environment(self._torch), self._window)
        if self._torch is None:
            self._ask_torch()
        self.dialog.exec()
        self.dialog.deleteLater()
        self.dialog = None

    def wait(self) -> None:
        """Wait for the thread that asks torch, where there is one."""
        if self._reading is not None:
            self._reading.shutdown()

    def _ask_torch(self) -> None:
        if self._reading is None:
            self._reading = Background(in_one_go(read_torch), self)
            self._reading.done.connect(self._on_torch)
            self._reading.start()

    def _on_torch(self, torch: TorchFacts) -> None:
        self._torch = torch
        if self.dialog is not None:
            self.dialog.show_environment(read_environment(torch))

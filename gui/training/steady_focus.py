"""Buttons that hand the keyboard to nobody when they have nothing to do for a while."""

from PySide6.QtWidgets import QPushButton, QToolButton


class SteadyPushButton(QPushButton):
    """A push button for a command that comes and goes with the state of a run.

    Qt gives the keyboard of a button that is disabled to the next one, and whoever presses Space again
    would reset the run.
    """

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.isEnabled() and super().focusNextPrevChild(forward)


class SteadyToolButton(QToolButton):
    """The same as a tool button."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.isEnabled() and super().focusNextPrevChild(forward)

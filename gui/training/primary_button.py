"""The one button to press, showing an action."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction

from gui.icons import set_icon
from gui.training.steady_focus import SteadyPushButton


class PrimaryButton(SteadyPushButton):
    """A push button in the accent colour that says and does what its action does.

    The action's data is the name of its icon, drawn here in the colour that goes with the accent.
    """

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setProperty("primary", True)
        self.setIconSize(QSize(20, 20))
        action.changed.connect(self.mirror)
        self.clicked.connect(action.trigger)
        self.mirror()

    def mirror(self) -> None:
        """Take over the action's words, icon and state."""
        self.setText(" " + self._action.text())
        if self._action.data():
            set_icon(self, self._action.data(), "on_accent")
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())

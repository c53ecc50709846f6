"""What windows of several panes are put together from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from gui.window import GAP


def splitter(
    orientation: Qt.Orientation, widgets: Sequence[QWidget], stretches: Sequence[int] = ()
) -> QSplitter:
    """`widgets` side by side or one over the other, none of which can be dragged out of sight."""
    made = QSplitter(orientation)
    made.setHandleWidth(GAP)
    made.setChildrenCollapsible(False)
    for widget in widgets:
        made.addWidget(widget)
    for index, stretch in enumerate(stretches):
        made.setStretchFactor(index, stretch)
    return made


def action_button(action: QAction) -> QToolButton:
    """A button with the icon and the word of `action`."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button

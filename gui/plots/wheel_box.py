"""Where a plot's curves are, with a wheel that may zoom one axis alone."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt

X, Y = 0, 1  # as pyqtgraph numbers the axes


class WheelBox(pg.ViewBox):
    """The wheel zooms both axes, or `wheel_axis` alone and, with Ctrl, the other; over an axis that axis."""

    def __init__(self) -> None:
        self.wheel_axis: int | None = None
        super().__init__()

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        if axis is None and self.wheel_axis is not None:
            other = bool(ev.modifiers() & Qt.KeyboardModifier.ControlModifier)
            axis = Y - self.wheel_axis if other else self.wheel_axis
        super().wheelEvent(ev, axis)

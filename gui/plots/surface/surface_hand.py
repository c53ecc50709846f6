"""A click into the surface: what was clicked is told, a drag is left to the plot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gui.plots.painting import Frame
from gui.plots.plot_base import LivePlot

_STILL = 4.0  # px: a press that moves further is a drag


class SurfaceHand(QObject):
    """Tells where the left button was clicked or, at the read-out that keys move, Enter pressed."""

    clicked = Signal(float, float)

    def __init__(self, plot: LivePlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._pressed: QPointF | None = None

    def press(self, event: QMouseEvent, frame: Frame) -> bool:
        inside = frame.area.contains(event.position())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._pressed = None
            return inside and plain  # the first click has been told
        self._pressed = event.position() if inside and plain else None
        return False

    def move(self, event: QMouseEvent, frame: Frame) -> bool:
        if self._pressed is not None and (event.position() - self._pressed).manhattanLength() > _STILL:
            self._pressed = None
        return False

    def release(self, event: QMouseEvent, frame: Frame) -> bool:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit(*frame.value(pressed))
        return False

    def key(self, event: QKeyEvent, frame: Frame) -> bool:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and self._plot.pointed_by_key and self._plot.pointer is not None:
            self.clicked.emit(*self._plot.pointer)
            return True
        return False

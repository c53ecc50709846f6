"""The mouse and the keyboard on a plot of points: what each button and key does with the tool."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from gui.plots.fit.points.point_tool import PointTool, near
from gui.plots.painting import Frame

Button, Key = Qt.MouseButton, Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, 1), Key.Key_Down: (0, -1)}
_FAR = 10  # pixels that a point moves at once with Ctrl
_BESIDE = 20.0  # pixels from the picked point to one that is drawn beside it


class PointHand(QObject):
    """Leads a `PointTool`. With the tool: click adds, drag moves, right click removes, a band catches points;
    arrows walk from point to point, with Shift they move them, or a cross-hair where none is picked, Insert
    and Delete add and remove. Always: a click picks, Ctrl with arrows walks, Enter leads to the row, Esc lets
    go of one thing after the other.
    """

    toggled = Signal()  # the tool is to be taken, or put away

    def __init__(self, tool: PointTool) -> None:
        super().__init__(tool)
        self.tool = tool
        self.band: QRectF | None = None  # in pixels, while points are being caught in it
        self._pressed: QPointF | None = None

    # the mouse

    def press(self, event: QMouseEvent, frame: Frame) -> bool:
        """Whether the press is for the hand; else it is the plot's."""
        place, button, tool = event.position(), event.button(), self.tool
        self._pressed = place if button is Button.LeftButton and frame.area.contains(place) else None
        if not tool.active or not frame.area.contains(place):
            return False
        row = tool.row_at(place, frame)
        if button is Button.RightButton and row >= 0:
            tool.remove(tool.picks if row in tool.picks else np.array([row]))
            return True
        if button is not Button.LeftButton:
            return False
        if row < 0:
            self.band = QRectF(place, place)
        elif event.modifiers() & Control:
            tool.pick(np.setxor1d(tool.picks, [row]))
        else:
            tool.take(row, place)
        return True

    def move(self, event: QMouseEvent, frame: Frame) -> bool:
        """Whether the hand has something in it; else the pointer moves as ever."""
        if self.tool.is_dragging:
            self.tool.drag_to(event.position())
            return True
        if self.band is None:
            return False
        self.band.setBottomRight(event.position())
        self.tool.plot.refresh()
        return True

    def release(self, event: QMouseEvent, frame: Frame) -> bool:
        """Let go; without the tool, a click picks."""
        if event.button() is not Button.LeftButton:
            return False
        place, tool = event.position(), self.tool
        pressed, self._pressed = self._pressed, None
        if tool.is_dragging:
            tool.let_go()
        elif self.band is not None:
            self._catch(place, frame, more=bool(event.modifiers() & Control))
        elif not tool.active:
            if pressed is not None and near(place, pressed):
                row = tool.row_at(place, frame)
                tool.pick(np.array([row] if row >= 0 else [], dtype=np.int64))
            return False
        return tool.active

    def _catch(self, place: QPointF, frame: Frame, more: bool) -> None:
        """Add a point where the mouse was clicked; else pick what lies in the band that was drawn."""
        band, self.band = self.band, None
        assert band is not None
        self.tool.plot.refresh()
        if near(place, band.topLeft()):
            if not more:
                self.tool.add(*frame.value(place))
            return
        caught = QRectF(band.topLeft(), place).normalized()
        rows, xs, ys = self.tool.drawn()
        px, py = frame.xs(xs), frame.ys(ys)
        across = (caught.left() <= px) & (px <= caught.right())
        rows = rows[across & (caught.top() <= py) & (py <= caught.bottom())]
        self.tool.pick(np.union1d(self.tool.picks, rows) if more else rows)

    # the keyboard

    def key(self, event: QKeyEvent, frame: Frame) -> bool:
        """Whether the key is for the hand; else it is the plot's."""
        key, tool = Key(event.key()), self.tool
        if key in _ARROWS:
            return self._arrow(_ARROWS[key], event.modifiers())
        if key is Key.Key_Escape:
            return self._let_go()
        if key is Key.Key_D and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.toggled.emit()
            return True
        if key in (Key.Key_Return, Key.Key_Enter) and len(tool.picks) and tool.view is not None:
            tool.cell_wanted.emit(int(tool.picks[0]), tool.view.table.targets[tool.view.target])
            return True
        return tool.active and self._change(key, event.modifiers())

    def _arrow(self, way: tuple[int, int], modifiers: Qt.KeyboardModifier) -> bool:
        tool = self.tool
        if not modifiers & Shift:
            if not tool.active and not modifiers & Control:
                return False
            tool.walk(way[0] or way[1], upwards=bool(way[1]))
            return True
        if not tool.active:
            return False
        if not len(tool.picks):
            tool.plot.point_by_key(way, far=bool(modifiers & Control))
            return True
        far = _FAR if modifiers & Control else 1
        tool.nudge(way[0] * far, way[1] * far)
        return True

    def _change(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        tool = self.tool
        if key is Key.Key_Insert:
            self._insert()
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            tool.remove(tool.picks)
        elif key is Key.Key_A and modifiers & Control:
            tool.pick(tool.drawn()[0])
        else:
            return False
        return True

    def _insert(self) -> None:
        """Add a point at the pointer; else beside the picked one; else in the middle."""
        tool, frame = self.tool, self.tool.plot.frame()
        if tool.plot.pointer is not None:
            tool.add(*tool.plot.pointer)
        elif len(tool.picks) and tool.view is not None:
            x, y = tool.view.places(tool.picks[-1:])
            beside = QPointF(float(frame.xs(x)[0]) + _BESIDE, float(frame.ys(y)[0]))
            if not frame.area.contains(beside):
                beside -= QPointF(2 * _BESIDE, 0.0)
            tool.add(*frame.value(beside))
        else:
            tool.add(*frame.value(frame.area.center()))

    def _let_go(self) -> bool:
        """Of a drag, else of the band, else of what is picked, else of the tool."""
        tool = self.tool
        if tool.cancel():
            return True
        if self.band is not None:
            self.band = None
            tool.plot.refresh()
        elif len(tool.picks):
            tool.pick(np.array([], dtype=np.int64))
        elif tool.active:
            self.toggled.emit()
        else:
            return False
        return True

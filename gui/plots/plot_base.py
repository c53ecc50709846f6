"""A plot whose standing parts are painted once: axes, grid and points lie in a pixmap, curves move over it.

A frame then costs the curves alone. Ranges are set from outside, in steps (see `calm_range`), until a
person pans or zooms; `follow` hands them back.
"""

from collections.abc import Callable
from typing import Protocol

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QEvent, QLineF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from gui import theme
from gui.plots.axis import PlotAxis
from gui.plots.calm_range import LIMIT, Range
from gui.plots.painting import Frame
from gui.plots.wheel_box import WheelBox, X

Layer = Callable[[QPainter, Frame], None]

_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_MOST_DECADES = 400.0  # on both sides of 1: there are no numbers beyond
_PAN = 0.1  # of the axes
_LOW = 120  # px of height below which the x axis goes without its label
_STEP, _STRIDE = 0.01, 0.05  # of the read-out, as shares of the axes
_ZOOM = {Qt.Key.Key_Plus: 0.8, Qt.Key.Key_Equal: 0.8, Qt.Key.Key_Minus: 1.25}


class Hand(Protocol):
    """Takes what it wants of mouse and keyboard, and says whether it did; the rest pans, zooms and points."""

    def press(self, event: QMouseEvent, frame: Frame) -> bool: ...

    def move(self, event: QMouseEvent, frame: Frame) -> bool: ...

    def release(self, event: QMouseEvent, frame: Frame) -> bool: ...

    def key(self, event: QKeyEvent, frame: Frame) -> bool: ...


class LivePlot(pg.PlotWidget):
    """A themed plot with two layers painted by others: `standing`, cached, and `moving`, each frame.

    Keys: arrows move the read-out, with Ctrl by larger steps, Shift with arrows pans, + and - zoom, Home
    follows again, Esc ends the read-out. A `hand` goes first, with mouse and keyboard.
    """

    pointed = Signal(object)  # (x, y) under the pointer in values of the axes, or None
    read_out = Signal()  # keys have moved the read-out, and who listens to `pointed` has told what is there
    following_changed = Signal(bool)
    ranges_moved = Signal()  # by whomever

    def __init__(self, parent: QWidget | None = None) -> None:
        self._ready = False  # pyqtgraph paints and resizes while it is being made
        self.x_axis, self.y_axis = PlotAxis("bottom"), PlotAxis("left")
        self._box = WheelBox()
        axes = {"bottom": self.x_axis, "left": self.y_axis}
        super().__init__(parent, axisItems=axes, viewBox=self._box)
        self.standing: Layer | None = None
        self.moving: Layer | None = None
        self.hand: Hand | None = None
        self.following = True
        self.pointer: tuple[float, float] | None = None
        self.pointed_by_key = False
        self._hint = ""
        self._focus_shown = False  # as buttons do: only where the keyboard brought it
        self._ground: QPixmap | None = None  # axes and grid
        self._pixmap: QPixmap | None = None  # and the standing layer
        self._set_up_view()
        self._ready = True
        theme.theme_changed.connect(self.wear_theme)
        self.wear_theme()

    def _set_up_view(self) -> None:
        self.setMenuEnabled(False)
        self.hideButtons()
        self._box.disableAutoRange()
        self._box.setDefaultPadding(0.0)
        self._box.sigRangeChangedManually.connect(self._on_moved_by_hand)
        self._box.sigRangeChanged.connect(self._on_range_changed)
        self.getPlotItem().layout.setContentsMargins(4, 6, 18, 2)
        self.scene().changed.connect(self._on_scene_changed)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    # what is shown

    def frame(self) -> Frame:
        """The plot area now."""
        (x0, x1), (y0, y1) = self._box.viewRange()
        return Frame(self._box.mapRectToScene(self._box.boundingRect()), (x0, x1), (y0, y1))

    def show_ranges(self, x: Range | None = None, y: Range | None = None) -> None:
        """Show these ranges, if they are not shown already; whether we follow stays as it is."""
        (x0, x1), (y0, y1) = self._box.viewRange()
        x, y = x or (x0, x1), y or (y0, y1)
        if x == (x0, x1) and y == (y0, y1):
            return
        across, up = (_MOST_DECADES if axis.decades else LIMIT for axis in (self.x_axis, self.y_axis))
        self._box.setLimits(
            xMin=-across, xMax=across, yMin=-up, yMax=up, minXRange=_least(x), minYRange=_least(y)
        )
        self._box.setRange(xRange=x, yRange=y, padding=0)

    def set_hint(self, text: str) -> None:
        """With a text, the plot is empty and says this instead."""
        if text != self._hint:
            self._hint = text
            self.setAccessibleDescription(text)
            self.redraw()

    @property
    def hint(self) -> str:
        return self._hint

    def follow(self, following: bool = True) -> None:
        """Whether ranges come from the data; told to those who listen, who then set them."""
        if following != self.following:
            self.following = following
            self.following_changed.emit(following)

    def set_room_beside(self, pixels: int) -> None:
        """Leave so much at the right of the area for a second axis, which a layer paints."""
        layout = self.getPlotItem().layout
        layout.setContentsMargins(4, 6, max(18, pixels), 2)
        layout.activate()
        self.redraw()

    def zoom_x_by_wheel(self) -> None:
        """The wheel zooms the x axis alone; with Ctrl, or over its axis, y."""
        self._box.wheel_axis = X

    def refresh(self) -> None:
        """Paint the moving layer anew."""
        self.viewport().update()

    def redraw_standing(self) -> None:
        """Paint the standing layer anew, over axes and grid as they are."""
        self._pixmap = None
        self.viewport().update()

    def redraw(self) -> None:
        """Paint everything anew."""
        self._ground = self._pixmap = None
        self.viewport().update()

    def wear_theme(self) -> None:
        """Take the colours in force."""
        self.setBackground(theme.tokens().panel)
        self.x_axis.wear_theme()
        self.y_axis.wear_theme()
        self.redraw()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._ready:
            return
        painter = QPainter(self.viewport())
        if self._hint:
            self._paint_hint(painter)
        else:
            if self._pixmap is None:
                self._pixmap = self._painted_standing()
            painter.drawPixmap(0, 0, self._pixmap)
            if self.moving is not None:
                frame = self.frame()
                painter.save()
                painter.setClipRect(frame.area)
                self.moving(painter, frame)
                painter.restore()
        if self._focus_shown and self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def paint_picture(self, painter: QPainter) -> None:
        """All that is to be seen, for a file: anew, in the lines and the pixels that `painter` has."""
        if self._hint:
            self._paint_hint(painter)
            return
        self.render(painter, QRectF(self.viewport().rect()), self.viewport().rect())
        frame = self.frame()
        self._paint_grid(painter, frame)
        painter.setClipRect(frame.area, Qt.ClipOperation.IntersectClip)
        for layer in (self.standing, self.moving):
            if layer is not None:
                painter.save()
                layer(painter, frame)
                painter.restore()

    def say(self, text: str) -> None:
        """Tell those who listen to the screen instead of looking at it, where they do."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _painted_standing(self) -> QPixmap:
        if self._ground is None:
            self._ground = self._painted_ground()
        pixmap = self._ground.copy()
        if self.standing is not None:
            painter = QPainter(pixmap)
            frame = self.frame()
            painter.setClipRect(frame.area)
            self.standing(painter, frame)
            painter.end()
        return pixmap

    def _painted_ground(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.viewport().size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.color("panel"))
        bounds = QRectF(self.viewport().rect())
        painter = QPainter(pixmap)
        self.render(painter, bounds, self.viewport().rect())
        self._paint_grid(painter, self.frame())
        painter.end()
        return pixmap

    def _paint_grid(self, painter: QPainter, frame: Frame) -> None:
        faint = QColor(theme.tokens().line)
        faint.setAlphaF(0.55)
        painter.setPen(QPen(faint, 1))
        area = frame.area
        xs = [area.left() + _share(x, frame.x) * area.width() for x in self.x_axis.positions()]
        ys = [area.bottom() - _share(y, frame.y) * area.height() for y in self.y_axis.positions()]
        lines = [QLineF(round(x) + 0.5, area.top(), round(x) + 0.5, area.bottom()) for x in xs]
        lines += [QLineF(area.left(), round(y) + 0.5, area.right(), round(y) + 0.5) for y in ys]
        painter.drawLines(lines)

    def _paint_hint(self, painter: QPainter) -> None:
        painter.fillRect(self.viewport().rect(), theme.color("panel"))
        painter.setPen(theme.color("muted"))
        painter.setFont(self.font())
        room = self.viewport().rect().adjusted(24, 8, -24, -8)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint)

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(2.5, 0.5, -2.5, -2.5), 4, 4)

    # events

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if self._ready:
            self.x_axis.set_has_room(self.height() >= _LOW)
            self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._ready and event.type() == QEvent.Type.FontChange:
            self.wear_theme()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._hint or self.hand is None or not self.hand.press(event, self.frame()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._hint or self.hand is None or not self.hand.release(event, self.frame()):
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        frame = self.frame()
        if self._hint or self.hand is None or not self.hand.move(event, frame):
            super().mouseMoveEvent(event)
        inside = frame.area.contains(event.position()) and not self._hint
        self.pointed_by_key = False
        self._point(frame.value(event.position()) if inside else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By key; the mouse's comes with a click, as a drag with the right button zooms."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            event.ignore()

    def _on_clicked(self, event: MouseClickEvent) -> None:
        if event.button() is Qt.MouseButton.RightButton and not event.double():
            place = event.screenPos().toPoint()
            reason = QContextMenuEvent.Reason.Mouse
            asked = QContextMenuEvent(reason, self.parentWidget().mapFromGlobal(place), place)
            QApplication.sendEvent(self.parentWidget(), asked)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._hint or self.hand is None or not self.hand.press(event, self.frame()):
            super().mouseDoubleClickEvent(event)
            self.follow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_shown = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.hand is not None and self.hand.key(event, self.frame()):
            event.accept()
        elif self._hint:
            event.ignore()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key in _WAYS:
            self._move(_WAYS[key], 1.0)
        elif key in _WAYS:
            self.point_by_key(_WAYS[key], far=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape and self.pointer is not None:
            self._point(None)
        elif key in _ZOOM:
            self._move((0, 0), _ZOOM[key])
        elif key == Qt.Key.Key_Home:
            self.follow()
        else:
            event.ignore()

    def _move(self, way: tuple[int, int], zoom: float) -> None:
        moved = []
        for (low, high), by in zip(self._box.viewRange(), way, strict=True):
            middle, half = low + (high - low) * (0.5 + by * _PAN), (high - low) / 2 * zoom
            moved.append((middle - half, middle + half))
        self._box.setRange(xRange=moved[0], yRange=moved[1], padding=0)
        self._on_moved_by_hand()

    def point_by_key(self, way: tuple[int, int], *, far: bool) -> None:
        """Move the read-out to the right and up (-1, 0, 1 each), from the middle where there is none."""
        frame, share = self.frame(), _STRIDE if far else _STEP
        (x0, x1), (y0, y1) = frame.x, frame.y
        x, y = self.pointer or (x0 + (x1 - x0) / 2, y0 + (y1 - y0) / 2)
        x += way[0] * share * (x1 - x0)
        y += way[1] * share * (y1 - y0)
        self.pointed_by_key = True
        self._point((min(max(x, frame.x[0]), frame.x[1]), min(max(y, frame.y[0]), frame.y[1])))

    def _point(self, at: tuple[float, float] | None) -> None:
        if at != self.pointer:
            self.pointer = at
            self.pointed.emit(at)
            if at is not None and self.pointed_by_key:
                self.read_out.emit()
            self.refresh()

    def _on_moved_by_hand(self, *_: object) -> None:
        self.follow(False)

    def _on_range_changed(self, *_: object) -> None:
        self._ground = self._pixmap = None
        self.ranges_moved.emit()

    def _on_scene_changed(self, *_: object) -> None:
        self.redraw()


def _share(value: float, shown: Range) -> float:
    return (value - shown[0]) / (shown[1] - shown[0])


def _least(shown: Range) -> float:
    """How far a person may zoom in: until float64 runs out of digits."""
    return max(abs(shown[0]), abs(shown[1]), (shown[1] - shown[0])) * 1e-10

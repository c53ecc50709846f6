"""A small scatter of the points to come: one input against the target, or two inputs marked by the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.numbers import short_figure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gui.generating.preview_points import PreviewPoints

MARGIN = 10.0
SIZES = (1.2, 3.6)  # pixels of a mark's radius, from the smallest to the largest target


class PreviewView(QWidget):
    """Draws `PreviewPoints`: blue dots for the second class and numbers from 0 up, else orange diamonds.

    Marks of numbers are the larger, the farther these are from 0.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: PreviewPoints | None = None
        self._stale = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(340, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 180)

    def show_points(self, points: PreviewPoints | None) -> None:
        """Draw others; None: nothing can be drawn."""
        self._points, self._stale = points, False
        self.update()

    def mark_stale(self) -> None:
        """Draw the points faintly, as others are on their way."""
        if not self._stale:
            self._stale = True
            self.update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._points is not None:
            painter.setFont(theme.small_font())
            if self._stale:
                painter.setOpacity(0.35)
            self._draw(painter, self._points)
        painter.end()

    def _draw(self, painter: QPainter, points: PreviewPoints) -> None:
        two = len(points.inputs) == 2
        across, up = points.inputs if two else (points.inputs[0], points.target)
        room = self._room(painter, square=two)
        # Inputs keep to their range, so that the picture stays still while the noise is changed.
        lines = (
            _Place(across, room.left(), room.right(), points.span),
            _Place(up, room.bottom(), room.top(), points.span if two else ()),
        )
        self._axes(painter, room, *lines, points.names[0], points.names[1])
        xs, ys = lines[0].pixels(across), lines[1].pixels(up)
        for values, color, dot in self._parts(points):
            sizes = self._sizes(points, points.target[values]) if two and not points.classes else None
            _marks(painter, xs[values], ys[values], color, dot, sizes)

    def _room(self, painter: QPainter, *, square: bool) -> QRectF:
        line = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(MARGIN + line, MARGIN, -MARGIN, -MARGIN - line)
        if square and room.width() > room.height():
            spare = room.width() - room.height()
            room.adjust(spare / 2, 0, -spare / 2, 0)
        return room

    def _axes(
        self, painter: QPainter, room: QRectF, across: _Place, up: _Place, name: str, other: str
    ) -> None:
        """The names of the axes and where they end; lines where they are 0."""
        painter.setPen(QPen(theme.color("line"), 1))
        for place, vertical in ((across, True), (up, False)):
            if place.low < 0 < place.high:
                at = place.pixel(0.0)
                ends = (
                    (QPointF(at, room.top()), QPointF(at, room.bottom()))
                    if vertical
                    else (QPointF(room.left(), at), QPointF(room.right(), at))
                )
                painter.drawLine(*ends)
        painter.setPen(theme.color("muted"))
        line = painter.fontMetrics().height()
        below = QRectF(room.left(), room.bottom() + 2, room.width(), line)
        self._named(painter, below, short_figure(across.low), name, short_figure(across.high))
        painter.save()
        painter.translate(room.left() - line - 2, room.bottom())
        painter.rotate(-90)
        self._named(
            painter, QRectF(0, 0, room.height(), line), short_figure(up.low), other, short_figure(up.high)
        )
        painter.restore()

    def _named(self, painter: QPainter, where: QRectF, low: str, name: str, high: str) -> None:
        painter.drawText(where, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(where, Qt.AlignmentFlag.AlignHCenter, name)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight, high)

    def _parts(self, points: PreviewPoints) -> list[tuple[NDArray[np.bool_], QColor, bool]]:
        """Which points are drawn in which colour, and whether as dots."""
        limit = points.classes[-1][0] if points.classes else 0.0
        first = points.target >= limit
        if len(points.inputs) == 1 and not points.classes:
            first[:] = True
        blue, orange = theme.color("train"), theme.color("validation")
        for color in (blue, orange):
            color.setAlphaF(0.75 if len(points.target) < 1000 else 0.5)
        return [(first, blue, True), (~first, orange, False)]

    def _sizes(self, points: PreviewPoints, target: NDArray[np.float64]) -> NDArray[np.float64]:
        farthest = max(abs(points.low), abs(points.high)) or 1.0
        sizes: NDArray[np.float64] = SIZES[0] + (SIZES[1] - SIZES[0]) * abs(target) / farthest
        return sizes


class _Place:
    """Where numbers, and those `also` to be there, lie on a line of pixels."""

    def __init__(
        self, values: NDArray[np.float64], start: float, end: float, also: tuple[float, ...]
    ) -> None:
        self.low, self.high = min([float(values.min()), *also]), max([float(values.max()), *also])
        self._start, self._end = start, end

    def pixel(self, value: float) -> float:
        # Halves, as the distance of two numbers may be infinite.
        width = self.high / 2 - self.low / 2
        share = (value / 2 - self.low / 2) / width if width > 0 else 0.5
        return self._start + share * (self._end - self._start)

    def pixels(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        width = self.high / 2 - self.low / 2
        shares = (values / 2 - self.low / 2) / width if width > 0 else values * 0 + 0.5
        pixels: NDArray[np.float64] = self._start + shares * (self._end - self._start)
        return pixels


def _marks(
    painter: QPainter,
    xs: NDArray[np.float64],
    ys: NDArray[np.float64],
    color: QColor,
    dot: bool,
    sizes: NDArray[np.float64] | None,
) -> None:
    """Dots or diamonds; all of one size where `sizes` is None."""
    painter.setPen(Qt.PenStyle.NoPen if dot else QPen(color, 1.2))
    painter.setBrush(color if dot else Qt.BrushStyle.NoBrush)
    plain = 2.0 if len(xs) > 400 else 2.6
    radii = [plain] * len(xs) if sizes is None else sizes.tolist()
    for x, y, radius in zip(xs.tolist(), ys.tolist(), radii, strict=True):
        middle = QPointF(x, y)
        if dot:
            painter.drawEllipse(middle, radius, radius)
        else:
            corners = ((0.0, -1.2 * radius), (radius, 0.0), (0.0, 1.2 * radius), (-radius, 0.0))
            painter.drawPolygon(QPolygonF([middle + QPointF(dx, dy) for dx, dy in corners]))

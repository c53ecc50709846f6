"""A metric beside the loss, where the full sets were evaluated, on an axis of its own at the right."""

from bisect import bisect_left
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from gui import theme
from gui.plots.calm_range import Range, calm_interval
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.series import clean
from gui.plots.ticks import linear_text, linear_ticks

DOTS = (2.0, 3.0)
_MOST = 4_096  # points; when there are more, every second goes
_LOWEST = {"r2": -1.0}  # what an early, bad model has below this is not worth the room
PARTS = ("train", "validation")


class MetricTrack:
    """The values of one metric, at ascending steps; of several targets, of the first."""

    def __init__(self, name: str = "") -> None:
        self.name = name
        self.steps: list[int] = []
        self.values: dict[str, list[float]] = {part: [] for part in PARTS}
        self._range: Range | None = None

    def note(self, step: int, metrics: dict[str, dict[str, float]]) -> None:
        """Take what the full sets have at the parameters of `step`; what was known from there on goes."""
        self.truncate(step - 1)
        found = {part: _value(metrics.get(part, {}), self.name) for part in PARTS}
        self.steps.append(step)
        for part, value in found.items():
            self.values[part].append(value)
        if len(self.steps) > _MOST:
            del self.steps[1:-1:2]
            for column in self.values.values():
                del column[1:-1:2]

    def truncate(self, step: int) -> None:
        """Forget what belongs to later steps."""
        kept = bisect_left(self.steps, step + 1)
        del self.steps[kept:]
        for column in self.values.values():
            del column[kept:]

    def last(self) -> dict[str, float]:
        """The newest value of each part that has one."""
        return {
            part: column[-1] for part, column in self.values.items() if column and column[-1] == column[-1]
        }

    def fit_range(self) -> Range:
        """The range of the axis; it moves in rare, large steps."""
        every = np.concatenate([clean(column)[0] for column in self.values.values()])
        every = np.maximum(every[~np.isnan(every)], _LOWEST.get(self.name, -np.inf))
        low, high = (float(every.min()), float(every.max())) if len(every) else (0.0, 1.0)
        self._range = calm_interval(self._range, low, high)
        return self._range

    def paint(self, painter: QPainter, frame: Frame, xs_of: Callable[[Floats], Floats], title: str) -> None:
        """Draw lines and axis over the plot's `frame`; `xs_of` says where the x axis has a step."""
        own = Frame(frame.area, frame.x, self.fit_range())
        xs = frame.xs(xs_of(np.array(self.steps, dtype=np.float64)))
        for part in PARTS:
            ys = own.ys(clean(self.values[part])[0])
            draw_line(painter, xs, ys, QColor(getattr(theme.tokens(), part)), 1.6, DOTS)
        self._paint_axis(painter, own, title)

    def _paint_axis(self, painter: QPainter, own: Frame, title: str) -> None:
        painter.setClipping(False)
        painter.setFont(theme.small_font())
        painter.setPen(QColor(theme.tokens().muted))
        metrics, area = painter.fontMetrics(), own.area
        spacing, values = linear_ticks(*own.y, max(area.height() / 38, 3.0))
        height = metrics.height()
        for value, y in zip(values, own.ys(np.array(values, dtype=np.float64)).tolist(), strict=True):
            if y - height / 2 > area.top() + height:
                painter.drawLine(
                    QPointF(area.right(), round(y) + 0.5), QPointF(area.right() + 3, round(y) + 0.5)
                )
                room = QRectF(area.right() + 5, y - height / 2, room_beside(), height)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, linear_text(value, spacing))
        top = QRectF(area.right() - 120, area.top(), 120 + room_beside(), height)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight, title)
        painter.setClipRect(area)


def room_beside() -> int:
    """Pixels that the axis needs at the right of a plot."""
    return QFontMetrics(theme.small_font()).horizontalAdvance("−0.0000") + 8


def _value(metrics: dict[str, float], name: str) -> float:
    """Of the metric called `name`, or, with several targets, "name (first target)"."""
    keys = (key for key in metrics if key == name or key.startswith(f"{name} ("))
    return metrics[first] if (first := next(keys, None)) is not None else float("nan")

"""What was changed within the run, marked where it happened."""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui import theme
from gui.plots.event_labels import place_labels
from gui.plots.painting import Floats, Frame

_MOST = 50  # marked at once, the newest
_ONE_GESTURE = 1.0  # s: the same again within this time is one change: a point that is dragged


class LossEvents:
    """Steps with short texts, such as a changed learning rate."""

    def __init__(self) -> None:
        self.marks: list[tuple[int, str]] = []
        self._last = 0.0

    def add(self, step: int, text: str) -> None:
        """Mark `step`, the first that was made with what changed."""
        now = time.monotonic()
        if self.marks and self.marks[-1][1] == text and now - self._last < _ONE_GESTURE:
            self.marks.pop()
        self._last = now
        self.marks.append((step, text))

    def truncate(self, step: int) -> None:
        """Forget what later steps were made with."""
        self.marks = [mark for mark in self.marks if mark[0] <= step]

    def clear(self) -> None:
        self.marks.clear()

    def paint(self, painter: QPainter, frame: Frame, xs_of: Callable[[Floats], Floats]) -> None:
        """Dotted lines with words; `xs_of` says where the x axis has a step."""
        painter.setFont(theme.small_font())
        painter.setPen(QPen(QColor(theme.tokens().muted), 1, Qt.PenStyle.DotLine))
        newest = self.marks[-_MOST:]
        places = xs_of(np.array([float(step) for step, _ in newest])).tolist()
        seen = [
            (x, text) for x, (_, text) in zip(places, newest, strict=True) if frame.x[0] <= x <= frame.x[1]
        ]
        xs = [round(x) + 0.5 for x in frame.xs(np.array([x for x, _ in seen])).tolist()]
        metrics = painter.fontMetrics()
        widths = [float(metrics.horizontalAdvance(text)) for _, text in seen]
        rows = max(1, int(frame.area.height() / 2 / metrics.height()))
        labels = place_labels(xs, widths, frame.area.right(), rows)
        for x, (_, text), place in zip(xs, seen, labels, strict=True):
            painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()))
            if place is not None:
                y = frame.area.top() + metrics.ascent() + 2 + place.row * metrics.height()
                painter.drawText(QPointF(place.left, y), text)

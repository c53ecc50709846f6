"""What lies over a surface: the path of the run, where it stands and is about to go, and the optimum."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui import theme
from gui.plots.painting import DASHED, Floats, Frame, draw_line

Flags = NDArray[np.bool_]

DOTTED = (2.0, 3.0)
_GRADIENT = 64.0  # px long: it says where to, not how far
_LEAST = 14.0  # px: a shorter update is drawn as long
_DOTS_APART = 8.0  # px
_MOST_POINTS = 2_000  # of the path, drawn


@dataclass
class Overlay:
    """Coordinates of the axes, (2,) each; nothing where it is not known.

    path: (n, 2), and `every`, bool (n,): whether a point follows the one before it by one step. start: where
    the arrows begin; downhill: the direction of steepest descent; update: what the next step adds.
    """

    path: Floats = field(default_factory=lambda: np.empty((0, 2)))
    every: Flags = field(default_factory=lambda: np.empty(0, dtype=np.bool_))
    here: Floats | None = None
    start: Floats | None = None
    downhill: Floats | None = None
    update: Floats | None = None
    optimum: Floats | None = None


def paint_overlay(painter: QPainter, frame: Frame, shown: Overlay) -> None:
    """All of it, each with an edge in the colour of the ground, so that it is seen on any colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tokens = theme.tokens()
    if shown.optimum is not None:
        _paint_optimum(painter, place(frame, shown.optimum))
    _paint_path(painter, frame, shown)
    if shown.start is not None:
        for arrow, token, dash in (
            (gradient_arrow(frame, shown), tokens.text, True),
            (update_arrow(frame, shown), tokens.accent, False),
        ):
            if arrow is not None:
                _paint_arrow(painter, *arrow, QColor(token), dash=dash)
    if shown.here is not None:
        middle = place(frame, shown.here)
        painter.setPen(QPen(QColor(tokens.panel), 2))
        painter.setBrush(QColor(tokens.model))
        painter.drawEllipse(middle, 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def place(frame: Frame, at: Floats) -> QPointF:
    """The pixel of coordinates (2,)."""
    return QPointF(float(frame.xs(at[:1])[0]), float(frame.ys(at[1:])[0]))


def gradient_arrow(frame: Frame, shown: Overlay) -> tuple[QPointF, QPointF] | None:
    """From and to, in pixels: always as long. None without a gradient."""
    if shown.start is None or shown.downhill is None:
        return None
    return _arrow(frame, shown.start, shown.downhill, _GRADIENT, None)


def update_arrow(frame: Frame, shown: Overlay) -> tuple[QPointF, QPointF] | None:
    """From and to, in pixels: to where the next step goes, but never too short to be seen."""
    if shown.start is None or shown.update is None:
        return None
    return _arrow(frame, shown.start, shown.update, _LEAST, 1.0)


def _arrow(
    frame: Frame, start: Floats, move: Floats, length: float, true: float | None
) -> tuple[QPointF, QPointF] | None:
    with np.errstate(all="ignore"):
        across = float(move[0] / (frame.x[1] - frame.x[0]) * frame.area.width())
        up = float(-move[1] / (frame.y[1] - frame.y[0]) * frame.area.height())
    own = math.hypot(across, up)
    if not 0 < own < math.inf or not np.isfinite(start).all():
        return None
    factor = length / own if true is None else max(1.0, length / own)
    factor = min(factor, 1e4 / own)  # as far as a painter can go
    begin = place(frame, start)
    return begin, begin + QPointF(across * factor, up * factor)


def _paint_path(painter: QPainter, frame: Frame, shown: Overlay) -> None:
    tokens, path = theme.tokens(), shown.path
    if len(path) < 2:
        return
    xs, ys = frame.xs(path[:, 0]), frame.ys(path[:, 1])
    if len(xs) > _MOST_POINTS:
        kept = seen_points(xs, ys)
        xs, ys, every = xs[kept], ys[kept], shown.every[kept]
    else:
        every = shown.every
    draw_line(painter, xs, ys, QColor(tokens.panel), 3.5)
    # The part that has every step is a whole line, the rest is dashed.
    whole, rest = _parts(xs, ys, every)
    draw_line(painter, *whole, QColor(tokens.model), 1.7)
    draw_line(painter, *rest, QColor(tokens.model), 1.4, DOTTED)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.model))
    for x, y in zip(*_dots(xs, ys), strict=True):
        painter.drawEllipse(QPointF(x, y), 2.4, 2.4)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _dots(xs: Floats, ys: Floats) -> tuple[list[float], list[float]]:
    """The points that lie far enough from both neighbours to be told from them."""
    with np.errstate(invalid="ignore"):
        long = np.hypot(np.diff(xs), np.diff(ys)) >= _DOTS_APART
    alone = np.append(True, long) & np.append(long, True) & np.isfinite(xs) & np.isfinite(ys)
    return xs[alone].tolist(), ys[alone].tolist()


def _parts(xs: Floats, ys: Floats, every: Flags) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
    """The line with every step and the rest of it, each interrupted where the other goes on."""
    return _only(xs, ys, every), _only(xs, ys, ~every)


def _only(xs: Floats, ys: Floats, wanted: Flags) -> tuple[Floats, Floats]:
    """The line through those points whose way from the point before is `wanted`."""
    ends = np.flatnonzero(wanted)
    ends = ends[ends > 0]
    if not len(ends):
        return np.empty(0), np.empty(0)
    runs = np.split(ends, np.flatnonzero(np.diff(ends) != 1) + 1)
    gap = np.array([np.nan])
    parts_x = [part for run in runs for part in (xs[run[0] - 1 : run[-1] + 1], gap)]
    parts_y = [part for run in runs for part in (ys[run[0] - 1 : run[-1] + 1], gap)]
    return np.concatenate(parts_x)[:-1], np.concatenate(parts_y)[:-1]


def seen_points(xs: Floats, ys: Floats) -> NDArray[np.int64]:
    """Which of many points to draw: those that lie in another half of a pixel than the one before, and the
    last; of a path that is longer still, every so many."""
    moved = np.ones(len(xs), dtype=np.bool_)
    moved[1:] = (np.diff(np.floor(xs * 2)) != 0) | (np.diff(np.floor(ys * 2)) != 0)
    moved[-1] = True
    kept: NDArray[np.int64] = np.flatnonzero(moved)
    if len(kept) > 2 * _MOST_POINTS:
        kept = kept[np.linspace(0, len(kept) - 1, _MOST_POINTS).astype(np.int64)]
    return kept


def _paint_arrow(painter: QPainter, begin: QPointF, end: QPointF, color: QColor, dash: bool) -> None:
    way = end - begin
    length = math.hypot(way.x(), way.y())
    towards = way / length
    head = arrow_head(end, towards, min(10.0, length * 0.8))
    neck = end - towards * min(8.0, length * 0.6)
    for pen in (QPen(theme.color("panel"), 4.5), QPen(color, 2)):
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dash and pen.width() == 2:
            pen.setDashPattern([part / 2 for part in DASHED])
        painter.setPen(pen)
        painter.drawLine(begin, neck)
    painter.setPen(QPen(theme.color("panel"), 1))
    painter.setBrush(color)
    painter.drawPolygon(head)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def arrow_head(at: QPointF, towards: QPointF, size: float) -> QPolygonF:
    """The head of an arrow that ends `at`; `towards` is its direction, of length 1."""
    side = QPointF(-towards.y(), towards.x())
    back = at - towards * size
    return QPolygonF([at, back + side * (size * 0.42), back - side * (size * 0.42)])


def _paint_optimum(painter: QPainter, at: QPointF) -> None:
    tokens = theme.tokens()
    for pen in (QPen(QColor(tokens.panel), 5), QPen(QColor(tokens.truth), 2.2)):
        painter.setPen(pen)
        painter.drawLine(at - QPointF(7, 0), at + QPointF(7, 0))
        painter.drawLine(at - QPointF(0, 7), at + QPointF(0, 7))
        painter.drawEllipse(at, 4, 4)

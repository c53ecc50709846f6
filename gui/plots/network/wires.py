"""The weights between units as lines: width for size, colour and dash for sign.

Lines of one device pixel cost a tenth of wider ones, so a wide line is thin ones side by side (see
`painting`); measured for the 344 weights of a 2-8x6-1 network: 4 ms against 11 ms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from engine.network.records import Floats, NetworkView
from gui import theme
from gui.plots.network.layout import Kind, Layout

LEAST_POINTS, MOST_POINTS, STEP = 10, 28, 14.0  # of a curve: one every so many px
WIDEST, NARROWEST = 6.0, 2.5  # px, of the largest weight: where there are few lines, and where many
FEW = 60  # lines from which on the widest becomes narrower
THINNEST = 1.0  # px; smaller weights are fainter instead
FAINT = 0.1  # of its colour is left of a line that is not looked at
DASH, GAP = 7.0, 4.0
CLOSE = 0.7  # device pixels from one thin line to the next; at 1 their soft edges would show
LEVELS = 4  # of faintness
NEAR = 5.0  # px, within which the pointer is on a line

Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Wires:
    """All lines of a diagram, (n,) each: from which unit to which of the layer `layer`, and the curves (n,
    points) in px. `polygons` are the same for painting. `quiet` (n,): of a large layer that is opened, drawn
    where a person looks at its unit."""

    layer: Ints
    source: Ints
    unit: Ints
    xs: Floats
    ys: Floats
    polygons: tuple[QPolygonF, ...]
    quiet: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.layer)

    def weights(self, view: NetworkView) -> Floats:
        """The weight of each line."""
        parts = []
        for at in np.unique(self.layer):
            weight, own = view.layers[at].weight, self.layer == at
            if weight is not None:
                parts.append(weight[self.unit[own], self.source[own]])
        return np.concatenate(parts) if parts else np.empty(0)

    def of_unit(self, place: tuple[int, int]) -> NDArray[np.bool_]:
        """The lines that end or begin in a unit."""
        layer, unit = place
        ends = (self.layer == layer) & (self.unit == unit)
        found: NDArray[np.bool_] = ends | ((self.layer == layer + 1) & (self.source == unit))
        return found

    def nearest(self, point: QPointF) -> int:
        """The line within reach of a point; -1 where there is none."""
        if not len(self):
            return -1
        x, y = point.x(), point.y()
        dx, dy = np.diff(self.xs, axis=1), np.diff(self.ys, axis=1)
        px, py = x - self.xs[:, :-1], y - self.ys[:, :-1]
        along = np.clip((px * dx + py * dy) / np.maximum(dx * dx + dy * dy, 1e-9), 0.0, 1.0)
        far = np.min((px - along * dx) ** 2 + (py - along * dy) ** 2, axis=1)
        best = int(far.argmin())
        return best if far[best] <= NEAR**2 else -1


def wires_of(view: NetworkView, layout: Layout) -> Wires:
    """The lines between units that are shown one by one."""
    ends: list[tuple[int, int, int]] = []
    lines: list[tuple[float, float, float, float]] = []
    for at in range(1, len(view.layers)):
        before, here = layout.columns[at - 1], layout.columns[at]
        if view.layers[at].weight is None or Kind.BOX in (before.kind, here.kind):
            continue
        for unit, box in enumerate(here.units):
            for source, other in enumerate(before.units):
                ends.append((at, source, unit))
                lines.append((other.right(), other.center().y(), box.left(), box.center().y()))
    if not ends:
        nothing = np.empty(0, dtype=np.int64)
        none = np.empty((0, LEAST_POINTS))
        return Wires(nothing, nothing, nothing, none, none, (), nothing > 0)
    layer, source_of, unit_of = np.array(ends, dtype=np.int64).T
    x0, y0, x1, y1 = (part[:, None] for part in np.array(lines).T)
    points = int(np.clip(np.max(x1 - x0) / STEP, LEAST_POINTS, MOST_POINTS))
    share = np.linspace(0.0, 1.0, points)[None, :]
    xs, ys = x0 + (x1 - x0) * share, y0 + (y1 - y0) * (3 * share**2 - 2 * share**3)
    polygons = tuple(pg.functions.arrayToQPolygonF(x, y) for x, y in zip(xs, ys, strict=True))
    grids = np.array([column.kind is Kind.GRID for column in layout.columns])
    return Wires(layer, source_of, unit_of, xs, ys, polygons, grids[layer] | grids[layer - 1])


def widest_of(lines: int) -> float:
    """px that the largest of so many weights is drawn wide."""
    return float(np.clip(WIDEST * (FEW / max(lines, 1)) ** 0.5, NARROWEST, WIDEST))


def widths_of(weights: Floats, scale: float) -> Floats:
    """px, in proportion to the sizes of the weights, the widest for `scale`; 0 for what is no number."""
    sizes = np.where(np.isfinite(weights), np.abs(weights), 0.0)
    return np.asarray(np.minimum(sizes, scale) / scale * widest_of(len(weights)))


def draw_wires(
    painter: QPainter, wires: Wires, weights: Floats, scale: float, looked_at: NDArray[np.bool_] | None
) -> None:
    """`looked_at` (n,): those that stand out, where a person looks at some of them."""
    if not len(wires):
        return
    widths = widths_of(weights, scale)
    clear = np.where(wires.quiet, 0.0, np.clip(widths / THINNEST, 0.0, 1.0))
    if looked_at is not None:
        clear = np.where(looked_at, np.clip(widths / THINNEST, 0.35, 1.0), clear * FAINT)
    level = np.ceil(clear * LEVELS).astype(np.int64) if looked_at is None else _levels(clear)
    ratio = painter.device().devicePixelRatioF()
    copies = np.maximum(np.ceil((widths * ratio - 1) / CLOSE), 0).astype(np.int64) + 1
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for negative in (False, True):
        signed = (weights < 0) if negative else ~(weights < 0)
        for step in np.unique(level[signed]):
            if step <= 0:
                continue
            painter.setPen(_pen(negative, step / LEVELS if looked_at is None else step / 20, ratio))
            _draw(painter, wires, np.flatnonzero(signed & (level == step)), copies, ratio)


def _levels(clear: Floats) -> Ints:
    return np.round(clear * 20).astype(np.int64)


def _pen(negative: bool, clear: float, ratio: float) -> QPen:
    color = QColor(theme.tokens().negative if negative else theme.tokens().positive)
    color.setAlphaF(min(clear, 1.0))
    pen = QPen(color, 1)
    pen.setCosmetic(True)
    if negative:
        pen.setDashPattern([DASH * ratio, GAP * ratio])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _draw(painter: QPainter, wires: Wires, which: Ints, copies: Ints, ratio: float) -> None:
    """Each line so many times side by side, across its own direction."""
    dx = wires.xs[which, -1] - wires.xs[which, 0]
    dy = (wires.ys[which, -1] - wires.ys[which, 0]) * 1.2
    length = np.maximum(np.hypot(dx, dy), 1e-9) * ratio / CLOSE
    across = np.column_stack([-dy / length, dx / length])
    for at, number, (x, y) in zip(which.tolist(), copies[which].tolist(), across.tolist(), strict=True):
        polygon = wires.polygons[at]
        if number == 1:
            painter.drawPolyline(polygon)
            continue
        first = -(number - 1) / 2
        painter.translate(first * x, first * y)
        for _ in range(number):
            painter.drawPolyline(polygon)
            painter.translate(x, y)
        painter.translate(-(first + number) * x, -(first + number) * y)

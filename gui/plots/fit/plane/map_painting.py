"""The painting of a map: colours, contours and marks, kept until one of them changes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from engine.report import Plane
from gui import theme
from gui.plots.fit.fit_data import Rows
from gui.plots.fit.fit_view import RowPlaces
from gui.plots.fit.plane.input_axis import InputAxis
from gui.plots.fit.plane.region_map import RegionMap
from gui.plots.fit.plane.sprites import SpriteSheet
from gui.plots.fit.plane.value_map import ValueMap
from gui.plots.maps.contours import draw_lines
from gui.plots.maps.heat_image import MOST_PIXELS, MOVING_PIXELS, image_size, paint_levels
from gui.plots.painting import Frame, is_drawing
from gui.plots.symbols import draw_rows

_FINE = 2.0  # pixels to one, of the colours in a drawing
_OUTPUTS = 4  # with more of them, each moving image has fewer pixels
Axes = tuple[InputAxis, InputAxis]


def mark_size(points: int) -> float:
    """The diameter of a mark in pixels, when so many are drawn."""
    if points <= 400:
        return 8.0
    return 6.0 if points <= 3_000 else 4.5


class MapPainting:
    """Paints `shown`. A frame in which nothing has changed costs the copying of two images."""

    def __init__(self, shown: ValueMap | RegionMap) -> None:
        self._shown = shown
        self._places = RowPlaces.none()
        self._marks = np.empty(0, dtype=np.int64)
        self._aside: Rows = np.empty(0, dtype=np.int64)
        self._version = 0
        self._ground: tuple[Any, QPixmap] | None = None  # what it was painted for, and it
        self._points: tuple[Any, QPixmap] | None = None

    def show_rows(self, places: RowPlaces, marks: np.ndarray, aside: Rows) -> None:
        """Put `marks` (n,) at `places`, none for -1; and rings at the rows set aside."""
        self._places, self._marks, self._aside = places, marks, aside
        self._version += 1

    def paint(
        self, painter: QPainter, frame: Frame, plane: Plane | None, axes: Axes, *, moves: bool = False
    ) -> None:
        """Paint the map over the area of `frame`, and the rows on it; less finely where it `moves`."""
        ratio = painter.device().devicePixelRatioF()
        if is_drawing(painter):
            self._draw(painter, frame, plane, axes)
            return
        place = (frame.area.getRect(), frame.x, frame.y, ratio, theme.tokens().dark, self._version)
        if plane is not None:
            if self._ground is None or self._ground[0] != (id(plane), place):
                made = _layer(frame, ratio)
                most = MOVING_PIXELS / max(1.0, plane.values.shape[2] / _OUTPUTS) if moves else MOST_PIXELS
                self._paint_ground(made, frame, plane, axes, round(most))
                self._ground = (id(plane), place), made
            painter.drawPixmap(frame.area.topLeft(), self._ground[1])
        if self._points is None or self._points[0] != place:
            made = _layer(frame, ratio)
            self._paint_points(made, frame, ratio)
            self._points = place, made
        painter.drawPixmap(frame.area.topLeft(), self._points[1])

    def _draw(self, painter: QPainter, frame: Frame, plane: Plane | None, axes: Axes) -> None:
        """All of it with a painter that makes no pixels: only the colours of the ground are an image."""
        if plane is not None:
            self._paint_map(painter, frame, plane, axes, MOST_PIXELS, _FINE)
        self._paint_rows(painter, frame, _FINE)

    def _paint_ground(self, layer: QPixmap, frame: Frame, plane: Plane, axes: Axes, most: int) -> None:
        with _painting(layer, frame) as painter:
            self._paint_map(painter, frame, plane, axes, most, layer.devicePixelRatio())

    def _paint_map(
        self, painter: QPainter, frame: Frame, plane: Plane, axes: Axes, most: int, ratio: float
    ) -> None:
        grids = plane.request.x, plane.request.y
        (left, right), (bottom, top) = (axis.extent(grid) for axis, grid in zip(axes, grids, strict=True))
        xs, ys = frame.xs(np.array([left, right])), frame.ys(np.array([bottom, top]))
        area = QRectF(QPointF(xs[0], ys[1]), QPointF(xs[1], ys[0]))
        steps = isinstance(grids[0], tuple), isinstance(grids[1], tuple)
        size = image_size(area.width(), area.height(), ratio, most)
        levels = self._shown.levels(plane, *size, steps)
        if not np.isfinite(plane.values).all():
            painter.fillRect(area, QColor(theme.tokens().raised))
            painter.fillRect(area, QBrush(theme.color("muted"), Qt.BrushStyle.BDiagPattern))
        paint_levels(painter, area, levels, self._shown.colors())
        if not any(steps):
            self._paint_lines(painter, frame, plane)

    def _paint_lines(self, painter: QPainter, frame: Frame, plane: Plane) -> None:
        x, y = (np.asarray(grid, dtype=np.float64) for grid in (plane.request.x, plane.request.y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for lines, heavy in self._shown.lines(plane, x, y):
            color = QColor(theme.tokens().text)
            color.setAlphaF(0.75 if heavy else 0.28)
            pen = QPen(color, 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            pixels = np.stack(
                [frame.xs(lines[:, 0]), frame.ys(lines[:, 1]), frame.xs(lines[:, 2]), frame.ys(lines[:, 3])],
                1,
            )
            for shift in (-0.35, 0.35) if heavy else (0.0,):  # thin lines side by side: see `painting`
                draw_lines(painter, pixels + shift)

    def _paint_points(self, layer: QPixmap, frame: Frame, ratio: float) -> None:
        with _painting(layer, frame) as painter:
            self._paint_rows(painter, frame, ratio)

    def _paint_rows(self, painter: QPainter, frame: Frame, ratio: float) -> None:
        xs, ys = frame.xs(self._places.x), frame.ys(self._places.y)
        size = mark_size(len(xs))
        aside, shown = self._places.of(self._aside), self._marks >= 0
        draw_rows(painter, "aside", frame.xs(aside[0]), frame.ys(aside[1]), size)
        if shown.any():
            sheet = SpriteSheet(self._shown.looks(), size, ratio)
            sheet.stamp(painter, xs[shown], ys[shown], self._marks[shown])


def _layer(frame: Frame, ratio: float) -> QPixmap:
    """Nothing, as large as the area of `frame`."""
    size = math.ceil(frame.area.width() * ratio), math.ceil(frame.area.height() * ratio)
    layer = QPixmap(max(size[0], 1), max(size[1], 1))
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    return layer


@contextmanager
def _painting(layer: QPixmap, frame: Frame) -> Iterator[QPainter]:
    """A painter on `layer` for the pixels of `frame`, that is gone before the layer is."""
    painter = QPainter(layer)
    try:
        painter.translate(-frame.area.topLeft())
        yield painter
    finally:
        painter.end()

"""The small pictures of what units give: heat maps over a plane, curves over a line, bars of counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from engine.network.records import Floats, LayerView, NetworkView, PictureKind, Pictures, UnitView
from gui import theme
from gui.plots.maps.color_scale import TOP, ColorScale
from gui.plots.maps.heat_image import NOTHING
from gui.plots.painting import draw_line

BARS_HIGH = 24  # px of the image that bars are drawn as
Colors = NDArray[np.uint32]


@dataclass(frozen=True, eq=False)
class Atlas:
    """All pictures of a frame, one below the other in `image`, each `tall` px high; None for curves.

    low, high: (units,) the scales; first: where the units of each layer begin.
    """

    kind: PictureKind
    image: QImage | None
    tall: int
    values: tuple[Pictures, ...]
    low: tuple[Floats, ...]
    high: tuple[Floats, ...]
    first: tuple[int, ...]

    def draw(self, painter: QPainter, layer: int, unit: int, box: QRectF) -> None:
        """The picture of one unit, filling `box`."""
        if unit >= len(self.values[layer]):
            return
        if self.image is None:
            low, high = self.low[layer][unit], self.high[layer][unit]
            draw_curve(painter, self.values[layer][unit], float(low), float(high), box)
            return
        top = (self.first[layer] + unit) * self.tall
        painter.drawImage(box, self.image, QRectF(0, top, self.image.width(), self.tall))


def atlas_of(view: NetworkView) -> Atlas:
    """The pictures of all units that are shown."""
    values = tuple(layer.pictures for layer in view.layers)
    low, high = tuple(_lowest(layer) for layer in view.layers), tuple(layer.high for layer in view.layers)
    first = tuple(int(n) for n in np.cumsum([0, *(len(each) for each in values)]))
    drawn = [each for each in values if len(each)]
    image = None
    tall = BARS_HIGH
    if drawn and view.kind is not PictureKind.LINE:
        pixels = pixels_of(view.kind, np.concatenate(drawn), np.concatenate(low), np.concatenate(high))
        tall = pixels.shape[1]
        image = image_of(pixels)
    return Atlas(view.kind, image, tall, values, low, high, first)


def _lowest(layer: LayerView) -> Floats:
    """Where the scale begins: of a probability of one of many classes, 0 is in the quiet middle of it."""
    return -layer.high if layer.function == "softmax" and layer.names else layer.low


def pixels_of(kind: PictureKind, pictures: Pictures, low: Floats, high: Floats) -> Colors:
    """uint32 (units, rows, columns) colours for pictures (units, points) with scales (units,)."""
    if kind is PictureKind.COUNTS:
        return _bars(pictures, low, high)
    side = round(pictures.shape[1] ** 0.5)
    colors = sign_colors()[levels_of(pictures, low, high)]
    return colors.reshape(len(pictures), side, side)[:, ::-1]


def levels_of(values: NDArray[np.floating], low: Floats, high: Floats) -> NDArray[np.uint8]:
    """Where each of values (units, n) lies on the scale of its unit: 0 for low, `TOP` for high, `NOTHING` for
    what is no number."""
    with np.errstate(invalid="ignore", over="ignore"):
        share = (values - low[:, None]) / (high - low)[:, None]
        missing = np.isnan(share)
        found = (np.clip(np.where(missing, 0.0, share), 0.0, 1.0) * TOP + 0.5).astype(np.uint8)
    found[missing] = NOTHING
    return found


def sign_colors() -> Colors:
    """The colour of each level: from what is low over a quiet middle to what is high."""
    tokens = theme.tokens()
    table = np.array(ColorScale(-1.0, 1.0, two_sided=True).colors(tokens.dark), dtype=np.uint32)
    table[NOTHING] = QColor(tokens.raised).rgb()
    return table


def _bars(shares: Pictures, low: Floats, high: Floats) -> Colors:
    """Bars from below, the fullest as high as the picture; those of values below 0 in their own colour."""
    tokens = theme.tokens()
    ground, above, below = (
        np.uint32(QColor(name).rgb()) for name in (tokens.panel, tokens.positive, tokens.negative)
    )
    bins = shares.shape[1]
    most = np.maximum(shares.max(axis=1, keepdims=True), 1e-9)
    tall = np.ceil(shares / most * (BARS_HIGH - 2))
    middles = low[:, None] + (high - low)[:, None] * ((np.arange(bins) + 0.5) / bins)
    colors = np.where(middles < 0, below, above)
    row = np.arange(BARS_HIGH, 0, -1)[None, :, None]
    return np.where(row <= tall[:, None, :], colors[:, None, :], ground).astype(np.uint32)


def image_of(pixels: Colors) -> QImage:
    """Pictures (units, rows, columns) as one image, one below the other."""
    units, rows, columns = pixels.shape
    flat = np.ascontiguousarray(pixels.reshape(units * rows, columns))
    image = QImage(flat.data, columns, units * rows, columns * 4, QImage.Format.Format_RGB32)
    return image.copy()  # which owns its memory


def draw_curve(
    painter: QPainter, values: Pictures, low: float, high: float, box: QRectF, weight: float = 1.0
) -> None:
    """A curve over its input, and 0 where that is within the scale."""
    inner = box.adjusted(2, 2, -2, -2)
    painter.fillRect(box, theme.color("panel"))
    painter.save()
    painter.setClipRect(box)
    if low < 0 < high:
        zero = inner.bottom() + low / (high - low) * inner.height()
        painter.setPen(theme.color("line"))
        painter.drawLine(round(box.left()), round(zero), round(box.right()), round(zero))
    xs = np.linspace(inner.left(), inner.right(), len(values))
    with np.errstate(invalid="ignore", over="ignore"):
        share = np.clip((values.astype(np.float64) - low) / (high - low), -0.1, 1.1)
    draw_line(painter, xs, inner.bottom() - share * inner.height(), theme.color("model"), weight)
    painter.restore()


def draw_large(painter: QPainter, kind: PictureKind, unit: UnitView, box: QRectF) -> None:
    """One unit, large."""
    if kind is PictureKind.LINE:
        draw_curve(painter, unit.picture, unit.low, unit.high, box, 1.6)
        return
    pixels = pixels_of(kind, unit.picture[None], np.array([unit.low]), np.array([unit.high]))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, kind is PictureKind.PLANE)
    painter.drawImage(box, image_of(pixels))

"""Values over a grid as an image of indexed colours, in the resolution of the screen, at a bounded cost."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.plots.painting import Floats

Levels = NDArray[np.uint8]

NOTHING = 255  # the level of a place without a value, which is transparent
MOST_PIXELS = 400_000  # of an image; on larger areas its pixels are larger


def image_size(width: float, height: float, ratio: float) -> tuple[int, int]:
    """Columns and rows of the image for an area of so many logical pixels."""
    across, up = max(width * ratio, 1.0), max(height * ratio, 1.0)
    shrink = min(1.0, math.sqrt(MOST_PIXELS / (across * up)))
    return max(round(across * shrink), 1), max(round(up * shrink), 1)


def enlarged(values: Floats, columns: int, rows: int, steps: tuple[bool, bool] = (False, False)) -> Floats:
    """float32 (rows, columns) between the places of `values` (ny, nx), whose outermost are at the edges; the
    range of float32 has to be enough for them.

    Along an axis of `steps` (across, upwards) there is nothing between the places: each fills its share. What
    is no finite number spreads to its neighbours, as NaN.
    """
    holes = ~np.isfinite(values)
    given = np.where(holes, 0.0, values).astype(np.float32) if holes.any() else values.astype(np.float32)
    up, across = _weights(values.shape[0], rows, steps[1]), _weights(values.shape[1], columns, steps[0])
    found: Floats = up @ given @ across.T
    if holes.any():
        found[(up @ holes.astype(np.float32) @ across.T) > 1e-6] = np.nan
    return found


@lru_cache(maxsize=8)
def _weights(places: int, pixels: int, steps: bool) -> NDArray[np.float32]:
    """(pixels, places): how much of each place each pixel takes."""
    middles = (np.arange(pixels) + 0.5) / pixels
    weights = np.zeros((pixels, places), dtype=np.float32)
    rows = np.arange(pixels)
    if steps or places == 1:
        weights[rows, np.minimum((middles * places).astype(np.int64), places - 1)] = 1.0
        return weights
    at = middles * (places - 1)
    first = np.minimum(at.astype(np.int64), places - 2)
    weights[rows, first], weights[rows, first + 1] = 1.0 - (at - first), at - first
    return weights


def paint_levels(painter: QPainter, area: QRectF, levels: Levels, colors: list[int]) -> None:
    """Fill `area` with `levels` (rows upwards, columns), each in its one of `colors` (256 of 0xAARRGGBB)."""
    rows, columns = levels.shape
    flipped = np.zeros((rows, -(-columns // 4) * 4), dtype=np.uint8)  # lines of whole words
    flipped[:, :columns] = levels[::-1]
    image = QImage(flipped.data, columns, rows, flipped.shape[1], QImage.Format.Format_Indexed8)
    image.setColorTable(colors)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image)

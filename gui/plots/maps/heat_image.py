"""Values over a grid as an image, in the resolution of the screen where it stays, at a bounded cost."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.plots.painting import Floats

Levels = NDArray[np.uint8]

NOTHING = 255  # the level of a place without a value, which is transparent
MOST_PIXELS = 400_000  # of an image that stays; on larger areas its pixels are larger
MOVING_PIXELS = 90_000  # the same while it changes with every frame


def image_size(width: float, height: float, ratio: float, most: int = MOST_PIXELS) -> tuple[int, int]:
    """Columns and rows of the image for an area of so many logical pixels, `most` of them in all."""
    across, up = max(width * ratio, 1.0), max(height * ratio, 1.0)
    shrink = min(1.0, math.sqrt(most / (across * up)))
    return max(round(across * shrink), 1), max(round(up * shrink), 1)


def enlarged(values: Floats, columns: int, rows: int, steps: tuple[bool, bool] = (False, False)) -> Floats:
    """float32 (rows, columns) between the places of `values` (ny, nx), whose outermost are at the edges; the
    range of float32 has to be enough for them.

    Along an axis of `steps` (across, upwards) there is nothing between the places: each fills its share. What
    is no finite number spreads to its neighbours, as NaN. By hand and not as products of matrices: those wait
    for other cores, where the training is.
    """
    holes = ~np.isfinite(values)
    given = np.where(holes, np.nan, values).astype(np.float32)
    across = _between(np.ascontiguousarray(given.T), columns, steps[0])
    return _between(np.ascontiguousarray(across.T), rows, steps[1])


def _between(values: Floats, pixels: int, steps: bool) -> Floats:
    """(pixels, n) between the rows of `values` (places, n)."""
    first, share = _shares(len(values), pixels, steps)
    if share is None:
        return values[first]
    found: Floats = values[first]
    ends = values[first + 1]
    ends -= found
    ends *= share
    found += ends
    return found


@lru_cache(maxsize=8)
def _shares(places: int, pixels: int, steps: bool) -> tuple[NDArray[np.int64], NDArray[np.float32] | None]:
    """For each pixel the place before it (pixels,), and how far it is to the next (pixels, 1); None: not at
    all."""
    middles = (np.arange(pixels) + 0.5) / pixels
    if steps or places == 1:
        return np.minimum((middles * places).astype(np.int64), places - 1), None
    at = middles * (places - 1)
    first = np.minimum(at.astype(np.int64), places - 2)
    return first, (at - first).astype(np.float32)[:, None]


def paint_levels(painter: QPainter, area: QRectF, levels: Levels, colors: list[int]) -> None:
    """Fill `area` with `levels` (rows upwards, columns), each in its one of `colors` (256 of 0xAARRGGBB)."""
    rows, columns = levels.shape
    table = np.array(colors, dtype=np.uint32)
    pixels = np.ascontiguousarray(table[levels[::-1]])
    image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(area, image)

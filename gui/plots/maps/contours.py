"""Lines of equal value over a grid, and the drawing of many lines at once."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

from gui.plots.painting import Floats

_BOTTOM, _RIGHT, _TOP, _LEFT, _NONE = range(5)  # the edges of a cell
# The two lines at most through a cell, from edge to edge, by which of its corners lie above the level:
# 1 the left bottom one, 2 the right bottom one, 4 the right top one, 8 the left top one.
_LINES: NDArray[np.int64] = np.full((16, 2, 2), _NONE, dtype=np.int64)
for _case, _edges in {
    1: (_LEFT, _BOTTOM),
    2: (_BOTTOM, _RIGHT),
    3: (_LEFT, _RIGHT),
    4: (_RIGHT, _TOP),
    6: (_BOTTOM, _TOP),
    7: (_LEFT, _TOP),
}.items():
    _LINES[_case, 0] = _LINES[15 - _case, 0] = _edges
_LINES[5] = (_LEFT, _TOP), (_BOTTOM, _RIGHT)
_LINES[10] = (_LEFT, _BOTTOM), (_RIGHT, _TOP)


def contour_lines(values: Floats, x: Floats, y: Floats, level: float) -> Floats:
    """The lines where `values` (ny, nx) over the ascending `x` (nx,) and `y` (ny,) have the value `level`.

    float64 (n, 4): x1, y1, x2, y2 of each piece, straight across a cell of the grid. None where a corner of
    the cell is no finite number.
    """
    if min(values.shape, default=0) < 2:
        return np.empty((0, 4))
    with np.errstate(invalid="ignore"):
        above = values > level
    corners = above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    rows, columns = np.nonzero((corners > 0) & (corners < 15))
    if not len(rows):
        return np.empty((0, 4))
    points = _crossings(values, x, y, level, rows, columns)
    edges = _LINES[corners[rows, columns]]  # (cells, 2 lines, 2 ends)
    cells = np.arange(len(rows))[:, None, None]
    lines = points[cells, edges].reshape(-1, 4)
    return np.ascontiguousarray(lines[np.isfinite(lines).all(axis=1)])


def _crossings(
    values: Floats, x: Floats, y: Floats, level: float, rows: NDArray[Any], columns: NDArray[Any]
) -> Floats:
    """(cells, 5, 2): where each edge of these cells would cross the level, NaN for no edge."""
    low_left, low_right = values[rows, columns], values[rows, columns + 1]
    high_left, high_right = values[rows + 1, columns], values[rows + 1, columns + 1]
    left, right, low, high = x[columns], x[columns + 1], y[rows], y[rows + 1]
    points = np.full((len(rows), 5, 2), np.nan)
    with np.errstate(all="ignore"):
        points[:, _BOTTOM, 0] = left + (right - left) * _share(low_left, low_right, level)
        points[:, _TOP, 0] = left + (right - left) * _share(high_left, high_right, level)
        points[:, _LEFT, 1] = low + (high - low) * _share(low_left, high_left, level)
        points[:, _RIGHT, 1] = low + (high - low) * _share(low_right, high_right, level)
    points[:, _BOTTOM, 1], points[:, _TOP, 1] = low, high
    points[:, _LEFT, 0], points[:, _RIGHT, 0] = left, right
    return points


def _share(start: Floats, end: Floats, level: float) -> Floats:
    """How far the level is from one corner to the other."""
    found: Floats = (level - start) / (end - start)
    return found


def draw_lines(painter: QPainter, lines: Floats) -> None:
    """Draw `lines`, float64 (n, 4) of pixels x1, y1, x2, y2, with the pen that the painter has."""
    if not len(lines):
        return
    memory = np.ascontiguousarray(lines, dtype=np.float64)  # QLineF is a C struct of four doubles
    first: Any = Shiboken.wrapInstance(memory.ctypes.data, QLineF)
    painter.drawLines(first, len(memory))

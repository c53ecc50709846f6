"""Marks at the edges of a plot for what has no place in it: NaN, infinities, and on a log axis 0 and less."""

import numpy as np
from PySide6.QtGui import QColor, QPainter

from gui.plots.painting import Floats, Frame, draw_symbols, symbol
from gui.plots.series import ABOVE, BELOW, Flags

_INSIDE = 6  # px from the edge
_APART = 10  # px


def paint_edge_marks(painter: QPainter, frame: Frame, x: Floats, flags: Flags, color: QColor) -> None:
    """Mark those of the ascending values `x` (n,) of the x axis whose `flags` (n,) say at which edge."""
    if not flags.any():
        return
    top, bottom = frame.area.top() + _INSIDE, frame.area.bottom() - _INSIDE
    ratio = painter.device().devicePixelRatioF()
    for flag, kind, y in ((ABOVE, "up", top), (BELOW, "down", bottom)):
        xs = _apart(frame.xs(x[(flags & flag) != 0]))
        draw_symbols(painter, xs, np.full(len(xs), y), symbol(kind, color, 7, ratio))


def _apart(xs: Floats) -> Floats:
    """Of the ascending pixels `xs` those that leave room for a mark."""
    return xs[np.unique(xs // _APART, return_index=True)[1]]

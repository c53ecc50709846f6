"""The best that the model can be, to be drawn under the fit as it moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor, QPainter

from engine.report import Plane
from gui import theme
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.series import clean

DASHES = (11.0, 4.0, 2.0, 4.0)  # unlike those of the true curve


@dataclass(frozen=True, eq=False)
class OptimumCurve:
    """The optimum in original units. x: (n,), y: (n, targets) for one input; plane: for two inputs the same
    over a grid."""

    x: Floats
    y: Floats
    plane: Plane | None = None

    def paint(self, painter: QPainter, frame: Frame, target: int) -> None:
        """Draw the curve of one target."""
        if not len(self.x):
            return
        y = clean(self.y[:, min(target, self.y.shape[1] - 1)])[0]
        color = QColor(theme.tokens().truth)
        draw_line(painter, frame.xs(clean(self.x)[0]), frame.ys(y), color, 2.0, DASHES)

    def at(self, x: float, target: int) -> float:
        """Its value at `x`; NaN where it is not known."""
        if not len(self.x) or not self.x[0] <= x <= self.x[-1]:
            return float("nan")
        return float(np.interp(x, self.x, self.y[:, min(target, self.y.shape[1] - 1)]))

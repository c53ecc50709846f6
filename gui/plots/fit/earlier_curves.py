"""The curves of a run at earlier steps, fading: few of them, each of about so many times the step before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtGui import QColor, QPainter

from gui import theme
from gui.plots.painting import Floats, Frame, draw_line
from gui.plots.reach.tables import Columns, named

_RATIO = 1.6  # from the step of one curve to that of the next
MOST = 8
_FAINTEST, _STRONGEST = 0.10, 0.38  # of the colour of the model


@dataclass(frozen=True)
class _Earlier:
    step: int
    x: Floats
    y: Floats


class EarlierCurves:
    """Keeps the curves. What is kept changes ever more rarely, so that it may be painted with what stands."""

    def __init__(self) -> None:
        self._kept: list[_Earlier] = []

    @property
    def steps(self) -> list[int]:
        """The steps of the curves, ascending."""
        return [curve.step for curve in self._kept]

    def take(self, step: int, x: Floats, y: Floats) -> bool:
        """The curve x, y (n,) at `step`: whether that changes what is to be painted, which one curve alone
        is not. Of later steps, nothing stays."""
        before = len(self._kept)
        self._kept = [curve for curve in self._kept if curve.step <= step]
        changed = len(self._kept) < before
        if not self._kept or step >= max(self._kept[-1].step * _RATIO, self._kept[-1].step + 1):
            self._kept = [*self._kept, _Earlier(step, x, y)][-MOST:]
            changed = True
        return changed and max(before, len(self._kept)) > 1

    def forget(self) -> None:
        self._kept = []

    def table(self, x: str, y: str) -> Columns:
        """Step by step all of them, under these names."""
        steps = [np.full(len(curve.x), curve.step, dtype=np.int64) for curve in self._kept]
        xs, ys = ([getattr(curve, axis) for curve in self._kept] for axis in "xy")
        return named([("step", np.concatenate(steps)), (x, np.concatenate(xs)), (y, np.concatenate(ys))])

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw them, the later the stronger."""
        for at, curve in enumerate(reversed(self._kept)):
            color = QColor(theme.tokens().model)
            color.setAlphaF(_STRONGEST + (_FAINTEST - _STRONGEST) * at / (MOST - 1))
            draw_line(painter, frame.xs(curve.x), frame.ys(curve.y), color)

"""The true curve: a formula of the one input, evaluated over what is visible."""

from __future__ import annotations

import unicodedata

import numpy as np
from PySide6.QtGui import QColor, QPainter

from datasets.formula import Node, evaluate, parse
from datasets.problems import Problem
from gui import theme
from gui.plots.calm_range import Range
from gui.plots.painting import DASHED, Floats, Frame, draw_line
from gui.plots.series import clean

MOST_PLACES = 1_600  # along the x axis; fewer where the plot is narrower


class TruthCurve:
    """The formula `text` of the column `column`. `problem` says why there is nothing to draw, if so."""

    def __init__(self, text: str, column: str) -> None:
        self._column = unicodedata.normalize("NFC", column)
        self._node: Node | None = None
        self.problem: Problem | None = None
        self._range: tuple[Range, int] | None = None
        self._x: Floats = np.empty(0)
        self._y: Floats = np.empty(0)
        try:
            self._node = self._parsed(text)
        except Problem as problem:
            self.problem = problem

    def _parsed(self, text: str) -> Node:
        node = parse(text)
        evaluate(node, {self._column: np.zeros(1)})  # which refuses other names
        return node

    @property
    def is_drawn(self) -> bool:
        """Whether there is a curve."""
        return self._node is not None

    def at(self, x: float) -> float:
        """The true value at `x`; NaN where there is none."""
        return float(self._values(np.array([x]))[0])

    def over(self, x: Floats) -> Floats:
        """The true values at `x` (n,); NaN where there are none."""
        return self._values(x)

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Draw the curve over the range of `frame`."""
        if self._node is None:
            return
        places = int(min(max(frame.area.width(), 2.0), MOST_PLACES))
        if self._range != (frame.x, places):
            self._range = frame.x, places
            self._x = np.linspace(*frame.x, places)
            self._y = clean(self._values(self._x))[0]
        color = QColor(theme.tokens().truth)
        draw_line(painter, frame.xs(self._x), frame.ys(self._y), color, 2.0, DASHED)

    def _values(self, x: Floats) -> Floats:
        if self._node is None:
            return np.full(len(x), np.nan)
        return evaluate(self._node, {self._column: x})

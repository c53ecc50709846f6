"""Calibration: how often a class came where the model gave it a chance, and how many rows tell so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.calibration import BINS, Calibration, calibration
from gui import theme
from gui.numbers import count, figure
from gui.plots.calm_range import Range
from gui.plots.fit.diagnostics.chances_view import ChancesView
from gui.plots.fit.diagnostics.sample_view import DASHES
from gui.plots.fit.fit_data import PARTS, Split
from gui.plots.painting import Frame, draw_line
from gui.plots.symbols import draw_rows

if TYPE_CHECKING:
    from datasets.table import Table

_BARS = 0.12  # of the height of the plot, for the counts
_GAP = 0.03


class CalibrationView(ChancesView):
    """A point for each tenth of the chances; on the diagonal where they came true. Bars count the rows."""

    key = "calibration"
    title = QT_TRANSLATE_NOOP("FitView", "Calibration")
    keys = (*PARTS, "exact")

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self.groups: dict[int, Calibration] = {}
        self.bar_of.show_only(self.bar_of.slider, shown=False)
        self.retell()

    def judge(self) -> None:
        self.groups = {}
        if self.scores is None:
            return
        for part, _ in self.parts():
            own = self.scores.of_part(part)
            positive = self.positive
            self.groups[part] = calibration(own.target == positive, own.scores[:, positive], own.weight)

    def axis_labels(self) -> tuple[str, str]:
        name = self.names[self.positive] if self.names else ""
        return self.tr("probability given to {name}").format(name=name), self.tr(
            "share of rows that are {name}"
        ).format(name=name)

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return (-0.02, 1.02), (-_BARS - _GAP, 1.04)

    def y_names(self) -> dict[float, str]:
        return {at / 5: f"{at / 5:.1f}" for at in range(6)}  # below 0 there are the counts

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        ends = np.array([0.0, 1.0])
        xs, ys = frame.xs(ends), frame.ys(ends)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.tokens().muted), 1.2))
        painter.drawLine(QPointF(xs[0], ys[0]), QPointF(xs[1], ys[1]))

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        self._paint_counts(painter, frame)
        for part, found in self.groups.items():
            name = PARTS[part]
            there = found.rows > 0
            xs, ys = frame.xs(found.given[there]), frame.ys(found.came[there])
            draw_line(painter, xs, ys, QColor(getattr(theme.tokens(), name)), 1.8, DASHES[name])
            draw_rows(painter, name, xs, ys, 8.0)

    def _paint_counts(self, painter: QPainter, frame: Frame) -> None:
        """Bars side by side, each part's highest as high as there is room."""
        edges, base = frame.xs(np.linspace(0.0, 1.0, BINS + 1)), frame.ys(np.array([-_BARS - _GAP]))[0]
        wide = (edges[1] - edges[0]) * 0.8 / max(len(self.groups), 1)
        for at, (part, found) in enumerate(self.groups.items()):
            color = QColor(getattr(theme.tokens(), PARTS[part]))
            color.setAlphaF(0.55)
            tall = base - frame.ys(_BARS * found.rows / max(found.rows.max(), 1) - _BARS - _GAP)
            for bin_at, height in enumerate(tall):
                left = edges[bin_at] + (edges[1] - edges[0]) * 0.1 + at * wide
                painter.fillRect(QRectF(left, base - height, wide - 1, height), color)

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        place = min(max(int(at[0] * BINS), 0), BINS - 1)
        texts = [
            self.tr("{part}: {came} of {rows} rows").format(
                part=self.part_name(PARTS[part]),
                came="–" if np.isnan(found.came[place]) else f"{100 * found.came[place]:.1f} %",
                rows=count(int(found.rows[place])),
            )
            for part, found in self.groups.items()
        ]
        head = self.tr("given {low} to {high}").format(
            low=figure(place / BINS, 2), high=figure((place + 1) / BINS, 2)
        )
        return "   ".join([head, *texts])

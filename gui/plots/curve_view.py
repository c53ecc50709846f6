"""The picture for one input: the rows as points, and the model as a curve over them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtGui import QColor, QPainter

from engine.report import FitCurve, Report
from gui import theme
from gui.i18n import translate_problem
from gui.numbers import count, figure
from gui.plots.calm_range import Range, padded
from gui.plots.fit_data import MOST_POINTS, Split, numbers, sample
from gui.plots.fit_view import FitView, nearest_point
from gui.plots.painting import Floats, Frame, draw_line, draw_symbols, symbol
from gui.plots.series import ABOVE, BELOW, Flags, clean
from gui.plots.symbols import draw_rows, size_for
from gui.plots.truth_curve import TruthCurve
from gui.throttle import Throttle

if TYPE_CHECKING:
    from datasets.table import Table


GRID = 256
_SPLIT_EVERY = 2.0  # seconds: the validation rows may change under the same table


class CurveView(FitView):
    """Rows of the table as it stands, the curve as reported."""

    keys = ("train", "validation", "aside", "truth", "model")

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._names = table.inputs[0], table.targets[target]
        self._x, self._y = (numbers(table, name) for name in self._names)
        self._drawable = np.isfinite(self._x) & np.isfinite(self._y)
        self._ranges = self._data_ranges()
        self._split_due = Throttle(_SPLIT_EVERY)
        self._grid: Floats | None = None
        self._curve: tuple[Floats, Floats, Flags] | None = None
        self._truth: TruthCurve | None = None
        self._says_truth = False
        self.split_changed()

    def axis_labels(self) -> tuple[str, str]:
        return self._names

    def hint(self) -> str:
        if self._drawable.any():
            return ""
        return self.tr(
            "No row has a number both in “{input}” and in “{target}”.\nType some into the table."
        ).format(input=self._names[0], target=self._names[1])

    def wanted(self, frame: Frame) -> dict[str, Any]:
        low, high = frame.x
        if self._grid is None or self._grid[0] != low or self._grid[-1] != high:
            self._grid = np.linspace(low, high, GRID)
        fields: dict[str, Any] = {"grid": self._grid}
        if self._split_due.due(hurry=self.split.known is None):
            fields["prediction_rows"] = MOST_POINTS
        return fields

    def take(self, report: Report) -> None:
        if report.curve is not None:
            self._keep(report.curve)

    def forget(self) -> None:
        self._curve = None

    def set_truth(self, text: str, *, must_fit: bool) -> None:
        # A formula of the inputs is about one target: the first.
        self._truth = TruthCurve(text, self._names[0]) if text and self.target == 0 else None
        self._says_truth = must_fit

    def hidden_keys(self) -> set[str]:
        return set() if self._truth is not None and self._truth.is_drawn else {"truth"}

    def split_changed(self) -> None:
        known = self.split.known
        self._sample = sample(self._drawable, known)
        rows = self._sample.rows
        used, held = self.table.in_use[rows], self.split.validation[rows]
        self._groups = {
            "aside": rows[~used],
            "train": rows[used & ~held],
            "validation": rows[used & held],
        }

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return self._ranges or ((0.0, 1.0), (0.0, 1.0))

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        size = size_for(len(self._sample.rows))
        xs, ys = frame.xs(self._x), frame.ys(self._y)
        # Many rows in turns, so that no group lies on all the others.
        turns = 1 if len(self._sample.rows) < 3_000 else 24
        for turn in range(turns):
            for group, rows in self._groups.items():
                part = rows[turn::turns]
                draw_rows(painter, group, xs[part], ys[part], size)
        if self._truth is not None:
            self._truth.paint(painter, frame)

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self._curve is None:
            return
        x, y, flags = self._curve
        color = QColor(theme.tokens().model)
        draw_line(painter, frame.xs(x), frame.ys(y), color, 2.0)
        self._paint_outside(painter, frame, x, y, flags)

    def note(self) -> str:
        parts = []
        if len(self._sample.rows) < self._sample.of:
            parts.append(
                self.tr("showing {shown} of {rows} points").format(
                    shown=count(len(self._sample.rows)), rows=count(self._sample.of)
                )
            )
        if self._sample.missing:
            parts.append(self.tr("rows without numbers: {rows}").format(rows=count(self._sample.missing)))
        if self._truth is not None and self._truth.problem is not None and self._says_truth:
            why = translate_problem(self._truth.problem)
            parts.append(self.tr("no true curve: {why}").format(why=why))
        return "  ·  ".join(parts)

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        rows = self._sample.rows
        found = nearest_point(frame, at, self._x[rows], self._y[rows])
        x, y = at
        if found >= 0:
            x, y = float(self._x[rows[found]]), float(self._y[rows[found]])
        said = self.tr("x {x}  y {y}   model {model}").format(
            x=figure(x), y=figure(y), model=figure(self._model_at(x))
        )
        if self._truth is not None and self._truth.is_drawn:
            said += "  " + self.tr("true {value}").format(value=figure(self._truth.at(x)))
        if found >= 0:
            said = self.tr("row {row}").format(row=count(int(rows[found]) + 1)) + "   " + said
        return said

    def _data_ranges(self) -> tuple[Range, Range] | None:
        x, y = self._x[self._drawable], self._y[self._drawable]
        if len(x) == 0:
            return None
        return padded(float(x.min()), float(x.max()), 0.04), padded(float(y.min()), float(y.max()), 0.15)

    def _keep(self, curve: FitCurve) -> None:
        column = min(self.target, curve.y.shape[1] - 1)
        y, flags = clean(curve.y[:, column])
        self._curve = clean(curve.x)[0], y, flags

    def _model_at(self, x: float) -> float:
        if self._curve is None or not self._curve[0][0] <= x <= self._curve[0][-1]:
            return float("nan")
        return float(np.interp(x, self._curve[0], self._curve[1]))

    def _paint_outside(self, painter: QPainter, frame: Frame, x: Floats, y: Floats, flags: Flags) -> None:
        """Triangles at the edge for what is no number, and for a curve that is nowhere in sight."""
        above = (flags & ABOVE) != 0
        below = (flags & BELOW) != 0
        with np.errstate(invalid="ignore"):
            if not ((y >= frame.y[0]) & (y <= frame.y[1])).any():
                above |= y > frame.y[1]
                below |= y < frame.y[0]
        ratio = painter.device().devicePixelRatioF()
        color = QColor(theme.tokens().model)
        for where, kind, edge in (
            (above, "up", frame.area.top() + 6),
            (below, "down", frame.area.bottom() - 6),
        ):
            if not where.any():
                continue
            xs = frame.xs(x[where])[::12]
            draw_symbols(painter, xs, np.full(len(xs), edge), symbol(kind, color, 7, ratio))

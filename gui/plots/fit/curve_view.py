"""The picture for one input: the rows as points, and the model as a curve over them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtGui import QColor, QPainter

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import FitCurve, Report
from gui import theme
from gui.i18n import translate_problem
from gui.numbers import count, figure
from gui.plots.calm_range import Range, kept, padded
from gui.plots.fit.earlier_curves import EarlierCurves
from gui.plots.fit.fit_data import (
    MOST_POINTS,
    PARTS,
    Points,
    Rows,
    Split,
    numbers,
    row_name,
    sample,
)
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.optimum_curve import OptimumCurve
from gui.plots.fit.residual_strip import ResidualStrip
from gui.plots.fit.shape import Shape
from gui.plots.fit.summaries import curve_summary, part_words
from gui.plots.fit.truth_curve import TruthCurve
from gui.plots.painting import Floats, Frame, draw_line, draw_symbols, symbol
from gui.plots.reach.tables import Columns, Tables, named
from gui.plots.series import ABOVE, BELOW, Flags, clean
from gui.plots.symbols import draw_rows, size_for
from gui.throttle import Throttle

if TYPE_CHECKING:
    from datasets.table import Table


GRID = 256
_SPLIT_EVERY = 2.0  # seconds: the validation rows may change under the same table
_ROOM = 0.04, 0.15  # beside the points, as shares of their span
_FILLED = 0.5  # a range stays while the points fill as much of it
_EMPTY = (0.0, 1.0)
_STRIP = "residuals open"  # in the memory of pictures
MOST_RESIDUALS = 2_000  # they all move with each report


class CurveView(FitView):
    """Rows of the table as it stands, the curve as reported."""

    key = "curve"
    follows_zoom = True
    title = QT_TRANSLATE_NOOP("FitView", "Curve")
    keys = (*PARTS, "aside", "truth", "optimum", "earlier", "model")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return not shape.classes and len(shape.inputs) == 1 and (bool(shape.numeric) or not shape.known)

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._names = table.inputs[0], table.targets[target]
        self._lifted: Rows = np.empty(0, dtype=np.int64)
        self._ranges: tuple[Range, Range] | None = None
        self._holds = False
        self._probabilities = False
        self._read()
        self._split_due = Throttle(_SPLIT_EVERY)
        self._grid: Floats | None = None
        self._curve: tuple[Floats, Floats, Flags] | None = None
        self._truth: TruthCurve | None = None
        self._says_truth = False
        self._optimum: OptimumCurve | None = None
        self.earlier = EarlierCurves()
        self.below = self.strip = ResidualStrip()
        self.strip.plot.x_axis.set_label("")
        self.split_changed()

    def _read(self) -> None:
        self._points = Points.of(self.table, self._names)
        self.x, self.y = self._points.x, self._points.y
        self._is_own = False  # else these may be the columns of the table
        self._ranges = self._data_ranges()

    def take_table(self, table: Table, split: Split) -> bool:
        """Whether any point must be painted elsewhere than before; those that are lifted are painted all the
        time, so they need nothing."""
        before, x, y = self._groups, self.x, self.y
        self.table, self.split = table, split
        self._read()
        self.split_changed()
        for group, rows in self._groups.items():
            if not np.array_equal(rows, before[group]):
                return True
            stays = rows[~np.isin(rows, self._lifted)] if len(self._lifted) else rows
            if not (np.array_equal(x[stays], self.x[stays]) and np.array_equal(y[stays], self.y[stays])):
                return True
        return False

    def shows_same(self, table: Table) -> bool:
        same = (self.table.inputs, self.table.targets) == (table.inputs, table.targets)
        return same and self.suits(Shape.of(table))

    # points in the hand

    @property
    def names(self) -> tuple[str, str]:
        """The columns on the axes."""
        return self._names

    @property
    def drawn(self) -> Rows:
        return self._sample.rows

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        return self.x[rows], self.y[rows]

    def lift(self, rows: Rows) -> bool:
        """Paint the points of these rows with what moves, and no others; whether that changes anything."""
        changed = not np.array_equal(rows, self._lifted)
        self._lifted = rows
        return changed

    def place(self, rows: Rows, x: Floats, y: Floats) -> None:
        """Show the points of lifted `rows` at x, y (n,), whatever the table says."""
        if not self._is_own:
            self.x, self.y, self._is_own = self.x.copy(), self.y.copy(), True
        self.x[rows], self.y[rows] = x, y

    def put_back(self) -> None:
        """Show the lifted points where the table says."""
        self._read_again(self._lifted[self._lifted < self.table.rows])

    def take_moved(self, table: Table, rows: Rows) -> None:
        """Show the newest table, that differs in the lifted points of these rows alone."""
        self.table = table
        self._read_again(rows)

    def _read_again(self, rows: Rows) -> None:
        if len(rows):
            self.place(rows, *(numbers(self.table, name, rows) for name in self._names))

    def hold_ranges(self, shown: tuple[Range, Range] | None) -> None:
        """From now on ranges only grow from those `shown`, so that nothing moves under the hand; None: they
        fit the points again."""
        self._holds = shown is not None
        self._ranges = shown or self._ranges
        self._ranges = self._data_ranges()

    def set_probabilities(self, probabilities: bool) -> None:
        """Whether the target is compared as a probability."""
        self._probabilities = probabilities

    def allowed(self, y: Floats) -> Floats:
        """The values of the target nearest to `y` (n,) that can be: a class of two stays one of the two."""
        if not self._probabilities:
            return y
        if self._are_two_classes():
            return np.where(y < 0.5, 0.0, 1.0)
        return np.clip(y, 0.0, 1.0)

    def _are_two_classes(self) -> bool:
        """Whether the target is 0 or 1 wherever there is a point."""
        for some in (self._sample.rows, self._points.drawable):  # a few rows mostly tell that it is not
            known = self.y[some]
            if not ((known == 0.0) | (known == 1.0)).all():
                return False
        return True

    def said_of(self, row: int) -> str:
        """The figures for the point of `row`."""
        return self._said(row, float(self.x[row]), float(self.y[row]))

    def axis_labels(self) -> tuple[str, str]:
        return self._names

    def hint(self) -> str:
        if self._points.x_ends is not None:
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

    def lacks(self, report: Report) -> bool:
        return report.curve is None

    def recall(self, memory: dict[str, Any]) -> None:
        self.strip.set_open(memory.get(_STRIP, False))
        self.strip.toggled.connect(lambda opened: memory.update({_STRIP: opened}))
        self.strip.toggled.connect(self._show_residuals)

    def take(self, report: Report) -> None:
        if report.curve is None:
            return
        self._keep(report.curve)
        if self._curve is not None and self.earlier.take(report.step, *self._curve[:2]):
            self.stands_anew.emit()
        self._show_residuals()

    def forget(self) -> None:
        self._curve = None
        self.earlier.forget()
        self.strip.forget()
        self.stands_anew.emit()

    def set_optimum(self, optimum: OptimumCurve | None) -> None:
        self._optimum = optimum
        self.stands_anew.emit()

    def show_ranges(self, x: Range, y: Range) -> None:
        self.strip.show_x(x)

    def residuals(self, rows: Rows) -> Floats:
        """Target minus model of `rows` (n,), NaN where the model is not known; between the places of the
        curve, which is as fine as the screen shows it."""
        if self._curve is None:
            return np.full(len(rows), np.nan)
        x, y, _ = self._curve
        return self.y[rows] - np.interp(self.x[rows], x, y, left=np.nan, right=np.nan)

    def _show_residuals(self) -> None:
        """Hand the strip what it draws, if it is seen: so many rows at most, as they all move."""
        if not self.strip.is_open or self._curve is None:
            return
        every = max(1, len(self._sample.rows) // MOST_RESIDUALS)
        groups = {name: rows[::every] for name, rows in self._groups.items() if name != "aside"}
        shown = {name: (self.x[rows], self.residuals(rows)) for name, rows in groups.items()}
        self.strip.show_residuals(shown, size_for(len(self._sample.rows)))

    def set_truth(self, text: str, *, must_fit: bool) -> None:
        # A formula of the inputs is about one target: the first.
        self._truth = TruthCurve(text, self._names[0]) if text and self.target == 0 else None
        self._says_truth = must_fit

    def hidden_keys(self) -> set[str]:
        absent = {
            "truth": self._truth is None or not self._truth.is_drawn,
            "optimum": self._optimum is None,
            "earlier": len(self.earlier.steps) < 2,
        }
        return {name for name, is_absent in absent.items() if is_absent}

    def split_changed(self) -> None:
        known = self.split.known
        self._sample = sample(self._points.drawable, known)
        rows = self._sample.rows
        used, part = self.table.in_use[rows], self.split.part[rows]
        self._groups = {"aside": rows[~used]}
        self._groups |= {name: rows[used & (part == number)] for number, name in enumerate(PARTS)}

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return self._ranges or (_EMPTY, _EMPTY)

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        self.earlier.paint(painter, frame)
        size = size_for(len(self._sample.rows))
        # Many rows in turns, so that no group lies on all the others.
        turns = 1 if len(self._sample.rows) < 3_000 else 24
        for turn in range(turns):
            for group, rows in self._groups.items():
                part = rows[turn::turns]
                if len(self._lifted):
                    part = part[~np.isin(part, self._lifted)]
                draw_rows(painter, group, frame.xs(self.x[part]), frame.ys(self.y[part]), size)
        if self._truth is not None:
            self._truth.paint(painter, frame)
        if self._optimum is not None:
            self._optimum.paint(painter, frame, self.target)

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self._curve is not None:
            x, y, flags = self._curve
            draw_line(painter, frame.xs(x), frame.ys(y), QColor(theme.tokens().model), 2.0)
            self._paint_outside(painter, frame, x, y, flags)
        if len(self._lifted):
            size = size_for(len(self._sample.rows))
            for group, rows in self._groups.items():
                part = rows[np.isin(rows, self._lifted)]
                draw_rows(painter, group, frame.xs(self.x[part]), frame.ys(self.y[part]), size)

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
        row = self.row_at(frame, at)
        return self.said_of(row) if row >= 0 else self._said(row, *at)

    def _said(self, row: int, x: float, y: float) -> str:
        said = self.tr("x {x}  y {y}   model {model}").format(
            x=figure(x), y=figure(y), model=figure(self._model_at(x))
        )
        if self._truth is not None and self._truth.is_drawn:
            said += "  " + self.tr("true {value}").format(value=figure(self._truth.at(x)))
        if self._optimum is not None:
            said += "  " + self.tr("optimum {value}").format(value=figure(self._optimum.at(x, self.target)))
        if row >= 0:
            said += "  " + self.tr("residual {value}").format(value=figure(y - self._model_at(x)))
            said = self.tr("row {row}").format(row=row_name(row, int(self.split.part[row]))) + "   " + said
        return said

    def summary(self) -> str:
        return curve_summary(self._names, self._sample.of, None if self._curve is None else self._curve[:2])

    def export_tables(self) -> Tables:
        made: Tables = {self.tr("rows"): self._rows_table}
        if self._curve is not None:
            made[self.tr("curve")] = self._curve_table
        if len(self.earlier.steps) > 1:
            made[self.tr("earlier curves")] = partial(self.earlier.table, *self._names)
        if self._optimum is not None and len(self._optimum.x):
            made[self.tr("optimum")] = partial(self._optimum.table, *self._names, self.target)
        return made

    def _rows_table(self) -> Columns:
        rows = np.arange(self.table.rows)
        own = (*(numbers(self.table, name) for name in self._names), part_words(self.table, self.split))
        return named(
            [
                *zip(("row", *self._names, "part"), (rows + 1, *own), strict=True),
                ("residual", self.residuals(rows)),
            ]
        )

    def _curve_table(self) -> Columns:
        assert self._curve is not None
        x, y, _ = self._curve
        truth = [("true", self._truth.over(x))] if self._truth is not None and self._truth.is_drawn else []
        return named([(self._names[0], x), ("model", y), *truth])

    def _data_ranges(self) -> tuple[Range, Range] | None:
        """The ranges for the points; those shown so far, where they will do."""
        x, y = self._points.x_ends, self._points.y_ends
        if x is None or y is None:
            return (self._ranges or (_EMPTY, _EMPTY)) if self._holds else None
        x_now, y_now = self._ranges or (None, None)
        return self._range(x_now, *x, _ROOM[0]), self._range(y_now, *y, _ROOM[1])

    def _range(self, now: Range | None, low: float, high: float, room: float) -> Range:
        if now is not None and self._holds:
            return kept(now, low, high, room)
        if now is not None and now[0] <= low and high <= now[1] and high - low >= _FILLED * (now[1] - now[0]):
            return now
        return padded(low, high, room)

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

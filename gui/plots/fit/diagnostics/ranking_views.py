"""How well the chance of a class ranks its rows before the rest: ROC, and precision over recall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.ranking import Ranking, ranking
from gui import theme
from gui.numbers import figure
from gui.plots.calm_range import Range
from gui.plots.fit.diagnostics.chances_view import ChancesView
from gui.plots.fit.diagnostics.corner_text import CornerLine, paint_corner
from gui.plots.fit.diagnostics.sample_view import DASHES
from gui.plots.fit.diagnostics.threshold_hand import ThresholdHand
from gui.plots.fit.fit_data import PARTS, Split
from gui.plots.fit.fit_view import NEAR
from gui.plots.fit.plane.region_map import class_color
from gui.plots.painting import DASHED, Floats, Frame, draw_line

if TYPE_CHECKING:
    from datasets.table import Table

_CLASS_DASHES = ((), DASHED, (2.0, 3.0), (9.0, 3.0, 2.0, 3.0))  # in turns
_MOST_LINES = 8  # classes whose figures are written


class _RankingView(ChancesView):
    """Curves of one class for each part, or of each class for the training rows."""

    keys = tuple(f"line_{part}" for part in PARTS)
    corner_right = True

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self.curves: dict[int, Ranking] = {}  # by part, or of `each` class
        self.hand = ThresholdHand(self._nearest, self.set_threshold, lambda: self.threshold)
        self.retell()

    @property
    def each(self) -> bool:
        """Whether all classes are drawn."""
        return len(self.names) > 2 and self._class is None

    def class_entries(self) -> list[str]:
        several = len(self.names) > 2
        return [self.tr("each"), *self.names] if several else list(self.names)

    def class_entry(self) -> int:
        return 0 if self.each else self.positive + (len(self.names) > 2)

    def _on_class_chosen(self) -> None:
        at = self.class_box.currentIndex() - (len(self.names) > 2)
        self.choose_class(at if at >= 0 else None)

    def hidden_keys(self) -> set[str]:
        return {"validation", "test", "train"} if self.each else super().hidden_keys()

    def judge(self) -> None:
        self.curves = {}
        if self.scores is None:
            return
        if self.each:
            own = self.scores.of_part(0)
            for number in range(len(self.names)):
                self.curves[number] = ranking(own.target == number, own.scores[:, number], own.weight)
            return
        for part, _ in self.parts():
            own = self.scores.of_part(part)
            positive = self.positive
            self.curves[part] = ranking(own.target == positive, own.scores[:, positive], own.weight)

    # what a curve is

    def points(self, curve: Ranking) -> tuple[Floats, Floats]:
        """x and y (m,) of the curve."""
        raise NotImplementedError

    def figure_of(self, curve: Ranking) -> float:
        """The one number for it."""
        raise NotImplementedError

    figure_name = ""

    # painting

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return (-0.02, 1.02), (-0.02, 1.04)

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        lines: list[CornerLine] = []
        for number, curve in self.curves.items():
            color, dash, name = self._look(number)
            xs, ys = self._drawn(frame, curve)
            draw_line(painter, xs, ys, color, 2.0, dash)
            if len(lines) < _MOST_LINES:
                area = self.figure_of(curve)
                said = "–" if np.isnan(area) else f"{area:.3f}"
                lines.append(CornerLine(f"{name}  {self.figure_name} {said}", color, dash))
        paint_corner(painter, frame, lines, right=self.corner_right)
        for number, curve in self.curves.items():
            self._paint_mark(painter, frame, curve, self._look(number)[0])

    def _look(self, number: int) -> tuple[QColor, tuple[float, ...], str]:
        """Colour, dash and name of a curve."""
        if self.each:
            return class_color(number), _CLASS_DASHES[number % len(_CLASS_DASHES)], self.names[number]
        part = PARTS[number]
        return QColor(getattr(theme.tokens(), part)), DASHES[part], self.part_name(part)

    def _drawn(self, frame: Frame, curve: Ranking) -> tuple[Floats, Floats]:
        """Its pixels, no more of them than can be told apart."""
        x, y = self.points(curve)
        xs, ys = frame.xs(x), frame.ys(y)
        places = np.round(np.column_stack([xs, ys]) * 2)
        seen = np.append(True, (places[1:] != places[:-1]).any(axis=1)) if len(xs) else np.empty(0, bool)
        return xs[seen], ys[seen]

    def _paint_mark(self, painter: QPainter, frame: Frame, curve: Ranking, color: QColor) -> None:
        """A ring where the threshold is."""
        x, y = self._at_threshold(curve)
        if not (np.isfinite(x) and np.isfinite(y)):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("panel"))
        painter.setPen(QPen(color, 2.2))
        place = QPointF(float(frame.xs(np.array([x]))[0]), float(frame.ys(np.array([y]))[0]))
        painter.drawEllipse(place, 5.0, 5.0)

    def _at_threshold(self, curve: Ranking) -> tuple[float, float]:
        x, y = self.points(curve)
        at = curve.at(self.threshold)
        return float(x[at]), float(y[at])

    def _nearest(self, frame: Frame, at: tuple[float, float], held: bool) -> float | None:
        """The threshold of the nearest point of a curve."""
        best, found = np.inf if held else NEAR, None
        here_x, here_y = (
            float(to(np.array([own]))[0]) for to, own in zip((frame.xs, frame.ys), at, strict=True)
        )
        for curve in self.curves.values():
            x, y = self.points(curve)
            distance = np.hypot(frame.xs(x) - here_x, frame.ys(y) - here_y)
            place = int(np.argmin(np.where(np.isnan(distance), np.inf, distance)))
            if distance[place] <= best:
                best, found = float(distance[place]), between(curve, place)
        return found

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        found = self._nearest(frame, at, False)
        x, y = self.axis_labels()
        told = f"{x} {figure(at[0], 3)}   {y} {figure(at[1], 3)}"
        if found is None:
            return told
        return told + "   " + self.tr("threshold {value}").format(value=f"{found:.2f}")

    def say(self) -> None:
        x_name, y_name = self.axis_labels()
        texts = [f"{self.threshold:.2f}"]
        for number, curve in self.curves.items():
            if not self.each:
                x, y = self._at_threshold(curve)
                name = self.part_name(PARTS[number])
                texts.append(f"{name}: {y_name} {_percent(y)}, {x_name} {_percent(x)}")
        self.bar_of.set_text("   ".join(texts))


class RocView(_RankingView):
    """Hits over false alarms."""

    key = "roc"
    title = QT_TRANSLATE_NOOP("FitView", "ROC")
    figure_name = "AUC"

    def axis_labels(self) -> tuple[str, str]:
        return self.tr("false positive rate"), self.tr("true positive rate")

    def points(self, curve: Ranking) -> tuple[Floats, Floats]:
        return curve.alarm_share, curve.hit_share

    def figure_of(self, curve: Ranking) -> float:
        return curve.area

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        """What chance alone would give."""
        ends = np.array([0.0, 1.0])
        xs, ys = frame.xs(ends), frame.ys(ends)
        painter.setPen(QPen(QColor(theme.tokens().muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(xs[0], ys[0]), QPointF(xs[1], ys[1]))


class PrecisionView(_RankingView):
    """How many of those that are named are right, over how many of the right ones are named."""

    key = "precision_recall"
    title = QT_TRANSLATE_NOOP("FitView", "Precision and recall")
    figure_name = "AP"
    corner_right = False

    def axis_labels(self) -> tuple[str, str]:
        return self.tr("recall"), self.tr("precision")

    def points(self, curve: Ranking) -> tuple[Floats, Floats]:
        return curve.hit_share, curve.precision

    def figure_of(self, curve: Ranking) -> float:
        return curve.average_precision


def between(curve: Ranking, place: int) -> float:
    """A threshold at which the curve is at `place`: midway to the next score below, within 0..1."""
    here = min(float(curve.threshold[place]), 1.0)
    below = float(curve.threshold[place + 1]) if place + 1 < len(curve.threshold) else 0.0
    return min(max((here + below) / 2, 0.0), 1.0)


def _percent(share: float) -> str:
    return "–" if np.isnan(share) else f"{100 * share:.1f} %"

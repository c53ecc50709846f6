"""The picture for classes: the probability that the model gives to each row's own class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import Predictions, Report, RunState
from gui import theme
from gui.numbers import count, figure
from gui.plots.calm_range import Range
from gui.plots.fit.fit_data import PARTS, Rows, Split, class_names, row_name
from gui.plots.fit.fit_view import FitView, RowPlaces, spread
from gui.plots.fit.shape import Shape
from gui.plots.fit.summaries import class_summary
from gui.plots.painting import Floats, Frame
from gui.plots.reach.tables import Columns, Tables, named
from gui.plots.series import clean
from gui.plots.symbols import draw_rows, size_for

if TYPE_CHECKING:
    from datasets.table import Table


MOST_ROWS = 2_000
_SPREAD = 0.36  # how far rows of a class are spread to its sides, so that they can be told apart


def own_probability(target: Floats, predicted: Floats) -> tuple[Floats, np.ndarray]:
    """The probability given to each row's own class (n,), and whether that class came first (n,) bool.

    target: class numbers (n,); predicted: probabilities (n, classes), or (n, 1) of the second of two.
    """
    own = np.nan_to_num(target, nan=0.0).astype(np.int64)
    if predicted.shape[1] == 1:
        predicted = np.column_stack([1.0 - predicted[:, 0], predicted[:, 0]])
    own = np.clip(own, 0, predicted.shape[1] - 1)
    given = predicted[np.arange(len(own)), own]
    return given, np.isfinite(given) & (given >= predicted.max(axis=1))


class ClassView(FitView):
    """A column of rows per class; the higher, the surer the model is of the right class."""

    key = "classes"
    title = QT_TRANSLATE_NOOP("FitView", "Probability of the row's class")
    keys = (*PARTS, "wrong")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return shape.classes and shape.rows > 0

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._name = table.targets[target]
        self.names = class_names(table, self._name)
        self._predictions: Predictions | None = None
        self._rests = True
        self._x: Floats = np.empty(0)
        self._y: Floats = np.empty(0)
        self._places = RowPlaces.none()
        self._right = np.empty(0, dtype=np.bool_)

    def axis_labels(self) -> tuple[str, str]:
        return self._name, self.tr("probability of the row's class")

    def x_names(self) -> dict[float, str]:
        return {float(number): name for number, name in enumerate(self.names)}

    def hint(self) -> str:
        if len(self.names) >= 2:
            return ""
        return self.tr("“{target}” holds fewer than two classes.\nChoose another target.").format(
            target=self._name
        )

    def wanted(self, frame: Frame) -> dict[str, Any]:
        return {"prediction_rows": MOST_ROWS}

    def take(self, report: Report) -> None:
        found = report.predictions
        if found is None or found.target.shape[1] <= self.target or len(found.row) == 0:
            return
        self._predictions = found
        self._rests = report.state is not RunState.RUNNING
        self.names = found.classes or self.names
        target = found.target[:, self.target]
        given, self._right = own_probability(target, found.predicted)
        self._y = clean(given)[0]
        self._x = target + spread(found.row) * _SPREAD
        self._places = RowPlaces(found.row, self._x, self._y)

    def forget(self) -> None:
        self._predictions = None
        self._x = self._y = np.empty(0)
        self._places = RowPlaces.none()
        self._right = np.empty(0, dtype=np.bool_)

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return (-0.5, max(len(self.names), 2) - 0.5), (-0.04, 1.04)

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        if len(self.names) != 2:
            return
        y = float(frame.ys(np.array([0.5]))[0])
        painter.setPen(QPen(QColor(theme.tokens().muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y))

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        if self._predictions is None:
            return
        part, right = self._predictions.part, self._right
        xs, ys = frame.xs(self._x), frame.ys(np.clip(self._y, frame.y[0], frame.y[1]))
        size = size_for(len(xs))
        for ending, which in (("", right), ("_wrong", ~right)):
            for number, name in enumerate(PARTS):
                rows = which & (part == number)
                draw_rows(painter, name + ending, xs[rows], ys[rows], size)

    def note(self) -> str:
        if self._predictions is None:
            return ""
        parts = []
        texts = (
            self.tr("train: {right} of {rows} right"),
            self.tr("validation: {right} of {rows} right"),
            self.tr("test: {right} of {rows} right"),
        )
        for number, text in enumerate(texts):
            rows = self._predictions.part == number
            total = int(np.count_nonzero(rows))
            if total and (PARTS[number] != "test" or self._rests):  # nobody is to steer a run by them
                right = int(np.count_nonzero(self._right & rows))
                parts.append(text.format(right=count(right).rjust(len(count(total))), rows=count(total)))
        used = self.table.rows_in_use
        if len(self._x) < used:
            parts.append(
                self.tr("showing {shown} of {rows} rows").format(shown=count(len(self._x)), rows=count(used))
            )
        return "   ".join(parts)

    def summary(self) -> str:
        return class_summary(self._name, len(self.names), self._right)

    def export_tables(self) -> Tables:
        return {self.tr("rows"): self._rows_table} if self._predictions is not None else {}

    def _rows_table(self) -> Columns:
        found = self._predictions
        assert found is not None
        given = own_probability(found.target[:, self.target], found.predicted)[0]
        names = np.array([*self.names, ""], dtype=object)
        numbers = np.nan_to_num(found.target[:, self.target], nan=-1.0).astype(np.int64)
        numbers[(numbers < 0) | (numbers >= len(self.names))] = len(self.names)
        every = found.predicted
        if every.shape[1] == 1:
            every = np.column_stack([1.0 - every, every])
        chances = [(name, every[:, at]) for at, name in enumerate(self.names[: every.shape[1]])]
        return named(
            [
                ("row", found.row + 1),
                ("part", np.array(PARTS, dtype=object)[found.part]),
                ("class", names[numbers]),
                ("probability", given),
                ("right", self._right.astype(np.int64)),
                *chances,
            ]
        )

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        row = self.row_at(frame, at)
        if row >= 0:
            return self.said_of(row)
        return self.tr("probability {probability}").format(probability=figure(at[1], 3))

    @property
    def drawn(self) -> Rows:
        return self._places.rows

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        return self._places.of(rows)

    def said_of(self, row: int) -> str:
        found = int(self._places.index(np.array([row]))[0])
        if found < 0 or self._predictions is None:
            return self.tr("row {row}").format(row=count(row + 1))
        number = int(self._predictions.target[found, self.target])
        name = self.names[number] if 0 <= number < len(self.names) else str(number)
        return self.tr("row {row}   {name}   probability {probability}").format(
            row=row_name(int(self._predictions.row[found]), int(self._predictions.part[found])),
            name=name,
            probability=figure(self._y[found], 3),
        )

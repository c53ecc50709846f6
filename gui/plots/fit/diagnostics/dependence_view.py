"""Partial dependence: what the model gives on average where one input is moved in all rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from datasets.problems import QT_TRANSLATE_NOOP
from engine.diagnostics.records import Dependence, DependenceRequest
from engine.report import Report, RunState
from gui import theme
from gui.numbers import count, figure
from gui.plots.calm_range import Range, calm_interval
from gui.plots.fit.diagnostics.sample_size import SampleSize
from gui.plots.fit.diagnostics.sample_view import SampleView
from gui.plots.fit.fit_data import Split, numbers, sample
from gui.plots.fit.plane.input_axis import MOST_CATEGORIES, InputAxis
from gui.plots.fit.shape import Shape
from gui.plots.painting import Floats, Frame, draw_line, draw_symbols, symbol

if TYPE_CHECKING:
    from datasets.table import Table

_INPUT, _CLASS = "dependence input", "dependence class"  # in the memory of pictures
_CURVES = 24  # rows that are drawn one by one
_TOLD = 200  # rows that tell what a target is


class DependenceView(SampleView):
    """The mean over rows of the training set, and some of the rows one by one; at the edge, ten equal shares
    of the rows."""

    key = "dependence"
    title = QT_TRANSLATE_NOOP("FitView", "Partial dependence")
    keys = ("mean", "single")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return shape.rows > 0 and shape.known and bool(shape.inputs)

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._bar = self.use_bar()
        self._inputs, self._classes = self._bar.add_box(), self._bar.add_box()
        self._bar.chosen.connect(self._on_chosen)
        self._size = SampleSize()
        self._request: DependenceRequest | None = None
        self.dependence: Dependence | None = None
        self._class = 0
        self._column = ""
        self._move_to(table.inputs[0])
        self.retell()

    def recall(self, memory: dict[str, Any]) -> None:
        super().recall(memory)
        if memory.get(_INPUT) in self.table.inputs:
            self._move_to(memory[_INPUT])
        self._class = memory.get(_CLASS, 0)
        self.retell()

    def _move_to(self, column: str) -> None:
        """Draw along the input `column`."""
        self._column = column
        self._axis = InputAxis.of(self.table, column)
        self._tenths: Floats = np.empty(0)
        if not self._axis.labels:
            known = numbers(self.table, column, sample(self.table.in_use).rows)
            known = known[np.isfinite(known)]
            self._tenths = np.quantile(known, np.linspace(0, 1, 11)) if len(known) else np.empty(0)
        self._request, self.dependence = None, None

    def take_table(self, table: Table, split: Split) -> bool:
        super().take_table(table, split)
        self._move_to(self._column)
        return True

    def retell(self) -> None:
        self._bar.offer(self._inputs, self.table.inputs, self.table.inputs.index(self._column))
        self._bar.name(self._inputs, self.tr("input"), self.tr("The input that is moved"))
        names = self._names()
        self._bar.offer(self._classes, names, min(self._class, len(names) - 1))
        self._bar.name(self._classes, self.tr("class"), self.tr("The class whose probability is drawn"))
        self._bar.show_only(self._classes, shown=len(names) > 2)

    def _names(self) -> tuple[str, ...]:
        return self.dependence.classes if self.dependence is not None else ()

    @property
    def _output(self) -> int:
        """The output that is drawn."""
        names, outputs = self._names(), 0 if self.dependence is None else self.dependence.mean.shape[1]
        if outputs == 1:
            return 0
        if len(names) == 2 and outputs == 2:
            return 1
        return min(self._class if names else self.target, max(outputs - 1, 0))

    def axis_labels(self) -> tuple[str, str]:
        names = self._names()
        if not names:
            return self._column, self.tr("{target}, predicted").format(target=self._name)
        shown = names[1] if len(names) == 2 else names[self._output]
        return self._column, self.tr("probability of {name}").format(name=shown)

    def x_names(self) -> dict[float, str] | None:
        return self._axis.names

    def hint(self) -> str:
        if self._axis.is_drawable:
            return ""
        return self.tr(
            "“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.\n"
            "Choose another input above."
        ).format(input=self._column, most=MOST_CATEGORIES)

    def wanted(self, frame: Frame) -> dict[str, Any]:
        places = len(self._axis.labels)
        count_of, rows = self._size.of(places, running=not self.rests)
        asked = self._request
        if asked is None or (len(asked.values), asked.rows) != (count_of, rows):
            shown = self._axis.ends or (0.0, 1.0)
            self._request = DependenceRequest(
                self._column, self._axis.grid(shown, count_of), rows, min(_CURVES, rows)
            )
        fields: dict[str, Any] = {"dependence": self._request}
        return fields if self.found is not None else fields | {"prediction_rows": _TOLD}

    def lacks(self, report: Report) -> bool:
        return report.dependence is None or report.dependence.request is not self._request

    def take(self, report: Report) -> None:
        self.rests = report.state is not RunState.RUNNING
        if report.predictions is not None:
            self.found = report.predictions
        found = report.dependence
        if found is None or found.request.column != self._column:
            return
        self._size.learn(found)
        if self.rests and found.request is self._request and self._may_refine(found):
            self.wants.emit()
        known, self.dependence = self._names(), found
        if known != found.classes:
            self.retell()
            self.changed.emit()

    def _may_refine(self, found: Dependence) -> bool:
        """Whether a run that rests has time for more than was asked for."""
        places, rows = self._size.of(len(self._axis.labels), running=False)
        return places > len(found.request.values) or min(rows, found.of) > found.rows

    def forget(self) -> None:
        self.found, self.dependence = None, None

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        if self._names():
            return self._axis.range, (-0.04, 1.04)
        if self.dependence is None:
            return self._axis.range, y_now or (0.0, 1.0)
        drawn = self.dependence.curves[:, :, self._output]
        known = np.concatenate([drawn.ravel(), self.dependence.mean[:, self._output]])
        known = known[np.isfinite(known)]
        if not len(known):
            return self._axis.range, y_now or (0.0, 1.0)
        return self._axis.range, calm_interval(y_now, float(known.min()), float(known.max()))

    def places_of(self, found: Dependence) -> Floats:
        """Where the values of the input lie on the axis."""
        values = found.request.values
        return np.arange(float(len(values))) if isinstance(values, tuple) else values

    def paint_standing(self, painter: QPainter, frame: Frame) -> None:
        """Ticks at the lower edge: a tenth of the rows lies between two of them."""
        painter.setPen(QPen(QColor(theme.tokens().muted), 1.4))
        bottom = frame.area.bottom()
        for x in frame.xs(self._tenths):
            painter.drawLine(QPointF(x, bottom - 7), QPointF(x, bottom))

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        found = self.dependence
        if found is None:
            return
        output, xs = self._output, frame.xs(self.places_of(found))
        faint = QColor(theme.tokens().model)
        faint.setAlphaF(0.3)
        color = QColor(theme.tokens().model)
        mean = frame.ys(found.mean[:, output])
        if self._axis.labels:
            ratio = painter.device().devicePixelRatioF()
            for curve in found.curves[:, :, output]:
                draw_symbols(painter, xs, frame.ys(curve), symbol("ring", faint, 5, ratio))
            draw_symbols(painter, xs, mean, symbol("dot", color, 10, ratio))
            return
        for curve in found.curves[:, :, output]:
            draw_line(painter, xs, frame.ys(curve), faint)
        draw_line(painter, xs, mean, color, 2.8)

    def note(self) -> str:
        found = self.dependence
        if found is None or found.rows >= found.of:
            return ""
        return self.tr("mean over {rows} of {of} training rows").format(
            rows=count(found.rows), of=count(found.of)
        )

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        found = self.dependence
        word = self._axis.word(at[0], figure(at[0]))
        if found is None:
            return f"{self._column} {word}"
        x, mean = self.places_of(found), found.mean[:, self._output]
        place = at[0] if not self._axis.labels else float(np.clip(round(at[0]), 0, len(x) - 1))
        return f"{self._column} {word}   " + self.tr("mean {value}").format(
            value=figure(float(np.interp(place, x, mean)))
        )

    def _on_chosen(self) -> None:
        if self._inputs.currentText() != self._column:
            self._move_to(self._inputs.currentText())
            self.memory[_INPUT] = self._column
        if self._names() and self._classes.currentIndex() >= 0:
            self._class = self.memory[_CLASS] = self._classes.currentIndex()
        self.changed.emit()

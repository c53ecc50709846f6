"""The picture for more than two inputs: a map over two of them, the others held where a person sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import Predictions, Report
from gui.numbers import count, short_figure
from gui.plots.fit.fit_data import MOST_POINTS, Rows, Split
from gui.plots.fit.plane.held_inputs import middle_values, values_of
from gui.plots.fit.plane.input_axis import MOST_CATEGORIES, InputAxis
from gui.plots.fit.plane.plane_view import Held, PlaneView
from gui.plots.fit.plane.slice_bar import SliceBar
from gui.plots.fit.shape import Shape
from gui.plots.painting import Frame

if TYPE_CHECKING:
    from datasets.table import Table

_AXES = "slice axes"  # in the memory of pictures


class SliceView(PlaneView):
    """Held are the others at their medians; where one row is picked, as that row has them."""

    key = "slice"
    title = QT_TRANSLATE_NOOP("FitView", "Slice")

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        readable = shape.known or len(shape.numeric) == len(shape.inputs)
        return len(shape.inputs) > 2 and shape.rows > 0 and readable

    def __init__(self, table: Table, split: Split, target: int) -> None:
        self._middle: Held = middle_values(table)
        self._row: int | None = None
        self._predictions: Predictions | None = None
        super().__init__(table, split, target)
        self._bar = SliceBar(table.inputs, *(axis.name for axis in self._axes))
        self.bar = self._bar
        self._bar.chosen.connect(self._on_chosen)
        self._memory: dict[str, Any] = {}
        self._say_held()

    def _first_axes(self) -> tuple[InputAxis, InputAxis]:
        """The first two inputs that can be laid out, numbers rather than categories."""
        found: list[InputAxis] = []
        for name in self.table.inputs:
            axis = InputAxis.of(self.table, name)
            if axis.is_drawable and not axis.labels:
                found.append(axis)
            if len(found) == 2:
                return found[0], found[1]
        taken = {axis.name for axis in found}
        others = [InputAxis.of(self.table, name) for name in self.table.inputs if name not in taken]
        first, second, *_ = [*found, *sorted(others, key=lambda axis: not axis.is_drawable)]
        return first, second

    def recall(self, memory: dict[str, Any]) -> None:
        self._memory = memory
        names = memory.get(_AXES, ())
        if names and set(names) <= set(self.table.inputs):
            for box, name in zip(self._bar.boxes, names, strict=True):
                box.blockSignals(True)
                box.setCurrentText(name)
                box.blockSignals(False)
            self._take_axes()

    def take_table(self, table: Table, split: Split) -> bool:
        self._middle = middle_values(table)
        if self._row is not None and self._row >= table.rows:
            self._row = None
        again = super().take_table(table, split)
        self._say_held()
        return again

    def _held(self) -> Held:
        on_axes = {axis.name for axis in self._axes}
        values = self._middle | (values_of(self.table, self._row) if self._row is not None else {})
        return {name: value for name, value in values.items() if name not in on_axes}

    def show_picks(self, rows: Rows) -> None:
        row = int(rows[0]) if len(rows) == 1 and rows[0] < self.table.rows else None
        if row == self._row:
            return
        self._row = row
        self._request = None
        self._say_held()
        self.wants.emit()

    def wanted(self, frame: Frame) -> dict[str, Any]:
        fields = super().wanted(frame)
        if not self._running:
            fields["prediction_rows"] = MOST_POINTS  # for the words about a row
        return fields

    def take(self, report: Report) -> None:
        super().take(report)
        self._predictions = None if self._running else report.predictions or self._predictions

    def forget(self) -> None:
        super().forget()
        self._predictions = None

    def hint(self) -> str:
        for axis in self._axes:
            if not axis.is_drawable:
                return self.tr(
                    "“{input}” cannot be laid out on an axis: it has no number, or more than {most} "
                    "categories.\nChoose another input above."
                ).format(input=axis.name, most=MOST_CATEGORIES)
        return super().hint()

    def _row_said(self, row: int, at: tuple[float, float]) -> str:
        """The model's outputs for the row as it is; as long as they are not known, nothing."""
        if row == self._row:
            return self._model_said(at)
        found = self._predictions
        if found is None:
            return ""
        where = np.flatnonzero(found.row == row)
        return self._map.said_at(self._map.prepared(found.predicted[where[0]])) if len(where) else ""

    def _say_held(self) -> None:
        """In words: where the inputs are that lie on no axis."""
        texts = [
            f"{name} {value if isinstance(value, str) else short_figure(value)}"
            for name, value in self._held().items()
        ]
        if self._row is None:
            head = self.tr("others held at their median")
        else:
            head = self.tr("others held as in row {row}").format(row=count(self._row + 1))
        self._bar.set_text(f"{head}: {', '.join(texts)}", f"{head}\n" + "\n".join(texts))

    def _on_chosen(self) -> None:
        self._memory[_AXES] = self._bar.names
        self._take_axes()
        self.changed.emit()

    def _take_axes(self) -> None:
        first, second = (InputAxis.of(self.table, name) for name in self._bar.names)
        self._axes = first, second
        self._plane = None
        self._read()
        self._say_held()

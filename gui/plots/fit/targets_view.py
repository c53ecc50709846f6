"""The picture for several targets: the natural picture of each, side by side, in plots of their own."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import Report
from gui.cards import text_label
from gui.numbers import count
from gui.plots.calm_range import Range
from gui.plots.fit.fit_data import Split
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.optimum_curve import OptimumCurve
from gui.plots.fit.shape import Shape
from gui.plots.painting import Frame
from gui.plots.plot_base import LivePlot
from gui.plots.reach.tables import Tables

if TYPE_CHECKING:
    from datasets.table import Table

MOST = 12  # targets that are drawn
_WIDE = 1.5  # columns for a row, about


class TargetsView(FitView):
    """Every plot pans and zooms by itself; where the input is the same on all x axes, these go together."""

    key = "targets"
    title = QT_TRANSLATE_NOOP("FitView", "All targets")
    fills = True
    follows_zoom = True

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return len(shape.targets) > 1 and shape.rows > 0 and not shape.classes

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        from gui.plots.fit.pictures import possible

        picture = possible(Shape.of(table).as_known())[0]
        self.cells = [_Cell(picture(table, split, at)) for at in range(min(len(table.targets), MOST))]
        self.bar = QWidget()
        grid = QGridLayout(self.bar)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        columns = max(math.ceil(math.sqrt(len(self.cells) * _WIDE)) - (len(self.cells) > 2), 2)
        for at, cell in enumerate(self.cells):
            grid.addWidget(cell, at // columns, at % columns)
            cell.plot.pointed.connect(lambda _, cell=cell: self.passing.emit(cell.said()))
            cell.plot.ranges_moved.connect(lambda cell=cell: self._on_moved(cell))
            cell.view.wants.connect(self.wants)
            cell.view.changed.connect(self.wants)
            cell.view.stands_anew.connect(self.stands_anew)

    @property
    def keys(self) -> tuple[str, ...]:  # type: ignore[override]  # those of the pictures in it
        return self.cells[0].view.keys

    def hidden_keys(self) -> set[str]:
        return set.intersection(*(cell.view.hidden_keys() for cell in self.cells))

    def recall(self, memory: dict[str, Any]) -> None:
        for cell in self.cells:
            cell.view.recall(dict(memory))

    def axis_labels(self) -> tuple[str, str]:
        return "", ""

    def wanted(self, frame: Frame) -> dict[str, Any]:
        fields: dict[str, Any] = {}
        for cell in reversed(self.cells):  # the first one's wishes count
            fields |= cell.view.wanted(cell.plot.frame())
        return fields

    def lacks(self, report: Report) -> bool:
        return self.cells[0].view.lacks(report)

    def take(self, report: Report) -> None:
        for cell in self.cells:
            cell.take(report)

    def forget(self) -> None:
        for cell in self.cells:
            cell.view.forget()
            cell.plot.redraw()

    def set_truth(self, text: str, *, must_fit: bool) -> None:
        for cell in self.cells:
            cell.view.set_truth(text, must_fit=must_fit)

    def set_optimum(self, optimum: OptimumCurve | None) -> None:
        for cell in self.cells:
            cell.view.set_optimum(optimum)

    def split_changed(self) -> None:
        for cell in self.cells:
            cell.view.split_changed()
            cell.plot.redraw_standing()

    def shows_same(self, table: Table) -> bool:
        return all(cell.view.shows_same(table) for cell in self.cells)

    def take_table(self, table: Table, split: Split) -> bool:
        super().take_table(table, split)
        for cell in self.cells:
            cell.view.take_table(table, split)
            cell.follow()
            cell.plot.redraw()
        return False

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return (0.0, 1.0), (0.0, 1.0)

    def note(self) -> str:
        shown, there = len(self.cells), len(self.table.targets)
        if shown == there:
            return self.cells[0].view.note()
        return self.tr("showing {shown} of {count} targets").format(shown=count(shown), count=count(there))

    def summary(self) -> str:
        return " ".join(cell.view.summary() for cell in self.cells)

    def export_tables(self) -> Tables:
        return {
            f"{cell.name.text()} – {name}": made
            for cell in self.cells
            for name, made in cell.view.export_tables().items()
        }

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        return ""

    def _on_moved(self, moved: _Cell) -> None:
        """The same part of the same inputs is seen in all of them."""
        x = moved.plot.frame().x
        for cell in self.cells:
            if cell is not moved and cell.view.axis_labels()[0] == moved.view.axis_labels()[0]:
                cell.plot.show_ranges(x=x)
                cell.plot.follow(moved.plot.following)
        moved.view.show_ranges(x, moved.plot.frame().y)
        self.wants.emit()


class _Cell(QWidget):
    """One target: its name, its plot, and the key of its colours where there is one."""

    def __init__(self, view: FitView) -> None:
        super().__init__()
        self.view = view
        view.setParent(self)
        self._y: Range | None = None
        self.name = text_label(view.table.targets[view.target], "small")
        self.name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.plot = LivePlot()
        self.plot.setAccessibleName(self.name.text())
        self.plot.standing, self.plot.moving = view.paint_standing, view.paint_moving
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addLayout(row, 1)
        row.addWidget(self.plot, 1)
        if view.side is not None:
            row.addWidget(view.side)
        self.plot.following_changed.connect(lambda following: self.follow() if following else None)
        view.stands_anew.connect(self.plot.redraw_standing)
        self._show_axes()
        self.follow()

    def take(self, report: Report) -> None:
        self.view.take(report)
        self._show_axes()
        self.follow()
        self.plot.refresh()

    def follow(self) -> None:
        """Set the ranges from the data, where a person has not."""
        if self.plot.following and not self.view.hint():
            x, self._y = self.view.ranges(self._y)
            self.plot.show_ranges(x, self._y)

    def said(self) -> str:
        """The figures for the pointer, if it is here."""
        at = self.plot.pointer
        return "" if at is None else f"{self.name.text()}   {self.view.said(self.plot.frame(), at)}"

    def _show_axes(self) -> None:
        x, _ = self.view.axis_labels()
        self.plot.x_axis.set_label(x)
        self.plot.x_axis.set_names(self.view.x_names())
        self.plot.y_axis.set_names(self.view.y_names())
        self.plot.set_hint(self.view.hint())

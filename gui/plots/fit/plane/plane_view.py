"""The picture for two inputs: the model as a map over them, and the rows on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtGui import QPainter

from datasets.problems import QT_TRANSLATE_NOOP
from engine.report import Plane, PlaneRequest, Report, RunState
from gui.numbers import count, figure, short_figure
from gui.plots.calm_range import Range
from gui.plots.fit.fit_data import MOST_POINTS, PARTS, Rows, Split, row_name, sample
from gui.plots.fit.fit_view import FitView, RowPlaces
from gui.plots.fit.plane.color_key import ColorKey
from gui.plots.fit.plane.grid_size import SMALLEST, GridSize
from gui.plots.fit.plane.input_axis import InputAxis
from gui.plots.fit.plane.map_painting import MapPainting
from gui.plots.fit.plane.region_map import RegionMap
from gui.plots.fit.plane.value_map import ValueMap
from gui.plots.fit.shape import Shape
from gui.plots.fit.summaries import map_table, part_words, plane_summary
from gui.plots.maps.refining import between, refined
from gui.plots.painting import Floats, Frame
from gui.plots.reach.tables import Columns, Tables, named
from gui.throttle import Throttle

if TYPE_CHECKING:
    from datasets.table import Table

_SMOOTH = 56  # places along an axis that look smooth
_SPLIT_EVERY = 2.0  # seconds: the validation rows may change under the same table
Held = dict[str, float | str]


def smooth(plane: Plane) -> Plane:
    """A coarse plane with places between its places, so that it does not look like facets."""
    values, grids = plane.values, [plane.request.y, plane.request.x]
    for axis, grid in enumerate(grids):
        while not isinstance(grid, tuple) and SMALLEST <= len(grid) < _SMOOTH:
            values, grid = refined(values, axis), between(grid)
        grids[axis] = grid
    if values is plane.values:
        return plane
    return replace(plane, values=values, request=replace(plane.request, x=grids[1], y=grids[0]))


class PlaneView(FitView):
    """Of a number its values in colours, with contours; of a class its region. Rows have the colours of their
    targets, so that a misfit is a mark in another colour than its ground."""

    key = "map"
    title = QT_TRANSLATE_NOOP("FitView", "Map")
    follows_zoom = True

    @classmethod
    def suits(cls, shape: Shape) -> bool:
        return len(shape.inputs) == 2 and shape.rows > 0 and (shape.known or len(shape.numeric) == 2)

    def __init__(self, table: Table, split: Split, target: int) -> None:
        super().__init__(table, split, target)
        self._name = table.targets[target]
        self._map: ValueMap | RegionMap = (
            RegionMap(table, self._name) if split.classes else ValueMap(table, self._name, target)
        )
        self._size = GridSize()
        self._split_due = Throttle(_SPLIT_EVERY)
        self._running = False
        self._plane: Plane | None = None
        self._given: Plane | None = None  # the same as the run gave it
        self._request: PlaneRequest | None = None
        self.side = self._colors = ColorKey(self._map)
        self._painting = MapPainting(self._map)
        self._axes = self._first_axes()
        self._read()

    @property
    def keys(self) -> tuple[str, ...]:  # type: ignore[override]  # parts look otherwise where shapes are classes
        parts = "class" if isinstance(self._map, RegionMap) or self._map.has_two else "map"
        return (*(f"{parts}_{part}" for part in PARTS), "aside")

    # which inputs

    def _first_axes(self) -> tuple[InputAxis, InputAxis]:
        first, second = (InputAxis.of(self.table, name) for name in self.table.inputs[:2])
        return first, second

    def _held(self) -> Held:
        """The values of the inputs that are on no axis."""
        return {}

    def _read(self) -> None:
        """Find the places of the rows on the axes."""
        table, axes = self.table, self._axes
        drawable = np.ones(table.rows, dtype=np.bool_)
        for axis in axes:
            if not axis.labels:
                drawable &= np.isfinite(table.frame[axis.name].to_numpy(dtype=np.float64))
        self._sample = sample(drawable, self.split.known)
        rows = self._sample.rows
        self._places = RowPlaces(rows, axes[0].places(table, rows), axes[1].places(table, rows))
        self._request = None
        self.split_changed()

    def take_table(self, table: Table, split: Split) -> bool:
        self.table, self.split = table, split
        self._axes = tuple(InputAxis.of(table, axis.name) for axis in self._axes)  # type: ignore[assignment]
        self._map.take_table(table)
        self._read()
        self._colors.renew()
        return True

    def shows_same(self, table: Table) -> bool:
        same = (self.table.inputs, self.table.targets) == (table.inputs, table.targets)
        return same and table.rows > 0 and Shape.of(table).is_like(Shape.of(self.table))

    # the run

    def wanted(self, frame: Frame) -> dict[str, Any]:
        places = self._size.of(frame.area.width(), frame.area.height(), running=self._running)
        grids = [
            axis.grid(shown, count)
            for axis, shown, count in zip(self._axes, (frame.x, frame.y), places, strict=True)
        ]
        if not self._asks_for(grids):
            first, second = self._axes
            self._request = PlaneRequest((first.name, second.name), grids[0], grids[1], self._held())
        fields: dict[str, Any] = {"plane": self._request}
        if self._split_due.due(hurry=self.split.known is None):
            fields["prediction_rows"] = MOST_POINTS
        return fields

    def _asks_for(self, grids: list[Any]) -> bool:
        """Whether the request is for these grids already."""
        asked = self._request
        if asked is None:
            return False
        return all(np.array_equal(one, other) for one, other in zip((asked.x, asked.y), grids, strict=True))

    def lacks(self, report: Report) -> bool:
        return report.plane is None or report.plane.request is not self._request

    def take(self, report: Report) -> None:
        self._running = report.state is RunState.RUNNING
        if report.predictions is not None:
            self._take_names(report.predictions.classes)
        if report.plane is None or set(report.plane.request.columns) != {axis.name for axis in self._axes}:
            return
        self._take_names(report.plane.classes)
        self._given = report.plane
        self._plane = smooth(replace(report.plane, values=self._map.prepared(report.plane.values)))
        self._size.learn(report.plane)

    def _take_names(self, names: tuple[str, ...]) -> None:
        if isinstance(self._map, RegionMap) and names and names != self._map.names:
            self._map.take_names(names)
            self.split_changed()
            self._colors.renew()

    def forget(self) -> None:
        self._plane = self._given = None

    # what is drawn

    def axis_labels(self) -> tuple[str, str]:
        return self._axes[0].name, self._axes[1].name

    def x_names(self) -> dict[float, str] | None:
        return self._axes[0].names

    def y_names(self) -> dict[float, str] | None:
        return self._axes[1].names

    def hint(self) -> str:
        if self._sample.of == 0:
            return self.tr("No row has a number both in “{first}” and in “{second}”.").format(
                first=self._axes[0].name, second=self._axes[1].name
            )
        return ""

    def split_changed(self) -> None:
        rows = self._sample.rows
        marks = self._map.marks(self.table, rows, self.split.part[rows])
        used = self.table.in_use[rows]
        self._painting.show_rows(self._places, np.where(used, marks, -1), rows[~used])

    def ranges(self, y_now: Range | None) -> tuple[Range, Range]:
        return self._axes[0].range, self._axes[1].range

    def paint_moving(self, painter: QPainter, frame: Frame) -> None:
        self._painting.paint(painter, frame, self._plane, self._axes, moves=self._running)

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
        return "  ·  ".join(parts)

    def summary(self) -> str:
        return plane_summary(self.axis_labels(), self._name, self._sample.of, self._given)

    def export_tables(self) -> Tables:
        made: Tables = {self.tr("rows"): self._rows_table}
        if self._given is not None:
            made[self.tr("map")] = self._map_table
        return made

    def _rows_table(self) -> Columns:
        table, names = self.table, (*self.axis_labels(), self._name)
        parts = part_words(table, self.split)
        columns = [(name, table.frame[name].array) for name in dict.fromkeys(names)]
        return named([("row", np.arange(table.rows) + 1), *columns, ("part", parts)])

    def _map_table(self) -> Columns:
        assert self._given is not None
        return map_table(self._given, self.table.targets)

    # the read-out and rows

    @property
    def drawn(self) -> Rows:
        return self._places.rows

    def places(self, rows: Rows) -> tuple[Floats, Floats]:
        return self._places.of(rows)

    def said(self, frame: Frame, at: tuple[float, float]) -> str:
        row = self.row_at(frame, at)
        if row >= 0:
            return self.said_of(row)
        return f"{self._inputs_said(at)}   " + self.tr("model {value}").format(value=self._model_said(at))

    def said_of(self, row: int) -> str:
        (x,), (y,) = self._places.of(np.array([row]))
        parts = [
            self.tr("row {row}").format(row=row_name(row, int(self.split.part[row]))),
            self._inputs_said((float(x), float(y)), row),
            self.tr("target {value}").format(value=self._map.target_said(self.table, row)),
        ]
        model = self._row_said(row, (float(x), float(y)))
        return "   ".join([*parts, self.tr("model {value}").format(value=model)] if model else parts)

    def _row_said(self, row: int, at: tuple[float, float]) -> str:
        """What the model gives for a row whose point is at these places."""
        return self._model_said(at)

    def _inputs_said(self, at: tuple[float, float], row: int | None = None) -> str:
        write = figure if row is None else short_figure
        return "  ".join(
            f"{axis.name} {axis.word(place, write(place))}"
            for axis, place in zip(self._axes, at, strict=True)
        )

    def _model_said(self, at: tuple[float, float]) -> str:
        found = self.model_at(at)
        return figure(float("nan")) if found is None else self._map.said_at(found)

    def model_at(self, at: tuple[float, float]) -> Floats | None:
        """What the map makes of the outputs of the model (outputs,) at a place of it, between those of the
        grid; None where it is not known."""
        plane = self._plane
        if plane is None:
            return None
        weights = []
        for grid, place in zip((plane.request.x, plane.request.y), at, strict=True):
            if isinstance(grid, tuple):
                nearest = min(max(round(place), 0), len(grid) - 1)
                weights.append([(nearest, 1.0)])
                continue
            if not grid[0] <= place <= grid[-1]:
                return None
            step = (place - grid[0]) / (grid[-1] - grid[0]) * (len(grid) - 1)
            first = min(int(step), len(grid) - 2)
            weights.append([(first, 1.0 - (step - first)), (first + 1, step - first)])
        pieces = [
            across * up * plane.values[row, column] for column, across in weights[0] for row, up in weights[1]
        ]
        found: Floats = np.sum(pieces, axis=0)
        return found

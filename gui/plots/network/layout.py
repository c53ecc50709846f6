"""Where the layers and units of a diagram lie, in pixels. No painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from engine.network.records import MOST_UNITS

HEAD, FOOT = 42, 10  # px above the units for what the layer is called, and below them
LEAST_SIDE, MOST_SIDE, MOST_OUTPUT = 12.0, 58.0, 92.0  # of a unit's box
FILLED = 0.76  # of a unit's share of the height
GAP, BOX, LEAST_BOX, CELL, CELL_GAP = 34.0, 104.0, 62.0, 22.0, 3.0
BOX_HEIGHT = 132.0
GRID_ROWS = 8  # at least, of a large layer that is opened


class Kind(StrEnum):
    """How a layer is drawn."""

    UNITS = "units"  # one below the other, joined by wires
    GRID = "grid"  # a large layer, opened
    BOX = "box"  # a large layer, summed up


@dataclass(frozen=True)
class Column:
    """A layer: its own area, and the boxes of its units (none where it is summed up)."""

    kind: Kind
    area: QRectF
    units: tuple[QRectF, ...]

    @property
    def body(self) -> QRectF:
        """What holds all that is drawn of it."""
        if not self.units:
            return self.area
        body = QRectF(self.units[0])
        for unit in self.units[1:]:
            body = body.united(unit)
        return body


@dataclass(frozen=True)
class Layout:
    """All columns, from the inputs to the outputs."""

    columns: tuple[Column, ...]

    def unit_at(self, point: QPointF) -> tuple[int, int] | None:
        """(layer, unit) at a point; the unit is -1 in a layer that is summed up."""
        for at, column in enumerate(self.columns):
            if column.kind is Kind.BOX and column.area.contains(point):
                return at, -1
            for unit, box in enumerate(column.units):
                if box.adjusted(-1, -1, 1, 1).contains(point):
                    return at, unit
        return None

    def box(self, place: tuple[int, int]) -> QRectF | None:
        """The box of a unit, or of a layer that is summed up (unit -1)."""
        layer, unit = place
        if not 0 <= layer < len(self.columns):
            return None
        column = self.columns[layer]
        if column.kind is Kind.BOX:
            return column.area
        return column.units[unit] if 0 <= unit < len(column.units) else None

    def neighbour(self, place: tuple[int, int], along: int, down: int) -> tuple[int, int]:
        """The next place in a direction; the same where there is none."""
        layer, unit = place
        if down:
            units = len(self.columns[layer].units)
            return (layer, min(max(unit + down, 0), units - 1)) if units else place
        other = layer + along
        here = self.box(place)
        if not 0 <= other < len(self.columns) or here is None:
            return place
        boxes = self.columns[other].units
        if not boxes:
            return other, -1
        middle = here.center().y()
        near = (
            min(boxes, key=lambda box: (abs(box.center().y() - middle), box.x()))
            if along > 0
            else min(boxes, key=lambda box: (abs(box.center().y() - middle), -box.x()))
        )
        return other, boxes.index(near)


def kind_of(units: int, shown: int) -> Kind:
    """How a layer is drawn of which so many units are shown."""
    if shown == 0:
        return Kind.BOX
    return Kind.UNITS if units <= MOST_UNITS else Kind.GRID


def least_size(layers: Sequence[tuple[int, int]], sides: tuple[float, float]) -> tuple[int, int]:
    """The smallest width and height in which layers (units, shown) can be told apart."""
    tall = max((shown for units, shown in layers if kind_of(units, shown) is Kind.UNITS), default=1)
    width = sum(_least_width(units, shown) for units, shown in layers)
    height = max(tall * LEAST_SIDE / FILLED, 84.0)
    if any(kind_of(*layer) is Kind.GRID for layer in layers):
        height = max(height, GRID_ROWS * (CELL + CELL_GAP))
    return round(width + GAP * 0.7 * (len(layers) - 1) + sum(sides)), round(height + HEAD + FOOT)


def _least_width(units: int, shown: int) -> float:
    kind = kind_of(units, shown)
    if kind is Kind.GRID:
        return (CELL + CELL_GAP) * max(-(-shown // GRID_ROWS), 1)
    return LEAST_BOX if kind is Kind.BOX else LEAST_SIDE * 1.6


def lay_out(
    layers: Sequence[tuple[int, int]], width: float, height: float, sides: tuple[float, float]
) -> Layout:
    """Layers (units, shown) in an area; `sides`: px left and right for the names of inputs and outputs."""
    room = max(height - HEAD - FOOT, 40.0)
    inner = max(width - sum(sides), 60.0)
    side = _side(layers, inner, room)
    widths = [_width(*layer, side, room, at == len(layers) - 1) for at, layer in enumerate(layers)]
    gaps = max(len(layers) - 1, 1)
    spare = inner - sum(widths)
    if spare < GAP * 0.7 * gaps:  # what is summed up gives way
        boxes = [at for at, layer in enumerate(layers) if kind_of(*layer) is Kind.BOX]
        for at in boxes:
            widths[at] = max(LEAST_BOX, widths[at] - (GAP * gaps - spare) / len(boxes))
        spare = inner - sum(widths)
    gap = max(spare / gaps, 8.0)
    x = sides[0] + (0.0 if len(layers) > 1 else (inner - widths[0]) / 2)
    columns = []
    for (units, shown), own in zip(layers, widths, strict=True):
        columns.append(_column(kind_of(units, shown), shown, QRectF(x, HEAD, own, room)))
        x += own + gap
    return Layout(tuple(columns))


def _side(layers: Sequence[tuple[int, int]], inner: float, room: float) -> float:
    """Of the boxes of all units: as large as the fullest layer and the number of layers allow."""
    tallest = max((shown for units, shown in layers if kind_of(units, shown) is Kind.UNITS), default=4)
    by_height = room / max(tallest, 2) * FILLED
    by_width = inner / max(len(layers), 2) * 0.5
    return min(max(min(by_height, by_width), LEAST_SIDE), MOST_SIDE)


def _width(units: int, shown: int, side: float, room: float, last: bool) -> float:
    kind = kind_of(units, shown)
    if kind is Kind.BOX:
        return BOX
    if kind is Kind.GRID:
        rows = max(int((room + CELL_GAP) // (CELL + CELL_GAP)), 1)
        return -(-shown // rows) * (CELL + CELL_GAP) - CELL_GAP
    if last and shown <= 2:
        return min(side * 1.5, MOST_OUTPUT, room / shown * FILLED)
    return side


def _column(kind: Kind, shown: int, area: QRectF) -> Column:
    if kind is Kind.BOX:
        tall = min(BOX_HEIGHT, area.height())
        return Column(kind, QRectF(area.x(), area.center().y() - tall / 2, area.width(), tall), ())
    if kind is Kind.GRID:
        return Column(kind, area, tuple(_grid(shown, area)))
    own = area.width()
    pitch = min(area.height() / shown, own * 1.75 + 6)
    top = area.center().y() - pitch * (shown - 1) / 2 - own / 2
    boxes = (QRectF(area.x(), top + at * pitch, own, own) for at in range(shown))
    return Column(kind, area, tuple(boxes))


def _grid(shown: int, area: QRectF) -> list[QRectF]:
    pitch = CELL + CELL_GAP
    rows = max(int((area.height() + CELL_GAP) // pitch), 1)
    used = min(rows, shown)
    top = area.center().y() - (used * pitch - CELL_GAP) / 2
    return [QRectF(area.x() + at // rows * pitch, top + at % rows * pitch, CELL, CELL) for at in range(shown)]

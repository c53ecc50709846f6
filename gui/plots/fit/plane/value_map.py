"""A map of numbers: the model's values as colours with contours, the rows' targets in the same colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor

from engine.report import Plane
from gui import theme
from gui.numbers import figure, short_figure
from gui.plots.fit.against_view import few_values
from gui.plots.fit.fit_data import Rows, numbers, numbers_and_ends
from gui.plots.fit.plane.sprites import DOTTED, FILLED, OPEN, Look
from gui.plots.maps.color_scale import TOP, ColorScale, levels_of
from gui.plots.maps.contours import contour_lines
from gui.plots.maps.heat_image import Levels, enlarged
from gui.plots.painting import Floats

if TYPE_CHECKING:
    from datasets.table import Table

_SHADES = 32  # of the colours inside marks
_LINES = 9  # contours, about
_RIM = 0.02  # of the scale: nearer to its ends a line would only tell where a model is saturated
_SHAPES = ("dot", "diamond", "triangle")  # by part, as in every picture
_FILLS = (FILLED, OPEN, DOTTED)


class ValueMap:
    """Of the target number `target`, called `name`. Where it has two values only, each has a shape of its
    own, and the line half-way between them is drawn heavily."""

    def __init__(self, table: Table, name: str, target: int) -> None:
        self.name, self._target = name, target
        self._read(table)

    def _read(self, table: Table) -> None:
        known, ends = numbers_and_ends(table, self.name)
        self._few = few_values(known)
        self.has_values = ends is not None
        self.scale = ColorScale.around(ends or (0.0, 1.0), self._few)

    @property
    def has_two(self) -> bool:
        """Whether there are two values only."""
        return len(self._few) == 2

    def take_table(self, table: Table) -> None:
        """The newest rows of the same columns."""
        self._read(table)

    # the model

    def prepared(self, values: Floats) -> Floats:
        """(ny, nx, outputs), as they are."""
        return values

    def values(self, plane: Plane) -> Floats:
        """(ny, nx)."""
        return plane.values[:, :, min(self._target, plane.values.shape[2] - 1)]

    def levels(self, plane: Plane, columns: int, rows: int, steps: tuple[bool, bool]) -> Levels:
        """As an image of so many pixels."""
        shares = self.scale.shares(self.values(plane))
        return levels_of(enlarged(shares, columns, rows, steps))

    def colors(self) -> list[int]:
        return self.scale.colors(theme.tokens().dark)

    def lines(self, plane: Plane, x: Floats, y: Floats) -> list[tuple[Floats, bool]]:
        """The contours over `x`, `y`, and which of them are heavy."""
        values = self.values(plane)
        middle, rim = self.scale.middle, _RIM * (self.scale.high - self.scale.low)
        inside = [t for t in self.scale.ticks(_LINES) if self.scale.low + rim < t < self.scale.high - rim]
        levels = [tick for tick in inside if not self.has_two or tick != middle]
        lines = [(contour_lines(values, x, y, level), False) for level in levels]
        return [*lines, (contour_lines(values, x, y, middle), True)] if self.has_two else lines

    def said_at(self, found: Floats) -> str:
        """What the model gives at one place: `found` are its outputs there (outputs,)."""
        return figure(found[min(self._target, len(found) - 1)])

    # the rows

    def looks(self) -> list[Look]:
        """The marks there are, by the numbers of `marks`."""
        dark = theme.tokens().dark
        if self.has_two:
            ends = [self.scale.color(value, dark) for value in (self.scale.low, self.scale.high)]
            pairs = zip(("dot", "square"), ends, strict=True)
            return [Look(shape, color, fill) for shape, color in pairs for fill in _FILLS]
        table = self.scale.colors(dark)
        shades = [QColor.fromRgba(table[round(TOP * at / (_SHADES - 1))]) for at in range(_SHADES)]
        return [Look(shape, shade) for shade in shades for shape in _SHAPES]

    def marks(self, table: Table, rows: Rows, part: np.ndarray) -> np.ndarray:
        """The mark of each of `rows` (n,) of these parts (n,), -1 for one without a target."""
        values = numbers(table, self.name, rows)
        if self.has_two:
            shade = np.where(values > self.scale.middle, 1.0, 0.0)
        else:
            shade = np.rint(self.scale.levels(values) / TOP * (_SHADES - 1))
        return np.where(np.isfinite(values), shade * len(_SHAPES) + part, -1).astype(np.int64)

    def target_said(self, table: Table, row: int) -> str:
        return short_figure(float(numbers(table, self.name, np.array([row]))[0]))

"""A map of classes: where each is the most probable one, the deeper in colour the surer; rows in the marks
and colours of their classes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor

from engine.report import Plane
from gui import theme
from gui.numbers import figure
from gui.plots.fit.fit_data import Rows, class_names, class_words
from gui.plots.fit.plane.sprites import DOTTED, FILLED, OPEN, Look
from gui.plots.maps.color_scale import as_colors, between
from gui.plots.maps.contours import contour_lines
from gui.plots.maps.heat_image import NOTHING, Levels, enlarged
from gui.plots.painting import Floats

if TYPE_CHECKING:
    from datasets.table import Table

# Told apart by those who see fewer colours, and by shape in any case; by theme (light, dark).
_COLORS = (
    (
        *("#0072B2", "#D97A00", "#00876A", "#B8407A", "#7A55D0"),
        *("#7C651A", "#2F9BD6", "#A83226", "#5E8A1E", "#5F6975"),
    ),
    (
        *("#5AA9E6", "#F2A541", "#45C9A2", "#F07FB2", "#B294FF"),
        *("#CDB35A", "#9AD8FF", "#FF8A78", "#A8CF5E", "#A7B1BD"),
    ),
)
SHAPES = ("dot", "square", "triangle", "diamond", "wedge", "plus", "cross", "star", "hexagon", "glass")
_FILLS = (FILLED, OPEN, DOTTED)
_LEAST_CHANCE = 1e-30  # that is told from none
_LEAST, _MOST = 0.08, 0.62  # of a class's colour in its region, from undecided to sure


def class_color(number: int) -> QColor:
    """Of the class with this number, in the theme in force."""
    colors = _COLORS[theme.tokens().dark]
    return QColor(colors[number % len(colors)])


def class_shape(number: int) -> str:
    """Of the marks of the class with this number."""
    return SHAPES[number % len(SHAPES)]


def chances(values: Floats) -> Floats:
    """(..., classes) of a model's outputs: one output is the probability of the second of two."""
    return np.concatenate([1.0 - values, values], axis=-1) if values.shape[-1] == 1 else values


class RegionMap:
    """Of the one target, called `name`."""

    has_two = False

    def __init__(self, table: Table, name: str) -> None:
        self.name = name
        self.names = class_names(table, name)
        self.has_values = len(self.names) > 0

    def take_table(self, table: Table) -> None:
        """The newest rows of the same columns: the classes are those of the run."""

    def take_names(self, names: tuple[str, ...]) -> None:
        """The classes as the run numbers them."""
        self.names = names or self.names

    # the model

    def prepared(self, values: Floats) -> Floats:
        """(ny, nx, classes) of (ny, nx, outputs): the logarithms of the chances, of which one becomes another
        evenly where one class gives way to another, however suddenly the chances do."""
        found: Floats = np.log(np.maximum(chances(values), _LEAST_CHANCE))
        return found

    def levels(self, plane: Plane, columns: int, rows: int, steps: tuple[bool, bool]) -> Levels:
        """As an image of so many pixels."""
        classes = plane.values.shape[2]
        shades = _shades(classes)
        best = enlarged(plane.values[:, :, 0], columns, rows, steps)
        first, total = np.zeros(best.shape, dtype=np.uint8), np.exp(best)
        for number in range(1, classes):
            other = enlarged(plane.values[:, :, number], columns, rows, steps)
            higher = other > best
            np.copyto(best, other, where=higher)
            first[higher] = number
            total += np.exp(other, out=other)
        least = 1.0 / classes
        with np.errstate(invalid="ignore"):
            surety = np.clip((np.exp(best) / total - least) / (1.0 - least), 0.0, 1.0)
            found = first * np.uint8(shades) + (surety * (shades - 1) + 0.5).astype(np.uint8)
        found[np.isnan(total)] = NOTHING
        return found.astype(np.uint8)

    def colors(self) -> list[int]:
        return _table(max(len(self.names), 2), theme.tokens().panel, theme.tokens().dark)

    def lines(self, plane: Plane, x: Floats, y: Floats) -> list[tuple[Floats, bool]]:
        """Where one class begins and another ends."""
        given = plane.values
        if given.shape[2] == 2:
            return [(contour_lines(given[:, :, 1] - given[:, :, 0], x, y, 0.0), True)]
        found = []
        for number in np.unique(given.argmax(axis=2)):
            others = np.delete(given, number, axis=2).max(axis=2)
            found.append((contour_lines(given[:, :, number] - others, x, y, 0.0), True))
        return found

    def said_at(self, found: Floats) -> str:
        """The class that is most probable where the logarithms are `found` (classes,), and how probable."""
        if not np.isfinite(found).all():
            return figure(float("nan"))
        given, number = np.exp(found), int(found.argmax())
        return f"{self._word(number)} {figure(float(given[number] / given.sum()), 3)}"

    # the rows

    def looks(self) -> list[Look]:
        """The marks there are, by the numbers of `marks`."""
        return [
            Look(class_shape(number), class_color(number), fill)
            for number in range(len(self.names))
            for fill in _FILLS
        ]

    def marks(self, table: Table, rows: Rows, part: np.ndarray) -> np.ndarray:
        """The mark of each of `rows` (n,) of these parts (n,), -1 for one without a class that is known."""
        words = class_words(table, self.name, rows)
        number_of = {name: number for number, name in enumerate(self.names)}
        numbers = np.array([number_of.get(word, -1) for word in words], dtype=np.int64)
        return np.where(numbers < 0, -1, numbers * len(_FILLS) + part)

    def target_said(self, table: Table, row: int) -> str:
        return class_words(table, self.name, np.array([row]))[0]

    def _word(self, number: int) -> str:
        return self.names[number] if number < len(self.names) else str(number)


@lru_cache(maxsize=8)
def _table(classes: int, ground: str, dark: bool) -> list[int]:
    """256 colours 0xAARRGGBB: of each class its shades, from undecided to sure."""
    shares = _LEAST + (_MOST - _LEAST) * np.linspace(0.0, 1.0, _shades(classes))
    own = [_COLORS[dark][number % len(_COLORS[dark])] for number in range(min(classes, NOTHING))]
    colors = [color for name in own for color in as_colors(between((ground, name), shares))]
    return [*colors, *([0] * (256 - len(colors)))]


def _shades(classes: int) -> int:
    return max(NOTHING // max(classes, 2), 1)

"""The pictures of the fit in words, for those who do not see them, and in columns, for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.report import Plane
from gui.numbers import count, figure
from gui.plots.fit.fit_data import PARTS, Split
from gui.plots.painting import Floats
from gui.plots.reach.tables import Columns, named

if TYPE_CHECKING:
    from datasets.table import Table


def part_words(table: Table, split: Split) -> np.ndarray:
    """object (rows,): which part each row is of, or that it is set aside."""
    words = np.array(PARTS, dtype=object)[split.part]
    words[~table.in_use] = "set aside"
    return words


def map_table(plane: Plane, targets: tuple[str, ...]) -> Columns:
    """Place by place what the model gives: its outputs, called as the `targets` or as the classes are."""
    given = plane.request.x, plane.request.y
    grids = [np.array(grid, dtype=object) if isinstance(grid, tuple) else grid for grid in given]
    x, y = (each.ravel() for each in np.meshgrid(grids[0], grids[1]))
    outputs = plane.values.reshape(-1, plane.values.shape[2])
    names = plane.classes[-outputs.shape[1] :] if plane.classes else targets
    columns = zip(names, outputs.T, strict=False)
    held = [(column, np.full(len(x), value)) for column, value in plane.request.held.items()]
    return named([(plane.request.columns[0], x), (plane.request.columns[1], y), *held, *columns])


def curve_summary(names: tuple[str, str], rows: int, curve: tuple[Floats, Floats] | None) -> str:
    """Of points and a curve."""
    said = QCoreApplication.translate("FitSummary", "{rows} rows of “{target}” over “{input}”.").format(
        rows=count(rows), input=names[0], target=names[1]
    )
    if curve is None:
        return said
    x, y = curve
    known = np.flatnonzero(np.isfinite(y))
    if not len(known):
        return f"{said} " + QCoreApplication.translate("FitSummary", "The model gives no finite number here.")
    low, high = known[0], known[-1]
    text = QCoreApplication.translate(
        "FitSummary", "The model goes from {first} at {low} to {last} at {high}, between {least} and {most}."
    )
    return f"{said} " + text.format(
        first=figure(y[low], 4),
        low=figure(x[low], 4),
        last=figure(y[high], 4),
        high=figure(x[high], 4),
        least=figure(float(y[known].min()), 4),
        most=figure(float(y[known].max()), 4),
    )


def plane_summary(axes: tuple[str, str], target: str, rows: int, plane: Plane | None) -> str:
    """Of a map and the rows on it."""
    text = QCoreApplication.translate(
        "FitSummary", "{rows} rows on a map of “{target}” over “{x}” and “{y}”."
    )
    said = text.format(rows=count(rows), target=target, x=axes[0], y=axes[1])
    if plane is None:
        return said
    if plane.classes:
        return f"{said} {_shares_said(plane)}"
    known = plane.values[np.isfinite(plane.values)]
    if not known.size:
        return f"{said} " + QCoreApplication.translate("FitSummary", "The model gives no finite number here.")
    text = QCoreApplication.translate("FitSummary", "The model lies between {low} and {high}.")
    return f"{said} " + text.format(low=figure(float(known.min()), 4), high=figure(float(known.max()), 4))


def _shares_said(plane: Plane) -> str:
    """How much of the map each class has."""
    values = plane.values
    best = (values[..., 0] >= 0.5).astype(np.int64) if values.shape[2] == 1 else values.argmax(axis=2)
    shares = np.bincount(best.ravel(), minlength=len(plane.classes)) / best.size
    parts = [f"{name} {share:.0%}" for name, share in zip(plane.classes, shares, strict=False)]
    text = QCoreApplication.translate("FitSummary", "Shares of the map: {shares}.")
    return text.format(shares=", ".join(parts))


def against_summary(target: str, actual: Floats, predicted: Floats) -> str:
    """Of predictions against what they should be."""
    known = np.isfinite(actual) & np.isfinite(predicted)
    rows = int(np.count_nonzero(known))
    text = QCoreApplication.translate("FitSummary", "“{target}”, predicted against actual, of {rows} rows.")
    said = text.format(target=target, rows=count(len(actual)))
    if not rows:
        return said
    with np.errstate(over="ignore"):
        off = np.abs(actual[known] - predicted[known])
    text = QCoreApplication.translate(
        "FitSummary", "The model is off by {mean} on average, by {most} at most."
    )
    return f"{said} " + text.format(mean=figure(float(off.mean()), 4), most=figure(float(off.max()), 4))


def class_summary(target: str, classes: int, right: np.ndarray) -> str:
    """Of the probabilities of the rows' own classes."""
    text = QCoreApplication.translate("FitSummary", "Rows of {classes} classes of “{target}”.")
    said = text.format(classes=count(classes), target=target)
    if not len(right):
        return said
    text = QCoreApplication.translate("FitSummary", "The model is right in {right} of {rows} rows.")
    return f"{said} " + text.format(right=count(int(np.count_nonzero(right))), rows=count(len(right)))

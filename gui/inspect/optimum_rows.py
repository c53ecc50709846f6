"""An optimum as tables of figures: the parameters beside those of the run, and how good it is."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from gui.inspect.figure_model import FigureColumn, Figures
from gui.numbers import count, figure

if TYPE_CHECKING:
    from engine.optimum.records import Optimum

Floats = NDArray[np.float64]
FIGURES = (
    "sigma",
    "r2",
    "adjusted_r2",
    "log_likelihood",
    "aic",
    "bic",
    "degrees",
    "parameters",
    "rows",
)
COUNTS = ("degrees", "parameters", "rows")


def parameter_rows(
    optimum: Optimum, now: Floats | None, level: float, original: bool, heads: Sequence[str]
) -> Figures:
    """A row for each parameter (or coefficient in original units): name, now, optimum, distance, standard
    error, interval, t and p, under these `heads`. now: float64 (m,), None where it is not known.
    """
    estimates = optimum.model
    place = apart = unknown = np.full(len(estimates.values), math.nan)
    if now is not None:
        place, apart = now, optimum.distance(now)
    if original and optimum.original is not None:
        estimates = optimum.original
        place = apart = unknown = np.full(len(estimates.values), math.nan)
        if now is not None:
            place, apart = optimum.to_original(now), optimum.distance_in_original(now)
    low, high = estimates.interval(level)
    columns = (
        place,
        estimates.values,
        apart,
        estimates.errors,
        low,
        high,
        estimates.t(),
        estimates.p(),
    )
    digits = (6, 6, 3, 4, 5, 5, 4, 3)
    shown = [
        FigureColumn(head, values, own, signed=head != heads[-1] and at != 3, absent=np.isnan(values))
        for at, (head, values, own) in enumerate(zip(heads, columns, digits, strict=True))
    ]
    return Figures(len(unknown), (FigureColumn("", estimates.names), *shown))


@dataclass(frozen=True)
class FigureRow:
    """One figure by its name, a number for each target; NaN for none. Whole numbers are counts."""

    name: str
    values: tuple[float, ...]

    def texts(self) -> tuple[str, ...]:
        """For people."""
        return tuple(
            "" if math.isnan(value) else count(int(value)) if self._counts(value) else figure(value, 6)
            for value in self.values
        )

    def _counts(self, value: float) -> bool:
        return self.name in COUNTS and value == int(value)


def figure_rows(optimum: Optimum, loss_now: float) -> list[FigureRow]:
    """The losses and the figures of each target, those that are known."""
    targets = max(len(optimum.figures), 1)
    beside = (math.nan,) * (targets - 1)
    whole = {
        "now": loss_now,
        "loss": optimum.loss,
        "difference": loss_now - optimum.loss,
        "penalty": optimum.penalty if optimum.penalty else math.nan,
        "validation": optimum.validation_loss,
    }
    rows = [FigureRow(name, (value, *beside)) for name, value in whole.items()]
    for name in FIGURES if optimum.figures else ():
        rows.append(FigureRow(name, tuple(float(getattr(each, name)) for each in optimum.figures)))
    rows.append(FigureRow("condition", (optimum.condition, *beside)))
    return [row for row in rows if not all(map(math.isnan, row.values))]


def figures_of(rows: Sequence[FigureRow], targets: Sequence[str], names: dict[str, str]) -> Figures:
    """The same as a table: `names` says what the figures are called, `targets` head the columns."""
    texts = [row.texts() for row in rows]
    columns = [
        FigureColumn(head, tuple(text[at] for text in texts), right=True) for at, head in enumerate(targets)
    ]
    return Figures(len(rows), (FigureColumn("", tuple(names[row.name] for row in rows)), *columns))


def digits_of(rows: Sequence[FigureRow], targets: Sequence[str], names: dict[str, str]) -> Figures:
    """The same with the numbers themselves, for other programs."""
    table = np.array([row.values for row in rows]).reshape(len(rows), len(targets))
    columns = [FigureColumn(head, table[:, at]) for at, head in enumerate(targets)]
    return Figures(len(rows), (FigureColumn("", tuple(names[row.name] for row in rows)), *columns))


def correlation_rows(optimum: Optimum, original: bool) -> Figures | None:
    """How the errors of two parameters go together; None where there is nothing to tell."""
    estimates = optimum.original if original and optimum.original is not None else optimum.model
    found = estimates.correlation()
    if found is None or not np.isfinite(found).any() or len(found) < 2:
        return None
    columns = [
        FigureColumn(name, found[:, at], 3, absent=np.isnan(found[:, at]))
        for at, name in enumerate(estimates.names)
    ]
    return Figures(len(found), (FigureColumn("", estimates.names), *columns))


def as_text(tables: Sequence[Figures], separator: str) -> str:
    """Tables for other programs, an empty line between them: all digits, nothing where there is no figure."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    for at, figures in enumerate(tables):
        if at:
            out.write("\n")
        writer.writerow([column.header for column in figures.columns])
        writer.writerows([_cell(column, row) for column in figures.columns] for row in range(figures.rows))
    return out.getvalue()


def _cell(column: FigureColumn, row: int) -> str:
    if column.values is None:
        return ""
    value = column.values[row]
    if isinstance(value, str):
        return value
    return "" if value != value else repr(float(value)).removesuffix(".0")

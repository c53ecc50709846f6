"""Maps from columns to the numbers a model sees, with their inverses. Fitted once, then fixed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.cells import NUMBER, format_cell
from datasets.problems import QT_TRANSLATE_NOOP, Problem

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Standardizer:
    """(values - mean) / deviation, column by column.

    `mean` and `deviation` are float64 of shape (columns,); the deviation is that of the population
    (divided by n), and 1 for a constant column, which so becomes 0 everywhere.
    """

    mean: Floats
    deviation: Floats

    @classmethod
    def fit(cls, values: Floats) -> "Standardizer":
        """The standardizer of `values`, float64 (rows, columns) with at least one row, all finite."""
        values = np.asarray(values, dtype=np.float64)
        if values.ndim != 2 or not len(values):
            raise ValueError("values must be of shape (rows, columns) with at least one row")
        with np.errstate(over="ignore", invalid="ignore", under="ignore"):
            mean, deviation = values.mean(axis=0), values.std(axis=0)
        for column in range(values.shape[1]):
            own = values[:, column]
            if own.min() == own.max():  # rounding in the mean can leave a deviation that is not quite 0
                mean[column], deviation[column] = own[0], 1.0
            elif not np.isfinite(deviation[column]) or deviation[column] == 0.0:
                mean[column], deviation[column] = _moments_of_extreme(own)
        return cls(mean, deviation)

    def transform(self, values: Floats) -> Floats:
        """Original units (rows, columns) -> standardized."""
        scaled: Floats = (values - self.mean) / self.deviation
        return scaled

    def inverse(self, values: Floats) -> Floats:
        """Standardized (rows, columns) -> original units, exact to rounding."""
        original: Floats = values * self.deviation + self.mean
        return original


def _moments_of_extreme(values: Floats) -> tuple[float, float]:
    """Mean and deviation of values whose squares leave the range of float64."""
    scale = float(np.abs(values).max())
    parts = values / scale
    return float(parts.mean()) * scale, float(parts.std()) * scale


@dataclass(frozen=True)
class Classes:
    """The classes of a target and their numbers: class number i is `labels[i]`.

    Labels are int, float or str, each once, sorted: numbers (also those in a text column) by size, texts
    by their characters.
    """

    labels: tuple[Any, ...]

    @classmethod
    def fit(cls, values: Iterable[Any]) -> "Classes":
        """The classes that occur in `values`; missing ones are no class."""
        return cls(tuple(_sorted(pd.Series(values).dropna().unique().tolist())))

    def encode(self, values: Iterable[Any]) -> Ints:
        """The class number of every value: int64 (rows,).

        Raises Problem for a missing value and for one that is none of the classes; the row it names is
        the index of a Series, the position in anything else.
        """
        series: pd.Series[Any] = values if isinstance(values, pd.Series) else pd.Series(values)
        codes = np.asarray(pd.Index(self.labels).get_indexer(pd.Index(series)), dtype=np.int64)
        unknown = np.flatnonzero(codes < 0)
        if len(unknown):
            raise self._unknown(series, int(unknown[0]))
        return codes

    def decode(self, codes: Ints) -> NDArray[Any]:
        """The labels of class numbers (any shape)."""
        decoded: NDArray[Any] = np.asarray(pd.Index(self.labels).to_numpy())[codes]
        return decoded

    def one_hot(self, codes: Ints) -> Floats:
        """float64 (rows, classes): 1 in the column of the row's class, else 0; `argmax(1)` is the inverse."""
        return np.eye(len(self.labels), dtype=np.float64)[codes]

    def _unknown(self, series: "pd.Series[Any]", at: int) -> Problem:
        value = format_cell(series.iloc[at])
        if not value:
            return Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Row {row} of “{column}” is empty, so it has no class. Fill it in or set it aside.",
                ),
                row=int(series.index[at]) + 1,
                column=str(series.name or ""),
            )
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Row {row} of “{column}” is “{value}”, a class that no training row has. The classes are: "
                "{classes}. Correct the cell, set the row aside or choose another split.",
            ),
            row=int(series.index[at]) + 1,
            column=str(series.name or ""),
            value=value,
            classes=", ".join(format_cell(label) for label in self.labels),
        )


def _sorted(labels: list[Any]) -> list[Any]:
    if all(not isinstance(label, str) or NUMBER.fullmatch(label.strip()) for label in labels):
        return sorted(labels, key=lambda label: (float(label), str(label)))
    return sorted(labels, key=str)

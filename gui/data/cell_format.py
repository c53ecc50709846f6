"""How a column of numbers is shown: the same decimals down the column, never a wrong number."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from gui.numbers import INFINITE, MINUS

if TYPE_CHECKING:
    import pandas as pd

DIGITS = 6  # significant digits of the largest number of a column
SAMPLE = 500  # values looked at, at the beginning, the end, and from everywhere
LARGEST, SMALLEST = 1e9, 1e-4  # beyond these, as sizes of a column, powers of ten are shorter


@dataclass(frozen=True)
class ColumnFormat:
    """`decimals` None: whole numbers or texts, shown as they are; -1: as short powers of ten."""

    numeric: bool
    decimals: int | None = None

    @classmethod
    def of(cls, column: pd.Series[Any], wider: ColumnFormat | None = None) -> ColumnFormat:
        """The format for `column`, at least as exact as `wider`, which was in use before an edit."""
        if not isinstance(column.dtype, np.dtype):
            return cls(numeric=False)
        if column.dtype.kind != "f":
            return cls(numeric=True)
        sample = _sample(column.to_numpy())
        decimals = _decimals(sample[np.isfinite(sample)])
        if wider is not None and wider.decimals is not None and wider.decimals >= 0 <= decimals:
            decimals = max(decimals, wider.decimals)
        return cls(numeric=True, decimals=decimals)

    def covering(self, values: pd.Series[Any]) -> ColumnFormat:
        """A format that also shows a few edited `values` as exactly as they were typed, up to the limit."""
        return ColumnFormat.of(values, wider=self)

    def text(self, value: Any) -> str:
        """`value` for the eye; "" for a missing one. `is_rounded` tells whether it was rounded."""
        if isinstance(value, str):
            return value
        if self.decimals is None:
            return "" if value != value else str(int(value)).replace("-", MINUS)
        number = float(value)
        if math.isnan(number):
            return ""
        if math.isinf(number):
            return INFINITE if number > 0 else MINUS + INFINITE
        return self._plain(number).replace("-", MINUS)

    def is_rounded(self, value: Any) -> bool:
        """Whether `text` shows another number than `value`."""
        if isinstance(value, str) or self.decimals is None or not math.isfinite(value):
            return False
        return float(self._plain(float(value))) != float(value)

    def _plain(self, number: float) -> str:
        decimals = self.decimals if self.decimals is not None else -1
        if decimals >= 0:
            text = f"{number:.{decimals}f}"
            if number == 0 or abs(float(text) - number) <= 1e-3 * abs(number):
                return text
        return f"{number:.{DIGITS - 1}g}"


def _sample(values: np.ndarray) -> np.ndarray:
    """Neighbours, and values from everywhere: of evenly spaced numbers every n-th has fewer decimals."""
    if len(values) <= 2 * SAMPLE:
        return values
    return np.concatenate([values[:SAMPLE], values[:: len(values) // SAMPLE], values[-SAMPLE:]])


def _decimals(sample: np.ndarray) -> int:
    """How many decimals show the values of `sample` exactly, or as far as DIGITS go; -1: powers of ten."""
    if not len(sample):
        return 0
    largest = float(np.abs(sample).max())
    if largest and not SMALLEST <= largest < LARGEST:
        return -1
    most = max(0, DIGITS - 1 - (math.floor(math.log10(largest)) if largest else 0))
    sample = sample[np.abs(sample) >= largest * 10.0**-DIGITS]  # smaller ones are shown as powers of ten
    for decimals in range(most):
        if bool((np.round(sample, decimals) == sample).all()):
            return decimals
    return most

"""The numbers of a column, put together part by part as they come in."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from datasets.columns import FLOAT64, INT64, floats_hold

FIRST = 1 << 12  # numbers that there is room for at first


class NumberParts:
    """int64 as long as all parts are, float64 from the first other one on.

    `rounded`: row and value of the first whole number that was changed by becoming a float64.
    """

    def __init__(self) -> None:
        self.rounded: tuple[int, int] | None = None
        self._values: NDArray[Any] = np.empty(0, INT64)
        self._rows = 0
        self.expected = 0  # rows in all, as far as anybody knows
        self._negative_zeros: list[int] = []

    def __len__(self) -> int:
        return self._rows

    @property
    def has_any(self) -> bool:
        """Whether there is a number at all, besides missing ones."""
        values = self._values[: self._rows]
        return len(values) > 0 and (values.dtype == INT64 or not bool(np.isnan(values).all()))

    def add(self, part: NDArray[Any], negative_zeros: Sequence[int] = ()) -> None:
        """Take the next numbers, int64 or float64; `negative_zeros`: those of whole numbers that say -0."""
        self._negative_zeros += [self._rows + row for row in negative_zeros]
        if part.dtype == FLOAT64 and self._values.dtype == INT64:
            self._note_rounded(self._values[: self._rows], 0)
            self._move(len(self._values), FLOAT64)
        elif part.dtype == INT64 and self._values.dtype == FLOAT64:
            self._note_rounded(part, self._rows)
        end = self._rows + len(part)
        if end > len(self._values):
            self._move(max(end, FIRST, self.expected, len(self._values) * 3 // 2), self._values.dtype)
        self._values[self._rows : end] = part
        self._rows = end

    def _move(self, room: int, dtype: Any) -> None:
        """To where there is more room; memory is given by the system only where it is written to."""
        values = np.empty(room, dtype)
        values[: self._rows] = self._values[: self._rows]
        self._values = values

    def _note_rounded(self, whole: NDArray[Any], first: int) -> None:
        if self.rounded is None and len(whole) and not floats_hold(pd.Series(whole, copy=False)):
            row = next(row for row, value in enumerate(whole.tolist()) if int(float(value)) != value)
            self.rounded = first + row, int(whole[row])

    def finish(self) -> NDArray[Any]:
        """All of them; float64 where there are none. Nothing can be added any more."""
        values, self._values = self._values, np.empty(0, INT64)
        values.resize(self._rows, refcheck=False)
        if not self._rows:
            return values.astype(FLOAT64)
        if values.dtype == FLOAT64:
            values[self._negative_zeros] = -0.0
        return values

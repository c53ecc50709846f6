"""Cells of the table as texts to begin with, and how far an arrow key goes from them. No Qt."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datasets.table import Table

LOOKED_AT = 10_000  # rows of a column, evenly spread
STEPS = 100  # of an arrow key, from the smallest value of a column to its largest


def text_of(table: Table, row: int, column: str) -> str:
    """The cell as it would be typed; "" where there is none."""
    from datasets.cells import format_cell

    if column not in table.columns or not 0 <= row < table.rows:
        return ""
    return format_cell(table.frame[column].iloc[row])


def step_of(table: Table, column: str) -> float:
    """1, 2 or 5 times a power of ten, about a hundredth of what the values of a column spread over.

    At least 1 for whole numbers.
    """
    import numpy as np

    from datasets.columns import INT64, is_number

    if column not in table.columns or not is_number(table.frame[column]):
        return 1.0
    cells = table.frame[column]
    values = cells.iloc[:: max(1, len(cells) // LOOKED_AT)].to_numpy(np.float64)
    values = values[np.isfinite(values)]
    spread = float(np.ptp(values)) if len(values) else 0.0
    if not math.isfinite(spread) or spread <= 0.0:
        spread = max(abs(float(values[0])), 1.0) if len(values) else 1.0
    step = _round(spread / STEPS)
    return max(1.0, step) if cells.dtype == INT64 else step


def _round(value: float) -> float:
    """The largest of 1, 2 and 5 times a power of ten that is not above `value`."""
    exponent = math.floor(math.log10(value) + 1e-9)
    digit = max(digit for digit in (1, 2, 5) if digit * 10.0**exponent <= value * (1 + 1e-9))
    return float(f"{digit}e{exponent}")

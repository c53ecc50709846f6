"""The values at which the inputs are held that lie on no axis of a slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from gui.plots.fit.fit_data import Rows, is_number, numbers, sample

if TYPE_CHECKING:
    from datasets.table import Table

_CELLS = 2_000_000  # that are looked at for all medians together
_ROWS = 100_000  # the same of one column


def middle_values(table: Table) -> dict[str, float | str]:
    """The median of each input with numbers, the most frequent of each with texts, over the rows in use; of
    long tables, over rows spread evenly. An input without any value is not in it."""
    rows = sample(table.in_use, most=min(_ROWS, _CELLS // max(len(table.inputs), 1))).rows
    found = {name: _middle(table, name, rows) for name in table.inputs}
    return {name: value for name, value in found.items() if value is not None}


def values_of(table: Table, row: int) -> dict[str, float | str]:
    """The inputs of a row that have a value."""
    found: dict[str, float | str] = {}
    for name in table.inputs:
        value = table.frame[name].iloc[row]
        if value == value and value is not None:  # neither NaN nor missing
            found[name] = float(value) if is_number(table.frame[name]) else str(value)
    return found


def _middle(table: Table, name: str, rows: Rows) -> float | str | None:
    if is_number(table.frame[name]):
        values = numbers(table, name, rows)
        known = values[np.isfinite(values)]
        return float(np.median(known)) if len(known) else None
    frequent = table.frame[name].iloc[rows].mode()
    return str(frequent.iloc[0]) if len(frequent) else None

"""What was measured of the parameters, at ascending steps: bounded in size, however long the run."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.values.records import ValuesView
from gui.plots.painting import Floats

MOST = 1_024  # samples; when there are more, every second goes
FIELDS = ("values", "gradients", "norms", "spread", "dead")


class Samples:
    """One row for each sample. A run of another model begins anew.

    `halvings` counts how often every second row went.
    """

    def __init__(self) -> None:
        self.clear()

    def __len__(self) -> int:
        return self._size

    def clear(self) -> None:
        """Forget everything."""
        self._size = 0
        self._like: ValuesView | None = None
        self._steps = np.empty(MOST, dtype=np.int64)
        self._gaps = np.zeros(MOST, dtype=np.bool_)
        self._columns: dict[str, Floats] = {}
        self.halvings = 0

    @property
    def like(self) -> ValuesView | None:
        """The newest sample, for names and shapes; None before the first."""
        return self._like

    @property
    def steps(self) -> NDArray[np.int64]:
        """int64 (n,), ascending."""
        return self._steps[: self._size]

    @property
    def gaps(self) -> NDArray[np.bool_]:
        """bool (n,): whether something was missed ahead of a sample."""
        return self._gaps[: self._size]

    def field(self, name: str) -> Floats:
        """(n, ...): a field of all samples."""
        return self._columns[name][: self._size]

    def last_step(self) -> int:
        """-1 before the first."""
        return int(self._steps[self._size - 1]) if self._size else -1

    def add(self, view: ValuesView, after_gap: bool = False) -> None:
        """Append `view` with what it brings of earlier steps; a known step is measured anew.

        `after_gap`: it was not looked at for a while, and nothing earlier is there to fill that.
        """
        if self._like is not None and not _alike(self._like, view):
            self.clear()
        self.truncate(view.step - 1)
        for each in view.earlier:
            if each.step > self.last_step():
                self._append(each, False)
        self._append(view, after_gap and self._size > 0 and not view.earlier)
        self._like = replace(view, earlier=())

    def truncate(self, step: int) -> None:
        """Forget what belongs to later steps."""
        self._size = int(np.searchsorted(self.steps, step, "right"))

    def _append(self, view: ValuesView, gap: bool) -> None:
        if not self._columns:
            self._columns = {name: np.empty((MOST, *getattr(view, name).shape)) for name in FIELDS}
        if self._size == MOST:
            self._halve()
        at, self._size = self._size, self._size + 1
        self._steps[at], self._gaps[at] = view.step, gap
        for name, column in self._columns.items():
            column[at] = getattr(view, name)

    def _halve(self) -> None:
        """The first stays. A gap ahead of a row that goes is one ahead of the next."""
        half = MOST // 2
        gaps = self._gaps[2::2] | self._gaps[1:-1:2]
        for column in (self._steps, self._gaps, *self._columns.values()):
            column[:half] = column[::2].copy()
        self._gaps[1:half] = gaps
        self._size = half
        self.halvings += 1


def _alike(one: ValuesView, other: ValuesView) -> bool:
    return (one.names, one.layers, one.values.shape) == (other.names, other.layers, other.values.shape)

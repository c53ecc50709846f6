"""A sample of rows: one of each so many consecutive ones, drawn while they go by.

Which one is drawn depends on the number alone: for the rows k * n to k * n + k - 1 of a file, it is row
k * n + d[n], where d is `numpy.random.Generator(numpy.random.PCG64(0)).integers(0, k, size=...)`. Of fewer
than k rows at the end, one is drawn where it is there.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from datasets.table import Table

SEED = 0
Rows = NDArray[np.int64]


class Draw:
    """Draws one of each `one_in` rows; all rows where that is 1.

    `rows` is the number of rows that there have been, `drawn` that of those that were drawn.
    """

    def __init__(self, one_in: int) -> None:
        self.one_in = one_in
        self.rows = self.drawn = 0
        self._random = np.random.Generator(np.random.PCG64(SEED))
        self._groups = 0  # those whose row is chosen
        self._last = -1  # the row that is chosen of the last of them

    def next(self, count: int) -> Rows:
        """Which of the next `count` rows (from 0) are drawn, in order."""
        start, self.rows = self.rows, self.rows + count
        if self.one_in == 1:
            self.drawn = self.rows
            return np.arange(count)
        groups = -(-self.rows // self.one_in)
        offsets = self._random.integers(0, self.one_in, size=groups - self._groups)
        chosen = np.arange(self._groups, groups) * self.one_in + offsets
        chosen = np.concatenate(([self._last], chosen))
        self._groups, self._last = groups, int(chosen[-1])
        found: Rows = chosen[(chosen >= start) & (chosen < self.rows)] - start
        self.drawn += len(found)
        return found

    def report(self, file: str) -> tuple[Problem, ...]:
        """What there is to say. Raises Problem where there were rows and none was drawn."""
        if self.one_in == 1:
            return ()
        if self.rows and not self.drawn:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "{file} has {rows} rows only; of one in {one_in}, none is left. Choose a smaller number.",
                ),
                file=file,
                rows=self.rows,
                one_in=self.one_in,
            )
        said = QT_TRANSLATE_NOOP(
            "Problem", "{file}: a sample was drawn, {drawn} of {rows} rows: one of each {one_in}."
        )
        return (Problem(said, file=file, drawn=self.drawn, rows=self.rows, one_in=self.one_in),)


def sample_of(table: Table, one_in: int | None) -> Table:
    """The rows of `table` that are drawn, said in its report. Raises Problem where there would be none."""
    if one_in in (None, 1):
        return table
    draw = Draw(one_in or 1)
    rows = draw.next(table.rows)
    report = (*table.report, *draw.report(table.name))
    frame = table.frame.iloc[rows].reset_index(drop=True)
    return replace(table, frame=frame, in_use=table.in_use[rows], report=report)

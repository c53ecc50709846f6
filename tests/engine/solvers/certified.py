"""Nonlinear least squares problems with certified values, from NIST's Statistical Reference Datasets (StRD).

Data, start values and certified values are published by the National Institute of Standards and Technology,
<https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml>, and are in the public domain. The certified values
have eleven digits; every problem here was solved anew in fifty digits, which gives all of them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from datasets.table import Role, Table


@dataclass(frozen=True)
class Certified:
    """A problem: `formula` of x and b1, b2, ..., the rows, two starts (the first is the poor one), the values
    of the parameters and the sum of squares."""

    formula: str
    x: Sequence[float]
    y: Sequence[float]
    starts: Sequence[Sequence[float]]
    values: Sequence[float]
    sum_of_squares: float

    def table(self) -> Table:
        """The rows as a table of x and y."""
        frame = pd.DataFrame({"x": list(map(float, self.x)), "y": list(map(float, self.y))})
        return Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})

    def start(self, which: int) -> dict[str, object]:
        """The start values by name."""
        return {f"b{at + 1}": float(value) for at, value in enumerate(self.starts[which])}


def _read() -> dict[str, Certified]:
    text = Path(__file__).with_name("certified.json").read_text(encoding="utf-8")
    return {name: Certified(**own) for name, own in json.loads(text).items()}


PROBLEMS = _read()

"""What the preview of a generated table shows: some of its points, and the table in a few figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from datasets.watch import Watch
    from engine.experiment import DataSettings

MOST_ROWS = 1_000_000  # are generated for a preview
MOST_POINTS = 3_000  # are drawn


@dataclass(frozen=True, eq=False)
class PreviewPoints:
    """The drawn points of the table that `data` describes.

    `inputs` are one or two arrays float64 (points,) over the range `span`, `target` is another. `classes` has
    the target's values and how many rows have each; () where it is a number. `low` and `high` are its bounds.
    Where more rows are wanted than MOST_ROWS, all this is of the `rows` that were generated.
    """

    data: DataSettings
    rows: int
    span: tuple[float, float]
    names: tuple[str, ...]
    inputs: tuple[NDArray[np.float64], ...]
    target: NDArray[np.float64]
    classes: tuple[tuple[float, int], ...]
    low: float
    high: float


def preview_points(data: DataSettings, watch: Watch | None = None) -> PreviewPoints:
    """Generate the rows and draw some of them, the same at every time. Raises Problem as `generate` does."""
    import numpy as np

    from datasets.synthetic import GENERATORS, checked_range, generate

    rows = min(data.rows, MOST_ROWS)
    if watch is not None:
        watch(0, rows)
    table = generate(data.generator, rows, data.noise, data.seed, data.range)
    if watch is not None:
        watch(rows, rows)
    shown: Any = slice(None)
    if rows > MOST_POINTS:  # not every n-th, which would draw lines of a grid
        shown = np.random.default_rng(0).integers(0, rows, MOST_POINTS)
    target = table.frame[table.targets[0]].to_numpy()
    classes: tuple[tuple[float, int], ...] = ()
    if GENERATORS[data.generator].classes:
        values, counts = np.unique(target, return_counts=True)
        classes = tuple(zip(values.tolist(), counts.tolist(), strict=True))
    return PreviewPoints(
        data,
        rows,
        checked_range(data.range, GENERATORS[data.generator].range),
        table.columns,
        tuple(table.frame[name].to_numpy()[shown] for name in table.inputs),
        target[shown],
        classes,
        float(target.min()),
        float(target.max()),
    )

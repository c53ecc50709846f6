"""From texts that say plain numbers to an array of them."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import numpy as np
from numpy.typing import NDArray


def parsed(cells: Sequence[str], joined: str) -> NDArray[Any] | None:
    """int64 where every cell is a whole number within it, else float64 with NaN for empty; None: not numbers.

    `joined` holds all cells. Only plain ASCII without underscores is taken: there int() and float() take
    nothing but plain numbers.
    """
    if not joined.isascii() or "_" in joined:
        return None
    with suppress(ValueError, OverflowError):
        return np.array(list(map(int, cells)), dtype=np.int64)
    with suppress(ValueError):
        return np.fromiter(map(float, cells), np.float64, len(cells))
    with suppress(ValueError):
        return np.array([np.nan if not cell or cell.isspace() else float(cell) for cell in cells])
    return None

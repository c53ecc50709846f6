"""Kinds of numbers that people have and plots stumble over."""

import numpy as np

ROWS = 60
_STEPS = np.arange(ROWS, dtype=np.float64)
_RANDOM = np.random.default_rng(5).standard_normal(ROWS)


def _with(values: np.ndarray, *some: float) -> np.ndarray:
    """`values` with `some` numbers among them."""
    made = values.copy()
    for at, number in enumerate(some):
        made[3 + 5 * at :: 17] = number
    return made


KINDS = {
    "ordinary": _RANDOM,
    "constant": np.full(ROWS, 3.25),
    "empty": np.empty(0),
    "one row": np.array([2.0]),
    "NaN among them": _with(_RANDOM, np.nan),
    "+inf": _with(_RANDOM, np.inf),
    "-inf": _with(_RANDOM, -np.inf),
    "all missing": np.full(ROWS, np.nan),
    "subnormal": _STEPS * 5e-324,
    "the whole range": np.linspace(-1.0, 1.0, ROWS) * 1.7e308,
    "huge and tiny": 10.0 ** np.linspace(-307, 307, ROWS),
    "tiny differences on a large offset": 1e9 + 1e-6 * _RANDOM,
    "negative only": -np.abs(_RANDOM) - 0.1,
    "zeros": np.zeros(ROWS),
    "duplicates": np.floor(_STEPS / 20),
    "whole numbers beyond 2**53": 2.0**60 + _STEPS * 4096,
    "alternating signs": 1e5 * (-1.0) ** _STEPS,
    "one far out": _with(_RANDOM, 1e30),
}


def zooms(seed: int, count: int) -> list[tuple[float, float, float, float]]:
    """For x and y by how much to zoom, and by how many widths to pan."""
    random = np.random.default_rng(seed)
    drawn = np.column_stack([10 ** random.uniform(-9, 3, count), random.uniform(-1.5, 1.5, count)])
    other = np.column_stack([10 ** random.uniform(-9, 3, count), random.uniform(-1.5, 1.5, count)])
    return [tuple(row) for row in np.hstack([drawn, other]).tolist()]

import numpy as np
import pytest

from gui.data.selection import ascending, runs, union


@pytest.mark.parametrize(
    ("spans", "numbers"),
    [
        ([], []),
        ([(2, 4)], [2, 3, 4]),
        ([(5, 6), (1, 2), (2, 3)], [1, 2, 3, 5, 6]),
        ([(0, 9), (3, 4)], [*range(10)]),
    ],
)
def test_union(spans, numbers):
    assert union(spans).tolist() == numbers


@pytest.mark.parametrize(
    ("rows", "spans"), [([], []), ([3], [(3, 3)]), ([0, 1, 2, 5, 7, 8], [(0, 2), (5, 5), (7, 8)])]
)
def test_runs(rows, spans):
    assert runs(np.array(rows, dtype=np.int64)) == spans


def test_ascending():
    assert ascending(np.array([5, 1, 5, 0])).tolist() == [0, 1, 5]

"""The decomposition itself: pieces make no difference, and what belongs together is found."""

import numpy as np
import torch
from hypothesis import given
from hypothesis import strategies as st

from engine.optimum.least_squares import alike, folded, solved


@given(st.integers(0, 10**6), st.lists(st.integers(1, 30), min_size=1, max_size=6), st.integers(1, 6))
def test_pieces_make_no_difference(seed: int, sizes: list[int], columns: int) -> None:
    rows = np.random.default_rng(seed).normal(size=(sum(sizes), columns))
    whole = folded([torch.from_numpy(rows)])
    parts = folded(torch.split(torch.from_numpy(rows), sizes))
    np.testing.assert_allclose(parts.T @ parts, rows.T @ rows, rtol=1e-10, atol=1e-10)
    np.testing.assert_allclose(np.abs(parts), np.abs(whole), rtol=1e-7, atol=1e-9)


@given(st.integers(0, 10**6), st.integers(1, 4), st.integers(0, 3))
def test_the_shortest_of_equal_solutions(seed: int, told: int, doubled: int) -> None:
    random = np.random.default_rng(seed)
    x = random.normal(size=(25, told))
    x = np.hstack([x, x @ random.normal(size=(told, doubled))])
    y = random.normal(size=(25, 2))
    columns = told + doubled
    triangle = folded([torch.from_numpy(np.hstack([x, y]))])
    found = solved(
        triangle[:columns, :columns],
        triangle[:columns, columns:],
        triangle[columns:, columns:],
        np.zeros(columns),
    )
    assert found.rank == told
    np.testing.assert_allclose(found.values, np.linalg.lstsq(x, y, rcond=1e-10)[0], rtol=1e-6, atol=1e-8)
    np.testing.assert_allclose(
        found.spread @ found.spread.T, np.linalg.pinv(x.T @ x, rcond=1e-12), rtol=1e-5, atol=1e-7
    )
    residual = y - x @ found.values
    np.testing.assert_allclose(found.squares, residual.T @ residual, rtol=1e-8)
    np.testing.assert_allclose(x @ found.free, 0.0, atol=1e-9)


def test_groups_of_what_belongs_together() -> None:
    free = np.linalg.qr(np.array([[1.0, 0], [1, 0], [-1, 0], [0, 0], [0, 2], [0, -1]]))[0]
    turned = free @ np.array([[0.6, -0.8], [0.8, 0.6]])
    assert alike(turned, tuple("abcdef")) == (("a", "b", "c"), ("e", "f"))
    assert alike(np.empty((3, 0)), tuple("abc")) == ()

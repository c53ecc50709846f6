"""Linear least squares by orthogonal decomposition: rows are folded into a small triangle, piece by piece."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.report import Floats

_ROUNDING = 64 * np.finfo(np.float64).eps  # times columns: what rounding leaves of a direction that is none


def folded(pieces: Iterable[Tensor]) -> Floats:
    """The triangle R, float64 (columns, columns), of the QR decomposition of all rows of `pieces` (n,
    columns).

    No product of columns is ever summed, which would lose half of the digits.
    """
    triangle: Tensor | None = None
    for piece in pieces:
        stack = piece if triangle is None else torch.cat([triangle, piece])
        triangle = torch.linalg.qr(stack, mode="r").R
    if triangle is None:
        raise ValueError("no rows")
    rows, columns = triangle.shape
    found = np.zeros((columns, columns))
    found[:rows] = triangle.numpy()
    return found


@dataclass(frozen=True, eq=False)
class Solution:
    """What minimizes |y - X b|^2 + |L b|^2 for each target y.

    values: float64 (columns, targets). spread: (columns, r) with spread @ spread.T the covariance of the
    values where errors have the variance 1. parameters: how many the rows decide on, the trace of the map
    from targets to fitted values. squares: (targets, targets), products of residuals. free: (columns, k),
    orthonormal directions in which nothing changes; the solution has none of them in it, so none is shorter.
    """

    values: Floats
    spread: Floats
    parameters: float
    squares: Floats
    free: Floats
    condition: float

    @property
    def rank(self) -> int:
        """How many directions are told apart."""
        return len(self.values) - int(self.free.shape[1])


def solved(triangle: Floats, targets: Floats, beyond: Floats, penalty: Floats) -> Solution:
    """From R (columns, columns) of X, what Q^T makes of the targets within it (columns, targets) and beyond
    it (any, targets), and the penalty on each column (columns,), the square of the diagonal of L.
    """
    columns = triangle.shape[1]
    whole, within = triangle, targets
    if penalty.any():
        q, whole = np.linalg.qr(np.vstack([triangle, np.diag(np.sqrt(penalty))]))
        within = q[: len(triangle)].T @ targets
    length = np.linalg.norm(whole, axis=0)
    length[length == 0] = 1.0
    turned, sizes, directions = np.linalg.svd(whole / length)
    told = sizes > _ROUNDING * columns * max(sizes[0], np.finfo(np.float64).tiny)
    rank = int(told.sum())
    free = _orthonormal((directions[rank:] / length).T)
    # (columns, rank), with inverse @ inverse.T the inverse of X'X + L'L
    inverse = (directions[:rank] / length).T / sizes[:rank]
    if rank == columns:
        values = _substituted(whole / length, within) / length[:, None]
    else:
        inverse -= free @ (free.T @ inverse)
        values = inverse @ (turned[:, :rank].T @ within)
    influence = triangle @ inverse
    left = np.vstack([targets - triangle @ values, beyond])
    return Solution(
        values=values,
        spread=inverse @ influence.T if penalty.any() else inverse,
        parameters=float((influence**2).sum()) if penalty.any() else float(rank),
        squares=left.T @ left,
        free=free,
        condition=float(sizes[0] / sizes[rank - 1]) if rank else 1.0,
    )


def _substituted(triangle: Floats, right: Floats) -> Floats:
    pair = torch.from_numpy(triangle), torch.from_numpy(np.ascontiguousarray(right))
    found: Floats = torch.linalg.solve_triangular(*pair, upper=True).numpy()
    return found


def _orthonormal(columns: Floats) -> Floats:
    """An orthonormal basis of the space that independent `columns` (n, k) span."""
    if not columns.shape[1]:
        return columns
    return np.linalg.qr(columns / np.linalg.norm(columns, axis=0))[0]


def alike(free: Floats, names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The names of those that the `free` directions (m, k) mix, those that hang together in one group."""
    groups: list[set[int]] = []
    for direction in _sparse(free):
        mixed = set(np.flatnonzero(np.abs(direction) > 1e-6 * np.abs(direction).max()).tolist())
        for group in [group for group in groups if group & mixed]:
            mixed |= group
            groups.remove(group)
        groups.append(mixed)
    return tuple(tuple(names[at] for at in sorted(group)) for group in sorted(groups, key=min))


def _sparse(free: Floats) -> Floats:
    """Other directions (k, m) that span the same, with as many zeros as elimination makes: which columns
    belong together shows in them."""
    rows = free.T.copy()
    for at in range(len(rows)):
        rest = rows[at:]
        pick, column = divmod(int(np.abs(rest).argmax()), rest.shape[1])
        rows[[at, at + pick]] = rows[[at + pick, at]]
        rows[at] /= rows[at, column]
        others = np.arange(len(rows)) != at
        rows[others] -= np.outer(rows[others, column], rows[at])
    return rows

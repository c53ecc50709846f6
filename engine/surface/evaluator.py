"""The loss at many points of a line or a plane at once, in slices that are bounded in memory and time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

from engine.report import Floats
from engine.surface.axes import Axes
from engine.surface.source import SurfaceSource

_ELEMENTS = 2**19  # of one layer's output for all rows and points of a slice: what caches hold
_PRODUCTS = 2**26  # of a number with a row, for all points of a slice
_ROWS_TIMES_NUMBERS = 2**20  # above it, only some of the rows are taken
_FEWEST_ROWS = 1_000
_MOST_POINTS = 4_096

log = logging.getLogger(__name__)


def rows_taken(rows: int, count: int) -> int:
    """Of how many rows the loss of a surface is, for a model with `count` numbers."""
    return min(rows, max(_FEWEST_ROWS, _ROWS_TIMES_NUMBERS // max(count, 8)))


class Rows:
    """The training rows of a source, or where they are too many some of them, spread evenly."""

    def __init__(self, source: SurfaceSource) -> None:
        rows, count = source.rows, source.layout.count
        self.of, self.taken = len(rows), rows_taken(len(rows), count)
        x, y, weight = rows.x, rows.y, rows.weight
        self.scale = 1.0  # of a sum, so that it is that over all rows
        if self.taken < self.of:
            at = torch.from_numpy(np.linspace(0, self.of - 1, self.taken).astype(np.int64)).to(x.device)
            x, y = x.index_select(0, at), y.index_select(0, at)
            weight = None if weight is None else weight.index_select(0, at)
            if source.sums:
                self.scale = self.of / self.taken
        self.x, self.y, self.weight = x, y, weight
        self._width = max([source.model.inputs, *(shape[0] for shape in source.layout.shapes if shape)])
        most = min(_ELEMENTS // self._width, _PRODUCTS // max(count, 1))
        self._at_once = max(256, most)

    def __len__(self) -> int:
        return self.taken

    def points_at_once(self, count: int, moving: int) -> int:
        """How many points to work out together, where `moving` of `count` numbers differ."""
        rows = min(self.taken, self._at_once)
        most = min(
            _ELEMENTS // (rows * self._width), _PRODUCTS // (rows * count), _ELEMENTS // max(moving, 1)
        )
        return max(1, min(most, _MOST_POINTS))

    def pieces(self) -> Iterator[tuple[Tensor, Tensor, Tensor | None, float]]:
        """x, y, weight and share of the rows piece by piece; the shares add up to 1."""
        if self.taken <= self._at_once:
            yield self.x, self.y, self.weight, 1.0
            return
        total = float(self.taken) if self.weight is None else float(self.weight.sum(dtype=torch.float64))
        for start in range(0, self.taken, self._at_once):
            piece = slice(start, start + self._at_once)
            weight = None if self.weight is None else self.weight[piece]
            held = float(len(self.x[piece])) if weight is None else float(weight.sum(dtype=torch.float64))
            if held > 0:
                yield self.x[piece], self.y[piece], weight, held / max(total, 1e-300)


class Evaluator:
    """The loss of `source` over `axes`, at the parameters `base` (count,) but for those."""

    def __init__(self, source: SurfaceSource, base: Floats, axes: Axes) -> None:
        source = source.copy()
        self.rows = Rows(source)
        self._source, self._base, self._axes = source, base, axes
        layout = source.layout
        owners = [layout.owner(index) for index in axes.elements]
        self._moving = (
            tuple(dict.fromkeys(layout.names[number] for number, _ in owners)) if owners else layout.names
        )
        moving = sum(
            size for name, size in zip(layout.names, layout.sizes, strict=True) if name in self._moving
        )
        self._at_once = self.rows.points_at_once(layout.count, moving)
        self._fixed = source.tensors(source.tensor(base))
        self._vectorised = True

    def __call__(self, at: Floats, between: Callable[[int], None] | None = None) -> Floats:
        """float64 (n,): the loss with penalties at coordinates `at` (n, size).

        Between two slices `between` is called with the number of points that are done; what it raises comes
        out of here.
        """
        tell = between or (lambda _done: None)
        found = np.empty(len(at))
        for start in range(0, len(at), self._at_once):
            piece = at[start : start + self._at_once]
            found[start : start + len(piece)] = self._slice(piece, lambda: tell(start))  # noqa: B023
            tell(start + len(piece))
        return found

    @torch.no_grad()
    def _slice(self, at: Floats, between: Callable[[], None]) -> Floats:
        moving = self._points(at)
        source, total = self._source, torch.zeros(len(at), dtype=torch.float64)
        for number, (x, y, weight, share) in enumerate(self.rows.pieces()):
            if number:
                between()
            losses = self._each(lambda p: source.loss_of(p, x, y, weight), moving)  # noqa: B023
            total += losses * (1.0 if source.sums else share)
        if self.rows.scale != 1.0:
            total *= self.rows.scale
        if source.penalty_of(self._fixed) is not None:
            total += self._each(lambda p: _there(source.penalty_of(p)), moving)
        return np.asarray(total.numpy())

    def _points(self, at: Floats) -> dict[str, Tensor]:
        """The parameters that differ from point to point, (n, *shape) each."""
        layout, axes = self._source.layout, self._axes
        if axes.directions is not None:
            own = axes.project(self._base[None])[0]
            flats = self._source.tensor(self._base[None] + (at - own) @ axes.directions)
            parts = torch.split(flats, list(layout.sizes), dim=1)
            shaped = zip(layout.names, parts, layout.shapes, strict=True)
            return {name: part.reshape(len(at), *shape) for name, part, shape in shaped}
        stacks = {
            name: self._fixed[name].expand(len(at), *self._fixed[name].shape).clone() for name in self._moving
        }
        values = self._source.tensor(at)
        for column, index in enumerate(axes.elements):
            number, place = layout.owner(index)
            stacks[layout.names[number]].view(len(at), -1)[:, place] = values[:, column]
        return stacks

    def _each(self, function: Callable[[dict[str, Tensor]], Tensor], moving: dict[str, Tensor]) -> Tensor:
        """`function` of the parameters of every point, float64 (n,) on the host."""

        def one(own: dict[str, Tensor]) -> Tensor:
            return function({**self._fixed, **own})

        if self._vectorised:
            try:
                return torch.func.vmap(one)(moving).to("cpu", torch.float64)
            except RuntimeError:  # an operation that cannot be vectorised
                log.info("a surface is worked out point by point", exc_info=True)
                self._vectorised = False
        count = len(next(iter(moving.values())))
        each = [one({name: stack[number] for name, stack in moving.items()}) for number in range(count)]
        return torch.stack(each).to("cpu", torch.float64)


def _there(value: Tensor | None) -> Tensor:
    assert value is not None
    return value

"""A loss over all training rows with its gradient and its curvature, in float64, piece by piece."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from engine.losses import penalized
from engine.models import Model
from engine.optimum.elements import Elements
from engine.optimum.pieces import Piece, Rows
from engine.report import Floats, Ints

Slopes = tuple[
    Tensor, Tensor, Tensor
]  # of a row's loss: value (n, k), first (n, k), second (n, k) or (n, k, k)


@dataclass(frozen=True, eq=False)
class Point:
    """A place: the objective (loss and penalty) with gradient (m,) and curvature (m, m), which is never
    negative (that of Gauss and Newton). loss: without the penalty. margin: how far the nearest row is from
    being told wrong by the scores, output by output (infinite where no scores are compared).
    """

    at: Floats
    value: float
    loss: float
    gradient: Floats
    curvature: Floats
    margin: Floats


class Objective:
    """The objective of an experiment as a function of the elements (m,) that train; others stay at `base`.

    trains: bool (all elements,). l2: (m,), the penalty on each. divisor: by what the sum over rows and
    outputs is divided. weight, count, logarithms: of the rows with a weight above 0 its sum, their number,
    and the sum of its logarithms.
    """

    def __init__(self, rows: Rows, elements: Elements, base: Floats, which: Ints) -> None:
        self.rows, self.elements, self._which = rows, elements, which
        loss = rows.experiment.loss
        self._scores = loss.from_scores
        self._slopes = _slopes_of(loss.kind, loss.huber_delta)
        self.base = base
        weighed = {id(parameter) for parameter in penalized(rows.model)}
        named = list(rows.model.named_parameters())
        self.trains = _spread([own.requires_grad for _, own in named], elements)
        penalties = np.where(_spread([id(own) in weighed for _, own in named], elements), loss.l2, 0.0)
        self.l2 = penalties[self.trains]
        self._places = torch.from_numpy(np.flatnonzero(self.trains))
        self.weight, self.count, self.logarithms = 0.0, 0, 0.0
        outputs = 1 if loss.kind == "cross_entropy" else rows.encoding.outputs
        for piece in rows.pieces(which, 1):
            used = piece.weight[piece.weight > 0]
            self.weight += float(used.sum())
            self.count += len(used)
            self.logarithms += float(used.log().sum())
        self.divisor = 1.0 if loss.kind == "sum_of_squares" else self.weight * outputs

    def point(self, at: Floats, curved: bool = True) -> Point:
        """The objective at `at`; without `curved` its value alone, which is quicker."""
        size = len(at)
        value, gradient, curvature = 0.0, np.zeros(size), np.zeros((size, size))
        margin = np.full(self.rows.encoding.outputs, np.inf)
        width = self.rows.encoding.outputs * (size + 2) if curved else len(self.elements)
        for piece in self.rows.pieces(self._which, width):
            z = self._values(at, piece)
            each, first, second = self._slopes(z, piece.y)
            value += float((piece.weight * each).sum())
            margin = np.minimum(margin, self._margin(z, piece))
            if curved:
                jacobian = slopes(self.compared, torch.from_numpy(at), piece.x)
                gradient += torch.einsum("nkm,nk->m", jacobian, piece.weight * first).numpy()
                curvature += _curvature(jacobian, piece.weight, second).numpy()
        loss = value / self.divisor
        return Point(
            at=at,
            value=loss + float((self.l2 * at**2).sum()) / 2,
            loss=loss,
            gradient=gradient / self.divisor + self.l2 * at,
            curvature=curvature / self.divisor + np.diag(self.l2),
            margin=margin,
        )

    def whole(self, at: Floats) -> Floats:
        """All elements, with `at` in the places of those that train."""
        found = self.base.copy()
        found[self.trains] = at
        return found

    def least_margin(self, at: Floats) -> tuple[Floats, float]:
        """The margins of the scores at `at`, output by output, and the largest score in absolute value."""
        margin, size = np.full(self.rows.encoding.outputs, np.inf), 0.0
        for piece in self.rows.pieces(self._which, len(self.elements)):
            z = self._values(at, piece)
            margin = np.minimum(margin, self._margin(z, piece))
            size = max(size, float(z.abs().max()))
        return margin, size

    def compared(self, flat: Tensor, x: Tensor) -> Tensor:
        """What the loss compares with the targets, (n, k), of what trains (m,) and features (n, features)."""
        whole = flat
        if not self.trains.all():
            whole = torch.from_numpy(self.base).index_put((self._places,), flat)
        scores = scores_of(self.rows.model, self.elements, whole, x)
        return scores if self._scores else self.rows.model.output(scores)

    @torch.no_grad()
    def _values(self, at: Floats, piece: Piece) -> Tensor:
        return self.compared(torch.from_numpy(at), piece.x)

    def _margin(self, z: Tensor, piece: Piece) -> Floats:
        """How far the scores of the rows are on the right side, at least."""
        kind = self.rows.experiment.loss.kind
        used = piece.weight[:, 0] > 0
        none = np.full(z.shape[1], -np.inf)
        if not self._scores or not bool(used.any()):
            return none if not self._scores else -none
        z, y = z[used], piece.y[used]
        if kind == "cross_entropy":
            own = z.gather(1, y[:, None])[:, 0]
            others = z.scatter(1, y[:, None], -torch.inf).max(dim=1).values
            return np.full(z.shape[1], float((own - others).min()))
        sides = torch.where((y == 0) | (y == 1), (2 * y - 1) * z, -torch.inf)
        return sides.min(dim=0).values.numpy()


def scores_of(model: Model, elements: Elements, flat: Tensor, x: Tensor) -> Tensor:
    """The scores (n, outputs) with all elements (m,) in the places of the parameters."""
    parts = torch.split(flat, [int(np.prod(shape)) for _, shape in elements.shapes])
    named = {name: part.view(shape) for (name, shape), part in zip(elements.shapes, parts, strict=True)}
    found: Tensor = torch.func.functional_call(model, named, (x,))
    return found


def slopes(function: Callable[[Tensor, Tensor], Tensor], flat: Tensor, x: Tensor) -> Tensor:
    """The derivatives (n, k, m) of `function` (n, k) by `flat` (m,), each row of x (n, features) alone."""

    def of_row(numbers: Tensor, row: Tensor) -> Tensor:
        return function(numbers, row[None])[0]

    found: Tensor = torch.func.vmap(torch.func.jacrev(of_row), in_dims=(None, 0))(flat, x).detach()
    return found


def _spread(flags: list[bool], elements: Elements) -> np.ndarray:
    """bool (m,): a flag for each parameter, for all of its elements."""
    sizes = [int(np.prod(shape)) for _, shape in elements.shapes]
    return np.repeat(np.array(flags, dtype=np.bool_), sizes)


def _curvature(jacobian: Tensor, weight: Tensor, second: Tensor) -> Tensor:
    if second.dim() == 2:  # no output has a say in another's
        return torch.einsum("nkm,nk,nkp->mp", jacobian, weight * second, jacobian)
    turned = torch.einsum("nkl,nlm->nkm", weight[:, :, None] * second, jacobian)
    return torch.einsum("nkm,nkp->mp", jacobian, turned)


def _slopes_of(kind: str, delta: float) -> Callable[[Tensor, Tensor], Slopes]:
    """The loss of each row with its first and second derivatives by what is compared."""
    if kind == "binary_cross_entropy":
        return _binary
    if kind == "cross_entropy":
        return _classes
    if kind == "huber":
        return lambda z, y: _huber(z, y, delta)
    factor = 0.5 if kind == "half_mean_squared" else 1.0
    return lambda z, y: (factor * (z - y) ** 2, 2 * factor * (z - y), torch.full_like(z, 2 * factor))


def _binary(z: Tensor, y: Tensor) -> Slopes:
    chance = torch.sigmoid(z)
    each = torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none")
    return each, chance - y, chance * torch.sigmoid(-z)


def _classes(z: Tensor, y: Tensor) -> Slopes:
    chance = torch.softmax(z, dim=1)
    each = torch.nn.functional.cross_entropy(z, y, reduction="none")[:, None]
    first = chance - torch.nn.functional.one_hot(y, z.shape[1])
    return each, first, torch.diag_embed(chance) - chance[:, :, None] * chance[:, None, :]


def _huber(z: Tensor, y: Tensor, delta: float) -> Slopes:
    """The second derivative is that of the parabola that touches the loss and lies above it."""
    apart = z - y
    size = apart.abs()
    each = torch.where(size <= delta, 0.5 * apart**2, delta * (size - 0.5 * delta))
    return each, apart.clamp(-delta, delta), torch.where(size <= delta, 1.0, delta / size.clamp(min=1e-300))

"""L-BFGS with parameter scaling and bounds, as an optimizer of torch. A script gets this file's classes."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import torch
from torch import Tensor


class LBFGS(torch.optim.Optimizer):
    """Makes a smooth loss small by a quasi-Newton method. A step is one direction and the search along it.

    The direction comes from the last `history_size` changes of parameters and gradients; the search meets the
    strong Wolfe conditions. Everything is reckoned in units of the parameters' own sizes at the start.
    `lower`, `upper`: a bound for each parameter; `l1`: the weight of its absolute values in the loss. Where
    there are such, the search goes along the direction bent back to where the parameters may be. `stop` says
    why no further step helps: "" it does, "gradient", "change" or "no_decrease"; tolerances are relative.
    """

    def __init__(
        self,
        params: Iterable[Tensor],
        history_size: int = 10,
        tolerance_grad: float = 1e-12,
        tolerance_change: float = 1e-12,
        lower: Sequence[float] | None = None,
        upper: Sequence[float] | None = None,
        l1: Sequence[float] | None = None,
    ) -> None:
        tolerances = {"tolerance_grad": tolerance_grad, "tolerance_change": tolerance_change}
        bounds = {"lower": lower, "upper": upper, "l1": l1}
        super().__init__(params, {"history_size": history_size, **tolerances, **bounds})

    @property
    def kept(self) -> dict[str, Any]:
        """What it keeps from step to step beside the scales: in the state of the first parameter."""
        kept: dict[str, Any] = self.state[self.param_groups[0]["params"][0]]
        return kept

    @property
    def stop(self) -> str:
        """Why the last step was the last that helps; "" where another may."""
        return str(self.kept.get("stop", ""))

    @torch.no_grad()
    def step(self, loss: float, evaluate: Callable[[], tuple[Tensor, Sequence[Tensor]]]) -> None:  # type: ignore[override]
        """`loss` and the gradients in `.grad` belong to the parameters as they stand; `evaluate()` computes
        both, a scalar and a list, at the parameters that train as they stand then."""
        group, kept = self.param_groups[0], self.kept
        free = [p for p in group["params"] if p.requires_grad]
        scale = self._scale(free)
        start, gradient = (
            _flat(free) / scale,
            _flat([p.grad if p.grad is not None else torch.zeros_like(p) for p in free]) * scale,
        )
        limits = _Limits(start, scale, group, gradient)
        moves, bends = kept.get("moves", []), kept.get("bends", [])
        if moves and moves[0].shape != start.shape:  # others train now
            moves, bends = [], []
        kept.setdefault("first", abs(loss))
        eps = torch.finfo(start.dtype).eps
        kept.update(stop="", accepted=False, trial=loss, size=0.0, evaluations=0, pairs=len(moves))
        kept["slope"] = float(limits.downhill.abs().max())
        if kept["slope"] <= max(group["tolerance_grad"], eps) * max(abs(loss), eps * kept["first"]):
            kept["stop"] = "gradient"
            return

        direction = limits.held(-_product(limits.downhill, moves, bends))
        if not float(direction @ limits.downhill) < 0:
            direction, moves, bends = -limits.downhill, [], []
        first = 1.0 if moves else min(1.0, 1.0 / float(direction.norm()))

        def at(size: float) -> tuple[float, Tensor, Tensor]:
            """Loss, position and gradient so far along the direction."""
            kept["evaluations"] += 1
            there = limits.within(start + size * direction)
            _put(free, there * scale)
            value, gradients = evaluate()
            return float(value), there, _flat(gradients) * scale

        begin = (loss, start, gradient)
        found = (
            _wolfe(at, begin, direction, first) if limits.none else _bent(at, begin, limits.downhill, first)
        )
        if found is None:
            _put(free, start * scale)
            kept.update(moves=[], bends=[], stop="" if moves else "no_decrease")
            return
        size, (value, there, then) = found
        _put(free, there * scale)
        move, bend = there - start, limits.smooth(then, there) - limits.smooth(gradient, start)
        if float(move @ bend) > eps * float(bend @ bend):
            moves, bends = [*moves, move], [*bends, bend]
        count = group["history_size"]
        kept.update(moves=moves[-count:], bends=bends[-count:], accepted=True, trial=value, size=size)
        if float(move.abs().max()) <= max(group["tolerance_change"], 2 * eps) * float(start.abs().max()):
            kept["stop"] = "change"

    def _scale(self, free: Sequence[Tensor]) -> Tensor:
        """(numbers,): the root mean square of each parameter when it was first seen, 1 where that is 0."""
        for p in free:
            if "scale" not in self.state[p]:
                size = p.square().mean().sqrt()
                self.state[p]["scale"] = (
                    torch.where(size > 0, size, torch.ones_like(size)).expand_as(p).clone()
                )
        return torch.cat([self.state[p]["scale"].reshape(-1) for p in free])


class _Limits:
    """Where the parameters may go in a step, in the units of their scales."""

    def __init__(self, start: Tensor, scale: Tensor, group: dict[str, Any], gradient: Tensor) -> None:
        def given(name: str, otherwise: float) -> Tensor:
            pairs = zip(group["params"], group[name] or [otherwise] * len(group["params"]), strict=True)
            return torch.cat([p.new_full((p.numel(),), own) for p, own in pairs if p.requires_grad])

        lower, upper = given("lower", -math.inf) / scale, given("upper", math.inf) / scale
        self._l1 = given("l1", 0.0) * scale
        self.none = all(group[name] is None for name in ("lower", "upper", "l1"))
        smooth = self.smooth(gradient, start)
        # Where a weight is 0 its absolute value costs either way: downhill only where the rest outweighs it.
        at_zero = (self._l1 > 0) & (start == 0)
        self.downhill = torch.where(at_zero, smooth.sign() * (smooth.abs() - self._l1).clamp(min=0), gradient)
        side = torch.where(at_zero, -self.downhill.sign(), start.sign())
        zero = torch.zeros_like(start)
        # A step ends where the sign of such a weight would change: there its cost has a kink.
        self._lower = torch.where((self._l1 > 0) & (side > 0), torch.maximum(lower, zero), lower)
        self._upper = torch.where((self._l1 > 0) & (side < 0), torch.minimum(upper, zero), upper)
        outward = ((start <= lower) & (self.downhill > 0)) | ((start >= upper) & (self.downhill < 0))
        self.downhill = torch.where(outward, zero, self.downhill)

    def smooth(self, gradient: Tensor, there: Tensor) -> Tensor:
        """The gradient without that of the absolute values."""
        return gradient - self._l1 * there.sign()

    def held(self, direction: Tensor) -> Tensor:
        """The direction without what would leave a bound, or turn uphill in a weight that may become 0."""
        if self.none:
            return direction
        still = (self.downhill == 0) | ((self._l1 > 0) & (direction * self.downhill > 0))
        return torch.where(still, torch.zeros_like(direction), direction)

    def within(self, there: Tensor) -> Tensor:
        """`there`, brought back to where the parameters may be."""
        return there if self.none else there.clamp(self._lower, self._upper)


_Point = tuple[float, Tensor, Tensor]  # loss, position, gradient
_Found = tuple[float, _Point] | None


def _flat(tensors: Sequence[Tensor]) -> Tensor:
    return torch.cat([tensor.detach().reshape(-1) for tensor in tensors])


def _put(free: Sequence[Tensor], values: Tensor) -> None:
    """Write the flat `values` into the parameters."""
    for p, part in zip(free, torch.split(values, [p.numel() for p in free]), strict=True):
        p.copy_(part.view_as(p))


def _product(gradient: Tensor, moves: Sequence[Tensor], bends: Sequence[Tensor]) -> Tensor:
    """The inverse of the approximate Hessian times `gradient`, by the two loops over the pairs kept."""
    found, shares = gradient.clone(), []
    for move, bend in zip(reversed(moves), reversed(bends), strict=True):
        shares.append((move @ found) / (move @ bend))
        found = found - shares[-1] * bend
    if moves:
        found = found * ((moves[-1] @ bends[-1]) / (bends[-1] @ bends[-1]))
    for move, bend, share in zip(moves, bends, reversed(shares), strict=True):
        found = found + (share - (bend @ found) / (move @ bend)) * move
    return found


def _bent(at: Callable[[float], _Point], begin: _Point, downhill: Tensor, size: float) -> _Found:
    """A step along a direction that is bent at bounds: halved until the loss falls as its way promises."""
    for _ in range(60):
        point = at(size)
        promised = float(downhill @ (point[1] - begin[1]))
        if promised < 0 and point[0] <= begin[0] + 1e-4 * promised:
            return size, point
        size /= 2
    return None


def _wolfe(at: Callable[[float], _Point], begin: _Point, direction: Tensor, size: float) -> _Found:
    """A step that meets the strong Wolfe conditions (0.0001 and 0.9), or, where rounding (`noise`) hides a
    fall, what the slopes say of it; else the best that was met below the loss at the beginning."""
    slope = float(direction @ begin[2])
    noise = 4 * torch.finfo(direction.dtype).eps * abs(begin[0])
    low = (0.0, begin[0], slope)
    high: tuple[float, float, float] | None = None
    best: _Found = None
    for _ in range(40):
        point = at(size)
        value, here = point[0], float(point[2] @ direction)
        falls = value <= begin[0] + 1e-4 * size * slope
        level = abs(value - begin[0]) <= noise and here <= -0.8 * slope
        if (falls or level) and abs(here) <= -0.9 * slope:
            return size, point
        if value < begin[0] and (best is None or value < best[1][0]):
            best = size, point
        now = (size, value, here)
        if not math.isfinite(value) or not math.isfinite(here):
            high = (size, math.inf, math.nan)
        elif not (falls or level) or (value >= low[1] and low[0] > 0 and not level):
            high = now
        elif here * ((math.inf if high is None else high[0]) - low[0]) >= 0:
            high, low = low, now
        else:
            low = now
        if high is not None and abs(high[0] - low[0]) <= 1e-15 * max(high[0], low[0]):
            break
        size = 4 * size if high is None else _between(low, high)
    return best


def _between(low: tuple[float, float, float], high: tuple[float, float, float]) -> float:
    """Where the cubic through both ends with their slopes is lowest, not too near to either."""
    width = high[0] - low[0]
    middle = low[0] + 0.5 * width
    if not (math.isfinite(high[1]) and math.isfinite(high[2])):
        return low[0] + 0.1 * width
    first = low[2] + high[2] - 3 * (high[1] - low[1]) / width
    square = first * first - low[2] * high[2]
    if square < 0:
        return middle
    second = math.copysign(math.sqrt(square), width)
    below = high[2] - low[2] + 2 * second
    if below == 0:
        return middle
    found = high[0] - width * (high[2] + second - first) / below
    least, most = sorted((low[0] + 0.1 * width, high[0] - 0.1 * width))
    return min(max(found, least), most)

"""Least squares by Levenberg and Marquardt, as an optimizer of torch. A script gets this file's classes."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import torch
from torch import Tensor


def jacobian(residuals: Tensor, parameters: Sequence[Tensor]) -> Tensor:
    """The derivatives (rows, numbers) of `residuals` (rows,) by all numbers in `parameters`.

    By rows, one backward pass each, or, where there are fewer numbers, by columns: the product of a vector v
    with the Jacobian is linear in v, and its gradients by v are the columns.
    """
    numbers = sum(parameter.numel() for parameter in parameters)
    if numbers < len(residuals):
        v = torch.zeros_like(residuals, requires_grad=True)
        products = torch.autograd.grad(
            residuals, parameters, v, create_graph=True, allow_unused=True, materialize_grads=True
        )
        each = torch.cat([product.reshape(-1) for product in products])
        found = torch.stack([_gradient(product, v) for product in each], 1)
        if found.isfinite().all():  # x**b at x = 0 has a derivative by b, but that has none by v
            return found
    rows = []
    for residual in residuals:
        parts = torch.autograd.grad(
            residual, parameters, retain_graph=True, allow_unused=True, materialize_grads=True
        )
        rows.append(torch.cat([part.reshape(-1) for part in parts]))
    return torch.stack(rows)


def _gradient(product: Tensor, v: Tensor) -> Tensor:
    """The gradient of a scalar by v, zeros where it does not depend on it."""
    if not product.requires_grad:
        return torch.zeros_like(v)
    return torch.autograd.grad(product, v, retain_graph=True, allow_unused=True, materialize_grads=True)[0]


class LevenbergMarquardt(torch.optim.Optimizer):
    """Makes a sum of squared residuals small. A step is one trial: it is taken if the sum falls, else the
    parameters stay and the damping grows.

    The trial is the least squares solution of the stacked system [j; sqrt(damping) D] d = [-r; 0] by QR; the
    product of j with itself, which has half the digits, is never formed. D are the largest lengths so far of
    the columns of j (Marquardt's scaling, as Moré has it), so that the units of a parameter do not matter.
    `lower`, `upper`: a bound for each parameter; one that would leave its bounds is held there. `stop` says
    why no further step helps: "" it does, "gradient", "change" or "no_decrease"; tolerances are relative.
    """

    def __init__(
        self,
        params: Iterable[Tensor],
        damping: float = 1e-3,
        tolerance_grad: float = 1e-12,
        tolerance_change: float = 1e-12,
        lower: Sequence[float] | None = None,
        upper: Sequence[float] | None = None,
    ) -> None:
        tolerances = {"tolerance_grad": tolerance_grad, "tolerance_change": tolerance_change}
        super().__init__(params, {"damping": damping, **tolerances, "lower": lower, "upper": upper})

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
    def step(self, r: Tensor, j: Tensor, residuals: Callable[[], Tensor]) -> None:  # type: ignore[override]
        """`r` (rows,) are the residuals, `j` (rows, numbers) their derivatives by the parameters that train,
        `residuals()` computes them at the parameters as they stand then."""
        kept, free = self.kept, [p for p in self.param_groups[0]["params"] if p.requires_grad]
        start, scale = torch.cat([p.reshape(-1) for p in free]), self._scale(free, j.norm(dim=0))
        lower, upper = self._bounds()
        gradient = j.T @ r
        # Free to move is what is not at a bound that a step downhill would leave.
        moves = ((start > lower) | (gradient < 0)) & ((start < upper) | (gradient > 0))
        self._begin(r, gradient / j.norm(dim=0).clamp(min=torch.finfo(j.dtype).tiny), moves)
        if kept["stop"]:
            return
        move = (start + self._solution(r, j, scale, moves, start)).clamp(lower, upper) - start
        change = j @ move
        kept["predicted"] = -float(2 * (r @ change) + change @ change)
        _put(free, start + move)
        t = residuals()
        kept.update(trial=float(t @ t), gain=float((r - t) @ (r + t)) / (kept["predicted"] or 1.0))
        # What rounding makes of the sum of squares: a fall below it cannot be seen.
        noise = 2 * torch.finfo(j.dtype).eps * float(r.norm()) * float((j * start).norm() + r.norm())
        if not self._judge(float((scale * move).norm()), float((scale * start).norm()), noise):
            _put(free, start)
            if not move.any():
                kept["stop"] = "no_decrease"

    def _begin(self, r: Tensor, slopes: Tensor, moves: Tensor) -> None:
        """Note where the step begins, and whether there is a slope left; `slopes` (numbers,): of the sum."""
        group, kept = self.param_groups[0], self.kept
        if kept.get("chosen") != group["damping"]:  # at the start, and whenever another one is wanted
            kept.update(damping=group["damping"], chosen=group["damping"], growth=2.0, length=math.inf)
        squares, length = float(r @ r), float(r.norm())
        steepest = float(slopes[moves].abs().max()) / (length or 1.0) if moves.any() else 0.0
        kept.update(accepted=False, squares=squares, trial=squares, predicted=0.0, gain=0.0, stop="")
        kept.update(used=kept["damping"], slope=steepest)
        if steepest <= max(group["tolerance_grad"], torch.finfo(r.dtype).eps):
            kept["stop"] = "gradient"

    def _solution(self, r: Tensor, j: Tensor, scale: Tensor, moves: Tensor, start: Tensor) -> Tensor:
        """The step d (numbers,), 0 for what does not move. The damping grows until it is not three times as
        long as the parameters are: the Jacobian knows nothing of what is so far away."""
        kept, columns = self.kept, (j / scale)[:, moves]
        identity = torch.eye(columns.shape[1], dtype=j.dtype, device=j.device)
        while True:
            q, triangle = torch.linalg.qr(torch.cat([columns, kept["used"] ** 0.5 * identity]))
            right = -(q[: len(r)].T @ r).unsqueeze(1)
            scaled = torch.zeros_like(scale)
            scaled[moves] = torch.linalg.solve_triangular(triangle, right, upper=True).squeeze(1)
            if not float(scaled.norm()) > 3 * float((scale * start).norm()) > 0:
                return scaled / scale
            kept["used"] *= 10

    def _judge(self, length: float, size: float, noise: float) -> bool:
        """Whether the step is taken, and what that means for the damping. `length` of the step, `size` of the
        parameters, both scaled."""
        group, kept = self.param_groups[0], self.kept
        eps = torch.finfo(group["params"][0].dtype).eps
        least, damping, accepted = eps * eps, kept["used"], False
        if abs(kept["gain"] * kept["predicted"]) <= noise and kept["predicted"] <= noise:
            # So near that the sum tells nothing: undamped steps, for as long as they become shorter.
            accepted = bool(length < 0.9 * kept["length"])
            kept.update(length=length if damping <= least else math.inf, damping=least, gain=math.nan)
            kept["stop"] = "" if accepted else "no_decrease"
        elif kept["predicted"] > 0 and kept["gain"] > 1e-4:
            accepted = True
            shrunk = damping * max(0.1, 1 - (2 * min(kept["gain"], 2.0) - 1) ** 3)
            kept.update(length=math.inf, damping=max(shrunk, least), growth=2.0)
        else:
            kept.update(length=math.inf, damping=damping * kept["growth"], growth=2 * kept["growth"])
        if accepted and damping <= 1 and length <= max(group["tolerance_change"], 2 * eps) * size:
            kept["stop"] = "change"
        kept["accepted"] = accepted
        return accepted

    def _scale(self, free: Sequence[Tensor], lengths: Tensor) -> Tensor:
        """D (numbers,): for each number the largest length of its column so far, 1 where that is 0."""
        for p, part in zip(free, torch.split(lengths, [p.numel() for p in free]), strict=True):
            state, now = self.state[p], part.view_as(p)
            state["scale"] = torch.maximum(state["scale"], now) if "scale" in state else now.clone()
        scale = torch.cat([self.state[p]["scale"].reshape(-1) for p in free])
        return torch.where(scale > 0, scale, torch.ones_like(scale))

    def _bounds(self) -> tuple[Tensor, Tensor]:
        """The bounds of all numbers that train, (numbers,) each, infinite where there are none."""
        group = self.param_groups[0]
        both = []
        for name, none in (("lower", -math.inf), ("upper", math.inf)):
            pairs = zip(group["params"], group[name] or [none] * len(group["params"]), strict=True)
            both.append(torch.cat([p.new_full((p.numel(),), own) for p, own in pairs if p.requires_grad]))
        return both[0], both[1]


def _put(free: Sequence[Tensor], values: Tensor) -> None:
    """Write the flat `values` into the parameters."""
    for p, part in zip(free, torch.split(values, [p.numel() for p in free]), strict=True):
        p.copy_(part.view_as(p))

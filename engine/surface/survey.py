"""What the loss looks like around one point: gradient, next update, and how far there is something to see."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from engine.functional.step import StepFunction
from engine.report import Floats
from engine.surface.axes import Axes
from engine.surface.evaluator import Evaluator, Rows
from engine.surface.records import Survey
from engine.surface.source import NextStep, SurfaceSource
from engine.threads import use_one_thread


def survey(
    source: SurfaceSource, values: Floats, step: int, axes: Axes | None = None, after: NextStep | None = None
) -> Survey:
    """Around `values` (count,), after `step` updates. With `axes` their reach as well; `after`: what the
    optimizer keeps, for the update. Runs on one thread of torch."""
    use_one_thread()
    source = source.copy()
    rows = Rows(source)
    loss, gradient = _gradient(source, rows, values)
    size = axes.size if axes is not None else 0
    reach, bottom = np.full(size, np.nan), np.full(size, np.nan)
    if axes is not None:
        reach, bottom = _reach(source, values, axes, loss, gradient)
    update = None if after is None else _update(source, rows, values, after)
    return Survey(axes, step, values, loss, gradient, update, reach, bottom)


def _gradient(source: SurfaceSource, rows: Rows, values: Floats) -> tuple[float, Floats]:
    """The loss with penalties and its gradient (count,), over the rows taken."""
    flat = source.tensor(values)
    total, gradient = 0.0, torch.zeros(len(values), dtype=torch.float64)
    for x, y, weight, share in rows.pieces():
        part = 1.0 if source.sums else share
        slope, value = torch.func.grad_and_value(
            lambda p: source.loss_of(source.tensors(p), x, y, weight)  # noqa: B023
        )(flat)
        gradient += slope.to("cpu", torch.float64) * part
        total += float(value) * part
    gradient, total = gradient * rows.scale, total * rows.scale
    if source.penalty_of(source.tensors(flat)) is not None:
        slope, value = torch.func.grad_and_value(lambda p: _penalty(source, p))(flat)
        gradient, total = gradient + slope.to("cpu", torch.float64), total + float(value)
    return total, np.asarray(gradient.numpy())


def _penalty(source: SurfaceSource, flat: Tensor) -> Tensor:
    found = source.penalty_of(source.tensors(flat))
    return flat.sum() * 0.0 if found is None else found


@torch.no_grad()
def _update(source: SurfaceSource, rows: Rows, values: Floats, after: NextStep) -> Floats | None:
    """What the optimizer adds to the parameters in a step over the rows taken; None for too many of them.

    Leaves the model of `source` changed.
    """
    pieces = list(rows.pieces())
    if len(pieces) != 1 or rows.scale != 1.0:
        return None
    x, y, weight, _ = pieces[0]
    before = source.tensors(source.tensor(values))
    for name, own in source.model.named_parameters():
        own.data = before[name].clone()  # those held fixed are read from the model itself
        own.requires_grad_(name in after.free)
    step = StepFunction(after.experiment, source.model, source.loss)
    flat, numbers = step.packing.pack(before), tuple(step.numbers(after.experiment))
    new, _, _ = step(flat, tuple(after.states), after.done, numbers, x, y, weight)
    moved = before | step.packing.unpack(new)
    found = torch.cat([moved[name].reshape(-1) for name in source.layout.names])
    return np.asarray(found.to("cpu", torch.float64).numpy()) - _held(source, values)


def _held(source: SurfaceSource, values: Floats) -> Floats:
    """`values` as the model holds them, float64."""
    return np.asarray(source.tensor(values).to("cpu", torch.float64).numpy())


def _reach(
    source: SurfaceSource, values: Floats, axes: Axes, loss: float, gradient: Floats
) -> tuple[Floats, Floats]:
    """How far along each axis there is something to see, and where the bottom seems to be; NaN where unknown.

    The second differences along the axes are those of the loss itself, over steps at which it changes by a
    part that its dtype can tell.
    """
    here = axes.project(values[None])[0]
    slope, evaluate = axes.slope(gradient), Evaluator(source, values, axes)
    steps = np.maximum(np.abs(here), 1.0) * (1e-2 if source.dtype is torch.float32 else 1e-3)
    curvature = _curvature(evaluate, here, steps)
    width = np.abs(np.diagonal(curvature))
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        reach = np.sqrt(2.0 * abs(loss) / width)
    reach[~np.isfinite(reach) | (reach <= 0)] = np.nan
    bottom = _bottom(evaluate, here, slope, curvature, loss)
    return np.fmax(reach, np.abs(bottom - here)), bottom


def _curvature(evaluate: Evaluator, here: Floats, steps: Floats) -> Floats:
    """(size, size): second derivatives along the axes, by differences."""
    size = len(here)
    moves = [np.zeros(size)]
    for one in range(size):
        for sign in (1.0, -1.0):
            moves.append(np.eye(size)[one] * steps * sign)
    if size == 2:
        moves += [steps * (1.0, 1.0), steps * (-1.0, -1.0), steps * (1.0, -1.0), steps * (-1.0, 1.0)]
    found = evaluate(here + np.array(moves))
    with np.errstate(invalid="ignore", over="ignore"):
        straight = [found[1 + 2 * i] + found[2 + 2 * i] - 2 * found[0] for i in range(size)]
        result = np.diag(np.array(straight) / steps**2)
        if size == 2:
            across = (found[5] + found[6] - found[7] - found[8]) / (4 * steps[0] * steps[1])
            result[0, 1] = result[1, 0] = across
    return result


def _bottom(evaluate: Evaluator, here: Floats, slope: Floats, curvature: Floats, loss: float) -> Floats:
    """The bottom of the bowl with this slope and curvature, where the loss is lower there."""
    nowhere = np.full(len(here), np.nan)
    if not (np.isfinite(curvature).all() and np.isfinite(slope).all()):
        return nowhere
    if np.linalg.eigvalsh(curvature)[0] <= 1e-9 * np.abs(curvature).max():
        return nowhere
    bottom = here - np.linalg.solve(curvature, slope)
    lowest = float(evaluate(bottom[None])[0])
    return np.asarray(bottom) if lowest <= loss else nowhere

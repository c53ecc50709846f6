"""What a run tells of where it stands on its cost surface, in its own thread, between two steps."""

from __future__ import annotations

import numpy as np

from engine.loop import TrainingLoop
from engine.report import Floats, Phase, RunState
from engine.surface.records import SurfaceRequest, SurfaceView
from engine.surface.source import SurfaceSource, next_step
from engine.surface.walk import flat_values

_FEW = 10_000  # numbers of a model whose optimizer's memory is copied while the run goes on


def look(loop: TrainingLoop, wanted: SurfaceRequest | None) -> SurfaceView | None:
    """Where the run in `loop` stands, and its path; where nobody asks, that is kept no longer."""
    walk, parts, step = loop.replay.walk, loop.trainer.parts, loop.trainer.step_count
    if wanted is None:
        walk.end()
        return None
    path, values = walk.begin(parts, loop.replay.timeline), flat_values(parts)
    rests = loop.state is not RunState.RUNNING
    if rests or parts.device.type != "cpu":
        path.look(step, values)
    known = wanted.known
    source = known if known is not None and known.fits(parts) else SurfaceSource(parts)
    shown = int(np.searchsorted(path.steps, step, side="right"))
    told = loop.trainer.phase is Phase.FORWARD and (rests or len(values) <= _FEW)
    axes = wanted.axes if wanted.axes is None or _suits(wanted, len(values)) else None
    return SurfaceView(
        source=source,
        layout=source.layout,
        step=step,
        values=values,
        axes=axes,
        path_steps=path.steps[:shown].copy(),
        path=np.empty((0, 0)) if axes is None else path.projected(axes)[:shown],
        exact=path.exact(),
        next_step=next_step(parts) if told else None,
        points=_some(path.values[:shown], wanted.points) if wanted.points else None,
    )


def _suits(wanted: SurfaceRequest, count: int) -> bool:
    """Whether the axes asked for are of a model with so many numbers: another run may have begun."""
    axes = wanted.axes
    assert axes is not None
    if axes.directions is None:
        return max(axes.elements) < count
    return len(axes.directions[0]) == count


def _some(points: Floats, most: int) -> Floats:
    if len(points) <= most:
        return points.copy()
    return points[np.linspace(0, len(points) - 1, most).astype(np.int64)]

"""A surface, level by level, in a thread that takes only its share of a core."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from datasets.watch import Watch
from engine.report import Floats
from engine.surface.axes import Axes
from engine.surface.evaluator import Evaluator
from engine.surface.records import Region, Surface
from engine.surface.refinement import coordinates, enlarged, fresh_nodes, levels
from engine.surface.source import SurfaceSource
from engine.threads import use_one_thread

_LONGEST_REST = 0.25  # seconds


class Share:
    """Has whoever works rest after each slice, so that they work for no more than `part` of the time.

    `over()` ends a rest early, as where the run has come to rest meanwhile.
    """

    def __init__(
        self,
        part: float = 1.0,
        over: Callable[[], bool] = lambda: False,
        clock: Callable[[], float] = time.perf_counter,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.part, self.worked = part, 0.0
        self._over, self._clock, self._sleep = over, clock, sleep
        self._since = clock()

    def rest(self) -> None:
        """A slice is done."""
        taken = self._clock() - self._since
        self.worked += taken
        if self.part < 1 and not self._over():
            self._sleep(min(taken * (1 / self.part - 1), _LONGEST_REST))
        self._since = self._clock()


def work_out(
    source: SurfaceSource,
    base: Floats,
    axes: Axes,
    region: Region,
    known: Surface | None = None,
    watch: Watch | None = None,
    share: Share | None = None,
) -> Surface:
    """The next level of a surface: the coarsest, or the one after `known`, of which every node is kept.

    `known` is a surface of the same source, base, axes and region. `watch` hears of nodes done and all of the
    level, between slices. Runs on one thread of torch.
    """
    use_one_thread()
    share = share or Share()
    nodes = _next_level(axes.size, known)
    fresh = fresh_nodes(nodes, known.nodes if known else 0, axes.size)
    evaluator = Evaluator(source, base, axes)

    def between(done: int) -> None:
        share.rest()
        if watch is not None:
            watch(done, len(fresh))

    loss = enlarged(known.loss, nodes) if known else np.empty((nodes,) * axes.size)
    loss.reshape(-1)[fresh] = evaluator(coordinates(region, nodes, fresh), between)
    seconds = share.worked + (known.seconds if known else 0.0)
    return Surface(axes, base, region, loss, evaluator.rows.taken, evaluator.rows.of, seconds)


def _next_level(size: int, known: Surface | None) -> int:
    there = levels(size)
    return there[0] if known is None else there[there.index(known.nodes) + 1]

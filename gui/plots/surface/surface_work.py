"""Has surfaces worked out aside: coarse first, then finer, and anew where they are no longer true."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from datasets.watch import Watch
from engine.surface.axes import Axes
from engine.surface.records import Region, Surface, Survey
from engine.surface.refinement import levels
from gui.latest import Latest
from gui.plots.painting import Floats

if TYPE_CHECKING:
    from engine.surface.source import NextStep, SurfaceSource

SHARE = 0.3  # of a core, while the run goes on
_MOVED = 0.01  # of what is shown: as far as the other parameters may move until the surface is another one
_ROUNDING = 1e-9
_SHOWN_FROM = 1  # level from which a surface takes the place of a finer one of earlier parameters
_RUNNING_SECONDS, _RESTING_SECONDS = 1.5, 30.0  # of work: a level that takes longer is left out
_DEARER = 3.0  # a level than all before it, in a plane


@dataclass(frozen=True, eq=False)
class Wanted:
    """A surface that is wanted: of what, over what, where, and whether the run goes on meanwhile."""

    source: SurfaceSource
    axes: Axes
    region: Region
    values: Floats
    running: bool


class SurfaceWork(QObject):
    """Keeps the newest surface there is for what is wanted. Whoever has one shuts it down before it goes."""

    changed = Signal(object)  # Surface
    surveyed = Signal(object)  # Survey
    failed = Signal(object)  # Problem

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.surface: Surface | None = None
        self._wanted: Wanted | None = None
        self._source: SurfaceSource | None = None  # of `surface`
        self._doing: tuple[Wanted, Surface | None] | None = None
        self._hidden: Surface | None = None  # of newer parameters, too coarse to be shown yet
        self._surveying = False
        self._refused: tuple[SurfaceSource, Axes, Region] | None = None
        self._surfaces, self._surveys = Latest(self), Latest(self)
        self._surfaces.answered.connect(self._on_surface)
        self._surfaces.failed.connect(self._on_failed)
        self._surveys.answered.connect(self._on_surveyed)
        self._surveys.failed.connect(self._on_survey_failed)

    @property
    def is_busy(self) -> bool:
        """Whether a surface is being worked out."""
        return self._surfaces.is_busy

    @property
    def is_surveying(self) -> bool:
        """Whether a survey is on its way."""
        return self._surveying

    def want(self, wanted: Wanted) -> None:
        """Have `wanted` worked out, as far as that is not there already."""
        self._wanted = wanted
        doing = self._doing
        if doing is not None and self._surfaces.is_busy:
            if doing[0].source is wanted.source and doing[0].axes is wanted.axes:
                refining = doing[1] is not None
                other = doing[0].region != wanted.region or doing[0].running is not wanted.running
                if not (refining and other):
                    return  # what is being done is of use, or coarse and soon done
            self._surfaces.drop()
        self._go_on()

    def survey(
        self, source: SurfaceSource, values: Floats, step: int, axes: Axes | None, after: NextStep | None
    ) -> None:
        """Look at the loss around `values`; the answer is told as `surveyed`."""
        self._surveying = True
        self._surveys.ask(partial(_survey, source, values, step, axes, after))

    def forget(self) -> None:
        """What there is has nothing to do with what will be wanted."""
        self.drop()
        self.surface = self._hidden = self._source = None

    def drop(self) -> None:
        """Nothing is wanted any more; what there is stays."""
        self._wanted = self._doing = None
        self._surveying = False
        self._surfaces.drop()
        self._surveys.drop()

    def shutdown(self) -> None:
        """End the work and wait for it."""
        self.drop()
        self._surfaces.shutdown()
        self._surveys.shutdown()

    def _go_on(self) -> None:
        """Ask for the level that comes next, if there is to be one."""
        wanted = self._wanted
        if wanted is None or self._refused == (wanted.source, wanted.axes, wanted.region):
            return
        hidden = self._hidden
        if hidden is not None and self._is_of(hidden, wanted):  # first of all it is to be seen
            self._ask(replace(wanted, values=hidden.base), hidden)
            return
        self._hidden, known = None, self.surface
        if known is None or not self._is_of(known, wanted) or self._is_stale(known, wanted):
            self._ask(wanted, None)
        elif self._goes_further(known, wanted):
            self._ask(replace(wanted, values=known.base), known)

    def _is_of(self, known: Surface, wanted: Wanted) -> bool:
        same = self._source is wanted.source and known.axes is wanted.axes
        return same and known.region == wanted.region

    def _is_stale(self, known: Surface, wanted: Wanted) -> bool:
        """Whether the other parameters have moved so far that the loss over these is another one."""
        moved = wanted.axes.apart(known.base, wanted.values)
        return moved > (_MOVED if wanted.running else _ROUNDING) * _width(wanted)

    def _goes_further(self, known: Surface, wanted: Wanted) -> bool:
        there = levels(known.axes.size)
        if known.nodes == there[-1]:
            return False
        most = _RUNNING_SECONDS if wanted.running else _RESTING_SECONDS
        return known.seconds * _DEARER <= most

    def _ask(self, wanted: Wanted, known: Surface | None) -> None:
        self._doing = wanted, known
        self._surfaces.ask(partial(_work_out, wanted, known, lambda: not self._is_running()))

    def _is_running(self) -> bool:
        return self._wanted is not None and self._wanted.running

    def _on_surface(self, surface: Surface | None) -> None:
        doing, self._doing = self._doing, None
        if surface is None or doing is None:
            return
        if self._is_too_coarse(surface, doing[0]):
            self._hidden = surface
        else:
            self._hidden, self.surface, self._source = None, surface, doing[0].source
            self.changed.emit(surface)
        self._go_on()

    def _is_too_coarse(self, surface: Surface, wanted: Wanted) -> bool:
        """Whether what is shown is finer, and the same but for parameters that have moved a little."""
        shown = self.surface
        if shown is None or shown.base is surface.base or not self._is_of(shown, wanted):
            return False
        return surface.nodes < min(levels(surface.axes.size)[_SHOWN_FROM], shown.nodes)

    def _on_surveyed(self, survey: Survey) -> None:
        self._surveying = False
        self.surveyed.emit(survey)

    def _on_survey_failed(self, problem: object) -> None:
        self._surveying = False
        self.failed.emit(problem)

    def _on_failed(self, problem: object) -> None:
        if self._doing is not None:  # it is not tried again and again
            failed = self._doing[0]
            self._refused = failed.source, failed.axes, failed.region
        self._doing = None
        self.failed.emit(problem)


def _width(wanted: Wanted) -> float:
    """How wide what is shown is in the space of the parameters."""
    ends = [end for end in (wanted.region.x, wanted.region.y) if end is not None]
    sides = np.array([high - low for low, high in ends])
    if wanted.axes.directions is not None:
        sides = sides * np.linalg.norm(wanted.axes.directions, axis=1)
    return float(np.linalg.norm(sides))


def _work_out(wanted: Wanted, known: Surface | None, rests: object, watch: Watch) -> Surface:
    from engine.surface.work import Share, work_out  # torch, in the thread that needs it

    share = Share(SHARE if wanted.running else 1.0, rests)  # type: ignore[arg-type]
    return work_out(wanted.source, wanted.values, wanted.axes, wanted.region, known, watch, share)


def _survey(
    source: SurfaceSource,
    values: Floats,
    step: int,
    axes: Axes | None,
    after: NextStep | None,
    _watch: Watch,
) -> Survey:
    from engine.surface.survey import survey

    return survey(source, values, step, axes, after)

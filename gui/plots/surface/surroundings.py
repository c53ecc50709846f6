"""What a surface card makes of a run's view: axes, what lies over the surface, and the edits of a click."""

from __future__ import annotations

import numpy as np

from engine.parameter_edit import ParameterEdit
from engine.surface import directions
from engine.surface.axes import Axes, over_elements
from engine.surface.records import SurfaceView, Survey
from gui.plots.painting import Floats
from gui.plots.surface.overlay import Overlay

MOST_EDITS = 256  # numbers that a click may change


def axes_for(
    kind: str, elements: tuple[int, ...], view: SurfaceView, survey: Survey | None, seed: int
) -> Axes | None:
    """The axes that are chosen; None where what they are made of is not there yet. Raises Problem where there
    are none."""
    if elements:
        return over_elements(*elements)
    if kind in (directions.RANDOM, directions.FILTERS):
        filters = kind == directions.FILTERS
        return directions.random_axes(view.values, view.layout, seed, filters=filters)
    if kind == directions.PATH and view.points is not None:
        return directions.path_axes(view.values, view.points)
    if kind == directions.GRADIENT and survey is not None:
        return directions.gradient_axes(survey.values, survey.gradient, seed)
    return None


def overlay_of(view: SurfaceView, axes: Axes, survey: Survey | None, optimum: Floats | None) -> Overlay:
    """Everything of the run in coordinates of the axes."""
    here = axes.project(view.values[None])[0]
    shown = Overlay(here=here, optimum=optimum)
    if view.axes is axes and len(view.path):
        steps = np.append(view.path_steps, view.step)
        shown.path = np.vstack([view.path, here])
        shown.every = np.concatenate([[True], np.diff(steps) <= 1])
    if survey is not None and len(survey.values) == len(view.values):
        shown.start = axes.project(survey.values[None])[0]
        shown.downhill = axes.along(-survey.gradient[None])[0]
        shown.update = None if survey.update is None else axes.along(survey.update[None])[0]
    return shown


def edits_to(
    view: SurfaceView, axes: Axes, at: Floats, generation: int
) -> tuple[tuple[ParameterEdit, float], ...]:
    """What brings the parameters to coordinates `at` (size,), each with the number that is there now; nothing
    where that is too many numbers."""
    moved = axes.place(view.values, at)
    changed = list(axes.elements) or np.flatnonzero(moved != view.values).tolist()
    if len(changed) > MOST_EDITS:
        return ()
    found = []
    for index in changed:
        number, place = view.layout.owner(index)
        edit = ParameterEdit(view.layout.names[number], place, float(moved[index]), generation)
        found.append((edit, float(view.values[index])))
    return tuple(found)


def is_same_place(one: SurfaceView | None, other: SurfaceView) -> bool:
    """Whether a survey of one is one of the other."""
    if one is None or one.source is not other.source or one.step != other.step:
        return False
    return (one.next_step is None) is (other.next_step is None) and np.array_equal(one.values, other.values)

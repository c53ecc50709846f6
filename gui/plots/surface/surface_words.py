"""What is said of a surface: figures, notes, read-out and a summary."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.surface.axes import Axes
from engine.surface.directions import GRADIENT, PATH
from engine.surface.layout import Layout
from engine.surface.records import Surface, SurfaceView, Survey
from gui.numbers import INFINITE, MINUS, count, figure, signed_figure
from gui.plots.painting import Floats
from gui.plots.surface.axes_chooser import label_of
from gui.plots.surface.heat_map import value_at


def axis_names(axes: Axes, layout: Layout) -> tuple[str, ...]:
    """What the one or two axes are called."""
    if axes.directions is None:
        return tuple(label_of(layout, index) for index in axes.elements)
    if axes.kind == GRADIENT:
        return (
            QCoreApplication.translate("SurfaceWords", "steepest descent"),
            QCoreApplication.translate("SurfaceWords", "a random direction"),
        )
    if axes.kind == PATH:
        return (
            QCoreApplication.translate("SurfaceWords", "main direction of the path"),
            QCoreApplication.translate("SurfaceWords", "second direction of the path"),
        )
    return (
        QCoreApplication.translate("SurfaceWords", "random direction 1"),
        QCoreApplication.translate("SurfaceWords", "random direction 2"),
    )


def short_names(axes: Axes, layout: Layout) -> tuple[str, ...]:
    """The same for a line of figures."""
    if axes.directions is None:
        return tuple(layout.element(index) for index in axes.elements)
    return ("u", "v")


def standing(axes: Axes, layout: Layout, here: Floats, survey: Survey | None) -> str:
    """Where the run stands and what the loss is there."""
    parts = [
        f"{name} {signed_figure(float(value)).rjust(9)}"
        for name, value in zip(short_names(axes, layout), here, strict=True)
    ]
    if survey is not None:
        loss = QCoreApplication.translate("SurfaceWords", "loss {loss}")
        parts.append(loss.format(loss=figure(survey.loss).rjust(9)))
        slope = float(np.linalg.norm(survey.gradient)) if np.isfinite(survey.gradient).all() else np.nan
        size = QCoreApplication.translate("SurfaceWords", "|gradient| {size}")
        parts.append(size.format(size=figure(slope, 3).rjust(9)))
    return "   ".join(parts)


def read_out(axes: Axes, layout: Layout, surface: Surface | None, x: float, y: float) -> str:
    """What is under the pointer."""
    values = (x, y)[: axes.size]
    parts = [
        f"{name} {signed_figure(value, 4)}"
        for name, value in zip(short_names(axes, layout), values, strict=True)
    ]
    loss = None if surface is None else value_at(surface, x, y)
    if loss is not None:
        text = QCoreApplication.translate("SurfaceWords", "loss ≈ {loss}")
        parts.append(text.format(loss=_loss(loss)))
    return "   ".join(parts)


def notes(view: SurfaceView, surface: Surface | None) -> str:
    """What is left out, and what is exact."""
    parts = []
    if surface is not None and surface.rows < surface.of:
        text = QCoreApplication.translate("SurfaceWords", "loss of {rows} of {all} rows")
        parts.append(text.format(rows=count(surface.rows), all=count(surface.of)))
    if view.axes is not None and view.axes.size < view.layout.count:
        parts.append(QCoreApplication.translate("SurfaceWords", "all others as they are now"))
    first, last = view.exact
    steps = view.path_steps
    if len(steps) > 1 and (first > steps[0] or last < min(int(steps[-1]), view.step)):
        text = QCoreApplication.translate(
            "SurfaceWords", "path: every step from {first} to {last}, dashed: some left out"
        )
        parts.append(text.format(first=count(first), last=count(last)))
    return "   ".join(parts)


def summary(view: SurfaceView | None, axes: Axes | None, surface: Surface | None) -> str:
    """The picture in words, for those who do not see it; nothing where there is none."""
    if view is None or axes is None or surface is None or surface.axes is not axes:
        return ""
    names, here = axis_names(axes, view.layout), axes.project(view.values[None])[0]
    drawn = surface.loss[np.isfinite(surface.loss)]
    if not drawn.size:
        return QCoreApplication.translate("SurfaceWords", "The loss is no finite number anywhere here.")
    with np.errstate(invalid="ignore"):
        at = int(np.nanargmin(np.where(np.isfinite(surface.loss), surface.loss, np.nan)))
    low = [float(surface.x[at % surface.nodes])]
    if surface.region.y is not None:
        low.append(float(surface.y[at // surface.nodes]))
    text = QCoreApplication.translate(
        "SurfaceWords",
        "The loss over {names} lies between {low} and {high}, lowest near {place}. The run is at {here}.",
    )
    return text.format(
        names=", ".join(names),
        low=figure(float(drawn.min())),
        high=figure(float(drawn.max())),
        place=_place(names, low),
        here=_place(names, [float(value) for value in here]),
    )


def _place(names: tuple[str, ...], values: list[float]) -> str:
    return ", ".join(f"{name} = {figure(value, 4)}" for name, value in zip(names, values, strict=True))


def _loss(value: float) -> str:
    if np.isnan(value):
        return "NaN"
    if np.isinf(value):
        return INFINITE if value > 0 else MINUS + INFINITE
    return figure(value)

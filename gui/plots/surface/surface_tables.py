"""The cost surface in columns, for files."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.surface.axes import Axes
from engine.surface.records import Surface, SurfaceView
from gui.plots.reach.tables import Columns, Tables, named
from gui.plots.surface.surface_words import axis_names


def surface_tables(view: SurfaceView | None, axes: Axes | None, surface: Surface | None) -> Tables:
    """The loss at the nodes of the grid, and the path of the run over the same axes."""
    if view is None or axes is None:
        return {}
    names, made = axis_names(axes, view.layout), Tables()
    if surface is not None and surface.axes is axes:
        title = QCoreApplication.translate("SurfaceTables", "surface")
        made[title] = lambda: _nodes(names, surface)
    if view.axes is axes and len(view.path):
        title = QCoreApplication.translate("SurfaceTables", "path")
        made[title] = lambda: named([("step", view.path_steps), *zip(names, view.path.T, strict=True)])
    return made


def _nodes(names: tuple[str, ...], surface: Surface) -> Columns:
    places = np.meshgrid(surface.x, surface.y) if surface.region.y is not None else [surface.x]
    columns = [(name, place.ravel()) for name, place in zip(names, places, strict=True)]
    return named([*columns, ("loss", surface.loss.ravel().astype(np.float64))])

"""The network in words, for those who do not see it, and in columns, for files."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from engine.network.records import NetworkView, PictureKind
from gui.numbers import figure
from gui.plots.reach.tables import Columns, Tables, named


def network_tables(view: NetworkView) -> Tables:
    """The weights of all layers that are given one by one, and what the units give over the inputs."""
    made: Tables = {}
    if any(layer.weight is not None for layer in view.layers):
        made[QCoreApplication.translate("NetworkTables", "weights")] = lambda: _weights(view)
    if any(layer.shown for layer in view.layers):
        made[QCoreApplication.translate("NetworkTables", "units")] = lambda: _units(view)
    return made


def network_summary(view: NetworkView) -> str:
    """The weights, from the lowest to the highest."""
    given = [layer.weight.ravel() for layer in view.layers if layer.weight is not None]
    weights = np.concatenate(given) if given else np.empty(0)
    known = weights[np.isfinite(weights)]
    if not known.size:
        return ""
    text = QCoreApplication.translate("NetworkTables", "Weights between {low} and {high}.")
    return text.format(low=figure(float(known.min()), 3), high=figure(float(known.max()), 3))


def _weights(view: NetworkView) -> Columns:
    """One row for each weight and bias. Layers and units count from 1; a bias comes from unit 0."""
    found: dict[str, list[np.ndarray]] = {name: [] for name in ("layer", "unit", "from unit", "weight")}
    for number, layer in enumerate(view.layers):
        given = [] if layer.weight is None else [layer.weight]
        if layer.bias is not None and given:
            given.insert(0, layer.bias[:, None])
        if not given:
            continue
        whole = np.hstack(given)
        first = 0 if len(given) == 2 else 1
        to, source = np.meshgrid(np.arange(len(whole)) + 1, np.arange(whole.shape[1]) + first, indexing="ij")
        number_of_each = np.full(whole.size, number, dtype=np.int64)
        parts = number_of_each, to.ravel(), source.ravel(), whole.ravel()
        for each, part in zip(found.values(), parts, strict=True):
            each.append(part)
    return {name: np.concatenate(parts) for name, parts in found.items()}


def _units(view: NetworkView) -> Columns:
    """One column for each unit that is shown, and one row for each place of its picture."""
    outputs = [
        (f"{number}.{unit + 1}", picture.astype(np.float64))
        for number, layer in enumerate(view.layers)
        for unit, picture in enumerate(layer.pictures)
    ]
    points = len(outputs[0][1])
    if view.kind is PictureKind.COUNTS:
        return named([("bin", np.arange(points) + 1), *outputs])
    if view.kind is PictureKind.LINE:
        return named([(view.inputs[0], np.linspace(*view.ranges[0], points)), *outputs])
    side = round(points**0.5)
    x, y = np.meshgrid(*(np.linspace(*ends, side) for ends in view.ranges))
    return named([(view.inputs[0], x.ravel()), (view.inputs[1], y.ravel()), *outputs])

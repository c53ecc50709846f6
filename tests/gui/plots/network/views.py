"""Views of networks made by hand, for tests of what shows them."""

from collections.abc import Sequence

import numpy as np

from engine.network.records import (
    LayerSummary,
    LayerView,
    NetworkView,
    PictureKind,
    UnitView,
)

SIDE = 4


def layer(
    units: int,
    before: int = 0,
    names: tuple[str, ...] = (),
    function: str = "tanh",
    shown: int | None = None,
    name: str = "",
    fill: float = 0.0,
) -> LayerView:
    """A layer whose weights count up from -1 in steps of 0.25, and whose pictures are all `fill`."""
    shown = units if shown is None else shown
    weight = -1 + 0.25 * np.arange(units * before, dtype=np.float64).reshape(units, before)
    return LayerView(
        name=name,
        units=units,
        names=names,
        function=function,
        pictures=np.full((shown, SIDE**2), fill, dtype=np.float32),
        low=np.full(shown, -1.0),
        high=np.full(shown, 1.0),
        weight=weight if before else None,
        bias=np.linspace(-1, 1, units) if before else None,
        summary=None if shown == units else LayerSummary(np.full(24, 1 / 24), -1, 1, 5.0, 0.25),
    )


def network(sizes: Sequence[int] = (2, 4, 2, 1), summed_up: Sequence[int] = ()) -> NetworkView:
    """A network over a plane; the layers `summed_up` show no unit."""
    last = len(sizes) - 1
    layers = [
        layer(
            units,
            sizes[at - 1] if at else 0,
            names=tuple(f"x{n + 1}" for n in range(units))
            if at == 0
            else ("y",) * units
            if at == last
            else (),
            function="identity" if at in (0, last) else "tanh",
            shown=0 if at in summed_up else None,
            name=f"layers.{at - 1}." if at else "",
        )
        for at, units in enumerate(sizes)
    ]
    return NetworkView(PictureKind.PLANE, tuple(layers), 0.0, ("x1", "x2"), ((0.0, 1.0), (-2.0, 2.0)))


def closely(view: NetworkView, at: int, unit: int) -> UnitView:
    """A unit of `view`, as the engine would tell of it."""
    own = view.layers[at]
    assert own.weight is not None
    assert own.bias is not None
    values = np.concatenate([own.bias[[unit]], own.weight[unit]])
    incoming = np.column_stack([values, values * 2, values / 100])
    return UnitView(at, unit, np.zeros(64, dtype=np.float32), -1, 1, incoming, True, 0.25, -0.5, 0.75)

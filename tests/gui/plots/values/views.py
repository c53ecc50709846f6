"""What a run says of its parameters, made by hand."""

import numpy as np

from engine.values.records import QUANTILES, ValuesView


def view(step: int, few: bool = True, layers: int = 2, earlier: tuple[ValuesView, ...] = ()) -> ValuesView:
    """After `step` updates: element k has the value k + step, layer k the norms 10**(k - step / 100)."""
    names = ("weight x1", "weight x2", "bias y") if few else ()
    elements = np.arange(len(names), dtype=np.float64)
    norm = 10.0 ** (np.arange(layers) - step / 100)
    spread = np.linspace(-1.0, 1.0, QUANTILES) * (1 + np.arange(layers))[:, None]
    return ValuesView(
        step=step,
        names=names,
        values=elements + step,
        gradients=-elements,
        layers=tuple(f"layers.{k}" for k in range(layers)),
        norms=np.stack([norm, norm / 10, norm / 100]),
        spread=np.stack([spread, spread / 10]),
        dead=np.full(layers, np.nan) if few else np.array([0.25] + [np.nan] * (layers - 1)),
        all_layers=layers,
        earlier=earlier,
    )

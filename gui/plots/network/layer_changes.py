"""Other layers for a network: sizes, and activations where each layer has its own."""

from typing import Any

from engine.experiment import ModelSettings

FIRST = 4  # units of the first hidden layer that is added


def with_units(model: ModelSettings, hidden: int, by: int) -> dict[str, Any]:
    """The hidden layer `hidden` (from 0) with so many units more; one is left."""
    layers = list(model.layers)
    if 0 <= hidden < len(layers):
        layers[hidden] = max(1, layers[hidden] + by)
    return {"model.layers": tuple(layers)}


def with_layer(model: ModelSettings) -> dict[str, Any]:
    """One hidden layer more before the outputs, as large as the one before it."""
    layers = (*model.layers, model.layers[-1] if model.layers else FIRST)
    changed: dict[str, Any] = {"model.layers": layers}
    if len(model.activations) > 1:
        changed["model.activations"] = (*model.activations, model.activations[-1])
    return changed


def without_layer(model: ModelSettings) -> dict[str, Any]:
    """The last hidden layer gone."""
    changed: dict[str, Any] = {"model.layers": model.layers[:-1]}
    if len(model.activations) > 1:
        changed["model.activations"] = model.activations[:-1]
    return changed

"""What the units and weights of a diagram are called, and what is said of them in one line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from engine.network.records import NetworkView
from gui.numbers import figure, signed_figure


def unit_name(view: NetworkView, layer: int, unit: int) -> str:
    """x1 or price for inputs and outputs, h1.2 for the second unit of the first hidden layer."""
    names = view.layers[layer].names
    return names[unit] if unit < len(names) else f"h{layer}.{unit + 1}"


def unit_text(view: NetworkView, layer: int, unit: int) -> str:
    """A unit and its bias."""
    name = unit_name(view, layer, unit)
    bias = view.layers[layer].bias
    if bias is None:
        return name
    said = QCoreApplication.translate("Network", "bias {value}")
    return f"{name}   {said.format(value=signed_figure(float(bias[unit]), 4))}"


def weight_text(view: NetworkView, layer: int, source: int, unit: int) -> str:
    """A weight by the units that it joins."""
    weight = view.layers[layer].weight
    if weight is None:
        return ""
    said = QCoreApplication.translate("Network", "weight {value}")
    names = f"{unit_name(view, layer - 1, source)} → {unit_name(view, layer, unit)}"
    return f"{names}   {said.format(value=signed_figure(float(weight[unit, source]), 4))}"


def layer_text(view: NetworkView, layer: int) -> str:
    """A layer that is summed up."""
    own = view.layers[layer]
    units = QCoreApplication.translate("Network", "{count} units").format(count=own.units)
    if own.summary is None:
        return units
    dead = QCoreApplication.translate("Network", "dead {share}").format(
        share=f"{100 * own.summary.dead:.0f} %"
    )
    if layer == 0:
        return units
    norm = QCoreApplication.translate("Network", "norm {value}").format(value=figure(own.summary.norm, 4))
    return "   ".join((units, norm, dead))

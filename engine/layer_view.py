"""What the hidden layers of a network make of the first rows of a batch."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from engine.models.mlp import MLP
from engine.run_parts import RunParts

MOST_UNITS = 64  # of one layer; of a larger network the layers are not shown


@torch.no_grad()
def hidden_layers(parts: RunParts, x: Tensor, parameters: Sequence[Tensor]) -> list[tuple[str, Tensor]]:
    """A call as a person would write it, "h1 = tanh(layers.0(x))", and what it gives for the inputs x
    (rows, inputs): (rows, units), layer by layer.

    `parameters`: those that forward read, in the model's order. Empty for what is no network, where dropout
    would have switched units off at random, and for large networks.
    """
    model, settings = parts.model, parts.experiment.model
    sizes = settings.layers
    if not isinstance(model, MLP) or parts.masks or max(sizes, default=0) > MOST_UNITS:
        return []
    named = dict(zip((name for name, _ in model.named_parameters()), parameters, strict=True))
    found: list[tuple[str, Tensor]] = []
    before = "x"
    for at, activation in enumerate(model.activations):
        x = functional.linear(x, named[f"layers.{at}.weight"], named.get(f"layers.{at}.bias"))
        call = f"layers.{at}({before})"
        if activation is not None:
            x = activation(x)
            call = f"{settings.activations[at % len(settings.activations)]}({call})"
        before = f"h{at + 1}"
        found.append((f"{before} = {call}", x))
    return found

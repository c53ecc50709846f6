"""How many numbers a model has, from its settings alone; torch-free."""

from itertools import pairwise

from datasets.formula import parameters, parse
from engine.experiment import ModelSettings


def parameter_count(settings: ModelSettings, inputs: tuple[str, ...], outputs: int) -> int:
    """The numbers in all parameters of the model that `settings` describe for those input columns."""
    if settings.kind == "formula":
        return len(parameters(parse(settings.formula), inputs))
    bias = int(settings.bias)
    if settings.kind == "mlp":
        sizes = (len(inputs), *settings.layers, outputs)
        return sum((before + bias) * after for before, after in pairwise(sizes))
    features = len(inputs) * (settings.degree if settings.kind == "polynomial" else 1)
    return (features + bias) * outputs

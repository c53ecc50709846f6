"""The lines that make a model of layers, and its start values in the order in which the engine draws them."""

from dataclasses import dataclass
from itertools import pairwise

from engine.experiment import ModelSettings
from engine.script import comments
from engine.script.facts import Facts
from engine.script.formula import formula_lines
from engine.script.names import literal
from engine.script.start import seed_lines, start_tensor
from engine.script.text import Line, indented, plain

_ACTIVATIONS = {
    "tanh": "nn.Tanh()",
    "relu": "nn.ReLU()",
    "sigmoid": "nn.Sigmoid()",
    "leaky_relu": "nn.LeakyReLU()",
    "elu": "nn.ELU()",
    "gelu": "nn.GELU()",
    "silu": "nn.SiLU()",
    "softplus": "nn.Softplus()",
    "identity": "",
}
_OUTPUTS = {
    "identity": "",
    "sigmoid": "nn.Sigmoid()",
    "tanh": "nn.Tanh()",
    "softmax": "nn.Softmax(dim=-1)",
}


@dataclass(frozen=True)
class Parameter:
    """A parameter of a layer: the engine's name for it, the script's, and its shape."""

    name: str
    script_name: str
    shape: tuple[int, ...]


def model_lines(facts: Facts) -> list[Line]:
    """The lines that make `model`, or for a formula its parameters and the function `model`."""
    if facts.experiment.model.kind == "formula":
        return formula_lines(facts)
    settings = facts.experiment.model
    made = _written(_modules(facts), ".double()" if facts.double else "")
    seeds = seed_lines(facts, [parameter.name for parameter in parameters(facts)])
    if settings.start == "default":
        return plain(*seeds, *made)
    said = facts.say(comments.START)
    return plain(*made, *seeds, f"with torch.no_grad():  # {said}") + indented(_start(facts))


def _written(modules: list[str], after: str) -> list[str]:
    if len(modules) == 1:
        return [f"model = {modules[0]}{after}"]
    one = f"model = nn.Sequential({', '.join(modules)}){after}"
    if len(modules) < 4 and len(one) < 90:
        return [one]
    return ["model = nn.Sequential(", *(f"    {module}," for module in modules), f"){after}"]


def _sizes(facts: Facts) -> list[tuple[int, int]]:
    settings, inputs = facts.experiment.model, len(facts.encoding.features)
    if settings.kind == "polynomial":
        inputs *= settings.degree
    hidden = settings.layers if settings.kind == "mlp" else ()
    return list(pairwise((inputs, *hidden, facts.encoding.outputs)))


def _modules(facts: Facts) -> list[str]:
    """The calls of torch.nn in their order, without those that do nothing."""
    settings = facts.experiment.model
    bias = "" if settings.bias else ", bias=False"
    modules = []
    sizes = _sizes(facts)
    for number, (before, after) in enumerate(sizes):
        modules.append(f"nn.Linear({before}, {after}{bias})")
        if number < len(sizes) - 1:
            modules += _between(settings, number)
    if not facts.experiment.loss.from_scores:
        modules.append(_OUTPUTS[settings.output])
    return [module for module in modules if module]


def _between(settings: ModelSettings, layer: int) -> list[str]:
    names = settings.activations
    activation = _ACTIVATIONS[names[0] if len(names) == 1 else names[layer]]
    return [activation, f"nn.Dropout({literal(settings.dropout)})" if settings.dropout else ""]


def parameters(facts: Facts) -> list[Parameter]:
    """The parameters of the layers in the order in which the engine declares them."""
    settings, modules = facts.experiment.model, _modules(facts)
    places = [number for number, module in enumerate(modules) if module.startswith("nn.Linear")]
    found: list[Parameter] = []
    for number, (place, (before, after)) in enumerate(zip(places, _sizes(facts), strict=True)):
        layer = "model" if len(modules) == 1 else f"model[{place}]"
        prefix = f"layers.{number}." if settings.kind == "mlp" else ""
        own = [Parameter(f"{prefix}weight", f"{layer}.weight", (after, before))]
        if settings.bias:
            own.append(Parameter(f"{prefix}bias", f"{layer}.bias", (after,)))
        found += reversed(own) if settings.kind == "polynomial" else own
    return found


def _start(facts: Facts) -> list[Line]:
    """The body of the no_grad block."""
    settings = facts.experiment.model
    own = parameters(facts)
    if settings.start == "zeros":
        return plain("for parameter in model.parameters():", "    parameter.zero_()")
    alike = settings.start in ("normal", "numpy") and not settings.start_values
    if alike and len(own) > 2:
        drawn = start_tensor(facts, "", "parameter.shape", "*parameter.shape")
        return plain("for parameter in model.parameters():", f"    parameter.copy_({drawn})")
    lines = []
    for parameter in own:
        shape = ", ".join(map(str, parameter.shape))
        lines.append(f"{parameter.script_name}.copy_({start_tensor(facts, parameter.name, shape, shape)})")
    return plain(*lines)

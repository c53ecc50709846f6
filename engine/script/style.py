"""A coding style in a script: the source of its class, its start, and its values for an evaluation."""

import ast
from typing import Any

from datasets.formula import python_helpers, to_python
from engine.script import comments
from engine.script.facts import Facts
from engine.script.formula import formula_text, scalar
from engine.script.model import Parameter, parameters
from engine.script.names import literal
from engine.script.optimizer import all_options, defaults_of
from engine.script.start import seed_lines, start_tensor
from engine.script.text import Line, plain
from engine.styles import style_source


def class_lines(facts: Facts) -> list[Line]:
    """The classes of the style as they stand in its file."""
    text = _source(facts)
    first = min(node.lineno for node in ast.parse(text).body if isinstance(node, ast.ClassDef))
    return plain(*text.splitlines()[first - 1 :])


def _source(facts: Facts) -> str:
    return style_source(facts.experiment.training.style)


def start_lines(facts: Facts) -> list[Line]:
    """The lines that make `fit`, the object of the style's class, from its start values."""
    assert facts.style is not None
    seed = f", seed={literal(facts.experiment.training.seed)}" if facts.style.seeded else ""
    rate = literal(facts.experiment.optimizer.learning_rate)
    made = [f"fit = {facts.style.name}(start, learning_rate={rate}{seed})"]
    if _draws(facts):
        said = facts.say(comments.LAYER_DRAWS)
        made = ["state = torch.get_rng_state()", *made, f"torch.set_rng_state(state)  # {said}"]
    if facts.style.kind == "linear" and facts.experiment.loss.kind == "sum_of_squares":
        made.append('fit.reduction = "sum"')
    return plain(*_start(facts), *made, *_options(facts))


def _draws(facts: Facts) -> bool:
    """Whether making the style moves random numbers that batches are drawn from later on."""
    return facts.batched and facts.experiment.training.shuffle and "torch.nn.Linear(" in _source(facts)


def _start(facts: Facts) -> list[str]:
    if facts.experiment.model.kind == "formula":
        names = list(formula_text(facts).parameters)
        values = [_scalar(facts, name) for name in names]
        return [*seed_lines(facts, names), *_list(values)]
    own = parameters(facts)
    seeds = seed_lines(facts, [parameter.name for parameter in own])
    if facts.experiment.model.start != "default":
        return [*seeds, *_list([_tensor(facts, parameter) for parameter in own])]
    inputs, outputs = own[-1].shape[-1], own[0].shape[0]
    if facts.experiment.model.kind == "linear":
        inputs = own[0].shape[-1]
    layer = f"layer = nn.Linear({inputs}, {outputs}){'.double()' if facts.double else ''}"
    values = [f"layer.{parameter.name}.detach()" for parameter in own]
    return [*seeds, layer, *_list(values)]


def _list(values: list[str]) -> list[str]:
    one = f"start = [{', '.join(values)}]"
    return [one] if len(one) <= 96 else ["start = [", *(f"    {value}," for value in values), "]"]


def _tensor(facts: Facts, parameter: Parameter) -> str:
    settings = facts.experiment.model
    shape = ", ".join(map(str, parameter.shape))
    if settings.start == "zeros":
        return f"torch.zeros({shape}{', dtype=torch.float64' if facts.double else ''})"
    made = start_tensor(facts, parameter.name, shape, shape)
    if made.startswith("torch.tensor("):
        return made if parameter.name in settings.start_values else f"{made}.to({facts.dtype})"
    return f"({made}).double()" if facts.double else made


def _scalar(facts: Facts, name: str) -> str:
    """The start value of a parameter of a formula, a number where the style wants arrays."""
    assert facts.style is not None
    if not facts.style.arrays:
        return scalar(facts, name, trained=False)
    settings = facts.experiment.model
    number: Any = settings.start_values.get(name)
    if settings.start == "zeros" or number is not None:
        value = literal(0.0 if settings.start == "zeros" else float(number))
    elif settings.start == "numpy":
        times = "" if settings.start_deviation == 1.0 else f" * {literal(settings.start_deviation)}"
        value = f"np.random.randn(){times}"
    else:
        return f"{scalar(facts, name, trained=False)}.numpy()"
    return value if facts.double else f"np.float32({value})"


def _options(facts: Facts) -> list[str]:
    """What the run's optimizer has and the style's source does not say."""
    said = _said_options(facts)
    if said is None:
        return []
    wanted = all_options(facts)
    other = {name: value for name, value in wanted.items() if name != "lr" and said.get(name) != value}
    if not other:
        return []
    arguments = ", ".join(f"{name}={literal(value)}" for name, value in other.items())
    return [f"fit.optimizer.param_groups[0].update({arguments})"]


def _said_options(facts: Facts) -> dict[str, Any] | None:
    """The hyperparameters of the optimizer in the style's source; None where it has none."""
    for node in ast.walk(ast.parse(_source(facts))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            defaults = defaults_of(node.func.attr)
            if defaults is not None:
                said = [(str(one.arg), one.value) for one in node.keywords]
                return defaults | {name: own.value for name, own in said if isinstance(own, ast.Constant)}
    return None


def evaluation_helpers(facts: Facts) -> list[str]:
    """The functions that `style_value` calls: those of a formula that torch has not."""
    if facts.experiment.model.kind != "formula":
        return []
    helpers = python_helpers(formula_text(facts).node)
    return [line for helper in helpers for line in ("", "", *helper.splitlines(), "", "")]


def style_value(facts: Facts, x: str, y: str) -> tuple[list[str], str, str]:
    """For an evaluation, which the style's own phases are not for: lines ahead, the value for the rows `x`,
    and `y` in its shape."""
    assert facts.style is not None
    if facts.style.arrays and not facts.batched:  # batches come from tensors
        x, y = f"torch.tensor({x})", f"torch.tensor({y})"
    if facts.experiment.model.kind == "formula":
        text = formula_text(facts)
        own = [text.identifiers[name] for name in text.parameters]
        taken = "map(torch.tensor, fit.parameters())" if facts.style.arrays else "fit.parameters()"
        named = text.identifiers | {text.columns[0]: "x_all"}
        return [f"{', '.join(own)} = {taken}", f"x_all = {x}"], to_python(text.node, named), y
    if facts.experiment.model.kind == "linear":
        return ["weight, bias = fit.parameters()"], f"nn.functional.linear({x}, weight, bias)", y
    value = f"nn.functional.linear(torch.stack([{x}, {x}**2, {x}**3], dim=1), weight, bias)"
    return ["bias, weight = fit.parameters()"], value, f"{y}[:, None]"

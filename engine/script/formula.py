"""A formula as a model: its parameters as scalar tensors, and the function that computes it."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from math import copysign, inf

import numpy as np

from datasets.formula import FUNCTIONS, Node, python_helpers, to_python
from datasets.formula import names as names_in
from engine.formula_checks import read_formula
from engine.formula_limits import bounds_of
from engine.script import comments
from engine.script.facts import Facts
from engine.script.names import identifiers, literal
from engine.script.start import seed_lines, start_tensor
from engine.script.text import Line, plain

_MOST_UNPACKED = 6  # columns that get names of their own
_LARGEST = float(np.finfo(np.float32).max)


@dataclass(frozen=True)
class FormulaText:
    """The formula of an experiment in the words of its script."""

    facts: Facts
    columns: tuple[str, ...]  # the inputs, as names in a formula are: NFC
    node: Node
    parameters: tuple[str, ...]

    @cached_property
    def identifiers(self) -> dict[str, str]:
        """Column or parameter -> how the script calls it."""
        columns = self.columns
        own = identifiers([*self.parameters, *columns], also_taken=FUNCTIONS)
        if len(columns) == 1:
            return own | {columns[0]: "x"}
        if len(columns) > _MOST_UNPACKED:
            own |= {name: f"columns[{number}]" for number, name in enumerate(columns)}
        return own

    @property
    def trained(self) -> list[str]:
        """The script's names of the parameters that are not fixed, in order."""
        fixed = self.facts.experiment.model.fixed
        return [self.identifiers[name] for name in self.parameters if name not in fixed]

    @property
    def penalized(self) -> list[str]:
        """Those that a penalty weighs: all but one called bias."""
        fixed = (*self.facts.experiment.model.fixed, "bias")
        return [self.identifiers[name] for name in self.parameters if name not in fixed]

    def expression(self) -> str:
        """The formula in Python."""
        return to_python(self.node, self.identifiers)

    def function_lines(self) -> list[str]:
        """The function `model` and what it calls."""
        columns = self.columns
        lines = [line for helper in python_helpers(self.node) for line in (*helper.splitlines(), "", "")]
        lines.append("def model(x):")
        if len(columns) > _MOST_UNPACKED:
            lines.append("    columns = x.T.contiguous()")
        elif len(columns) > 1:
            unpacked = ", ".join(self.identifiers[name] for name in columns)
            lines.append(f"    {unpacked} = x.T.contiguous()")
        value = self.expression()
        if not set(names_in(self.node)) & set(columns):
            return [*lines, f"    return ({value}).expand(len(x), 1)"]
        return [*lines, f"    return ({value}).unsqueeze(1)" if len(columns) > 1 else f"    return {value}"]


def formula_text(facts: Facts) -> FormulaText:
    """The formula of `facts`, read. Raises its Problem where that fails."""
    columns = tuple(unicodedata.normalize("NFC", name) for name in facts.encoding.features)
    return FormulaText(facts, columns, *read_formula(facts.experiment.model.formula, columns))


def formula_lines(facts: Facts) -> list[Line]:
    """The parameters with their start values, and the function `model`."""
    text = formula_text(facts)
    lines = [*seed_lines(facts, list(text.parameters))]
    for name in text.parameters:
        value = scalar(facts, name, trained=name not in facts.experiment.model.fixed)
        said = "" if name not in facts.experiment.model.fixed else f"  # {facts.say(comments.NOT_TRAINED)}"
        lines.append(f"{text.identifiers[name]} = {value}{said}")
    lines.append(f"parameters = [{', '.join(text.trained)}]")
    return plain(*lines, "", "", *text.function_lines(), "")


def scalar(facts: Facts, name: str, *, trained: bool) -> str:
    """The expression of the start value of a parameter that is one number."""
    made, more = _start(facts, name)
    if not trained:
        return made + more
    if more or made.startswith("("):
        return f"{made}{more}.requires_grad_()"
    return f"{made[:-1]}, requires_grad=True)"


def _start(facts: Facts, name: str) -> tuple[str, str]:
    """A call that makes the start value, and what is done with it then."""
    settings = facts.experiment.model
    double = ".double()" if facts.double else ""
    given = settings.start_values.get(name)
    if given is not None and settings.start != "zeros":
        number = float(given) if isinstance(given, int) else given
        return f"torch.tensor({literal(number)}{', dtype=torch.float64' if double else ''})", ""
    limits = _limits(facts, name)
    clamp = f".clamp({limits})" if limits else ""
    if settings.start == "zeros":
        return "torch.tensor(0.0)", double + clamp
    if settings.start == "numpy":
        drawn = start_tensor(facts, name, "", "").removeprefix("torch.tensor(").removesuffix(")")
        return f"torch.tensor({drawn}, dtype={facts.dtype})", clamp
    times = settings.start_deviation if settings.start == "normal" else 1.0
    if times == 1.0:
        return "torch.randn(())", double + clamp
    return f"(torch.randn(()) * {literal(times)})", double + clamp


def _limits(facts: Facts, name: str) -> str:
    """The arguments of a clamp to the bounds of a parameter; "" for none."""
    lower, upper = bounds_of(facts.experiment.model)
    limits = [f"min={_bound(facts, lower[name])}"] if name in lower else []
    limits += [f"max={_bound(facts, upper[name])}"] if name in upper else []
    return ", ".join(limits)


def _bound(facts: Facts, value: float) -> str:
    """A bound, infinite where the parameter's dtype has no number as large: clamp refuses such numbers."""
    return literal(value if facts.double or abs(value) <= _LARGEST else copysign(inf, value))


def bounds_of_trained(facts: Facts) -> tuple[list[float], list[float]] | None:
    """Lower and upper bounds of the parameters that train, infinite where there are none; None: of none."""
    model = facts.experiment.model
    lower, upper = bounds_of(model)
    if not lower and not upper:
        return None
    trained = [name for name in formula_text(facts).parameters if name not in model.fixed]
    own = [(lower.get(name, -inf), upper.get(name, inf)) for name in trained]
    ends = [
        tuple(end if facts.double or abs(end) <= _LARGEST else copysign(inf, end) for end in each)
        for each in own
    ]
    return [low for low, _ in ends], [high for _, high in ends]


def bound_lines(facts: Facts) -> list[str]:
    """The lines of a no_grad block that put parameters back within their bounds; none without any."""
    text, fixed = formula_text(facts), facts.experiment.model.fixed
    limits = {name: _limits(facts, name) for name in text.parameters if name not in fixed}
    return [f"{text.identifiers[name]}.clamp_({limit})" for name, limit in limits.items() if limit]

"""A solver in a script: its source, what it looks at again in its update, and its end."""

import ast
import re
from pathlib import Path

from engine.script import comments
from engine.script.facts import Facts
from engine.script.formula import bounds_of_trained, formula_text
from engine.script.loss import loss_expression, penalty_terms, predicted, residual_lines
from engine.script.model import parameters
from engine.script.names import literal
from engine.script.parameters import clipped_expression, penalized, trained_expression
from engine.script.text import Line, plain

_FOLDER = Path(__file__).parents[1] / "solvers"


def class_lines(facts: Facts) -> list[Line]:
    """The solver's class and functions as they stand in its file."""
    text = (_FOLDER / f"{facts.experiment.optimizer.kind}.py").read_text(encoding="utf-8")
    made = ast.FunctionDef | ast.ClassDef
    first = min(node.lineno for node in ast.parse(text).body if isinstance(node, made))
    lines = [re.sub(r"  # type: ignore.*", "", line) for line in text.splitlines()[first - 1 :]]
    return plain("", "", *lines, "")


def parameter_lines(facts: Facts) -> list[str]:
    """The line that makes `parameters`, where the model has not made it."""
    if facts.experiment.model.kind == "formula":
        return []
    whole = clipped_expression(facts)
    return [f"parameters = {whole if facts.powers else f'list({trained_expression(facts)})'}"]


def limit_arguments(facts: Facts) -> list[str]:
    """The arguments for bounds and for the weight of absolute values."""
    found = []
    bounds = bounds_of_trained(facts) if facts.experiment.model.kind == "formula" else None
    if bounds is not None:
        found = [f"lower={literal(bounds[0])}", f"upper={literal(bounds[1])}"]
    l1 = facts.experiment.loss.l1
    if l1:
        weighed = [l1 if name != "bias" else 0.0 for name in _names(facts)]
        found.append(f"l1={literal(weighed)}")
    return found


def _names(facts: Facts) -> list[str]:
    """The last part of the name of each parameter that trains."""
    if facts.experiment.model.kind == "formula":
        fixed = facts.experiment.model.fixed
        return [name for name in formula_text(facts).parameters if name not in fixed]
    return [own.name.split(".")[-1] for own in parameters(facts)]


def again_lines(facts: Facts, model_call: str) -> list[Line]:
    """The function that the solver calls in its update."""
    if facts.experiment.optimizer.kind == "levenberg_marquardt":
        said = f"    # {facts.say(comments.RESIDUALS)}"
        return plain("", "", "def residuals(y_pred):", said, *_indented(_residuals(facts)), "", "")
    value = predicted(facts)
    _, weights = penalized(facts)
    terms = penalty_terms(facts, weights)
    inner = [
        f"{value} = {model_call}",
        f"loss = {loss_expression(facts, value, 'y', 'weight')}",
        *([f"penalty = {terms[0]}", *(f"penalty = penalty + {term}" for term in terms[1:])] if terms else []),
        *(["loss = loss + penalty"] if terms else []),
    ]
    graded = "torch.autograd.grad(loss, parameters, allow_unused=True, materialize_grads=True)"
    body = [
        f"# {facts.say(comments.AGAIN)}",
        "with torch.enable_grad():",
        *_indented(inner),
        f"return loss.detach(), {graded}",
    ]
    return plain("", "", "def evaluate():", *_indented(body), "", "")


def _residuals(facts: Facts) -> list[str]:
    lines = residual_lines(facts)
    l2 = facts.experiment.loss.l2
    if not l2:
        return lines
    _, weights = penalized(facts)
    every = "weights" if len(weights) > 1 else f"[{weights[0]}]"
    return [
        *lines[:-1],
        lines[-1].replace("return ", "errors = ", 1),
        f"every_weight = torch.cat([own.reshape(-1) for own in {every}])",
        f"return torch.cat([errors, (0.5 * {literal(l2)}) ** 0.5 * every_weight])",
    ]


def _indented(lines: list[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def end_lines(facts: Facts) -> list[str]:
    """The lines that end the loop when no further step helps."""
    said = facts.say(comments.SOLVED)
    return [f"if optimizer.stop:  # {said}", '    print("stop:", optimizer.stop)', "    break"]

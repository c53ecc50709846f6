"""The five phases of a step as a script has them, the engine's own or those of a coding style."""

from dataclasses import dataclass

from engine.report import Phase
from engine.script import comments
from engine.script.facts import Facts
from engine.script.formula import bound_lines
from engine.script.loss import loss_expression, penalty_terms, predicted, total_weight_lines
from engine.script.names import literal
from engine.script.parameters import clipped_expression, penalized
from engine.script.rows import powers
from engine.script.text import Line

_WIDTH = 92  # characters of a line, which stands indented


@dataclass(frozen=True)
class Rows:
    """What a script calls some rows."""

    x: str = "x"
    y: str = "y"
    weight: str = "weight"


WHOLE = Rows()
BATCH = Rows("x_batch", "y_batch", "weight_batch")
VALIDATION = Rows("x_validation", "y_validation", "weight_validation")
TEST = Rows("x_test", "y_test", "weight_test")


def rows_of_step(facts: Facts) -> Rows:
    """The rows of one step."""
    return BATCH if facts.batched else WHOLE


def loss_name(facts: Facts) -> str:
    """What holds the loss of a step."""
    return "loss" if facts.style is None else "fit.loss"


def step_lines(facts: Facts) -> list[Line]:
    """The five phases."""
    phases = _own_phases(facts) if facts.style is None else _style_phases(facts)
    lines = []
    for phase, texts in phases.items():
        lines += [Line(text, phase) for text in texts]
    return lines


def model_call(facts: Facts, x: str) -> str:
    """The model's value for the rows `x`."""
    return f"model({powers(facts, x) if facts.expands_in_step else x})"


def _own_phases(facts: Facts) -> dict[Phase, list[str]]:
    rows, value = rows_of_step(facts), predicted(facts)
    sums = not facts.has_targets
    total = total_weight_lines(facts, rows.weight)
    loss = loss_expression(facts, value, rows.y, rows.weight, "total_weight" if total else "")
    return {
        Phase.FORWARD: [
            *_asks_for_input_gradient(facts, rows.x),
            *_said(facts, f"{value} = {model_call(facts, rows.x)}", comments.FORWARD),
        ],
        Phase.LOSS: [
            *(_said(facts, total[0], comments.NO_WEIGHT) if total else []),
            *_said(facts, f"loss = {loss}", comments.SUM_PHASE if sums else comments.LOSS_PHASE),
            *_penalty(facts),
        ],
        Phase.BACKWARD: _backward(facts, value),
        Phase.UPDATE: _update(facts, rows.x),
        Phase.ZERO_GRAD: _zero_grad(facts, "optimizer"),
    }


def _backward(facts: Facts, value: str) -> list[str]:
    if facts.experiment.optimizer.kind != "levenberg_marquardt":
        return _said(facts, f"{_objective(facts)}.backward()", comments.BACKWARD)
    return [
        *_said(facts, f"{_objective(facts)}.backward(retain_graph=True)", comments.BACKWARD),
        *_said(facts, f"errors = residuals({value})", comments.DERIVATIVES),
        "derivatives = jacobian(errors, parameters)",
    ]


def _update(facts: Facts, x: str) -> list[str]:
    match facts.experiment.optimizer.kind:
        case "levenberg_marquardt":
            again = f"lambda: residuals({model_call(facts, x)})"
            return _said(facts, f"optimizer.step(errors.detach(), derivatives, {again})", comments.TRIAL)
        case "lbfgs":
            return _said(facts, f"optimizer.step({_objective(facts)}.item(), evaluate)", comments.SEARCH)
    return [
        *_clipping(facts),
        *_said(facts, "optimizer.step()", comments.UPDATE),
        *_bounds(facts),
    ]


def _said(facts: Facts, code: str, said: str) -> list[str]:
    """A line and what is said of it: beside it, or above where that makes a long line."""
    beside = f"{code}  # {facts.say(said)}"
    return [beside] if len(beside) <= _WIDTH else [f"# {facts.say(said)}", code]


def _asks_for_input_gradient(facts: Facts, x: str) -> list[str]:
    if not facts.experiment.training.input_gradients:
        return []
    fresh = f"{x}.requires_grad_()" if facts.batched else f"{x} = {x}.detach().requires_grad_()"
    return _said(facts, fresh, comments.FRESH_INPUT)


def _penalty(facts: Facts) -> list[str]:
    _, weights = penalized(facts)
    terms = penalty_terms(facts, weights)
    if not terms:
        return []
    one = f"penalty = {' + '.join(terms)}"
    if len(one) <= _WIDTH:
        return _said(facts, one, comments.PENALTY)
    more = [f"penalty = penalty + {term}" for term in terms[1:]]
    return [*_said(facts, f"penalty = {terms[0]}", comments.PENALTY), *more]


def _objective(facts: Facts) -> str:
    settings = facts.experiment.loss
    return "(loss + penalty)" if settings.l1 or settings.l2 else "loss"


def _clipping(facts: Facts) -> list[str]:
    norm = facts.experiment.optimizer.clip_norm
    if not norm:
        return []
    call = f"nn.utils.clip_grad_norm_({clipped_expression(facts)}, {literal(norm)})"
    return _said(facts, call, comments.CLIPPED)


def _bounds(facts: Facts) -> list[str]:
    lines = bound_lines(facts) if facts.experiment.model.kind == "formula" else []
    if not lines:
        return []
    return [*_said(facts, "with torch.no_grad():", comments.BOUNDS), *(f"    {line}" for line in lines)]


def _zero_grad(facts: Facts, owner: str) -> list[str]:
    if not facts.experiment.training.zero_grad:
        return [f"# {facts.say(comments.NO_ZERO_GRAD)}"]
    return _said(facts, f"{owner}.zero_grad()", comments.ZERO_GRAD)


def _style_phases(facts: Facts) -> dict[Phase, list[str]]:
    rows = rows_of_step(facts)
    arrays = ".numpy()" if facts.style is not None and facts.style.arrays and facts.batched else ""
    forward = f"fit.forward({rows.x}{arrays}, {rows.y}{arrays})"
    return {
        Phase.FORWARD: _said(facts, forward, comments.FORWARD),
        Phase.LOSS: _said(facts, "fit.compute_loss()", comments.LOSS_PHASE),
        Phase.BACKWARD: _said(facts, "fit.backward()", comments.BACKWARD),
        Phase.UPDATE: _said(facts, "fit.update()", comments.UPDATE),
        Phase.ZERO_GRAD: _zero_grad(facts, "fit"),
    }

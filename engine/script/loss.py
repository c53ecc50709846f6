"""The loss and the penalty as a script has them: the calls of torch that the engine makes."""

from engine.script.facts import Facts
from engine.script.names import literal

_CLASSES = {
    "sum_of_squares": "nn.MSELoss",
    "mean_squared": "nn.MSELoss",
    "half_mean_squared": "nn.MSELoss",
    "mean_absolute": "nn.L1Loss",
    "huber": "nn.HuberLoss",
    "binary_cross_entropy": "nn.BCEWithLogitsLoss",
    "cross_entropy": "nn.CrossEntropyLoss",
}


def loss_lines(facts: Facts) -> list[str]:
    """The line that makes `loss_fn`; none for a loss that is only a sum of outputs."""
    settings = facts.experiment.loss
    if settings.kind == "sum_of_outputs":
        return []
    reduction = "none" if facts.weighted else "sum" if settings.kind == "sum_of_squares" else "mean"
    arguments = [] if reduction == "mean" else [f'reduction="{reduction}"']
    if settings.kind == "huber" and settings.huber_delta != 1.0:
        arguments.append(f"delta={literal(settings.huber_delta)}")
    return [f"loss_fn = {_CLASSES[settings.kind]}({', '.join(arguments)})"]


def predicted(facts: Facts) -> str:
    """What the model's value is called: scores where the loss still puts an output function on them."""
    return "scores" if facts.experiment.loss.from_scores else "y_pred"


def loss_expression(facts: Facts, value: str, y: str, weight: str, *, one_batch: bool = False) -> str:
    """The loss of the model's `value` for targets `y` and, where rows are weighed, `weight`; of `one_batch`,
    whose weights may all be 0, or of a whole part of the rows."""
    kind = facts.experiment.loss.kind
    if kind == "sum_of_outputs":
        return f"({weight} * {value}).sum()" if facts.weighted else f"{value}.sum()"
    loss = f"loss_fn({value}, {y})"
    if facts.weighted:
        each = f"{loss}.unsqueeze(1)" if kind == "cross_entropy" else loss
        loss = f"({weight} * {each}).sum()"
        if kind != "sum_of_squares":
            loss += f" / {_total_weight(facts, weight, one_batch)}"
    if kind == "half_mean_squared":
        return f"0.5 * ({loss})" if facts.weighted else f"0.5 * {loss}"
    return loss


def _total_weight(facts: Facts, weight: str, one_batch: bool) -> str:
    columns = 1 if facts.class_numbers else facts.encoding.outputs
    total = f"{weight}.sum()"
    if one_batch and facts.may_lack_weight:
        total += ".clamp(min=1e-37)"  # engine.losses.LEAST_WEIGHT, which only torch can import
    return total if columns == 1 else f"({total} * {columns})"


def penalty_terms(facts: Facts, weights: list[str]) -> list[str]:
    """The parts of the penalty on `weights`, the expressions of the parameters that are no biases."""
    settings = facts.experiment.loss
    terms = []
    if settings.l1:
        terms.append(f"{literal(settings.l1)} * {_total(weights, '.abs().sum()')}")
    if settings.l2:
        terms.append(f"0.5 * {literal(settings.l2)} * {_total(weights, '.pow(2).sum()')}")
    return terms


def _total(weights: list[str], how: str) -> str:
    if len(weights) == 1:
        return f"{weights[0]}{how}"
    return f"torch.stack([each{how} for each in weights]).sum()"

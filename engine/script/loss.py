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


def loss_expression(facts: Facts, value: str, y: str, weight: str, total_weight: str = "") -> str:
    """The loss of the model's `value` for targets `y` and, where rows are weighed, `weight`. `total_weight`
    names their sum; "": it is taken on the spot."""
    kind = facts.experiment.loss.kind
    if kind == "sum_of_outputs":
        return f"({weight} * {value}).sum()" if facts.weighted else f"{value}.sum()"
    loss = f"loss_fn({value}, {y})"
    if facts.weighted:
        each = f"{loss}.unsqueeze(1)" if kind == "cross_entropy" else loss
        loss = f"({weight} * {each}).sum()"
        if kind != "sum_of_squares":
            loss += f" / {_all_weights(facts, total_weight or f'{weight}.sum()')}"
    if kind == "half_mean_squared":
        return f"0.5 * ({loss})" if facts.weighted else f"0.5 * {loss}"
    return loss


def residual_lines(facts: Facts) -> list[str]:
    """The lines that return, from `y_pred`, what the loss adds up the squares of."""
    kind = facts.experiment.loss.kind
    half = 2 if kind == "half_mean_squared" else 1
    if facts.weighted:
        total = f"({half} * weight.sum() * {facts.encoding.outputs})"
        share = "weight" if kind == "sum_of_squares" else f"(weight / {total})"
        return [f"return ({share}.sqrt() * (y_pred - y)).reshape(-1)"]
    if kind == "sum_of_squares":
        return ["return (y_pred - y).reshape(-1)"]
    return [f"return ((y_pred - y) / ({half} * y.numel()) ** 0.5).reshape(-1)"]


def _all_weights(facts: Facts, total: str) -> str:
    columns = 1 if facts.class_numbers else facts.encoding.outputs
    return total if columns == 1 else f"({total} * {columns})"


def total_weight_lines(facts: Facts, weight: str) -> list[str]:
    """The line that makes `total_weight` of a batch whose weights may all be 0, where one may come and the
    loss is a mean. The number is `engine.losses.LEAST_WEIGHT`, which cannot be had without torch."""
    if not facts.may_lack_weight or facts.experiment.loss.kind in ("sum_of_squares", "sum_of_outputs"):
        return []
    return [f"total_weight = {weight}.sum().clamp(min=1e-37)"]


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

"""Whether an experiment is what its coding style is written for; torch-free."""

from collections.abc import Iterator, Sequence

from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import Experiment
from engine.styles import STYLES, StyleInfo

# Settings that the code of a style does not have, with the value that means: not used.
_ALWAYS = {
    "model.output": "identity",
    "loss.l1": 0.0,
    "loss.l2": 0.0,
    "optimizer.clip_norm": 0.0,
}
_PLAIN = {
    "optimizer.momentum": 0.0,
    "optimizer.dampening": 0.0,
    "optimizer.nesterov": False,
    "optimizer.weight_decay": 0.0,
}
_FORMULA: dict[str, object] = {"model.lower_bounds": {}, "model.upper_bounds": {}, "model.fixed": ()}


def check_style(
    experiment: Experiment, columns: tuple[Sequence[str], Sequence[str]], weighted: bool, device: str
) -> None:
    """Raise a Problem at the first setting that is not what the code of training.style does.

    columns: the names of inputs and of targets; weighted: whether a column weighs the rows; device: the kind
    ("cpu", "cuda").
    """
    style = experiment.training.style
    if not style:
        return
    info = STYLES[style]
    for dotted, needed in _needed(info):
        section, name = dotted.split(".")
        value = getattr(getattr(experiment, section), name)
        fits = (
            value in needed if isinstance(needed, tuple) and not isinstance(value, tuple) else value == needed
        )
        if dotted == "model.formula":
            fits = _plain(value) == _plain(str(needed))
        if not fits:
            raise _unfit(style, dotted, value, needed)
    inputs, targets = map(len, columns)
    if info.columns and (inputs, targets) != (1, 1):
        raise _problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The coding style “{style}” is written for one input and one target, but the table has "
                "{inputs} and {targets}. Change the roles, or use Stepfit's own training step.",
            ),
            style,
            inputs=inputs,
            targets=targets,
        )
    if weighted:
        raise _problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The coding style “{style}” knows no row weights. Give the weight column another role, or "
                "use Stepfit's own training step.",
            ),
            style,
        )
    if info.arrays and device != "cpu":
        raise _problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The coding style “{style}” computes on the processor only. Choose the device cpu, or use "
                "Stepfit's own training step.",
            ),
            style,
        )


def _needed(info: StyleInfo) -> Iterator[tuple[str, object]]:
    yield "model.kind", info.kind
    if info.formula:
        yield "model.formula", info.formula
        yield from _FORMULA.items()
    else:
        yield "model.bias", True
    if info.kind == "polynomial":
        yield "model.degree", 3
    yield "loss.kind", info.losses
    yield "optimizer.kind", info.optimizer
    yield from _ALWAYS.items()
    if info.plain:
        yield from _PLAIN.items()


def _plain(formula: str) -> str:
    return "".join(formula.split()).replace("^", "**")


def _unfit(style: str, dotted: str, value: object, needed: object) -> Problem:
    return _problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The coding style “{style}” is written for {key} = {needed}, but it is {value}. Change it back, "
            "or use Stepfit's own training step.",
        ),
        style,
        key=dotted,
        needed=_shown(needed),
        value=_shown(value),
    )


def _problem(template: str, style: str, **fields: object) -> Problem:
    return Problem(template, remedies=("leave_style",), style=style, **fields)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return " / ".join(map(str, value)) or "()"
    return str(value).lower() if isinstance(value, bool) else str(value)

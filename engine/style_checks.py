"""Whether an experiment is what its coding style is written for; torch-free."""

from collections.abc import Sequence

from datasets.formula import FormulaError, parameters, parse
from datasets.formula.renaming import renamed
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import Experiment
from engine.styles import STYLES, StyleInfo

Allowed = dict[str, tuple[object, ...]]  # settings by dotted names: the values that each may have

# Settings that the code of a style does not have, with the value that means: not used.
_ALWAYS: Allowed = {
    "model.output": ("identity",),
    "loss.l1": (0.0,),
    "loss.l2": (0.0,),
    "optimizer.clip_norm": (0.0,),
}
_PLAIN: Allowed = {
    "optimizer.momentum": (0.0,),
    "optimizer.dampening": (0.0,),
    "optimizer.nesterov": (False,),
    "optimizer.weight_decay": (0.0,),
}
_INPUT = ("x",)  # as the formulas of styles call it; a table's may have another name
_FORMULA: Allowed = {"model.lower_bounds": ({},), "model.upper_bounds": ({},), "model.fixed": ((),)}


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
    _check_columns(style, info, *columns)
    for dotted, allowed in _allowed(info, columns[0][0]).items():
        section, name = dotted.split(".")
        value = getattr(getattr(experiment, section), name)
        if not _is_among(dotted, value, allowed):
            raise _unfit(style, dotted, value, allowed)
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


def _check_columns(style: str, info: StyleInfo, inputs: Sequence[str], targets: Sequence[str]) -> None:
    if info.columns and (len(inputs), len(targets)) != (1, 1):
        raise _problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The coding style “{style}” is written for one input and one target, but the table has "
                "{inputs} and {targets}. Change the roles, or use Stepfit's own training step.",
            ),
            style,
            inputs=len(inputs),
            targets=len(targets),
        )
    if info.formula and inputs[0] in parameters(parse(info.formula), _INPUT):
        raise _unfit(style, "data.inputs", inputs[0], _INPUT)


def _allowed(info: StyleInfo, column: str) -> Allowed:
    """What a style is written for, in the order in which it is said; `column`: the first input's name."""
    model: Allowed = {"model.bias": (True,)}
    if info.formula:
        model = {"model.formula": (renamed(info.formula, *_INPUT, column),)} | _FORMULA
    if info.kind == "polynomial":
        model["model.degree"] = (3,)
    kinds: Allowed = {"loss.kind": info.losses, "optimizer.kind": (info.optimizer,)}
    return {"model.kind": (info.kind,)} | model | kinds | _ALWAYS | (_PLAIN if info.plain else {})


def _is_among(dotted: str, value: object, allowed: tuple[object, ...]) -> bool:
    """A formula may be written in any way that means the same."""
    if dotted != "model.formula":
        return value in allowed
    try:
        return parse(str(value)) in map(parse, map(str, allowed))
    except FormulaError:
        return False


def _unfit(style: str, dotted: str, value: object, allowed: tuple[object, ...]) -> Problem:
    return _problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The coding style “{style}” is written for {key} = {needed}, but it is {value}. Change it back, "
            "or use Stepfit's own training step.",
        ),
        style,
        key=dotted,
        needed=" / ".join(map(_shown, allowed)),
        value=_shown(value),
    )


def _problem(template: str, style: str, **fields: object) -> Problem:
    return Problem(template, remedies=("leave_style",), style=style, **fields)


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return " / ".join(map(str, value)) or "()"
    return str(value).lower() if isinstance(value, bool) else str(value)

"""Whether a formula can be a model: what its names are, and whether its settings name them. Torch-free."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from datasets.formula import FormulaError, Node, parameters, parse, quoted
from datasets.formula.errors import shown
from datasets.formula.nodes import Binary, Constant, Name, walk
from datasets.formula.tokens import is_plain_name
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import Experiment, ModelSettings

if TYPE_CHECKING:
    from datasets.table import Table  # and with it pandas, which the window does not wait for

# For parameters: not e, which is a number, and not i, j, o, which are misread.
_LETTERS = "abcdfghklmnpqrstuvwz"
_MOST_PROPOSED = 6


def read_formula(formula: str, columns: Sequence[str]) -> tuple[Node, tuple[str, ...]]:
    """The tree of a model's formula and its parameters in order of appearance; `columns` are the inputs.

    Raises FormulaError where it cannot be read, is empty, has no parameters, or has names that are neither
    columns nor may be parameters.
    """
    try:
        return _read(formula, columns)
    except FormulaError as error:
        error.text = formula
        raise


def _read(formula: str, columns: Sequence[str]) -> tuple[Node, tuple[str, ...]]:
    if not formula.strip():
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The formula (model.formula) is empty: write one of your columns and of names for what is to "
                "be found, such as {proposed}.",
            ),
            0,
            len(formula),
            proposed=proposed_formula(columns),
        )
    node = parse(formula)
    for part in walk(node):
        _check_part(part, columns)
    found = parameters(node, columns)
    if not found:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The formula has no parameters, so there is nothing to train: use names that are no columns, "
                "as in {proposed}.",
            ),
            0,
            len(formula),
            proposed=proposed_formula(columns),
        )
    return node, found


def proposed_formula(columns: Sequence[str]) -> str:
    """A linear formula of the first few `columns`: "a + b*x1 + c*x2"."""
    free = [letter for letter in _LETTERS if letter not in columns]
    terms = [
        f"{letter}*{quoted(column)}"
        for letter, column in zip(free[1:], columns[:_MOST_PROPOSED], strict=False)
    ]
    return " + ".join([free[0], *terms])


def _check_part(part: Node, columns: Sequence[str]) -> None:
    if isinstance(part, Constant) and part.name in columns:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{name} is a number here, and a column is called so, too: write the column as `{name}`.",
            ),
            part.start,
            part.end,
            name=part.name,
        )
    if not isinstance(part, Name) or part.name in columns:
        return
    twin = unicodedata.normalize("NFKC", part.name)
    if twin in columns:
        raise FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{name} is written with other letters than the column {column}, in full width perhaps: write "
                "{column}.",
            ),
            part.start,
            part.end,
            name=shown(part.name),
            column=twin,
        )
    if not is_plain_name(part.name):
        raise _no_column(part, columns)


def _no_column(part: Name, columns: Sequence[str]) -> FormulaError:
    if not columns:
        return FormulaError(
            QT_TRANSLATE_NOOP(
                "Problem", "{name} is no column, and the name of a parameter has letters, digits and _ only."
            ),
            part.start,
            part.end,
            name=shown(part.name),
        )
    return FormulaError(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{name} is no input column; the nearest is {nearest}. The name of a parameter has letters, "
            "digits and _ only.",
        ),
        part.start,
        part.end,
        name=shown(part.name),
        nearest=nearest(part.name, columns),
    )


def check_columns(experiment: Experiment, table: Table) -> None:
    """Raise a FormulaError where the model's formula names a column of `table` that is no input."""
    if experiment.model.kind != "formula" or not experiment.model.formula.strip():
        return
    for part in walk(parse(experiment.model.formula)):
        if isinstance(part, Name) and table.roles.get(part.name, "input") != "input":
            error = FormulaError(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The formula uses the column {column}, which is no input (its role: {role}). Give it the "
                    "role input in its header, or call the parameter otherwise.",
                ),
                part.start,
                part.end,
                column=part.name,
                role=str(table.roles[part.name]),
            )
            error.text = experiment.model.formula
            raise error


def check_limits(settings: ModelSettings, known: Sequence[str]) -> None:
    """Raise a Problem where bounds or fixed parameters name none of `known`, or make no sense."""
    for key in ("lower_bounds", "upper_bounds", "fixed"):
        for name in getattr(settings, key):
            if name not in known:
                raise _unknown(f"model.{key}", name, known)
    lower, upper = bounds_of(settings)
    for name, low in lower.items():
        if low > upper.get(name, low):
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The lower bound {low} of {name} is above its upper bound {high}: exchange them, or take "
                    "one away.",
                ),
                name=name,
                low=low,
                high=upper[name],
            )
    if set(known) <= set(settings.fixed):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "All parameters of the formula are fixed, so there is nothing to train: free one of {known}.",
            ),
            known=", ".join(known),
        )


def check_start(settings: ModelSettings) -> None:
    """Raise a Problem where a given start value lies outside of its parameter's bounds."""
    if settings.start not in ("given", "normal", "numpy"):
        return
    lower, upper = bounds_of(settings)
    for name, value in settings.start_values.items():
        if not isinstance(value, float | int):
            continue  # of a wrong shape, which is said where start values are set
        low, high = lower.get(name, value), upper.get(name, value)
        if not low <= value <= high:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "The start value {value} of {name} lies outside of its bounds ({low} to {high}): change "
                    "one of them.",
                ),
                name=name,
                value=value,
                low=lower.get(name, "-∞"),
                high=upper.get(name, "∞"),
            )


def bounds_of(settings: ModelSettings) -> tuple[dict[str, float], dict[str, float]]:
    """The lower and the upper bounds. Raises Problem where one is not a single number."""
    both = []
    for key in ("lower_bounds", "upper_bounds"):
        given: Mapping[str, object] = getattr(settings, key)
        for name, value in given.items():
            if not isinstance(value, float | int):
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem", "{key}: the bound of {name} must be one number, not a list."
                    ),
                    key=f"model.{key}",
                    name=name,
                )
        both.append({name: float(value) for name, value in given.items() if isinstance(value, float | int)})
    return both[0], both[1]


def _unknown(key: str, name: str, known: Sequence[str]) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "{key} names {name}, which is no parameter of the formula. The nearest is {nearest}; it has "
            "{known}.",
        ),
        key=key,
        name=shown(name),
        nearest=nearest(name, known),
        known=", ".join(known),
    )


def formula_notes(settings: ModelSettings) -> tuple[Problem, ...]:
    """A note where e, the number, stands where a person may have meant a parameter."""
    if settings.kind != "formula":
        return ()
    if not any(part.name == "e" for part in _lone_constants(parse(settings.formula))):
        return ()
    return (
        Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "In the formula e is the number 2.71828…, not a parameter. For a parameter of that name "
                "write `e` in back-quotes.",
            )
        ),
    )


def _lone_constants(node: Node) -> Iterator[Constant]:
    """Constants that are not the base of a power, as in e^x."""
    bases = {id(part.left) for part in walk(node) if isinstance(part, Binary) and part.operator == "**"}
    return (part for part in walk(node) if isinstance(part, Constant) and id(part) not in bases)

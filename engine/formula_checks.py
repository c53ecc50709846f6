"""Whether a formula can be a model of a table: which of its names are columns or parameters. Torch-free."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from datasets.formula import FormulaError, Node, names, parameters, parse
from datasets.formula.errors import shown
from datasets.formula.nodes import Binary, Call, Constant, Name, walk
from datasets.formula.tokens import is_plain_name
from datasets.nearest import nearest
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import Experiment, ModelSettings
from engine.formula_proposal import proposed_formula

if TYPE_CHECKING:
    from datasets.table import Table  # and with it pandas, which the window does not wait for

_EXAMPLE = "a + b*x"
_COLUMNS_OF_EXAMPLE = 6


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
            proposed=proposed_formula(columns, _COLUMNS_OF_EXAMPLE) or _EXAMPLE,
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
            proposed=proposed_formula(columns, _COLUMNS_OF_EXAMPLE) or _EXAMPLE,
        )
    return node, found


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


def formula_notes(settings: ModelSettings, columns: Sequence[str]) -> Iterator[Problem]:
    """What may not have been meant: e for a parameter, a function twice, `columns`, the inputs, left out."""
    if settings.kind != "formula":
        return
    node = parse(settings.formula)
    if any(part.name == "e" for part in _lone_constants(node)):
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "In the formula e is the number 2.71828…, not a parameter. For a parameter of that name "
                "write `e` in back-quotes.",
            )
        )
    if isinstance(node, Call) and node.name == settings.output:
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{function} is applied twice, as the outermost function of the formula and as the output "
                "function (model.output). Leave it out of the formula, or choose the output function "
                "identity.",
            ),
            function=settings.output,
        )
    used = names(node)
    unused = [name for name in columns if unicodedata.normalize("NFC", name) not in used]
    if unused:
        yield Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Inputs that the formula does not use: {columns}. Its names that are no columns are "
                "parameters: {names}.",
            ),
            columns=", ".join(unused),
            names=", ".join(parameters(node, columns)),
        )


def _lone_constants(node: Node) -> Iterator[Constant]:
    """Constants that are not the base of a power, as in e^x."""
    bases = {id(part.left) for part in walk(node) if isinstance(part, Binary) and part.operator == "**"}
    return (part for part in walk(node) if isinstance(part, Constant) and id(part) not in bases)

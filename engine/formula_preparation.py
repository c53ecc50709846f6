"""What may be done with the inputs of a formula, in which a name stands for its column. Torch-free."""

from datasets.preparation.column import PreparedColumn
from datasets.preparation.preparation import Preparation
from datasets.problems import QT_TRANSLATE_NOOP, Problem
from engine.experiment import ModelSettings


def check_formula_preparation(model: ModelSettings, preparation: Preparation) -> None:
    """Raise Problem where the features are not the input columns, filled and scaled perhaps."""
    if model.kind != "formula":
        return
    for column in preparation.prepared:
        choice = _other_than_a_number(column)
        if column.classes is not None:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem",
                    "Column {column} is read as categories, but a formula reads numbers. Give it another "
                    "role, or choose another model (model.kind).",
                ),
                column=column.name,
            )
        if choice:
            raise _written_in_the_formula(column.name, choice)
    for term in preparation.terms:
        if len(term.factors) > 1:
            raise _written_in_the_formula(term.factors[0][0].column, "interactions")


def _other_than_a_number(column: PreparedColumn) -> str:
    """The choice that makes more or something else of a column than its number; "" for none."""
    if column.log:
        return "log"
    if column.degree > 1:
        return "degree"
    return "indicator" if column.indicator else ""


def _written_in_the_formula(column: str, choice: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "In a formula the name {column} stands for the column itself: logarithms, powers and products "
            "are written in the formula. Take {choice} out of data.prepare.{column}; scaling and empty "
            "cells may stay.",
        ),
        column=column,
        choice=choice,
    )

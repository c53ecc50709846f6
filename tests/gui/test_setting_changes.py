"""What a change is called where the loss plot marks it, and which changes are."""

from dataclasses import replace
from typing import Any

import pytest

from engine.experiment import Experiment, ModelSettings
from gui.setting_changes import changed_in_force, mark_text

FORMULA = Experiment(model=ModelSettings(kind="formula", formula="a + b*x"))

pytestmark = pytest.mark.usefixtures("qapp")


def with_model(**settings: Any) -> Experiment:
    return replace(FORMULA, model=replace(FORMULA.model, **settings))


def test_bounds_of_parameters_are_marked() -> None:
    after = with_model(lower_bounds={"a": 0.0, "b": -0.5}, fixed=("a",))
    assert changed_in_force(FORMULA, after) == ["model.lower_bounds", "model.fixed"]
    assert mark_text(after, "model.lower_bounds") == "Lower bounds a 0, b -0.5"
    assert mark_text(after, "model.fixed") == "Fixed a"
    assert mark_text(FORMULA, "model.fixed") == "Fixed ×"


def test_bounds_of_a_formula_that_waits_are_not() -> None:
    after = with_model(formula="a + c*x", lower_bounds={"c": 0.0})
    assert changed_in_force(FORMULA, after) == []
    assert changed_in_force(after, with_model(formula="a + c*x"), ("model.formula",)) == []


def test_a_true_curve_is_no_part_of_the_run() -> None:
    assert changed_in_force(FORMULA, replace(FORMULA, data=replace(FORMULA.data, truth="x"))) == []

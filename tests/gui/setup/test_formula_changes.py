"""What changes together with a formula: afterwards every setting is about parameters that it has."""

import pytest

from datasets.problems import Problem
from engine.experiment import ModelSettings
from gui.setup.formula_changes import (
    for_formula,
    for_kind,
    starts,
    with_bound,
    with_fixed,
    with_start,
)

FORMULA = ModelSettings(
    kind="formula",
    formula="a + b*x + c*x^2",
    start="normal",
    start_values={"a": 1.0, "c": 3.0},
    lower_bounds={"a": 0.0, "b": -1.0},
    upper_bounds={"b": 1.0, "c": 5.0},
    fixed=("c",),
)


def test_what_is_about_parameters_that_are_gone_goes_too():
    assert for_formula(FORMULA, "b*x + a", ("x",)) == {
        "model.formula": "b*x + a",
        "model.start": "normal",
        "model.start_values": {"a": 1.0},
        "model.lower_bounds": {"a": 0.0, "b": -1.0},
        "model.upper_bounds": {"b": 1.0},
        "model.fixed": (),
    }


@pytest.mark.parametrize(
    ("start", "values", "formula", "now"),
    [
        ("given", {"a": 1.0, "b": 2.0}, "a + b*x", "given"),
        ("given", {"a": 1.0, "b": 2.0}, "a + b*x + c", "normal"),  # c has no value: it is drawn
        ("given", {"a": 1.0, "b": 2.0}, "c*x", "default"),
        ("normal", {"a": 1.0}, "a*x", "given"),
        ("numpy", {"a": 1.0}, "a + b*x", "numpy"),
        ("zeros", {"a": 1.0}, "a*x", "zeros"),
        ("default", {"a": 1.0}, "a*x", "default"),
    ],
)
def test_a_start_that_is_given_stays_so_while_all_have_a_value(start, values, formula, now):
    model = ModelSettings(kind="formula", formula="a + b*x", start=start, start_values=values)
    assert for_formula(model, formula, ("x",))["model.start"] == now


def test_start_values_of_a_network_are_none_of_a_formula():
    model = ModelSettings(kind="linear", start="given", start_values={"weight": [[1.0]], "bias": [0.0]})
    changes = for_kind(model, "formula", ("x",))
    assert changes["model.formula"] == "a + b*x"
    assert (changes["model.start"], changes["model.start_values"]) == ("default", {})


def test_start_values_of_a_formula_are_none_of_a_network():
    changes = for_kind(FORMULA, "mlp", ("x",))
    assert (changes["model.kind"], changes["model.start_values"]) == ("mlp", {})
    assert changes["model.formula"] == FORMULA.formula  # for the way back


def test_a_formula_that_is_there_is_kept_for_the_kind():
    model = ModelSettings(kind="mlp", formula="a*sin(x)")
    assert for_kind(model, "formula", ("x",))["model.formula"] == "a*sin(x)"


def both(changes):
    return changes["model.start"], changes["model.start_values"]


def test_some_values_are_given_and_the_rest_is_drawn():
    model = ModelSettings(kind="formula")
    changes = with_start(model, ("a", "b"), "b", 2.0)
    assert both(changes) == ("normal", {"b": 2.0})
    assert changes["model.start_deviation"] == 1.0  # as the default draws


def test_with_a_value_for_all_nothing_is_drawn():
    model = ModelSettings(kind="formula", start="normal", start_values={"b": 2.0})
    assert both(with_start(model, ("a", "b"), "a", 1.0)) == ("given", {"b": 2.0, "a": 1.0})


def test_without_a_value_one_is_drawn_again():
    model = ModelSettings(kind="formula", start="given", start_values={"a": 1.0, "b": 2.0})
    assert both(with_start(model, ("a", "b"), "a", None)) == ("normal", {"b": 2.0})
    alone = ModelSettings(kind="formula", start="given", start_values={"a": 1.0})
    assert both(with_start(alone, ("a",), "a", None)) == ("default", {})


def test_numpy_goes_on_drawing_the_rest():
    model = ModelSettings(kind="formula", start="numpy")
    assert both(with_start(model, ("a", "b"), "b", 2.0)) == ("numpy", {"b": 2.0})


def test_of_zeros_the_others_stay_zero():
    model = ModelSettings(kind="formula", start="zeros", start_values={"b": 7.0})
    assert starts(model, ("a", "b")) == {"a": 0.0, "b": 0.0}
    assert both(with_start(model, ("a", "b"), "a", 1.0)) == ("given", {"b": 0.0, "a": 1.0})


def test_values_that_are_not_read_do_not_come_back():
    model = ModelSettings(kind="formula", start="default", start_values={"b": 7.0})
    assert starts(model, ("a", "b")) == {}
    assert both(with_start(model, ("a", "b"), "a", 1.0)) == ("normal", {"a": 1.0})


@pytest.mark.parametrize("value", [-0.5, 5.5])
def test_a_start_outside_its_bounds_is_refused(value):
    model = ModelSettings(kind="formula", lower_bounds={"c": 0.0}, upper_bounds={"c": 5.0})
    with pytest.raises(Problem, match=r"start value .* of c lies outside of its bounds"):
        with_start(model, ("c",), "c", value)
    assert both(with_start(model, ("c",), "c", 5.0)) == ("given", {"c": 5.0})


def test_bounds_are_checked_against_one_another_and_the_start():
    names = ("a", "b", "c")
    with pytest.raises(Problem, match=r"lower bound 2.0 of b is above its upper bound 1.0"):
        with_bound(FORMULA, names, "lower", "b", 2.0)
    with pytest.raises(Problem, match=r"start value 1.0 of a lies outside"):
        with_bound(FORMULA, names, "lower", "a", 1.5)
    with pytest.raises(Problem, match=r"start value 3.0 of c lies outside"):
        with_bound(FORMULA, names, "upper", "c", 2.0)
    assert with_bound(FORMULA, names, "upper", "b", -1.0) == {"model.upper_bounds": {"b": -1.0, "c": 5.0}}
    assert with_bound(FORMULA, names, "upper", "b", None) == {"model.upper_bounds": {"c": 5.0}}


def test_fixed_parameters_are_named_in_their_order():
    assert with_fixed(FORMULA, ("a", "b", "c"), "a", True) == {"model.fixed": ("a", "c")}
    assert with_fixed(FORMULA, ("a", "b", "c"), "c", False) == {"model.fixed": ()}


def test_one_parameter_is_left_to_train():
    with pytest.raises(Problem, match="nothing to train"):
        for_formula(FORMULA, "c*x", ("x",))
    with pytest.raises(Problem, match="nothing to train"):
        with_fixed(ModelSettings(kind="formula", fixed=("a",)), ("a", "b"), "b", True)

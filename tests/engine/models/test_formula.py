"""A formula as a model: bit for bit what a person's script with one tensor per parameter computes."""

import copy
import math
import unicodedata
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor, nn

from datasets.formula import (
    FUNCTIONS,
    FormulaError,
    Node,
    compile_formula,
    evaluate,
    parse,
    python_helpers,
    to_python,
)
from datasets.formula.nodes import Number, walk
from datasets.problems import Problem
from datasets.table import Role, Table
from engine.experiment import ModelSettings
from engine.models import Model, build_model
from engine.models.torch_functions import TORCH_FUNCTIONS
from engine.trainer import Trainer
from tests.datasets.formula.trees import NAMES, trees
from tests.engine.runs import losses, numbers, recipe, values

CUBIC = "a + b*x + c*x**2 + d*x**3"
X = torch.tensor([-2.5, -1.0, -0.3, 0.0, 0.7, 1.0, 2.0, 11.0, math.inf, math.nan], dtype=torch.float64)


def formula(text: str, columns: tuple[str, ...] = ("x",), **settings: Any) -> Model:
    return build_model(
        ModelSettings(kind="formula", formula=text, **settings), len(columns), 1, columns=columns
    )


def drawn(model: Model) -> dict[str, float]:
    return {name: parameter.item() for name, parameter in model.named_parameters()}


def test_parameters_are_scalars_drawn_in_order_of_appearance() -> None:
    torch.manual_seed(3)
    model = formula("b*x + a + `c` + b")
    after = torch.rand(1)
    torch.manual_seed(3)
    assert drawn(model) == {name: torch.randn(()).item() for name in "bac"}
    assert torch.equal(torch.rand(1), after)
    assert all(parameter.shape == () for parameter in model.parameters())


def script(text: str, parameters: list[Tensor], x: Tensor, z: Tensor) -> Tensor:
    """The same formulas as a person writes them."""
    a, b, c, d = parameters
    return {
        CUBIC: lambda: a + b * x + c * x**2 + d * x**3,
        "a + 0.5*b*(5*(c + d*x)**3 - 3*(c + d*x))": lambda: (
            a + 0.5 * b * (5 * (c + d * x) ** 3 - 3 * (c + d * x))
        ),
        "a*exp(-b^2*x) + sigmoid(c*x - d)/2": lambda: (
            a * torch.exp(-(b**2) * x) + torch.sigmoid(c * x - d) / 2
        ),
        "where(x > 0, a*x, b*x) + c - d": lambda: torch.where(x > 0, a * x, b * x) + c - d,
        "a*sin(b*x) + c*tanh(d*z) + x*z": lambda: a * torch.sin(b * x) + c * torch.tanh(d * z) + x * z,
        "a*b*c*d": lambda: (a * b * c * d).expand(len(x)),
    }[text]()


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("columns", [("x",), ("x", "z"), ("unused", "z", "x")])
@pytest.mark.parametrize(
    "text",
    [
        CUBIC,
        "a + 0.5*b*(5*(c + d*x)**3 - 3*(c + d*x))",
        "a*exp(-b^2*x) + sigmoid(c*x - d)/2",
        "where(x > 0, a*x, b*x) + c - d",
        "a*sin(b*x) + c*tanh(d*z) + x*z",
        "a*b*c*d",
    ],
)
def test_values_and_gradients_are_those_of_a_script(
    text: str, columns: tuple[str, ...], dtype: torch.dtype
) -> None:
    if "z" in text and "z" not in columns:
        columns = (*columns, "z")
    table = {name: torch.linspace(-3 - at, 3, 501, dtype=dtype) for at, name in enumerate(columns)}
    torch.manual_seed(0)
    model = formula(text, columns).to(dtype)
    torch.manual_seed(0)
    parameters = [torch.randn(()).to(dtype).requires_grad_() for _ in range(4)]
    order = {name: at for at, name in enumerate("abcd")}
    rows = torch.randperm(501, generator=torch.Generator().manual_seed(1))
    whole = model.expand(torch.stack(list(table.values()), dim=1))
    for features, own in (
        (whole, table),
        (whole[rows], {name: column[rows] for name, column in table.items()}),
    ):
        scores = model(features)
        assert scores.shape == (501, 1)
        expected = script(text, parameters, own["x"], own.get("z", own["x"]))
        assert torch.equal(scores[:, 0], expected)
        found = torch.autograd.grad(scores.pow(2).sum(), list(model.parameters()))
        wanted = torch.autograd.grad(expected.pow(2).sum(), parameters)
        for (name, _), gradient in zip(model.named_parameters(), found, strict=True):
            assert torch.equal(gradient, wanted[order[name]])


def test_where_has_finite_gradients_on_both_sides() -> None:
    model = formula("where(x > 0, a*x, b*x)")
    model(torch.tensor([[-2.0], [3.0], [4.0]])).sum().backward()
    assert {name: parameter.grad.item() for name, parameter in model.named_parameters()} == {"a": 7, "b": -2}


def test_every_function_is_torchs() -> None:
    assert set(TORCH_FUNCTIONS) == set(FUNCTIONS)
    u = torch.linspace(-0.9, 0.9, 19, dtype=torch.float64)
    for name in ("P1", "P2", "P3", "P4", "P5"):
        expected = torch.special.legendre_polynomial_p(u, int(name[1]))
        torch.testing.assert_close(TORCH_FUNCTIONS[name](u), expected, rtol=1e-13, atol=1e-13)
    for name, function in FUNCTIONS.items():
        if function.count == 1:
            found = torch.as_tensor(function.numpy(u.abs().numpy()))
            torch.testing.assert_close(TORCH_FUNCTIONS[name](u.abs()), found, rtol=1e-7, atol=1e-9)


@given(trees)
@settings(max_examples=400)
def test_the_source_for_torch_gives_the_same_bits(tree: Node) -> None:
    """float64 and float32; and numpy's values but for the last digits."""
    largest = max((abs(part.value) for part in walk(tree) if isinstance(part, Number)), default=0)
    for dtype in (torch.float64, torch.float32)[: 1 + (largest < 1e9)]:
        columns = {name: torch.roll(X, at).to(dtype) * (1 + at % 3) for at, name in enumerate(NAMES)}
        safe = {name: f"v{at}" for at, name in enumerate(NAMES)}
        scope: dict[str, Any] = {"torch": torch, "math": math}
        scope |= {safe[name]: column for name, column in columns.items()}
        for helper in python_helpers(tree):
            exec(helper, scope)
        written = eval(to_python(tree, safe), scope)
        slots = {name: at for at, name in enumerate(columns)}
        found = compile_formula(tree, slots, TORCH_FUNCTIONS)(list(columns.values()))
        if not isinstance(found, Tensor):
            assert found == written or (math.isnan(found) and math.isnan(written))
            continue
        assert found.dtype == written.dtype == dtype
        assert torch.equal(torch.nan_to_num(found, nan=12.5), torch.nan_to_num(written, nan=12.5))


@pytest.mark.parametrize(
    "text",
    [
        "minimum(x, 2) + minimum(2, x) + minimum(x, a) + minimum(a, b)",
        "maximum(x, 2) + maximum(2, x) + maximum(x, a) + maximum(a, b)",
        "clip(x, -1, 1) + clip(x, a, 1) + clip(x, -1, a) + clip(0, a, x) + clip(0, 1, x) + clip(x, b, a)",
        "where(x > 0, 0.1, 0.3) + where(a > b, x, 1) + where(2 > 1, a, b) + where(x != x, 1, 2)",
        "a^2 + 2^x + x^-1 + (-1)^3*b^2 + pi^e - -x",
        "sin(1)*x + sqrt(2)*a + P3(0.5)*b + 1e-300*x",
    ],
)
def test_numbers_may_stand_wherever_tensors_do(text: str) -> None:
    model = formula(text).double()
    x = torch.linspace(-3, 3, 12, dtype=torch.float64)
    expected = evaluate(parse(text), {"x": x.numpy()} | drawn(model))
    torch.testing.assert_close(model(x.unsqueeze(1))[:, 0].detach(), torch.tensor(expected))


def test_columns_of_any_name() -> None:
    decomposed = unicodedata.normalize("NFD", "ガス代")
    model = formula("a*売上 + b*`net income (k$)` + ガス代", ("売上", "net income (k$)", decomposed))
    x = torch.randn(5, 3)
    a, b = model.parameters()
    assert torch.equal(model(model.expand(x))[:, 0], a * x[:, 0] + b * x[:, 1] + x[:, 2])


@pytest.mark.parametrize(
    ("text", "underlined", "said"),
    [
        ("", "", r"empty.* such as a \+ b\*x1 \+ c\*`net income`\."),
        (" ", " ", r"empty"),
        ("2*sqrt(x1**2 + 1)", "2*sqrt(x1**2 + 1)", r"no parameters.* as in a \+ b\*x1"),
        ("a + 2x1", "2x1", r"write 2\*x1"),
        ("a + b*`net incom`", "`net incom`", "no input column; the nearest is net income"),
        ("a*ｘ１", "ｘ１", "other letters than the column x1"),
        ("training*x1", "training", "cannot be called training"),
        ("a*x1 + _modules", "_modules", "cannot be called _modules"),
        ("a*x1 + __class__", "__class__", "cannot be called __class__"),
    ],
)
def test_what_is_wrong_with_a_formula_as_a_model(text: str, underlined: str, said: str) -> None:
    with pytest.raises(FormulaError, match=said) as raised:
        formula(text, ("x1", "net income"))
    assert text[raised.value.start : raised.value.end] == underlined


def test_a_column_called_e_is_told_from_the_number() -> None:
    with pytest.raises(FormulaError, match="write the column as `e`"):
        formula("a*e", ("e",))
    model = formula("a*`e`", ("e",))
    assert list(drawn(model)) == ["a"]


@pytest.mark.parametrize(
    ("text", "settings", "said"),
    [
        ("a + b*x", {"fixed": ("aa",)}, "model.fixed names aa.* nearest is a; it has a, b"),
        ("a + b*x", {"lower_bounds": {"q": 1.0}}, "model.lower_bounds names q"),
        ("a + b*x", {"upper_bounds": {"x": 1.0}}, "model.upper_bounds names x"),
        ("a + b*x", {"upper_bounds": {"a": [1.0]}}, "bound of a must be one number"),
        ("a + b*x", {"lower_bounds": {"a": 2.0}, "upper_bounds": {"a": 1.0}}, "2.0 of a is above .* 1.0"),
        ("a + b*x", {"fixed": ("a", "b")}, "All parameters of the formula are fixed"),
        ("where(x > a, b, x)", {"fixed": ("b",)}, "no gradient for a"),
        ("where(1 > 2, a, x)", {}, "no gradient for a"),
        ("where(x > a, 1, 2)", {}, "no gradient for a"),
        ("a*x", {"start": "given", "start_values": {"a": 3.0}, "upper_bounds": {"a": 1.0}}, "3.0 of a lies"),
        ("a*x", {"start": "normal", "start_values": {"a": 3.0}, "lower_bounds": {"a": 4.0}}, "4.0 to ∞"),
        (
            "a*x",
            {"start": "given", "start_values": {"a": 3.0, "b": 1.0}},
            "names b, which this model does not",
        ),
        ("a*x", {"start": "given"}, "no values for the parameter a"),
        ("a*x", {"start": "given", "start_values": {"a": [3.0]}}, "a is one number: write it as a = 1.0"),
    ],
)
def test_settings_that_do_not_fit_the_formula(text: str, settings: dict[str, Any], said: str) -> None:
    with pytest.raises(Problem, match=said):
        formula(text, **settings)


def test_one_formula_predicts_one_number() -> None:
    with pytest.raises(Problem, match="the model has 2 outputs"):
        build_model(ModelSettings(kind="formula", formula="a*x"), 1, 2, columns=("x",))


def test_numbers_that_float32_cannot_hold() -> None:
    model = formula("a*x + 1e300", lower_bounds={"a": -1e300}, upper_bounds={"a": 1e300})
    assert model(torch.ones(1, 1)).item() == math.inf
    with pytest.raises(Problem, match=r"cannot be computed in float32.* Choose float64"):
        formula("minimum(a*x, 1e300)")
    settings = ModelSettings(kind="formula", formula="minimum(a*x, 1e300)")
    assert build_model(settings, 1, 1, columns=("x",), dtype=torch.float64).double()


def test_start_values_are_given_and_drawn_ones_are_brought_within_bounds() -> None:
    given_values = {"a": 1.5, "b": -2.0}
    assert drawn(formula("a + b*x", start="given", start_values=given_values)) == given_values
    model = formula("a + b*x", lower_bounds={"a": 50.0}, upper_bounds={"b": -50.0})
    assert drawn(model) == {"a": 50.0, "b": -50.0}
    model = formula("a + b*x", start="zeros", lower_bounds={"a": 0.5})
    assert drawn(model) == {"a": 0.5, "b": 0.0}


# -- in a run ------------------------------------------------------------------------------------------


def run_of(text: str, table: Table | None = None, **settings: Any) -> Trainer:
    return Trainer(recipe(model__kind="formula", model__formula=text, **settings), table or numbers())


@pytest.mark.parametrize("batch_size", [0, 5])
@pytest.mark.parametrize("scaled", [False, True])
def test_a_linear_formula_trains_as_the_linear_model_does(scaled: bool, batch_size: int) -> None:
    shared: dict[str, Any] = {
        "data__standardize_inputs": scaled,
        "data__standardize_targets": scaled,
        "training__batch_size": batch_size,
        "training__dtype": "float64",
        "optimizer__learning_rate": 0.1,
    }
    start = {"c": 0.5, "b": -1.0, "a": 2.0}
    own = run_of("c + a*x1 + b*x2", model__start="given", model__start_values=start, **shared)
    plain = Trainer(
        recipe(model__start="given", model__start_values={"weight": [[2.0, -1.0]], "bias": [0.5]}, **shared),
        numbers(),
    )
    assert losses(own, 30) == pytest.approx(losses(plain, 30), rel=1e-12)
    inputs = numbers().frame[["x1", "x2"]].to_numpy()
    assert own.predict(inputs) == pytest.approx(plain.predict(inputs), rel=1e-12)


def test_the_target_and_columns_left_out_are_no_parameters() -> None:
    roles = {"x1": Role.INPUT, "x2": Role.IGNORED, "y1": Role.TARGET}
    table = Table.from_frame(numbers().frame, roles)
    with pytest.raises(FormulaError, match=r"column y1, which is no input \(its role: target\)"):
        run_of("a*x1 + y1", table)
    with pytest.raises(FormulaError, match=r"column x2, which is no input \(its role: ignored\)"):
        run_of("a*x1 + x2", table)


def test_fixed_parameters_stay_and_others_keep_their_bounds() -> None:
    trainer = run_of("a + b*x1 + c*x2", model__fixed=("b",), model__upper_bounds={"a": 0.3})
    before = values(trainer)[1]
    losses(trainer, 50)
    a, b, _ = values(trainer)
    assert torch.equal(b, before)
    assert a <= 0.3


def test_fixing_and_bounding_take_effect_at_the_next_batch() -> None:
    trainer = run_of(
        "a + b*x1 + c*x2", training__zero_grad=False, optimizer__learning_rate=0.1, optimizer__momentum=0.9
    )
    losses(trainer, 5)
    at = values(trainer)
    changed = recipe(trainer.experiment, model__fixed=("a",), model__lower_bounds={"b": 7.0})
    trainer.apply(changed, trainer.table)
    losses(trainer, 3)
    a, b, c = values(trainer)
    assert torch.equal(a, at[0])
    assert b == 7.0
    assert not torch.equal(c, at[2])
    trainer.apply(recipe(changed, model__fixed=()), trainer.table)
    losses(trainer, 1)
    assert not torch.equal(values(trainer)[0], a)


def test_a_change_that_makes_no_sense_is_refused_and_changes_nothing() -> None:
    trainer = run_of("a + b*x1")
    losses(trainer, 2)
    for wrong in ({"model__fixed": ("a", "b")}, {"model__lower_bounds": {"zz": 1.0}}):
        trainer.apply(recipe(trainer.experiment, **wrong), trainer.table)
        in_force = trainer.experiment
        with pytest.raises(Problem):
            trainer.step()
        assert trainer.experiment == in_force
        assert all(parameter.requires_grad for parameter in trainer.parts.parameters)
        trainer.step()


def test_going_back_gives_the_same_steps_with_bounds_and_fixed_parameters() -> None:
    trainer = run_of("a + b*x1 + c*x2", model__fixed=("b",), optimizer__kind="adam", training__batch_size=5)
    losses(trainer, 7)
    snapshot = trainer.state()
    first = losses(trainer, 9)
    trainer.apply(recipe(trainer.experiment, model__fixed=(), model__upper_bounds={"a": 0.0}), trainer.table)
    losses(trainer, 5)
    trainer.restore(snapshot)
    assert losses(trainer, 9) == first


def test_a_note_where_e_may_have_been_meant_as_a_parameter() -> None:
    notes = [str(note) for note in run_of("a + b*x1 + e*x1^2").notes]
    assert any("e is the number 2.71828" in note for note in notes)
    assert not any("e is the number" in str(note) for note in run_of("a*e^(b*x1) + pi").notes)


def test_a_note_where_the_output_function_is_in_the_formula_already() -> None:
    twice = "sigmoid(a + b*x1 + c*x2)"
    (note,) = run_of(twice, model__output="sigmoid").notes
    assert str(note).startswith("sigmoid is applied twice")
    assert run_of(twice).notes == []
    assert run_of("a*" + twice, model__output="sigmoid").notes == []
    assert run_of(twice, model__output="tanh").notes == []


def test_a_note_where_an_input_is_left_out_because_it_is_spelled_otherwise() -> None:
    (note,) = run_of("a + b*x1 + c*X2").notes
    assert str(note).startswith("Inputs that the formula does not use: x2.")
    assert str(note).endswith("parameters: a, b, c, X2.")
    assert run_of("a + b*x1 + c*x2").notes == []


def test_the_legendre_formula_of_the_tutorial() -> None:
    """The first losses of entry 001-P3-formula; all 10,001 steps were compared by hand."""
    x = torch.linspace(-math.pi, math.pi, 2000)
    frame = pd.DataFrame({"x": x.double().numpy(), "y": torch.sin(x).double().numpy()})
    trainer = run_of(
        "a + 0.5*b*(5*(c + d*x)**3 - 3*(c + d*x))",
        Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET}),
        model__start="given",
        model__start_values={"a": 0.0, "b": -1.0, "c": 0.0, "d": 0.3},
        loss__kind="sum_of_squares",
        optimizer__learning_rate=5e-6,
    )
    found = losses(trainer, 1001)
    assert [found[0], found[1000]] == pytest.approx([461.902587890625, 14.854461669921875], rel=1e-6)


def test_parameters_may_be_called_as_methods_are() -> None:
    text = "forward*x + output + half*x^2 + inputs + type*x^3 + update + project"
    model = formula(text, lower_bounds={"update": 3.0})
    other = formula(text)
    other.load_state_dict(copy.deepcopy(model).state_dict())
    x = torch.randn(4, 1)
    assert torch.equal(other.double().predict(x.double()), model.double().train().predict(x.double()))
    assert drawn(model)["update"] == 3.0


def test_it_is_a_module_like_any_other() -> None:
    model = formula("weight*x + bias")
    assert isinstance(model, nn.Module)
    assert list(model.state_dict()) == ["weight", "bias"]
    assert np.isfinite(list(drawn(model).values())).all()

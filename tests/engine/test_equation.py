"""The equation that people read, computed again, is what the model predicts."""

import re
from typing import Any

import numpy as np
import pytest

from datasets.preparation.notation import MINUS
from datasets.table import Role, Table
from engine.equation import coefficients, equations
from engine.report import Floats
from engine.trainer import Trainer
from tests.engine.runs import classes, losses, numbers, recipe

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
FUNCTIONS: dict[str, Any] = {"sigmoid": lambda z: 1 / (1 + np.exp(-z)), "tanh": np.tanh}


NOTHING = {"sigmoid": abs, "tanh": abs}


def computed(text: str, columns: dict[str, Floats], functions: dict[str, Any] = FUNCTIONS) -> Floats:
    """The right side of an equation as a person would compute it. Column names must be plain words."""
    text = text.split(" = ", 1)[1].replace(MINUS, "-")
    text = re.sub(r"·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: "e" + found[1].translate(SUPERSCRIPTS), text)
    text = re.sub(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda found: "**" + found[1].translate(SUPERSCRIPTS), text)
    return np.asarray(eval(text.replace("·", "*"), {"__builtins__": {}}, functions | columns))


def shifted(table: Table) -> Table:
    """Inputs far from 0 and of different sizes, some of them negative."""
    frame = table.frame.copy()
    for at, name in enumerate(table.inputs):
        frame[name] = frame[name] * 3.0**at + 5 * (-1) ** at
    for at, name in enumerate(table.targets):
        frame[name] = frame[name] * 40 - 10 * at
    return Table.from_frame(frame, table.roles)


@pytest.mark.parametrize("inputs", [1, 2, 4])
@pytest.mark.parametrize("targets", [1, 2])
@pytest.mark.parametrize("scaled_inputs", [True, False])
@pytest.mark.parametrize("scaled_targets", [True, False])
@pytest.mark.parametrize(
    "model",
    [
        {},
        {"model__bias": False},
        {"model__kind": "mlp", "model__layers": ()},
        {"model__kind": "polynomial", "model__degree": 1},
        {"model__kind": "polynomial", "model__degree": 3},
        {"model__kind": "polynomial", "model__degree": 2, "model__bias": False},
        {"model__output": "tanh"},
        {"model__output": "sigmoid", "model__kind": "polynomial", "model__degree": 2},
    ],
    ids=str,
)
def test_the_equation_is_the_model(
    model: dict[str, Any], inputs: int, targets: int, scaled_inputs: bool, scaled_targets: bool
) -> None:
    table = shifted(numbers(rows=40, inputs=inputs, targets=targets))
    scaling = {"data__standardize_inputs": scaled_inputs, "data__standardize_targets": scaled_targets}
    trainer = Trainer(recipe(**model, **scaling, optimizer__learning_rate=1e-4), table)
    losses(trainer, 5)
    values = table.frame[list(table.inputs)].to_numpy()
    columns = {name: values[:, at] for at, name in enumerate(table.inputs)}
    expected = trainer.predict(values)
    lines = equations(trainer)
    assert [line.split(" = ")[0] for line in lines] == list(table.targets)
    for at, line in enumerate(lines):
        sizes = {name: np.abs(own) for name, own in columns.items()}
        terms = computed(line.replace(MINUS, "+"), sizes, NOTHING)
        error = np.abs(computed(line, columns) - expected[:, at])
        assert (error <= 5.1e-5 * terms).all(), "five digits of every coefficient"


def test_a_model_without_a_constant_has_none_in_its_equation() -> None:
    (line,) = equations(Trainer(recipe(model__bias=False), numbers(inputs=1)))
    assert re.fullmatch(r"y1 = −?[\d.]+·x1", line)


def test_names_are_the_columns_whatever_their_language() -> None:
    table = numbers(inputs=1)
    frame = table.frame.rename(columns={"x1": "温度", "y1": "りんご"})
    renamed = Table.from_frame(frame, {"温度": Role.INPUT, "りんご": Role.TARGET})
    (line,) = equations(Trainer(recipe(model__kind="polynomial", model__degree=2), renamed))
    assert line.startswith("りんご = ")
    assert re.search(r"·温度 [+−] [\d.]+·温度²$", line)


def test_probabilities_of_classes_have_a_line_each() -> None:
    lines = equations(Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes()))
    assert [line.split(" = softmax(")[0] for line in lines] == [
        "P(kind = apple)",
        "P(kind = pear)",
        "P(kind = plum)",
    ]


def test_classes_that_are_whole_numbers_have_no_decimal_point() -> None:
    frame = classes().frame.assign(kind=[float(row % 3) for row in range(24)])
    experiment = recipe(loss__kind="cross_entropy", model__output="softmax")
    lines = equations(Trainer(experiment, Table.from_frame(frame, classes().roles)))
    assert [line.split(" = softmax(")[0] for line in lines] == ["P(kind = 0)", "P(kind = 1)", "P(kind = 2)"]


def test_a_probability_of_two_names_the_class_that_it_is_of() -> None:
    frame = classes().frame.assign(kind=["no" if row % 3 else "yes" for row in range(24)])
    table = Table.from_frame(frame, classes().roles)
    experiment = recipe(loss__kind="binary_cross_entropy", model__output="sigmoid")
    (line,) = equations(Trainer(experiment, table))
    assert line.startswith("P(kind = yes) = sigmoid(")
    (line,) = equations(Trainer(experiment, numbers()))
    assert line.startswith("P(y1 = 1) = sigmoid(")


def test_coefficients_are_those_of_the_equation_in_all_digits() -> None:
    experiment = recipe(data__standardize_inputs=True, data__standardize_targets=True)
    trainer = Trainer(experiment, numbers(targets=2))
    found = coefficients(trainer.parts)
    assert found is not None
    assert {name: list(terms) for name, terms in found.items()} == {
        name: ["constant", "x1", "x2"] for name in ("y1", "y2")
    }
    x = np.random.default_rng(3).normal(size=(9, 2))
    own = np.stack([terms["constant"] + x @ [terms["x1"], terms["x2"]] for terms in found.values()], 1)
    np.testing.assert_allclose(own, trainer.predict(x), rtol=1e-5)
    assert coefficients(Trainer(recipe(model__kind="mlp", model__layers=(3,)), numbers()).parts) is None


def test_a_network_is_written_with_letters() -> None:
    (line,) = equations(Trainer(recipe(model__kind="mlp", model__layers=(3,)), numbers()))
    assert line == "y1 = W₂·tanh(W₁·x + b₁) + b₂"


def test_a_network_says_where_its_numbers_are_scaled() -> None:
    experiment = recipe(
        model__kind="mlp", model__layers=(3,), data__standardize_inputs=True, data__standardize_targets=True
    )
    (line,) = equations(Trainer(experiment, numbers()))
    assert line == "y1 = m + s·(W₂·tanh(W₁·(x − μ)/σ + b₁) + b₂)"

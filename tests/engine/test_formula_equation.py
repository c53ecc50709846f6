"""A formula's equation, read as a formula again, is what the model predicts."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from datasets.formula import evaluate, parse
from datasets.table import Role, Table
from engine.equation import equations
from engine.formula_equation import formula_text
from engine.trainer import Trainer
from tests.engine.runs import numbers, recipe


def text(formula: str, **values: float) -> str:
    trainer = Trainer(recipe(model__kind="formula", model__formula="a*x1"), numbers())
    return formula_text(formula, values, trainer.parts.encoding)


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("a + b*x1", "1.5 − 2·x1"),
        ("b + a*x1", "−2 + 1.5·x1"),
        ("a - b*x1", "1.5 + 2·x1"),
        ("a - (b - x1)", "1.5 − (−2 − x1)"),
        ("-a*x1^2 + b^2", "−1.5·x1² + (−2)²"),
        ("x1^b + x1^a + a^x1", "x1^(−2) + x1^1.5 + 1.5^x1"),
        ("x1**-2 + x1**(x2 + 1)", "x1^(−2) + x1^(x2 + 1)"),
        ("b*(x1 + a)/(x2*a)", "−2·(x1 + 1.5)/(x2·1.5)"),
        ("x1*(x2/a)", "x1·x2/1.5"),
        ("s*x1 + x1/s", "2·10⁻⁷·x1 + x1/(2·10⁻⁷)"),
        ("-(a + x1)*b", "(1.5 + x1)·2"),
        ("where(x1 <= b, a, exp(-x1))", "where(x1 ≤ −2, 1.5, exp(−x1))"),
        ("pi*a - e^x1", "π·1.5 − e^x1"),
        ("0.1*a + 1e-9", "0.1·1.5 + 1·10⁻⁹"),
    ],
)
def test_values_stand_in_the_place_of_names(formula: str, written: str) -> None:
    assert text(formula, a=1.5, b=-2.0, s=2e-7) == written


@pytest.mark.parametrize("scaled_inputs", [True, False])
@pytest.mark.parametrize("scaled_targets", [True, False])
@pytest.mark.parametrize("output", ["identity", "sigmoid", "tanh"])
@pytest.mark.parametrize(
    "formula",
    [
        "a + b*x1 + c*`net income (k$)`**2",
        "a*sin(b*x1 - c)^2/(1 + d*x1^2) - -x1*a",
        "where(x1 > a, b*x1, -(c - x1)^2)",
        "a^2*exp(-(x1 - b)^2) - 3",
    ],
)
def test_the_equation_is_the_model(
    formula: str, output: str, scaled_inputs: bool, scaled_targets: bool
) -> None:
    random = np.random.default_rng(1)
    frame = pd.DataFrame({"x1": random.normal(3, 2, 40), "net income (k$)": random.normal(-5, 3, 40)})
    frame["y"] = frame["x1"] - 1
    table = Table.from_frame(frame, dict.fromkeys(frame, Role.INPUT) | {"y": Role.TARGET})
    settings: dict[str, Any] = {
        "data__standardize_inputs": scaled_inputs,
        "data__standardize_targets": scaled_targets,
        "training__dtype": "float64",
    }
    trainer = Trainer(
        recipe(model__kind="formula", model__formula=formula, model__output=output, **settings), table
    )
    (line,) = equations(trainer)
    label, right = line.rsplit(" = ", 1)
    assert label == "y"
    values = frame[["x1", "net income (k$)"]].to_numpy()
    found = evaluate(parse(right), {name: frame[name].to_numpy() for name in table.inputs})
    expected = trainer.predict(values)[:, 0]
    assert found == pytest.approx(expected, rel=5e-3, abs=5e-3 * np.abs(expected).max()), (
        "five digits of each"
    )


def test_where_inputs_are_standardized_the_equation_says_so() -> None:
    table = Table.from_frame(
        pd.DataFrame({"x": [1.0, 3.0], "y": [0.0, 4.0]}), {"x": Role.INPUT, "y": Role.TARGET}
    )
    experiment = recipe(
        model__kind="formula",
        model__formula="a*x",
        model__start="given",
        model__start_values={"a": 3.0},
        data__standardize_inputs=True,
        data__standardize_targets=True,
    )
    assert equations(Trainer(experiment, table)) == ("y = 2 + 2·(3·(x − 2)/1)",)


@pytest.mark.parametrize("standardized", [False, True])
def test_a_column_of_decomposed_letters_is_found(standardized: bool) -> None:
    """Names in a formula are composed (NFC); those of a table are as its file has them."""
    decomposed = "e\u0301"
    frame = pd.DataFrame({decomposed: [1.0, 3.0], "y": [0.0, 4.0]})
    table = Table.from_frame(frame, {decomposed: Role.INPUT, "y": Role.TARGET})
    experiment = recipe(
        model__kind="formula",
        model__formula=f"a*{decomposed}",
        model__start="given",
        model__start_values={"a": 3.0},
        data__standardize_inputs=standardized,
    )
    written = "3·(\u00e9 − 2)/1" if standardized else "3·\u00e9"
    assert equations(Trainer(experiment, table)) == (f"y = {written}",)

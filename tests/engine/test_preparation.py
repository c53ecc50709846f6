"""Runs on prepared columns: equations, predictions and metrics in original units, rows left out, refusals."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.preparation.choices import ColumnChoices
from datasets.preparation.terms import Kind, Term
from datasets.problems import Problem
from datasets.table import Role, Table
from datasets.watch import Cancelled
from engine import verdict
from engine.adjustments import adjust
from engine.checks import with_setting
from engine.equation import equations, linear_sums
from engine.evaluation import FramePredictions
from engine.experiment import Experiment
from engine.experiment_file import format_experiment, parse_experiment
from engine.names import element_names, feature_names
from engine.predictions import predictions
from engine.preparation_preview import preview
from engine.report import Floats
from engine.reporting import fit_curve, metrics
from engine.row_selection import select_rows
from engine.run_parts import build
from engine.step_view import step_view
from engine.trainer import Trainer
from tests.engine.runs import losses, recipe, with_cell

IN, OUT = Role.INPUT, Role.TARGET


def table_of(rows: int = 60, seed: int = 0, **more: Any) -> Table:
    """Inputs age, income (above 0) and sex (texts), a target pay (above 0)."""
    random = np.random.default_rng(seed)
    frame = pd.DataFrame(
        {
            "age": random.normal(40, 9, rows),
            "income": random.uniform(0.5, 8, rows),
            "sex": random.choice(["f", "m", "x"], rows),
            "pay": random.uniform(1, 9, rows),
        }
        | more
    )
    return Table.from_frame(frame, {"age": IN, "income": IN, "sex": IN, "pay": OUT})


RICH: dict[str, Any] = {
    "age": {
        "scale": "standardize",
        "degree": 3,
        "missing": "mean",
        "indicator": True,
        "interactions": ["sex"],
    },
    "income": {"log": True, "scale": "min_max", "interactions": ["age"]},
    "sex": {"categories": "dummy"},
}


def trained(prepare: dict[str, Any], table: Table | None = None, **more: Any) -> Trainer:
    own = {"training__dtype": "float64", "optimizer__learning_rate": 0.01} | more
    trainer = Trainer(recipe(data__prepare=prepare, **own), table_of() if table is None else table)
    losses(trainer, 5)
    return trainer


# -- the equation ------------------------------------------------------------------------------------


def computed(constant: float, terms: dict[Term, float], frame: pd.DataFrame) -> Floats:
    """The sum of an equation, worked out from the cells as a person would."""
    total = np.full(len(frame), constant)
    for term, coefficient in terms.items():
        value = np.ones(len(frame))
        for atom, power in term.factors:
            cells = frame[atom.column]
            own = {
                Kind.NUMBER: lambda cells=cells: cells.to_numpy(float),
                Kind.LOG: lambda cells=cells: np.log(cells.to_numpy(float)),
                Kind.IS: lambda cells=cells, label=atom.label: (cells == label).to_numpy(float),
                Kind.MISSING: lambda cells=cells: cells.isna().to_numpy(float),
            }[atom.kind]()
            value = value * own**power
        total += coefficient * value
    return total


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    degree=st.integers(1, 3),
    model=st.sampled_from([{"model__kind": "linear"}, {"model__kind": "polynomial", "model__degree": 2}]),
    target=st.sampled_from(["none", "standardize", "min_max"]),
    log=st.booleans(),
)
def test_the_equation_at_random_points_is_the_prediction(
    seed: int, degree: int, model: dict[str, Any], target: str, log: bool
) -> None:
    prepare = {
        "age": {"scale": "standardize", "degree": degree, "interactions": ["sex", "income"]},
        "income": {"log": True, "scale": "min_max"},
        "sex": {"categories": "one_hot", "scale": "standardize"},
        "pay": {"log": log, "scale": target},
    }
    trainer = Trainer(recipe(data__prepare=prepare, training__dtype="float64", **model), table_of(seed=seed))
    with torch.no_grad():
        for parameter in trainer.parts.parameters:
            parameter.copy_(torch.from_numpy(np.random.default_rng(seed).normal(size=parameter.shape) * 0.1))
    points = table_of(9, seed + 1).frame
    ((constant, terms),) = linear_sums(trainer.parts)
    found = computed(constant, terms, points)
    found = np.exp(found) if log else found
    expected = trainer.predict_frame(points).values[:, 0]
    sizes = {term: abs(value) for term, value in terms.items()}
    size = computed(abs(constant), sizes, points.assign(income=points["income"] + 1))
    error = np.abs(np.log(found) - np.log(expected)) if log else np.abs(found - expected)
    assert (error <= 1e-9 * size).all()


def test_the_equation_is_written_in_the_original_columns() -> None:
    trainer = trained(RICH | {"pay": {"log": True, "scale": "standardize"}})
    (line,) = equations(trainer)
    assert line.startswith("pay = exp(")
    for name in ("age", "age²", "age³", "[age missing]", "log(income)", "[sex = m]", "log(income)·age"):
        assert f"·{name} " in line or f"·{name})" in line, name
    assert "age·[sex = x]" in line


def test_like_powers_are_added_and_those_of_flags_are_the_flag() -> None:
    trainer = trained({"age": {"degree": 2}}, model__kind="polynomial", model__degree=2)
    ((_, terms),) = linear_sums(trainer.parts)
    assert [term.factor for term in terms] == [
        "age",
        "age²",
        "age⁴",
        "income",
        "income²",
        "[sex = f]",
        "[sex = m]",
        "[sex = x]",
    ]


def test_a_network_says_what_its_x_is() -> None:
    prepare = {"age": {"log": True}, "pay": {"log": True, "scale": "none"}}
    (line,) = equations(trained(prepare, model__kind="mlp", model__layers=(3,)))
    x = "(log(age), income, sex = f, sex = m, sex = x)"
    assert line == f"pay = exp(W₂·tanh(W₁·{x} + b₁) + b₂)"


def test_a_formula_reads_its_columns_filled_and_scaled() -> None:
    frame = pd.DataFrame({"x": [1.0, np.nan, 3.0], "z": [2.0, 4, 5], "y": [0.0, 4, 1]})
    table = Table.from_frame(frame, {"x": IN, "z": IN, "y": OUT})
    prepare = {"x": {"missing": "constant", "constant": 9.0}, "z": {"scale": "min_max"}}
    trainer = trained(prepare, table, model__kind="formula", model__formula="a*x + b*z")
    np.testing.assert_array_equal(trainer.parts.data.train.x.numpy(), [[1, 0], [9, 2 / 3], [3, 1]])
    (line,) = equations(trainer)
    assert line.endswith("·(z − 2)/3")
    assert "(x" not in line


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        ({"age": {"log": True}}, "Take log out of data.prepare.age"),
        ({"age": {"degree": 2}}, "Take degree out of data.prepare.age"),
        ({"age": {"indicator": True}}, "Take indicator out"),
        ({"age": {"interactions": ["income"]}}, "Take interactions out of data.prepare.age"),
    ],
)
def test_what_a_formula_says_itself_is_not_prepared(prepare: dict[str, Any], said: str) -> None:
    table = table_of().with_roles(inputs=["age", "income"])
    with pytest.raises(Problem, match=said):
        trained(prepare, table, model__kind="formula", model__formula="a*age + b*income")


def test_a_formula_reads_no_categories() -> None:
    with pytest.raises(Problem, match="sex is read as categories, but a formula reads numbers"):
        trained({}, model__kind="formula", model__formula="a*age")


# -- features ----------------------------------------------------------------------------------------


def test_the_model_has_an_input_for_each_feature_and_they_are_named() -> None:
    trainer = trained(RICH)
    encoding, model = trainer.parts.encoding, trainer.experiment.model
    assert encoding.inputs == ("age", "income", "sex")
    assert trainer.parts.model.inputs == len(encoding.features) == trainer.parts.data.train.x.shape[1]
    shape = (1, len(encoding.features))
    assert element_names("weight", shape, encoding, model) == encoding.features
    view = step_view(trainer)
    assert view.features == view.inputs == encoding.features
    polynomial = recipe(model__kind="polynomial", model__degree=2).model
    assert feature_names(encoding, polynomial)[:4] == ("age", "age²", "age²", "(age²)²")


def test_texts_that_name_classes_need_no_choice_and_a_note_tells() -> None:
    parts = build(recipe(), table_of())
    assert parts.encoding.features == ("age", "income", "sex = f", "sex = m", "sex = x")
    (note,) = parts.notes
    assert "Column sex holds text with 3 categories" in str(note)


def test_choices_for_a_column_that_is_not_there_are_noted() -> None:
    (note, *_) = build(recipe(data__prepare={"aeg": {"log": True}}), table_of()).notes
    assert "names the column aeg" in str(note)
    assert "age" in str(note)


def test_features_that_explain_nothing_are_named() -> None:
    table = table_of(income=np.ones(60))
    notes = [str(note) for note in build(recipe(data__prepare={"income": {"degree": 2}}), table).notes]
    assert any("income has the same value" in note for note in notes)
    assert any("income² has the same value" in note for note in notes)


# -- targets -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("scale", ["none", "standardize", "min_max"])
def test_metrics_and_predictions_are_in_original_units(scale: str) -> None:
    table = table_of()
    prepare = {"age": {"scale": "standardize"}, "pay": {"log": True, "scale": scale}}
    trainer = trained(prepare, table, data__validation_fraction=0.2)
    rows = trainer.parts.data.train.rows
    predicted = trainer.predict_rows(rows)[:, 0]
    target = table.frame["pay"].to_numpy()[rows]
    assert (predicted > 0).all()
    assert metrics(trainer)["train"]["mse"] == pytest.approx(((predicted - target) ** 2).mean())
    found = predictions(trainer, 100)
    np.testing.assert_array_equal(found.target[:, 0], table.frame["pay"].to_numpy()[found.row])
    np.testing.assert_array_equal(found.predicted, trainer.predict_rows(found.row))
    log = np.log(target)
    seen = {
        "none": log,
        "standardize": (log - log.mean()) / log.std(),
        "min_max": (log - log.min()) / np.ptp(log),
    }
    np.testing.assert_allclose(trainer.parts.data.train.y.numpy()[:, 0], seen[scale], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("more", "prepare", "said"),
    [
        (
            {"loss__kind": "cross_entropy", "model__output": "softmax"},
            {"scale": "min_max"},
            "classes or chances",
        ),
        ({}, {"missing": "mean"}, "The target pay can be scaled .* but missing is for inputs"),
        ({}, {"log": True}, "Column pay, row 4: -2 has no logarithm"),
    ],
)
def test_what_cannot_be_done_to_a_target_is_told(more: Any, prepare: Any, said: str) -> None:
    table = with_cell(table_of(), 3, "pay", -2.0)
    with pytest.raises(Problem, match=said):
        Trainer(recipe(data__prepare={"pay": prepare}, **more), table)


def test_a_logarithm_is_needed_in_rows_held_back_too() -> None:
    table = table_of()
    experiment = recipe(data__prepare={"pay": {"log": True}}, data__validation_fraction=0.2)
    (first, *_) = select_rows(table, experiment).validation
    with pytest.raises(Problem, match=f"Column pay, row {first + 1}: 0 has no logarithm"):
        Trainer(experiment, with_cell(table, int(first), "pay", 0.0))


# -- predictions -------------------------------------------------------------------------------------


def test_rows_from_elsewhere_are_predicted_or_have_a_reason() -> None:
    trainer = trained({"income": {"log": True}, "age": {"missing": "median"}})
    frame = pd.DataFrame(
        {"sex": ["f", "q", "m", "m"], "income": [1.0, 2, -1, 3], "age": [30.0, 40, 50, np.nan], "note": "a"}
    )
    found = trainer.predict_frame(frame)
    assert isinstance(found, FramePredictions)
    assert np.isnan(found.values[:, 0]).tolist() == [False, False, True, False]
    assert str(found.rows.reason(2)) == "income: -1 has no logarithm."
    assert found.rows.reason(1) is None, "a category that no training row has is none of them"
    known = trainer.predict_frame(trainer.table.frame).values
    np.testing.assert_array_equal(known, trainer.predict_rows(np.arange(60)))


@pytest.mark.parametrize(
    "prepare", [{}, {"log": True, "degree": 3, "scale": "standardize"}, {"scale": "min_max"}]
)
def test_a_curve_is_drawn_over_the_original_input(prepare: dict[str, Any]) -> None:
    table = table_of().with_roles(inputs=["income"])
    trainer = trained({"income": prepare}, table)
    grid = np.linspace(0.5, 8, 50)
    found = fit_curve(trainer, grid)
    assert found is not None
    np.testing.assert_allclose(
        found.y, trainer.predict_frame(pd.DataFrame({"income": grid})).values, rtol=1e-12
    )
    assert fit_curve(trained({}, table_of().with_roles(inputs=["sex"])), grid) is None


def test_a_report_without_targets_shows_the_inputs_that_are_numbers() -> None:
    table = table_of().with_roles(targets=[])
    found = predictions(Trainer(recipe(loss__kind="sum_of_outputs"), table), 5)
    assert found.inputs == ("age", "income")
    assert found.given is not None
    assert found.given.shape == (5, 2)


# -- rows --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("missing", "default", "left_out"),
    [("", "set_aside", [3]), ("leave_out", "error", [3]), ("mean", "set_aside", []), ("mean", "error", [])],
)
def test_a_row_is_left_out_as_its_column_says(missing: str, default: str, left_out: list[int]) -> None:
    table = with_cell(table_of(), 3, "age", np.nan)
    experiment = recipe(data__prepare={"age": {"missing": missing}}, data__missing=default)
    selection = select_rows(table, experiment)
    assert sorted(set(range(60)) - set(selection.train.tolist())) == left_out
    assert len(selection.notes) == len(left_out)
    assert len(build(experiment, table).data.train) == 60 - len(left_out)


def test_rows_held_back_do_not_reach_what_is_fitted_nor_the_training_tensors() -> None:
    experiment = recipe(
        data__prepare=RICH | {"pay": {"scale": "min_max"}},
        data__validation_fraction=0.3,
        data__test_fraction=0.2,
    )
    table = table_of()
    selection = select_rows(table, experiment)
    frame = table.frame.copy()
    held = np.concatenate([selection.validation, selection.test])
    frame.loc[held, ["age", "income", "pay"]] *= 1e6
    frame.loc[held, "sex"] = "someone else"
    one, other = build(experiment, table), build(experiment, Table.from_frame(frame, table.roles))
    assert one.encoding.preparation.as_text() == other.encoding.preparation.as_text()
    assert torch.equal(one.data.train.x, other.data.train.x)
    assert torch.equal(one.data.train.y, other.data.train.y)
    assert not torch.equal(one.data.validation.x, other.data.validation.x)


def test_an_edit_during_a_run_is_read_as_the_run_began() -> None:
    table, experiment = table_of(), recipe(data__prepare=RICH)
    parts = build(experiment, table)
    fitted = parts.encoding.preparation
    frame = table.frame.copy()
    frame.loc[0, ["age", "sex"]] = [1000.0, "new"]
    edited = Table.from_frame(frame, table.roles)
    adjust(parts, experiment, edited)
    assert parts.encoding.preparation is fitted
    expected = fitted.transform(frame.iloc[:1]).astype(np.float32)
    np.testing.assert_array_equal(parts.data.train.x[:1].numpy(), expected)


def test_a_cell_without_a_value_is_a_problem_also_in_rows_held_back() -> None:
    experiment = recipe(data__prepare={"income": {"log": True}}, data__validation_fraction=0.2)
    (first, *_) = select_rows(table_of(), experiment).validation
    with pytest.raises(Problem, match=f"Column income, row {first + 1}: -1 has no logarithm"):
        build(experiment, with_cell(table_of(), int(first), "income", -1.0))


def test_a_category_that_no_training_row_had_is_noted() -> None:
    experiment = recipe(data__validation_fraction=0.2)
    (first, *_) = select_rows(table_of(), experiment).validation
    frame = table_of().frame
    frame.loc[first, "sex"] = "q"
    parts = build(experiment, Table.from_frame(frame, table_of().roles))
    (note,) = [note for note in parts.notes if "when the run began" in str(note)]
    assert note.fields == {"column": "sex", "count": 1, "row": first + 1}
    assert parts.data.validation.x[0, 2:].tolist() == [0, 0, 0]


def test_groups_that_are_edited_are_split_anew() -> None:
    table = table_of(group=np.arange(60) % 6)
    experiment = recipe(data__validation_fraction=0.3, data__split_method="grouped", data__group="group")
    trainer = Trainer(experiment, table)
    before = trainer.parts.data.validation.rows.tolist()
    edited = Table.from_frame(table.frame.assign(group=np.arange(60) // 10), table.roles)
    trainer.apply(experiment, edited)
    trainer.step()
    assert trainer.parts.data.validation.rows.tolist() != before


def test_who_scales_all_inputs_is_not_told_to_standardize_them() -> None:
    table = table_of().with_roles(inputs=["age", "income"])
    scaled = {name: {"scale": "min_max"} for name in table.inputs}
    for prepare, told in (({}, True), (scaled, False)):
        trainer = Trainer(recipe(data__prepare=prepare), table)
        assert ("standardize" in verdict.diverged(trainer, 5).remedies) is told


# -- settings ----------------------------------------------------------------------------------------


def test_choices_survive_the_experiments_file() -> None:
    prepare = RICH | {
        "収入 (円)": ColumnChoices(missing="constant", constant="x", interactions=("a b",)).as_values()
    }
    experiment = with_setting(Experiment(), "data.prepare", prepare)
    text = format_experiment(experiment)
    assert "[data.prepare]" in text
    assert parse_experiment(text) == experiment
    assert parse_experiment(text).data.prepare == prepare


def test_a_style_written_for_one_column_refuses_what_is_made_of_it() -> None:
    table = table_of().with_roles(inputs=["income"])
    style = {"training__style": "nn", "model__kind": "polynomial", "loss__kind": "sum_of_squares"}
    build(recipe(data__prepare={"income": {"log": True}}, **style), table)
    with pytest.raises(Problem, match="written for one input and one target, but the table has 2 and 1"):
        build(recipe(data__prepare={"income": {"degree": 2}}, **style), table)


# -- the preview -------------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [{}, {"model__kind": "polynomial", "model__degree": 2}])
def test_the_preview_shows_the_tensor_of_the_run(model: dict[str, Any]) -> None:
    experiment = recipe(data__prepare=RICH, data__validation_fraction=0.25, **model)
    table = table_of()
    found, parts = preview(table, experiment), build(experiment, table)
    train = parts.data.train
    assert found.problem is None
    assert found.dtype == str(found.values.dtype) == "float32"
    assert found.shapes == {"train": tuple(train.x.shape), "validation": tuple(parts.data.validation.x.shape)}
    assert found.features == feature_names(parts.encoding, experiment.model)
    np.testing.assert_allclose(found.values[train.rows], train.x.numpy(), rtol=1e-6)
    np.testing.assert_allclose(found.y[train.rows], train.y.numpy(), rtol=1e-6)
    assert found.y_shapes == {
        "train": tuple(train.y.shape),
        "validation": tuple(parts.data.validation.y.shape),
    }
    assert found.parts[train.rows].tolist() == [0] * len(train)
    assert np.flatnonzero(found.parts == 1).tolist() == parts.data.validation.rows.tolist()


def test_the_preview_shows_classes_by_their_numbers() -> None:
    experiment = recipe(loss__kind="cross_entropy", model__output="softmax", data__test_fraction=0.2)
    table = table_of().with_roles(inputs=["age"], targets=["sex"])
    table = with_cell(table, 3, "sex", None).with_in_use(np.arange(60) != 3)
    found, data = preview(table, experiment), build(experiment, table).data
    assert (found.y_dtype, found.y_shapes["train"]) == ("int64", tuple(data.train.y.shape))
    assert found.y[data.train.rows, 0].tolist() == data.train.y.tolist()
    assert np.isnan(found.y[3, 0])
    assert found.parts[3] == -1
    assert np.flatnonzero(found.parts == 2).tolist() == data.test.rows.tolist()


def test_the_preview_finds_what_is_wrong_in_rows_that_are_held_back() -> None:
    experiment = recipe(data__prepare={"income": {"log": True}}, data__validation_fraction=0.25)
    table = table_of()
    row = int(select_rows(table, experiment).validation[2])
    found = preview(with_cell(table, row, "income", -1.0), experiment)
    assert f"row {row + 1}: -1 has no logarithm" in str(found.problem)
    assert found.shapes["validation"] == (15, 5)


@pytest.mark.parametrize("row", [0, 59], ids=["trains", "is held back"])
def test_the_preview_finds_what_is_wrong_with_a_weight(row: int) -> None:
    frame = table_of().frame.assign(w=1.0, split=[0] * 50 + [1] * 10)
    frame.loc[row, "w"] = -2.0
    roles = {"age": IN, "pay": OUT, "w": Role.WEIGHT, "split": Role.SPLIT}
    found = preview(Table.from_frame(frame, roles), recipe())
    assert found.problem is not None
    assert f"weight column w must not hold negative values, nor only zeros. First such row: {row + 1}" in str(
        found.problem
    )
    assert len(found.values), "and shows the tensor all the same"


def test_a_preview_that_nobody_wants_any_more_ends() -> None:
    def watch(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        preview(table_of(), recipe(), watch=watch)


def test_the_preview_says_why_there_is_nothing_to_show() -> None:
    found = preview(table_of(), recipe(data__prepare={"sex": {"log": True}}))
    assert "categories, which have no log" in str(found.problem)
    assert found.features == ()
    holes = with_cell(table_of(), 1, "age", np.nan)
    found = preview(holes, recipe(data__missing="set_aside"), np.array([0, 1]))
    assert np.isnan(found.values[1]).any()
    assert found.reason(0) is None
    assert "age is empty" in str(found.reason(1))
    assert any("left out for missing values: 1" in str(note) for note in found.notes)

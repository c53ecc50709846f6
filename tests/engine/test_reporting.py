"""What watchers are told: original units, rows of the table, numbers that scikit-learn agrees with."""

import math
from dataclasses import fields
from typing import Any

import numpy as np
import pytest
import torch
from sklearn import metrics as sklearn_metrics

from datasets.table import Table
from engine.loop import TrainingLoop
from engine.predictions import predictions
from engine.report import FrameRequest, Phase, Report, RunState, StepUnit
from engine.reporting import fit_curve, make_report, metrics, parameters
from engine.trainer import Trainer
from tests.engine.runs import classes, drive, looped, losses, network, numbers, recipe, started, with_cell

ALL = FrameRequest(
    grid=np.linspace(-3, 3, 11), prediction_rows=1000, parameters=True, step_view=True, metrics=True
)


def stepped(loop: TrainingLoop, steps: int) -> TrainingLoop:
    loop.resume(steps)
    drive(loop)
    return loop


def report(loop: TrainingLoop, wanted: FrameRequest = ALL) -> Report:
    return make_report(loop, wanted, 12.0)


def two_classes(rows: int = 40) -> Table:
    table = numbers(rows=rows)
    frame = table.frame.assign(y1=np.where(table.frame["x1"] > 0.2, "yes", "no"))
    return Table.from_frame(frame, table.roles)


# -- one frame ---------------------------------------------------------------------------------------


def test_what_was_not_asked_for_is_not_there() -> None:
    found = report(stepped(looped(network(), numbers()), 3), FrameRequest())
    absent = ("curve", "predictions", "parameters", "step_view", "metrics")
    assert all(getattr(found, name) is None for name in absent)
    assert found.equation == ()


def test_figures_of_a_run() -> None:
    experiment = network(data__validation_fraction=0.3, training__dtype="float64")
    loop = looped(experiment, numbers())
    first = report(loop)
    assert (first.state, first.step, first.epoch) == (RunState.READY, 0, 0)
    assert math.isnan(first.loss)
    stepped(loop, 7)
    found = report(loop)
    assert (found.state, found.step, found.epoch, found.phase) == (RunState.PAUSED, 7, 2, Phase.FORWARD)
    assert found.loss == loop.history.loss[6]
    assert found.train_loss == loop.trainer.evaluate().train
    assert found.validation_loss == loop.trainer.evaluate().validation
    assert (found.device, found.dtype, found.steps_per_second) == ("cpu", "float64", 12.0)


def test_the_last_evaluation_is_shown_while_running() -> None:
    loop = looped(network(training__evaluate_every=3, data__validation_fraction=0.3), numbers())
    loop.resume(1000)
    started(loop)
    found = report(loop)
    assert found.state is RunState.RUNNING
    assert found.train_loss == loop.history.train_loss[-1]
    assert found.validation_loss == loop.history.validation_loss[-1]
    assert found.goal == (0, 1000)


@pytest.mark.parametrize("phases", range(1, 6))
def test_the_loss_of_the_last_step_in_every_phase(phases: int) -> None:
    """It is the last step's until the update is done, and then the new one's."""
    loop = stepped(looped(network(), numbers()), 3)
    loop.step(StepUnit.PHASE, phases)
    drive(loop)
    shown = report(loop)
    assert shown.step == (3 if phases < 4 else 4)
    assert shown.loss == losses(Trainer(network(), numbers()), 4)[shown.step - 1]


def test_a_step_gone_back_to_has_its_own_loss() -> None:
    loop = stepped(looped(network(), numbers()), 9)
    loop.go_to(4)
    drive(loop)
    assert report(loop).loss == loop.history.loss[3]


def test_notes_are_said_once() -> None:
    loop = looped(recipe(training__batch_size=64), numbers(rows=5))
    assert len(report(loop).notes) == 1
    assert report(loop).notes == ()


def test_looking_does_not_change_the_run() -> None:
    plain = losses(Trainer(network(), numbers(inputs=1)), 20)
    loop = looped(network(), numbers(inputs=1))
    for _ in range(20):
        stepped(loop, 1)
        report(loop)
        report(loop)
    assert loop.history.loss.tolist() == plain


def arrays_of(value: Any) -> list[np.ndarray]:
    if isinstance(value, np.ndarray):
        return [value]
    if isinstance(value, tuple):
        return [array for part in value for array in arrays_of(part)]
    if hasattr(value, "__dataclass_fields__"):
        return [array for field in fields(value) for array in arrays_of(getattr(value, field.name))]
    return []


def test_a_report_is_a_copy_that_the_run_does_not_reach_into() -> None:
    loop = stepped(looped(network(), numbers(inputs=1)), 4)
    found = report(loop)
    held = arrays_of(found)
    kept = [array.copy() for array in held]
    stepped(loop, 10)
    assert len(held) > 20
    for array, copy in zip(held, kept, strict=True):
        np.testing.assert_array_equal(array, copy)


# -- the curve and the predictions -------------------------------------------------------------------


def scaled(table: Table) -> Trainer:
    experiment = recipe(
        data__standardize_inputs=True, data__standardize_targets=True, optimizer__learning_rate=0.1
    )
    trainer = Trainer(experiment, table)
    losses(trainer, 60)
    return trainer


def test_the_curve_of_one_input_is_in_original_units() -> None:
    table = numbers(inputs=1)
    frame = table.frame.assign(y1=300 + 25 * table.frame["x1"])
    trainer = scaled(Table.from_frame(frame, table.roles))
    curve = fit_curve(trainer, np.array([-2.0, 0.0, 3.0]))
    assert curve is not None
    np.testing.assert_allclose(curve.y, [[250.0], [300.0], [375.0]], rtol=1e-3)


def test_there_is_no_curve_for_several_inputs_or_no_grid() -> None:
    assert fit_curve(Trainer(recipe(), numbers()), np.array([1.0])) is None
    assert fit_curve(Trainer(recipe(), numbers(inputs=1)), np.array([])) is None


def test_predictions_belong_to_their_rows() -> None:
    experiment = network(data__validation_fraction=0.3, data__standardize_targets=True)
    table = numbers(rows=30, targets=2)
    used = np.ones(30, dtype=np.bool_)
    used[[2, 11]] = False
    trainer = Trainer(experiment, table.with_in_use(used))
    losses(trainer, 5)
    found = predictions(trainer, 1000)
    assert sorted(found.row.tolist()) == np.flatnonzero(used).tolist()
    data = trainer.parts.data
    assert found.row[found.validation].tolist() == data.validation.rows.tolist()
    assert found.row[~found.validation].tolist() == data.train.rows.tolist()
    frame = table.frame.iloc[found.row]
    np.testing.assert_array_equal(found.target, frame[["y1", "y2"]].to_numpy())
    np.testing.assert_array_equal(found.predicted, trainer.predict(frame[["x1", "x2"]].to_numpy()))


def test_without_a_target_predictions_come_with_what_they_were_made_of() -> None:
    table = numbers(rows=3, targets=0)
    outputs = recipe(loss__kind="sum_of_outputs", model__outputs=1, model__kind="linear")
    loop = looped(outputs, table)
    loop.step(StepUnit.PHASE)
    drive(loop)
    loop.post(outputs, with_cell(table, 0, "x1", 100.0))  # in force with the next step
    drive(loop)
    found = predictions(loop.trainer, 3)
    assert found.inputs == ("x1", "x2")
    np.testing.assert_array_equal(found.given, table.frame.to_numpy())
    assert predictions(Trainer(recipe(), numbers()), 3).given is None


@pytest.mark.parametrize("most", [1, 2, 3, 7, 22, 23, 24])
@pytest.mark.parametrize("fraction", [0.0, 0.1, 0.5])
def test_fewer_predictions_are_spread_over_the_rows(most: int, fraction: float) -> None:
    trainer = Trainer(recipe(data__validation_fraction=fraction), numbers(rows=23))
    found = predictions(trainer, most)
    assert len(found.row) == min(most, 23)
    assert len(set(found.row.tolist())) == len(found.row)
    np.testing.assert_array_equal(predictions(trainer, most).row, found.row)
    for held in (False, True):
        rows = trainer.parts.data.validation.rows if held else trainer.parts.data.train.rows
        picked = found.row[found.validation == held]
        assert abs(len(picked) - most * len(rows) / 23) <= 1 or most >= 23
        if len(picked) > 1:
            assert (picked[0], picked[-1]) == (rows[0], rows[-1])


def test_predictions_of_classes_are_probabilities_beside_class_numbers() -> None:
    trainer = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), classes())
    losses(trainer, 5)
    found = predictions(trainer, 100)
    np.testing.assert_array_equal(found.target[:3, 0], [2, 0, 1])  # plum, apple, pear
    np.testing.assert_allclose(found.predicted.sum(axis=1), 1, rtol=1e-6)
    assert found.predicted.shape == (24, 3)
    assert found.classes == ("apple", "pear", "plum")


@pytest.mark.parametrize("labels", [["10", "9", "2"], [10, 9, 2], [10.0, 9.0, 2.0]])
def test_numbered_classes_are_named_in_the_order_of_their_numbers(labels: list[object]) -> None:
    """A text column too is ordered by size where all of its texts are numbers."""
    table = classes()
    frame = table.frame.assign(kind=[labels[row % 3] for row in range(table.rows)])
    settings = recipe(loss__kind="cross_entropy", model__output="softmax")
    found = predictions(Trainer(settings, Table.from_frame(frame, table.roles)), 3)
    assert found.classes == ("2", "9", "10")
    assert [found.classes[int(number)] for number in found.target[:, 0]] == [
        f"{labels[row % 3]:g}" if isinstance(labels[0], float) else str(labels[row % 3]) for row in found.row
    ]


def test_numbers_have_no_class_names() -> None:
    assert predictions(Trainer(recipe(), numbers()), 3).classes == ()


# -- parameters ----------------------------------------------------------------------------------------


def test_gradients_and_changes_come_with_their_phases() -> None:
    trainer = Trainer(recipe(optimizer__learning_rate=0.5), numbers())
    start = [view.value for view in parameters(trainer)]
    seen = {}
    for _ in Phase:
        done = trainer.advance()
        views = parameters(trainer)
        seen[done] = [(view.gradient is None, view.change is None) for view in views]
    nothing, gradient, both = (True, True), (False, True), (False, False)
    assert seen == {
        Phase.FORWARD: [nothing] * 2,
        Phase.LOSS: [nothing] * 2,
        Phase.BACKWARD: [gradient] * 2,
        Phase.UPDATE: [both] * 2,
        Phase.ZERO_GRAD: [both] * 2,
    }
    for view, before in zip(parameters(trainer), start, strict=True):
        assert view.gradient is not None
        assert view.change is not None
        np.testing.assert_allclose(view.value, before + view.change, rtol=1e-6)
        np.testing.assert_allclose(view.change, -0.5 * view.gradient, rtol=1e-5)
        assert view.value.dtype == np.float64


# -- metrics -----------------------------------------------------------------------------------------


def check_numbers(
    found: dict[str, float], target: Any, predicted: Any, weight: Any = None, suffix: str = ""
) -> None:
    expected = {
        "mse": sklearn_metrics.mean_squared_error(target, predicted, sample_weight=weight),
        "rmse": sklearn_metrics.root_mean_squared_error(target, predicted, sample_weight=weight),
        "mae": sklearn_metrics.mean_absolute_error(target, predicted, sample_weight=weight),
        "r2": sklearn_metrics.r2_score(target, predicted, sample_weight=weight),
    }
    for name, value in expected.items():
        assert found[name + suffix] == pytest.approx(value, rel=1e-6), name


@pytest.mark.parametrize("weight", [False, True])
def test_numbers_are_measured_in_original_units(weight: bool) -> None:
    table = numbers(rows=40, targets=2, weight=weight)
    frame = table.frame.assign(y1=table.frame["y1"] * 500 - 70)
    table = Table.from_frame(frame, table.roles)
    experiment = network(
        data__validation_fraction=0.3, data__standardize_inputs=True, data__standardize_targets=True
    )
    trainer = Trainer(experiment, table)
    losses(trainer, 30)
    found = metrics(trainer)
    assert list(found) == ["train", "validation"]
    for name, rows in (
        ("train", trainer.parts.data.train.rows),
        ("validation", trainer.parts.data.validation.rows),
    ):
        own = frame.iloc[rows]
        predicted = trainer.predict(own[["x1", "x2"]].to_numpy())
        for at, target in enumerate(("y1", "y2")):
            check_numbers(
                found[name], own[target], predicted[:, at], own["w"] if weight else None, f" ({target})"
            )


def test_one_target_has_plain_names_and_no_validation_rows_no_entry() -> None:
    found = metrics(Trainer(recipe(), numbers()))
    assert list(found) == ["train"]
    assert list(found["train"]) == ["mse", "rmse", "mae", "r2"]


def test_classes_are_counted_like_scikit_learn_does() -> None:
    table = classes(rows=40)
    trainer = Trainer(recipe(loss__kind="cross_entropy", model__output="softmax"), table)
    losses(trainer, 40)
    found = metrics(trainer)["train"]
    probabilities = trainer.predict(table.frame[["x1", "x2"]].to_numpy())
    probabilities /= probabilities.sum(axis=1, keepdims=True)  # float32 sums to 1 only nearly
    target = np.array([["apple", "pear", "plum"].index(kind) for kind in table.frame["kind"]])
    chosen = probabilities.argmax(axis=1)
    assert found["accuracy"] == pytest.approx(sklearn_metrics.accuracy_score(target, chosen))
    assert found["f1"] == pytest.approx(sklearn_metrics.f1_score(target, chosen, average="macro"))
    assert found["auc"] == pytest.approx(
        sklearn_metrics.roc_auc_score(target, probabilities, multi_class="ovr")
    )
    assert found["log_loss"] == pytest.approx(sklearn_metrics.log_loss(target, probabilities), rel=1e-6)


@pytest.mark.parametrize("text", [True, False])
def test_two_values_are_counted_as_classes_too(text: bool) -> None:
    table = two_classes()
    if not text:
        table = Table.from_frame(
            table.frame.assign(y1=(table.frame["y1"] == "yes").astype(float)), table.roles
        )
    experiment = recipe(
        loss__kind="binary_cross_entropy", model__output="sigmoid", optimizer__learning_rate=0.5
    )
    trainer = Trainer(experiment, table)
    losses(trainer, 50)
    found = metrics(trainer)["train"]
    chance = trainer.predict(table.frame[["x1", "x2"]].to_numpy())[:, 0]
    target = (table.frame["x1"] > 0.2).to_numpy().astype(int)
    check_numbers(found, target, chance)
    assert found["accuracy"] == pytest.approx(sklearn_metrics.accuracy_score(target, chance > 0.5))
    assert found["auc"] == pytest.approx(sklearn_metrics.roc_auc_score(target, chance))
    assert found["f1"] == pytest.approx(sklearn_metrics.f1_score(target, chance > 0.5))
    assert found["log_loss"] == pytest.approx(sklearn_metrics.log_loss(target, chance), rel=1e-6)


def test_a_tanh_between_two_values_decides_at_their_middle() -> None:
    table = numbers(rows=40)
    frame = table.frame.assign(y1=np.where(table.frame["x1"] > 0.2, 1.0, -1.0))
    table = Table.from_frame(frame, table.roles)
    trainer = Trainer(recipe(model__output="tanh", optimizer__learning_rate=0.5), table)
    losses(trainer, 50)
    found = metrics(trainer)["train"]
    predicted = trainer.predict(frame[["x1", "x2"]].to_numpy())[:, 0]
    assert found["accuracy"] == pytest.approx(np.mean((predicted > 0) == (frame["y1"] > 0)))
    assert found["accuracy"] > 0.9


def test_metrics_of_a_model_that_exploded_are_nan_and_no_error() -> None:
    trainer = Trainer(recipe(), numbers())
    with torch.no_grad():
        trainer.parts.parameters[0].fill_(float("nan"))
    assert all(math.isnan(value) for value in metrics(trainer)["train"].values())


def test_test_rows_are_measured_only_while_the_run_rests() -> None:
    loop = looped(network(data__validation_fraction=0.2, data__test_fraction=0.3), numbers(rows=20))
    stepped(loop, 3)
    resting = report(loop)
    assert resting.metrics is not None
    assert set(resting.metrics) == {"train", "validation", "test"}
    loop.state = RunState.RUNNING
    running = report(loop)
    assert running.metrics is not None
    assert set(running.metrics) == {"train", "validation"}
    data, shown = loop.trainer.parts.data, resting.predictions
    assert shown is not None
    assert [len(data.train), len(data.validation), len(data.test)] == [10, 4, 6]
    assert shown.row[shown.test].tolist() == data.test.rows.tolist()
    assert shown.row[shown.validation].tolist() == data.validation.rows.tolist()
    table = loop.trainer.table
    x, y = (table.frame[list(names)].to_numpy()[data.test.rows] for names in (table.inputs, table.targets))
    error = loop.trainer.predict(x)[:, :1] - y[:, :1]
    name = next(key for key in resting.metrics["test"] if key.startswith("mse"))
    assert resting.metrics["test"][name] == pytest.approx(float(np.mean(error**2)), rel=1e-6)

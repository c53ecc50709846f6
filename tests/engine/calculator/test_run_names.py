"""The names of a run: its rows, its predictions and its parameters, as they stand between two steps."""

import numpy as np
import pytest
import torch

from datasets.table import Table
from engine.calculator.records import CalculatorRequest, Line, NameInfo
from engine.calculator.session import Session
from engine.evaluation import predict_features
from engine.experiment import Experiment
from engine.report import FrameRequest, RunState
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.calculator.helpers import Typist
from tests.engine.runs import classes, drive, looped, network, numbers, recipe, started

CUBIC = recipe(model__kind="polynomial", model__degree=3)


def typing(experiment: Experiment, table: Table, steps: int = 0) -> Typist:
    trainer = Trainer(experiment, table)
    for _ in range(steps):
        trainer.step()
    return Typist(trainer)


def infos(typist: Typist) -> dict[str, tuple[tuple[int, ...] | None, str]]:
    return {info.name: (info.shape, info.dtype) for info in typist.whole_answer(None).names}


def test_every_name_has_its_shape_and_type() -> None:
    typist = typing(recipe(CUBIC, data__validation_fraction=0.25), numbers(20))
    assert infos(typist) == {
        "X": ((15, 2), "float32"),
        "features": ((15, 6), "float32"),
        "y": ((15, 1), "float32"),
        "y_pred": ((15, 1), "float32"),
        "X_val": ((5, 2), "float32"),
        "features_val": ((5, 6), "float32"),
        "y_val": ((5, 1), "float32"),
        "y_pred_val": ((5, 1), "float32"),
        "bias": ((1,), "float32"),
        "weight": ((1, 6), "float32"),
    }


@pytest.mark.parametrize(
    ("experiment", "table"),
    [
        (Experiment(), numbers()),
        (recipe(CUBIC, data__validation_fraction=0.25), numbers(20)),
        (recipe(training__dtype="float64", data__standardize_inputs=True), numbers(targets=2)),
        (network(), numbers()),
        (recipe(loss__kind="cross_entropy", model__output="softmax"), classes()),
    ],
)
def test_every_name_can_be_written_and_is_as_it_was_announced(experiment: Experiment, table: Table) -> None:
    typist = typing(experiment, table, steps=2)
    announced = infos(typist)
    assert len(announced) >= 5
    for name, (shape, dtype) in announced.items():
        found = typist.answer(name if "." not in name else f"`{name}`").value
        assert found is not None
        assert (found.shape, found.dtype) == (shape, dtype), name


def test_a_linear_model_by_hand() -> None:
    typist = typing(CUBIC, numbers(), steps=3)
    assert typist.value("allclose(features @ weight.T + bias, y_pred)") == "True"
    assert typist.trainer is not None
    loss = typist.trainer.evaluate().train
    assert typist.value("((y_pred - y) ** 2).mean()") == pytest.approx(loss, rel=1e-6)


def test_predictions_are_of_the_parameters_as_they_stand() -> None:
    typist = typing(network(), numbers())
    before = typist.value("y_pred")
    assert typist.trainer is not None
    for _ in range(5):
        typist.trainer.step()
    after = typist.value("y_pred")
    assert not np.array_equal(before, after)
    parts = typist.trainer.parts
    np.testing.assert_array_equal(after, predict_features(parts, parts.data.train.x).numpy()[: len(after)])


def test_a_parameter_has_the_gradient_of_the_step_just_done() -> None:
    typist = typing(CUBIC, numbers(), steps=1)
    assert typist.trainer is not None
    gradients = typist.trainer.trace.gradients
    assert gradients is not None
    assert gradients[1] is not None
    np.testing.assert_array_equal(typist.value("weight.grad"), gradients[1].numpy())
    assert typing(CUBIC, numbers()).value("weight.grad") == "None"


def test_a_parameter_can_be_followed_without_touching_the_run() -> None:
    typist = typing(CUBIC, numbers(), steps=1)
    assert typist.trainer is not None
    before = [parameter.detach().clone() for parameter in typist.trainer.parts.parameters]
    typist.value("w = weight.requires_grad_()")
    typist.value("((features @ w.T + bias - y) ** 2).mean().backward()")
    by_hand = typist.value("w.grad")
    after = typist.trainer.parts.parameters
    assert all(torch.equal(old, new) for old, new in zip(before, after, strict=True))
    assert all(parameter.grad is None for parameter in after)
    typist.trainer.forward()
    typist.trainer.loss()
    typist.trainer.backward()
    gradients = typist.trainer.trace.gradients
    assert gradients is not None
    assert gradients[1] is not None
    np.testing.assert_allclose(by_hand, gradients[1].numpy(), rtol=1e-5)


def test_a_kept_parameter_does_not_change_with_the_run() -> None:
    typist = typing(Experiment(), numbers())
    typist.value("before = weight")
    kept = typist.value("before")
    assert typist.trainer is not None
    typist.trainer.step()
    np.testing.assert_array_equal(typist.value("before"), kept)
    assert not np.array_equal(typist.value("weight"), kept)


def test_a_name_of_the_run_can_be_taken_and_it_is_said() -> None:
    typist = typing(Experiment(), numbers())
    (note,) = typist.notes("y = tensor([1., 2.])")
    assert note == "From now on y is yours; the one of the run comes back with Clear."
    assert typist.notes("y = y * 2") == []
    names = typist.whole_answer(None).names
    assert names[0] == NameInfo("y", (2,), "float32", own=True)
    assert [info.name for info in names].count("y") == 1


def test_a_wide_model_over_many_rows_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.calculator.budget._MOST_WORK", 100.0)
    typist = typing(network(), numbers())
    assert "too much work" in typist.refusal("y_pred")
    assert typist.value("X.shape") == "(23, 2)"


class TestReports:
    def test_a_line_is_answered_in_a_report_also_while_the_run_goes_on(self) -> None:
        loop = looped(network(training__epochs=0), numbers())
        loop.resume()
        running = started(loop)
        session = Session()
        wanted = FrameRequest(calculator=CalculatorRequest(session, Line(1, "X.shape")))
        report = make_report(loop, wanted, 0.0)
        assert report.state is RunState.RUNNING
        assert report.calculator is not None
        assert report.calculator.calculated is not None
        assert report.calculator.calculated.value is not None
        assert report.calculator.calculated.value.text == "(23, 2)"
        loop.stop()
        list(running)

    def test_without_a_line_there_are_the_names(self) -> None:
        loop = looped(Experiment(), numbers())
        report = make_report(loop, FrameRequest(calculator=CalculatorRequest(Session())), 0.0)
        assert report.calculator is not None
        assert report.calculator.calculated is None
        assert [info.name for info in report.calculator.names] == ["X", "y", "y_pred", "weight", "bias"]
        assert make_report(loop, FrameRequest(), 0.0).calculator is None

    def test_where_no_run_could_be_built_lines_are_answered(self) -> None:
        loop = looped(Experiment(), numbers())
        loop.post(recipe(loss__kind="cross_entropy"), numbers())
        loop.reset()
        drive(loop)
        assert loop.unbuilt is not None
        wanted = FrameRequest(calculator=CalculatorRequest(Session(), Line(1, "1 + 2")))
        report = make_report(loop, wanted, 0.0)
        assert not report.built
        assert report.calculator is not None
        assert report.calculator.names == ()
        assert report.calculator.calculated is not None
        assert report.calculator.calculated.value is not None
        assert report.calculator.calculated.value.text == "3"

    def test_training_has_the_same_numbers_with_lines_in_between(self) -> None:
        plain, asked = Trainer(network(), numbers()), Trainer(network(), numbers())
        typist = Typist(asked)
        for line in ("y_pred.mean()", "randn(3)", "w = weight", "X.requires_grad_()", "nonsense"):
            typist.answer(line)
            assert float(asked.step()) == float(plain.step())

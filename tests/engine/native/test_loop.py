"""Runs whose steps are compiled: the same run up to rounding, and every way back exact."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.cli import main
from engine.experiment import Experiment
from engine.loop import TrainingLoop
from engine.native.builder import Blocks
from engine.native.eligibility import Reason
from engine.report import FrameRequest, RunState, StepUnit
from engine.reporting import make_report
from engine.trainer import Trainer
from tests.engine.runs import Ticks, drive, network, numbers, same, values, with_cell


def wanted(**settings: Any) -> Experiment:
    defaults = {
        "model__dropout": 0.0,
        "training__dtype": "float64",
        "training__epochs": 60,
        "training__path": "compiled",
        "data__validation_fraction": 0.2,
    }
    return network(**(defaults | settings))


def loop_of(experiment: Experiment, folder: Path | None) -> TrainingLoop:
    blocks = None if folder is None else Blocks(folder)
    return TrainingLoop(Trainer(experiment, numbers()), Ticks(), blocks)


def finished(experiment: Experiment, folder: Path | None) -> TrainingLoop:
    loop = loop_of(experiment, folder)
    loop.resume()
    drive(loop)
    return loop


@pytest.mark.parametrize("size", [0, 5])
@pytest.mark.parametrize("kind", ["sgd", "adam"])
def test_a_run_is_the_eager_one_up_to_rounding(kind: str, size: int, folder: Path) -> None:
    experiment = wanted(optimizer__kind=kind, training__batch_size=size)
    eager, compiled = finished(experiment, None), finished(experiment, folder)
    assert compiled.state is eager.state is RunState.FINISHED
    np.testing.assert_allclose(compiled.history.loss, eager.history.loss, rtol=1e-11)
    steps = np.arange(1, len(eager.history) + 1)
    assert compiled.history.epochs(steps).tolist() == eager.history.epochs(steps).tolist()
    assert compiled.trainer.epoch == eager.trainer.epoch
    assert compiled.losses.validation == pytest.approx(eager.losses.validation, rel=1e-11)
    assert torch.equal(compiled.trainer.parts.stream.state().cpu, eager.trainer.parts.stream.state().cpu)
    assert compiled.history.path_of(1)[0] == "compiled"


def test_two_runs_are_the_same_bits(folder: Path) -> None:
    experiment = wanted(optimizer__momentum=0.9, training__dtype="float32")
    first, second = finished(experiment, folder), finished(experiment, folder)
    assert np.array_equal(first.history.loss, second.history.loss)
    assert same(values(first.trainer), values(second.trainer))


def test_every_way_back_is_exact_on_mixed_paths(folder: Path) -> None:
    loop = loop_of(wanted(optimizer__kind="adam"), folder)
    loop.resume(40)
    drive(loop)
    loop.step(StepUnit.BATCH)  # eager
    drive(loop)
    loop.resume(60)
    drive(loop)
    assert [loop.history.path_of(step)[0] for step in (40, 41, 42)] == ["compiled", "eager", "compiled"]
    end = values(loop.trainer)
    seen = {}
    for step in (100, 30, 41, 42, 7, 101):
        loop.go_to(step)
        drive(loop)
        seen[step] = values(loop.trainer)
        assert loop.trainer.trace.before is not None  # what the last step made can be looked at
    assert same(seen[101], end)
    loop.go_to(30)
    drive(loop)
    assert same(values(loop.trainer), seen[30])
    loop.resume(11)
    drive(loop)
    assert loop.history.path_of(41)[0] == "compiled"  # another way from here on
    assert not same(values(loop.trainer), seen[7])


def test_a_changed_rate_is_live_and_repeated(folder: Path) -> None:
    loop = loop_of(wanted(), folder)
    loop.resume(30)
    drive(loop)
    slower = wanted(optimizer__learning_rate=0.001)
    loop.post(slower, loop.trainer.table)
    loop.resume(30)
    drive(loop)
    end = values(loop.trainer)
    eager = loop_of(wanted(), None)
    eager.resume(30)
    drive(eager)
    eager.post(slower, eager.trainer.table)
    eager.resume(30)
    drive(eager)
    np.testing.assert_allclose(loop.history.loss, eager.history.loss, rtol=1e-11)
    loop.go_to(3)
    drive(loop)
    loop.go_to(60)
    drive(loop)
    assert same(values(loop.trainer), end)


def test_edited_rows_and_another_batch_size_get_another_block(folder: Path) -> None:
    found = []
    for own in (folder, None):
        loop = loop_of(wanted(), own)
        loop.resume(30)
        drive(loop)
        loop.post(wanted(training__batch_size=3), with_cell(loop.trainer.table, 2, "y1", 0.9))
        loop.resume(30)
        drive(loop)
        found.append(loop)
    np.testing.assert_allclose(found[0].history.loss, found[1].history.loss, rtol=1e-11)
    assert found[0].history.path_of(60)[0] == "compiled"


def test_early_stopping_ends_both_at_the_same_epoch(folder: Path) -> None:
    experiment = wanted(training__patience=3, training__epochs=400, optimizer__learning_rate=0.5)
    eager, compiled = finished(experiment, None), finished(experiment, folder)
    assert compiled.trainer.step_count == eager.trainer.step_count
    assert compiled.message is not None
    for one, other in zip(values(compiled.trainer), values(eager.trainer), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-9, atol=1e-9)


def test_a_run_that_diverges_goes_back_to_finite_numbers(folder: Path) -> None:
    experiment = wanted(optimizer__learning_rate=1e4, model__activations=("relu",), training__path="compiled")
    eager, compiled = finished(experiment, None), finished(experiment, folder)
    assert compiled.state is eager.state is RunState.DIVERGED
    assert compiled.trainer.step_count == eager.trainer.step_count
    assert compiled.trainer.is_finite()


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"training__path": "eager"}, Reason.ASKED),
        ({"model__dropout": 0.2}, Reason.DROPOUT),
        ({"training__zero_grad": False}, Reason.GRADIENTS),
        ({"training__path": "auto", "training__epochs": 2}, Reason.FEW),
    ],
)
def test_what_is_not_compiled_says_why(settings: dict[str, Any], reason: Reason, folder: Path) -> None:
    loop = finished(wanted(**settings), folder)
    report = make_report(loop, FrameRequest(), 0.0)
    assert (report.path, report.eager_because) == ("eager", reason)


def test_what_is_compiled_says_so(folder: Path) -> None:
    report = make_report(finished(wanted(), folder), FrameRequest(), 0.0)
    assert (report.path, report.eager_because) == ("compiled", "")


def test_a_block_that_is_made_aside_takes_over_when_it_is_there(folder: Path) -> None:
    loop = loop_of(wanted(training__path="auto", training__epochs=0), folder)
    loop.resume()
    running = loop.run(wait=False)
    while loop.history.path_of(max(len(loop.history), 1))[0] == "eager":
        next(running)
    loop.pause()
    drive(loop)
    first = next(s for s in range(1, len(loop.history) + 1) if loop.history.path_of(s)[0] == "compiled")
    assert first > 1
    end, steps = values(loop.trainer), loop.trainer.step_count
    loop.go_to(first + 1)
    drive(loop)
    loop.go_to(steps)
    drive(loop)
    assert same(values(loop.trainer), end)


def test_the_command_line_compiles_a_long_run_before_its_first_step(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("STEPFIT_CACHE", str(tmp_path))
    found = []
    for path in ("auto", "eager"):
        assert main(["run", "xor", "--epochs", "25000", "--json", "--path", path]) == 0
        found.append(json.loads(capsys.readouterr().out))
    assert [result["path"] for result in found] == ["compiled", "eager"]
    assert found[0]["train_loss"] == pytest.approx(found[1]["train_loss"], rel=1e-4)
    assert list((tmp_path / "blocks").glob("*.so"))

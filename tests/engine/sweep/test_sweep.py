"""Every run of a sweep is the run alone: bit for bit compiled, to rounding stacked; one's end is its own."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from datasets.table import Table
from engine.experiment import GRADIENT_KINDS, Experiment
from engine.loop import TrainingLoop
from engine.native.builder import Blocks
from engine.native.steps import take_steps
from engine.sweep.plan import Member, SweepPlan, plan_sweep
from engine.sweep.records import MemberState, SweepReport, SweepState
from engine.sweep.sweep import Sweep
from engine.sweep.together import Together
from engine.trainer import Trainer
from tests.engine.runs import network, numbers, recipe

EPOCHS = 30


def small(**settings: Any) -> Experiment:
    return network(**({"model__dropout": 0.0, "training__epochs": EPOCHS} | settings))


def carried_out(plan: SweepPlan, table: Table, folder: Path | None = None) -> Sweep:
    sweep = Sweep(plan, table, cores=2, folder=folder)
    for _ in sweep.run():
        pass
    return sweep


def alone_compiled(member: Member, table: Table, folder: Path) -> tuple[list[float], list[torch.Tensor]]:
    """Losses and parameters of the run by itself, all steps compiled."""
    trainer = Trainer(member.experiment, table)
    made = Blocks(folder, patient=True).of(trainer.parts, wait=True)
    assert made is not None
    steps = trainer.steps_to_epoch(member.experiment.training.epochs)
    losses, _ = take_steps(trainer, made.step, made.block, steps)
    return losses.double().tolist(), [p.detach().clone() for p in trainer.parts.parameters]


def alone(member: Member, table: Table) -> tuple[list[float], list[torch.Tensor]]:
    """The same eagerly."""
    trainer = Trainer(member.experiment, table)
    steps = trainer.steps_to_epoch(member.experiment.training.epochs)
    losses = [trainer.step().item() for _ in range(steps)]
    return losses, [p.detach().clone() for p in trainer.parts.parameters]


def check_runs(sweep: Sweep, table: Table, folder: Path | None, dtype: str) -> None:
    """Every run of `sweep` against itself alone."""
    assert isinstance(sweep.runner, Together)
    steps, losses = sweep.board.curves.kept()
    for run in sweep.runner.runs:
        own = losses[run.member.number]
        got = [p.detach() for p in run.trainer.parts.parameters]
        if folder is not None:
            wanted, parameters = alone_compiled(run.member, table, folder)
            assert own.tolist() == wanted
            assert all(torch.equal(a, b) for a, b in zip(got, parameters, strict=True))
        wanted, parameters = alone(run.member, table)
        tolerance = 1e-12 if dtype == "float64" else 1e-5
        np.testing.assert_allclose(own, wanted, rtol=tolerance, atol=tolerance)
        for a, b in zip(got, parameters, strict=True):
            torch.testing.assert_close(a, b, rtol=10 * tolerance, atol=10 * tolerance)
        last = sweep.board.evaluations(run.member.number)[-1]
        assert last.step == len(steps) + 1
        assert last.train == run.trainer.evaluate().train


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
def test_compiled_runs_are_the_runs_alone_bit_for_bit(kind: str, compiled: Path) -> None:
    experiment = small(
        optimizer__kind=kind, training__path="compiled", training__dtype="float64", loss__l1=1e-3
    )
    table = numbers()
    plan = plan_sweep(
        experiment,
        ["optimizer.learning_rate=1e-3,1e-2", "training.seed=0..1", "optimizer.weight_decay=0,0.1"],
    )
    sweep = carried_out(plan, table, compiled)
    assert {own.path for own in sweep.report().members} == {"compiled"}
    check_runs(sweep, table, compiled, "float64")


@pytest.mark.parametrize("kind", GRADIENT_KINDS)
@pytest.mark.parametrize(("batch", "dtype"), [(0, "float32"), (5, "float64")])
def test_stacked_runs_are_the_runs_alone_to_rounding(kind: str, batch: int, dtype: str) -> None:
    experiment = small(optimizer__kind=kind, training__batch_size=batch, training__dtype=dtype, loss__l2=1e-3)
    table = numbers(weight=batch == 5)
    plan = plan_sweep(experiment, ["optimizer.learning_rate=1e-3..1e-2:log:2", "training.seed=0..1"])
    sweep = carried_out(plan, table)
    assert {own.path for own in sweep.report().members} == {"stacked"}
    check_runs(sweep, table, None, dtype)


def test_momentum_of_0_is_another_step_function_in_the_same_sweep() -> None:
    table = numbers()
    plan = plan_sweep(
        small(training__dtype="float64"),
        ["optimizer.momentum=0,0.5,0.9", "loss.l2=0,0.1", "training.seed=0..2"],
    )
    check_runs(carried_out(plan, table), table, None, "float64")


def test_a_formula_keeps_within_its_bounds_on_every_path(compiled: Path) -> None:
    experiment = recipe(
        model__kind="formula",
        model__formula="a * x1 + b * x2",
        model__start="normal",
        model__upper_bounds={"a": 0.05, "b": 0.2},
        model__lower_bounds={"a": -0.05},
        training__epochs=EPOCHS,
        training__dtype="float64",
        optimizer__learning_rate=0.1,
    )
    table = numbers()
    for path in ("compiled", "auto"):
        plan = plan_sweep(recipe(experiment, training__path=path), ["training.seed=0..2"])
        sweep = carried_out(plan, table, compiled)
        check_runs(sweep, table, compiled if path == "compiled" else None, "float64")
        assert isinstance(sweep.runner, Together)
        found = [run.trainer.parts.parameters[0].item() for run in sweep.runner.runs]
        assert all(-0.05 <= value <= 0.05 for value in found)


def diverging() -> tuple[SweepPlan, Table]:
    experiment = small(model__activations=("relu",), training__batch_size=0)
    return plan_sweep(experiment, ["optimizer.learning_rate=0.01,1e6,0.02,0.03"]), numbers()


@pytest.mark.parametrize("path", ["stacked", "compiled"])
def test_a_run_that_diverges_ends_alone(path: str, request: pytest.FixtureRequest) -> None:
    plan, table = diverging()
    folder = None
    if path == "compiled":
        folder = request.getfixturevalue("compiled")
        members = (
            Member(own.number, own.settings, recipe(own.experiment, training__path="compiled"))
            for own in plan.members
        )
        plan = SweepPlan(plan.axes, tuple(members))
    sweep = carried_out(plan, table, folder)
    report = sweep.report()
    bad, *others = (report.members[at] for at in (1, 0, 2, 3))
    assert bad.state is MemberState.DIVERGED
    assert 0 < bad.step < EPOCHS
    assert math.isnan(bad.score)
    own = report.losses[1]
    assert np.isfinite(own[: bad.step - 1]).all()
    assert not np.isfinite(own[bad.step - 1 :]).any()
    assert [(run.state, run.step) for run in others] == [(MemberState.FINISHED, EPOCHS)] * 3
    assert np.isfinite(report.losses[[0, 2, 3]]).all()
    assert report.best in (0, 2, 3)


def test_the_best_has_the_smallest_validation_loss() -> None:
    table = numbers(40)
    plan = plan_sweep(small(data__validation_fraction=0.3), ["optimizer.learning_rate=1e-4,0.05,0.2,0"])
    report = carried_out(plan, table).report()
    scores = [own.validation_loss for own in report.members]
    assert all(own.score == own.validation_loss for own in report.members)
    assert report.best == int(np.argmin(scores))
    for own in report.members:
        loop = TrainingLoop(Trainer(plan.members[own.number].experiment, table))
        loop.resume()
        for _ in loop.run(wait=False):
            pass
        assert own.validation_loss == pytest.approx(loop.losses.validation, rel=1e-4)


def test_early_stopping_ends_each_run_where_it_ends_alone() -> None:
    experiment = small(
        training__patience=2, training__epochs=200, training__dtype="float64", data__validation_fraction=0.3
    )
    table = numbers(40)
    plan = plan_sweep(experiment, ["optimizer.learning_rate=0.3,0.5,1", "training.seed=0..1"])
    report = carried_out(plan, table).report()
    assert MemberState.STOPPED_EARLY in {own.state for own in report.members}
    for own in report.members:
        loop = TrainingLoop(Trainer(plan.members[own.number].experiment, table))
        loop.resume()
        for _ in loop.run(wait=False):
            pass
        assert own.validation_loss == pytest.approx(loop.losses.validation, rel=1e-8)
        assert own.step == len(loop.history)


def test_what_cannot_be_stacked_is_taken_step_by_step() -> None:
    table = numbers()
    plan = plan_sweep(small(model__dropout=0.3), ["training.seed=0..1"])
    sweep = Sweep(plan, table, cores=1)
    for _ in sweep.run():
        pass
    assert isinstance(sweep.runner, Together)
    _, losses = sweep.board.curves.kept()
    for run in sweep.runner.runs:
        assert run.path == "eager"
        assert losses[run.member.number].tolist() == alone(run.member, table)[0]


def test_a_run_that_cannot_be_built_says_why_and_the_others_go_on() -> None:
    plan = plan_sweep(
        small(optimizer__nesterov=True), ["optimizer.dampening=0,0.5", "optimizer.momentum=0.9"]
    )
    report = carried_out(plan, numbers()).report()
    fine, bad = report.members
    assert fine.state is MemberState.FINISHED
    assert bad.state is MemberState.FAILED
    assert "dampening" in str(bad.message)
    assert report.best == 0


def endless() -> Sweep:
    return Sweep(plan_sweep(small(training__epochs=10**9), ["training.seed=0..3"]), numbers(), cores=2)


def until_steps(sweep: Sweep, running: Iterator[None]) -> SweepReport:
    for _ in running:
        report = sweep.report()
        if all(own.step for own in report.members):
            return report
    raise AssertionError("it ended")


def test_pause_holds_and_resume_goes_on() -> None:
    sweep = endless()
    running = sweep.run()
    until_steps(sweep, running)
    sweep.pause()
    next(running)
    next(running)
    held = sweep.report()
    assert held.state is SweepState.PAUSED
    next(running)
    assert sweep.report().steps_done == held.steps_done
    sweep.resume()
    while sweep.report().steps_done == held.steps_done:
        next(running)
    assert sweep.report().state is SweepState.RUNNING
    sweep.stop()
    assert list(running)
    assert sweep.report().state is SweepState.STOPPED


def test_stop_keeps_what_was_reached() -> None:
    sweep = endless()
    running = sweep.run()
    before = until_steps(sweep, running)
    sweep.stop()
    for _ in running:
        pass
    report = sweep.report()
    assert {own.state for own in report.members} == {MemberState.INTERRUPTED}
    assert report.steps_done >= before.steps_done
    assert all(math.isfinite(own.train_loss) for own in report.members)
    assert report.losses.shape[1] <= 1_000
    assert report.steps[0] == 1

"""Runs of different shapes: side by side in processes, with the numbers of the runs alone."""

import os
import signal
from pathlib import Path

import numpy as np
import pytest

from engine.sweep.plan import plan_sweep
from engine.sweep.processes import SideBySide
from engine.sweep.records import MemberState, SweepState
from engine.sweep.sweep import Sweep
from engine.trainer import Trainer
from tests.engine.runs import network, numbers


def test_runs_of_different_shapes_are_the_runs_alone() -> None:
    table = numbers()
    experiment = network(model__dropout=0.0, training__epochs=20, training__path="eager")
    plan = plan_sweep(experiment, ["model.layers=2;3,3", "training.seed=0..1"])
    sweep = Sweep(plan, table, cores=2)
    assert isinstance(sweep.runner, SideBySide)
    for _ in sweep.run():
        pass
    report = sweep.report()
    assert report.state is SweepState.FINISHED
    for own, losses in zip(report.members, report.losses, strict=True):
        trainer = Trainer(plan.members[own.number].experiment, table)
        wanted = [trainer.step().item() for _ in range(trainer.steps_to_epoch(20))]
        np.testing.assert_array_equal(losses, wanted)
        assert (own.state, own.step, own.path) == (MemberState.FINISHED, len(wanted), "eager")
        assert own.train_loss == trainer.evaluate().train
    assert sweep.runner.processes() == []


def endless(texts: list[str]) -> Sweep:
    experiment = network(training__epochs=10**9)
    sweep = Sweep(plan_sweep(experiment, texts), numbers(), cores=2)
    assert isinstance(sweep.runner, SideBySide)
    return sweep


def processes(sweep: Sweep) -> list[int]:
    assert isinstance(sweep.runner, SideBySide)
    return sweep.runner.processes()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process as POSIX systems do")
def test_a_process_that_dies_is_a_failed_run_and_the_others_go_on() -> None:
    sweep = endless(["model.layers=2;3"])
    killed: list[int] = []
    for _ in sweep.run():
        members = sweep.report().members
        if not killed and members[0].step:
            killed.append(processes(sweep)[0])
            os.kill(killed[0], signal.SIGKILL)
        if members[0].state is MemberState.FAILED and members[1].step:
            sweep.stop()
    failed, other = sweep.report().members
    assert failed.state is MemberState.FAILED
    assert "ended unexpectedly" in str(failed.message)
    assert other.state is MemberState.INTERRUPTED
    assert np.isfinite(other.train_loss)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process as POSIX systems do")
def test_runs_that_shared_a_process_that_died_begin_again_one_by_one() -> None:
    sweep = endless(["training.seed=0..3"])  # with dropout: two processes for two runs each
    killed = False
    again: set[int] = set()
    for _ in sweep.run():
        members = sweep.report().members
        if not killed and all(own.step for own in members):
            os.kill(processes(sweep)[0], signal.SIGKILL)
            killed = True
        elif killed:
            again |= {own.number for own in members if own.state is MemberState.WAITING}
            if again and members[0].step:
                sweep.stop()
    assert again == {0, 2}
    report = sweep.report()
    assert MemberState.FAILED not in {own.state for own in report.members}
    assert not np.isnan(report.losses[0, 0])


def test_closing_the_generator_ends_all_processes(tmp_path: Path) -> None:
    sweep = endless(["model.layers=2;3"])
    running = sweep.run()
    next(running)
    started = processes(sweep)
    assert len(started) == 2
    running.close()  # type: ignore[attr-defined]  # a generator
    for process in started:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
    assert {own.state for own in sweep.report().members} == {MemberState.INTERRUPTED}

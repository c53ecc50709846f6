"""Why a run stopped, in sentences."""

import logging

import pytest
import torch

from datasets.problems import Problem
from engine import verdict
from engine.stopping import BestSoFar
from engine.trainer import Trainer
from tests.engine.runs import losses, network, numbers


@pytest.fixture
def trainer() -> Trainer:
    made = Trainer(network(training__patience=4), numbers())
    losses(made, 12)
    return made


def test_a_run_that_exploded(trainer: Trainer) -> None:
    text = str(verdict.diverged(trainer, 14))
    assert "at step 14" in text
    assert "back at step 12" in text
    assert "now 0.05" in text


def test_who_has_standardized_is_not_told_to() -> None:
    trainer = Trainer(network(data__standardize_inputs=True), numbers())
    problem = verdict.diverged(trainer, 14)
    assert "standardize" not in str(problem)
    assert problem.remedies == ("lower_rate",)


def test_early_stopping(trainer: Trainer) -> None:
    text = str(verdict.stopped_early(trainer, BestSoFar(0.123456789, 1, 5)))
    assert "in epoch 3: for 4 epochs" in text
    assert "below 0.123457. The parameters of epoch 1" in text


def test_a_first_loss_that_is_not_finite(trainer: Trainer) -> None:
    problem = verdict.diverged(trainer, 1)
    assert "from the start" in str(problem)
    assert problem.remedies == ("standardize",)


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_an_unexpected_exception_is_named_and_its_traceback_goes_to_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    problem = verdict.failed(raised(KeyError("no such key")), "training")
    assert "KeyError: 'no such key'" in str(problem)
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert "training" in record.getMessage()


def test_a_problem_stays_what_it_is() -> None:
    problem = Problem("said {already}", already="well")
    assert verdict.failed(raised(problem), "training") is problem


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory"),
        RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 40000000000 bytes."),
    ],
)
def test_too_little_memory_says_what_helps(error: Exception) -> None:
    assert "smaller batch size" in str(verdict.failed(raised(error), "training"))


@pytest.mark.gpu
def test_a_batch_that_does_not_fit_a_gpu_stops_the_run_and_a_smaller_one_goes_on() -> None:
    from engine.loop import TrainingLoop
    from engine.report import RunState
    from tests.engine.runs import drive

    device = torch.device("cuda:0")
    experiment = network(training__device="cuda:0", model__layers=(64,))
    loop = TrainingLoop(Trainer(experiment, numbers()))
    loop.resume(5)
    drive(loop)
    forward = loop.trainer.parts.model.forward
    free, _ = torch.cuda.mem_get_info(device)
    loop.trainer.parts.model.forward = lambda x: forward(x) + torch.empty(free, device=device).sum() * 0
    loop.resume(5)
    drive(loop)
    assert loop.state is RunState.FAILED
    assert "smaller batch size" in str(loop.message)
    loop.trainer.parts.model.forward = forward
    loop.resume(5)
    drive(loop)
    assert loop.trainer.step_count == 10

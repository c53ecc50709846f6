"""Full-set losses: all rows at the same parameters; and how often."""

import math
from typing import Any

import numpy as np
import pytest
import torch

from engine import evaluation
from engine.evaluation import chunk_rows, set_loss
from engine.experiment import LOSS_KINDS
from engine.trainer import Trainer
from tests.engine.runs import classes, losses, network, numbers


def trained(**settings: Any) -> Trainer:
    table = classes() if settings.get("loss__kind") == "cross_entropy" else numbers(weight=True)
    output = {"binary_cross_entropy": "sigmoid", "cross_entropy": "softmax"}
    own = {"model__output": output.get(str(settings.get("loss__kind")), "identity")}
    trainer = Trainer(network(data__validation_fraction=0.3, **(own | settings)), table)
    losses(trainer, 7)
    return trainer


@pytest.mark.parametrize("kind", LOSS_KINDS)
def test_the_loss_over_a_set_is_the_loss_of_one_batch_of_all_its_rows(kind: str) -> None:
    trainer = trained(loss__kind=kind)
    parts = trainer.parts
    found = trainer.evaluate()
    parts.model.eval()
    for rows, loss in ((parts.data.train, found.train), (parts.data.validation, found.validation)):
        with torch.no_grad():
            assert loss == float(parts.loss(parts.model(rows.x), rows.y, rows.weight))


@pytest.mark.parametrize("kind", LOSS_KINDS)
@pytest.mark.parametrize("size", [1, 5, 16])
def test_large_sets_are_put_together_from_pieces(
    kind: str, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = trained(loss__kind=kind)
    parts = trainer.parts
    whole = trainer.evaluate()
    monkeypatch.setattr(evaluation, "chunk_rows", lambda model: size)
    pieces = trainer.evaluate()
    assert pieces.train == pytest.approx(whole.train, rel=1e-6)
    assert pieces.validation == pytest.approx(whole.validation, rel=1e-6)
    assert not parts.model.training or parts.masks


def test_dropout_is_off_while_evaluating_and_on_again_after() -> None:
    trainer = trained()
    assert trainer.evaluate() == trainer.evaluate()
    assert trainer.parts.model.training


def test_evaluating_draws_nothing_and_changes_nothing() -> None:
    trainer, plain = trained(), trained()
    for _ in range(3):
        trainer.evaluate()
    assert losses(trainer, 9) == losses(plain, 9)


def test_no_rows_no_loss() -> None:
    trainer = Trainer(network(), numbers())
    assert math.isnan(trainer.evaluate().validation)
    assert math.isnan(trainer.evaluate(train=False).train)
    parts = trainer.parts
    assert math.isnan(set_loss(parts.model, parts.loss, parts.data.validation, parts.sums))


def test_pieces_are_smaller_for_wider_models() -> None:
    small, wide = (
        Trainer(network(model__layers=layers), numbers()).parts.model for layers in ((4,), (30_000,))
    )
    assert chunk_rows(small) > chunk_rows(wide) >= 1024


def due(trainer: Trainer, steps: int) -> list[int]:
    """The numbers of updates after which an evaluation is due."""
    found = []
    for step in range(steps):
        if trainer.evaluation_due:
            found.append(step)
        trainer.step()
    return found


def test_an_interval_that_was_asked_for_is_kept() -> None:
    assert due(Trainer(network(training__evaluate_every=4), numbers()), 14) == [0, 4, 8, 12]


def test_an_interval_given_while_running_is_in_force_at_once() -> None:
    trainer = Trainer(network(training__evaluate_every=4), numbers())
    losses(trainer, 5)
    trainer.apply(network(training__evaluate_every=3), trainer.table)
    assert due(trainer, 8) == [1, 4, 7], "after 6, 9 and 12 updates"


def test_patience_asks_at_every_end_of_an_epoch() -> None:
    experiment = network(training__patience=2, training__evaluate_every=1000)
    assert due(Trainer(experiment, numbers()), 16) == [0, 5, 10, 15]


def test_a_long_run_is_evaluated_in_step_with_its_length() -> None:
    """However long the run: evaluations are rare once it is under way, but there are always some."""
    trainer = Trainer(network(data__validation_fraction=0.3), numbers())
    found = np.array(due(trainer, 600))
    assert found[0] == 0
    assert 10 < len(found) < 200
    assert (np.diff(found) > 0).all()
    assert np.diff(found)[-1] >= np.diff(found)[0]

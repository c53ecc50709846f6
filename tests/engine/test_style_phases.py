"""A run in a coding style: the style's own numbers, the same run in everything else."""

import numpy as np
import pytest
import torch

from datasets.problems import Problem
from datasets.synthetic import generate
from datasets.table import Table
from engine.experiment import Experiment
from engine.report import Phase
from engine.style_phases import StylePhases
from engine.styles import STYLES
from engine.trainer import Trainer
from tests.engine.runs import drive, looped, losses, numbers, recipe

SINE = generate("sine", 50)


def styled(name: str, **settings: object) -> Experiment:
    """The experiment that a style is written for, on a short sine table."""
    info = STYLES[name]
    base: dict[str, object] = {
        "model__kind": info.kind,
        "model__formula": info.formula,
        "model__degree": 3,
        "loss__kind": info.losses[0],
        "optimizer__kind": info.optimizer,
        "optimizer__learning_rate": 1e-5,
        "training__style": name,
        "training__batch_size": 0,
    }
    return recipe(None, **(base | settings))


def table_of(name: str) -> Table:
    return SINE if STYLES[name].columns else numbers(rows=7, inputs=3, targets=2)


@pytest.mark.parametrize("name", [name for name in STYLES if name != "control_flow"])
def test_a_style_walks_the_path_of_the_engine(name: str) -> None:
    experiment, table = styled(name), table_of(name)
    mine, own = Trainer(experiment, table), Trainer(recipe(experiment, training__style=""), table)
    assert isinstance(mine.parts.phases, StylePhases)
    np.testing.assert_allclose(losses(mine, 40), losses(own, 40), rtol=2e-5)
    for seen, expected in zip(mine.parts.parameters, own.parts.parameters, strict=True):
        torch.testing.assert_close(seen, expected, rtol=2e-4, atol=1e-5)


@pytest.mark.parametrize("name", STYLES)
def test_what_is_predicted_is_what_the_style_trained(name: str) -> None:
    trainer = Trainer(styled(name), table_of(name))
    losses(trainer, 3)
    for mirrored, own in zip(
        trainer.parts.parameters, trainer.parts.phases.parameters(trainer.parts), strict=True
    ):
        assert torch.equal(mirrored.detach(), torch.as_tensor(own).detach())


@pytest.mark.parametrize("name", STYLES)
def test_a_snapshot_goes_back_bit_for_bit(name: str) -> None:
    trainer = Trainer(styled(name), table_of(name))
    losses(trainer, 5)
    snapshot = trainer.state()
    expected = losses(trainer, 20)
    trainer.restore(snapshot)
    assert losses(trainer, 20) == expected


@pytest.mark.parametrize("name", STYLES)
def test_a_changed_rate_is_used_at_once(name: str) -> None:
    experiment, table = styled(name), table_of(name)
    trainer = Trainer(experiment, table)
    losses(trainer, 3)
    trainer.apply(recipe(experiment, optimizer__learning_rate=0.0), table)
    before = [parameter.detach().clone() for parameter in trainer.parts.parameters]
    losses(trainer, 2)
    assert all(map(torch.equal, before, trainer.parts.parameters))


@pytest.mark.parametrize("name", STYLES)
def test_each_phase_leaves_what_it_made(name: str) -> None:
    trainer = Trainer(styled(name), table_of(name))
    trainer.forward()
    assert trainer.trace.scores is not None
    assert trainer.trace.scores.shape == (len(trainer.table.frame), len(trainer.table.targets))
    trainer.loss()
    assert trainer.trace.loss is not None
    assert trainer.trace.loss.shape == ()
    trainer.backward()
    assert trainer.trace.gradients is not None
    for parameter, gradient in zip(trainer.parts.parameters, trainer.trace.gradients, strict=True):
        assert gradient is not None
        assert gradient.shape == parameter.shape
    trainer.update()
    assert trainer.trace.state_before is not None
    assert len(trainer.trace.state_before) == len(trainer.parts.parameters)
    trainer.zero_grad()
    assert trainer.phase is Phase.FORWARD


def test_the_order_of_control_flow_is_drawn_by_pythons_random() -> None:
    """The first loss of the tutorial is one of three, by the order that is drawn first."""
    table = generate("sine")
    found = {}
    for seed in (0, 1, 5):  # random.Random(seed).randint(4, 6) gives 5, 4 and 6
        experiment = styled("control_flow", training__seed=0, optimizer__learning_rate=1e-8)
        trainer = Trainer(experiment, table)
        assert isinstance(trainer.parts.phases, StylePhases)
        trainer.parts.phases.style.random.seed(seed)
        found[seed] = float(trainer.step())
    assert found[0] == pytest.approx(3877326.5, rel=1e-6)
    assert found[1] == pytest.approx(215799.875, rel=1e-6)
    assert found[5] == pytest.approx(21656488.0, rel=1e-6)


@pytest.mark.parametrize("name", [name for name, info in STYLES.items() if len(info.losses) > 1])
def test_another_loss_that_the_style_has_is_computed_from_the_next_batch_on(name: str) -> None:
    experiment, table = styled(name, training__batch_size=3), table_of(name)
    mine, own = Trainer(experiment, table), Trainer(recipe(experiment, training__style=""), table)
    for trainer in (mine, own):
        losses(trainer, 4)
        trainer.apply(recipe(trainer.experiment, loss__kind="sum_of_squares"), table)
    np.testing.assert_allclose(losses(mine, 4), losses(own, 4), rtol=2e-5)
    snapshot = mine.state()
    expected = losses(mine, 4)
    mine.restore(snapshot)
    assert losses(mine, 4) == expected


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_numbers_that_grow_too_large_are_the_runs_to_tell_and_not_numpys(
    dtype: str, recwarn: pytest.WarningsRecorder
) -> None:
    trainer = Trainer(styled("numpy", optimizer__learning_rate=10.0, training__dtype=dtype), SINE)
    assert not np.isfinite(losses(trainer, 100)[-1])
    assert [str(warning.message) for warning in recwarn] == []


def test_losses_of_an_order_that_changes_are_not_those_of_the_curve_that_is_shown() -> None:
    """A step's loss is that of the order it drew; over all rows the mean of the three orders is measured."""
    loop = looped(styled("control_flow", training__evaluate_every=1), SINE)
    loop.resume(12)
    drive(loop)
    history = loop.history
    assert list(history.evaluated) == list(range(1, 14))
    for at, step in enumerate(history.evaluated):
        loop.go_to(int(step) - 1)
        drive(loop)
        assert history.train_loss[at] == loop.trainer.evaluate().train
    assert len(set(history.train_loss[:12]) & set(history.loss)) == 0


def test_numpys_start_is_that_of_its_own_generator() -> None:
    experiment = styled("numpy", model__start="numpy", training__dtype="float64")
    trainer = Trainer(experiment, SINE)
    np.random.seed(0)
    assert [parameter.item() for parameter in trainer.parts.parameters] == list(np.random.randn(4))


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"optimizer__kind": "adam"}, "optimizer.kind"),
        ({"optimizer__momentum": 0.9}, "optimizer.momentum"),
        ({"loss__kind": "mean_squared"}, "loss.kind"),
        ({"loss__l2": 0.1}, "loss.l2"),
        ({"model__formula": "a + b*x"}, "model.formula"),
        ({"model__formula": "a + b*"}, "model.formula"),
        ({"model__kind": "linear"}, "model.kind"),
        ({"model__fixed": ("a",)}, "model.fixed"),
    ],
)
def test_a_setting_that_the_style_does_not_have_is_refused(settings: dict[str, object], key: str) -> None:
    with pytest.raises(Problem) as caught:
        Trainer(styled("autograd", **settings), SINE)
    assert caught.value.fields["key"] == key
    assert caught.value.remedies == ("leave_style",)


def test_what_a_style_is_written_for_is_named_with_all_that_it_may_be() -> None:
    with pytest.raises(Problem) as caught:
        Trainer(styled("raw_linear", loss__kind="huber"), table_of("raw_linear"))
    assert caught.value.fields["needed"] == "mean_squared / sum_of_squares"


@pytest.mark.parametrize("formula", ["a+b*x + c*x^2+d*x^3", "(a) + b × x + c·x² + d·x³"])
def test_the_formula_of_a_style_may_be_written_otherwise(formula: str) -> None:
    losses(Trainer(styled("autograd", model__formula=formula), SINE), 1)


def one_column(name: str) -> Table:
    frame = SINE.frame.rename(columns={"x": name})
    return Table.from_frame(frame).with_roles(inputs=[name], targets=["y"])


def test_the_one_input_may_have_any_name_that_the_formula_calls_it() -> None:
    plain = losses(Trainer(styled("autograd"), SINE), 5)
    formula = "a + b*`my column` + c*`my column`^2 + d*`my column`^3"
    renamed = Trainer(styled("autograd", model__formula=formula), one_column("my column"))
    assert losses(renamed, 5) == plain


@pytest.mark.parametrize(("column", "key"), [("t", "model.formula"), ("a", "data.inputs")])
def test_a_formula_of_another_column_is_refused(column: str, key: str) -> None:
    with pytest.raises(Problem) as caught:
        Trainer(styled("autograd"), one_column(column))
    assert caught.value.fields["key"] == key


def test_a_live_setting_that_the_style_does_not_have_is_refused_and_changes_nothing() -> None:
    experiment = styled("autograd")
    trainer = Trainer(experiment, SINE)
    with pytest.raises(Problem):
        trainer.apply(recipe(experiment, optimizer__momentum=0.9), SINE)
    assert trainer.experiment == experiment


def test_a_style_for_one_column_refuses_two() -> None:
    with pytest.raises(Problem, match="one input and one target"):
        Trainer(styled("nn"), numbers(inputs=2))


def test_row_weights_are_refused() -> None:
    with pytest.raises(Problem, match="row weights"):
        Trainer(styled("raw_linear"), numbers(weight=True))

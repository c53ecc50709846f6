"""The steps of the solvers: what is tried, taken and kept, and that it can be gone back to bit for bit."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from datasets.problems import Problem
from datasets.table import Role, Table
from engine.experiment import SOLVER_KINDS, Experiment
from engine.loop import TrainingLoop
from engine.native.eligibility import Reason, why_eager
from engine.report import Phase, RunState, StepUnit
from engine.solvers import LBFGS, LevenbergMarquardt, jacobian
from engine.step_view import step_view
from engine.trainer import Trainer
from engine.update_rule import lines_of
from tests.engine.runs import Ticks, drive, losses, numbers, recipe, same, values
from tests.engine.solvers.certified import PROBLEMS

BOTH = pytest.mark.parametrize("kind", SOLVER_KINDS)
NET: dict[str, Any] = {"model__kind": "mlp", "model__layers": (3,), "training__dtype": "float64"}


def net(kind: str, **more: Any) -> Experiment:
    return recipe(optimizer__kind=kind, **(NET | more))


def formula(kind: str, text: str, start: dict[str, float], **more: Any) -> Experiment:
    own: dict[str, Any] = {"model__kind": "formula", "model__formula": text, "model__start": "given"}
    own |= {"model__start_values": start, "optimizer__kind": kind, "training__dtype": "float64"}
    return recipe(**(own | more))


def poor(kind: str = "levenberg_marquardt") -> tuple[Experiment, Table]:
    """Rat43 from afar, on the way from which trials are rejected."""
    problem = PROBLEMS["Rat43"]
    start = {name: float(str(value)) for name, value in problem.start(0).items()}
    return formula(kind, problem.formula, start, loss__kind="sum_of_squares"), problem.table()


def xy(x: list[float], y: list[float], **more: list[float]) -> Table:
    roles = {"x": Role.INPUT, "y": Role.TARGET} | dict.fromkeys(more, Role.WEIGHT)
    return Table.from_frame(pd.DataFrame({"x": x, "y": y, **more}), roles)


def finished(experiment: Experiment, table: Table) -> TrainingLoop:
    loop = TrainingLoop(Trainer(experiment, table))
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED, loop.message
    return loop


def found(experiment: Experiment, table: Table) -> dict[str, Any]:
    """The parameters of the finished run."""
    model = finished(experiment, table).trainer.parts.model
    return {name: own.detach().tolist() for name, own in model.named_parameters()}


# -- exact state ---------------------------------------------------------------------------------


@BOTH
@settings(max_examples=8)
@given(before=st.integers(0, 15), between=st.integers(0, 15))
def test_a_snapshot_goes_on_exactly(kind: str, before: int, between: int) -> None:
    trainer = Trainer(net(kind), numbers(targets=2))
    losses(trainer, before)
    snapshot = trainer.state()
    expected, parameters = losses(trainer, 12), values(trainer)
    losses(trainer, between)
    trainer.restore(snapshot)
    assert losses(trainer, 12) == expected
    assert same(values(trainer), parameters)
    other = Trainer(net(kind), numbers(targets=2))
    other.restore(snapshot)
    assert losses(other, 12) == expected


@BOTH
def test_every_step_can_be_gone_to_also_rejected_ones_and_the_end(kind: str) -> None:
    loop = TrainingLoop(Trainer(*poor(kind)), clock=Ticks())
    after = [values(loop.trainer)]
    while loop.state is not RunState.FINISHED:
        loop.step(StepUnit.BATCH)
        drive(loop)
        after.append(values(loop.trainer))
    end, message = loop.trainer.step_count, str(loop.message)
    for step in (end, 3, end - 1, 0, end):
        loop.go_to(step)
        drive(loop)
        assert loop.trainer.step_count == step
        assert same(values(loop.trainer), after[step])
    assert str(loop.message) == message
    loop.go_to(5)
    drive(loop)
    loop.resume()
    drive(loop)
    assert (loop.trainer.step_count, str(loop.message)) == (end, message)
    assert same(values(loop.trainer), after[-1])


@BOTH
def test_phases_one_by_one_and_back_are_the_same_step(kind: str) -> None:
    whole, alone = Trainer(*poor(kind)), TrainingLoop(Trainer(*poor(kind)))
    losses(whole, 3)
    alone.step(StepUnit.PHASE, 13)
    drive(alone)
    alone.back(StepUnit.PHASE)
    drive(alone)
    assert alone.trainer.phase is Phase.BACKWARD
    alone.step(StepUnit.PHASE, 3)
    drive(alone)
    assert same(values(whole), values(alone.trainer))


# -- Levenberg and Marquardt ---------------------------------------------------------------------


def test_the_jacobian_is_the_same_by_rows_and_by_columns() -> None:
    torch.manual_seed(0)
    x = torch.randn(9, dtype=torch.float64)
    a, b = (torch.randn((), dtype=torch.float64, requires_grad=True) for _ in range(2))
    r = a * torch.exp(b * x)
    expected = torch.stack([torch.exp(b * x), a * x * torch.exp(b * x)], 1)
    torch.testing.assert_close(jacobian(r, [a, b]), expected.detach())
    torch.testing.assert_close(jacobian(r[:2], [a, b]), expected[:2].detach())
    unused = torch.ones(2, 2, dtype=torch.float64, requires_grad=True)
    assert jacobian(r, [a, unused])[:, 1:].count_nonzero() == 0


def test_a_power_of_zero_has_its_derivatives() -> None:
    """x**b has none at x = 0 that could be differentiated once more."""
    x = torch.tensor([0.0, 1.0, 2.0, 3.0, 4.0], dtype=torch.float64)
    b = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
    made = jacobian(x**b, [b])[:, 0]
    np.testing.assert_allclose(made, [0, 0, 4 * math.log(2), 9 * math.log(3), 16 * math.log(4)])
    table = xy([0.0, 1.0, 2.0, 3.0, 4.0], [0.0, 3.0, 12.0, 27.0, 48.0])
    values = found(formula("levenberg_marquardt", "a*x**b", {"a": 1.0, "b": 1.0}), table)
    assert values == {"a": pytest.approx(3), "b": pytest.approx(2)}


def test_a_rejected_trial_leaves_the_parameters_and_raises_the_damping() -> None:
    trainer = Trainer(*poor())
    optimizer = trainer.parts.optimizer
    assert isinstance(optimizer, LevenbergMarquardt)
    seen = {True: 0, False: 0}
    for _ in range(20):
        before, loss = values(trainer), float(trainer.step())
        kept = dict(optimizer.kept)
        seen[kept["accepted"]] += 1
        assert kept["squares"] == pytest.approx(loss, rel=1e-12)
        if kept["accepted"]:
            assert kept["trial"] < kept["squares"]
            fall = kept["squares"] - kept["trial"]  # which loses digits near the end
            if not math.isnan(kept["gain"]):
                assert kept["gain"] * kept["predicted"] == pytest.approx(fall, abs=1e-12 * kept["squares"])
        else:
            assert same(values(trainer), before)
            assert kept["damping"] > kept["used"]
    assert min(seen.values()) > 0


def test_the_units_of_a_parameter_do_not_matter() -> None:
    """Marquardt's scaling: with b in another unit the same steps are taken."""
    problem = PROBLEMS["Misra1a"]
    one = formula("levenberg_marquardt", "a*(1 - exp(-b*x))", {"a": 250.0, "b": 5e-4})
    other = formula("levenberg_marquardt", "a*(1 - exp(-b/1000000*x))", {"a": 250.0, "b": 500.0})
    first, second = (Trainer(each, problem.table()) for each in (one, other))
    np.testing.assert_allclose(losses(first, 6), losses(second, 6), rtol=1e-9)


def test_a_line_takes_as_many_steps_as_fingers() -> None:
    table = xy([1.0, 2.0, 3.0, 4.0], [2.1, 3.9, 6.2, 7.8])
    for kind in SOLVER_KINDS:
        loop = finished(recipe(model__kind="linear", optimizer__kind=kind, training__dtype="float64"), table)
        weight, bias = (own.item() for own in loop.trainer.parts.parameters)
        np.testing.assert_allclose([weight, bias], np.polyfit([1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8], 1))
        assert loop.trainer.step_count <= 12


def test_a_changed_damping_is_that_of_the_next_step() -> None:
    experiment, table = poor()
    loop = TrainingLoop(Trainer(experiment, table))
    loop.resume(3)
    drive(loop)
    loop.post(recipe(experiment, optimizer__damping=1e6), table)
    loop.resume(1)
    drive(loop)
    optimizer = loop.trainer.parts.optimizer
    assert isinstance(optimizer, LevenbergMarquardt)
    assert optimizer.kept["used"] == 1e6
    loop.resume(1)
    drive(loop)
    assert optimizer.kept["used"] != 1e6, "from then on it is adapted again"
    final = values(loop.trainer)
    loop.go_to(2)
    loop.go_to(5)
    drive(loop)
    assert same(values(loop.trainer), final)


# -- losses, penalties, weights, bounds ----------------------------------------------------------


@BOTH
@pytest.mark.parametrize("loss", ["sum_of_squares", "mean_squared", "half_mean_squared"])
def test_weights_and_l2_are_what_the_loss_says(kind: str, loss: str) -> None:
    """Against the exact solution of the weighed ridge regression; a bias costs nothing."""
    x, y, w = [1.0, 2.0, 3.0, 4.0], [2.1, 3.9, 6.2, 7.0], [1.0, 2.0, 0.0, 3.0]
    own = formula(kind, "a*x + bias", {"a": 0.5, "bias": 0.1}, loss__kind=loss, loss__l2=0.7)
    scale = {"sum_of_squares": 1.0, "mean_squared": 1 / 6, "half_mean_squared": 1 / 12}[loss]
    rows = np.sqrt(scale * np.array(w))
    system = np.vstack([np.stack([rows * x, rows], 1), [math.sqrt(0.35), 0]])
    expected = np.linalg.lstsq(system, [*(rows * y), 0.0], rcond=None)[0]
    values = found(own, xy(x, y, w=w))
    np.testing.assert_allclose([values["a"], values["bias"]], expected, rtol=1e-8)


@BOTH
@settings(max_examples=15)
@given(low=st.floats(-1, 3), high=st.floats(0, 4))
def test_bounds_hold_and_the_best_within_them_is_found(kind: str, low: float, high: float) -> None:
    """Of a line through 0, whose best slope without bounds is 2."""
    low, high = min(low, high), max(low, high)
    own = formula(
        kind,
        "a*x",
        {"a": (low + high) / 2},
        model__lower_bounds={"a": low},
        model__upper_bounds={"a": high},
    )
    assert found(own, xy([1.0, 2.0, 3.0], [2.0, 4.0, 6.0]))["a"] == pytest.approx(min(max(2, low), high))


@BOTH
def test_what_is_not_at_its_bound_becomes_best_beside_what_is(kind: str) -> None:
    x, y = np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, 2.9, 5.2, 6.8])
    own = formula(kind, "a*x + c", {"a": 0.5, "c": 0.2}, model__upper_bounds={"a": 1.5})
    values = found(own, xy(x.tolist(), y.tolist()))
    assert values == {"a": 1.5, "c": pytest.approx(np.mean(y - 1.5 * x))}


@BOTH
def test_fixed_parameters_stay(kind: str) -> None:
    own = formula(kind, "a*x + c", {"a": 0.5, "c": 0.25}, model__fixed=("c",))
    assert found(own, xy([1.0, 2.0], [2.25, 4.25])) == {"a": pytest.approx(2), "c": 0.25}


@settings(max_examples=25)
@given(target=st.floats(-3, 3), l1=st.floats(0.05, 2))
def test_l1_brings_a_weight_to_zero_exactly_or_shrinks_it(target: float, l1: float) -> None:
    """The loss (a - t)² + l1 |a| is lowest at t shrunk by l1 / 2."""
    own = formula("lbfgs", "a*x", {"a": 0.7}, loss__kind="sum_of_squares", loss__l1=l1)
    best = math.copysign(max(abs(target) - l1 / 2, 0.0), target)
    assert found(own, xy([1.0], [target]))["a"] == pytest.approx(best, abs=1e-7)
    if abs(target) < 0.4 * l1:
        assert found(own, xy([1.0], [target]))["a"] == 0


@pytest.mark.parametrize("loss", ["huber", "mean_absolute", "binary_cross_entropy"])
def test_lbfgs_takes_other_losses(loss: str) -> None:
    table = numbers()
    if loss == "binary_cross_entropy":
        table = replace(table, frame=table.frame.assign(y1=(table.frame["y1"] > 0.5).astype(float)))
    own = recipe(
        optimizer__kind="lbfgs",
        model__kind="linear",
        model__output="sigmoid" if loss == "binary_cross_entropy" else "identity",
        loss__kind=loss,
        training__dtype="float64",
    )
    loop = finished(own, table)
    assert loop.trainer.parts.solved
    plain = Trainer(recipe(own, optimizer__kind="adam"), table)
    losses(plain, 300)
    assert loop.losses.train <= plain.evaluate().train + 1e-9


# -- refusals ------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize(
    ("settings_", "said", "remedy"),
    [
        ({"training__batch_size": 5}, "training.batch_size", "all_rows"),
        ({"model__dropout": 0.2}, "model.dropout", "no_dropout"),
        ({"training__zero_grad": False}, "training.zero_grad", "clear_gradients"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_solver_cannot_do_is_refused(
    kind: str, settings_: dict[str, Any], said: str, remedy: str
) -> None:
    with pytest.raises(Problem, match=said) as refused:
        Trainer(net(kind, **settings_), numbers())
    assert refused.value.remedies == (remedy,)
    running = Trainer(net(kind), numbers())
    losses(running, 2)
    with pytest.raises(Problem, match=said):
        _take_over(running, net(kind, **settings_))
    assert running.experiment == net(kind), "the run goes on as it was"
    other = Trainer(net("adam", **settings_), numbers())
    with pytest.raises(Problem, match=said):
        _take_over(other, net(kind, **settings_))


def _take_over(trainer: Trainer, experiment: Experiment) -> None:
    trainer.apply(experiment, trainer.table)
    trainer.take_pending()


@pytest.mark.parametrize(
    "settings_",
    [
        {"loss__kind": "huber"},
        {"loss__kind": "mean_absolute"},
        {"loss__l1": 0.1},
        {"model__layers": (100, 100)},
    ],
    ids=str,
)
def test_levenberg_marquardt_names_the_other_where_it_does_not_fit(settings_: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="lbfgs") as refused:
        Trainer(net("levenberg_marquardt", **settings_), numbers())
    assert refused.value.remedies == ("use_lbfgs",)
    Trainer(net("lbfgs", **settings_), numbers()).step()


def test_too_many_rows_for_a_jacobian_are_refused() -> None:
    own = net("levenberg_marquardt", model__layers=(100,))
    with pytest.raises(Problem, match="Jacobian of 30000 rows") as refused:
        Trainer(own, numbers(rows=30_000))
    assert refused.value.remedies == ("use_lbfgs",)


def test_a_derivative_that_is_no_number_is_said_with_its_parameter() -> None:
    own = formula("levenberg_marquardt", "a*x + sqrt(b)", {"a": 1.0, "b": 0.0})
    loop = TrainingLoop(Trainer(own, xy([1.0, 2.0, 3.0], [2.0, 4.0, 7.0])))
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FAILED
    assert "a derivative by b is not a finite number" in str(loop.message)


@BOTH
def test_float32_works_and_says_that_digits_are_few(kind: str) -> None:
    table = xy([1.0, 2.0, 3.0, 4.0], [2.1, 3.9, 6.2, 7.8])
    trainer = Trainer(recipe(model__kind="linear", optimizer__kind=kind), table)
    assert [note.remedies for note in trainer.notes] == [("use_float64",)]
    loop = TrainingLoop(trainer)
    loop.resume()
    drive(loop)
    assert loop.trainer.parts.solved
    np.testing.assert_allclose(trainer.parts.parameters[0].item(), 1.94, rtol=1e-4)


@BOTH
def test_steps_stay_eager_and_the_reason_is_told(kind: str) -> None:
    assert why_eager(Trainer(net(kind), numbers()).parts) is Reason.SOLVER


# -- changing over -------------------------------------------------------------------------------


@BOTH
def test_an_optimizer_can_be_exchanged_while_the_run_goes_on(kind: str) -> None:
    loop = TrainingLoop(Trainer(net("adam"), numbers()))
    loop.resume(5)
    drive(loop)
    loop.post(net(kind), numbers())
    loop.resume(4)
    drive(loop)
    between = values(loop.trainer)
    loop.post(net("sgd"), numbers())
    loop.resume(3)
    drive(loop)
    end = values(loop.trainer)
    assert not loop.trainer.parts.solved
    for step, expected in ((9, between), (12, end)):
        loop.go_to(step)
        drive(loop)
        assert same(values(loop.trainer), expected)


def test_lbfgs_forgets_pairs_of_parameters_that_are_fixed_now() -> None:
    own = formula("lbfgs", "a*exp(-b*x) + c", {"a": 1.0, "b": 0.5, "c": 0.0})
    table = xy([0.0, 1.0, 2.0, 3.0, 4.0], [3.0, 2.0, 1.5, 1.2, 1.1])
    loop = TrainingLoop(Trainer(own, table))
    loop.resume(4)
    drive(loop)
    fixed = recipe(own, model__fixed=("c",))
    loop.post(fixed, table)
    loop.resume(2)
    drive(loop)
    optimizer = loop.trainer.parts.optimizer
    assert isinstance(optimizer, LBFGS)
    assert {move.shape for move in optimizer.kept["moves"]} == {(2,)}
    loop.resume()
    drive(loop)
    assert loop.state is RunState.FINISHED


# -- what is shown -------------------------------------------------------------------------------


@BOTH
def test_the_step_is_shown_in_figures_that_add_up(kind: str) -> None:
    trainer = Trainer(*poor(kind))
    for _ in range(12):
        trainer.step(watch=True)
        view = step_view(trainer)
        assert view.solver is not None
        for own in view.parameters:
            assert own.before is not None
            lines = lines_of(view, own, 0)
            assert lines[-1].value == own.tensor.values[0]
            assert view.solver.accepted is bool(own.before[0] != own.tensor.values[0])
        if kind == "levenberg_marquardt":
            assert view.jacobian is not None
            assert view.jacobian.shape == (15, 4)
            assert {line.what for line in lines} >= {"trial_sum", "promised"}


def test_between_the_phases_there_is_only_what_has_been_made() -> None:
    loop = TrainingLoop(Trainer(*poor()))
    shown = []
    for _ in range(5):
        loop.step(StepUnit.PHASE)
        drive(loop)
        view = step_view(loop.trainer)
        shown.append((view.jacobian is not None, view.solver is not None))
    assert shown == [(False, False), (False, False), (True, False), (True, True), (True, True)]

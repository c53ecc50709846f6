"""The numbers of a surface against the run's own loss, evaluated one by one."""

import math
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from datasets.table import Table
from datasets.watch import Cancelled
from engine.experiment import Experiment
from engine.losses import penalty
from engine.surface import evaluator
from engine.surface.axes import Axes, over_elements
from engine.surface.directions import random_axes
from engine.surface.evaluator import Evaluator
from engine.surface.look import look
from engine.surface.records import Region, Surface, SurfaceRequest, SurfaceView
from engine.surface.refinement import coordinates, fresh_nodes, levels
from engine.surface.source import SurfaceSource
from engine.surface.survey import survey
from engine.surface.work import Share, work_out
from engine.trainer import Trainer
from tests.engine.runs import classes, drive, looped, numbers, recipe


def objective(trainer: Trainer) -> float:
    """The run's train loss, and what the penalties add to it."""
    extra = penalty(trainer.experiment.loss, trainer.parts.penalized)
    return trainer.evaluate().train + (0.0 if extra is None else float(extra.detach()))


def loss_at(trainer: Trainer, values: np.ndarray) -> float:
    """The same with other parameters, put into the run's own model."""
    parameters = trainer.parts.parameters
    before = [own.detach().clone() for own in parameters]
    sizes = [own.numel() for own in parameters]
    with torch.no_grad():
        for own, part in zip(parameters, torch.split(torch.from_numpy(values), sizes), strict=True):
            own.copy_(part.view_as(own))
        found = objective(trainer)
        for own, old in zip(parameters, before, strict=True):
            own.copy_(old)
    return found


def seen(trainer: Trainer) -> tuple[SurfaceSource, np.ndarray]:
    values = torch.cat([own.detach().reshape(-1) for own in trainer.parts.parameters])
    return SurfaceSource(trainer.parts), values.double().numpy()


EXPERIMENTS = [
    (recipe(), numbers()),
    (recipe(loss__kind="sum_of_squares", loss__l1=0.3, loss__l2=0.2), numbers(weight=True)),
    (recipe(model__kind="polynomial", model__degree=3, training__dtype="float64"), numbers(inputs=1)),
    (recipe(loss__kind="huber", loss__l2=0.1), numbers(targets=2, weight=True)),
    (recipe(model__kind="mlp", model__layers=(4, 3), model__dropout=0.3), numbers()),
    (recipe(model__kind="formula", model__formula="a*sin(b*x1) + c"), numbers(inputs=1)),
    (
        recipe(
            model__kind="mlp",
            model__layers=(3,),
            model__output="softmax",
            loss__kind="cross_entropy",
            loss__l1=0.01,
        ),
        classes(),
    ),
    (recipe(model__output="sigmoid", loss__kind="binary_cross_entropy"), numbers()),
]


@pytest.mark.parametrize(("experiment", "table"), EXPERIMENTS)
def test_every_node_is_the_loss_of_the_run_with_these_parameters(
    experiment: Experiment, table: Table
) -> None:
    trainer = Trainer(experiment, table)
    source, values = seen(trainer)
    for axes in (over_elements(1, 0), over_elements(0), random_axes(values, source.layout, 3, filters=True)):
        at = np.random.default_rng(1).normal(scale=2.0, size=(9, axes.size))
        at[0] = axes.project(values[None])[0]
        found = Evaluator(source, values, axes)(at)
        assert found[0] == pytest.approx(objective(trainer), rel=1e-6)
        expected = [loss_at(trainer, axes.place(values, each)) for each in at]
        np.testing.assert_allclose(found, expected, rtol=2e-5, atol=1e-7)


@pytest.mark.parametrize(("experiment", "table"), EXPERIMENTS)
def test_rows_in_pieces_and_points_one_by_one_give_the_same(
    experiment: Experiment, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    big = Table.from_frame(
        table.frame.loc[np.arange(700) % table.rows].reset_index(drop=True), dict(table.roles)
    )
    source, values = seen(Trainer(experiment, big))
    axes = over_elements(0, 1)
    at = np.random.default_rng(2).normal(size=(7, 2))
    together = Evaluator(source, values, axes)(at)
    monkeypatch.setattr(evaluator, "_ELEMENTS", 512)
    told: list[int] = []
    apart = Evaluator(source, values, axes)(at, told.append)
    np.testing.assert_allclose(apart, together, rtol=1e-5, atol=1e-7)
    assert max(told) == 7
    assert len(told) > 7  # between the pieces of one point, too


def test_of_too_many_rows_some_are_taken_and_a_sum_is_scaled_up(monkeypatch: pytest.MonkeyPatch) -> None:
    table = numbers(rows=400, inputs=1)
    experiment = recipe(loss__kind="sum_of_squares")
    trainer = Trainer(experiment, table)
    source, values = seen(trainer)
    monkeypatch.setattr(evaluator, "_ROWS_TIMES_NUMBERS", 8 * 200)
    monkeypatch.setattr(evaluator, "_FEWEST_ROWS", 10)
    surface = work_out(source, values, over_elements(0, 1), Region((-1.0, 1.0), (-1.0, 1.0)))
    assert (surface.rows, surface.of) == (200, 400)
    here = Evaluator(source, values, over_elements(0, 1))(values[None, :2])
    assert here[0] == pytest.approx(objective(trainer), rel=0.1)
    assert survey(source, values, 0).loss == pytest.approx(float(here[0]), rel=1e-6)


def test_losses_beyond_the_numbers_are_kept_as_they_are() -> None:
    source, values = seen(Trainer(recipe(), numbers(inputs=1)))
    surface = work_out(source, values, over_elements(0, 1), Region((-1e30, 1e30), (-1.0, 1.0)))
    assert np.isinf(surface.loss[:, 0]).all()
    assert np.isfinite(surface.loss[:, 8]).all()
    formula = recipe(model__kind="formula", model__formula="a*log(b) + 0*x1")
    source, values = seen(Trainer(formula, numbers(inputs=1)))
    surface = work_out(source, values, over_elements(0, 1), Region((0.5, 1.0), (-1.0, 1.0)))
    assert np.isnan(surface.loss[:8]).all()
    assert np.isfinite(surface.loss[9:]).all()


@pytest.mark.parametrize("size", [1, 2])
def test_levels_go_from_coarse_to_fine_and_no_node_is_worked_out_twice(size: int) -> None:
    source, values = seen(Trainer(recipe(), numbers(inputs=1)))
    axes = over_elements(*range(size))
    region = Region((-2.0, 3.0), (1.0, 4.0) if size == 2 else None)
    known: Surface | None = None
    worked = 0
    for nodes in levels(size):
        told: list[tuple[int, int]] = []
        finer = work_out(source, values, axes, region, known, lambda *at, told=told: told.append(at))
        assert finer.loss.shape == (nodes,) * size
        assert told[-1][0] == told[-1][1]
        worked += told[-1][1]
        assert worked == nodes**size
        if known is not None:
            every = (nodes - 1) // (known.nodes - 1)
            np.testing.assert_array_equal(finer.loss[(slice(None, None, every),) * size], known.loss)
        known = finer
    assert known is not None
    direct = Evaluator(source, values, axes)(coordinates(region, known.nodes, np.arange(known.nodes**size)))
    np.testing.assert_allclose(known.loss.ravel(), direct, rtol=1e-6)


@given(size=st.integers(1, 2), level=st.integers(0, 2))
def test_fresh_nodes_are_those_that_no_coarser_level_has(size: int, level: int) -> None:
    there = levels(size)
    coarse, fine = there[level], there[min(level + 1, len(there) - 1)]
    if coarse == fine:
        return
    every = (fine - 1) // (coarse - 1)
    fresh = set(fresh_nodes(fine, coarse, size).tolist())
    old = {
        (row * every * fine if size == 2 else 0) + column * every
        for row in range(coarse if size == 2 else 1)
        for column in range(coarse)
    }
    assert fresh.isdisjoint(old)
    assert len(fresh) + len(old) == fine**size


def test_work_is_given_up_between_two_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    source, values = seen(Trainer(recipe(), numbers(inputs=1)))
    monkeypatch.setattr(evaluator, "_MOST_POINTS", 10)
    told: list[int] = []

    def watch(done: int, _total: int) -> None:
        told.append(done)
        if done >= 30:
            raise Cancelled

    with pytest.raises(Cancelled):
        work_out(source, values, over_elements(0, 1), Region((0.0, 1.0), (0.0, 1.0)), None, watch)
    assert told == [10, 20, 30]


def test_a_share_of_a_core_is_kept_by_resting() -> None:
    now, rests = [0.0], []

    def sleep(seconds: float) -> None:
        rests.append(seconds)
        now[0] += seconds

    resting = [False]
    share = Share(0.25, lambda: resting[0], lambda: now[0], sleep)
    for _ in range(3):
        now[0] += 0.01
        share.rest()
    assert rests == pytest.approx([0.03] * 3)
    assert share.worked == pytest.approx(0.03)
    resting[0] = True  # nothing else needs the core
    now[0] += 0.01
    share.rest()
    assert len(rests) == 3


OPTIMIZERS: list[dict[str, Any]] = [
    {"kind": "sgd", "learning_rate": 0.1},
    {"kind": "sgd", "learning_rate": 0.05, "momentum": 0.9, "nesterov": True, "weight_decay": 0.01},
    {"kind": "adam", "learning_rate": 0.02},
    {"kind": "rmsprop", "learning_rate": 0.02, "clip_norm": 0.1},
]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_gradient_and_the_next_update_are_those_of_the_run(optimizer: dict[str, Any]) -> None:
    settings = {f"optimizer__{name}": value for name, value in optimizer.items()}
    loop = looped(recipe(loss__l2=0.1, training__epochs=3, **settings), numbers(weight=True))
    loop.resume()
    drive(loop)
    view = look(loop, SurfaceRequest())
    assert view is not None
    found = survey(view.source, view.values, view.step, None, view.next_step)
    assert found.loss == pytest.approx(objective(loop.trainer), rel=1e-6)
    loop.trainer.step(watch=True)
    computed = loop.trainer.trace.computed
    assert computed is not None
    gradient = torch.cat([part.reshape(-1) for part in computed if part is not None])
    np.testing.assert_allclose(found.gradient, gradient.numpy(), rtol=1e-4, atol=1e-6)
    after = look(loop, SurfaceRequest())
    assert after is not None
    assert found.update is not None
    np.testing.assert_allclose(found.update, after.values - view.values, rtol=1e-3, atol=1e-6)


def test_where_the_next_update_does_not_follow_none_is_told() -> None:
    loop = looped(recipe(training__zero_grad=False), numbers())
    view = look(loop, SurfaceRequest())
    assert view is not None
    assert view.next_step is None
    assert survey(view.source, view.values, 0, None, None).update is None


def test_the_bottom_of_a_bowl_is_found_from_afar() -> None:
    table = numbers(rows=50, inputs=1)
    source, values = seen(Trainer(recipe(training__dtype="float64"), table))
    axes = over_elements(0, 1)
    found = survey(source, values + np.array([30.0, -20.0]), 0, axes)
    x, y = table.frame["x1"].to_numpy(), table.frame["y1"].to_numpy()
    slope, intercept = np.polyfit(x, y, 1)
    np.testing.assert_allclose(found.bottom, (slope, intercept), rtol=1e-4)
    assert (found.reach >= np.abs(found.bottom - found.values) - 1e-9).all()


def test_on_a_saddle_there_is_no_bottom() -> None:
    formula = recipe(model__kind="formula", model__formula="a*b + 0*x1", training__dtype="float64")
    table = numbers(inputs=1)
    source, _ = seen(Trainer(formula, table))
    found = survey(source, np.array([0.01, -0.01]), 0, over_elements(0, 1))
    assert np.isnan(found.bottom).all()


def test_moving_over_axes_and_back() -> None:
    random = np.random.default_rng(0)
    values = random.normal(size=5)
    layout = SurfaceSource(Trainer(recipe(), numbers(inputs=4)).parts).layout
    axes: Axes
    for axes in (over_elements(3, 1), random_axes(values, layout, 1, filters=False)):
        at = random.normal(size=2)
        moved = axes.place(values, at)
        np.testing.assert_allclose(axes.project(moved[None])[0], at, atol=1e-12)
        assert axes.apart(values, moved) == pytest.approx(0.0, abs=1e-12)
        step = 1e-3 * random.normal(size=5)
        gradient = random.normal(size=5)
        along = axes.along(step[None])[0]
        inside = axes.place(values, axes.project(values[None])[0] + along) - values
        assert float(axes.slope(gradient) @ along) == pytest.approx(float(gradient @ inside))
        assert math.hypot(axes.apart(values, values + step), float(np.linalg.norm(inside))) == pytest.approx(
            float(np.linalg.norm(step))
        )


def test_a_source_is_kept_while_the_loss_is_the_same() -> None:
    loop = looped(recipe(), numbers())
    first = look(loop, SurfaceRequest())
    assert isinstance(first, SurfaceView)
    trainer = loop.trainer
    trainer.apply(recipe(optimizer__learning_rate=0.5), trainer.table)
    trainer.take_pending()
    again = look(loop, SurfaceRequest(known=first.source))
    assert again is not None
    assert again.source is first.source
    trainer.apply(recipe(loss__kind="mean_absolute"), trainer.table)
    trainer.take_pending()
    other = look(loop, SurfaceRequest(known=first.source))
    assert other is not None
    assert other.source is not first.source

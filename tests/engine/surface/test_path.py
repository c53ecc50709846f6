"""Where a run has been: what is kept, what goes, and what is said of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.loop import TrainingLoop
from engine.report import StepUnit
from engine.surface.axes import over_elements
from engine.surface.directions import random_axes
from engine.surface.look import look
from engine.surface.path import Path
from engine.surface.records import SurfaceRequest, SurfaceView
from tests.engine.runs import drive, looped, network, numbers, recipe


def place(step: int) -> np.ndarray:
    return np.array([step, -2.0 * step, 0.5])


def walked(steps: int, most: int = 40) -> Path:
    """A path along which every step that it wants is noted."""
    path, step = Path(3, most), 0
    while step <= steps:
        if path.wants(step):
            path.note(step, place(step))
        step += 1
    return path


@given(steps=st.integers(1, 2_000))
def test_the_beginning_is_kept_step_by_step_and_the_rest_at_about_even_intervals(steps: int) -> None:
    path = walked(steps, most=60)
    assert len(path) <= 60
    assert path.steps[: min(steps + 1, 20)].tolist() == list(range(min(steps + 1, 20)))
    np.testing.assert_array_equal(path.values, [place(step) for step in path.steps])
    later = np.diff(path.steps[20:])
    assert (later > 0).all()
    if len(later):
        assert later.min() >= 8
        assert later.max() <= 2 * later.min() + 1
    assert steps - path.steps[-1] <= 2 * later.max(initial=8)
    first, last = path.exact()
    assert first == 0
    assert last >= min(steps, 19)


@given(goes=st.lists(st.integers(1, 5_000), min_size=1, max_size=200))
def test_a_run_that_goes_in_long_strides_is_noted_where_it_comes_by(goes: list[int]) -> None:
    path, step = Path(3, 60), 0
    path.note(0, place(0))
    for go in goes:
        step += min(go, path.until())
        if path.wants(step):
            path.note(step, place(step))
    assert len(path) <= 60
    assert path.steps[: min(step + 1, 20)].tolist() == list(range(min(step + 1, 20)))
    np.testing.assert_array_equal(path.values, [place(step) for step in path.steps])
    assert path.until() == (1 if len(path) < 20 else 2**62)


def test_projections_follow_when_points_come_and_go() -> None:
    path, axes = walked(30), over_elements(1, 0)
    for step in (31, 500, 12):
        np.testing.assert_array_equal(path.projected(axes), path.values[:, [1, 0]])
        path.note(step, place(step) + 0.25)
    np.testing.assert_array_equal(path.projected(axes), path.values[:, [1, 0]])
    assert path.steps[-1] == 12
    path = walked(400)
    before = path.projected(axes).copy()
    for step in range(401, 600):
        if path.wants(step):
            path.note(step, place(step))
    assert len(before)
    np.testing.assert_array_equal(path.projected(axes), path.values[:, [1, 0]])


def test_a_look_where_the_run_has_been_forgets_nothing_but_another_way_does() -> None:
    path = walked(12)
    path.look(4, place(4))
    assert path.steps[-1] == 12
    path.look(4, place(4) + 1.0)
    assert path.steps.tolist() == [0, 1, 2, 3, 4]
    np.testing.assert_array_equal(path.values[-1], place(4) + 1.0)


def test_of_a_huge_model_no_path_is_kept() -> None:
    path = Path(3, nbytes=100)
    assert not path.is_kept
    assert not path.wants(0)
    path.note(0, place(0))
    assert len(path) == 0
    assert path.until() > 10**9


def seen(loop: TrainingLoop, **asked: object) -> SurfaceView:
    view = look(loop, SurfaceRequest(**asked))  # type: ignore[arg-type]
    assert view is not None
    return view


def test_a_watched_run_tells_every_step_of_its_way() -> None:
    watched, plain = (looped(network(training__epochs=0), numbers()) for _ in range(2))
    view = seen(watched)
    axes = over_elements(2, 5)
    watched.resume(37)
    drive(watched)
    view = seen(watched, axes=axes)
    expected = [np.concatenate([p.detach().ravel() for p in plain.trainer.parts.parameters])]
    for _ in range(37):
        plain.trainer.step()
        expected.append(np.concatenate([p.detach().ravel() for p in plain.trainer.parts.parameters]))
    assert view.path_steps.tolist() == list(range(38))
    assert view.exact == (0, 37)
    np.testing.assert_array_equal(view.path, np.array(expected, dtype=np.float64)[:, [2, 5]])
    random = random_axes(view.values, view.layout, 0, filters=True)
    np.testing.assert_allclose(
        seen(watched, axes=random).path, random.project(np.array(expected, dtype=np.float64)), atol=1e-12
    )


def test_nobody_watches_and_nothing_is_kept_but_the_snapshots_tell_the_way_later() -> None:
    loop = looped(recipe(), numbers())
    look(loop, None)
    loop.resume(300)
    drive(loop)
    assert not loop.replay.walk.is_watched
    view = seen(loop, axes=over_elements(0, 1))
    assert view.path_steps[0] == 0
    assert view.path_steps[-1] == 300
    assert len(view.path_steps) < 300
    assert view.exact[1] - view.exact[0] < 300
    look(loop, None)
    loop.resume(50)
    drive(loop)
    loop.step(StepUnit.BATCH)
    drive(loop)
    path = loop.replay.walk.path
    assert path is not None
    assert path.steps[-1] == 300  # hidden again
    assert seen(loop).path_steps[-1] == 351


def test_back_on_the_timeline_the_path_ends_where_the_run_stands_and_begins_anew_from_there() -> None:
    loop = looped(recipe(optimizer__learning_rate=0.05), numbers())
    seen(loop)
    loop.resume(30)
    drive(loop)
    loop.go_to(12)
    drive(loop)
    axes = over_elements(0, 1)
    assert seen(loop, axes=axes).path_steps.tolist() == list(range(13))
    loop.go_to(30)
    drive(loop)
    assert seen(loop, axes=axes).path_steps.tolist() == list(range(31))
    loop.go_to(12)
    drive(loop)
    loop.post(recipe(optimizer__learning_rate=0.5), loop.trainer.table)
    loop.resume(3)
    drive(loop)
    view = seen(loop, axes=axes)
    assert view.path_steps.tolist() == list(range(16))
    np.testing.assert_array_equal(view.path[-1], view.values[[0, 1]])


def test_axes_of_another_model_are_not_drawn_over_this_one() -> None:
    loop = looped(recipe(), numbers())
    assert seen(loop, axes=over_elements(0, 99)).axes is None
    other = random_axes(np.zeros(99), seen(looped(recipe(), numbers(inputs=98))).layout, 0, filters=False)
    assert seen(loop, axes=other).axes is None


@pytest.mark.parametrize("most", [5, 500])
def test_some_points_of_the_path_are_told_where_they_are_asked_for(most: int) -> None:
    loop = looped(recipe(), numbers())
    seen(loop)
    loop.resume(20)
    drive(loop)
    points = seen(loop, points=most).points
    assert points is not None
    assert len(points) == min(most, 21)
    assert loop.replay.walk.path is not None
    np.testing.assert_array_equal(points[[0, -1]], loop.replay.walk.path.values[[0, -1]])

"""Names of numbers, and directions through them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from datasets.problems import Problem
from engine.surface.directions import gradient_axes, path_axes, random_axes
from engine.surface.layout import Layout

LAYOUT = Layout(
    ("layers.0.weight", "layers.0.bias", "a"),
    ((3, 2), (3,), ()),
    {"layers.0.bias": ("p", "q", "r"), "a": ("a",)},
)


@given(index=st.integers(0, LAYOUT.count - 1))
def test_every_number_is_found_by_its_name(index: int) -> None:
    assert LAYOUT.index(LAYOUT.element(index)) == index
    assert LAYOUT.index(f"  {LAYOUT.element(index).replace(',', ' , ')} ") == index


def test_names_are_torchs_own() -> None:
    assert LAYOUT.count == 10
    assert LAYOUT.element(3) == "layers.0.weight[1,1]"
    assert LAYOUT.element(7) == "layers.0.bias[1]"
    assert LAYOUT.meaning(7) == "q"
    assert LAYOUT.element(9) == "a"
    assert LAYOUT.meaning(9) == ""
    assert LAYOUT.meaning(0) == ""


@pytest.mark.parametrize(
    "name", ["", "b", "layers.0.bias", "layers.0.bias[3]", "layers.0.weight[1]", "a[0,0]", "[1]"]
)
def test_what_is_no_name_of_one_number_is_none(name: str) -> None:
    assert LAYOUT.index(name) is None


def test_random_directions_stand_at_right_angles_and_another_seed_is_another_pair() -> None:
    values = np.arange(10.0)
    for filters in (False, True):
        axes = random_axes(values, LAYOUT, 0, filters=filters)
        assert axes.directions is not None
        assert axes.directions[0] @ axes.directions[1] == pytest.approx(0.0, abs=1e-12)
        other = random_axes(values, LAYOUT, 1, filters=filters).directions
        assert other is not None
        assert not np.allclose(other, axes.directions)
        np.testing.assert_allclose(axes.project(values[None])[0], (0.0, 0.0), atol=1e-12)


def test_each_row_of_a_weight_is_as_long_as_it_is_in_the_model() -> None:
    values = np.array([3.0, 4.0, 0.0, 0.0, -6.0, 8.0, 1.0, 2.0, 2.0, -7.0])
    axes = random_axes(values, LAYOUT, 0, filters=True)
    assert axes.directions is not None
    first = axes.directions[0]
    assert np.linalg.norm(first[0:2]) == pytest.approx(5.0)
    assert np.linalg.norm(first[2:4]) > 0.0
    assert np.linalg.norm(first[4:6]) == pytest.approx(10.0)
    assert np.linalg.norm(first[6:9]) == pytest.approx(3.0)
    assert abs(first[9]) == pytest.approx(7.0)


def test_downhill_goes_against_the_gradient() -> None:
    gradient = np.linspace(-1.0, 2.0, 10)
    axes = gradient_axes(np.zeros(10), gradient, 0)
    assert axes.slope(gradient)[0] == pytest.approx(-np.linalg.norm(gradient))
    assert axes.slope(gradient)[1] == pytest.approx(0.0, abs=1e-12)
    for none in (np.zeros(10), np.full(10, np.nan), np.full(10, np.inf)):
        with pytest.raises(Problem, match="steepest descent"):
            gradient_axes(np.zeros(10), none, 0)


def test_the_path_lies_along_its_main_directions() -> None:
    random = np.random.default_rng(0)
    plane = random.normal(size=(2, 10))
    path = random.normal(size=(40, 2)) * (5.0, 1.0) @ plane + 3.0
    axes = path_axes(path[-1], path)
    for point in path:
        assert axes.apart(path[0], point) == pytest.approx(0.0, abs=1e-9)
    spread = axes.project(path).std(axis=0)
    assert spread[0] > spread[1] > 0
    straight = path_axes(np.zeros(10), np.outer(np.arange(5.0), np.ones(10)))
    assert straight.directions is not None
    assert straight.directions[0] @ straight.directions[1] == pytest.approx(0.0, abs=1e-9)
    for short in (path[:2], np.ones((9, 10)), np.full((9, 10), np.inf)):
        with pytest.raises(Problem, match="hardly moved"):
            path_axes(path[0], short)

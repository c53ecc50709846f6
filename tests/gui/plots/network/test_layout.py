"""Units have places of their own, in order, within the area."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from engine.network.records import MOST_UNITS
from gui.plots.network.layout import HEAD, Kind, kind_of, lay_out, least_size

SIDES = (60.0, 60.0)
LAYERS = st.lists(
    st.integers(1, 80).flatmap(
        lambda units: st.tuples(st.just(units), st.sampled_from([0, units] if units > 4 else [units]))
    ),
    min_size=2,
    max_size=12,
)


@given(LAYERS, st.integers(0, 900), st.integers(0, 700))
def test_every_unit_has_a_box_of_its_own_within_the_area(
    layers: list[tuple[int, int]], more_width: int, more_height: int
) -> None:
    width, height = least_size(layers, SIDES)
    layout = lay_out(layers, width + more_width, height + more_height, SIDES)
    assert [len(column.units) for column in layout.columns] == [shown for _, shown in layers]
    area = QRectF(0, 0, width + more_width + 1, height + more_height + 1)
    for column, (units, shown) in zip(layout.columns, layers, strict=True):
        assert column.kind is kind_of(units, shown)
        if column.kind is not Kind.UNITS:
            continue
        for box in column.units:
            assert area.contains(box)
            assert box.top() >= HEAD - 1
        for one, other in pairwise(column.units):
            assert one.bottom() < other.top()


@given(LAYERS, st.integers(700, 1600), st.integers(400, 900))
def test_layers_go_from_left_to_right(layers: list[tuple[int, int]], width: int, height: int) -> None:
    least = least_size(layers, SIDES)
    layout = lay_out(layers, max(width, least[0]), max(height, least[1]), SIDES)
    bodies = [column.body for column in layout.columns]
    for one, other in pairwise(bodies):
        assert one.right() < other.left()


def test_a_point_finds_its_unit_and_a_box_its_layer() -> None:
    layout = lay_out([(2, 2), (40, 0), (3, 3)], 700, 400, SIDES)
    for place in ((0, 0), (0, 1), (2, 2), (1, -1)):
        box = layout.box(place)
        assert box is not None
        assert layout.unit_at(box.center()) == place
    assert layout.unit_at(QPointF(1, 1)) is None
    assert layout.box((5, 0)) is None
    assert layout.box((0, 2)) is None


def test_the_arrow_keys_go_to_the_nearest_unit_and_stop_at_the_ends() -> None:
    layout = lay_out([(2, 2), (4, 4), (40, 0), (1, 1)], 700, 400, SIDES)
    assert layout.neighbour((0, 0), 1, 0) == (1, 1)
    assert layout.neighbour((0, 1), 1, 0) == (1, 2)
    assert layout.neighbour((1, 3), 0, 1) == (1, 3)
    assert layout.neighbour((1, 3), 0, -1) == (1, 2)
    assert layout.neighbour((1, 0), 1, 0) == (2, -1)
    assert layout.neighbour((2, -1), 1, 0) == (3, 0)
    assert layout.neighbour((3, 0), 1, 0) == (3, 0)
    assert layout.neighbour((2, -1), 0, 1) == (2, -1)


@pytest.mark.parametrize("units", [MOST_UNITS, MOST_UNITS + 1])
def test_units_of_large_layers_stand_in_a_grid(units: int) -> None:
    assert kind_of(units, units) is (Kind.UNITS if units <= MOST_UNITS else Kind.GRID)

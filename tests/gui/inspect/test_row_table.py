"""A table in which one row is chosen."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui import theme
from gui.inspect.figure_model import FigureColumn, Figures
from gui.inspect.row_table import RowTable


@pytest.fixture
def table(qtbot):
    widget = RowTable(most_rows=4)
    qtbot.addWidget(widget)
    widget.resize(260, 300)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def figures(names, titles):
    values = np.arange(len(names), dtype=np.float64)
    columns = (FigureColumn("", tuple(names)), FigureColumn("value", values))
    return Figures(len(names), columns, np.array(titles, dtype=np.bool_))


NAMES = ["first", "a", "b", "second", "c", "d"]
TITLES = [True, False, False, True, False, False]


def test_keys_step_over_titles(qtbot, table):
    table.show_rows(figures(NAMES, TITLES), 1)
    chosen = []
    table.row_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(table, key)
    assert chosen == [2, 4, 5, 4]


def test_a_title_cannot_be_clicked(qtbot, table):
    table.show_rows(figures(NAMES, TITLES), 1)
    with qtbot.assertNotEmitted(table.row_chosen):
        centre = table.visualRect(table.model().index(0, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert table.currentIndex().row() == 1


def test_new_figures_tell_nobody(qtbot, table):
    with qtbot.assertNotEmitted(table.row_chosen):
        table.show_rows(figures(NAMES, TITLES), 4)
        table.show_rows(figures(NAMES[:3], TITLES[:3]), 2)
    assert table.currentIndex().row() == 2


def test_it_is_as_tall_as_a_few_rows_and_scrolls_to_the_rest(qtbot, table):
    table.show_rows(figures(NAMES[:2], TITLES[:2]), 1)
    short = table.sizeHint().height()
    table.show_rows(figures(NAMES, TITLES), 1)
    tall = table.sizeHint().height()
    assert tall - short == 2 * table.rowHeight(1)
    table.setFixedHeight(tall)
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)


def test_titles_and_names_that_are_too_long_take_more_lines(table):
    long = "layers.0.weight (4, 2) float32 cpu requires_grad"
    named = ["a name that is much longer than the table is wide", "short"]
    table.show_rows(figures([long, *named], [True, False, False]), 2)
    assert table.rowHeight(0) > table.rowHeight(2)
    assert table.rowHeight(1) > table.rowHeight(2)
    table.show_rows(figures(["w () float32", "a", "b"], [True, False, False]), 2)
    assert len({table.rowHeight(row) for row in range(3)}) == 1


def test_what_has_changed_stays_warm_in_the_chosen_row(table):
    hot = np.array([False, True])
    columns = (FigureColumn("", ("a", "b")), FigureColumn("value", np.ones(2), hot=hot))
    table.show_rows(Figures(2, columns), 1)
    rect = table.visualRect(table.model().index(1, 1))
    image = table.viewport().grab().toImage()
    scale = image.devicePixelRatio()
    point = rect.topLeft() * scale
    assert image.pixelColor(int(point.x() + 3 * scale), int(point.y() + 3 * scale)) == theme.color("hot")

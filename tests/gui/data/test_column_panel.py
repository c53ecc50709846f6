"""The summary below the table: what it says, when it looks, and that it costs nothing while folded."""

from unittest.mock import patch

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint
from PySide6.QtGui import QColor, QFontMetrics

from datasets.edits import RenameColumn, SetCells, SetInUse, SetRole
from datasets.table import Role, Table
from gui import theme
from gui.data import column_panel
from gui.data.data_panel import DataPanel
from gui.data.histogram_view import fitted
from gui.document import Document

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def document(qapp):
    return Document()


@pytest.fixture
def panel(qtbot, document):
    panel = DataPanel(document)
    qtbot.addWidget(panel)
    panel.resize(340, 700)
    panel.show()
    yield panel
    panel.shutdown()


@pytest.fixture
def column(panel):
    return panel.column


def table(rows=100):
    values = np.arange(rows, dtype=np.float64)
    frame = pd.DataFrame({"x": values, "色": ["赤", "青", "赤", "緑"] * (rows // 4), "y": values / 8})
    return Table.from_frame(frame, {"x": Role.INPUT, "色": Role.IGNORED, "y": Role.TARGET})


def figures(column):
    """Name -> text, as they are shown."""
    return {name.text(): value.text() for name, value in column._pairs if value.isVisible()}


def select(panel, top, bottom, column):
    model = panel.view.table_model
    block = QItemSelection(model.index(top, column), model.index(bottom, column))
    flags = QItemSelectionModel.SelectionFlag
    panel.view.selectionModel().setCurrentIndex(model.index(top, column), flags.NoUpdate)
    panel.view.selectionModel().select(block, flags.ClearAndSelect)


def test_figures_of_the_current_column(panel, document, column, qtbot):
    document.open_table(table())
    qtbot.waitUntil(lambda: figures(column) != {})
    assert "x · input" in column._head.text()
    assert figures(column) == {
        "values": "100",
        "missing": "0",
        "distinct": "100",
        "0 or less": "1",
        "minimum": "0",
        "maximum": "99",
        "mean": "49.5",
        "deviation": "28.866",
        "25 %": "24.75",
        "median": "49.5",
        "75 %": "74.25",
    }
    assert not column._of.isVisible()
    panel.view.setCurrentIndex(panel.view.table_model.index(3, 1))
    qtbot.waitUntil(lambda: "色 · ignored" in column._head.text())
    assert figures(column) == {"values": "100", "missing": "0", "distinct": "3"}
    assert column.histogram.accessibleDescription() == "赤: 50; 緑: 25; 青: 25"


def test_figures_of_the_selected_rows(panel, document, column, qtbot):
    document.open_table(table())
    select(panel, 10, 29, 0)
    qtbot.waitUntil(lambda: column._of.text() == "of 20 selected rows")
    assert figures(column)["mean"] == "19.5"
    select(panel, 0, 99, 0)
    qtbot.waitUntil(lambda: not column._of.isVisible())
    assert figures(column)["values"] == "100"


def test_every_edit_and_its_undo_is_followed(panel, document, column, qtbot):
    document.open_table(table())
    document.edit(SetCells(np.array([0, 1]), ("x",), [[None, 500.0]]), "cells")
    qtbot.waitUntil(lambda: figures(column).get("maximum") == "500")
    assert figures(column)["missing"] == "1"
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: figures(column)["maximum"] == "99")
    document.edit(RenameColumn("x", "長さ"), "name")
    qtbot.waitUntil(lambda: "長さ · input" in column._head.text())
    document.edit(SetRole("長さ", Role.WEIGHT), "role")
    qtbot.waitUntil(lambda: "長さ · weight" in column._head.text())
    document.edit(SetInUse(np.arange(50), False), "aside")
    qtbot.waitUntil(lambda: column._of.text() == "of 50 rows in use")
    assert figures(column)["minimum"] == "50"


def test_rows_for_validation_are_told_apart(panel, document, column, qtbot):
    document.open_table(table())
    document.set_value("data.validation_fraction", 0.25)
    qtbot.waitUntil(lambda: any(key.isVisible() for key in column._keys.values()))
    assert int(column._summary.histogram.marked.sum()) == 25
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: not any(key.isVisible() for key in column._keys.values()))


def painted(widget):
    """What is drawn left of the word."""
    picture = widget.grab().toImage()
    return tuple(picture.pixel(x, y) for x in range(14) for y in range(picture.height()))


def test_rows_for_a_test_are_held_back_too(panel, document, column, qtbot):
    document.open_table(table())
    document.set_value("data.test_fraction", 0.1)
    qtbot.waitUntil(lambda: any(key.isVisible() for key in column._keys.values()))
    assert int(column._summary.histogram.marked.sum()) == 10
    assert [part for part, key in column._keys.items() if key.isVisible()] == ["test"]
    document.set_value("data.validation_fraction", 0.25)
    qtbot.waitUntil(lambda: int(column._summary.histogram.marked.sum()) == 35)
    assert column._summary.histogram.marked.sum(axis=1).tolist() == [25, 10]
    assert [key.text() for key in column._keys.values() if key.isVisible()] == ["validation", "test"]
    assert len({painted(key) for key in column._keys.values()}) == 2
    with patch.object(theme, "color", lambda _: QColor("red")):  # and not by colour alone
        assert len({painted(key) for key in column._keys.values()}) == 2
    assert "of them held back" in column.histogram.accessibleDescription()


def test_folded_it_does_not_look(panel, document, column, qtbot, monkeypatch):
    document.open_table(table())
    qtbot.waitUntil(lambda: figures(column) != {})
    height = column.height()
    with qtbot.waitSignal(column.opened):
        column._head.click()
    assert column.sizeHint().height() < height / 2
    asked = []
    monkeypatch.setattr(column_panel, "wish_of", lambda view: asked.append(view))
    document.edit(SetCells(np.array([0]), ("x",), [[7.0]]), "cells")
    select(panel, 3, 40, 0)
    column.look()
    assert not column._later.isActive()
    assert asked == []
    monkeypatch.undo()
    column._head.click()
    assert figures(column)["minimum"] == "3"


def test_it_folds_where_the_table_would_hardly_be_seen(panel, document, column, qtbot):
    document.open_table(table())
    assert (column.is_open, column.choice) == (True, None)
    panel.resize(340, 400)
    assert (column.is_open, column.choice) == (False, None)
    column._head.click()
    panel.resize(340, 380)
    assert (column.is_open, column.choice) == (True, True), "chosen by hand"
    column.set_open(None)
    panel.resize(340, 370)
    assert not column.is_open
    panel.resize(340, 700)
    assert column.is_open
    column.set_open(False)
    panel.resize(340, 710)
    assert (column.is_open, column.choice) == (False, False)


def test_hidden_it_does_not_look(panel, document, column, qtbot, monkeypatch):
    document.open_table(table())
    qtbot.waitUntil(lambda: figures(column) != {})
    panel.hide()
    document.edit(SetCells(np.array([0]), ("x",), [[-7.0]]), "cells")
    assert not column._later.isActive()
    panel.show()
    assert figures(column)["minimum"] == "−7"


def test_long_columns_are_looked_at_aside(panel, document, column, qtbot):
    rows = 4 * column_panel.ROWS_AT_ONCE
    document.open_table(table(rows))
    with qtbot.waitSignal(column.latest.answered):
        pass
    assert figures(column)["values"] == "80,000"
    with qtbot.waitSignal(column.latest.answered):
        select(panel, 0, rows // 2 - 1, 1)
    assert column._of.text() == "of 40,000 selected rows"
    assert column.histogram.accessibleDescription().startswith("赤: 20,000")


def test_what_was_asked_before_is_not_shown(panel, document, column, qtbot):
    rows = 4 * column_panel.ROWS_AT_ONCE
    document.open_table(table(rows))
    column.look()
    panel.view.setCurrentIndex(panel.view.table_model.index(0, 2))
    column.look()
    qtbot.waitUntil(lambda: not column.latest.is_busy)
    qtbot.waitUntil(lambda: "y · target" in column._head.text())


def test_a_table_without_rows(panel, document, column, qtbot):
    document.open_table(Table.from_frame(pd.DataFrame({"x": np.empty(0), "y": np.empty(0)})))
    qtbot.waitUntil(lambda: figures(column) != {})
    assert figures(column) == {"values": "0", "missing": "0", "distinct": "0", "0 or less": "0"}
    assert not column.histogram.isVisible()


def test_bars_say_what_they_hold(panel, document, column, qtbot):
    document.open_table(table())
    qtbot.waitUntil(lambda: figures(column) != {})
    view = column.histogram
    assert view.text_at(0, 10) == "0 to 4: 5"
    assert view.text_at(view.width() - 1, 10) == "95 to 99: 5"
    panel.view.setCurrentIndex(panel.view.table_model.index(0, 1))
    qtbot.waitUntil(lambda: view.text_at(0, 1) == "赤: 50")
    assert view.text_at(0, view.height() * 4) == ""


def test_names_of_bars_are_cut_only_where_there_is_no_room(qapp):
    names = ["57.5", "34.7", "新宿", "111.25"]
    for size in range(7, 30):
        font = qapp.font()
        font.setPointSizeF(size * 0.93)
        metrics = QFontMetrics(font)
        assert fitted(names, metrics, 500) == (names, max(map(metrics.horizontalAdvance, names)) + 1)
        cut, width = fitted(["a long name of a district", "b"], metrics, 60)
        assert "…" in cut[0]
        assert width == 60


def test_bars_are_painted_in_the_colours_of_the_theme(panel, document, column, qtbot, qapp):
    document.open_table(table())
    qtbot.waitUntil(lambda: figures(column) != {})
    for tokens in (theme.LIGHT, theme.DARK):
        theme.wear(qapp, tokens)
        image = column.histogram.grab().toImage()
        seen = QColor(image.pixel(QPoint(image.width() // 2, image.height() // 2)))
        train, ground = QColor(tokens.train), QColor(tokens.panel)
        assert abs(seen.blue() - (0.75 * train.blue() + 0.25 * ground.blue())) < 12
    theme.wear(qapp, theme.LIGHT)

"""What the model reads: found aside, shown beside the table, and quiet where nobody looks."""

import threading

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from datasets.edits import RemoveColumn, RenameColumn, SetCells, SetRole
from datasets.table import Role, Table
from engine import preparation_preview
from engine.experiment import DataSettings, Experiment
from engine.run_parts import build
from gui.document import Document
from gui.setup.prepare.prepare_panel import PreparePanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform

IN, OUT = Role.INPUT, Role.TARGET


def table(rows=20):
    frame = pd.DataFrame(
        {
            "age": np.arange(rows) + 20.5,
            "sex": ["f", "m"] * (rows // 2),
            "pay": np.arange(rows) * 2.0,
            "who": [row // 4 for row in range(rows)],
        }
    )
    return Table.from_frame(frame, {"age": IN, "sex": IN, "pay": OUT})


@pytest.fixture
def document(qapp):
    document = Document()
    document.open_experiment(Experiment(data=DataSettings(validation_fraction=0.2)), table())
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = PreparePanel(document)
    qtbot.addWidget(panel)
    panel.resize(360, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.shutdown()


@pytest.fixture
def section(panel, qtbot):
    qtbot.waitUntil(lambda: panel.tensors.preview is not None)
    return panel.tensors


def answered(qtbot, section, change):
    """Make a change, and wait until what is shown has followed it."""
    before = section.preview
    change()
    qtbot.waitUntil(lambda: section.preview is not before)


def cells(view):
    model = view.block_model
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def headers(view):
    return [
        view.block_model.headerData(at, Qt.Orientation.Horizontal)
        for at in range(view.block_model.columnCount())
    ]


def test_shapes_and_types_are_those_of_the_run(section, document):
    data = build(document.experiment, document.table).data
    assert section._shapes.text() == f"x: {tuple(data.train.x.shape)} float32 · y: (16, 1) float32"
    assert section._held_back.text() == "validation ◇ x: (4, 3) · y: (4, 1)"
    assert "Column sex holds text with 2 categories" in section._notes.text()
    assert not section._problem.isVisible()


def test_cells_stand_beside_the_tensors_made_of_them(section, document, qtbot):
    def standardize():
        document.set_value("data.prepare", {"age": {"scale": "standardize"}})

    answered(qtbot, section, standardize)
    parts = build(document.experiment, document.table)
    assert headers(section.view.cells) == ["age", "sex", "pay"]
    assert headers(section.view.tensors) == [
        "x[:, 0]\nage",
        "x[:, 1]\nsex = f",
        "x[:, 2]\nsex = m",
        "y[:, 0]\npay",
    ]
    assert cells(section.view.cells)[1] == ["21.5", "m", "2"]
    row = parts.data.train.rows[0]
    shown = cells(section.view.tensors)[row]
    assert shown[1:] == ["1.0000" if row % 2 == 0 else "0.0000", f"{row % 2:.4f}", f"{row * 2:.4f}"]
    assert float(shown[0].replace("−", "-")) == pytest.approx(float(parts.data.train.x[0, 0]), abs=1e-4)
    exact = section.view.tensors.block_model.index(int(row), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert float(exact) == float(parts.data.train.x[0, 0])
    tip = section.view.tensors.block_model.headerData(
        0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
    )
    assert "age: (age − " in tip


def test_rows_carry_the_marks_of_their_parts(section, document, qtbot):
    def change():
        document.set_values({"data.test_fraction": 0.1, "data.missing": "set_aside"})
        document.edit(SetCells(np.array([3]), ("age",), [np.array([np.nan])]), "hole")

    answered(qtbot, section, change)
    data = build(document.experiment, document.table).data
    model = section.view.cells.block_model
    marked = {}
    for row in range(20):
        mark = model.headerData(row, Qt.Orientation.Vertical).split(" ")[0]
        marked.setdefault(mark if mark in "◇△×" else "", []).append(row)
    assert marked["◇"] == data.validation.rows.tolist()
    assert marked["△"] == data.test.rows.tolist()
    assert marked["×"] == [3]
    assert marked[""] == data.train.rows.tolist()
    assert cells(section.view.cells)[3][0] == "missing"
    assert cells(section.view.tensors)[3][0] == "—"
    assert "age is empty" in section.view.tensors.block_model.index(3, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_powers_of_a_polynomial_are_columns_of_the_tensor(section, document, qtbot):
    def polynomial():
        document.edit(SetRole("sex", Role.IGNORED), "role")
        document.set_values({"model.kind": "polynomial", "model.degree": 2})

    answered(qtbot, section, polynomial)
    qtbot.waitUntil(lambda: headers(section.view.tensors)[1] == "x[:, 1]\nage²")
    assert section._shapes.text().startswith("x: (16, 2)")


def test_classes_are_shown_by_their_numbers(section, document, qtbot):
    def classes():
        document.edit(SetRole("sex", OUT), "role")
        document.edit(SetRole("pay", IN), "role")
        document.set_values({"loss.kind": "cross_entropy", "model.output": "softmax"})

    classes()
    qtbot.waitUntil(lambda: section.preview is not None and section.preview.y_dtype == "int64")
    assert headers(section.view.tensors)[-1] == "y\nsex"
    assert [row[-1] for row in cells(section.view.tensors)[:3]] == ["0", "1", "0"]
    assert "y: (16,) int64" in section._shapes.text()


def test_a_problem_is_said_with_its_way_out(section, document, qtbot):
    hole = SetCells(np.array([3]), ("age",), [np.array([np.nan])])
    answered(qtbot, section, lambda: document.edit(hole, "hole"))
    assert "Missing values in column age: 1, the first in row 4" in section._problem.text()
    assert not section.view.isVisible()
    button = section._remedies.itemAt(0).widget()
    assert button.text() == "Set these rows aside"
    with qtbot.waitSignal(section.remedy_chosen) as chosen:
        button.click()
    assert chosen.args == ["set_missing_aside"]
    answered(qtbot, section, lambda: document.set_value("data.missing", "set_aside"))
    assert section._problem.text() == ""
    assert section.view.isVisible()


def test_folded_or_hidden_it_costs_nothing(panel, section, document, qtbot, monkeypatch):
    made = []
    real = preparation_preview.preview
    monkeypatch.setattr(preparation_preview, "preview", lambda *a, **k: (made.append(1), real(*a, **k))[1])
    section.set_open(False)
    document.set_value("data.validation_fraction", 0.4)
    assert not section._later.isActive()
    section.set_open(True)
    qtbot.waitUntil(lambda: section.preview.shapes["validation"] == (8, 3))
    panel.hide()
    document.set_value("data.validation_fraction", 0.1)
    assert not section._later.isActive()
    panel.show()
    qtbot.waitUntil(lambda: section.preview.shapes["validation"] == (2, 3))
    document.set_value("optimizer.learning_rate", 0.5)  # which has no say in the tensors
    section.look()
    qtbot.waitUntil(lambda: not section.latest.is_busy)
    assert made == [1, 1]


def test_what_was_fitted_is_said_of_each_column(panel, section, document, qtbot):
    plan = {
        "age": {"scale": "min_max", "missing": "median"},
        "pay": {"scale": "standardize"},
        "sex": {"missing": "most_frequent"},
    }
    answered(qtbot, section, lambda: document.set_value("data.prepare", plan))
    rows = build(document.experiment, document.table).data.train.rows
    ages, pays = document.table.frame["age"].iloc[rows], document.table.frame["pay"].iloc[rows]
    panel.columns.choose(("age",))
    assert panel.editor._fitted.text() == (
        f"minimum {ages.min():g}, maximum {ages.max():g}, empty cells count as {ages.median():g} "
        "(found on the 16 training rows alone)"
    )
    panel.columns.choose(("sex",))
    common = document.table.frame["sex"].iloc[rows].mode()[0]
    assert panel.editor._fitted.text().startswith(f"2 categories: f, m, empty cells count as {common} (")
    tip = panel.columns.model().index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("pay: target, number\nstandardize\nmean ")
    assert f"mean {pays.mean():.4g}, deviation {pays.std(ddof=0):.4g}" in tip
    panel.columns.choose(("age", "sex"))
    assert not panel.editor._fitted.isVisible()


def test_the_two_sides_go_to_the_same_place(section):
    view = section.view
    view.tensors.setCurrentIndex(view.tensors.block_model.index(5, 2))
    assert (view.cells.currentIndex().row(), view.cells.currentIndex().column()) == (5, 1)
    view.cells.setCurrentIndex(view.cells.block_model.index(7, 2))
    assert (view.tensors.currentIndex().row(), view.tensors.currentIndex().column()) == (7, 3)
    view.cells.verticalScrollBar().setValue(3)
    assert view.tensors.verticalScrollBar().value() == 3


def test_what_takes_long_is_said_until_it_is_there(section, document, qtbot, monkeypatch):
    may_end, real = threading.Event(), preparation_preview.preview
    monkeypatch.setattr(preparation_preview, "preview", lambda *a, **k: (may_end.wait(), real(*a, **k))[1])
    document.set_value("data.validation_fraction", 0.4)
    qtbot.waitUntil(lambda: section._busy.text() == "looking at all rows…")
    may_end.set()
    qtbot.waitUntil(lambda: section.preview.shapes["validation"] == (8, 3))
    assert section._busy.text() == ""
    document.set_value("data.validation_fraction", 0.2)
    qtbot.waitUntil(lambda: section.preview.shapes["validation"] == (4, 3))
    assert section._busy.text() == ""


def test_without_a_table_there_is_nothing(qtbot):
    panel = PreparePanel(Document())
    qtbot.addWidget(panel)
    panel.show()
    panel.tensors.look()
    assert not panel.tensors.latest.is_busy
    assert not panel.tensors.view.isVisible()
    panel.shutdown()


# Columns that are gone


def test_choices_of_a_column_that_is_gone_are_shown_and_taken_back(panel, section, document, qtbot):
    document.set_value("data.prepare", {"age": {"degree": 2}})
    document.edit(RemoveColumn("age"), "remove")
    names = [column.name for column in panel.columns.columns()]
    assert names == ["sex", "pay", "age"]
    assert panel.columns.model().index(2, 0).data() == "age · gone"
    qtbot.waitUntil(lambda: "names the column age, which the table does not" in section._notes.text())
    assert section._remedies.itemAt(0).widget().text() == "Forget these choices"
    panel.columns.choose(("age",))
    assert panel.editor._note.isVisible()
    assert not any(field.isVisible() for field in panel.editor.fields.values())
    panel.editor.take_back.click()
    assert document.value("data.prepare") == {}
    assert [column.name for column in panel.columns.columns()] == ["sex", "pay"]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert panel.columns.model().index(0, 1).data() == "x²"


def test_choices_follow_a_column_that_is_called_otherwise(panel, document):
    document.set_value("data.prepare", {"age": {"degree": 2}})
    document.edit(RenameColumn("age", "years"), "rename")
    assert [column.name for column in panel.columns.columns()] == ["years", "sex", "pay"]


def test_delete_in_the_list_takes_choices_back(panel, document):
    document.set_value(
        "data.prepare", {"age": {"degree": 2}, "pay": {"log": True}, "sex": {"indicator": True}}
    )
    panel.columns.choose(("age", "pay"))
    QTest.keySequence(panel.columns, QKeySequence(QKeySequence.StandardKey.Delete))
    assert document.value("data.prepare") == {"sex": {"indicator": True}}
    document.undo_stack.undo()
    assert len(document.value("data.prepare")) == 3


def test_a_column_that_splits_rows_and_is_gone_is_said_at_its_setting(panel, section, document, qtbot):
    document.set_values({"data.split_method": "grouped", "data.group": "who"})
    row = panel.form.row("data.group")
    assert not row.problem.isVisible()
    answered(qtbot, section, lambda: document.edit(RemoveColumn("who"), "remove"))
    assert row.problem.text() == "The table has no column who any more. Choose another one."
    assert row.problem.isVisible()
    assert "split by column who, which the table does not have" in section._problem.text()
    assert section._remedies.itemAt(0).widget().text() == "Split at random"
    document.undo_stack.undo()
    assert not row.problem.isVisible()


def test_choices_that_do_not_fit_a_new_role_can_be_taken_back(panel, section, document, qtbot):
    document.set_value("data.prepare", {"age": {"degree": 2, "scale": "min_max"}})
    document.edit(SetRole("sex", IN), "role")
    answered(qtbot, section, lambda: document.edit(SetRole("age", OUT), "role"))
    assert "degree is for inputs" in section._problem.text()
    assert section._remedies.itemAt(0).widget().text() == "Take these choices back"
    panel.columns.choose(("age",))
    assert panel.editor.fields["degree"].isVisible()
    panel.editor.fields["degree"].setText("1")
    QTest.keyClick(panel.editor.fields["degree"], Qt.Key.Key_Return)
    assert document.value("data.prepare") == {"age": {"scale": "min_max"}}
    assert not panel.editor.fields["degree"].isVisible()

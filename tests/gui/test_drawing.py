"""Points drawn in the whole window over a real run: document, table, run and plot agree."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.report import RunState
from gui import app
from gui.main_window import MainWindow

LOADING = 120_000  # ms: torch is imported by the first run of the process
Key = Qt.Key


@pytest.fixture
def main(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    start = app.Start(qapp)
    made: list[MainWindow] = []
    qtbot.addWidget(start.window, before_close_func=lambda _: made and made[0].document.undo_stack.setClean())
    start.window.show()
    qtbot.waitUntil(lambda: start.window._was_painted)
    made.append(start.fill())
    app.begin(made[0], None)
    qtbot.waitUntil(lambda: made[0].session.state is RunState.READY, timeout=LOADING)
    return made[0]


def empty(qtbot: QtBot, main: MainWindow) -> None:
    main.files.new()
    qtbot.waitUntil(lambda: main.document.table.rows < 20 and "x" in main.document.table.columns)


def test_points_drawn_into_an_empty_table_train_and_a_dragged_one_moves_the_fit(
    qtbot: QtBot, main: MainWindow
) -> None:
    empty(qtbot, main)
    before = main.document.table
    plot, tool = main.parts.fit.plot, main.parts.fit.points.tool
    main.parts.fit.points.button.click()
    for x in (0.1, 0.3, 0.5, 0.7, 0.9):
        tool.add(x, x)
    table = main.document.table
    assert np.allclose(table.frame["x"].dropna(), [0.1, 0.3, 0.5, 0.7, 0.9], atol=0.002)
    qtbot.waitUntil(lambda: main.session.state is RunState.READY, timeout=LOADING)
    main.session.run_steps(10**9)
    qtbot.waitUntil(lambda: main.session.state is RunState.RUNNING, timeout=LOADING)
    tool.pick(np.array([4]))
    assert main.parts.data.view.currentIndex().row() == 4, "the table shows the row that is picked"
    for _ in range(8):
        qtbot.keyClick(
            plot, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        )
    moved = float(main.document.table.frame["y"][4])
    assert moved < 0.8
    version = main.parts.fit.report.table_version
    qtbot.waitUntil(lambda: main.parts.fit.report.table_version > version, timeout=LOADING)
    qtbot.waitUntil(lambda: "takes new rows" in main.parts.fit._note.text(), timeout=LOADING)
    model = main.parts.fit.view._model_at
    qtbot.waitUntil(lambda: model(0.9) < 0.86, timeout=LOADING)
    main.session.run_or_pause()
    qtbot.waitUntil(lambda: main.session.state is RunState.PAUSED, timeout=LOADING)
    stack = main.document.undo_stack
    assert stack.count() == 6, "five points, and one move"
    while stack.canUndo():
        stack.undo()
    assert main.document.table.equals(before)
    while stack.canRedo():
        stack.redo()
    assert main.document.table.frame["y"][4] == moved


def test_a_row_chosen_in_the_table_is_picked_in_the_plot_and_enter_leads_back(
    qtbot: QtBot, main: MainWindow
) -> None:
    view, tool = main.parts.data.view, main.parts.fit.points.tool
    main.go_to_page(1)
    assert main.window.focusWidget() is view
    qtbot.keyClick(view, Key.Key_Down)
    assert tool.picks.tolist() == [view.currentIndex().row()]
    tool.pick(np.array([6]))
    main.parts.fit.plot.setFocus()
    qtbot.keyClick(main.parts.fit.plot, Key.Key_Return)
    assert view.currentIndex().row() == 6
    assert view.is_editing()


def test_a_computed_column_is_not_drawn_into_and_the_window_says_so(qtbot: QtBot, main: MainWindow) -> None:
    from datasets.edits.formula_edits import SetFormulas

    main.document.edit(SetFormulas({"y": "sin(x)"}), "compute")
    main.parts.fit.points.tool.add(0.5, 0.5)
    assert any("computed as sin(x)" in text for text in main.parts.messages.texts())


def test_another_document_puts_the_tool_away(qtbot: QtBot, main: MainWindow) -> None:
    main.parts.fit.points.button.click()
    assert main.parts.fit.points.is_active
    empty(qtbot, main)
    assert not main.parts.fit.points.is_active

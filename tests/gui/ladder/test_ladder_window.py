"""The window of the ladder, driven by its buttons with the real engine."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from engine.ladder_view import LADDER, style_of
from engine.report import Phase
from engine.styles import phase_lines, style_source
from gui.ladder.ladder_window import LadderWindow


@pytest.fixture
def ladder(qtbot: QtBot) -> Iterator[LadderWindow]:
    window = LadderWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.runner.viewed, timeout=60_000):
        window.show()
    qtbot.waitUntil(lambda: not window.runner.is_working)
    yield window
    window.runner.shutdown()


def at_rest(qtbot: QtBot, window: LadderWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.is_working, timeout=60_000)


def cell(window: LadderWindow, row: int, column: int) -> str:
    model = window.table.figure_model
    return str(model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole))


def test_a_step_shows_every_loss(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.step_batch.trigger()
    at_rest(qtbot, ladder)
    assert [cell(ladder, row, 0) for row in range(8)] == [
        f"{at + 1}  {style_of(lesson)}" for at, lesson in enumerate(LADDER)
    ]
    assert cell(ladder, 0, 1) == "1485660.0"
    assert cell(ladder, 2, 1).startswith("215799.8")
    assert ladder._step.text() == "step 1"
    assert ladder.lines.hint == ""


def test_phases_are_marked_in_the_code_that_runs(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.list.setCurrentRow(LADDER.index("sine-autograd"))
    assert ladder.code.toPlainText() == style_source("autograd").rstrip("\n")
    for phase in (Phase.LOSS, Phase.BACKWARD, Phase.UPDATE, Phase.ZERO_GRAD, Phase.FORWARD):
        ladder.step_phase.trigger()
        at_rest(qtbot, ladder)
        first, last = phase_lines("autograd")[phase]
        marked = [part.cursor.blockNumber() + 1 for part in ladder.code.extraSelections()]  # type: ignore[attr-defined]
        assert marked == list(range(first, last + 1))


def test_run_is_paused_by_the_same_button(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.run.trigger()
    assert ladder.run.text() == "Pause"
    with qtbot.waitSignal(ladder.runner.viewed, timeout=60_000):
        pass
    ladder.run.trigger()
    at_rest(qtbot, ladder)
    assert ladder.run.text() == "Run"
    assert ladder._view is not None
    assert 0 < ladder._view.step < 10_000
    assert len({rung.step for rung in ladder._view.rungs}) == 1


def test_a_style_can_leave_and_join(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    at_rest(qtbot, ladder)
    assert ladder.table.figure_model.rowCount() == 7
    ladder.step_batch.trigger()
    at_rest(qtbot, ladder)
    ladder.list.item(0).setCheckState(Qt.CheckState.Checked)
    at_rest(qtbot, ladder)
    assert ladder._view is not None
    assert [rung.step for rung in ladder._view.rungs] == [1] * 8


def test_a_run_goes_on_with_the_styles_that_are_chosen(ladder: LadderWindow, qtbot: QtBot) -> None:
    def rungs() -> int:
        return ladder.table.figure_model.rowCount()

    def step() -> int:
        return ladder._view.step if ladder._view is not None else 0

    ladder.run.trigger()
    qtbot.waitUntil(lambda: step() > 0, timeout=60_000)
    ladder.list.item(7).setCheckState(Qt.CheckState.Unchecked)
    ladder.list.item(5).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: rungs() == 6, timeout=60_000)
    before = step()
    qtbot.waitUntil(lambda: step() > before, timeout=60_000)
    assert ladder.run.text() == "Pause"
    ladder.run.trigger()
    at_rest(qtbot, ladder)
    before = step()
    ladder.list.item(7).setCheckState(Qt.CheckState.Checked)
    at_rest(qtbot, ladder)
    assert rungs() == 7
    assert step() == before, "who is paused stays so"


def test_the_row_that_has_the_keyboard_is_framed(ladder: LadderWindow, qtbot: QtBot) -> None:
    def corner() -> QColor:
        box = ladder.list.visualItemRect(ladder.list.item(0))
        image = ladder.list.viewport().grab().toImage()
        return image.pixelColor(box.center().x(), box.top())

    ladder.code.setFocus()
    qtbot.waitUntil(ladder.code.hasFocus)
    quiet = corner()
    ladder.list.setFocus()
    qtbot.waitUntil(ladder.list.hasFocus)
    assert corner() != quiet


def test_the_last_style_stays(ladder: LadderWindow, qtbot: QtBot) -> None:
    for row in range(8):
        ladder.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    at_rest(qtbot, ladder)
    assert ladder.list.taking_part() == (LADDER[7],)


def test_reset_begins_anew(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.step_batch.trigger()
    at_rest(qtbot, ladder)
    ladder.reset.trigger()
    at_rest(qtbot, ladder)
    assert ladder._view is not None
    assert {rung.step for rung in ladder._view.rungs} == {0}
    assert ladder.lines.hint != ""


def test_the_front_one_opens_as_a_lesson(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.list.setCurrentRow(3)
    with qtbot.waitSignal(ladder.lesson_wanted) as opened:
        ladder.open_lesson.trigger()
    assert opened.args == ["sine-legendre"]


def test_its_thread_leaves_the_cores_to_the_run_of_the_window(ladder: LadderWindow, qtbot: QtBot) -> None:
    import torch

    seen: list[int] = []

    def look(_: object) -> Iterator[None]:
        seen.append(torch.get_num_threads())
        return iter(())

    ladder.runner._order(lambda: ladder.runner._start(look))
    at_rest(qtbot, ladder)
    assert seen == [1]


def test_closing_pauses(ladder: LadderWindow, qtbot: QtBot) -> None:
    ladder.run.trigger()
    ladder.close()
    at_rest(qtbot, ladder)
    assert not ladder.runner.is_working


def test_it_follows_a_change_of_language(ladder: LadderWindow) -> None:
    ladder.setWindowTitle("")
    ladder.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert ladder.windowTitle() == "Styles side by side"


def test_it_is_no_larger_than_the_screen(ladder: LadderWindow) -> None:
    room = ladder.screen().availableSize()
    assert ladder.width() <= max(room.width(), ladder.minimumSizeHint().width())
    assert ladder.height() < room.height()


@pytest.mark.parametrize("width", [1380, 1024, 860])
def test_names_are_whole_where_there_is_little_room(ladder: LadderWindow, qtbot: QtBot, width: int) -> None:
    ladder.resize(width, 640)
    qtbot.waitUntil(lambda: ladder.width() == width)
    assert ladder.list.viewport().width() >= ladder.list.sizeHintForColumn(0)

"""The toolbar row: what its buttons do, and what they offer in each state."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.report import DeviceInfo, RunState, StepUnit
from gui.actions import Actions
from gui.i18n import Languages
from gui.training.device_box import AUTOMATIC, DeviceBox
from gui.training.run_bar import RunBar
from gui.training.speed_slider import TOP, SpeedSlider, pace_at
from tests.gui.reports import report

CPU = DeviceInfo("cpu", "CPU", 0)
GPU = DeviceInfo("cuda:0", "NVIDIA H200", 139 * 2**30)


@pytest.fixture
def actions(qtbot: QtBot) -> Iterator[Actions]:
    stack = QUndoStack()
    yield Actions(stack, stack)
    stack.deleteLater()


@pytest.fixture
def bar(qtbot: QtBot, actions: Actions) -> RunBar:
    made = RunBar(actions)
    qtbot.addWidget(made)
    made.show()
    return made


def show(bar: RunBar, actions: Actions, state: RunState) -> None:
    actions.show_state(state)
    bar.show_report(report(state=state))


@pytest.mark.parametrize(
    ("state", "run", "back", "step"),
    [
        (RunState.STARTING, False, False, False),
        (RunState.READY, True, False, True),
        (RunState.RUNNING, True, True, True),
        (RunState.PAUSED, True, True, True),
        (RunState.FINISHED, True, True, True),
        (RunState.DIVERGED, True, True, True),
        (RunState.FAILED, True, False, False),
    ],
)
def test_each_state_offers_what_has_a_meaning(
    bar: RunBar, actions: Actions, state: RunState, run: bool, back: bool, step: bool
) -> None:
    show(bar, actions, state)
    enabled = (bar.run_button.isEnabled(), bar.back_button.isEnabled(), bar.step_button.isEnabled())
    assert enabled == (run, back, step)


@pytest.mark.parametrize("language", ["en", "ja", "ko"])
def test_run_and_pause_take_the_same_room(
    qapp: QApplication, bar: RunBar, actions: Actions, language: str
) -> None:
    languages = Languages(qapp, language)
    QApplication.sendPostedEvents()
    actions.retranslate()
    widths = set()
    for state in (RunState.READY, RunState.RUNNING, RunState.PAUSED):
        show(bar, actions, state)
        widths.add(bar.run_button.width())
        needed = bar.run_button.fontMetrics().horizontalAdvance(bar.run_button.text()) + 20
        assert bar.run_button.width() >= needed
    assert len(widths) == 1
    languages.choose("en")


def test_the_primary_button_runs_and_says_pause_while_running(
    qtbot: QtBot, bar: RunBar, actions: Actions
) -> None:
    show(bar, actions, RunState.READY)
    assert bar.run_button.text().strip() == "Run"
    with qtbot.waitSignal(actions.run.triggered):
        qtbot.mouseClick(bar.run_button, Qt.MouseButton.LeftButton)
    show(bar, actions, RunState.RUNNING)
    assert bar.run_button.text().strip() == "Pause"


def test_the_step_button_repeats_what_its_menu_did_last(qtbot: QtBot, bar: RunBar, actions: Actions) -> None:
    show(bar, actions, RunState.PAUSED)
    assert bar.step_button.text() == "Step: batch"
    bar.step_button.menu().triggered.emit(actions.steps[StepUnit.EPOCH])
    assert bar.step_button.text() == "Step: epoch"
    with qtbot.waitSignal(actions.steps[StepUnit.EPOCH].triggered):
        qtbot.mouseClick(bar.step_button, Qt.MouseButton.LeftButton)


def test_back_goes_a_batch_back_and_its_menu_a_phase_or_an_epoch(
    qtbot: QtBot, bar: RunBar, actions: Actions
) -> None:
    show(bar, actions, RunState.PAUSED)
    assert bar.back_button.text() == "Back"
    assert bar.back_button.menu().actions() == list(actions.backs.values())
    bar.back_button.menu().triggered.emit(actions.backs[StepUnit.PHASE])
    with qtbot.waitSignal(actions.backs[StepUnit.BATCH].triggered):
        qtbot.mouseClick(bar.back_button, Qt.MouseButton.LeftButton)


def test_a_button_that_is_disabled_gives_the_keyboard_to_no_other(bar: RunBar, actions: Actions) -> None:
    """Reset was next in line: Space pressed twice on Back threw the run away."""
    show(bar, actions, RunState.PAUSED)
    bar.activateWindow()
    for button, state in (
        (bar.back_button, RunState.READY),
        (bar.step_button, RunState.FAILED),
        (bar.many_button, RunState.FAILED),
        (bar.run_button, RunState.STARTING),
    ):
        show(bar, actions, RunState.PAUSED)
        button.setFocus()
        assert bar.focusWidget() is button
        show(bar, actions, state)
        assert not button.isEnabled()
        assert bar.window().focusWidget() is None


def test_so_many_steps(qtbot: QtBot, bar: RunBar, actions: Actions) -> None:
    show(bar, actions, RunState.PAUSED)
    bar.steps_box.setValue(123)
    with qtbot.waitSignal(bar.steps_wanted) as wish:
        qtbot.mouseClick(bar.many_button, Qt.MouseButton.LeftButton)
    assert wish.args == [123]


def test_reset_is_accented_when_settings_wait_for_it(bar: RunBar) -> None:
    bar.show_report(report(waits_for_reset=("model.layers",)))
    assert bar.reset_button.property("accented")
    bar.show_report(report())
    assert not bar.reset_button.property("accented")


def texts(box: DeviceBox) -> list[str]:
    return [box.itemText(index) for index in range(box.count())]


def test_without_cuda_the_choice_explains_itself(qtbot: QtBot, bar: RunBar) -> None:
    box = bar.device_box
    box.show_devices((CPU,))
    box.show_report(report())
    assert texts(box) == ["Automatic: CPU", "CPU", "No CUDA device found"]
    assert "driver" in box.toolTip()
    model = box.model()
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsEnabled


def test_cuda_devices_are_named_with_their_memory(qtbot: QtBot, bar: RunBar) -> None:
    bar.device_box.show_devices((CPU, GPU))
    assert texts(bar.device_box)[1:] == ["CPU", "NVIDIA H200 · 139 GB"]


def test_choosing_a_device_asks_for_it(qtbot: QtBot, bar: RunBar) -> None:
    box = bar.device_box
    box.show_devices((CPU, GPU))
    with qtbot.waitSignal(bar.device_chosen) as wish:
        box.activated.emit(2)
    assert wish.args == ["cuda:0"]
    box.show_wanted("cuda:0")
    assert box.currentData() == "cuda:0"
    box.show_wanted(AUTOMATIC)
    assert box.currentData() == AUTOMATIC


def test_the_speed_slider_starts_without_a_limit(qtbot: QtBot) -> None:
    slider = SpeedSlider()
    qtbot.addWidget(slider)
    assert pace_at(slider.value()) == 0
    with qtbot.waitSignal(slider.pace_chosen) as wish:
        slider.setValue(6)
    assert wish.args == [10.0]
    assert [pace_at(position) for position in (0, 12, TOP - 1)] == [1.0, 100.0, 68129.0]


def test_without_room_for_words_there_are_icons_and_nothing_is_cut(qtbot: QtBot, actions: Actions) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    bar = RunBar(actions)
    bar.setParent(host)
    host.show()
    bar.resize(bar.sizeHint().width(), bar.height())
    QApplication.sendPostedEvents()
    assert not bar.is_compact
    assert bar.minimumSizeHint().width() < 700, "fits on a screen of 1440 px at 200 %"
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert bar.is_compact
    assert bar.step_button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert bar.layout().minimumSize().width() <= bar.width()
    bar.resize(bar.sizeHint().width(), bar.height())
    assert bar.step_button.width() > 100

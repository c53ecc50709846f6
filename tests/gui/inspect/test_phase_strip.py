"""The strip of phases: where the run stands, and choosing one with the mouse or the keyboard."""

import pytest
from PySide6.QtCore import Qt

from engine.report import Phase
from gui.inspect.phase_strip import PhaseStrip


@pytest.fixture
def strip(qtbot):
    widget = PhaseStrip()
    qtbot.addWidget(widget)
    widget.resize(300, 60)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_rings_say_what_is_done_and_what_comes_next(strip):
    strip.show_next(Phase.BACKWARD)
    assert [button.done for button in strip.buttons.values()] == [True, True, False, False, False]
    assert [phase for phase, button in strip.buttons.items() if button.comes] == [Phase.BACKWARD]
    described = [button.accessibleDescription() for button in strip.buttons.values()]
    assert described == ["done", "done", "comes next", "", ""]
    strip.show_next(None)
    assert all(button.running and not button.done for button in strip.buttons.values())


def test_each_place_looks_different(strip):
    pictures = []
    for phase in (*Phase, None):
        strip.show_next(phase)
        pictures.append(strip.grab().toImage())
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


def test_a_click_chooses(qtbot, strip):
    with qtbot.waitSignal(strip.phase_chosen) as chosen:
        qtbot.mouseClick(strip.buttons[Phase.UPDATE], Qt.MouseButton.LeftButton)
    assert chosen.args == [Phase.UPDATE]
    assert strip.buttons[Phase.UPDATE].isChecked()


def test_arrow_keys_go_from_phase_to_phase(qtbot, strip):
    chosen = []
    strip.phase_chosen.connect(chosen.append)
    strip.buttons[Phase.FORWARD].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(strip.focusWidget(), key)
    assert chosen == [Phase.LOSS, Phase.BACKWARD, Phase.LOSS]
    assert strip.focusWidget() is strip.buttons[Phase.LOSS]


def test_choosing_from_outside_tells_nobody(qtbot, strip):
    with qtbot.assertNotEmitted(strip.phase_chosen):
        strip.choose(Phase.LOSS)
    assert strip.buttons[Phase.LOSS].isChecked()


def test_names_that_do_not_fit_in_one_line_have_two(qtbot, strip):
    strip.resize(2000, 60)
    wide = strip.sizeHint().height()
    strip.resize(210, 60)
    assert strip.sizeHint().height() > wide

"""The calculator panel: what it asks for, what it shows of the answers, and in what order."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from datasets.problems import Problem
from engine.calculator.records import (
    Calculated,
    CalculatorAnswer,
    CalculatorRequest,
    NameInfo,
    ShownValue,
)
from engine.report import FrameRequest, RunState
from gui import theme
from gui.i18n import Languages
from gui.inspect.calculator.panel import CalculatorPanel
from tests.gui.reports import report

NAMES = (NameInfo("X", (2000, 1), "float32"), NameInfo("layers.0.weight", (3, 1), "float32"))
MATRIX = ShownValue("tensor", (2, 2), "float32", np.eye(2, dtype=np.float32))


@pytest.fixture
def panel(qtbot: QtBot) -> CalculatorPanel:
    made = CalculatorPanel()
    qtbot.addWidget(made)
    made.resize(340, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def asked(panel: CalculatorPanel) -> CalculatorRequest:
    request = panel.wanted()["calculator"]
    assert isinstance(request, CalculatorRequest)
    return request


def type_line(qtbot: QtBot, panel: CalculatorPanel, text: str) -> None:
    qtbot.keyClicks(panel.input, text)
    qtbot.keyClick(panel.input, Qt.Key.Key_Return)


def answer(
    panel: CalculatorPanel, number: int, names: tuple[NameInfo, ...] = NAMES, **fields: object
) -> None:
    fields = fields or {"value": MATRIX}
    found = Calculated(number, **fields)  # type: ignore[arg-type]
    panel.show_report(report(calculator=CalculatorAnswer(names, found)))


def shown(panel: CalculatorPanel) -> list[str]:
    return panel.transcript.toPlainText().splitlines()


def test_a_line_is_asked_for_and_shown_with_its_value(qtbot: QtBot, panel: CalculatorPanel) -> None:
    with qtbot.waitSignal(panel.needs_changed):
        type_line(qtbot, panel, "eye(2)")
    request = asked(panel)
    assert request.line is not None
    assert (request.line.number, request.line.text) == (1, "eye(2)")
    assert shown(panel) == ["› eye(2)", "Waiting for the training thread…"]
    answer(panel, 1)
    assert shown(panel) == ["› eye(2)", "[[1., 0.],", " [0., 1.]]", "(2, 2) · float32"]
    assert asked(panel).line is None


def test_lines_are_asked_for_one_after_the_other(qtbot: QtBot, panel: CalculatorPanel) -> None:
    for text in ("1", "2"):
        type_line(qtbot, panel, text)
    first = asked(panel).line
    assert first is not None
    assert first.number == 1
    with qtbot.waitSignal(panel.needs_changed):
        answer(panel, 1, value=ShownValue("int", text="1"))
    second = asked(panel).line
    assert second is not None
    assert second.number == 2
    answer(panel, 1, value=ShownValue("int", text="1"))
    assert shown(panel)[-1] == "Waiting for the training thread…"
    answer(panel, 2, value=ShownValue("int", text="2"))
    assert shown(panel) == ["› 1", "1", "int", "› 2", "2", "int"]


def test_a_line_whose_answer_did_not_come_is_asked_for_again(qtbot: QtBot, panel: CalculatorPanel) -> None:
    type_line(qtbot, panel, "1")
    with qtbot.waitSignal(panel.needs_changed):
        panel.show_report(report(state=RunState.FAILED, built=False))
    assert asked(panel).line is not None


def test_nothing_is_asked_for_while_hidden(panel: CalculatorPanel) -> None:
    assert FrameRequest(**panel.wanted()) != FrameRequest()
    panel.hide()
    assert panel.wanted() == {}


def test_while_a_run_goes_on_the_names_are_not_asked_for_with_every_frame(panel: CalculatorPanel) -> None:
    panel.show_report(report(state=RunState.RUNNING))
    panel.wanted()
    assert panel.wanted() == {}
    panel.enter("1")
    assert asked(panel).line is not None


def test_what_is_wrong_is_said_below_and_underlined(qtbot: QtBot, panel: CalculatorPanel) -> None:
    type_line(qtbot, panel, "1 + nonsense * 2")
    problem = Problem("There is no {name}.", name="nonsense")
    answer(panel, 1, problem=problem, start=4, end=12)
    assert shown(panel) == ["› 1 + nonsense * 2", "There is no nonsense."]
    cursor = QTextCursor(panel.transcript.document())
    wavy = ""
    for at in range(len("› 1 + nonsense * 2")):
        cursor.setPosition(at + 1)
        if cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline:
            wavy += shown(panel)[0][at]
    assert wavy == "nonsense"


def test_notes_and_names_stand_below_a_value(qtbot: QtBot, panel: CalculatorPanel) -> None:
    type_line(qtbot, panel, "A = w.grad")
    answer(panel, 1, value=ShownValue("None", text="None"), name="A", notes=(Problem("No gradient yet."),))
    assert shown(panel) == ["› A = w.grad", "None", "No gradient yet."]
    type_line(qtbot, panel, "w = eye(2)")
    tracked = ShownValue("tensor", (), "float32", np.array(4, dtype=np.float32), tracked=True)
    answer(panel, 2, value=tracked, name="w")
    assert shown(panel)[-2:] == ["4.0", "w · () · float32 · requires_grad"]


def test_two_results_are_both_shown(qtbot: QtBot, panel: CalculatorPanel) -> None:
    type_line(qtbot, panel, "A.max(dim=0)")
    indices = ShownValue("tensor", (2,), "int64", np.array([0, 1]))
    answer(panel, 1, value=ShownValue("pair", pair=(("values", MATRIX), ("indices", indices))))
    assert "values · (2, 2) · float32" in shown(panel)
    assert shown(panel)[-2:] == ["[0, 1]", "indices · (2,) · int64"]


def test_names_are_listed_and_go_into_the_line_by_a_click(qtbot: QtBot, panel: CalculatorPanel) -> None:
    assert panel.names.isHidden()
    panel.show_report(report(calculator=CalculatorAnswer(NAMES)))
    model = panel.names.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert rows == [["X", "(2000, 1)", "float32"], ["`layers.0.weight`", "(3, 1)", "float32"]]
    panel.names.clicked.emit(model.index(1, 2))
    assert panel.input.text() == "`layers.0.weight`"
    panel.show_report(report(calculator=CalculatorAnswer(())))
    assert panel.names.isHidden()


def test_before_the_first_line_there_are_lines_to_press(qtbot: QtBot, panel: CalculatorPanel) -> None:
    assert panel.examples.isVisible()
    assert not panel.transcript.isVisible()
    before = panel.examples.offered()
    assert before
    assert not any(line.startswith("X") for line in before)
    panel.show_report(report(calculator=CalculatorAnswer(NAMES)))
    assert "X.shape" in panel.examples.offered()
    button = next(each for each in panel.examples.findChildren(QPushButton) if each.text() == "X.shape")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    line = asked(panel).line
    assert line is not None
    assert line.text == "X.shape"
    assert panel.transcript.isVisible()


@pytest.mark.parametrize(
    ("y", "y_pred", "word"),
    [
        (NameInfo("y", (9, 1), "float32"), NameInfo("y_pred", (9, 1), "float32"), "**2"),
        (NameInfo("y", (9,), "int64"), NameInfo("y_pred", (9, 3), "float32"), "argmax"),
    ],
)
def test_what_is_offered_for_predictions_can_be_worked_out(
    panel: CalculatorPanel, y: NameInfo, y_pred: NameInfo, word: str
) -> None:
    panel.show_report(report(calculator=CalculatorAnswer((y, y_pred))))
    [line] = [line for line in panel.examples.offered() if "y_pred" in line]
    assert word in line


def test_clear_forgets_lines_and_names(qtbot: QtBot, panel: CalculatorPanel) -> None:
    type_line(qtbot, panel, "A = eye(2)")
    answer(panel, 1)
    session = asked(panel).session
    type_line(qtbot, panel, "A")
    panel.clear_button.click()
    assert panel.examples.isVisible()
    assert asked(panel).session is not session
    assert asked(panel).line is None
    answer(panel, 2)
    assert shown(panel) == []
    type_line(qtbot, panel, "B")
    line = asked(panel).line
    assert line is not None
    assert line.number == 3


def test_the_keyboard_comes_to_the_line_first(panel: CalculatorPanel) -> None:
    widget = panel.nextInFocusChain()
    while not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not panel.isAncestorOf(widget):
        widget = widget.nextInFocusChain()
    assert widget is panel.input


@pytest.mark.parametrize("code", ["ja", "ko"])
def test_answers_speak_the_language_of_the_window(
    qtbot: QtBot, qapp: QApplication, panel: CalculatorPanel, code: str
) -> None:
    type_line(qtbot, panel, "1/0")
    problem = Problem("Division by zero has no result. In a tensor it gives inf or nan: tensor(1.) / 0.")
    answer(panel, 1, problem=problem)
    english = shown(panel)[1]
    languages = Languages(qapp, code)
    qtbot.waitUntil(lambda: shown(panel)[1] != english)
    languages.choose("en")
    qtbot.waitUntil(lambda: shown(panel)[1] == english)


def test_answers_are_written_anew_in_another_theme_and_width(
    qtbot: QtBot, qapp: QApplication, panel: CalculatorPanel
) -> None:
    type_line(qtbot, panel, "zeros(2, 12)")
    answer(panel, 1, value=ShownValue("tensor", (2, 12), "int64", np.full((2, 12), 1234567)))
    narrow = shown(panel)[1]
    assert "…" in narrow
    panel.resize(900, 700)
    qtbot.waitUntil(lambda: len(shown(panel)[1]) > len(narrow))
    theme.apply(qapp, "dark")
    cursor = QTextCursor(panel.transcript.document())
    cursor.setPosition(4)
    assert cursor.charFormat().foreground().color() == theme.color("text")
    theme.apply(qapp, "light")

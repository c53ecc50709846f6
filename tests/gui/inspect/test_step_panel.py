"""What each phase shows of a step, which one is looked at, and how an update is written out."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.experiment import Experiment, LossSettings, OptimizerSettings, TrainingSettings
from engine.report import LossStep, Phase, RunState
from engine.styles import phase_lines, style_source
from gui.inspect.step_panel import StepPanel
from tests.gui.inspect.steps import line, parameter, step_report, step_view, tensor

FORWARD, LOSS, BACKWARD, UPDATE, ZERO_GRAD = Phase


@pytest.fixture
def panel(qtbot):
    widget = StepPanel()
    qtbot.addWidget(widget)
    widget.resize(340, 900)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def texts(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def headers(table):
    model = table.model()
    role = Qt.ItemDataRole.DisplayRole
    return [model.headerData(at, Qt.Orientation.Horizontal, role) for at in range(model.columnCount())]


def is_hot(table, row, column):
    return table.model().index(row, column).data(Qt.ItemDataRole.BackgroundRole) is not None


def look_at(qtbot, panel, phase):
    qtbot.mouseClick(panel.strip.buttons[phase], Qt.MouseButton.LeftButton)


def shown(panel):
    """The phases whose views are in sight."""
    return [phase for phase, view in panel.views.items() if view.isVisible()]


# which phase is looked at


def test_the_phase_just_done_is_looked_at(panel):
    for comes, done in zip((LOSS, BACKWARD, UPDATE, ZERO_GRAD, FORWARD), Phase, strict=True):
        panel.show_report(step_report(comes))
        assert shown(panel) == [done]
        assert panel.strip.buttons[done].isChecked()


def test_a_click_looks_at_another_phase_until_the_next_is_done(qtbot, panel):
    panel.show_report(step_report(BACKWARD))
    look_at(qtbot, panel, FORWARD)
    assert shown(panel) == [FORWARD]
    panel.show_report(step_report(BACKWARD))
    assert shown(panel) == [FORWARD], "the run stands where it stood"
    panel.show_report(step_report(UPDATE))
    assert shown(panel) == [BACKWARD]


def test_whole_steps_leave_the_phase_that_a_person_looks_at(qtbot, panel):
    panel.show_report(step_report(FORWARD))
    look_at(qtbot, panel, UPDATE)
    panel.show_report(step_report(FORWARD, step=8))
    assert shown(panel) == [UPDATE]
    panel.show_report(step_report(FORWARD, step=900, state=RunState.RUNNING))
    assert shown(panel) == [UPDATE]


def test_before_the_first_step_the_parameters_wait_for_inputs(panel):
    empty = dict.fromkeys(("x", "y", "y_pred", "loss"))
    panel.show_report(
        step_report(FORWARD, step=0, batch_rows=0, rows=np.arange(0), parameters=line(0), **empty)
    )
    assert panel._title.text() == "Before the first step"
    view = panel.views[FORWARD]
    assert texts(view.parameters.table, 1) == ["", "+0.5000", "", "+1.000"]
    assert not view.inputs.isVisible()
    assert view._not_yet.isVisible()


def test_phases_ahead_say_that_they_are_not_done(qtbot, panel):
    panel.show_report(step_report(LOSS))
    for phase in (LOSS, BACKWARD, UPDATE, ZERO_GRAD):
        look_at(qtbot, panel, phase)
        assert panel.views[phase]._not_yet.isVisible()
        panel.show_report(step_report(FORWARD))
        look_at(qtbot, panel, phase)
        assert not panel.views[phase]._not_yet.isVisible()
        panel.show_report(step_report(LOSS))


def test_where_the_run_stands_is_said(panel):
    panel.show_report(step_report(LOSS))
    assert panel._title.text() == "Step 7, next: loss"
    panel.show_report(step_report(FORWARD))
    assert panel._title.text() == "Step 7 is done"
    panel.show_report(step_report(FORWARD, state=RunState.FINISHED))
    assert panel._title.text() == "Finished: step 7 is done"
    panel.show_report(step_report(FORWARD, state=RunState.RUNNING))
    assert panel._title.text() == "Step 7"


def test_what_is_below_the_sentence_stays_where_it_is(panel):
    places = set()
    for phase in Phase:
        panel.show_report(step_report(phase))
        QApplication.processEvents()
        places.add(panel.views[panel.phase].y())
    assert len(places) == 1


def test_the_keyboard_stays_at_the_phases_when_another_is_shown(qtbot, panel):
    panel.show_report(step_report(ZERO_GRAD))
    panel.views[UPDATE].parameters.table.setFocus()
    panel.show_report(step_report(FORWARD))
    assert panel.focusWidget() is panel.strip.buttons[ZERO_GRAD]


# forward


def test_forward_reads_inputs_and_parameters_and_leaves_predictions(panel):
    panel.show_report(step_report(LOSS))
    view = panel.views[FORWARD]
    assert view.x_line.text() == "x (32,\N{NO-BREAK SPACE}1) float32 cpu"
    assert texts(view.inputs, 0) == ["5", "1", "2,000"], "rows as the table counts them"
    assert texts(view.inputs, 1) == ["1.500"] * 3
    assert view._first_rows.text() == "The first 3 of 32 rows."
    assert texts(view.parameters.table, 0) == [
        "weight (1,\N{NO-BREAK SPACE}1) float32 cpu requires_grad",
        "x",
        "bias (1,) float32 cpu requires_grad",
        "y",
    ]
    assert view.y_pred_line.text() == "y_pred (32,\N{NO-BREAK SPACE}1) float32 cpu requires_grad"
    assert headers(view.predictions) == ["row", "y_pred"]
    assert is_hot(view.predictions, 0, 1)
    assert not is_hot(view.inputs, 0, 1)


def test_what_forward_read_is_shown_also_after_the_update(qtbot, panel):
    panel.show_report(step_report(FORWARD))
    look_at(qtbot, panel, FORWARD)
    view = panel.views[FORWARD]
    assert texts(view.parameters.table, 1)[1] == "+0.5000"
    assert not is_hot(view.predictions, 0, 1)


def test_more_inputs_than_there_is_room_for_are_hinted_at(panel):
    four = {"x": tensor("x", (32, 4), np.ones((3, 4))), "features": ("a", "b", "c", "d")}
    panel.show_report(step_report(LOSS, **four))
    assert headers(panel.views[FORWARD].inputs) == ["row", "a", "b", "…"]
    three = {"x": tensor("x", (32, 3), np.ones((3, 3))), "features": ("a", "b", "c")}
    panel.show_report(step_report(LOSS, **three))
    assert headers(panel.views[FORWARD].inputs) == ["row", "a", "b", "c"]


def test_hidden_layers_are_shown_on_the_way(panel):
    made = (
        tensor("h1 = tanh(layers.0(x))", (32, 6), np.ones((3, 6)), True),
        tensor("h2 = relu(layers.1(h1))", (32, 1), np.ones((3, 1)), True),
    )
    panel.show_report(step_report(LOSS, layers=made))
    layers = panel.views[FORWARD].layers
    assert [headers(layer.table) for layer in layers.shown] == [
        ["row", "h1[0]", "h1[1]", "h1[2]", "…"],
        ["row", "h2[0]"],
    ]
    assert layers.shown[1].line.text().startswith("h2 = relu(layers.1(h1)) (32,")
    panel.show_report(step_report(LOSS, step=8))
    assert not layers.isVisible()


# loss


def test_loss_reads_predictions_and_targets_and_is_worked_out(panel):
    panel.show_report(step_report(BACKWARD))
    view = panel.views[LOSS]
    assert headers(view.rows) == ["row", "y_pred", "y", "term"]
    assert [texts(view.rows, at)[0] for at in range(4)] == ["5", "3.500", "2.500", "1.000"]
    assert is_hot(view.rows, 0, 3)
    assert not is_hot(view.rows, 0, 1)
    lines = view.lines.text().splitlines()
    assert "total = sum((y_pred − y)²)".replace(" − ", "\N{NO-BREAK SPACE}−\N{NO-BREAK SPACE}") in lines
    assert lines[-4:] == ["Mean: divided by the number of elements", "loss = total / n", "= 32 / 32", "= 1"]


def test_outputs_have_a_line_each(panel):
    two = {
        "y": tensor("y", (32, 2), [[1, 2], [3, 4], [5, 6]]),
        "y_pred": tensor("y_pred", (32, 2), [[10, 20], [30, 40], [50, 60]]),
        "outputs": ("apples", "oranges"),
        "loss": None,
    }
    panel.show_report(step_report(BACKWARD, **two))
    rows = panel.views[LOSS].rows
    assert headers(rows) == ["row", "output", "y_pred", "y", "term"]
    assert texts(rows, 0) == ["5", "5", "1", "1", "2,000", "2,000"]
    assert texts(rows, 1) == ["apples", "oranges"] * 3
    assert texts(rows, 2) == ["10.0", "20.0", "30.0", "40.0", "50.0", "60.0"]
    assert texts(rows, 4) == [""] * 6


def test_classes_are_named_with_the_probability_given_to_them(panel):
    chances = [[0.5, 0.25, 0.25], [0.1, 0.2, 0.7], [0.0, 1.0, 0.0]]
    settings = LossSettings(kind="cross_entropy")
    loss = LossStep(tensor("loss", (), [0.5], True), 0.5, settings, np.array([[0.5], [0.25], [0.75]]), 32.0)
    classes = {
        "y": tensor("y", (32,), [0.0, 2.0, 1.0]),
        "y_pred": tensor("y_pred", (32, 3), chances),
        "outputs": ("setosa", "versicolor", "virginica"),
        "loss": loss,
    }
    panel.show_report(step_report(BACKWARD, **classes))
    rows = panel.views[LOSS].rows
    assert headers(rows) == ["row", "y", "y_pred[y]", "term"]
    assert texts(rows, 1) == ["setosa", "virginica", "versicolor"]
    assert texts(rows, 2) == ["0.5000", "0.7000", "1.000"]
    assert "−log(y_pred[y])" in panel.views[LOSS].term.text()


def test_a_loss_without_a_target_says_so(panel):
    panel.show_report(step_report(BACKWARD, y=None))
    assert "no target" in panel._sentence.text()
    assert headers(panel.views[LOSS].rows) == ["row", "y_pred", "term"]
    assert not panel.views[LOSS].y_line.isVisible()


def test_row_weights_and_a_penalty_are_part_of_the_loss(panel):
    loss = step_view(BACKWARD).loss
    loss = replace(loss, weights=np.array([2.0, 0.0, 1.0]), penalty=0.25, settings=LossSettings(l2=0.5))
    panel.show_report(step_report(BACKWARD, loss=loss))
    assert headers(panel.views[LOSS].rows)[3:] == ["weight", "term"]
    text = panel.views[LOSS].lines.text()
    assert "sum(w · (" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert text.splitlines()[-2:] == ["= 1 + 0.2500000", "= 1.25"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1e30, 0.0, 215_799.875])
def test_every_loss_can_be_written(panel, value):
    loss = replace(step_view(BACKWARD).loss, value=value, settings=LossSettings(kind="sum_of_squares"))
    panel.show_report(step_report(BACKWARD, loss=loss))
    said = {"nan": "= —", "inf": "= ∞", "-1e+30": "= −1e+30", "0.0": "= 0", "215799.875": "= 215,799.875"}
    assert panel.views[LOSS].lines.text().splitlines()[-1] == said[str(value)]


# backward


def test_backward_leaves_gradients(panel):
    panel.show_report(step_report(UPDATE))
    table = panel.views[BACKWARD].parameters.table
    assert headers(table) == ["", "gradient"]
    assert texts(table, 0)[0] == "weight.grad (1,\N{NO-BREAK SPACE}1) float32 cpu"
    assert texts(table, 1) == ["", "+0.250000", "", "−2.00000"]
    assert is_hot(table, 1, 1)
    assert panel.views[BACKWARD].loss_line.text().splitlines()[-1] == "= 1"


def test_gradients_that_were_there_before_are_added_up(panel):
    kept = (parameter("w", (), [0.5], gradient=[1.25], kept=[1.0]),)
    panel.show_report(step_report(UPDATE, parameters=kept))
    view = panel.views[BACKWARD]
    assert headers(view.parameters.table) == ["", "kept", "+ new", "= gradient"]
    assert [texts(view.parameters.table, at)[1] for at in (1, 2, 3)] == ["+1.00", "+0.250", "+1.25"]
    assert view.note.isVisible()
    panel.show_report(step_report(UPDATE, step=8))
    assert not view.note.isVisible()


def test_backward_shows_the_gradients_of_the_inputs_where_they_are_asked_for(panel):
    given = tensor("x.grad", (32, 1), [[2.0], [2.0], [2.0]])
    panel.show_report(step_report(UPDATE, input_gradient=given))
    view = panel.views[BACKWARD]
    assert view.input_gradient.text() == "x.grad (32,\N{NO-BREAK SPACE}1) float32 cpu"
    assert texts(view.inputs, 1) == ["2.000"] * 3
    panel.show_report(step_report(UPDATE, step=8))
    assert not view.inputs.isVisible()


# update


def test_the_update_of_the_first_element_is_written_out(panel):
    panel.show_report(step_report(ZERO_GRAD))
    view = panel.views[UPDATE]
    assert view.optimizer.text() == "SGD(lr=0.5)"
    assert headers(view.parameters.table) == ["", "before", "after"]
    assert [texts(view.parameters.table, at)[1] for at in (1, 2)] == ["+0.500000", "+0.375000"]
    assert is_hot(view.parameters.table, 1, 2)
    assert not is_hot(view.parameters.table, 1, 1)
    assert view.chosen.text() == "The update of weight · x"
    assert view.lines.text().replace("\N{NO-BREAK SPACE}", " ").splitlines() == [
        "Parameter after the update",
        "p = p − lr · g",
        "= 0.5000000 − 0.5 · 0.2500000",
        "= 0.3750000",
    ]


def test_arrow_keys_and_clicks_choose_another_element(qtbot, panel):
    panel.show_report(step_report(ZERO_GRAD))
    view = panel.views[UPDATE]
    table = view.parameters.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert view.chosen.text() == "The update of bias · y", "titles are stepped over"
    assert view.lines.text().splitlines()[-1] == "= 2.000000"
    centre = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert view.chosen.text() == "The update of weight · x"


def test_the_chosen_element_stays_chosen(qtbot, panel):
    panel.show_report(step_report(ZERO_GRAD))
    view = panel.views[UPDATE]
    qtbot.keyClick(view.parameters.table, Qt.Key.Key_Down)
    panel.show_report(step_report(FORWARD))
    look_at(qtbot, panel, UPDATE)
    panel.show_report(step_report(FORWARD, step=8))
    assert view.chosen.text() == "The update of bias · y"
    assert view.parameters.table.currentIndex().row() == 3
    panel.show_report(step_report(FORWARD, step=9, parameters=line(4)[:1]))
    assert view.chosen.text() == "The update of weight · x", "there is no bias any more"


def test_without_a_gradient_there_is_no_update(panel):
    fixed = (parameter("a", (), [1.0], before=[1.0]),)
    panel.show_report(step_report(ZERO_GRAD, parameters=fixed))
    view = panel.views[UPDATE]
    assert "no gradient" in view.note.text()
    assert view.lines.text() == ""


def test_what_the_optimizer_keeps_is_shown(panel):
    state = (tensor("momentum_buffer", (1, 1), [0.5]),)
    buffered = (replace(line(4)[0], state_before={"momentum_buffer": np.array([1.0])}, state=state),)
    settings = OptimizerSettings(learning_rate=0.5, momentum=0.9, clip_norm=10.0)
    panel.show_report(step_report(ZERO_GRAD, parameters=buffered, optimizer=settings, norm=2.0))
    view = panel.views[UPDATE]
    assert view.optimizer.text().splitlines() == ["clip_grad_norm_(max_norm=10)", "SGD(lr=0.5, momentum=0.9)"]
    assert view.state.text() == "momentum_buffer (1,\N{NO-BREAK SPACE}1) float32 cpu"
    text = view.lines.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "= 0.9 · 1.000000 + 0.2500000" in text
    assert "= min(1, 10 / (2.000000 + 0.000001))" in text


def test_only_what_lasts_is_warm(panel):
    settings = OptimizerSettings(kind="adam", learning_rate=0.5)
    panel.show_report(step_report(ZERO_GRAD, optimizer=settings))
    made = [at for at in panel.views[UPDATE].lines._made if not at.isHidden()]
    warm = [at.formula.text().split(" = ")[0] for at in made if at.value.property("hot")]
    assert warm == ["m", "v", "p"]


# zero grad


def test_cleared_gradients_are_none(panel):
    panel.show_report(step_report(ZERO_GRAD))
    panel.show_report(step_report(FORWARD))
    view = panel.zero_grad
    assert shown(panel) == [ZERO_GRAD]
    assert texts(view.parameters.table, 1)[1] == "+0.2500"
    assert texts(view.parameters.table, 2) == ["", "None", "", "None"]
    assert "cleared" in view.note.text()


def test_gradients_that_stay_are_shown_as_they_are(panel):
    panel.show_report(step_report(ZERO_GRAD))
    panel.show_report(step_report(FORWARD, clears=False, stays=True))
    view = panel.zero_grad
    assert texts(view.parameters.table, 2)[1] == "+0.2500"
    assert "stay" in view.note.text()
    assert "left out" in panel._sentence.text()


def test_clearing_is_a_setting(qtbot, panel):
    panel.show_report(step_report(FORWARD))
    with qtbot.waitSignal(panel.setting_chosen) as chosen:
        qtbot.keyClick(panel.zero_grad.clears, Qt.Key.Key_Space)
    assert chosen.args == ["training.zero_grad", False]
    with qtbot.assertNotEmitted(panel.setting_chosen):
        panel.show_experiment(Experiment(training=TrainingSettings(zero_grad=True)))
    assert panel.zero_grad.clears.isChecked()


# the code, and running


def test_the_line_of_the_phase_that_comes_next_is_marked(panel):
    for phase, code in (
        (FORWARD, "y_pred = model(x)"),
        (LOSS, "loss = loss_fn(y_pred, y)"),
        (BACKWARD, "loss.backward()"),
        (UPDATE, "optimizer.step()"),
        (ZERO_GRAD, "optimizer.zero_grad()"),
    ):
        panel.show_report(step_report(phase))
        (mark,) = panel.code.extraSelections()
        assert mark.cursor.block().text().strip() == code


def test_without_a_target_the_code_compares_with_none(panel):
    panel.show_experiment(Experiment(loss=LossSettings(kind="sum_of_outputs")))
    panel.show_report(step_report(LOSS))
    assert panel.code.toPlainText().splitlines()[0] == "for (x,) in batches:"
    (mark,) = panel.code.extraSelections()
    assert mark.cursor.block().text().strip() == "loss = y_pred.sum()"


def test_a_phase_that_is_left_out_is_no_code(panel):
    panel.show_report(step_report(FORWARD, clears=False))
    assert panel.code.toPlainText().splitlines()[-1] == "    # optimizer.zero_grad()"
    panel.show_report(step_report(FORWARD))
    assert panel.code.toPlainText().splitlines()[-1] == "    optimizer.zero_grad()"


@pytest.mark.parametrize("height", [300, 420, 640, 900])
@pytest.mark.parametrize("style", ["", "autograd", "numpy"])
def test_the_marked_line_is_in_sight_in_every_phase(panel, height, style):
    panel.resize(340, height)
    for comes in Phase:
        panel.show_report(step_report(comes, style=style))
        QApplication.processEvents()
        selections = panel.code.extraSelections()  # which hold the cursors
        marked = panel.code.cursorRect(selections[0].cursor).center()
        assert panel.code.viewport().rect().contains(marked)
        assert panel.rect().contains(panel.code.viewport().mapTo(panel, marked))


def test_a_coding_style_shows_its_own_source(panel):
    panel.show_report(step_report(BACKWARD, style="autograd", optimizer=OptimizerSettings(learning_rate=0.5)))
    assert panel.code.toPlainText() == style_source("autograd").rstrip("\n")
    first, last = phase_lines("autograd")[BACKWARD]
    assert len(panel.code.extraSelections()) == last - first + 1
    assert panel.code.extraSelections()[0].cursor.blockNumber() == first - 1
    panel.show_report(step_report(ZERO_GRAD, style="autograd"))
    assert panel.views[UPDATE].optimizer.text() == "learning_rate = 0.5"
    panel.show_report(step_report(BACKWARD))
    assert panel.code.toPlainText().startswith("for x, y in batches:")


def test_while_running_nothing_is_warm_and_no_line_is_marked(qtbot, panel):
    panel.show_report(step_report(FORWARD))
    look_at(qtbot, panel, UPDATE)
    panel.show_report(step_report(FORWARD, step=8, state=RunState.RUNNING))
    assert panel.code.extraSelections() == []
    assert not is_hot(panel.views[UPDATE].parameters.table, 1, 2)
    assert not any(button.comes for button in panel.strip.buttons.values())


def test_while_running_it_asks_about_once_a_second(panel):
    panel.show_report(step_report(FORWARD, state=RunState.RUNNING))
    assert panel.wanted() == {"step_view": True}
    assert panel.wanted() == {}
    panel.show_report(step_report(FORWARD))
    assert panel.wanted() == {"step_view": True}


@pytest.mark.parametrize("width", [300, 340, 420])
def test_nothing_is_wider_than_the_panel(panel, width):
    panel.resize(width, 900)
    many = tuple(
        parameter(f"layers.{at}.weight", (4, 2), np.full(8, 1e-9), before=np.ones(8), gradient=np.ones(8))
        for at in range(3)
    )
    for phase in Phase:
        panel.show_report(step_report(phase, parameters=many))
        QApplication.processEvents()
        inside = panel._scroll.widget()
        assert inside.width() <= panel._scroll.viewport().width()
        for table in panel.findChildren(type(panel.views[UPDATE].parameters.table)):
            if table.isVisible():
                assert table.horizontalScrollBar().maximum() == 0

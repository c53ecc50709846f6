"""The page Code: the code of the document, marked where the run stands."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from datasets.edits import SetCells
from datasets.problems import Problem
from datasets.samples import load_sample
from datasets.table import Role, Table
from engine.data_source import open_data
from engine.lessons import load_lesson
from engine.report import Phase, RunState
from engine.script import comments
from engine.styles import phase_lines, style_source
from gui import script_making
from gui.document import Document
from gui.i18n import FOLDER, Languages
from gui.inspect.code_panel import CodePanel
from tests.gui.reports import report


@pytest.fixture
def document():
    document = Document()
    document.open_experiment(load_lesson("line-linear"), load_sample("line-100"))
    return document


@pytest.fixture
def panel(qtbot, document):
    panel = CodePanel(document)
    qtbot.addWidget(panel, before_close_func=lambda widget: widget.shutdown())
    panel.resize(360, 700)
    return panel


def shown(qtbot, panel):
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def text(panel):
    return panel.source.toPlainText()


def marked(panel):
    """The texts of the lines that are marked."""
    return [selection.cursor.block().text() for selection in panel.source.extraSelections()]


def styled(document):
    experiment = load_lesson("sine-autograd")
    document.open_experiment(experiment, open_data(experiment.data))


def test_the_script_is_made_when_it_is_seen(qtbot, panel, monkeypatch):
    made = []
    make = script_making.make_script
    monkeypatch.setattr(script_making, "make_script", lambda *parts: made.append(parts) or make(*parts))
    panel._document.set_value("optimizer.learning_rate", 0.25)
    panel.show_report(report())
    assert not made
    shown(qtbot, panel)
    assert len(made) == 1
    assert "torch.optim.SGD(model.parameters(), lr=0.25)" in text(panel)
    assert 'pd.read_csv("line-100.csv")' in text(panel)
    assert "line-100.csv" in panel.note.text()
    panel.show_report(report(phase=Phase.LOSS))
    assert len(made) == 1


def test_the_line_of_the_coming_phase_is_marked(qtbot, panel):
    shown(qtbot, panel)
    for phase, code in (
        (Phase.FORWARD, "y_pred = model(x)"),
        (Phase.LOSS, "loss = loss_fn(y_pred, y)"),
        (Phase.BACKWARD, "loss.backward()"),
        (Phase.UPDATE, "optimizer.step()"),
        (Phase.ZERO_GRAD, "optimizer.zero_grad()"),
    ):
        panel.show_report(report(phase=phase))
        [line] = marked(panel)
        assert line.strip().startswith(code)
    panel.show_report(report(state=RunState.RUNNING))
    assert not marked(panel)
    panel.show_report(report(state=RunState.FINISHED))
    assert not marked(panel)


def test_the_loop_stays_where_it_is_from_phase_to_phase(qtbot, panel):
    shown(qtbot, panel)
    panel.resize(360, 300)
    places = set()
    for phase in Phase:
        panel.show_report(report(phase=phase))
        places.add(panel.source.verticalScrollBar().value())
    assert len(places) == 1
    assert places != {0}


def test_a_style_shows_the_source_that_runs_and_the_whole_script(qtbot, panel, document):
    styled(document)
    shown(qtbot, panel)
    panel.show_report(report(phase=Phase.UPDATE))
    assert panel.step_button.isVisible()
    assert text(panel) == style_source("autograd").rstrip("\n")
    first, last = phase_lines("autograd")[Phase.UPDATE]
    assert len(marked(panel)) == last - first + 1
    assert marked(panel)[0].strip() == "def update(self):"
    panel.script_button.click()
    assert "fit = Autograd(start, learning_rate=1e-06)" in text(panel)
    assert [line.strip().split("  #")[0] for line in marked(panel)] == ["fit.update()"]
    panel.step_button.click()
    assert text(panel) == style_source("autograd").rstrip("\n")


def test_without_a_style_there_is_nothing_to_choose(qtbot, panel):
    shown(qtbot, panel)
    assert not panel.step_button.isVisible()
    assert not panel.script_button.isVisible()


def test_changes_are_followed_while_it_is_seen_and_the_place_is_kept(qtbot, panel, document):
    shown(qtbot, panel)
    panel.source.verticalScrollBar().setValue(3)
    document.set_value("loss.kind", "huber")
    qtbot.waitUntil(lambda: "nn.HuberLoss()" in text(panel))
    assert panel.source.verticalScrollBar().value() == min(3, panel.source.verticalScrollBar().maximum())
    document.edit(SetCells([0], ("y",), ([7.5],)), "")
    document.undo_stack.undo()
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: "nn.MSELoss()" in text(panel))


def test_what_is_shown_is_copied(qtbot, panel, document):
    styled(document)
    shown(qtbot, panel)
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text() == style_source("autograd")
    assert panel.copy_button.text() == "Copied!"
    panel.script_button.click()
    assert panel.copy_button.text() == "Copy"
    panel.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("# Written by Stepfit.")


def test_saving_is_asked_for(qtbot, panel):
    shown(qtbot, panel)
    with qtbot.waitSignal(panel.save_asked):
        panel.save_button.click()


def test_where_there_is_no_run_the_reason_is_said(qtbot, panel, document):
    shown(qtbot, panel)
    panel.show_report(report(built=False, state=RunState.FAILED, message=Problem("It does not fit.")))
    assert not panel.source.isVisible()
    assert not panel.copy_button.isVisible()
    assert panel.empty.isVisible()
    assert "It does not fit." in panel.empty._text.text()
    panel.show_report(report())
    assert panel.source.isVisible()
    assert not panel.empty.isVisible()
    frame = pd.DataFrame({"x": [1.0], "y": [2.0]})
    document.open_table(Table.from_frame(frame, {"x": Role.INPUT}))
    qtbot.waitUntil(lambda: "No column is the target" in panel.empty._text.text())


def test_a_run_on_a_gpu_says_where_the_script_computes(qtbot, panel):
    shown(qtbot, panel)
    panel.show_report(report(device="cuda:0"))
    assert "cuda:0" in panel.note.text()
    panel.show_report(report())
    assert "cuda" not in panel.note.text()


def test_a_large_table_is_written_down_aside(qtbot, panel, document):
    random = np.random.default_rng(0)
    frame = pd.DataFrame(random.normal(size=(60_000, 4)), columns=list("abcd"))
    document.open_table(Table.from_frame(frame))
    with qtbot.waitExposed(panel):
        panel.show()
    assert panel.empty.isVisible()
    qtbot.waitUntil(lambda: "inputs" in text(panel) or "read_csv" in text(panel), timeout=30_000)
    document.set_value("loss.kind", "huber")
    document.set_value("loss.kind", "mean_absolute")
    qtbot.waitUntil(lambda: "nn.L1Loss()" in text(panel), timeout=30_000)


def test_comments_and_buttons_speak_the_language_of_the_window(qtbot, panel):
    shown(qtbot, panel)
    languages = Languages(QApplication.instance(), "ja")
    try:
        qtbot.waitUntil(lambda: panel.copy_button.text() == "コピー")
        qtbot.waitUntil(lambda: "# 学習" in text(panel))
        assert "loss.backward()" in text(panel)
    finally:
        languages.choose("en")
    qtbot.waitUntil(lambda: "# Training" in text(panel))


def test_the_comments_have_a_translation_for_each(qapp):
    sentences = [value for name, value in vars(comments).items() if name.isupper() and isinstance(value, str)]
    assert len(sentences) > 30
    for code in ("ja", "ko"):
        translator = QTranslator()
        assert translator.load(str(FOLDER / f"stepfit_{code}.qm"))
        for sentence in (*sentences, *comments.HEAD):
            spoken = translator.translate("Script", sentence)
            assert spoken
            assert "\n" not in spoken

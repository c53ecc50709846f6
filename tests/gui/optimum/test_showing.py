"""The optimum in every part of the window that shows it."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest
from pytestqt.qtbot import QtBot

from datasets.table import Role, Table
from engine.report import ParameterView, Report
from gui.actions import Actions
from gui.document import Document
from gui.optimum.showing import OptimumShowing
from gui.settings import WindowSettings
from gui.window_parts import Parts
from tests.gui.reports import history, report

PARAMETERS_PAGE = 6
X = np.arange(8.0)
Y = 3.0 * X - 1 + np.array([0.3, -0.2, 0.1, 0.4, -0.5, 0.2, -0.4, 0.1])


class Window:
    """The parts of a window over a document, without a run of its own."""

    def __init__(self, qtbot: QtBot) -> None:
        self.settings = WindowSettings()
        self.document = Document()
        self.parts = Parts(self.document, Actions(self.document.undo_stack, self.document))
        self.showing = OptimumShowing(self.document, self.parts, self.settings)
        body = self.parts.body
        qtbot.addWidget(body)
        body.resize(1400, 800)
        with qtbot.waitExposed(body):
            body.show()
        self.parts.sides.go_to(PARAMETERS_PAGE)
        frame = pd.DataFrame({"x": X, "y": Y})
        self.document.open_table(Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET}))
        self.parts.fit.show_table(self.document.table)

    def tell(self, made: Report) -> None:
        for watcher in (self.showing, self.parts.fit, self.parts.loss, self.parts.parameters):
            watcher.show_report(made)

    def begin(self, qtbot: QtBot) -> None:
        """A run is there, and its optimum has been found."""
        views = (
            ParameterView("weight", np.array([[1.0]]), None, None),
            ParameterView("bias", np.array([0.5]), None, None),
        )
        self.tell(report(parameters=views, train_loss=9.0, history=history(1, 30)))
        qtbot.waitUntil(lambda: self.showing.finder.found is not None)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window(qtbot)
    yield made
    made.showing.shutdown()
    made.parts.surface.shutdown()
    made.parts.prepare.shutdown()
    made.parts.data.shutdown()
    made.parts.lesson.shutdown()
    made.parts.code.shutdown()


def test_in_the_fit_and_in_the_loss(qtbot: QtBot, window: Window) -> None:
    window.begin(qtbot)
    qtbot.waitUntil(lambda: window.parts.fit._optimum is not None)
    curve = window.parts.fit._optimum
    assert curve is not None
    b = np.polyfit(X, Y, 1)
    np.testing.assert_allclose(curve.y[:, 0], np.polyval(b, curve.x), rtol=1e-8, atol=1e-8)
    assert curve.band is None
    assert window.parts.loss._optimum == pytest.approx(((Y - np.polyval(b, X)) ** 2).mean(), rel=1e-9)
    np.testing.assert_allclose(window.parts.surface.optimum, b, rtol=1e-9)


def test_a_band_by_choice_at_a_level_by_choice(qtbot: QtBot, window: Window) -> None:
    window.begin(qtbot)
    choices = window.parts.optimum_choices
    choices.bands["rows"].setChecked(True)
    qtbot.waitUntil(lambda: getattr(window.parts.fit._optimum, "band", None) is not None)
    narrow = window.parts.fit._optimum
    assert narrow is not None
    assert narrow.band is not None
    window.parts.parameters.optimum.level_chosen.emit(99)
    qtbot.waitUntil(lambda: window.parts.fit._optimum is not narrow)

    def width() -> float:
        shown = window.parts.fit._optimum
        assert shown is not None
        assert shown.band is not None
        return float(shown.band[1][0, 0] - shown.band[0][0, 0])

    before = float(narrow.band[1][0, 0] - narrow.band[0][0, 0])
    qtbot.waitUntil(lambda: width() > 1.2 * before)
    choices.bands["none"].setChecked(True)
    assert window.parts.fit._optimum is not None
    assert window.parts.fit._optimum.band is None


def test_put_away_and_taken_back(qtbot: QtBot, window: Window) -> None:
    window.begin(qtbot)
    qtbot.waitUntil(lambda: window.parts.fit._optimum is not None)
    window.parts.optimum_choices.shown.trigger()
    assert window.parts.fit._optimum is None
    assert window.parts.loss._optimum is None
    assert window.parts.surface.optimum is None
    window.parts.optimum_choices.shown.trigger()
    assert window.parts.fit._optimum is not None
    assert window.parts.loss._optimum is not None


def test_the_table_is_filled_when_it_is_opened(qtbot: QtBot, window: Window) -> None:
    window.parts.optimum_choices.shown.trigger()  # nobody else looks
    section = window.parts.parameters.optimum
    section.set_open(True)
    window.begin(qtbot)
    qtbot.waitUntil(lambda: section.optimum is not None)
    assert section.table.figure_model.figures.columns[0].values == ("x", "bias")


def test_going_there_is_typed_and_can_be_undone(qtbot: QtBot, window: Window) -> None:
    window.begin(qtbot)
    found = window.showing.finder.found
    assert found is not None
    count = window.document.undo_stack.count()
    window.parts.parameters.optimum.go_wanted.emit(found.optimum.model.values)
    assert window.document.undo_stack.count() == count + 1
    assert window.document.undo_stack.undoText() == "Go to the optimum"


def test_what_is_seen_is_remembered(qtbot: QtBot, window: Window) -> None:
    window.parts.optimum_choices.bands["mean"].setChecked(True)
    window.parts.parameters.optimum.set_open(True)
    window.showing.shutdown()
    assert WindowSettings().optimum == "1 mean 95"
    assert WindowSettings().optimum_open

"""The document and its run: what is sent when, and what the panels want together."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from datasets.synthetic import generate
from engine.effect import Effect
from engine.experiment import Experiment
from engine.parameter_edit import ParameterEdit
from engine.report import FrameRequest, Report, RunState
from gui.document import Document
from gui.session import Session, compose
from tests.gui.reports import report


class Worker(QObject):
    """Notes what it is told."""

    reported = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[Any, ...]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda *arguments: self.told.append((name, *arguments))

    def names(self) -> list[str]:
        """What it is told, but for requests: those come when they come."""
        return [each[0] for each in self.told if each[0] != "request"]


class Panel:
    def __init__(self, **wanted: Any) -> None:
        self.seen: list[Report] = []
        self.fields = wanted

    def show_report(self, report: Report) -> None:
        self.seen.append(report)

    def wanted(self) -> dict[str, Any]:
        return self.fields


@pytest.fixture
def worker(qtbot: QtBot) -> Worker:
    return Worker()


@pytest.fixture
def session(worker: Worker) -> Iterator[Session]:
    document = Document()
    made = Session(document, worker)  # type: ignore[arg-type]
    document.open_experiment(Experiment(), generate("line", 20), None)
    yield made
    made.clock.stop()


def document_of(session: Session) -> Document:
    return session._document


def test_the_request_is_the_most_of_what_all_want() -> None:
    grid = np.linspace(0, 1, 5)
    pieces = [{"grid": grid}, {"prediction_rows": 10}, {"prediction_rows": 500, "parameters": True}, {}]
    request = compose(pieces)
    assert request.grid is grid
    assert (request.prediction_rows, request.parameters, request.step_view) == (500, True, False)
    assert compose([]) == FrameRequest()


def test_a_document_is_opened_once_and_changes_are_posted(session: Session, worker: Worker) -> None:
    assert worker.names() == ["open"]
    document_of(session).set_value("optimizer.learning_rate", 0.5)
    assert worker.names() == ["open", "post"]
    assert [each for each in worker.told if each[0] == "post"][-1][1].optimizer.learning_rate == 0.5
    document_of(session).undo_stack.undo()
    assert [each for each in worker.told if each[0] == "post"][-1][1] == Experiment()


def test_reports_reach_every_panel_and_the_state_is_told_once(
    qtbot: QtBot, session: Session, worker: Worker
) -> None:
    panels = [Panel(), Panel()]
    session.add_viewers(panels)
    states: list[RunState] = []
    session.state_changed.connect(states.append)
    for state in (RunState.RUNNING, RunState.RUNNING, RunState.PAUSED):
        worker.reported.emit(report(state=state))
    assert [len(panel.seen) for panel in panels] == [3, 3]
    assert states == [RunState.RUNNING, RunState.PAUSED]


def test_a_panel_that_fails_does_not_end_the_asking(qtbot: QtBot, session: Session, worker: Worker) -> None:
    class Broken(Panel):
        def show_report(self, report: Report) -> None:
            raise ZeroDivisionError

    session.add_watchers([Broken()])
    with qtbot.captureExceptions() as caught:
        worker.reported.emit(report(state=RunState.RUNNING))
    assert session.clock.is_waiting
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_run_pauses_what_runs(session: Session, worker: Worker) -> None:
    session.run_or_pause()
    worker.reported.emit(report(state=RunState.RUNNING))
    session.run_or_pause()
    assert worker.names() == ["open", "resume", "pause"]


def test_a_change_within_a_run_is_marked_where_it_happened(session: Session, worker: Worker) -> None:
    marks: list[tuple[int, str]] = []
    session.setting_changed.connect(lambda step, text: marks.append((step, text)))
    document = document_of(session)
    before = document.experiment
    document.set_value("optimizer.learning_rate", 1e-6)
    document.set_value("model.bias", False)  # waits for a reset
    document.set_value("loss.kind", "mean_absolute")
    assert marks == [], "it is not known yet with which step they come into force"
    settings = Effect(34, settings=(before, document.experiment))
    typed = Effect(35, edit=ParameterEdit("layers.0.weight", 3, -2.5), element="layers.0.weight[1, 0]")
    worker.reported.emit(report(step=36, effects=(settings, typed, Effect(36, rows=True))))
    assert marks == [
        (34, "Loss Mean absolute error"),
        (34, "Learning rate 1e-06"),
        (35, "layers.0.weight[1, 0] -2.5"),
        (36, "data edited"),
    ]


def test_other_panels_are_asked_for_once(qtbot: QtBot, session: Session, worker: Worker) -> None:
    worker.told.clear()
    session.look_again()
    session.look_again()
    qtbot.waitUntil(lambda: bool(worker.told))
    assert worker.told == [("request", FrameRequest())]


def test_a_typed_number_goes_to_the_run_and_is_taken_back_by_undo(session: Session, worker: Worker) -> None:
    document, edit = session._document, ParameterEdit("weight", 3, 0.5, 7)
    worker.told.clear()
    document.type_parameter(edit, -1.25, "Type w")
    assert not document.is_changed, "it is nothing that would be saved"
    document.undo_stack.undo()
    document.undo_stack.redo()
    sent = [each[1] for each in worker.told if each[0] == "set_parameter"]
    assert sent == [edit, ParameterEdit("weight", 3, -1.25, 7), edit]

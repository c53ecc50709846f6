"""What the window says of a run's course, from its reports."""

from collections.abc import Iterator
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest

from datasets.table import Table
from engine.experiment import Experiment
from engine.hints.records import HintView
from engine.report import HistoryChunk, Report, RunState
from gui.document import Document
from gui.hints import RunHints
from gui.training.hint_bar import HintBar
from tests.gui.reports import report

VIEW = HintView(("x",), np.ones(1), True, 1.0)
SWINGING = np.concatenate([[5.0], 1 + 0.4 * np.sin(2 * np.arange(599.0))])


def chunk(losses: np.ndarray, first: int = 1) -> HistoryChunk:
    steps = np.arange(first, first + len(losses), dtype=np.int64)
    return HistoryChunk(first, steps, steps, losses, steps[:0], np.empty(0), np.empty(0))


@pytest.fixture
def hints(qapp: object) -> Iterator[RunHints]:
    document = Document()
    table = Table.from_frame(pd.DataFrame({"x": [1.0, 2.0], "y": [1.0, 3.0]}))
    document.open_experiment(Experiment(), table, None)
    bar = HintBar()
    made = RunHints(document, bar, Mock(), document)
    yield made
    bar.deleteLater()
    document.deleteLater()


def at_rest(**fields: object) -> Report:
    plain = {"state": RunState.PAUSED, "history": chunk(SWINGING), "generation": 1}
    return report(**(plain | fields))


def kinds(hints: RunHints) -> list[str]:
    return [line.hint.kind for line in hints._bar.lines]


def test_a_run_that_rests_is_asked_once_for_what_is_needed(hints: RunHints) -> None:
    asked = []
    hints.needs_changed.connect(lambda: asked.append(hints.wanted()))
    hints.show_report(at_rest())
    assert asked == [{"hints": True}]
    hints.show_report(at_rest(history=chunk(SWINGING[:0], 601), hints=VIEW, step=600))
    assert kinds(hints) == ["loss_oscillates"]
    assert len(asked) == 1
    assert hints.wanted() == {"hints": False}


def test_the_first_steps_ask_for_nothing(hints: RunHints) -> None:
    hints.show_report(at_rest(history=chunk(SWINGING[:40])))
    assert hints.wanted() == {"hints": False}
    assert kinds(hints) == []


def test_a_change_or_another_run_takes_them_away(hints: RunHints) -> None:
    hints.show_report(at_rest(hints=VIEW))
    hints.note_change(600)
    assert kinds(hints) == []
    hints.show_report(at_rest(hints=VIEW, generation=2))
    assert kinds(hints) == ["loss_oscillates"]
    hints.show_report(at_rest(history=chunk(SWINGING[:0]), generation=3))
    assert kinds(hints) == []


def test_going_back_takes_them_away(hints: RunHints) -> None:
    hints.show_report(at_rest(hints=VIEW))
    hints.show_report(at_rest(history=chunk(SWINGING[:0], 601), hints=VIEW, step=300))
    assert kinds(hints) == []


def test_dismissed_is_not_said_again_in_this_run(hints: RunHints) -> None:
    hints.show_report(at_rest(hints=VIEW))
    hints._bar.lines[0].close_button.click()
    hints.show_report(at_rest(history=chunk(SWINGING[:0], 601), hints=VIEW, step=600))
    assert kinds(hints) == []


def test_a_remedy_is_carried_out_with_its_figures(hints: RunHints) -> None:
    hints.show_report(at_rest(hints=VIEW))
    line = hints._bar.lines[0]
    line.remedy_buttons["halve_rate"].click()
    hints._remedies.carry_out.assert_called_once_with("halve_rate", line.hint.evidence)  # type: ignore[attr-defined]

"""When an optimum is looked for, and when not."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from pytestqt.qtbot import QtBot

from datasets.edits import SetCells
from datasets.table import Role, Table
from gui.document import Document
from gui.optimum.finder import OptimumFinder
from tests.gui.reports import report

X = np.arange(6.0)


def line(slope: float = 2.0) -> Table:
    frame = pd.DataFrame({"x": X, "y": slope * X + 1 + np.array([0.1, -0.1, 0.2, -0.2, 0.1, -0.1])})
    return Table.from_frame(frame, {"x": Role.INPUT, "y": Role.TARGET})


class Looker:
    """Somebody who looks, or not."""

    def __init__(self) -> None:
        self.looks = True

    def __call__(self) -> bool:
        return self.looks


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    made = Document()
    made.open_table(line())
    return made


@pytest.fixture
def looker() -> Looker:
    return Looker()


@pytest.fixture
def finder(document: Document, looker: Looker) -> Iterator[OptimumFinder]:
    made = OptimumFinder(document)
    made.add_looker(looker)
    yield made
    made.shutdown()


def slope(finder: OptimumFinder) -> float:
    assert finder.found is not None
    return float(finder.found.optimum.model.values[0])


def find(qtbot: QtBot, finder: OptimumFinder) -> None:
    """Wait until it has nothing more to do."""
    qtbot.waitUntil(lambda: not finder.is_busy and not finder._later.isActive())


def test_found_once_there_is_a_run(qtbot: QtBot, finder: OptimumFinder) -> None:
    finder.look()
    find(qtbot, finder)
    assert finder.found is None
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    assert slope(finder) == pytest.approx(np.polyfit(X, line().frame["y"], 1)[0], rel=1e-10)
    assert finder.problem is None


def test_nothing_is_done_while_nobody_looks(qtbot: QtBot, finder: OptimumFinder, looker: Looker) -> None:
    looker.looks = False
    finder.show_report(report())
    find(qtbot, finder)
    assert finder.found is None
    looker.looks = True
    finder.look()
    qtbot.waitUntil(lambda: finder.found is not None)


def test_an_edit_gives_another_one(qtbot: QtBot, finder: OptimumFinder, document: Document) -> None:
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    before = slope(finder)
    document.edit(SetCells(np.array([5]), ("y",), [np.array([20.0])]), "a cell")
    qtbot.waitUntil(lambda: finder.found is not None and slope(finder) != before)
    y = document.table.frame["y"].to_numpy()
    assert slope(finder) == pytest.approx(np.polyfit(X, y, 1)[0], rel=1e-10)


def test_another_rate_changes_nothing(qtbot: QtBot, finder: OptimumFinder, document: Document) -> None:
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    found = finder.found
    document.set_value("optimizer.learning_rate", 0.5)
    find(qtbot, finder)
    assert finder.found is found


def test_settings_that_wait_for_a_reset_wait_here_as_well(
    qtbot: QtBot, finder: OptimumFinder, document: Document
) -> None:
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    found = finder.found
    finder.show_report(report(waits_for_reset=("model.kind",)))
    document.set_value("model.kind", "polynomial")
    find(qtbot, finder)
    assert finder.found is found
    finder.show_report(report(generation=1))
    qtbot.waitUntil(lambda: finder.found is not found)
    assert finder.found is not None
    assert len(finder.found.optimum.model.values) == 4


def test_why_there_is_none(qtbot: QtBot, finder: OptimumFinder, document: Document) -> None:
    document.set_value("loss.kind", "mean_absolute")
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.problem is not None)
    assert finder.found is None
    assert "kink" in str(finder.problem)
    document.set_value("loss.kind", "mean_squared")
    qtbot.waitUntil(lambda: finder.found is not None)
    assert finder.problem is None


def test_a_run_that_cannot_be_built_has_none(qtbot: QtBot, finder: OptimumFinder) -> None:
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    with qtbot.waitSignal(finder.curve_changed) as heard:
        finder.show_report(replace(report(), built=False))
    assert heard.args == [None]
    assert finder.found is None


def test_another_table_forgets_the_old_one_at_once(
    qtbot: QtBot, finder: OptimumFinder, document: Document
) -> None:
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    document.open_table(line(-3.0))
    assert finder.found is None
    finder.show_report(report(generation=1))
    qtbot.waitUntil(lambda: finder.found is not None)
    assert slope(finder) < -2.5


def test_the_curve_over_what_is_asked_for(qtbot: QtBot, finder: OptimumFinder) -> None:
    finder.show_report(report())
    qtbot.waitUntil(lambda: finder.found is not None)
    with qtbot.waitSignal(finder.curve_changed) as heard:
        finder.draw(-1.0, 4.0, 0.9)
    (curve,) = heard.args
    assert (curve.x[0], curve.x[-1]) == (-1.0, 4.0)
    b = np.polyfit(X, line().frame["y"], 1)
    np.testing.assert_allclose(curve.y[:, 0], np.polyval(b, curve.x), rtol=1e-9)
    assert (curve.rows[0] < curve.mean[0]).all()
    assert (curve.mean[0] < curve.y).all()

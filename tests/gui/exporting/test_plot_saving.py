"""Pictures and figures of plots get into files and onto the clipboard, whole."""

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from datasets.problems import Problem
from gui.exporting import plot_saving
from gui.exporting.plot_saving import PlotSaving
from gui.plots.loss_plot import LossPlot
from gui.plots.reach.card_picture import PNG, PNG_LARGE, SVG
from gui.plots.reach.reach import Reach
from tests.gui.reports import history, report


@pytest.fixture
def reach(qtbot):
    card = LossPlot()
    qtbot.addWidget(card)
    card.resize(500, 250)
    with qtbot.waitExposed(card):
        card.show()
    card.show_report(report(history=history(1, 51)))
    return Reach(card)


@pytest.fixture
def saving(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    saved = []
    made = PlotSaving(window, lambda: str(tmp_path), lambda: "my run", lambda *what: saved.append(what))
    made.window_kept, made.saved = window, saved
    return made


@pytest.mark.parametrize(("kind", "name", "wide"), [(PNG, "a.png", 500), (PNG_LARGE, "b.png", 1000)])
def test_images_are_written(saving, reach, tmp_path, kind, name, wide):
    saving.write_picture(reach, kind, tmp_path / name)
    image = QImage(str(tmp_path / name))
    assert image.width() == wide * reach.card.devicePixelRatioF()


def test_a_drawing_gets_its_ending(saving, reach, tmp_path, monkeypatch, qtbot):
    asked = []

    def answer(window, title, path, filters):
        asked.append(path)
        return str(tmp_path / "drawn"), filters

    monkeypatch.setattr(plot_saving.QFileDialog, "getSaveFileName", answer)
    with qtbot.waitSignal(saving.noted):
        saving.save_picture(reach, SVG)
    assert asked == [str(tmp_path / "my run Loss.svg")]
    assert (tmp_path / "drawn.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_what_cannot_be_written_is_a_problem(saving, reach, tmp_path):
    with pytest.raises(Problem):
        saving.write_picture(reach, PNG, tmp_path / "nowhere" / "a.png")


def test_the_picture_is_copied(saving, reach):
    saving.copy_picture(reach)
    assert QGuiApplication.clipboard().image().width() == 1000 * reach.card.devicePixelRatioF()


def test_figures_are_saved_as_a_table(saving, reach):
    saving.save_figures("Loss losses", reach.tables()["losses"]())
    ((table, name, _),) = saving.saved
    assert name == "my run Loss losses"
    assert list(table.columns) == ["step", "epoch", "batch loss", "train loss", "validation loss"]
    np.testing.assert_array_equal(table.frame["batch loss"], 100.0 / np.arange(1, 51))


def test_figures_are_copied_in_full(saving, reach):
    saving.copy_figures(reach.tables()["losses"]())
    head, first, *_ = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[:3] == ["step", "epoch", "batch loss"]
    assert first.split("\t")[:3] == ["1", "1", "100.0"]


def test_too_many_figures_are_refused_with_a_way_out(saving, qtbot):
    columns = {"step": np.arange(plot_saving.MOST_COPIED + 1)}
    with qtbot.waitSignal(saving.problem_found) as told:
        saving.copy_figures(columns)
    assert "file" in str(told.args[0])

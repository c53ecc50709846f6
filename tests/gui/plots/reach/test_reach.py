"""Every picture can be taken along: as an image, as a drawing, as figures, and in words."""

import xml.etree.ElementTree as ElementTree

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from datasets.table import Role, Table
from engine.report import FitCurve
from gui import theme
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.loss_plot import LossPlot
from gui.plots.reach.card_picture import PNG, SVG, image_of, svg_of
from gui.plots.reach.reach import Reach
from gui.plots.reach.tables import named, on_steps
from gui.plots.surface.surface_card import SurfaceCard
from tests.gui.reports import history, report

SVG_SPACE = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def fit(qtbot):
    card = FitPlot()
    qtbot.addWidget(card)
    card.resize(700, 400)
    with qtbot.waitExposed(card):
        card.show()
    x = np.arange(8.0)
    table = pd.DataFrame({"長さ": x, "y & z": x**2})
    card.show_table(Table.from_frame(table, {"長さ": Role.INPUT, "y & z": Role.TARGET}))
    grid = card.wanted()["grid"]
    card.show_report(report(curve=FitCurve(grid, 7 * grid[:, None])))
    return card


@pytest.fixture
def loss(qtbot):
    card = LossPlot()
    qtbot.addWidget(card)
    card.resize(700, 300)
    with qtbot.waitExposed(card):
        card.show()
    card.show_report(report(history=history(1, 501, every=5)))
    return card


def texts(drawing: ElementTree.Element) -> str:
    return " ".join("".join(text.itertext()) for text in drawing.iter(f"{SVG_SPACE}text"))


def test_a_drawing_has_lines_and_texts_and_no_pixels(fit):
    drawing = ElementTree.fromstring(svg_of(fit, "a title"))
    assert drawing.findtext(f"{SVG_SPACE}title") == "a title"
    assert "8 rows" in drawing.findtext(f"{SVG_SPACE}desc")
    assert not list(drawing.iter(f"{SVG_SPACE}image"))
    assert len(list(drawing.iter(f"{SVG_SPACE}circle"))) >= 8
    said = texts(drawing).replace(" ", "")
    for text in ("Fit", "train", "model", "長さ", "y&z"):
        assert text in said


def test_an_image_is_as_sharp_as_is_wanted(fit):
    once, twice = image_of(fit, 1.0), image_of(fit, 2.0)
    assert twice.size() == once.size() * 2
    assert once.width() == fit.width()
    frame, place = fit.plot.frame(), fit.plot.mapTo(fit, fit.plot.rect().topLeft())
    x, y = frame.xs(np.array([2.0]))[0] + place.x(), frame.ys(np.array([14.0]))[0] + place.y()
    for image, scale in ((once, 1), (twice, 2)):  # the curve is where it is on the screen
        found = image.pixelColor(round(x * scale), round(y * scale))
        assert found.red() - found.blue() > 60


def test_the_buttons_are_not_in_the_picture(fit):
    Reach(fit)
    assert fit.picture_box.currentText() not in texts(ElementTree.fromstring(svg_of(fit, "")))


def test_the_figures_of_the_fit_are_exact(fit):
    tables = Reach(fit).tables()
    rows, curve = tables["rows"](), tables["curve"]()
    assert list(rows) == ["row", "長さ", "y & z", "part", "residual"]
    np.testing.assert_array_equal(rows["row"], np.arange(8) + 1)
    np.testing.assert_allclose(rows["residual"], np.arange(8.0) ** 2 - 7 * np.arange(8.0))
    np.testing.assert_array_equal(curve["model"], 7 * curve["長さ"])


def test_the_figures_of_the_loss_are_all_of_the_history(loss):
    losses = Reach(loss).tables()["losses"]()
    np.testing.assert_array_equal(losses["step"], np.arange(1, 501))
    np.testing.assert_array_equal(losses["batch loss"], 100.0 / np.arange(1, 501))
    full = np.isfinite(losses["train loss"])
    np.testing.assert_array_equal(losses["step"][full], np.arange(5, 501, 5))
    np.testing.assert_array_equal(losses["validation loss"][full], 120.0 / np.arange(5, 501, 5))


def test_steps_of_two_columns_are_joined():
    every, first, second = on_steps(np.array([1, 2, 3]), np.array([0, 2, 5]))
    assert every.tolist() == [0, 1, 2, 3, 5]
    assert (first.tolist(), second.tolist()) == ([1, 2, 3], [0, 2, 4])


def test_columns_of_the_same_name_are_told_apart():
    assert list(named([("row", 1), ("row", 2), ("row", 3), ("", 4)])) == ["row", "row (2)", "row (3)", "-"]


def test_what_is_seen_is_said(fit, loss):
    said = fit.plot.accessibleDescription()
    assert "8 rows" in said
    assert "長さ" in said
    assert "from" in said
    said = loss.accessibleDescription()
    assert said.startswith("500 steps.")
    assert "from 22.00 to 0.2200, lowest 0.2200 at step 500" in said


def test_the_menu_offers_what_there_is_and_tells_what_is_chosen(fit, qtbot):
    reach = Reach(fit)
    reach.menu.aboutToShow.emit()
    assert [action.text() for action in reach.save_data.actions()] == ["rows", "curve"]
    with qtbot.waitSignal(reach.table_wanted) as told:
        reach.save_data.actions()[1].trigger()
    assert told.args[0].endswith("curve")
    with qtbot.waitSignal(reach.table_copied) as told:
        reach.copy_data.actions()[0].trigger()
    assert len(told.args[0]["row"]) == 8
    with qtbot.waitSignal(reach.picture_wanted) as told:
        reach.pictures[SVG].trigger()
    assert told.args == [reach, SVG]


def test_keys_do_it_where_the_plot_has_the_keyboard(fit, qtbot):
    reach = Reach(fit)
    fit.plot.setFocus()
    with qtbot.waitSignal(reach.picture_copied):
        qtbot.keyClick(fit.plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert reach.pictures[PNG].shortcut() != reach.pictures[SVG].shortcut()


def test_arrows_read_out_and_escape_ends_that(fit, qtbot):
    fit.plot.setFocus()
    before = fit.plot.frame()
    qtbot.keyClick(fit.plot, Qt.Key.Key_Right)
    first = fit.plot.pointer
    assert first[0] == pytest.approx(np.mean(before.x) + 0.01 * (before.x[1] - before.x[0]))
    assert "model" in fit.figures.text()
    qtbot.keyClick(fit.plot, Qt.Key.Key_Up)
    assert fit.plot.pointer[1] > first[1]
    assert fit.plot.frame() == before
    qtbot.keyClick(fit.plot, Qt.Key.Key_Escape)
    assert fit.plot.pointer is None
    qtbot.keyClick(fit.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert fit.plot.frame().x[0] > before.x[0]


def test_an_image_has_the_colours_of_the_theme(fit):
    image = image_of(fit, 1.0)
    assert image.pixelColor(2, image.height() - 3) == QColor(theme.color("panel"))


def test_what_names_a_field_is_left_out_with_it(qtbot):
    card = SurfaceCard()
    qtbot.addWidget(card)
    card.resize(700, 400)
    with qtbot.waitExposed(card):
        card.show()
    card.chooser.x_label.setVisible(True)
    assert card.chooser.x_label.text() == "across"
    said = texts(ElementTree.fromstring(svg_of(card, "")))
    assert "Cost surface" in said
    assert "across" not in said
    card.shutdown()


def test_the_legend_is_whole_where_the_card_has_no_room_for_it(loss):
    wide = svg_of(loss, "")
    loss.resize(300, 300)
    narrow = svg_of(loss, "")
    for text in ("batch", "train", "validation"):
        for drawing in (wide, narrow):
            assert text in texts(ElementTree.fromstring(drawing))


def test_what_is_read_out_is_said_aloud(fit, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr(fit.plot, "say", said.append)
    fit.plot.setFocus()
    qtbot.keyClick(fit.plot, Qt.Key.Key_Right)
    qtbot.mouseMove(fit.plot.viewport(), fit.plot.viewport().rect().center())
    assert len(said) == 1
    assert "model" in said[0]

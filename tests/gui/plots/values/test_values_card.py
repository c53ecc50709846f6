import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from engine.report import RunState
from engine.values.records import ValuesRequest
from gui import theme
from gui.plots.values.kinds import Kind
from gui.plots.values.values_card import ValuesCard
from tests.gui.plots.values.views import view
from tests.gui.reports import history, report


@pytest.fixture
def card(qtbot):
    widget = ValuesCard()
    qtbot.addWidget(widget)
    widget.resize(700, 320)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def tell(card, *steps, few=True):
    for step in steps:
        chunk = history(step + 1, step + 1)
        card.show_report(report(history=chunk, step=step, values=view(step, few=few)))


def is_at(card, x, y, token):
    """Whether something of the colour `token` is painted at values of the axes, or a pixel beside."""
    frame = card.plot.frame()
    image = card.plot.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    px, py = frame.xs(np.array([float(x)]))[0], frame.ys(np.array([float(y)]))[0]
    wanted = QColor(theme.color(token)).getRgb()[:3]
    places = [(round(px * ratio) + dx, round(py * ratio) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    found = [image.pixelColor(*place).getRgb()[:3] for place in places]
    return any(max(abs(a - b) for a, b in zip(each, wanted, strict=True)) < 60 for each in found)


def test_before_anything_is_known_it_says_what_comes(card):
    card.show_report(report())
    assert "F5" in card.plot.hint
    tell(card, 1)
    assert card.plot.hint == ""


def test_few_numbers_are_lines_with_their_names(card):
    tell(card, *range(0, 100, 10))
    assert card.kind is Kind.VALUES
    frame = card.plot.frame()
    assert frame.x == (0.0, 100.0)
    assert frame.y[0] <= 0.0
    assert frame.y[1] >= 92.0
    assert is_at(card, 45, 45, "train")
    assert not is_at(card, 45, 70, "train")
    assert "weight x2 91" in card.figures.text()


def test_of_many_numbers_norms_by_layer_are_drawn(card):
    tell(card, *range(0, 100, 10), few=False)
    kinds = [Kind.NORMS, Kind.GRADIENT_NORMS, Kind.SPREAD, Kind.GRADIENT_SPREAD, Kind.RATIO, Kind.DEAD]
    assert list(card._offered) == kinds
    assert card.kind is Kind.NORMS
    card.choose(Kind.RATIO)
    low, high = card.plot.frame().y
    assert low <= -3.0 <= high
    assert any(is_at(card, x, -3, "muted") for x in range(40, 50)), "the usual ratio is a line"
    assert any(is_at(card, x, -2, "validation") for x in range(40, 50))


def test_histograms_are_strips_from_the_first_layer_down(card):
    tell(card, *range(0, 100, 10), few=False)
    card.choose(Kind.SPREAD)
    assert card.plot.frame().y == (0.0, 2.0)
    assert card.plot.y_axis._names == {1.5: "layers.0", 0.5: "layers.1"}
    assert not is_at(card, 45, 1.6, "panel")
    assert is_at(card, 99, 1.6, "panel"), "the run has not come so far"


def test_dead_units_are_shares_of_layers_of_relus(card):
    tell(card, 0, 10, 20, few=False)
    card.choose(Kind.DEAD)
    assert card.plot.frame().y == (-0.02, 1.02)
    assert "layers.0 0.25" in card.figures.text()
    assert "layers.1" not in card.figures.text()


def test_while_hidden_nothing_is_asked_for_and_the_way_back_fills_what_it_can(card):
    assert card.wanted() == {"values": ValuesRequest(-1)}
    tell(card, 0, 10)
    assert card.wanted() == {"values": ValuesRequest(None)}
    card.hide()
    assert card.wanted() == {}
    card.show()
    assert card.wanted() == {"values": ValuesRequest(10)}
    tell(card, 80)
    assert card.samples.gaps.tolist() == [False, False, True]
    assert "gaps" in card.figures.text()
    assert is_at(card, 5, 5, "train")
    assert not is_at(card, 45, 45, "train"), "what was not seen is left open"


def test_a_run_that_goes_on_from_an_earlier_step_forgets_the_later_ones(card):
    card.show_report(report(history=history(1, 51), step=50, values=view(50)))
    card.show_report(report(history=history(51, 101), step=100, values=view(100)))
    card.show_report(report(history=history(101, 101), step=70, values=view(70)))
    assert card.samples.steps.tolist() == [50, 100], "gone back to look, nothing is lost"
    card.hide()
    card.show_report(report(history=history(71, 76), step=75))
    assert card.samples.steps.tolist() == [50]


def test_a_reset_begins_anew_and_keeps_the_picture(card):
    tell(card, 0, 10, few=False)
    card.choose(Kind.GRADIENT_NORMS)
    card.show_report(report(generation=1, values=view(0, few=False)))
    assert card.samples.steps.tolist() == [0]
    assert card.kind is Kind.GRADIENT_NORMS
    assert card.text == "gradient_norms"


def test_what_was_chosen_is_remembered(qtbot):
    widget = ValuesCard()
    qtbot.addWidget(widget)
    widget.recall("gradients")
    widget.resize(600, 300)
    with qtbot.waitExposed(widget):
        widget.show()
    tell(widget, 1)
    assert widget.kind is Kind.GRADIENTS


def test_a_run_at_rest_without_the_figures_asks_for_them_once(card, qtbot):
    asked = []
    card.needs_changed.connect(lambda: asked.append(1))
    for _ in range(3):
        card.show_report(report(state=RunState.PAUSED))
    assert len(asked) == 1


def test_the_keyboard_chooses_the_picture(card, qtbot):
    tell(card, 0, 10, few=False)
    qtbot.keyClick(card.kind_box, Qt.Key.Key_Down)
    assert card.kind is Kind.GRADIENT_NORMS
    assert card.plot.y_axis.decades

"""What the card of the cost surface shows of real runs, and what it costs while nobody sees it."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from engine.loop import TrainingLoop
from engine.report import FrameRequest
from engine.reporting import make_report
from engine.surface.evaluator import Evaluator
from engine.surface.records import Surface
from gui import theme
from gui.plots.surface.heat_map import HeatMap
from gui.plots.surface.loss_scale import Way
from gui.plots.surface.overlay import gradient_arrow, update_arrow
from gui.plots.surface.profile import Profile
from gui.plots.surface.surface_card import SurfaceCard
from tests.engine.runs import drive, looped, network, numbers, recipe


@pytest.fixture
def card(qtbot):
    widget = SurfaceCard()
    qtbot.addWidget(widget, before_close_func=lambda card: card.shutdown())
    widget.resize(700, 460)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def line(**settings: object) -> TrainingLoop:
    return looped(recipe(training__dtype="float64", **settings), numbers(rows=60, inputs=1))


def tell(card: SurfaceCard, loop: TrainingLoop) -> None:
    """A report of the run, as the card wants it."""
    card.show_report(make_report(loop, FrameRequest(**card.wanted()), 0.0))


def settle(qtbot, card: SurfaceCard, loop: TrainingLoop) -> Surface:
    """Until the finest surface of where the run stands is there."""
    tell(card, loop)

    def is_done() -> bool:
        view, axes, surface, survey = card.view, card.axes, card.work.surface, card.survey
        if view is None or axes is None or view.axes is not axes:
            tell(card, loop)
            return False
        if surface is None or survey is None or card.work.is_busy or card.work.is_surveying:
            return False
        return axes.apart(surface.base, view.values) < 1e-12 and np.array_equal(survey.values, view.values)

    qtbot.waitUntil(is_done)
    assert card.work.surface is not None
    return card.work.surface


def pixel(card: SurfaceCard, at: np.ndarray) -> tuple[float, float]:
    frame = card.plot.frame()
    return float(frame.xs(at[:1])[0]), float(frame.ys(at[1:])[0])


def test_two_parameters_are_chosen_by_themselves_and_the_map_refines(card, qtbot):
    nodes = []
    card.work.changed.connect(lambda surface: nodes.append(surface.nodes))
    loop = line()
    surface = settle(qtbot, card, loop)
    assert nodes == [17, 33, 65, 129]
    assert isinstance(card.picture, HeatMap)
    assert card.axes.elements == (0, 1)
    assert card.chooser.x_box.currentText() == "weight · x1"
    assert card.chooser.y_box.currentText() == "bias · y1"
    at = np.array([[surface.x[40], surface.y[100]]])
    direct = Evaluator(card.view.source, card.view.values, card.axes)(at)
    assert surface.loss[100, 40] == pytest.approx(direct[0], rel=1e-9)
    assert card.plot.hint == ""


def test_the_bottom_of_the_bowl_is_in_view_from_the_start(card, qtbot):
    loop = line()
    surface = settle(qtbot, card, loop)
    low = np.unravel_index(np.argmin(surface.loss), surface.loss.shape)
    assert 10 < low[0] < 118
    assert 10 < low[1] < 118


def test_where_the_run_stands_its_path_and_its_arrows(card, qtbot):
    loop = line(optimizer__learning_rate=0.2)
    settle(qtbot, card, loop)
    places = [card.view.values.copy()]
    for _ in range(5):
        loop.trainer.step()
        tell(card, loop)
        places.append(card.view.values.copy())
    settle(qtbot, card, loop)
    shown = card.overlay
    np.testing.assert_array_equal(shown.here, places[-1])
    np.testing.assert_array_equal(shown.path[:6], places)
    assert shown.every.all()
    begin, end = update_arrow(card.plot.frame(), shown)
    loop.trainer.step()
    tell(card, loop)
    to = pixel(card, card.view.values)
    along = np.array([end.x() - begin.x(), end.y() - begin.y()])
    true = np.array(to) - (begin.x(), begin.y())
    assert along / np.linalg.norm(along) == pytest.approx(true / np.linalg.norm(true), abs=1e-6)
    assert np.linalg.norm(along) == pytest.approx(max(np.linalg.norm(true), 14.0))
    settle(qtbot, card, loop)
    begin, end = gradient_arrow(card.plot.frame(), card.overlay)
    frame, slope = card.plot.frame(), card.survey.gradient
    way = (
        -slope[0] * frame.area.width() / (frame.x[1] - frame.x[0]),
        slope[1] * frame.area.height() / (frame.y[1] - frame.y[0]),
    )
    assert math.atan2(end.y() - begin.y(), end.x() - begin.x()) == pytest.approx(math.atan2(way[1], way[0]))
    image = card.plot.grab().toImage()
    x, y = pixel(card, card.view.values)
    ratio = image.devicePixelRatio()
    assert image.pixelColor(round(x * ratio), round(y * ratio)) == QColor(theme.tokens().model)


def test_for_two_parameters_the_surface_stays_while_the_run_moves_on_it(card, qtbot):
    loop = line()
    first = settle(qtbot, card, loop)
    loop.trainer.step()
    tell(card, loop)
    qtbot.waitUntil(lambda: not card.work.is_surveying)
    assert card.work.surface is first
    assert not card.work.is_busy


def test_of_more_parameters_it_is_worked_out_anew_where_the_others_have_moved(card, qtbot):
    loop = looped(network(), numbers())
    first = settle(qtbot, card, loop)
    for _ in range(3):
        loop.trainer.step()
    loop.replay.walk.note(loop.trainer.parts, 3)
    tell(card, loop)
    tell(card, loop)

    def is_new() -> bool:
        surface = card.work.surface
        return (
            surface is not first and np.array_equal(surface.base, card.view.values) and not card.work.is_busy
        )

    qtbot.waitUntil(is_new)
    assert card.work.surface.region == first.region
    assert "others" in card._note.text()


def test_while_hidden_nothing_is_asked_for_or_worked_out(card, qtbot):
    loop = line()
    settle(qtbot, card, loop)
    card.hide()
    assert card.wanted() == {}
    assert not card.work.is_busy
    tell(card, loop)
    assert not loop.replay.walk.is_watched
    loop.resume(20)
    drive(loop)
    tell(card, loop)
    assert not card.work.is_busy
    assert not card.work.is_surveying
    assert card.view.step == 0
    card.show()
    settle(qtbot, card, loop)
    assert card.view.step == 20


def test_zooming_has_what_is_seen_worked_out(card, qtbot):
    loop = line()
    first = settle(qtbot, card, loop)
    card.plot.setFocus()
    qtbot.keyClick(card.plot, Qt.Key.Key_Plus)
    qtbot.keyClick(card.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    frame = card.plot.frame()
    qtbot.waitUntil(lambda: card.work.surface.region.x == frame.x and not card.work.is_busy)
    assert card.work.surface.region.y == frame.y
    assert card.work.surface.nodes == 129
    assert frame.x != first.region.x
    qtbot.mouseClick(card.follow_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.work.surface.region == first.region)


def test_one_parameter_gives_a_profile(card, qtbot):
    loop = line()
    settle(qtbot, card, loop)
    card.chooser.choose("single", 1)
    surface = settle(qtbot, card, loop)
    assert isinstance(card.picture, Profile)
    assert surface.loss.shape == (1025,)
    at = surface.x[[300, 700]][:, None]
    direct = Evaluator(card.view.source, card.view.values, card.axes)(at)
    np.testing.assert_allclose(surface.loss[[300, 700]], direct, rtol=1e-9)
    low, high = card.plot.frame().y
    assert low <= math.log10(surface.loss.min()) <= math.log10(surface.loss.max()) <= high
    assert not card.bar.isVisible()
    assert card.plot.y_axis.decades
    qtbot.mouseClick(card.log_button, Qt.MouseButton.LeftButton)
    assert not card.plot.y_axis.decades
    assert card.plot.frame().y[1] >= surface.loss.max()


@pytest.mark.parametrize("kind", ["random", "filters", "gradient", "path"])
def test_directions_go_through_where_the_run_stands(card, qtbot, kind):
    loop = looped(network(), numbers())
    settle(qtbot, card, loop)
    loop.resume(10)
    drive(loop)
    settle(qtbot, card, loop)
    card.chooser.choose(kind)
    surface = settle(qtbot, card, loop)
    assert surface.axes.kind == kind
    np.testing.assert_allclose(surface.axes.project(card.view.values[None])[0], (0.0, 0.0), atol=1e-9)
    assert len(card.overlay.path) >= 11
    before = surface.axes.directions
    qtbot.mouseClick(card.chooser.again_button, Qt.MouseButton.LeftButton)
    again = settle(qtbot, card, loop)
    assert again.axes is not surface.axes
    assert (kind == "path") is np.allclose(again.axes.directions, before)


def test_without_a_path_its_main_directions_are_refused_with_a_reason(card, qtbot):
    loop = looped(network(), numbers())
    settle(qtbot, card, loop)
    card.chooser.choose("path")
    tell(card, loop)
    assert "hardly moved" in card.plot.hint
    card.chooser.choose("pair")
    settle(qtbot, card, loop)
    assert card.plot.hint == ""


def test_a_name_is_typed(card, qtbot):
    loop = looped(network(), numbers())
    settle(qtbot, card, loop)
    box = card.chooser.x_box
    name = card.view.layout.element(20)
    assert name.endswith("]")
    box.lineEdit().setText(name)
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert card.view.layout.element(card.axes.elements[0]) == name
    assert not box.property("invalid")
    before = card.axes
    box.lineEdit().setText("layers.0.weight[9,9]")
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
    assert box.property("invalid")
    assert card.axes is before
    settle(qtbot, card, loop)


def test_a_click_says_where_to_go_and_a_drag_does_not(card, qtbot):
    loop = line()
    settle(qtbot, card, loop)
    told = []
    card.go_there.connect(told.append)
    at = QPoint(300, 150)
    qtbot.mouseClick(card.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (first, old), (second, _) = told[0]
    x, y = card.plot.frame().value(at.toPointF())
    assert (first.name, first.index, second.name) == ("weight", 0, "bias")
    assert (first.value, second.value) == pytest.approx((x, y))
    assert old == card.view.values[0]
    assert first.generation == loop.generation
    qtbot.mousePress(card.plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(card.plot.viewport(), QPoint(340, 180))
    qtbot.mouseRelease(card.plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(340, 180))
    assert len(told) == 1
    card.plot.setFocus()
    qtbot.keyClick(card.plot, Qt.Key.Key_Left)
    qtbot.keyClick(card.plot, Qt.Key.Key_Return)
    assert len(told) == 2
    for edit, _ in told[1]:
        loop.set_parameter(edit)
    drive(loop)
    settle(qtbot, card, loop)
    np.testing.assert_allclose(card.overlay.here, [edit.value for edit, _ in told[1]])


def test_the_read_out_tells_the_loss_under_the_pointer(card, qtbot):
    loop = line()
    surface = settle(qtbot, card, loop)
    x, y = pixel(card, np.array([surface.x[64], surface.y[32]]))
    qtbot.mouseMove(card.plot.viewport(), QPoint(round(x), round(y)))
    said = card.figures.text()
    found = float(said.split("loss ≈")[1].replace("\N{MINUS SIGN}", "-"))
    assert found == pytest.approx(surface.loss[32, 64], rel=0.05)


def test_the_optimum_lies_where_it_is_said_to(card, qtbot):
    loop = line()
    settle(qtbot, card, loop)
    assert not card._keys_by_name["optimum"].isVisible()
    card.set_optimum(np.array([0.25, 0.5]))
    np.testing.assert_array_equal(card.overlay.optimum, (0.25, 0.5))
    assert card._keys_by_name["optimum"].isVisible()
    card.set_optimum(None)
    assert card.overlay.optimum is None


def test_what_is_no_finite_number_is_hatched(card, qtbot):
    formula = recipe(model__kind="formula", model__formula="a + log(b)*x1", training__dtype="float64")
    loop = looped(
        recipe(formula, model__start="given", model__start_values={"a": 1.0, "b": 1.0}),
        numbers(rows=30, inputs=1),
    )
    settle(qtbot, card, loop)
    card.plot.show_ranges((-1.0, 1.0), (-1.0, 1.0))
    card.plot.follow(False)
    card._on_ranges_moved()
    qtbot.waitUntil(lambda: card.work.surface.region.y == (-1.0, 1.0) and not card.work.is_busy)
    missing, beyond = card.picture.holes
    assert missing[:64].all()  # log(b) for b < 0
    assert beyond[64].all()  # and for b = 0
    assert not missing[66:].any()
    x, y = pixel(card, np.array([0.3, -0.5]))
    image = card.plot.grab().toImage()
    ratio = image.devicePixelRatio()
    ground, muted = QColor(theme.tokens().panel), QColor(theme.tokens().muted)
    seen = {
        image.pixelColor(round((x + dx) * ratio), round((y + dy) * ratio)).name()
        for dx in range(16)
        for dy in range(16)
    }
    assert ground.name() in seen
    assert muted.name() in seen
    assert "NaN" in _said_at(card, qtbot, 0.3, -0.5)


def _said_at(card: SurfaceCard, qtbot, x: float, y: float) -> str:
    at = pixel(card, np.array([x, y]))
    qtbot.mouseMove(card.plot.viewport(), QPoint(round(at[0]), round(at[1])))
    return card.figures.text()


def test_losses_of_both_signs_are_coloured_to_both_sides_of_0(card, qtbot):
    loop = line(loss__kind="sum_of_outputs")
    settle(qtbot, card, loop)
    assert card.bar.scale.way is Way.TWO_SIDES
    assert any(text == "0" for _, text in card.bar.scale.steps(12))


def test_another_table_begins_anew_and_a_reset_keeps_the_view(card, qtbot):
    loop = line()
    first = settle(qtbot, card, loop)
    loop.reset()
    drive(loop)
    again = settle(qtbot, card, loop)
    assert again.region == first.region
    card.begin()
    assert card.work.surface is None
    other = looped(recipe(), numbers(rows=60, inputs=3))
    other.generation = loop.generation + 1
    settle(qtbot, card, other)
    assert card.chooser.layout_of.count == 4
    assert card.chooser.kind_box.findData("random") >= 0

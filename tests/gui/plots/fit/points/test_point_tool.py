"""Points under mouse and keyboard: what is wanted, at which values, and what the picture shows meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from datasets.edits import RemoveRows, SetCells
from datasets.table import Role, Table
from engine.experiment import Experiment
from engine.report import RunState
from gui.plots.fit.fit_plot import FitPlot
from gui.plots.fit.points.point_tool import PointTool
from tests.gui.reports import report

Key, Mouse = Qt.Key, Qt.MouseButton
Shift, Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def five() -> Table:
    frame = pd.DataFrame({"x": [0.0, 1.0, 2.0, 3.0, 4.0], "y": [0.5, 3.0, 1.0, 4.0, 2.0]})
    return Table.from_frame(frame)


class Told(list[tuple[Any, ...]]):
    """What the tool wants, in turn, as (name, values...)."""

    def __init__(self, tool: PointTool) -> None:
        super().__init__()
        for name in ("add_wanted", "move_wanted", "remove_wanted", "cancel_wanted", "cell_wanted"):
            getattr(tool, name).connect(self._taking(name))

    def _taking(self, name: str) -> Callable[..., None]:
        return lambda *given: self.append((name.removesuffix("_wanted"), *given))

    def names(self) -> list[str]:
        return [each[0] for each in self]


@pytest.fixture
def plot(qtbot: QtBot) -> FitPlot:
    widget = FitPlot()
    qtbot.addWidget(widget)
    widget.resize(640, 420)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_table(five())
    return widget


@pytest.fixture
def told(plot: FitPlot) -> Told:
    return Told(plot.points.tool)


def draw(plot: FitPlot) -> None:
    plot.points.button.setChecked(True)


def pixel(plot: FitPlot, x: float, y: float) -> QPointF:
    frame = plot.plot.frame()
    return QPointF(float(frame.xs(np.array([x]))[0]), float(frame.ys(np.array([y]))[0]))


def mouse(
    plot: FitPlot,
    kind: QEvent.Type,
    place: QPointF,
    button: Qt.MouseButton = Mouse.LeftButton,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    port = plot.plot.viewport()
    held = Mouse.NoButton if kind is QEvent.Type.MouseButtonRelease else button
    pressed = Mouse.NoButton if kind is QEvent.Type.MouseMove else button
    spot = QPointF(port.mapToGlobal(QPoint(0, 0))) + place
    QApplication.sendEvent(port, QMouseEvent(kind, place, spot, pressed, held, modifiers))


def press(plot: FitPlot, place: QPointF, **more: Any) -> None:
    mouse(plot, QEvent.Type.MouseButtonPress, place, **more)


def move(plot: FitPlot, place: QPointF) -> None:
    mouse(plot, QEvent.Type.MouseMove, place)


def release(plot: FitPlot, place: QPointF, **more: Any) -> None:
    mouse(plot, QEvent.Type.MouseButtonRelease, place, **more)


def click(plot: FitPlot, place: QPointF, **more: Any) -> None:
    press(plot, place, **more)
    release(plot, place, **more)


def key(qtbot: QtBot, plot: FitPlot, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(plot.plot, pressed, modifiers)


class TestMouse:
    def test_a_click_wants_a_point_there_with_as_many_digits_as_a_pixel_tells(
        self, plot: FitPlot, told: Told
    ) -> None:
        draw(plot)
        click(plot, pixel(plot, 0.512345, 2.2))
        ((name, columns, x, y),) = told
        assert (name, columns) == ("add", ("x", "y"))
        assert x == pytest.approx(0.512345, abs=0.01)
        assert y == pytest.approx(2.2, abs=0.02)
        assert x == round(x, 3)

    def test_zoomed_in_it_has_more(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        plot.plot.show_ranges((0.5, 0.5001), (2.2, 2.2001))
        click(plot, pixel(plot, 0.50005, 2.20005))
        ((_, _, x, y),) = told
        assert (x, y) == (pytest.approx(0.50005, abs=3e-7), pytest.approx(2.20005, abs=6e-7))
        assert x == round(x, 7)

    def test_a_drag_tells_values_and_keeps_what_is_not_moved(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        start = pixel(plot, 2.0, 1.0) + QPointF(3, 2)  # beside its middle
        press(plot, start)
        move(plot, start + QPointF(0, -20))
        assert plot.view.y[2] > 1.0, "the picture goes ahead"
        release(plot, start + QPointF(0, -20))
        name, columns, rows, x, y, gesture = told[-1]
        frame = plot.plot.frame()
        assert (name, columns, rows.tolist()) == ("move", ("x", "y"), [2])
        assert x.tolist() == [2.0], "not a digit of it"
        assert y[0] == pytest.approx(1.0 + 20 * (frame.y[1] - frame.y[0]) / frame.area.height(), abs=0.01)
        assert {each[-1] for each in told} == {gesture}

    def test_two_drags_are_two_gestures(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        for _ in range(2):
            start = pixel(plot, 2.0, 1.0)
            press(plot, start)
            move(plot, start + QPointF(30, 0))
            release(plot, start + QPointF(30, 0))
        assert len({each[-1] for each in told}) == 2

    def test_points_stay_within_what_is_seen(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        press(plot, pixel(plot, 2.0, 1.0))
        move(plot, QPointF(5000, -5000))
        release(plot, QPointF(5000, -5000))
        frame, (_, _, _, x, y, _) = plot.plot.frame(), told[-1]
        assert frame.x[0] <= x[0] <= frame.x[1]
        assert frame.y[0] <= y[0] <= frame.y[1]

    def test_a_click_on_a_point_picks_it_and_wants_nothing(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        click(plot, pixel(plot, 3.0, 4.0) + QPointF(2, 2))
        assert plot.points.tool.picks.tolist() == [3]
        assert told == []
        assert "row 4" in plot.figures.text()

    def test_a_right_click_removes_one_or_all_that_are_picked(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        click(plot, pixel(plot, 3.0, 4.0), button=Mouse.RightButton)
        click(plot, pixel(plot, 1.0, 3.0))
        click(plot, pixel(plot, 2.0, 1.0), modifiers=Control)
        click(plot, pixel(plot, 1.0, 3.0), button=Mouse.RightButton)
        assert [each[1].tolist() for each in told] == [[3], [1, 2]]
        assert told.names() == ["remove", "remove"]

    def test_a_band_picks_and_all_picked_points_move_together(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        press(plot, pixel(plot, 0.6, 3.6))
        move(plot, pixel(plot, 2.5, 0.7))
        assert plot.points.hand.band is not None
        release(plot, pixel(plot, 2.5, 0.7))
        assert plot.points.tool.picks.tolist() == [1, 2]
        assert told == []
        start = pixel(plot, 2.0, 1.0)
        press(plot, start)
        move(plot, start + QPointF(10, -10))
        release(plot, start + QPointF(10, -10))
        _, _, rows, x, y, _ = told[-1]
        assert rows.tolist() == [1, 2]
        assert x[1] - x[0] == pytest.approx(1.0, abs=0.02)
        assert y[0] - y[1] == pytest.approx(2.0, abs=0.02)

    def test_ctrl_and_click_beside_all_points_draws_none(self, plot: FitPlot, told: Told) -> None:
        draw(plot)
        click(plot, pixel(plot, 0.5, 3.5), modifiers=Control)
        assert told == []

    def test_without_the_tool_a_click_picks_and_nothing_is_drawn(
        self, plot: FitPlot, told: Told, qtbot: QtBot
    ) -> None:
        with qtbot.waitSignal(plot.points.row_picked) as picked:
            click(plot, pixel(plot, 1.0, 3.0))
        assert picked.args == [1]
        click(plot, pixel(plot, 0.5, 3.5))
        assert plot.points.tool.picks.tolist() == []
        assert told == []

    def test_the_cursor_says_that_a_click_draws(self, plot: FitPlot) -> None:
        port = plot.plot.viewport()
        assert port.cursor().shape() is Qt.CursorShape.CrossCursor
        draw(plot)
        assert port.cursor().shape() is Qt.CursorShape.BitmapCursor
        plot.points.put_away()
        assert port.cursor().shape() is Qt.CursorShape.CrossCursor


class TestKeyboard:
    def test_arrows_walk_from_left_to_right_and_upwards(self, plot: FitPlot, qtbot: QtBot) -> None:
        draw(plot)
        seen = []
        for pressed in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Left, Key.Key_Up, Key.Key_Up):
            key(qtbot, plot, pressed)
            seen += plot.points.tool.picks.tolist()
        assert seen == [0, 1, 0, 0, 2, 4], "by x; at the end one stays; by y: 0.5, 1, 2"
        assert "row 5" in plot.figures.text()
        assert "row 5" in plot.plot.accessibleDescription()

    def test_without_the_tool_they_pan_and_walk_with_ctrl(self, plot: FitPlot, qtbot: QtBot) -> None:
        before = plot.plot.frame().x
        key(qtbot, plot, Key.Key_Left, Control)
        assert plot.points.tool.picks.tolist() == [4]
        assert plot.plot.frame().x == before
        key(qtbot, plot, Key.Key_Left, Shift)
        assert plot.plot.frame().x != before

    def test_shift_moves_by_a_pixel_and_ctrl_by_ten_in_one_gesture(
        self, plot: FitPlot, told: Told, qtbot: QtBot
    ) -> None:
        draw(plot)
        plot.points.tool.pick(np.array([2]))
        key(qtbot, plot, Key.Key_Up, Shift)
        key(qtbot, plot, Key.Key_Right, Shift | Control)
        frame = plot.plot.frame()
        one = (frame.y[1] - frame.y[0]) / frame.area.height()
        ten = 10 * (frame.x[1] - frame.x[0]) / frame.area.width()
        assert told[0][3].tolist() == [2.0]
        assert told[0][4][0] == pytest.approx(1.0 + one, abs=0.01)
        assert told[1][3][0] == pytest.approx(2.0 + ten, abs=0.01)
        assert told[0][-1] == told[1][-1]
        assert f"y {told[1][4][0]:.4f}" in plot.figures.text()
        key(qtbot, plot, Key.Key_Right)
        key(qtbot, plot, Key.Key_Up, Shift)
        assert told[2][-1] != told[0][-1], "another point, another gesture"

    @pytest.mark.parametrize("where", ["middle", "beside", "cross-hair"])
    def test_insert_adds(self, plot: FitPlot, told: Told, qtbot: QtBot, where: str) -> None:
        draw(plot)
        frame = plot.plot.frame()
        x, y = sum(frame.x) / 2, sum(frame.y) / 2
        if where == "beside":
            plot.points.tool.pick(np.array([1]))
            x, y = 1.0 + 20 * (frame.x[1] - frame.x[0]) / frame.area.width(), 3.0
        elif where == "cross-hair":
            key(qtbot, plot, Key.Key_Right, Shift)
            assert plot.plot.pointer is not None
            x, y = plot.plot.pointer
        key(qtbot, plot, Key.Key_Insert)
        assert told[-1][2:] == (pytest.approx(x, abs=0.02), pytest.approx(y, abs=0.02))

    def test_delete_removes_what_is_picked(self, plot: FitPlot, told: Told, qtbot: QtBot) -> None:
        draw(plot)
        key(qtbot, plot, Key.Key_Delete)
        assert told == []
        key(qtbot, plot, Key.Key_A, Control)
        key(qtbot, plot, Key.Key_Delete)
        assert told[-1][1].tolist() == [0, 1, 2, 3, 4]

    def test_enter_leads_to_the_cell(self, plot: FitPlot, told: Told, qtbot: QtBot) -> None:
        plot.points.tool.pick(np.array([3]))
        key(qtbot, plot, Key.Key_Return)
        assert told == [("cell", 3, "y")]

    def test_escape_lets_go_of_one_thing_after_the_other(
        self, plot: FitPlot, told: Told, qtbot: QtBot
    ) -> None:
        key(qtbot, plot, Key.Key_D)
        assert plot.points.is_active
        start = pixel(plot, 2.0, 1.0)
        press(plot, start)
        move(plot, start + QPointF(40, 0))
        key(qtbot, plot, Key.Key_Escape)
        assert told.names() == ["move", "cancel"]
        assert told[1][1] == told[0][-1]
        assert plot.view.x[2] == 2.0
        move(plot, start + QPointF(80, 0))
        assert told.names() == ["move", "cancel"], "the mouse holds nothing any more"
        key(qtbot, plot, Key.Key_Escape)
        assert plot.points.tool.picks.tolist() == []
        assert plot.points.is_active
        key(qtbot, plot, Key.Key_Escape)
        assert not plot.points.is_active


class TestPicture:
    def test_a_table_edited_elsewhere_leaves_view_and_zoom(self, plot: FitPlot) -> None:
        view = plot.view
        plot.plot.show_ranges((1.0, 2.0), (0.0, 3.0))
        plot.plot.follow(False)
        plot.show_table(SetCells(np.array([0]), ("y",), [[9.0]]).apply(five())[0])
        assert plot.view is view
        assert plot.plot.frame().x == (1.0, 2.0)
        assert view.y[0] == 9.0

    def test_axes_rest_while_points_move_within_them_and_fit_again_later(self, plot: FitPlot) -> None:
        before = plot.plot.frame()
        table, _ = SetCells(np.array([3]), ("y",), [[3.0]]).apply(five())
        plot.show_table(table)
        assert plot.plot.frame().y == before.y, "still filled well enough"
        table, _ = SetCells(np.array([0, 1, 2, 3, 4]), ("y",), [[1.0, 1.1, 1.2, 1.3, 1.4]]).apply(table)
        plot.show_table(table)
        assert plot.plot.frame().y[1] < 2.0

    def test_while_drawing_axes_only_grow(self, plot: FitPlot) -> None:
        draw(plot)
        before = plot.plot.frame()
        table, _ = RemoveRows(np.array([0, 1, 3, 4])).apply(five())
        plot.show_table(table)
        assert (plot.plot.frame().x, plot.plot.frame().y) == (before.x, before.y)
        table, _ = SetCells(np.array([0]), ("y",), [[50.0]]).apply(table)
        plot.show_table(table)
        assert plot.plot.frame().y[0] == before.y[0]
        assert plot.plot.frame().y[1] > 50.0
        plot.points.put_away()
        assert plot.plot.frame().y[0] > 40.0

    def test_another_document_is_shown_whole(self, plot: FitPlot) -> None:
        draw(plot)
        plot.plot.follow(False)
        plot.begin()
        plot.show_table(Table.from_frame(pd.DataFrame({"x": [100.0, 200.0], "y": [1.0, 2.0]})))
        assert not plot.points.is_active
        assert plot.plot.following
        assert plot.plot.frame().x[1] > 200.0

    def test_a_drag_paints_the_points_that_stay_once(self, plot: FitPlot) -> None:
        draw(plot)
        painted: list[int] = []
        standing = plot.view.paint_standing
        plot.view.paint_standing = lambda *given: (painted.append(1), standing(*given))[1]
        start = pixel(plot, 2.0, 1.0)
        press(plot, start)
        table = five()
        plot.points.tool.move_wanted.connect(
            lambda names, rows, x, y, _: plot.show_table(SetCells(rows, names, [x, y]).apply(table)[0])
        )
        for step in range(5, 60, 5):
            move(plot, start + QPointF(step, -step))
            plot.points.tool._tell()
            plot.plot.grab()
        assert len(painted) == 1, "without the one in the hand"
        release(plot, start + QPointF(60, -60))
        plot.plot.grab()
        plot.plot.grab()
        assert len(painted) == 2, "and with it where it was put down"

    def test_only_the_points_are_painted_anew_where_one_is_added(self, plot: FitPlot) -> None:
        plot.plot.grab()
        ground = plot.plot._ground
        frame = five().frame
        frame.loc[5] = [1.5, 2.5]
        plot.show_table(Table.from_frame(frame))
        plot.plot.grab()
        assert plot.plot._ground is ground

    def test_a_new_point_is_picked_and_after_one_is_removed_its_neighbour(
        self, plot: FitPlot, told: Told, qtbot: QtBot
    ) -> None:
        draw(plot)
        click(plot, pixel(plot, 1.5, 2.5))
        _, _, x, y = told[-1]
        frame = five().frame
        frame.loc[5] = [x, y]
        plot.show_table(Table.from_frame(frame))
        assert plot.points.tool.picks.tolist() == [5]
        key(qtbot, plot, Key.Key_Delete)
        plot.show_table(five())
        assert plot.points.tool.picks.tolist() in ([1], [2])

    def test_what_is_refused_goes_back_to_its_place(self, plot: FitPlot) -> None:
        draw(plot)
        plot.points.tool.move_wanted.connect(lambda *_: plot.points.tool.give_up())
        start = pixel(plot, 2.0, 1.0)
        press(plot, start)
        move(plot, start + QPointF(40, 0))
        assert plot.view.x[2] == 2.0
        assert not plot.points.tool.is_dragging

    def test_rows_set_aside_are_points_too_and_missing_ones_are_none(self, plot: FitPlot) -> None:
        table, _ = SetCells(np.array([1]), ("y",), [[np.nan]]).apply(five())
        plot.show_table(table.with_in_use(np.array([True, True, False, True, True])))
        plot.points.tool.walk(1)
        seen = []
        for _ in range(4):
            seen += plot.points.tool.picks.tolist()
            plot.points.tool.walk(1)
        assert seen == [0, 2, 3, 4]

    def test_without_rows_there_are_axes_to_draw_into(self, plot: FitPlot, told: Told) -> None:
        plot.begin()
        plot.show_table(RemoveRows(np.arange(5)).apply(five())[0])
        assert "draw points" in plot.plot.hint
        draw(plot)
        assert plot.plot.hint == ""
        click(plot, pixel(plot, 0.25, 0.75))
        assert told[-1][1:] == (("x", "y"), pytest.approx(0.25, abs=0.002), pytest.approx(0.75, abs=0.003))
        plot.show_table(Table.from_frame(pd.DataFrame({"x": [0.25], "y": [0.75]})))
        assert plot.plot.frame().x == (0.0, 1.0)

    def test_without_a_table_the_columns_are_left_to_who_makes_them(
        self, qtbot: QtBot, plot: FitPlot, told: Told
    ) -> None:
        plot.begin()
        plot.show_table(Table.from_frame(pd.DataFrame()))
        draw(plot)
        click(plot, pixel(plot, 0.5, 0.5))
        assert told[-1][:2] == ("add", ())

    @pytest.mark.parametrize("columns", [("a", "b", "y"), ("a", "k")])
    def test_other_pictures_have_no_points_to_draw(self, plot: FitPlot, columns: tuple[str, ...]) -> None:
        frame = pd.DataFrame({"a": [1.0, 2.0], "b": [1.0, 3.0], "y": [1.0, 2.0], "k": ["m", "n"]})
        table = Table.from_frame(frame[list(columns)])
        roles = dict.fromkeys(columns, Role.INPUT) | {columns[-1]: Role.TARGET}
        draw(plot)
        plot.show_table(replace(table, roles=roles))
        assert not plot.points.button.isEnabled()
        assert not plot.points.is_active
        assert "one input" in plot.points.button.toolTip()

    def test_classes_of_two_stay_classes(self, plot: FitPlot, told: Told) -> None:
        base = Experiment()
        plot.show_experiment(replace(base, loss=replace(base.loss, kind="binary_cross_entropy")))
        plot.show_table(Table.from_frame(pd.DataFrame({"x": [0.0, 1.0, 2.0], "y": [0, 1, 1]})))
        draw(plot)
        click(plot, pixel(plot, 0.5, 0.7))
        click(plot, pixel(plot, 1.5, 0.3))
        assert [each[3] for each in told] == [1.0, 0.0]
        plot.show_table(Table.from_frame(pd.DataFrame({"x": [0.0, 1.0, 2.0], "y": [0.0, 0.4, 1.0]})))
        click(plot, pixel(plot, 0.5, 0.7))
        click(plot, pixel(plot, 1.6, 1.1))
        assert [each[3] for each in told[2:]] == [pytest.approx(0.7, abs=0.01), 1.0]

    def test_it_says_what_can_be_done_and_when_a_run_takes_it(self, plot: FitPlot) -> None:
        draw(plot)
        assert "Click adds a point" in plot._note.text()
        plot.show_report(report(state=RunState.RUNNING))
        assert plot._note.text() == "The run takes new rows at the next batch."
        plot.points.put_away()
        assert "Click" not in plot._note.text()

"""The points of a plot as somebody picks them and, with the tool for it, draws, drags and removes them.

Nothing is changed here: what a person wants is told in signals, and what became of it comes with the table.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, QPointF, QTimer, Signal

from gui.plots.fit.curve_view import CurveView
from gui.plots.fit.fit_data import Rows
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.points.pixel_values import told
from gui.plots.painting import Floats, Frame
from gui.plots.plot_base import LivePlot

CLICK = 4.0  # pixels that a click may wander without being a drag
TICK_MS = 33  # from one place of a dragged point that is told to the next, at least
SHARE = 2  # the same as a multiple of what the last one took

_NONE: Rows = np.empty(0, dtype=np.int64)
_gestures = itertools.count()


@dataclass
class _Drag:
    """Points on their way. x, y: (n,) where they were; `since` is the pixel that the pointer took them at."""

    rows: Rows
    x: Floats
    y: Floats
    since: QPointF
    gesture: Hashable
    moved: bool = False
    untold: bool = False


class PointTool(QObject):
    """What is picked, and what is under way. `PointHand` leads it by mouse and keyboard.

    While it is `active` it draws; else it only picks. A gesture groups the moves of one drag. After each
    wish `table_taken` or `give_up` is called.
    """

    add_wanted = Signal(object, float, float)  # columns on both axes (none: there are none yet), values
    move_wanted = Signal(object, object, object, object, object)  # columns, rows (n,), x, y (n,), gesture
    remove_wanted = Signal(object)  # rows (n,)
    cancel_wanted = Signal(object)  # gesture: as if it had not been
    cell_wanted = Signal(int, str)  # row, column: type its number
    picked = Signal(object)  # rows (n,), ascending
    picks_changed = Signal(object)  # the same, and also of a row that was chosen elsewhere

    def __init__(self, plot: LivePlot) -> None:
        super().__init__(plot)
        self.plot = plot
        self.active = False
        self.view: FitView | None = None
        self.picks: Rows = _NONE
        self._drag: _Drag | None = None
        self._pointer = QPointF()
        self._nudge: Hashable | None = None  # the gesture of moves by keys
        self._awaited: tuple[float, float | None] | None = None  # x of the point to pick next, or x and y
        self.moving: Rows | None = None  # the rows that a move is just being told of
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._tell)

    @property
    def is_dragging(self) -> bool:
        return self._drag is not None

    @property
    def points(self) -> CurveView | None:
        """The picture, where its points can be drawn and not only picked."""
        return self.view if isinstance(self.view, CurveView) else None

    # what is there

    def set_active(self, active: bool) -> None:
        """Take the tool, or put it away."""
        self.active = active
        self._drop()
        self.plot.refresh()

    def set_view(self, view: FitView | None) -> None:
        """Another picture: nothing is picked in it."""
        self.view = view
        self._drop()
        self._pick(_NONE)

    def table_taken(self, same_rows: bool) -> None:
        """The picture shows the newest table, with as many rows as before or not."""
        if self.view is None:
            return
        if not same_rows:
            self._drop()
            self.pick(self._arrived())
        elif self._drag is not None:
            self._place()  # the pointer is ahead of what the table knows
        self._awaited = None

    def give_up(self) -> None:
        """What was wanted cannot be: everything is where the table says."""
        self._awaited = None
        self._drop()

    def _arrived(self) -> Rows:
        """The point that was drawn last, or the one beside the point that was removed."""
        if self.view is None or self._awaited is None:
            return _NONE
        x, y = self._awaited
        rows, xs, ys = self.drawn()
        if not len(rows):
            return _NONE
        if y is None:
            return rows[[int(np.argmin(np.abs(xs - x)))]]
        return rows[(xs == x) & (ys == y)][-1:]

    def drawn(self) -> tuple[Rows, Floats, Floats]:
        """The rows whose points are painted (n,), and their values on both axes."""
        if self.view is None:
            return _NONE, np.empty(0), np.empty(0)
        rows = self.view.drawn
        return rows, *self.view.places(rows)

    # picking

    def pick(self, rows: Rows) -> None:
        """Pick these rows (of the table), and no others."""
        self._end_nudges()
        self._pick(np.unique(np.asarray(rows, dtype=np.int64)))

    def _pick(self, rows: Rows) -> None:
        if not np.array_equal(rows, self.picks):
            self.picks = rows
            self.picked.emit(rows)
            self.picks_changed.emit(rows)
        self.plot.refresh()

    def row_at(self, place: QPointF, frame: Frame) -> int:
        """The row whose point is at a pixel, -1 for none."""
        return -1 if self.view is None else self.view.row_at(frame, frame.value(place))

    def walk(self, by: int, upwards: bool = False) -> None:
        """Pick the next point (`by` 1) or the one before (-1) from left to right, or upwards."""
        rows, xs, ys = self.drawn()
        if not len(rows):
            return
        rows = rows[np.lexsort((rows, xs, ys) if upwards else (rows, ys, xs))]
        at = np.flatnonzero(np.isin(rows, self.picks))
        ends = (-1, len(rows)) if not len(at) else (int(at[-1]), int(at[0]))  # where one comes from
        place = ends[0] + 1 if by > 0 else ends[1] - 1
        self.pick(rows[[min(max(place, 0), len(rows) - 1)]])

    def show_pick(self, row: int) -> None:
        """Pick the point of a row that was chosen elsewhere; nothing is told of it."""
        self._end_nudges()
        self.picks = np.array([row], dtype=np.int64)
        self.picks_changed.emit(self.picks)
        self.plot.refresh()

    # wishes

    def add(self, x: float, y: float) -> None:
        """Want a point at these values of the axes."""
        frame = self.plot.frame()
        x, y = told(x, frame.x, frame.area.width()), told(y, frame.y, frame.area.height())
        view = self.points
        if view is not None:
            y = float(view.allowed(np.array([y]))[0])
        self._end_nudges()
        self._awaited = x, y
        self.add_wanted.emit(view.names if view is not None else (), x, y)

    def remove(self, rows: Rows) -> None:
        """Want these points gone."""
        view = self.points
        if not len(rows) or view is None:
            return
        self._end_nudges()
        self._awaited = float(view.x[rows[0]]), None
        self.remove_wanted.emit(rows)

    def nudge(self, right: float, up: float) -> None:
        """Want the picked points so many pixels further."""
        view, frame = self.points, self.plot.frame()
        if not len(self.picks) or view is None:
            return
        if self._nudge is None:
            self._nudge = ("points", next(_gestures))
            self._lift(self.picks)
        xs, ys = self._moved(view.x[self.picks], view.y[self.picks], QPointF(right, -up), frame)
        view.place(self.picks, xs, ys)
        self.plot.refresh()
        self._want_move(view, self.picks, xs, ys, self._nudge)

    def cancel(self) -> bool:
        """End a drag that is under way, as if it had not been; whether there was one."""
        drag = self._drag
        if drag is None:
            return False
        self._drop()
        if drag.moved:
            self.cancel_wanted.emit(drag.gesture)
        return True

    # dragging

    def take(self, row: int, place: QPointF) -> None:
        """Take the point of `row`, and all that are picked with it."""
        view = self.points
        assert view is not None
        if row not in self.picks:
            self.pick(np.array([row]))
        self._end_nudges()
        rows = self.picks
        self._drag = _Drag(rows, view.x[rows].copy(), view.y[rows].copy(), place, ("points", next(_gestures)))

    def drag_to(self, place: QPointF) -> None:
        """The pointer that has taken points is at this pixel."""
        drag = self._drag
        assert drag is not None
        if not drag.moved:
            if near(place, drag.since):
                return
            drag.moved = True
            self._lift(drag.rows)
        self._pointer = place
        drag.untold = True
        self._place()
        if not self._tick.isActive():
            self._tell()

    def _place(self) -> None:
        """Show the dragged points under the pointer."""
        drag, view = self._drag, self.points
        if drag is not None and drag.moved and view is not None:
            view.place(drag.rows, *self._dragged(drag))
            self.plot.refresh()

    def _dragged(self, drag: _Drag) -> tuple[Floats, Floats]:
        return self._moved(drag.x, drag.y, self._pointer - drag.since, self.plot.frame())

    def _moved(self, x: Floats, y: Floats, by: QPointF, frame: Frame) -> tuple[Floats, Floats]:
        """Values (n,) that lie so many pixels further; along an axis without a move they stay exactly."""
        area = frame.area
        right = by.x() * (frame.x[1] - frame.x[0]) / max(area.width(), 1.0)
        up = -by.y() * (frame.y[1] - frame.y[0]) / max(area.height(), 1.0)
        if right:
            x = np.array([told(value, frame.x, area.width()) for value in x + right])
        if up and self.points is not None:
            y = np.array([told(value, frame.y, area.height()) for value in y + up])
            y = self.points.allowed(y)
        return x, y

    def _tell(self) -> None:
        """Tell where the dragged points are, no faster than it can be followed."""
        drag, view = self._drag, self.points
        if drag is None or view is None or not drag.untold:
            return
        drag.untold = False
        began = time.perf_counter()
        self._want_move(view, drag.rows, *self._dragged(drag), drag.gesture)
        if self._drag is drag:  # else it was refused
            self._tick.start(max(TICK_MS, round(SHARE * 1000 * (time.perf_counter() - began))))

    def _want_move(self, view: CurveView, rows: Rows, x: Floats, y: Floats, gesture: Hashable) -> None:
        self.moving = rows
        try:
            self.move_wanted.emit(view.names, rows, x, y, gesture)
        finally:
            self.moving = None

    def let_go(self) -> None:
        """The points stay where they are."""
        self._tell()
        self._drop()

    # points in the hand

    def _lift(self, rows: Rows) -> None:
        """These points are drawn anew all the time from now on, and all others stay painted."""
        if self.points is not None and self.points.lift(rows):
            self.plot.redraw_standing()

    def _end_nudges(self) -> None:
        if self._nudge is not None:
            self._nudge = None
            self._lift(_NONE)

    def _drop(self) -> None:
        """Nothing is in the hand any more; all points are where the table says."""
        self._drag = self._nudge = None
        self._tick.stop()
        if self.points is not None:
            self.points.put_back()
        self._lift(_NONE)


def near(one: QPointF, other: QPointF) -> bool:
    """Whether two pixels are so near that the way between them is no drag."""
    apart = one - other
    return abs(apart.x()) <= CLICK and abs(apart.y()) <= CLICK

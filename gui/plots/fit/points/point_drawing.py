"""The tool for points in the head of a plot: its button, cursor and words, and what it paints."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter

from gui import theme
from gui.icons import set_icon
from gui.numbers import count
from gui.plots.fit.fit_data import Rows
from gui.plots.fit.fit_view import FitView
from gui.plots.fit.points.point_hand import PointHand
from gui.plots.fit.points.point_marks import paint_band, paint_cross, paint_picks, pencil
from gui.plots.fit.points.point_tool import PointTool
from gui.plots.painting import Frame
from gui.plots.plot_base import LivePlot
from gui.plots.plot_card import tool_button


class PointDrawing(QObject):
    """Holds `tool` and its hand on `plot`, and says in words what is picked."""

    toggled = Signal(bool)  # the tool was taken or put away
    row_picked = Signal(int)  # one row, by mouse or keyboard

    def __init__(self, plot: LivePlot) -> None:
        super().__init__(plot)
        self.plot = plot
        self.tool = PointTool(plot)
        self.hand = PointHand(self.tool)
        plot.hand = self.hand
        self.button = tool_button(checkable=True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        set_icon(self.button, "draw")
        self.button.toggled.connect(self._on_toggled)
        self.hand.toggled.connect(self.button.click)
        self.tool.picked.connect(self._on_picked)
        self.tool.move_wanted.connect(self._on_moved)
        theme.theme_changed.connect(self._show_cursor)

    @property
    def is_active(self) -> bool:
        return self.tool.active

    def retranslate(self) -> None:
        self.button.setAccessibleName(self.tr("Draw points"))
        self.set_possible(self.button.isEnabled())

    def set_possible(self, possible: bool) -> None:
        """Whether the picture is one of points that can be drawn; if not, the tool is put away."""
        if not possible:
            self.put_away()
        self.button.setEnabled(possible)
        self.button.setToolTip(
            self.tr("Draw points with the mouse, drag and remove them (D)")
            if possible
            else self.tr("Points are drawn where one input and one target are numbers.")
        )

    def put_away(self) -> None:
        """Nothing is drawn any more."""
        self.button.setChecked(False)

    def show_view(self, view: FitView | None) -> None:
        """Another picture."""
        self.tool.set_view(view)

    def note(self, running: bool) -> str:
        """What can be done, as long as the tool is in use."""
        if not self.is_active:
            return ""
        if running:
            return self.tr("The run takes new rows at the next batch.")
        return self.tr("Click adds a point, drag moves it, right click or Delete removes it, Esc ends.")

    def said(self) -> str:
        """What is picked, with its figures."""
        rows, view = self.tool.picks, self.tool.view
        rows = rows[rows < view.table.rows] if view is not None else rows[:0]
        if view is None or not len(rows):
            return ""
        if len(rows) > 1:
            return self.tr("{count} points picked").format(count=count(len(rows)))
        return view.said_of(int(rows[0]))

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Over everything else."""
        view = self.tool.view
        rows: Rows = self.tool.picks
        if view is not None and len(rows):
            paint_picks(painter, frame, view, rows[rows < view.table.rows])
        if self.hand.band is not None:
            paint_band(painter, self.hand.band)
        if self.is_active and self.plot.pointed_by_key and self.plot.pointer is not None:
            paint_cross(painter, frame, self.plot.pointer)

    def _on_toggled(self, active: bool) -> None:
        self.tool.set_active(active)
        self.hand.band = None
        self._show_cursor()
        self.toggled.emit(active)
        if active:
            self.plot.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_cursor(self) -> None:
        cross = Qt.CursorShape.CrossCursor
        self.plot.viewport().setCursor(pencil(self.plot.devicePixelRatioF()) if self.is_active else cross)

    def _on_picked(self, rows: Rows) -> None:
        self._say()
        if len(rows) == 1:
            self.row_picked.emit(int(rows[0]))

    def _on_moved(self) -> None:
        if not self.tool.is_dragging:
            self._say()

    def _say(self) -> None:
        """To those who listen to the screen instead of looking at it."""
        said = self.said()
        self.plot.setAccessibleDescription(said)
        if said and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.plot, said))

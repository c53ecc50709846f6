"""The strip under the curve: what the model leaves of each row, target minus prediction; it folds."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme
from gui.fold_button import FoldButton
from gui.plots.calm_range import Range, calm_interval
from gui.plots.painting import Floats, Frame
from gui.plots.plot_base import LivePlot
from gui.plots.symbols import draw_rows

_HEIGHT = 100  # px of the plot


class ResidualStrip(QWidget):
    """Folded at first. Points are handed to it while it is open, ranges of the x axis always."""

    toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[str, tuple[Floats, Floats]] = {}
        self._size = 4.0
        self._y: Range | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.button = FoldButton()
        self.button.setFont(theme.small_font())
        column.addWidget(self.button)
        self.plot = LivePlot()
        self.plot.hideAxis("bottom")
        self.plot.getPlotItem().layout.setContentsMargins(4, 6, 18, 8)  # room for half a number
        self.plot.setMouseEnabled(False, False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.setFixedHeight(_HEIGHT)
        self.plot.standing, self.plot.moving = self._paint_zero, self._paint_points
        self.plot.hide()
        column.addWidget(self.plot)
        self.button.toggled.connect(self._on_toggled)
        self.retranslate()

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def set_open(self, opened: bool) -> None:
        self.button.setChecked(opened)

    def show_x(self, shown: Range) -> None:
        """The plot above shows this range."""
        self.plot.show_ranges(x=shown)

    def show_residuals(self, groups: Mapping[str, tuple[Floats, Floats]], size: float) -> None:
        """Draw the points of each group, x and residual (n,), NaN for none, in symbols of so many pixels."""
        self._groups, self._size = dict(groups), size
        known = [residuals[np.isfinite(residuals)] for _, residuals in self._groups.values()]
        most = max((float(np.abs(own).max()) for own in known if len(own)), default=0.0)
        if most > 0.0:
            self._y = calm_interval(self._y, -most * 1.1, most * 1.1)
            self.plot.show_ranges(y=self._y)
        self.plot.refresh()

    def forget(self) -> None:
        """Another run begins."""
        self._groups, self._y = {}, None
        self.plot.refresh()

    def retranslate(self) -> None:
        self.button.setText(self.tr("Residuals"))
        self.button.setToolTip(self.tr("What the model leaves of each row: target − prediction"))
        self.plot.y_axis.set_label(self.tr("residual"))
        self.plot.setAccessibleName(self.tr("Residuals"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_toggled(self, opened: bool) -> None:
        self.plot.setVisible(opened)
        self.toggled.emit(opened)

    def _paint_zero(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(QPen(QColor(theme.tokens().model), 1.4))
        y = float(frame.ys(np.zeros(1))[0])
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y))

    def _paint_points(self, painter: QPainter, frame: Frame) -> None:
        for group, (x, residuals) in self._groups.items():
            draw_rows(painter, group, frame.xs(x), frame.ys(residuals), self._size)
